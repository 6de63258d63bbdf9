import { createHash } from 'node:crypto'
import { readDatei } from '@sozial/formate/erkennung'
import { LesefehlerError } from '@sozial/formate/lesung'
import type { Begruendung, Datei, Lesung } from '@sozial/formate/lesung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { pruefsummeOf } from '../indikator/pruefsumme.ts'
import type { Beruehrung } from '../grundzahl/grundzahl.queries.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur, Protokolleintrag } from '../protokoll/protokoll.queries.ts'
import { findAenderungen } from './aenderungen.ts'
import type { Aenderungsliste } from './aenderungen.ts'
import { begruende, findUnbegruendete } from './begruendung.ts'
import { LEERER_BERICHT, LieferungAbgelehntError } from './bericht.ts'
import type { Lieferungsbericht } from './bericht.ts'
import { findGleicheLieferung, findSpeisungen, insertLieferung } from './lieferung.queries.ts'
import type { Korrekturangabe, NeueLieferung, Speisung } from './lieferung.queries.ts'
import { insertGrundzahlen, type Kennungen } from './lieferungszahl.queries.ts'
import { pruefeGelieferte } from './pruefe-gelieferte.ts'
import { probeSchritte, runSchritteOf } from './schritte.ts'
import { rejectFehler, resolveKennungen, stageZellen, toBericht } from './stage-lieferung.ts'
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
  /** What it corrects and why; missing for every delivered file. */
  readonly korrektur?: Korrekturangabe | undefined
  /** Do everything, report, and leave no trace. */
  readonly nurPruefen?: boolean
  /** Of a trial nobody asks for values: it only tells which there would be. */
  readonly ohneWerte?: boolean
  /** Errors of reading do not end a trial: what else is wrong with the file is found as well. */
  readonly trotzLesefehler?: boolean
  /** The file as it was read before, where somebody had to look into it. */
  readonly lesung?: Lesung | undefined
  /** Told when a stage is reached. What it throws ends the import like any other failure. */
  readonly beiStufe?: (stufe: Stufe, tx: Tx) => void | Promise<void>
  /** Told at the end, also when the content was known already; belongs to the same transaction. */
  readonly beiAbschluss?: (
    tx: Tx,
    ergebnis: Importergebnis & { readonly lieferungId: number },
  ) => Promise<void>
}

export interface Importergebnis {
  /** The Lieferung that has this content now; null after a trial run. */
  readonly lieferungId: number | null
  /** False when the same content had been taken over before: nothing was written. */
  readonly neu: boolean
  readonly bericht: Lieferungsbericht
  /** What it feeds, or after a trial run: would feed. */
  readonly speist: readonly Speisung[]
  /** What would change, value by value; null except after a trial run. */
  readonly aenderungen: Aenderungsliste | null
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
  const lesung = auftrag.lesung ?? readOrReject(auftrag)
  return write(
    db,
    async (tx) => {
      const ergebnis = await importOrFind(tx, auftrag, { lesung, pruefsumme })
      await auftrag.beiAbschluss?.(tx, ergebnis)
      return verwerfen && ergebnis.neu ? { ...ergebnis, lieferungId: null } : ergebnis
    },
    { verwerfen },
  )
}

