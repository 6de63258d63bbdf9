import { createHash } from 'node:crypto'
import { ALLE } from '@sozial/domain/indikator'
import { letzterTag } from '@sozial/domain/zeitraum'
import { readDatei } from '@sozial/formate/erkennung'
import { QUELLEN } from '@sozial/formate/katalog'
import { LesefehlerError } from '@sozial/formate/lesung'
import type { Begruendung, Datei, Lesung, Meldung } from '@sozial/formate/lesung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { copyRows } from '../../database/copy.ts'
import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { createTabellenindikatoren } from '../indikator/create-tabellenindikatoren.ts'
import { pruefsummeOf } from '../indikator/pruefsumme.ts'
import { findKreis, findRaumschluessel } from '../kreis/raum.queries.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur, Protokolleintrag } from '../protokoll/protokoll.queries.ts'
import { begruende, findUnbegruendete } from './begruendung.ts'
import { countStellen, hatFehler, LEERER_BERICHT, LieferungAbgelehntError } from './bericht.ts'
import type { Lieferungsbericht } from './bericht.ts'
import {
  findGleicheLieferung,
  findSpeisungen,
  insertLieferung,
  upsertQuelle,
  upsertTeilgruppen,
  upsertZeitraeume,
} from './lieferung.queries.ts'
import type { NeueLieferung, NeueQuelle, Speisung } from './lieferung.queries.ts'
import {
  pruefeDemo,
  pruefeDoppelte,
  pruefeFassungen,
  pruefeMerkmale,
  pruefeRaeume,
} from './pruefung.ts'
import { runSchritte } from './schritte.ts'
import {
  compareZellen,
  countPassende,
  createStaging,
  findDoppelteZellen,
  findMerkmaleOf,
  insertGrundzahlen,
  resolveFassungen,
  STAGING,
  upsertMerkmale,
} from './staging.queries.ts'
import type { Kennungen } from './staging.queries.ts'
import { createZellenstrom } from './zellenstrom.ts'
import type { Zellenstrom } from './zellenstrom.ts'

/** Stages of an import in their order; told as they are reached. */
export const STUFEN = ['GELESEN', 'GEPRUEFT', 'UEBERNOMMEN', 'GERECHNET', 'PROTOKOLLIERT'] as const
export type Stufe = (typeof STUFEN)[number]

export interface Importauftrag {
  readonly datei: Datei
  /** How to read a table of no known format. */
  readonly zuordnung?: Zuordnung | undefined
  readonly akteur: Akteur
  /** Whose Lieferung it is; else that of the account which delivers. */
  readonly organisationId?: number | undefined
  /**
   * Reasons for the warnings; one without a reason blocks the file like an error.
   * Missing where nobody is asked: warnings are then kept and block nothing.
   */
  readonly begruendungen?: readonly Begruendung[] | undefined
  /** Do everything, report, and leave no trace. */
  readonly nurPruefen?: boolean
  /** Told when a stage is reached. What it throws ends the import like any other failure. */
  readonly beiStufe?: (stufe: Stufe, tx: Tx) => void | Promise<void>
}

export interface Importergebnis {
  /** The Lieferung that has this content now; null after a trial run. */
  readonly lieferungId: number | null
  /** False when the same content had been taken over before: nothing was written. */
  readonly neu: boolean
  readonly bericht: Lieferungsbericht
  /** What it feeds, or after a trial run: would feed. */
  readonly speist: readonly Speisung[]
}

/**
 * Takes over a delivered file: all of it or nothing. Checks, figures, Messwerte
 * and the entry in the Protokoll are one transaction, so that a failure at any
 * point leaves the database as it was.
 *
 * The same content a second time is recognised and changes nothing, also when
 * both arrive at once.
 *
 * @throws LieferungAbgelehntError when the file does not pass the checks
 * @throws GraphQLError KREIS_FEHLT when there is no Kreis yet
 */
export async function importLieferung(
  db: Schreibdatenbank,
  auftrag: Importauftrag,
): Promise<Importergebnis> {
  const pruefsumme = toPruefsumme(auftrag)
  const verwerfen = auftrag.nurPruefen === true
  // Reading takes as long as the file is large: nobody waits for it with the lock.
  const lesung = readOrReject(auftrag)
  return write(
    db,
    async (tx) => {
      const gleiche = await findGleicheLieferung(tx, pruefsumme)
      if (gleiche !== undefined) {
        const { id, bericht } = gleiche
        return { lieferungId: id, neu: false, bericht, speist: await findSpeisungen(tx, id) }
      }
      const { lieferungId, bericht } = await importNeue(tx, auftrag, { lesung, pruefsumme })
      await runSchritte(tx, [lieferungId])
      await auftrag.beiStufe?.('GERECHNET', tx)
      await insertProtokoll(tx, toEintrag(auftrag, { lieferungId, bericht, pruefsumme }))
      await auftrag.beiStufe?.('PROTOKOLLIERT', tx)
      const speist = await findSpeisungen(tx, lieferungId)
      return { lieferungId: verwerfen ? null : lieferungId, neu: true, bericht, speist }
    },
    { verwerfen },
  )
}

