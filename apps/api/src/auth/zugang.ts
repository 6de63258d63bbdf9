/**
 * Which values a request may read: exactly one published Datenstand, or the
 * Arbeitsstand, as far as rules and grants open its small cells for the purpose
 * of the session. The one place that decides; everything that reads values
 * takes a `Zugang` (docs/adr/0014-zweck-und-zugang.md).
 */
import type { Ebene } from '@sozial/domain/raum'
import type { Pool } from 'pg'
import { schreibzahlOf } from '../database/transaction.ts'
import type { Sicht } from '../graphql/enums.ts'
import { createBeschraenkung, type Beschraenkung } from './beschraenkung.ts'
import { rightsError } from './verweigern.ts'
import { istInnen, type Angemeldet, type Wer } from './wer.ts'
import { findGeltendenStand, findRegelwerk, type Regelwerk } from './zugang.queries.ts'

export type Zugang =
  | {
      readonly sicht: 'RELEASED'
      /** Id of the published Datenstand; null while there is none. */
      readonly datenstand: number | null
    }
  | {
      readonly sicht: 'INTERN'
      readonly datenstand: 0
      /** null: everything. */
      readonly beschraenkung: Beschraenkung | null
    }

/** The Arbeitsstand without any restriction: for the program itself, never for an account. */
export const ARBEITSSTAND: Zugang = { sicht: 'INTERN', datenstand: 0, beschraenkung: null }

/** Levels whose inner values are small cells. */
const KLEINE: ReadonlySet<Ebene> = new Set<Ebene>(['SOZIALRAUM', 'QUARTIER'])
export const istKlein = (ebene: Ebene): boolean => KLEINE.has(ebene)

/** The same for values of one level: only small cells are restricted. */
export function zugangFuer(zugang: Zugang, ebene: Ebene): Zugang {
  return zugang.sicht === 'INTERN' && !istKlein(ebene) ? ARBEITSSTAND : zugang
}

/** What of the Arbeitsstand is closed; null: nothing. */
export const beschraenkungOf = (zugang: Zugang): Beschraenkung | null =>
  zugang.sicht === 'INTERN' ? zugang.beschraenkung : null

/** How long rules, grants and areas are believed without asking the database again. */
const GEMERKT_MS = 2_000

interface Gemerkt {
  readonly regelwerk: Promise<Regelwerk>
  readonly bis: number
  /** What this process had written then: anything new makes it look again at once. */
  readonly schreibzahl: number
  readonly beschraenkungen: Map<string, Beschraenkung | null>
}

const gemerkte = new WeakMap<Pool, Gemerkt>()

function remember(pool: Pool): Gemerkt {
  const bekannt = gemerkte.get(pool)
  const schreibzahl = schreibzahlOf(pool)
  if (bekannt && bekannt.bis > performance.now() && bekannt.schreibzahl === schreibzahl) {
    return bekannt
  }
  const regelwerk = findRegelwerk(pool)
  const gemerkt = {
    regelwerk,
    bis: performance.now() + GEMERKT_MS,
    schreibzahl,
    beschraenkungen: new Map<string, Beschraenkung | null>(),
  }
  gemerkte.set(pool, gemerkt)
  // What failed is not remembered.
  regelwerk.catch(() => gemerkte.get(pool) === gemerkt && gemerkte.delete(pool))
  return gemerkt
}

/**
 * What the asker may read in a Sicht.
 *
 * @throws GraphQLError ANMELDUNG_NOETIG, ZWEITER_FAKTOR_NOETIG or NICHT_BERECHTIGT for the Arbeitsstand
 */
export async function findZugang(pool: Pool, wer: Wer, sicht: Sicht): Promise<Zugang> {
  if (sicht === 'RELEASED') return { sicht, datenstand: await findGeltendenStand(pool) }
  if (!istInnen(wer)) throw rightsError(wer)
  return { sicht, datenstand: 0, beschraenkung: await findBeschraenkung(pool, wer) }
}

async function findBeschraenkung(pool: Pool, wer: Angemeldet): Promise<Beschraenkung | null> {
  const { regelwerk, beschraenkungen } = remember(pool)
  const { rollen, zweck, organisation } = wer
  const { id, raumId, jugendamtsbezirkId } = organisation
  const key = [...rollen, zweck, id, raumId, jugendamtsbezirkId].join('|')
  const bekannt = beschraenkungen.get(key)
  if (bekannt !== undefined) return bekannt
  const beschraenkung = createBeschraenkung(await regelwerk, wer)
  beschraenkungen.set(key, beschraenkung)
  return beschraenkung
}
