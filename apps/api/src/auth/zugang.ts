/**
 * Which values a request may read: exactly one published Datenstand, or the
 * Arbeitsstand, as far as rules and grants open its small cells for the purpose
 * of the session. The one place that decides; everything that reads values
 * takes a `Zugang` (docs/adr/0014-zweck-und-zugang.md).
 */
import type { Ebene } from '@sozial/domain/raum'
import type { Pool } from 'pg'
import { createMerker } from '../database/gemerkt.ts'
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
const KLEINE: ReadonlySet<Ebene> = new Set<Ebene>(['SOZIALRAUM', 'QUARTIER', 'BAUSTEIN'])
export const istKlein = (ebene: Ebene): boolean => KLEINE.has(ebene)

/** The same for values of one level: only small cells are restricted. */
export function zugangFuer(zugang: Zugang, ebene: Ebene): Zugang {
  return zugang.sicht === 'INTERN' && !istKlein(ebene) ? ARBEITSSTAND : zugang
}

/** What of the Arbeitsstand is closed; null: nothing. */
export const beschraenkungOf = (zugang: Zugang): Beschraenkung | null =>
  zugang.sicht === 'INTERN' ? zugang.beschraenkung : null

interface Gemerkt {
  readonly regelwerk: Regelwerk
  readonly beschraenkungen: Map<string, Beschraenkung | null>
}

const findGemerktesRegelwerk = createMerker<Gemerkt>(async (pool) => ({
  regelwerk: await findRegelwerk(pool),
  beschraenkungen: new Map(),
}))

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
  const { regelwerk, beschraenkungen } = await findGemerktesRegelwerk(pool)
  const { rollen, zweck, organisation } = wer
  const { id, raumId, jugendamtsbezirkId } = organisation
  const key = [...rollen, zweck, id, raumId, jugendamtsbezirkId].join('|')
  const bekannt = beschraenkungen.get(key)
  if (bekannt !== undefined) return bekannt
  const beschraenkung = createBeschraenkung(regelwerk, wer)
  beschraenkungen.set(key, beschraenkung)
  return beschraenkung
}
