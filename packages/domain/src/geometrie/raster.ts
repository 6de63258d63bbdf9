import type { Rahmen } from './umriss.ts'

/** Finds what may touch a frame, in the order of the frames. */
export type Suche = (rahmen: Rahmen) => readonly number[]

/** Frames in the cells of a grid, so that neighbours are found without asking all. */
export function createRaster(alle: readonly Rahmen[]): Suche {
  const endliche = alle.filter(([west]) => Number.isFinite(west))
  const [west, sued, ost, nord] = endliche.reduce<Rahmen>(
    ([w, s, o, n], r) => [
      Math.min(w, r[0]),
      Math.min(s, r[1]),
      Math.max(o, r[2]),
      Math.max(n, r[3]),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
  const je = Math.ceil(Math.sqrt(alle.length)) || 1
  const spalte = (x: number) => platz((x - west) / (ost - west || 1), je)
  const zeile = (y: number) => platz((y - sued) / (nord - sued || 1), je)
  const zellenVon = function* (rahmen: Rahmen): Generator<number> {
    for (let j = zeile(rahmen[1]); j <= zeile(rahmen[3]); j += 1) {
      for (let i = spalte(rahmen[0]); i <= spalte(rahmen[2]); i += 1) yield j * je + i
    }
  }
  const zellen = new Map<number, number[]>()
  for (const [nummer, rahmen] of alle.entries()) {
    if (!Number.isFinite(rahmen[0])) continue
    for (const zelle of zellenVon(rahmen)) {
      const inhalt = zellen.get(zelle)
      if (inhalt === undefined) zellen.set(zelle, [nummer])
      else inhalt.push(nummer)
    }
  }
  return (rahmen) => {
    if (!Number.isFinite(rahmen[0])) return []
    const gefunden = new Set<number>()
    for (const zelle of zellenVon(rahmen)) {
      for (const nummer of zellen.get(zelle) ?? []) {
        if (beruehrt(rahmen, alle[nummer]!)) gefunden.add(nummer)
      }
    }
    return [...gefunden].toSorted((a, b) => a - b)
  }
}

const platz = (anteil: number, je: number): number =>
  Math.max(0, Math.min(je - 1, Math.floor(anteil * je)))

const beruehrt = (a: Rahmen, b: Rahmen): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
