import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Atlas } from '../atlas/atlas-state.ts'

const toTeil = (text: string): string => text.replaceAll(/[^\w.-]+/g, '-').replace(/^-/, '')

/**
 * `kinder-im-sgb2_sozialraum_2014-2024_gebietsstand-2020-01-01_rangfolge`, without an ending: what
 * is shown on other borders never has the same name.
 */
export function dateinameOf(
  { indikator, ebene, gebietsstand }: Pick<Atlas, 'indikator' | 'ebene' | 'gebietsstand'>,
  zeit: string,
  ...weitere: readonly (string | undefined)[]
): string {
  const teile = [EBENE_WORTE[ebene].slug, zeit, grenzenteil(gebietsstand), ...weitere]
  return [indikator.slug, ...teile.map((teil) => toTeil(teil ?? ''))].filter(Boolean).join('_')
}

/** `gebietsstand-2020-01-01` */
export const grenzenteil = ({ stichtag }: Pick<Atlas['gebietsstand'], 'stichtag'>): string =>
  `gebietsstand-${stichtag}`
