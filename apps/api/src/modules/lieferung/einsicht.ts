import { istInnen, rollenOf } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import type { Einsicht } from './lieferung.lesen.queries.ts'

/** The administration may have to purge any of them; what they say of values is for those innen. */
export async function einsichtOf({
  wer,
  zugang,
}: Pick<Kontext, 'wer' | 'zugang'>): Promise<Einsicht> {
  return {
    zugang: istInnen(wer) ? await zugang('INTERN') : null,
    organisationId: wer.art === 'KONTO' ? wer.organisation.id : 0,
    alle: rollenOf(wer).includes('ADMIN'),
  }
}
