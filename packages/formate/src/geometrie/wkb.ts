/** Geometries as GeoPackages keep them: a header, then well-known binary (OGC 12-128r18, 2.1.3; OGC 06-103r4, 8). */
import type { Punkt } from './bezugssystem.ts'
import type { Flaeche } from './ringe.ts'

/** Length of the envelope in the header by its code. */
const RAHMENLAENGEN = [0, 32, 48, 48, 64] as const

const POLYGON = 3
const MULTIPOLYGON = 6

/**
 * Areas of one cell; null: empty; a text names a kind that is no area.
 *
 * @throws RangeError when the bytes end too early
 */
export function readGeopackageBinary(bytes: Uint8Array): readonly Flaeche[] | string | null {
  if (bytes[0] !== 0x47 || bytes[1] !== 0x50) return 'unbekannt'
  const merkmale = bytes[3] ?? 0
  if ((merkmale & 0b1_0000) !== 0) return null
  const rahmen = RAHMENLAENGEN[(merkmale >> 1) & 0b111] ?? 0
  const ab = 8 + rahmen
  return readWkb({ daten: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), ab })
}

/** Where reading stands. */
interface Lage {
  readonly daten: DataView
  ab: number
}

function readWkb(lage: Lage): readonly Flaeche[] | string {
  const klein = lage.daten.getUint8(lage.ab) === 1
  const kennzahl = lage.daten.getUint32(lage.ab + 1, klein)
  lage.ab += 5
  // ISO adds thousands for Z and M, PostGIS sets the topmost bits.
  const typ = (kennzahl & 0x0fff_ffff) % 1000
  const masse = massezahl(kennzahl)
  if (typ === POLYGON) return [readPolygon(lage, klein, masse)]
  if (typ !== MULTIPOLYGON) return `WKB-Typ ${typ}`
  const anzahl = readAnzahl(lage, klein)
  const flaechen: Flaeche[] = []
  for (let i = 0; i < anzahl; i += 1) {
    const teil = readWkb(lage)
    if (typeof teil === 'string') return teil
    flaechen.push(...teil)
  }
  return flaechen
}

/** Numbers per position. */
function massezahl(kennzahl: number): number {
  const tausender = Math.floor((kennzahl & 0x0fff_ffff) / 1000)
  const hatZ = tausender === 1 || tausender === 3 || (kennzahl & 0x8000_0000) !== 0
  const hatM = tausender === 2 || tausender === 3 || (kennzahl & 0x4000_0000) !== 0
  return 2 + Number(hatZ) + Number(hatM)
}

function readPolygon(lage: Lage, klein: boolean, masse: number): Flaeche {
  return Array.from({ length: readAnzahl(lage, klein) }, () =>
    Array.from({ length: readAnzahl(lage, klein) }, (): Punkt => {
      const { daten, ab } = lage
      lage.ab += masse * 8
      return [daten.getFloat64(ab, klein), daten.getFloat64(ab + 8, klein)]
    }),
  )
}

/** A count; more than can follow are none. */
function readAnzahl(lage: Lage, klein: boolean): number {
  const anzahl = lage.daten.getUint32(lage.ab, klein)
  lage.ab += 4
  if (anzahl * 4 > lage.daten.byteLength - lage.ab) throw new RangeError('WKB endet zu früh')
  return anzahl
}
