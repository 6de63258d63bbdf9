import { isDeepStrictEqual } from 'node:util'
import { LesefehlerError } from '@sozial/formate/lesung'
import { parseZuordnung } from '@sozial/formate/zuordnung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { DatabaseError } from 'pg'
import { z } from 'zod'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { einzeilig } from '../../graphql/texte.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  findGeltende,
  findGeltendeByName,
  insertVorlage,
  insertVorlagenfassung,
  updateName,
  updateStillgelegt,
  type Geltende,
} from './vorlage.queries.ts'

const HOECHSTENS_ZEICHEN = 200
const HOECHSTENS_SPALTEN = 1000
const HOECHSTENS_ZEICHEN_ZUORDNUNG = 500_000

export interface NeueVorlage {
  /** Vorlage that gets a new Fassung; null: a new one. */
  readonly id: number | null
  readonly name: string
  readonly organisationId: number | null
  /** JSON. */
  readonly zuordnung: string
  /** JSON: a list of texts. */
  readonly kopf: string
  readonly akteur: Akteur
}

/**
 * Keeps a mapping under a name, or gives a Vorlage a new Fassung. What holds
 * already is not kept again, so that a second time changes nothing.
 *
 * @returns id of the Vorlage
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG with what is wrong
 */
export async function saveVorlage(db: Schreibdatenbank, neu: NeueVorlage): Promise<number> {
  const zuordnung = parse(neu.zuordnung)
  const kopf = parseKopf(neu.kopf)
  const name = neu.id === null ? parseName(neu.name) : ''
  return writeVorlage(db, async (tx) => {
    const vorher =
      neu.id === null ? await findGeltendeByName(tx, name) : await loadGeltende(tx, neu.id)
    if (vorher !== undefined && istGleich(vorher, { zuordnung, kopf })) return vorher.id
    if (vorher !== undefined && neu.id === null) throw nameVergeben(vorher.name)
    const vorlageId =
      vorher?.id ?? (await insertVorlage(tx, { name, organisationId: neu.organisationId }))
    await writeFassung(tx, { vorher, name, zuordnung, kopf, vorlageId, akteur: neu.akteur })
    return vorlageId
  })
}

interface Fassungsauftrag extends Pick<Geltende, 'zuordnung' | 'kopf'> {
  readonly vorlageId: number
  readonly vorher: Geltende | undefined
  /** Of a new one. */
  readonly name?: string
  readonly akteur: Akteur
}

async function writeFassung(tx: Tx, auftrag: Fassungsauftrag): Promise<void> {
  const { vorlageId, vorher, zuordnung, kopf, akteur } = auftrag
  const nummer = (vorher?.nummer ?? 0) + 1
  await insertVorlagenfassung(tx, { vorlageId, nummer, zuordnung, kopf, von: akteur.name })
  await insertProtokoll(tx, {
    akteur,
    handlung: 'saveVorlage',
    gegenstand: 'Vorlage',
    kennung: vorlageId,
    ...(vorher !== undefined && { alt: { fassung: vorher.nummer } }),
    neu: { name: vorher?.name ?? auftrag.name, fassung: nummer, quelle: zuordnung.quelle },
  })
}

/** Gives a Vorlage a Fassung that knows more than the one that holds; one that is retired stays as it is. */
export async function extendVorlage(
  tx: Tx,
  {
    id,
    ergaenze,
    akteur,
  }: {
    readonly id: number
    readonly ergaenze: (bisher: Zuordnung) => Zuordnung
    readonly akteur: Akteur
  },
): Promise<void> {
  const vorher = await findGeltende(tx, id)
  if (vorher === undefined || vorher.stillgelegtAm !== null) return
  const zuordnung = ergaenze(vorher.zuordnung)
  if (!istGleich(vorher, { ...vorher, zuordnung })) {
    await writeFassung(tx, { vorher, zuordnung, kopf: vorher.kopf, vorlageId: id, akteur })
  }
}

/** @throws GraphQLError NICHT_GEFUNDEN; EINGABE_UNGUELTIG for a name that is taken */
export async function renameVorlage(
  db: Schreibdatenbank,
  auftrag: { readonly id: number; readonly name: string; readonly akteur: Akteur },
): Promise<void> {
  const { id, akteur } = auftrag
  const name = parseName(auftrag.name)
  await writeVorlage(db, async (tx) => {
    const vorher = await loadGeltende(tx, id)
    if (vorher.name === name) return
    await updateName(tx, id, name)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'renameVorlage',
      gegenstand: 'Vorlage',
      kennung: id,
      alt: { name: vorher.name },
      neu: { name },
    })
  })
}

