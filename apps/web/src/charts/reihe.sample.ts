import type { WertStatus } from '@sozial/domain/wert'
import type { Bruch, Periode, Reihe, Zelle } from './reihe.ts'

/** Yearly Stichtage from `von` on, for tests. */
export function samplePerioden(von: number, anzahl: number): readonly Periode[] {
  return Array.from({ length: anzahl }, (_, i) => ({
    id: `z${von + i}`,
    art: 'STICHTAG',
    von: `${von + i}-12-31`,
    bis: `${von + i + 1}-01-01`,
    kurz: String(von + i),
    name: `31.12.${von + i}`,
  }))
}

/** A cell: a number with an interval of ± 1, or a reason. */
export function sampleZelle(inhalt: number | WertStatus): Zelle {
  if (typeof inhalt !== 'number') return { status: inhalt, wert: null, unten: null, oben: null }
  return {
    status: inhalt === 0 ? 'NULL_WERT' : 'GUELTIG',
    wert: inhalt,
    unten: inhalt - 1,
    oben: inhalt + 1,
  }
}

/** A series of an area in the first colour, unless told otherwise. */
export function sampleReihe(
  zellen: readonly (number | WertStatus)[],
  mehr: Partial<Reihe> = {},
): Reihe {
  return {
    id: 'a',
    name: 'Oberau',
    rolle: 'RAUM',
    farbe: 0,
    zellen: zellen.map(sampleZelle),
    ...mehr,
  }
}

export const ZENSUS: Bruch = {
  datum: '2011-05-09',
  titel: 'Zensus 2011',
  folge: 'Neue Bevölkerungsbasis, davor und danach nicht vergleichbar.',
}
