import { ALLE } from '@sozial/domain/indikator'
import { letzterTag } from '@sozial/domain/zeitraum'
import { QUELLEN } from '@sozial/formate/katalog'
import type { Lesung, Meldung } from '@sozial/formate/lesung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { createTabellenindikatoren } from '../indikator/create-tabellenindikatoren.ts'
import { findKreis, findRaumschluessel } from '../kreis/raum.queries.ts'
import type { Kreiszeile, Raumschluessel } from '../kreis/raum.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { countStellen, hatFehler, LEERER_BERICHT, LieferungAbgelehntError } from './bericht.ts'
import type { Lieferungsbericht } from './bericht.ts'
import { countPassende, findDoppelte } from './figuren.ts'
import type { Verorteter } from './figuren.ts'
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
import { beginStaging, resolveFassungen, upsertMerkmale } from './staging.queries.ts'
import { readZellenstrom } from './zellenstrom.ts'
import type { Zellenstrom } from './zellenstrom.ts'

/** The cells of a file in their borders, and what was noticed. */
interface Bereitgestellte {
  readonly kreis: Kreiszeile
  readonly raeume: readonly Raumschluessel[]
  readonly strom: Verorteter
  readonly meldungen: readonly Meldung[]
}

/** Collects the cells of our areas and checks all of them. */
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
  const gelesen = readZellenstrom(lesung.zellen, raeume)
  // Of a million cells one copy is enough.
  lesung.gibZellenFrei?.()
  await beginStaging(tx)
  const letzteTage = gelesen.zeitraeume.werte.map(letzterTag)
  const { fassungen, ohne } = await resolveFassungen(tx, gelesen.bild.orte(), letzteTage)
  const strom = { ...gelesen, fassungen }
  const meldungen = [
    ...lesung.meldungen,
    ...pruefeRaeume(strom, kreis),
    ...pruefeFassungen(ohne, strom),
    ...pruefeDoppelte(findDoppelte(strom), strom),
    ...(lesung.format === 'KORREKTUR' ? [] : pruefeDemo(kreis, akteur)),
  ]
  rejectFehler({ lesung, strom, meldungen, hingenommen })
  return { kreis, raeume, strom, meldungen }
}

/** A file with all that was noticed so far. */
export interface Gepruefte {
  readonly lesung: Lesung
  readonly strom: Verorteter
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
  rejectFehler({ ...geprueft, meldungen: [...geprueft.meldungen, ...anders] })
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
export function rejectFehler({ lesung, strom, meldungen, hingenommen }: Gepruefte): void {
  if (!hatFehler(meldungen.filter((eine) => !hingenommen.includes(eine)))) return
  throw new LieferungAbgelehntError({
    ...toBericht(lesung, strom, meldungen),
    ...countPassende(strom),
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
