import type { Ort } from '../geometrie/umriss.ts'
import { ERDRADIUS_M, toBogen, toEinheitskugel } from './entfernung.ts'

/** Where one looks from: the position in degrees and on the unit sphere. */
interface Mitte {
  readonly ort: Ort
  readonly kugel: Float64Array
}

/** How far one looks: in metres and as squared chord. */
interface Weite {
  readonly meter: number
  readonly quadrat: number
}

interface Funde {
  readonly punkt: Int32Array
  /** Receives squared chords. */
  readonly minuten: Float64Array
}

interface Ortsgitter {
  readonly fuelle: (mitte: Mitte, weite: Weite, funde: Funde) => number
}

/** Columns or rows of a grid: which one a coordinate lies in. */
interface Achse {
  readonly anzahl: number
  readonly fach: (grad: number) => number
}

/**
 * About as many fields as points over the frame of the points. Points are kept
 * field by field and row by row, so that a search reads one piece of memory per row.
 * Frames across the 180th meridian are not meant.
 */
export function createOrtsgitter(orte: readonly Ort[]): Ortsgitter {
  const lose = toEinheitskugel(orte)
  const spalten = createAchse(orte.map(([x]) => x))
  const zeilen = createAchse(orte.map(([, y]) => y))
  const { anfang, folge } = sortiere(
    orte.map(([x, y]) => zeilen.fach(y) * spalten.anzahl + spalten.fach(x)),
    zeilen.anzahl * spalten.anzahl,
  )
  const kugel = new Float64Array(lose.length)
  for (const [platz, punkt] of folge.entries()) {
    kugel.set(lose.subarray(3 * punkt, 3 * punkt + 3), 3 * platz)
  }
  return {
    fuelle(mitte, weite, funde) {
      if (orte.length === 0) return 0
      const [west, sued, ost, nord] = umfeld(mitte.ort, weite.meter)
      const [links, rechts] = [spalten.fach(west), spalten.fach(ost)]
      const oben = zeilen.fach(nord)
      let anzahl = 0
      for (let zeile = zeilen.fach(sued); zeile <= oben; zeile += 1) {
        const von = anfang[zeile * spalten.anzahl + links]!
        const bis = anfang[zeile * spalten.anzahl + rechts + 1]!
        anzahl = sammle({ kugel, folge, von, bis }, { mitte, weite, funde, anzahl })
      }
      return anzahl
    },
  }
}

interface Stueck {
  readonly kugel: Float64Array
  readonly folge: Int32Array
  readonly von: number
  readonly bis: number
}

interface Suche {
  readonly mitte: Mitte
  readonly weite: Weite
  readonly funde: Funde
  readonly anzahl: number
}

/** Takes what is near enough out of one piece. @returns how many there are now */
function sammle({ kugel, folge, von, bis }: Stueck, suche: Suche): number {
  const { punkt, minuten } = suche.funde
  const { quadrat } = suche.weite
  const [x, y, z] = suche.mitte.kugel as unknown as readonly [number, number, number]
  let { anzahl } = suche
  for (let platz = von; platz < bis; platz += 1) {
    const dx = kugel[3 * platz]! - x
    const dy = kugel[3 * platz + 1]! - y
    const dz = kugel[3 * platz + 2]! - z
    const abstand = dx * dx + dy * dy + dz * dz
    if (abstand > quadrat) continue
    punkt[anzahl] = folge[platz]!
    minuten[anzahl] = abstand
    anzahl += 1
  }
  return anzahl
}

/** As many fields along an axis as the root of the number of points; all in one where they do not spread. */
function createAchse(grad: readonly number[]): Achse {
  let [von, bis] = [Infinity, -Infinity]
  for (const zahl of grad) {
    von = Math.min(von, zahl)
    bis = Math.max(bis, zahl)
  }
  const anzahl = bis > von ? Math.ceil(Math.sqrt(grad.length)) : 1
  const jeGrad = bis > von ? anzahl / (bis - von) : 0
  return {
    anzahl,
    fach: (zahl) => Math.max(0, Math.min(anzahl - 1, Math.floor((zahl - von) * jeGrad))),
  }
}

/** Counting sort: where each field begins, and the points in the order of their fields. */
function sortiere(faecher: readonly number[], anzahl: number) {
  const anfang = new Int32Array(anzahl + 1)
  for (const fach of faecher) anfang[fach + 1]! += 1
  for (let fach = 0; fach < anzahl; fach += 1) anfang[fach + 1]! += anfang[fach]!
  const frei = anfang.slice()
  const folge = new Int32Array(faecher.length)
  for (const [punkt, fach] of faecher.entries()) {
    folge[frei[fach]!] = punkt
    frei[fach]! += 1
  }
  return { anfang, folge }
}

/** A little more than needed, against rounding. */
const REICHLICH = 1 + 1e-9

/**
 * The frame around a circle on the sphere: λ ± asin(sin δ / cos φ), φ ± δ.
 * Source: Bronstein, spherical triangles; around a pole all longitudes.
 */
function umfeld([x, y]: Ort, meter: number): readonly [number, number, number, number] {
  const delta = Math.min(Math.PI, (meter / ERDRADIUS_M) * REICHLICH)
  const hoehe = (delta * 180) / Math.PI + 1e-9
  const phi = toBogen(y)
  const umPol = Math.abs(phi) + delta >= Math.PI / 2
  const breite = umPol
    ? 360
    : (Math.asin(Math.min(1, Math.sin(delta) / Math.cos(phi))) * 180) / Math.PI + 1e-9
  return [x - breite, y - hoehe, x + breite, y + hoehe]
}
