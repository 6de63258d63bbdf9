import type { Wert } from '@sozial/domain/wert'
import { indexreihe } from '@sozial/domain/zeitreihe'
import type { Stretch } from '../bruchstellen.ts'
import type { Periode, Reihe, Zelle } from '../reihe.ts'
import type { LinePoint } from './line-chart-state.ts'

/**
 * The base period of a stretch: the wanted one if it lies in it and some series
 * has a figure above zero there; else the first in which every series that has
 * figures in this stretch has one above zero. All lines then start at 100 in
 * the same period. Where there is no such period: the first of the stretch.
 */
export function findIndexBasis(
  reihen: readonly Reihe[],
  stretch: Stretch,
  gewuenscht: number | null = null,
): number {
  const hatBasis = (reihe: Reihe, i: number) => (reihe.zellen[i]?.wert ?? 0) > 0
  if (
    gewuenscht !== null &&
    stretch.von <= gewuenscht &&
    gewuenscht <= stretch.bis &&
    reihen.some((reihe) => hatBasis(reihe, gewuenscht))
  ) {
    return gewuenscht
  }
  const present = reihen.filter((reihe) =>
    reihe.zellen.slice(stretch.von, stretch.bis + 1).some((zelle) => zelle.wert !== null),
  )
  for (let i = stretch.von; i <= stretch.bis; i += 1) {
    if (present.every((reihe) => hatBasis(reihe, i))) return i
  }
  return stretch.von
}

export interface IndexBasis {
  readonly stretch: Stretch
  /** Place of the base period. */
  readonly basis: number
}

/**
 * A series relative to its base in each stretch, = 100. Without intervals: they
 * would have to carry the uncertainty of the base as well. A series without a
 * base figure has no points in that stretch.
 */
export function toIndex(
  reihe: Reihe,
  perioden: readonly Periode[],
  basen: readonly IndexBasis[],
): readonly (LinePoint | null)[] {
  const punkte = perioden.map((zeitraum, i) => ({
    zeitraum,
    wert: toWert(reihe.zellen[i]),
    geschaetzt: reihe.zellen[i]?.zeichen?.startsWith('s') ?? false,
  }))
  return basen.flatMap(({ stretch, basis }) =>
    indexreihe(
      punkte.slice(stretch.von, stretch.bis + 1),
      (perioden[basis] ?? perioden[0]) as Periode,
      [],
    ).map(({ wert }) => (wert.wert === null ? null : { y: wert.wert, unten: null, oben: null })),
  )
}

/** True when an index says something: no figure below zero and at least one above. */
export function canIndex(reihen: readonly Reihe[]): boolean {
  const values = reihen.flatMap((reihe) => reihe.zellen.flatMap((zelle) => zelle.wert ?? []))
  return values.some((value) => value > 0) && values.every((value) => value >= 0)
}

function toWert(zelle: Zelle | undefined): Wert {
  if (!zelle) return { status: 'NICHT_VERFUEGBAR', wert: null }
  return { status: zelle.status, wert: zelle.wert } as Wert
}

/** "2022 = 100": the base of the stretch in which a period lies; empty with values. */
export function basisText(
  {
    basen,
    perioden,
  }: { readonly basen: readonly IndexBasis[]; readonly perioden: readonly Periode[] },
  periode: number,
): string {
  const eine = basen.find(({ stretch }) => stretch.von <= periode && periode <= stretch.bis)
  return eine ? `${perioden[eine.basis]?.kurz ?? ''} = 100` : ''
}

/** "2014 = 100, 2022 = 100": the bases of all stretches that have figures. */
export function basenText(
  state: { readonly basen: readonly IndexBasis[]; readonly perioden: readonly Periode[] } & {
    readonly reihen: readonly { readonly punkte: readonly (LinePoint | null)[] }[]
  },
): string {
  return state.basen
    .filter(({ basis }) => state.reihen.some(({ punkte }) => (punkte[basis] ?? null) !== null))
    .map(({ basis }) => basisText(state, basis))
    .join(', ')
}
