/** The numbers beside an offer: places, free places, use, funding. They hold at once. */
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { findHeute } from '../../database/heute.ts'
import { fehler } from '../../errors.ts'
import { findKategorieschluessel } from './angebot.queries.ts'
import { handle, type Auftrag, type Handelnder } from './handeln.ts'
import { loadStandort, refreshSichtbares } from './manage-standort.ts'
import {
  parseFoerderung,
  parseKapazitaet,
  parseNutzung,
  parsePlatzmeldung,
  type Kapazitaetseingabe,
} from './pflege-eingabe.ts'
import {
  deleteFoerderung,
  endKapazitaet as setKapazitaetsende,
  findKapazitaet,
  insertFoerderung,
  insertKapazitaet,
  insertPlatzmeldung,
  updateFoerderung,
  upsertNutzung,
} from './zahlen.queries.ts'

type Ziel = Pick<Auftrag, 'id' | 'stand'>
const PFLEGE = { handlung: 'PFLEGEN' } as const

const fehlt = (was: string) =>
  fehler('NICHT_GEFUNDEN', `${was} hat das Angebot nicht (mehr). Bitte die Seite neu laden.`)

interface Kapazitaetsauftrag extends Ziel {
  readonly standortId: number
  /** Whose place it takes; null: it is new. */
  readonly kapazitaetId: number | null
  readonly angaben: unknown
}

/** What changes ends on the day on which the new begins: how it was stays known. */
export async function saveKapazitaet(
  db: Schreibdatenbank,
  wer: Handelnder,
  { standortId, kapazitaetId, angaben: roh, ...ziel }: Kapazitaetsauftrag,
): Promise<number> {
  const eingabe = parseKapazitaet(roh)
  const auftrag = { ...ziel, ...PFLEGE, name: 'saveKapazitaet' }
  return handle({ db, ...wer }, auftrag, async (tx, angebot) => {
    const standort = await loadStandort(tx, angebot.id, standortId)
    const gueltigAb = eingabe.gueltigAb ?? (await findHeute(tx))
    await assertKapazitaet(tx, { ...eingabe, gueltigAb })
    if (kapazitaetId !== null) {
      const vorher = await findKapazitaet(tx, angebot.id, kapazitaetId)
      if (vorher === undefined) throw fehlt('Diese Plätze')
      await setKapazitaetsende(tx, kapazitaetId, gueltigAb)
    }
    const neu = { ...eingabe, gueltigAb, wer: wer.akteur.name }
    const id = await insertKapazitaet(tx, standort.id, neu)
    await refreshSichtbares(tx, angebot)
    return { kapazitaet: id, ersetzt: kapazitaetId, standort: standort.id, ...eingabe, gueltigAb }
  })
}

async function assertKapazitaet(
  tx: Tx,
  { kategorie, gueltigAb, gueltigBis }: Kapazitaetseingabe & { readonly gueltigAb: string },
): Promise<void> {
  if (gueltigBis !== null && gueltigBis <= gueltigAb)
    throw fehler('EINGABE_UNGUELTIG', 'Das Ende liegt nicht nach dem Anfang.')
  if (!(await findKategorieschluessel(tx)).has(kategorie))
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Diese Kategorie gibt es nicht (mehr). Bitte eine andere wählen.',
    )
}

/** @param bis first day on which it is no longer there; null: today */
export const endKapazitaet = (
  db: Schreibdatenbank,
  wer: Handelnder,
  {
    kapazitaetId,
    bis,
    ...ziel
  }: Ziel & { readonly kapazitaetId: number; readonly bis: string | null },
): Promise<number> =>
  handle({ db, ...wer }, { ...ziel, ...PFLEGE, name: 'endKapazitaet' }, async (tx, angebot) => {
    const vorher = await findKapazitaet(tx, angebot.id, kapazitaetId)
    if (vorher === undefined) throw fehlt('Diese Plätze')
    const ende = bis ?? (await findHeute(tx))
    await setKapazitaetsende(tx, kapazitaetId, ende)
    await refreshSichtbares(tx, angebot)
    return { kapazitaet: kapazitaetId, bis: ende }
  })

/** Reports add up to a history; the last one counts. */
export async function reportPlaetze(
  db: Schreibdatenbank,
  wer: Handelnder,
  {
    standortId,
    meldung: roh,
    ...ziel
  }: Ziel & { readonly standortId: number; readonly meldung: unknown },
): Promise<number> {
  const meldung = parsePlatzmeldung(roh)
  const auftrag = { ...ziel, handlung: 'PLAETZE_MELDEN', name: 'reportPlaetze' } as const
  return handle({ db, ...wer }, auftrag, async (tx, angebot) => {
    const standort = await loadStandort(tx, angebot.id, standortId)
    await insertPlatzmeldung(tx, standort.id, { ...meldung, von: wer.akteur.name })
    await refreshSichtbares(tx, angebot)
    return { standort: standort.id, ...meldung }
  })
}

/** Nothing counted empties the year. */
export async function saveNutzung(
  db: Schreibdatenbank,
  wer: Handelnder,
  { nutzung: roh, ...ziel }: Ziel & { readonly nutzung: unknown },
): Promise<number> {
  const nutzung = parseNutzung(roh)
  const auftrag = { ...ziel, ...PFLEGE, name: 'saveNutzung' }
  return handle({ db, ...wer }, auftrag, async (tx, { id }) => {
    if (nutzung.jahr > Number((await findHeute(tx)).slice(0, 4)))
      throw fehler('EINGABE_UNGUELTIG', 'Das Jahr liegt zwischen 1990 und heute.')
    await upsertNutzung(tx, id, nutzung)
    return nutzung
  })
}

interface Foerderauftrag extends Ziel {
  /** Null: a new one. */
  readonly foerderungId: number | null
  readonly angaben: unknown
}

export async function saveFoerderung(
  db: Schreibdatenbank,
  wer: Handelnder,
  { foerderungId, angaben: roh, ...ziel }: Foerderauftrag,
): Promise<number> {
  const angaben = parseFoerderung(roh)
  const auftrag = { ...ziel, ...PFLEGE, name: 'saveFoerderung' }
  return handle({ db, ...wer }, auftrag, async (tx, { id: angebotId }) => {
    if (foerderungId === null)
      return { foerderung: await insertFoerderung(tx, angebotId, angaben), ...angaben }
    if (!(await updateFoerderung(tx, { angebotId, id: foerderungId }, angaben)))
      throw fehlt('Diese Förderung')
    return { foerderung: foerderungId, ...angaben }
  })
}

export const removeFoerderung = (
  db: Schreibdatenbank,
  wer: Handelnder,
  { foerderungId, ...ziel }: Ziel & { readonly foerderungId: number },
): Promise<number> =>
  handle(
    { db, ...wer },
    { ...ziel, ...PFLEGE, name: 'removeFoerderung' },
    async (tx, { id: angebotId }) => {
      if (!(await deleteFoerderung(tx, { angebotId, id: foerderungId })))
        throw fehlt('Diese Förderung')
      return { foerderung: foerderungId }
    },
  )