async function importOrFind(
  tx: Tx,
  auftrag: Importauftrag,
  { lesung, pruefsumme }: { readonly lesung: Lesung; readonly pruefsumme: string },
): Promise<Importergebnis & { readonly lieferungId: number }> {
  const gleiche = await findGleicheLieferung(tx, pruefsumme)
  if (gleiche !== undefined) {
    const { id, bericht } = gleiche
    const speist = await findSpeisungen(tx, id)
    return { lieferungId: id, neu: false, bericht, speist, aenderungen: null }
  }
  const uebernahme = await importNeue(tx, auftrag, { lesung, pruefsumme })
  const { lieferungId, bericht, aenderungen, beruehrt } = uebernahme
  await (auftrag.ohneWerte === true ? probeSchritte : runSchritteOf)(tx, beruehrt)
  await auftrag.beiStufe?.('GERECHNET', tx)
  await insertProtokoll(tx, toEintrag(auftrag, { lieferungId, bericht, pruefsumme }))
  await auftrag.beiStufe?.('PROTOKOLLIERT', tx)
  const speist = await findSpeisungen(tx, lieferungId)
  return { lieferungId, neu: true, bericht, speist, aenderungen }
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
    const beruehrt: Beruehrung[] = []
    for (const auftrag of auftraege) {
      const pruefsumme = toPruefsumme(auftrag)
      if ((await findGleicheLieferung(tx, pruefsumme)) !== undefined) continue
      const lesung = readOrReject(auftrag)
      const { lieferungId, bericht, ...neue } = await importNeue(tx, auftrag, {
        lesung,
        pruefsumme,
      })
      await insertProtokoll(tx, toEintrag(auftrag, { lieferungId, bericht, pruefsumme }))
      beruehrt.push(...neue.beruehrt)
    }
    await runSchritteOf(tx, beruehrt)
  })
}

function toEintrag(
  { akteur, datei, korrektur }: Importauftrag,
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
    handlung: korrektur === undefined ? 'importLieferung' : 'correctGrundzahlen',
    gegenstand: 'Lieferung',
    kennung: lieferungId,
    neu: {
      dateiname: datei.name,
      ...(korrektur !== undefined && korrektur),
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

interface Uebernahme {
  readonly lieferungId: number
  readonly bericht: Lieferungsbericht
  readonly aenderungen: Aenderungsliste | null
  /** Known from the rows that passed: asking for it would read all of them again. */
  readonly beruehrt: readonly Beruehrung[]
}

async function importNeue(
  tx: Tx,
  auftrag: Importauftrag,
  { lesung, pruefsumme }: { readonly lesung: Lesung; readonly pruefsumme: string },
): Promise<Uebernahme> {
  const { akteur, beiStufe } = auftrag
  const hingenommen = auftrag.trotzLesefehler === true ? lesung.meldungen : []
  const bereit = await stageZellen(tx, { lesung, akteur, hingenommen })
  const { strom } = bereit
  await beiStufe?.('GELESEN', tx)
  const kennungen = await resolveKennungen(
    tx,
    { lesung, hingenommen, ...bereit },
    auftrag.zuordnung,
  )
  const { vergleich, meldungen } = await pruefeGelieferte(tx, auftrag, {
    ...bereit,
    lesung,
    kennungen,
  })
  rejectFehler({ lesung, strom, meldungen, hingenommen })
  const begruendet = begruende(meldungen, auftrag.begruendungen ?? [])
  const bericht = { ...toBericht(lesung, strom, begruendet), ...vergleich }
  rejectUnbegruendete(auftrag, bericht)
  const aenderungen =
    auftrag.nurPruefen === true ? await findAenderungen(tx, strom, vergleich) : null
  await beiStufe?.('GEPRUEFT', tx)
  const lieferungId = await insertLieferung(tx, {
    ...toKopf(auftrag, lesung),
    quelleId: kennungen.quelleId,
    pruefsumme,
    blaetter: strom.blaetter.werte,
    bericht,
  })
  const istKorrektur = auftrag.korrektur !== undefined
  await insertGrundzahlen(tx, { lieferungId, istKorrektur }, kennungen)
  await beiStufe?.('UEBERNOMMEN', tx)
  return { lieferungId, bericht, aenderungen, beruehrt: beruehrtOf(strom, kennungen) }
}

const beruehrtOf = ({ bild }: Zellenstrom, { merkmale, zeitraeume }: Kennungen) =>
  bild.anfaenge().map(({ merkmal, zeitraum }) => ({
    merkmalId: merkmale[merkmal - 1]!,
    zeitraumId: zeitraeume[zeitraum - 1]!,
  }))

/** What the Lieferung takes over from the file as it is. */
function toKopf(
  { datei, zuordnung, akteur, organisationId, korrektur, nurPruefen }: Importauftrag,
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
    korrektur: korrektur ?? null,
    nurPruefen: nurPruefen === true,
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
