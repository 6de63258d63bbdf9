/** Sets aside what a better answer to the same order has taken the place of. */
import type { Meldung } from '@sozial/formate/lesung'
import type { Tx } from '../../database/transaction.ts'
import { updateVerworfen, type Arbeit } from './eingang.queries.ts'
import { record } from './order-eingang.ts'

/** What says that something asked for is not in the file. */
const LUECKENHAFT: ReadonlySet<string> = new Set([
  'GEFRAGTES_FEHLT',
  'FELDER_OHNE_ZAHL',
  'RAUM_UNVOLLSTAENDIG',
])

const ERSETZT_DURCH = 'Ersetzt durch '

/** Whether a file was given up because a later one took its place. */
export const istErsatzgrund = (grund: string | null): boolean =>
  grund?.startsWith(ERSETZT_DURCH) ?? false

/**
 * What the same Stelle sent before for the order, and nobody has taken over: it
 * is given up, and the Protokoll says for which file. An answer that lacks
 * something of what was asked for replaces nothing: it may be the second part.
 */
export async function ersetzeFruehere(
  tx: Tx,
  { id, dateiname, anforderungId, organisationId, akteur }: Arbeit,
  meldungen: readonly Meldung[],
): Promise<void> {
  if (anforderungId === null || meldungen.some(({ code }) => LUECKENHAFT.has(code))) return
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM eingang WHERE anforderung_id = $1 AND id < $2 AND organisation_id IS NOT DISTINCT FROM $3
       AND zustand IN ('GEPRUEFT', 'FEHLERHAFT', 'ABGEBROCHEN') ORDER BY id FOR UPDATE`,
    [anforderungId, id, organisationId],
  )
  const grund = `${ERSETZT_DURCH}„${dateiname}“ (Eingang ${id}).`
  for (const { id: frueherer } of rows) {
    await updateVerworfen(tx, frueherer, { grund })
    await record(tx, frueherer, { handlung: 'discardEingang', akteur, neu: { grund } })
  }
}
