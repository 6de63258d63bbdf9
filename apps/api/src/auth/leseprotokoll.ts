/**
 * Reading small cells leaves a trace: the first time in a session that an
 * Indikator or Merkmal is read on a level, and again when the purpose or what is
 * open changes, so that what was read by a Freigabe shows after it. Of a file
 * each one is noted: it stays with the reader. The entry is stored before the
 * answer goes out; repeats cost a look into memory.
 */
import type { Ebene } from '@sozial/domain/raum'
import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { writeAside } from '../database/transaction.ts'
import { insertProtokoll, type Akteur } from '../modules/protokoll/protokoll.queries.ts'
import type { Beschraenkung } from './beschraenkung.ts'
import type { Wer, Zweck } from './wer.ts'
import { beschraenkungOf, istKlein, type Zugang } from './zugang.ts'

export interface Gelesenes {
  readonly gegenstand: 'Indikator' | 'Merkmal' | 'Indikatorvorschau'
  /** Slugs or keys. */
  readonly kennungen: readonly string[]
  readonly ebenen: readonly Ebene[]
  /** Ending of the file that is taken along. */
  readonly datei?: string
}

interface Leser {
  readonly pool: Pool
  readonly wer: Wer
  readonly akteur: Akteur
}

/** Sessions remembered at a time; of one that is forgotten an entry may come twice. */
const HOECHSTENS_SITZUNGEN = 2_000

/** By session: what has been noted, or is being noted just now. */
type Notizen = Map<string, Map<string, Promise<void>>>

const notizen = new WeakMap<Pool, Notizen>()

/** Returns when the Protokoll has it; whoever may see no small cell has read none. */
export async function noteReading(
  { pool, wer, akteur }: Leser,
  zugang: Zugang,
  { gegenstand, kennungen, ebenen, datei }: Gelesenes,
): Promise<void> {
  if (wer.art !== 'KONTO' || wer.zweck === null || !liestKleine(zugang)) return
  const gemerkt = findNotizen(pool, wer.sitzungId)
  const alle = [...new Set(ebenen)]
    .filter(istKlein)
    .flatMap((ebene) => kennungen.map((kennung) => ({ kennung, ebene, zweck: wer.zweck })))
  if (datei !== undefined) {
    await insertNotizen(pool, akteur, { gegenstand, neue: alle, datei })
    return
  }
  const offen = fingerprintOf(beschraenkungOf(zugang))
  const keyOf = (eine: Notiz) => toKey(gegenstand, offen, eine)
  const neue = alle.filter((eine) => !gemerkt.has(keyOf(eine)))
  if (neue.length > 0) {
    const notiz = insertNotizen(pool, akteur, { gegenstand, neue })
    for (const eine of neue) gemerkt.set(keyOf(eine), notiz)
    // What could not be noted has not been noted.
    notiz.catch(() => neue.forEach((eine) => gemerkt.delete(keyOf(eine))))
  }
  await Promise.all(new Set(alle.flatMap((eine) => gemerkt.get(keyOf(eine)) ?? [])))
}

const liestKleine = (zugang: Zugang): boolean =>
  zugang.sicht === 'INTERN' && zugang.beschraenkung?.ohneKleine !== true

interface Notiz {
  readonly kennung: string
  readonly ebene: Ebene
  readonly zweck: Zweck | null
}

const toKey = (gegenstand: string, offen: string, { kennung, ebene, zweck }: Notiz): string =>
  `${zweck}|${offen}|${gegenstand}|${ebene}|${kennung}`

const fingerprints = new WeakMap<Beschraenkung, string>()

/** The same for the same open cells, whenever they were worked out. */
function fingerprintOf(beschraenkung: Beschraenkung | null): string {
  if (beschraenkung === null) return ''
  const bekannt = fingerprints.get(beschraenkung)
  if (bekannt !== undefined) return bekannt
  const { quellen, raeume } = beschraenkung
  const inhalt = JSON.stringify([quellen, raeume])
  const fingerprint = createHash('sha256').update(inhalt).digest('base64url').slice(0, 16)
  fingerprints.set(beschraenkung, fingerprint)
  return fingerprint
}

function findNotizen(pool: Pool, sitzungId: string): Map<string, Promise<void>> {
  const alle: Notizen = notizen.get(pool) ?? new Map()
  notizen.set(pool, alle)
  const bekannt = alle.get(sitzungId)
  if (bekannt) return bekannt
  const [aelteste] = alle.keys()
  if (alle.size >= HOECHSTENS_SITZUNGEN && aelteste !== undefined) alle.delete(aelteste)
  const neu = new Map<string, Promise<void>>()
  alle.set(sitzungId, neu)
  return neu
}

interface Neue {
  readonly neue: readonly Notiz[]
}

async function insertNotizen(
  pool: Pool,
  akteur: Akteur,
  { gegenstand, neue, datei }: Pick<Gelesenes, 'gegenstand' | 'datei'> & Neue,
): Promise<void> {
  await writeAside({ pool }, async (tx) => {
    for (const { kennung, ebene, zweck } of neue) {
      await insertProtokoll(tx, {
        akteur,
        handlung: datei === undefined ? 'readMesswerte' : 'readDatei',
        gegenstand,
        kennung,
        neu: { ebene, zweck, ...(datei !== undefined && { datei }) },
      })
    }
  })
}
