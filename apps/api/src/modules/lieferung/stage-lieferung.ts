import { ALLE } from '@sozial/domain/indikator'
import { letzterTag } from '@sozial/domain/zeitraum'
import { QUELLEN } from '@sozial/formate/katalog'
import type { Lesung, Meldung } from '@sozial/formate/lesung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { copyRows } from '../../database/copy.ts'
import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { createTabellenindikatoren } from '../indikator/create-tabellenindikatoren.ts'
import { findKreis, findRaumschluessel } from '../kreis/raum.queries.ts'
import type { Kreiszeile, Raumschluessel } from '../kreis/raum.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { countStellen, hatFehler, LEERER_BERICHT, LieferungAbgelehntError } from './bericht.ts'
import type { Lieferungsbericht } from './bericht.ts'
import { upsertQuelle, upsertTeilgruppen, upsertZeitraeume } from './lieferung.queries.ts'
import type { NeueQuelle } from './lieferung.queries.ts'
import type { Kennungen } from './lieferungszahl.queries.ts'
import {
  pruefeDemo,
  pruefeDoppelte,
  pruefeFassungen,
  pruefeMerkmale,
  pruefeRaeume,
} from './pruefung.ts'
import {
  countPassende,
  createStaging,
  findDoppelteZellen,
  resolveFassungen,
  STAGING,
  upsertMerkmale,
} from './staging.queries.ts'
import { createZellenstrom } from './zellenstrom.ts'
import type { Zellenstrom } from './zellenstrom.ts'

/** The cells of a file in the staging table, and what was noticed. */
interface Bereitgestellte {
  readonly kreis: Kreiszeile
  readonly raeume: readonly Raumschluessel[]
  readonly strom: Zellenstrom
  readonly meldungen: readonly Meldung[]
}

/** Brings the cells of our areas into the staging table and checks all of them. */
export async function stageZellen(
  tx: Tx,
  {
    lesung,
    akteur,
    hingenommen,
  }: Pick<Gepruefte, 'lesung' | 'hingenommen'> & { readonly akteur: Akteur },
): Promise<Bereitgestellte> {
  const kreis = await findKreis(tx)
  if (kreis === undefined) {
    throw fehler(
      'KREIS_FEHLT',
      'In dieser Datenbank ist noch kein Kreis angelegt. Bitte zuerst einen Kreis aus seiner Geometrie anlegen.',
    )
  }
  const raeume = await findRaumschluessel(tx)
  const strom = createZellenstrom(lesung.zellen, raeume)
  await createStaging(tx)
  await copyRows(tx, STAGING, strom.zeilen)
  const letzteTage = strom.zeitraeume.werte.map(letzterTag)
  const meldungen = [
    ...lesung.meldungen,
    ...pruefeRaeume(strom, kreis),
    ...pruefeFassungen(await resolveFassungen(tx, strom.bild.orte(), letzteTage), strom),
    ...pruefeDoppelte(strom.zaehler.doppelte === 0 ? [] : await findDoppelteZellen(tx), strom),
    ...pruefeDemo(kreis, akteur),
  ]
  await rejectFehler(tx, { lesung, strom, meldungen, hingenommen })
  return { kreis, raeume, strom, meldungen }
}

/** A file with all that was noticed so far. */
export interface Gepruefte {
  readonly lesung: Lesung
  readonly strom: Zellenstrom
  readonly meldungen: readonly Meldung[]
  /** Those of them that do not block. */
  readonly hingenommen: readonly Meldung[]
}

/** Finds or creates what the figures refer to. */
export async function resolveKennungen(
  tx: Tx,
  geprueft: Gepruefte,
  zuordnung: Zuordnung | undefined,
): Promise<Kennungen> {
  const { strom } = geprueft
  const bekannte = await upsertMerkmale(tx, strom.merkmale.werte)
  const anders = pruefeMerkmale(strom.merkmale.werte, bekannte)
  await rejectFehler(tx, { ...geprueft, meldungen: [...geprueft.meldungen, ...anders] })
  const alle = strom.teilgruppen.nummerOf(ALLE)
  const zeigbare = strom.merkmale.werte.filter((_, i) => strom.bild.hatGruppe(i + 1, alle))
  await createTabellenindikatoren(
    tx,
    zeigbare.map(({ schluessel }) => bekannte.get(schluessel)!),
    geprueft.lesung,
  )
  return {
    quelleId: await upsertQuelle(tx, toQuelle(geprueft.lesung.quelle, zuordnung?.herausgeber)),
    merkmale: strom.merkmale.werte.map(({ schluessel }) => bekannte.get(schluessel)!.id),
    teilgruppen: await upsertTeilgruppen(tx, strom.teilgruppen.werte),
    zeitraeume: await upsertZeitraeume(tx, strom.zeitraeume.werte),
  }
}

/** @throws LieferungAbgelehntError when a remark blocks the file, with all that can be counted */
export async function rejectFehler(
  tx: Tx,
  { lesung, strom, meldungen, hingenommen }: Gepruefte,
): Promise<void> {
  if (!hatFehler(meldungen.filter((eine) => !hingenommen.includes(eine)))) return
  throw new LieferungAbgelehntError({
    ...toBericht(lesung, strom, meldungen),
    ...(await countPassende(tx)),
  })
}

/** The report without the counts that only the figures give. */
export function toBericht(
  lesung: Lesung,
  { zaehler }: Zellenstrom,
  meldungen: readonly Meldung[],
): Lieferungsbericht {
  const { gelesen, uebergangen } = zaehler
  // Cells without a readable figure never reach the Zellenstrom.
  const unlesbar = countStellen(meldungen.filter(({ code }) => code === 'KEINE_ZAHL'))
  return {
    ...LEERER_BERICHT,
    gelesen: gelesen + unlesbar,
    uebergangen,
    meldungen,
    fakten: lesung.merkmale,
  }
}

/** A Quelle that the catalogue does not know goes after all that it knows. */
export function toQuelle(schluessel: string, herausgeber = 'nicht angegeben'): NeueQuelle {
  const amtlich = QUELLEN.find((quelle) => quelle.schluessel === schluessel)
  return {
    schluessel,
    name: amtlich?.name ?? (herausgeber === 'nicht angegeben' ? schluessel : herausgeber),
    herausgeber: amtlich?.herausgeber ?? herausgeber,
    lizenz: amtlich ? 'Datenlizenz Deutschland – Namensnennung – Version 2.0' : 'nicht angegeben',
    rang: 100,
  }
}
