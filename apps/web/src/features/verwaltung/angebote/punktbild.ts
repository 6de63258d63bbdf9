/** The Kreis as a small picture on which a point is set: 1000 units wide. Pure. */
import type { Geometrie } from '../../../map/geometry.ts'
import { toWelt } from '../../../map/geometry.ts'

export interface Grad {
  readonly laenge: number
  readonly breite: number
}

export interface Punktbild {
  readonly hoehe: number
  readonly kommunen: readonly {
    readonly name: string
    readonly d: string
    readonly mitte: readonly [number, number]
  }[]
  readonly toBild: (ort: Grad) => readonly [x: number, y: number]
  readonly toGrad: (x: number, y: number) => Grad
}

export const BILDBREITE = 1000

export function createPunktbild({ raeume, kreisringe }: Geometrie): Punktbild {
  const alle = kreisringe.flat()
  const [xs, ys] = [alle.map(([x]) => x), alle.map(([, y]) => y)]
  const [west, nord] = [Math.min(...xs), Math.min(...ys)]
  const faktor = BILDBREITE / (Math.max(...xs) - west)
  const stelle = ([x = 0, y = 0]: readonly number[]): readonly [number, number] => [
    (x - west) * faktor,
    (y - nord) * faktor,
  ]
  const d = (ringe: readonly (readonly (readonly number[])[])[]): string =>
    ringe
      .map(
        (ring) =>
          `M${ring
            .map((ort) =>
              stelle(ort)
                .map((z) => z.toFixed(1))
                .join(','),
            )
            .join('L')}Z`,
      )
      .join('')
  return {
    hoehe: (Math.max(...ys) - nord) * faktor,
    kommunen: raeume.map(({ name, polygone }) => ({
      name,
      d: d(polygone.flat()),
      mitte: mitteOf(polygone.flatMap(([aussen]) => (aussen ? [aussen.map(stelle)] : []))),
    })),
    toBild: ({ laenge, breite }) => stelle(toWelt(laenge, breite)),
    toGrad: (x, y) => ({
      laenge: (x / faktor + west) * 360 - 180,
      breite: (Math.atan(Math.sinh(Math.PI * (1 - 2 * (y / faktor + nord)))) * 180) / Math.PI,
    }),
  }
}

/** Middle of the frame of the largest ring: good enough for a name. */
function mitteOf(
  ringe: readonly (readonly (readonly [number, number])[])[],
): readonly [number, number] {
  const [groesster = []] = ringe.toSorted((a, b) => b.length - a.length)
  const [xs, ys] = [groesster.map(([x]) => x), groesster.map(([, y]) => y)]
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}
