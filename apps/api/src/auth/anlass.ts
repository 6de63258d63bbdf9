/** By which right somebody sees what he sees, grants of other Jugendämter included. */
import { formatDatum } from '@sozial/shared/format'
import type { Pool } from 'pg'
import { findGeltendeFreigaben } from './anlass.queries.ts'
import type { Wer, Zweck } from './wer.ts'
import { describeAnlass } from './worte.ts'

/** Continues "gesehen als" beside "intern", on screens, prints and files. */
export async function findAnlass(pool: Pool, wer: Wer): Promise<string> {
  const anlass = describeAnlass(wer)
  if (wer.art === 'OEFFENTLICHKEIT' || wer.zweitfaktorOffen || wer.zweck === null) return anlass
  return anlass + (await findFreigabeworte(pool, wer.organisation.id, wer.zweck))
}

/**
 * @returns ", mit Freigabe von Jugendamt Erkelenz bis 31.12.2026 (Jugendämter)";
 *   empty where nobody has granted anything for this purpose today
 */
export async function findFreigabeworte(
  pool: Pool,
  organisationId: number,
  zweck: Zweck,
): Promise<string> {
  const freigaben = await findGeltendeFreigaben(pool, organisationId, zweck)
  if (freigaben.length === 0) return ''
  const worte = freigaben.map(
    ({ jugendamt, bis, quellen }) => `${jugendamt} bis ${formatDatum(bis)} (${quellen.join(', ')})`,
  )
  return `, mit Freigabe von ${worte.join(' und ')}`
}
