import { readDatei } from '@sozial/formate/erkennung'
import { LesefehlerError, type Datei, type Lesung, type Meldung } from '@sozial/formate/lesung'
import { proposeZuordnung } from '@sozial/formate/vorschlag'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { GraphQLError } from 'graphql'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { codeOf } from '../../errors.ts'
import { findRaumschluessel } from '../kreis/raum.queries.ts'
import {
  hatFehler,
  LEERER_BERICHT,
  LieferungAbgelehntError,
  type Lieferungsbericht,
} from '../lieferung/bericht.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { findRaumfassungen } from '../lieferung/lieferung.queries.ts'
import { toQuelle } from '../lieferung/stage-lieferung.ts'
import { findInhalt } from './eingang.lesen.queries.ts'
import { updateGeprueft, updateUebernommen, type Arbeit } from './eingang.queries.ts'
import { OHNE_ERGEBNIS, type Pruefergebnis } from './eingang.zustand.ts'
import { Aufgegeben, createFortschrittsmelder } from './melde-fortschritt.ts'

/** What was found, before it is said what may be done with it. */
type Pruefung = Omit<Pruefergebnis, 'zustand'>

/** Codes of readers that mean "another table", not "this file is broken". */
const ANDERE_TABELLE = new Set(['FORMAT_UNBEKANNT', 'KOPF_UNBEKANNT', 'KEINE_RAUMSPALTE'])

/**
 * Does everything that taking over would do and undoes it; what stays is the
 * report. A table of no known format gets a proposal of how to read it. What
 * was taken over before leads to the Lieferung that is there.
 */
export async function pruefeEingang(db: Schreibdatenbank, arbeit: Arbeit): Promise<void> {
  const datei = await loadDatei(db, arbeit)
  const zuordnung = arbeit.vorgeschlagen ? null : arbeit.zuordnung
  const gelesenes = readOrMeldungen(datei, zuordnung)
  if (gelesenes.art === 'UNLESBAR') {
    const pruefung = await describeUnlesbare(db, datei, gelesenes.meldungen)
    // What somebody has said stays, also where it does not fit.
    return store(
      db,
      arbeit,
      zuordnung === null ? pruefung : { ...pruefung, zuordnung, sicherheit: null },
    )
  }
  const { lesung } = gelesenes
  try {
    const { bekannt, ...pruefung } = await probiere(db, arbeit, { datei, lesung, zuordnung })
    if (bekannt === null) return await store(db, arbeit, pruefung)
    await storeBekannte(db, arbeit, { pruefung, lieferungId: bekannt })
  } catch (error) {
    const bericht = { ...abgelehnterBericht(error), speist: [] }
    await store(db, arbeit, { ...toKopf(lesung, zuordnung), bericht })
  }
}

/** Why an import was refused. @throws what is no refusal */
export function abgelehnterBericht(error: unknown): Lieferungsbericht {
  if (error instanceof LieferungAbgelehntError) return error.bericht
  if (!(error instanceof GraphQLError) || codeOf(error) !== 'KREIS_FEHLT') throw error
  const meldung: Meldung = {
    schwere: 'FEHLER',
    code: 'KREIS_FEHLT',
    text: error.message,
    stelle: null,
    roh: null,
  }
  return { ...LEERER_BERICHT, meldungen: [meldung] }
}

/** The bytes come alone, so that they are never in memory twice. */
export async function loadDatei(db: Schreibdatenbank, { id, dateiname }: Arbeit): Promise<Datei> {
  const inhalt = await findInhalt(db.pool, id)
  if (inhalt === null) throw new Aufgegeben()
  return { name: dateiname, inhalt }
}

type Gelesenes =
  | { readonly art: 'GELESEN'; readonly lesung: Lesung }
  | { readonly art: 'UNLESBAR'; readonly meldungen: readonly Meldung[] }

function readOrMeldungen(datei: Datei, zuordnung: Zuordnung | null): Gelesenes {
  try {
    return { art: 'GELESEN', lesung: readDatei(datei, zuordnung ?? undefined) }
  } catch (error) {
    if (error instanceof LesefehlerError) return { art: 'UNLESBAR', meldungen: error.meldungen }
    throw error
  }
}