/**
 * A retired Vorlage is proposed no more; Lieferungen keep its Fassung. A second
 * time changes nothing.
 *
 * @throws GraphQLError NICHT_GEFUNDEN
 */
export async function retireVorlage(
  db: Schreibdatenbank,
  { id, akteur }: { readonly id: number; readonly akteur: Akteur },
): Promise<void> {
  await writeVorlage(db, async (tx) => {
    const { name, stillgelegtAm } = await findVorhandene(tx, id)
    if (stillgelegtAm !== null) return
    await updateStillgelegt(tx, id)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'retireVorlage',
      gegenstand: 'Vorlage',
      kennung: id,
      alt: { name },
    })
  })
}

/** Rules of the database, said to people. */
const SAETZE: ReadonlyMap<string, string> = new Map([
  ['vorlage_name_eindeutig', 'Eine Vorlage mit diesem Namen gibt es schon.'],
  ['vorlage_organisation', 'Diese Organisation gibt es nicht.'],
])

async function writeVorlage<T>(db: Schreibdatenbank, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await writeAside(db, work)
  } catch (error) {
    const satz = error instanceof DatabaseError && SAETZE.get(error.constraint ?? '')
    throw satz ? fehler('EINGABE_UNGUELTIG', satz) : error
  }
}

async function findVorhandene(tx: Tx, id: number): Promise<Geltende> {
  const vorlage = await findGeltende(tx, id)
  if (vorlage !== undefined) return vorlage
  throw fehler('NICHT_GEFUNDEN', `Eine Vorlage mit der Nummer ${id} gibt es nicht.`)
}

async function loadGeltende(tx: Tx, id: number): Promise<Geltende> {
  const vorlage = await findVorhandene(tx, id)
  if (vorlage.stillgelegtAm === null) return vorlage
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Die Vorlage „${vorlage.name}“ ist stillgelegt. Bitte unter einem neuen Namen sichern.`,
  )
}

const istGleich = (
  a: Pick<Geltende, 'zuordnung' | 'kopf'>,
  b: Pick<Geltende, 'zuordnung' | 'kopf'>,
): boolean => isDeepStrictEqual(a.zuordnung, b.zuordnung) && isDeepStrictEqual(a.kopf, b.kopf)

const nameVergeben = (name: string): Error =>
  fehler(
    'EINGABE_UNGUELTIG',
    `Eine Vorlage „${name}“ gibt es schon. Bitte einen anderen Namen wählen oder diese ändern.`,
  )

function parseName(roh: string): string {
  const name = einzeilig(roh)
  if (name !== '' && name.length <= HOECHSTENS_ZEICHEN) return name
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Der Name der Vorlage fehlt oder hat mehr als ${HOECHSTENS_ZEICHEN} Zeichen.`,
  )
}

const KOPF = z.array(z.string())

function parseKopf(text: string): readonly string[] {
  const kopf = KOPF.safeParse(parseJson(text)).data ?? []
  const benannt = kopf.some((einer) => einer.trim() !== '')
  const passt = kopf.length <= HOECHSTENS_SPALTEN && kopf.every(({ length }) => length <= 2000)
  if (benannt && passt) return kopf
  throw fehler(
    'EINGABE_UNGUELTIG',
    benannt
      ? `Die Tabelle hat mehr als ${HOECHSTENS_SPALTEN} Spalten oder zu lange Köpfe; sie lässt sich nicht als Vorlage aufheben.`
      : 'Die Spalten haben keine Köpfe; ohne sie lässt sich die Tabelle nicht wiedererkennen. Bitte in der Datei eine Kopfzeile ergänzen.',
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function parse(text: string): Zuordnung {
  if (text.length > HOECHSTENS_ZEICHEN_ZUORDNUNG) {
    throw fehler('EINGABE_UNGUELTIG', 'Die Zuordnung ist zu groß, um sie als Vorlage aufzuheben.')
  }
  try {
    return parseZuordnung(text)
  } catch (error) {
    if (!(error instanceof LesefehlerError)) throw error
    throw fehler('EINGABE_UNGUELTIG', error.message)
  }
}
