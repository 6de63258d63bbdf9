import { istInnen, rollenOf, type Wer } from '../../auth/wer.ts'

/**
 * Whether somebody may write the description of an area: planners of the Kreis
 * of every one, whoever plans for a Kommune of what lies in it and of itself.
 *
 * @param kommuneId id of the Raum of its Kommune; null: it lies in none or in several
 */
export function darfBeschreiben(wer: Wer, kommuneId: number | null): boolean {
  if (!istInnen(wer)) return false
  const rollen = rollenOf(wer)
  const { art, raumId } = wer.organisation
  if (art === 'KREIS') return rollen.includes('PLANUNG')
  const plant = rollen.includes('PLANUNG') || rollen.includes('KOMMUNE')
  return art === 'KOMMUNE' && plant && kommuneId !== null && kommuneId === raumId
}
