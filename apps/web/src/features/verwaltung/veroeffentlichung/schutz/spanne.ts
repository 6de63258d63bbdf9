/** Where the ends of what an outsider can derive lie on a common scale. Pure. */
import type { Schutzzelle } from './schutz-worte.ts'

export interface Spanne {
  /** Ends of the scale. */
  readonly von: number
  readonly bis: number
  /** null: no bound on this side. */
  readonly ableitbar: { readonly unten: number | null; readonly oben: number | null }
  readonly noetig: { readonly unten: number; readonly oben: number } | null
  /** The figure itself, where the viewer may see it. */
  readonly wert: number | null
  /** Figures at the axis, ascending. */
  readonly marken: readonly number[]
}

/** null where nothing is known that could be drawn. */
export function createSpanne(zelle: Schutzzelle): Spanne | null {
  const { zahl, unten, oben, erforderlichUnten, erforderlichOben } = zelle
  const enden = [unten, oben, erforderlichUnten, erforderlichOben].filter((ende) => ende !== null)
  if (enden.length === 0) return null
  const alle = zahl === null ? enden : [...enden, zahl]
  const von = Math.min(0, ...alle)
  const groesstes = Math.max(...alle)
  const bis = groesstes > von ? groesstes + (oben === null ? (groesstes - von) * 0.25 : 0) : von + 1
  const noetig =
    erforderlichUnten !== null && erforderlichOben !== null
      ? { unten: erforderlichUnten, oben: erforderlichOben }
      : null
  return {
    von,
    bis,
    ableitbar: { unten, oben },
    noetig,
    wert: zahl,
    marken: createMarken(enden, von, bis),
  }
}

/** The ends themselves; of two that would touch only the outer one. */
function createMarken(enden: readonly number[], von: number, bis: number): readonly number[] {
  const abstand = (bis - von) / 10
  const marken: number[] = []
  for (const ende of [...new Set([von, ...enden])].toSorted((a, b) => a - b)) {
    const letzte = marken.at(-1)
    if (letzte !== undefined && ende - letzte < abstand) continue
    marken.push(ende)
  }
  return marken
}