/**
 * Takes over several delivered files in their order: all of them or none. What
 * follows from them is computed once, not after every single one.
 *
 * @throws LieferungAbgelehntError when one of them does not pass the checks
 */
export async function importLieferungen(
  db: Schreibdatenbank,
  auftraege: readonly Pick<Importauftrag, 'datei' | 'zuordnung' | 'akteur'>[],
): Promise<void> {
  await write(db, async (tx) => {
    const neue: number[] = []
    for (const auftrag of auftraege) {
      const pruefsumme = toPruefsumme(auftrag)
      if ((await findGleicheLieferung(tx, pruefsumme)) !== undefined) continue
      const lesung = readOrReject(auftrag)
      const { lieferungId, bericht } = await importNeue(tx, auftrag, { lesung, pruefsumme })
      await insertProtokoll(tx, toEintrag(auftrag, { lieferungId, bericht, pruefsumme }))
      neue.push(lieferungId)
    }
    await runSchritte(tx, neue)
  })
}

function toEintrag(
  { akteur, datei }: Importauftrag,
  uebernommene: {
    readonly lieferungId: number
    readonly bericht: Lieferungsbericht
    readonly pruefsumme: string
  },
): Protokolleintrag {
  const { lieferungId, pruefsumme, bericht } = uebernommene
  const { uebernommen, passend, geschuetzt, neu, geaendert } = bericht
  return {
    akteur,
    handlung: 'importLieferung',
    gegenstand: 'Lieferung',
    kennung: lieferungId,
    neu: {
      dateiname: datei.name,
      pruefsumme,
      uebernommen,
      passend,
      geschuetzt,
      neu,
      geaendert,
    },
  }
}

/** Over file and mapping: the same file read differently is another Lieferung. */
function toPruefsumme({ datei, zuordnung }: Importauftrag): string {
  const hash = createHash('sha256').update(datei.inhalt)
  if (zuordnung !== undefined) hash.update(pruefsummeOf(zuordnung))
  return hash.digest('hex')
}

async function importNeue(
  tx: Tx,
  auftrag: Importauftrag,
  { lesung, pruefsumme }: { readonly lesung: Lesung; readonly pruefsumme: string },
): Promise<{ readonly lieferungId: number; readonly bericht: Lieferungsbericht }> {
  const { akteur, beiStufe } = auftrag
  const { strom, meldungen } = await stageZellen(tx, lesung, akteur)
  await beiStufe?.('GELESEN', tx)
  const kennungen = await resolveKennungen(tx, { lesung, strom, meldungen }, auftrag.zuordnung)
  const vergleich = await compareZellen(tx, kennungen)
  const begruendet = begruende(meldungen, auftrag.begruendungen ?? [])
  const bericht = { ...toBericht(lesung, strom, begruendet), ...vergleich }
  rejectUnbegruendete(auftrag, bericht)
  await beiStufe?.('GEPRUEFT', tx)
  const lieferungId = await insertLieferung(tx, {
    ...toKopf(auftrag, lesung),
    quelleId: kennungen.quelleId,
    pruefsumme,
    blaetter: strom.blaetter.werte,
    bericht,
  })
  await insertGrundzahlen(tx, lieferungId, kennungen)
  await beiStufe?.('UEBERNOMMEN', tx)
  return { lieferungId, bericht }
}

/** What the Lieferung takes over from the file as it is. */
function toKopf(
  { datei, zuordnung, akteur, organisationId }: Importauftrag,
  { format, tabelle, titel, stand }: Lesung,
): Omit<NeueLieferung, 'quelleId' | 'pruefsumme' | 'blaetter' | 'bericht'> {
  return {
    dateiname: datei.name,
    inhalt: datei.inhalt,
    format,
    tabelle,
    titel,
    stand,
    zuordnung: zuordnung ?? null,
    erfasstVon: akteur.name,
    kontoId: akteur.kontoId ?? null,
    organisationId: organisationId ?? null,
  }
}

