/** Number of cells that belong to no seed. */
export const AUSSEN = -1

/** A grid of cells, row by row: the number of the seed that a cell belongs to, or `AUSSEN`. */
export interface Gitter {
  readonly spalten: number
  readonly zellen: Int16Array
}

/**
 * Takes off spurs one cell wide: where most of the eight cells around agree, a
 * cell goes with them.
 */
export function settle(gitter: Gitter): Gitter {
  const { spalten, zellen } = gitter
  const ringsum = [-1, 1].flatMap((d) => [d, d * spalten, d * spalten - 1, d * spalten + 1])
  const neu = zellen.map((keim, zelle) => {
    const anzahl = new Map<number, number>()
    for (const schritt of ringsum) {
      const nachbar = zellen[zelle + schritt] ?? AUSSEN
      anzahl.set(nachbar, (anzahl.get(nachbar) ?? 0) + 1)
    }
    for (const [nachbar, wieviele] of anzahl) if (wieviele > 4) return nachbar
    return keim
  })
  return { spalten, zellen: neu }
}

/**
 * Bent borders cut off crumbs and enclose holes; both go to a neighbour, so
 * that every area is one piece and the grid has no holes.
 */
export function joinPieces(gitter: Gitter): Gitter {
  const zellen = gitter.zellen.slice()
  const groesste = new Map<number, readonly number[]>()
  const kruemel: (readonly number[])[] = []
  for (const stueck of findPieces(gitter)) {
    const keim = gitter.zellen[stueck[0] as number] as number
    const bisher = groesste.get(keim)
    if (bisher === undefined || bisher.length < stueck.length) groesste.set(keim, stueck)
    if (bisher !== undefined) kruemel.push(bisher.length < stueck.length ? bisher : stueck)
  }
  for (const stueck of kruemel) {
    const eigene = new Set(stueck)
    const nachbar = stueck
      .flatMap((zelle) => neighbours(gitter, zelle))
      .find((zelle) => !eigene.has(zelle))
    const keim = nachbar === undefined ? AUSSEN : (zellen[nachbar] ?? AUSSEN)
    for (const zelle of stueck) zellen[zelle] = keim
  }
  return { spalten: gitter.spalten, zellen }
}

/** Cells that belong together: connected by sides, of the same seed or all outside. */
function findPieces(gitter: Gitter): readonly (readonly number[])[] {
  const gesehen = new Uint8Array(gitter.zellen.length)
  const stuecke: number[][] = []
  gitter.zellen.forEach((keim, start) => {
    if (gesehen[start] === 1) return
    const stueck = [start]
    gesehen[start] = 1
    for (const zelle of stueck) {
      for (const nachbar of neighbours(gitter, zelle)) {
        if (gesehen[nachbar] === 1 || gitter.zellen[nachbar] !== keim) continue
        gesehen[nachbar] = 1
        stueck.push(nachbar)
      }
    }
    stuecke.push(stueck)
  })
  return stuecke
}

const neighbours = ({ spalten }: Gitter, zelle: number): readonly number[] => [
  zelle + 1,
  zelle - 1,
  zelle + spalten,
  zelle - spalten,
]
