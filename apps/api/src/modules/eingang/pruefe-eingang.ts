import { readDatei } from '@sozial/formate/erkennung'
import { LesefehlerError, type Datei, type Lesung, type Meldung } from '@sozial/formate/lesung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { GraphQLError } from 'graphql'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { codeOf } from '../../errors.ts'
import {
  hatFehler,
  LEERER_BERICHT,
  LieferungAbgelehntError,
  type Lieferungsbericht,
} from '../lieferung/bericht.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { findRaumfassungen } from '../lieferung/lieferung.queries.ts'
import { toQuelle } from '../lieferung/stage-lieferung.ts'
import { ersetzeFruehere } from './ersetze-fruehere.ts'
import { findInhalt } from './eingang.lesen.queries.ts'
import { updateGeprueft, updateUebernommen, type Arbeit } from './eingang.queries.ts'
import { OHNE_ERGEBNIS, type Eingangsbericht, type Pruefergebnis } from './eingang.zustand.ts'
import { Aufgegeben, createFortschrittsmelder } from './melde-fortschritt.ts'
import { verwirfPersonen } from './verweigere-personen.ts'
import { vergleicheAuftrag } from './vergleiche-auftrag.ts'
import { istAndereTabelle, istErkannt, schlageVor, type Deutung } from './schlage-vor.ts'

/** What was found, before it is said what may be done with it. */
type Pruefung = Omit<Pruefergebnis, 'zustand'>

/**
 * Does everything that taking over would do and undoes it; what stays is the
 * report. A list of persons is deleted. A table of no known format is read by the Vorlage that surely fits, else
 * it gets a proposal of how to read it. What
 * was taken over before leads to the Lieferung that is there.
 */
export async function pruefeEingang(db: Schreibdatenbank, arbeit: Arbeit): Promise<void> {
  const datei = await loadDatei(db, arbeit)
  if (await verwirfPersonen(db, { id: arbeit.id, datei })) return
  const gesagt = arbeit.vorgeschlagen ? null : arbeit.zuordnung
  const gelesenes = readOrMeldungen(datei, gesagt)
  if (gelesenes.art === 'GELESEN') {
    const vorlageId = gesagt === null ? null : arbeit.vorlageId
    const deutung = { zuordnung: gesagt, sicherheit: null, vorlageId }
    return pruefeLesung(db, arbeit, { datei, lesung: gelesenes.lesung, deutung })
  }
  const { meldungen } = gelesenes
  if (gesagt !== null || !istAndereTabelle(meldungen)) {
    // What somebody has said stays, also where it does not fit.
    return store(db, arbeit, { ...OHNE_ERGEBNIS, zuordnung: gesagt, bericht: toBericht(meldungen) })
  }
  const vorschlag = await schlageVor(db, datei, arbeit)
  const erkannt = istErkannt(vorschlag) ? readOrMeldungen(datei, vorschlag.zuordnung) : gelesenes
  if (erkannt.art === 'GELESEN') {
    return pruefeLesung(db, arbeit, { datei, lesung: erkannt.lesung, deutung: vorschlag })
  }
  const { meldungen: offene, ...deutung } = vorschlag
  return store(db, arbeit, { ...OHNE_ERGEBNIS, ...deutung, bericht: toBericht(offene) })
}

const toBericht = (meldungen: readonly Meldung[]): Eingangsbericht => ({
  ...LEERER_BERICHT,
  meldungen,
  speist: [],
})

/** What the import would find in a file that can be read. */
async function pruefeLesung(db: Schreibdatenbank, arbeit: Arbeit, eingabe: Eingabe): Promise<void> {
  try {
    const { bekannt, ...pruefung } = await probiere(db, arbeit, eingabe)
    if (bekannt === null) return await store(db, arbeit, pruefung)
    await storeBekannte(db, arbeit, { pruefung, lieferungId: bekannt })
  } catch (error) {
    const bericht = { ...abgelehnterBericht(error), speist: [] }
    await store(db, arbeit, { ...toKopf(eingabe), bericht })
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
  { id, akteur, organisationId, anforderungId }: Arbeit,
  eingabe: Eingabe,
): Promise<Pruefung & { readonly bekannt: number | null }> {
  const melder = createFortschrittsmelder(db, id)
  let raumfassungen: readonly number[] | null = null
  let abweichungen: readonly Meldung[] = []
  const ergebnis = await importLieferung(db, {
    datei: eingabe.datei,
    akteur,
    lesung: melder.zaehle(eingabe.lesung),
    zuordnung: eingabe.deutung.zuordnung ?? undefined,
    organisationId: organisationId ?? undefined,
    nurPruefen: true,
    ohneWerte: true,
    trotzLesefehler: true,
    beiStufe: melder.beiStufe,
    // What it would store is read before it is undone.
    async beiAbschluss(tx, { lieferungId }) {
      raumfassungen = await findRaumfassungen(tx, lieferungId)
      if (anforderungId !== null) {
        abweichungen = await vergleicheAuftrag(tx, { lieferungId, anforderungId })
      }
    },
  })
  const { speist, lieferungId: bekannt } = ergebnis
  const bericht = {
    ...ergebnis.bericht,
    meldungen: [...abweichungen, ...ergebnis.bericht.meldungen],
  }
  const kopf = toKopf(eingabe)
  if (hatFehler(bericht.meldungen)) {
    const ohneFolgen = { ...bericht, uebernommen: 0, neu: 0, geaendert: 0, speist: [] }
    return { ...kopf, raumfassungen, bericht: ohneFolgen, bekannt }
  }
  const aenderungen = ergebnis.aenderungen ?? kopf.aenderungen
  return { ...kopf, raumfassungen, bericht: { ...bericht, speist }, aenderungen, bekannt }
}

interface Eingabe {
  readonly datei: Datei
  readonly lesung: Lesung
  readonly deutung: Deutung
}

/** What the file says of itself. */
function toKopf({ lesung, deutung }: Eingabe): Omit<Pruefung, 'bericht'> {
  const { format, tabelle, titel } = lesung
  const { zuordnung, sicherheit, vorlageId } = deutung
  const { schluessel, name, herausgeber } = toQuelle(lesung.quelle, zuordnung?.herausgeber)
  const quelle = { schluessel, name, herausgeber }
  return { ...OHNE_ERGEBNIS, format, tabelle, titel, quelle, zuordnung, sicherheit, vorlageId }
}

/** @throws Aufgegeben when somebody discarded it meanwhile */
async function store(db: Schreibdatenbank, arbeit: Arbeit, pruefung: Pruefung): Promise<void> {
  const { meldungen } = pruefung.bericht
  const ergebnis = { ...pruefung, zustand: zustandOf(meldungen) }
  await writeAside(db, async (tx) => {
    if (!(await updateGeprueft(tx, arbeit.id, ergebnis))) throw new Aufgegeben()
    if (ergebnis.zustand === 'GEPRUEFT') await ersetzeFruehere(tx, arbeit, meldungen)
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
