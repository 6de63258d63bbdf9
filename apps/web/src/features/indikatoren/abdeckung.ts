/** For which levels and periods there are values, in words. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { EBENEN, type Ebene } from '@sozial/domain/raum'

interface Abdeckung {
  readonly ebene: Ebene
  readonly zeitraeume: readonly { readonly kurz: string }[]
}

/** "2008–2015", "2015", and with gaps "2008–2021, 9 Zeiträume". Ascending in time. */
export function formatZeitraeume(zeitraeume: readonly { readonly kurz: string }[]): string {
  const [erster] = zeitraeume
  const letzter = zeitraeume.at(-1)
  if (!erster || !letzter) return ''
  if (erster.kurz === letzter.kurz) return erster.kurz
  const spanne = Number(letzter.kurz) - Number(erster.kurz) + 1
  const text = `${erster.kurz}–${letzter.kurz}`
  return Number.isNaN(spanne) || spanne === zeitraeume.length
    ? text
    : `${text}, ${zeitraeume.length} Zeiträume`
}

/**
 * "Sozialräume, Kommunen: 2014–2024 · Kreis: 2008–2024": levels with the same
 * periods together, narrow ones first; Bund and Land are left out.
 */
export function formatAbdeckung(abdeckung: readonly Abdeckung[]): string {
  const ebenenNachZeit = new Map<string, string[]>()
  const eigene = abdeckung
    .filter(({ ebene }) => ebene !== 'BUND' && ebene !== 'LAND')
    .toSorted((a, b) => EBENEN.indexOf(b.ebene) - EBENEN.indexOf(a.ebene))
  for (const { ebene, zeitraeume } of eigene) {
    const zeit = formatZeitraeume(zeitraeume)
    ebenenNachZeit.set(zeit, [...(ebenenNachZeit.get(zeit) ?? []), EBENE_WORTE[ebene].sammelname])
  }
  return [...ebenenNachZeit].map(([zeit, ebenen]) => `${ebenen.join(', ')}: ${zeit}`).join(' · ')
}