/** The import with all its checks, undone; throws what the import throws. */
async function probiere(
  db: Schreibdatenbank,
  { id, akteur, organisationId }: Arbeit,
  { datei, lesung, zuordnung }: Eingabe,
): Promise<Pruefung & { readonly bekannt: number | null }> {
  const melder = createFortschrittsmelder(db, id)
  let raumfassungen: readonly number[] | null = null
  const ergebnis = await importLieferung(db, {
    datei,
    akteur,
    lesung: melder.zaehle(lesung),
    zuordnung: zuordnung ?? undefined,
    organisationId: organisationId ?? undefined,
    nurPruefen: true,
    beiStufe: melder.beiStufe,
    // What it would store is read before it is undone.
    async beiAbschluss(tx, { lieferungId }) {
      raumfassungen = await findRaumfassungen(tx, lieferungId)
    },
  })
  const { bericht, speist, lieferungId: bekannt } = ergebnis
  const kopf = toKopf(lesung, zuordnung)
  const aenderungen = ergebnis.aenderungen ?? kopf.aenderungen
  return { ...kopf, raumfassungen, bericht: { ...bericht, speist }, aenderungen, bekannt }
}

interface Eingabe {
  readonly datei: Datei
  readonly lesung: Lesung
  readonly zuordnung: Zuordnung | null
}

/** What the file says of itself. */
function toKopf(
  { format, tabelle, titel, quelle }: Lesung,
  zuordnung: Zuordnung | null,
): Omit<Pruefung, 'bericht'> {
  const { schluessel, name, herausgeber } = toQuelle(quelle, zuordnung?.herausgeber)
  return {
    ...OHNE_ERGEBNIS,
    format,
    tabelle,
    titel,
    quelle: { schluessel, name, herausgeber },
    zuordnung,
  }
}

/** A table that cannot be read as it is: with a proposal how it could be, where there is one. */
async function describeUnlesbare(
  db: Schreibdatenbank,
  datei: Datei,
  meldungen: readonly Meldung[],
): Promise<Pruefung> {
  const bericht = { ...LEERER_BERICHT, meldungen, speist: [] }
  if (!meldungen.some(({ code }) => ANDERE_TABELLE.has(code))) return { ...OHNE_ERGEBNIS, bericht }
  const raeume = await writeAside(db, findRaumschluessel)
  try {
    const vorschlag = proposeZuordnung(datei, { raeume })
    const { zuordnung, sicherheit } = vorschlag
    const noetig: Meldung = {
      schwere: 'FEHLER',
      code: 'ZUORDNUNG_NOETIG',
      text: `„${datei.name}“ hat kein bekanntes Format. Bitte ansehen, was in den Spalten steht, und die vorgeschlagene Zuordnung bestätigen oder berichtigen.`,
      stelle: null,
      roh: null,
    }
    const alle = [noetig, ...vorschlag.meldungen]
    return { ...OHNE_ERGEBNIS, zuordnung, sicherheit, bericht: { ...bericht, meldungen: alle } }
  } catch (error) {
    if (!(error instanceof LesefehlerError)) throw error
    return { ...OHNE_ERGEBNIS, bericht: { ...bericht, meldungen: error.meldungen } }
  }
}

/** @throws Aufgegeben when somebody discarded it meanwhile */
async function store(db: Schreibdatenbank, { id }: Arbeit, pruefung: Pruefung): Promise<void> {
  const ergebnis = { ...pruefung, zustand: zustandOf(pruefung.bericht.meldungen) }
  await writeAside(db, async (tx) => {
    if (!(await updateGeprueft(tx, id, ergebnis))) throw new Aufgegeben()
  })
}

/** What may be taken over, with reasons for its warnings, and what may not. */
export const zustandOf = (meldungen: readonly Meldung[]): 'FEHLERHAFT' | 'GEPRUEFT' =>
  hatFehler(meldungen) ? 'FEHLERHAFT' : 'GEPRUEFT'

/** The content is in the database already: nothing is left to decide. */
async function storeBekannte(
  db: Schreibdatenbank,
  { id }: Arbeit,
  { pruefung, lieferungId }: { readonly pruefung: Pruefung; readonly lieferungId: number },
): Promise<void> {
  const meldung: Meldung = {
    schwere: 'HINWEIS',
    code: 'SCHON_UEBERNOMMEN',
    text: `Genau diese Datei ist schon übernommen (Lieferung ${lieferungId}). Es ändert sich nichts.`,
    stelle: null,
    roh: null,
  }
  const { bericht } = pruefung
  const meldungen = [meldung, ...bericht.meldungen]
  await writeAside(db, async (tx) => {
    const zustand = 'GEPRUEFT' as const
    const ergebnis = { ...pruefung, zustand, bericht: { ...bericht, meldungen } }
    if (!(await updateGeprueft(tx, id, ergebnis))) throw new Aufgegeben()
    await updateUebernommen(tx, id, { lieferungId, schonDa: true })
  })
}