function readOrReject({ datei, zuordnung }: Importauftrag): Lesung {
  try {
    return readDatei(datei, zuordnung)
  } catch (error) {
    if (!(error instanceof LesefehlerError)) throw error
    throw new LieferungAbgelehntError({ ...LEERER_BERICHT, meldungen: error.meldungen })
  }
}

/** Brings the cells of our areas into the staging table and checks all of them. */
async function stageZellen(
  tx: Tx,
  lesung: Lesung,
  akteur: Akteur,
): Promise<{ readonly strom: Zellenstrom; readonly meldungen: readonly Meldung[] }> {
  const kreis = await findKreis(tx)
  if (kreis === undefined) {
    throw fehler(
      'KREIS_FEHLT',
      'In dieser Datenbank ist noch kein Kreis angelegt. Bitte zuerst einen Kreis aus seiner Geometrie anlegen.',
    )
  }
  const strom = createZellenstrom(lesung.zellen, await findRaumschluessel(tx))
  await createStaging(tx)
  await copyRows(tx, STAGING, strom.zeilen)
  const letzteTage = strom.zeitraeume.werte.map(letzterTag)
  const meldungen = [
    ...lesung.meldungen,
    ...pruefeRaeume(strom, kreis),
    ...pruefeFassungen(await resolveFassungen(tx, letzteTage), strom),
    ...pruefeDoppelte(await findDoppelteZellen(tx), strom),
    ...pruefeDemo(kreis, akteur),
  ]
  await rejectFehler(tx, { lesung, strom, meldungen })
  return { strom, meldungen }
}

/** A file with all that was noticed so far. */
interface Gepruefte {
  readonly lesung: Lesung
  readonly strom: Zellenstrom
  readonly meldungen: readonly Meldung[]
}

/** Finds or creates what the figures refer to. */
async function resolveKennungen(
  tx: Tx,
  geprueft: Gepruefte,
  zuordnung: Zuordnung | undefined,
): Promise<Kennungen> {
  const { lesung, strom } = geprueft
  const bekannte = await upsertMerkmale(tx, strom.merkmale.werte)
  const anders = pruefeMerkmale(strom.merkmale.werte, bekannte)
  await rejectFehler(tx, { lesung, strom, meldungen: [...geprueft.meldungen, ...anders] })
  const fuerAlle = await findMerkmaleOf(tx, strom.teilgruppen.nummerOf(ALLE))
  const zeigbare = strom.merkmale.werte.filter((_, i) => fuerAlle.has(i + 1))
  await createTabellenindikatoren(
    tx,
    zeigbare.map(({ schluessel }) => bekannte.get(schluessel)!),
    lesung,
  )
  return {
    quelleId: await upsertQuelle(tx, toQuelle(lesung.quelle, zuordnung?.herausgeber)),
    merkmale: strom.merkmale.werte.map(({ schluessel }) => bekannte.get(schluessel)!.id),
    teilgruppen: await upsertTeilgruppen(tx, strom.teilgruppen.werte),
    zeitraeume: await upsertZeitraeume(tx, strom.zeitraeume.werte),
  }
}

/** @throws LieferungAbgelehntError when a remark blocks the file, with all that can be counted */
async function rejectFehler(tx: Tx, { lesung, strom, meldungen }: Gepruefte): Promise<void> {
  if (!hatFehler(meldungen)) return
  throw new LieferungAbgelehntError({
    ...toBericht(lesung, strom, meldungen),
    ...(await countPassende(tx)),
  })
}

/** @throws LieferungAbgelehntError when reasons are wanted and one is missing */
function rejectUnbegruendete(
  { begruendungen, nurPruefen }: Importauftrag,
  bericht: Lieferungsbericht,
): void {
  const verlangt = begruendungen !== undefined && nurPruefen !== true
  if (verlangt && findUnbegruendete(bericht.meldungen).length > 0) {
    throw new LieferungAbgelehntError(bericht)
  }
}

function toBericht(
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
function toQuelle(schluessel: string, herausgeber = 'nicht angegeben'): NeueQuelle {
  const amtlich = QUELLEN.find((quelle) => quelle.schluessel === schluessel)
  return {
    schluessel,
    name: amtlich?.name ?? (herausgeber === 'nicht angegeben' ? schluessel : herausgeber),
    herausgeber: amtlich?.herausgeber ?? herausgeber,
    lizenz: amtlich ? 'Datenlizenz Deutschland – Namensnennung – Version 2.0' : 'nicht angegeben',
    rang: 100,
  }
}
