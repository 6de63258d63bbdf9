/** Areas as shapefile (ESRI Shapefile Technical Description, 1998) with dBASE attributes, as one ZIP. */
import type { Position } from 'geojson'
import { zipSync } from 'fflate'
import { polygoneOf, rahmenOf } from '../geopackage/geometrie.ts'
import type { Gebietssatz } from './index.ts'

const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'

const KOPF = 100
const POLYGON = 5

/** ZIP with .shp, .shx, .dbf, .prj and .cpg. Names of columns are cut to the ten letters that dBASE has. */
export function schreibeShapefile({ name, spalten, gebiete }: Gebietssatz): Uint8Array {
  const saetze = gebiete.map(({ geometrie }) => toSatz(polygoneOf(geometrie).flat()))
  const alle = gebiete.flatMap(({ geometrie }) => polygoneOf(geometrie))
  const rahmen = rahmenOf(alle) ?? [0, 0, 0, 0]
  const text = (inhalt: string): Uint8Array => new TextEncoder().encode(inhalt)
  const zeilen = gebiete.map(({ werte }) => werte.map((wert) => wert ?? ''))
  return zipSync({
    [`${name}.shp`]: verbinde([
      kopf(summeOf(saetze) + saetze.length * 8, rahmen),
      ...saetze.flatMap(mitNummer),
    ]),
    [`${name}.shx`]: verbinde([kopf(saetze.length * 8, rahmen), verzeichnis(saetze)]),
    [`${name}.dbf`]: toDbf(spalten, zeilen),
    [`${name}.prj`]: text(WGS84),
    [`${name}.cpg`]: text('UTF-8'),
  })
}

const summeOf = (saetze: readonly Uint8Array[]): number =>
  saetze.reduce((summe, satz) => summe + satz.length, 0)

function kopf(inhalt: number, rahmen: readonly number[]): Uint8Array {
  const daten = new DataView(new ArrayBuffer(KOPF))
  daten.setInt32(0, 9994)
  daten.setInt32(24, (KOPF + inhalt) / 2)
  daten.setInt32(28, 1000, true)
  daten.setInt32(32, POLYGON, true)
  for (const [i, grad] of rahmen.entries()) daten.setFloat64(36 + i * 8, grad, true)
  return new Uint8Array(daten.buffer)
}

/** Outer rings clockwise, holes counterclockwise: the other way round than GeoJSON. */
function toSatz(ringe: readonly (readonly Position[])[]): Uint8Array {
  if (ringe.length === 0) return new Uint8Array(4)
  const punkte = ringe.flatMap((ring) => ring.toReversed())
  const daten = new DataView(new ArrayBuffer(44 + ringe.length * 4 + punkte.length * 16))
  daten.setInt32(0, POLYGON, true)
  const rahmen = rahmenOf([ringe.map((ring) => [...ring])]) ?? [0, 0, 0, 0]
  for (const [i, grad] of rahmen.entries()) daten.setFloat64(4 + i * 8, grad, true)
  daten.setInt32(36, ringe.length, true)
  daten.setInt32(40, punkte.length, true)
  let erster = 0
  for (const [i, ring] of ringe.entries()) {
    daten.setInt32(44 + i * 4, erster, true)
    erster += ring.length
  }
  for (const [i, [x = 0, y = 0]] of punkte.entries()) {
    const ab = 44 + ringe.length * 4 + i * 16
    daten.setFloat64(ab, x, true)
    daten.setFloat64(ab + 8, y, true)
  }
  return new Uint8Array(daten.buffer)
}

function mitNummer(satz: Uint8Array, i: number): readonly Uint8Array[] {
  const daten = new DataView(new ArrayBuffer(8))
  daten.setInt32(0, i + 1)
  daten.setInt32(4, satz.length / 2)
  return [new Uint8Array(daten.buffer), satz]
}

function verzeichnis(saetze: readonly Uint8Array[]): Uint8Array {
  const daten = new DataView(new ArrayBuffer(saetze.length * 8))
  let ab = KOPF
  for (const [i, satz] of saetze.entries()) {
    daten.setInt32(i * 8, ab / 2)
    daten.setInt32(i * 8 + 4, satz.length / 2)
    ab += 8 + satz.length
  }
  return new Uint8Array(daten.buffer)
}

/** A text of dBASE has at most so many bytes. */
const FELD_LAENGE = 254

function toDbf(spalten: readonly string[], zeilen: readonly (readonly string[])[]): Uint8Array {
  const felder = spalten.map((name, k) => {
    const texte = zeilen.map((zeile) => kuerze(zeile[k] ?? ''))
    return { name, texte, laenge: Math.max(1, ...texte.map((text) => text.length)) }
  })
  const kopflaenge = 33 + felder.length * 32
  const zeilenlaenge = 1 + felder.reduce((summe, { laenge }) => summe + laenge, 0)
  const bytes = new Uint8Array(kopflaenge + zeilen.length * zeilenlaenge + 1).fill(0x20, kopflaenge)
  const daten = new DataView(bytes.buffer)
  bytes[0] = 3
  daten.setUint32(4, zeilen.length, true)
  daten.setUint16(8, kopflaenge, true)
  daten.setUint16(10, zeilenlaenge, true)
  let ab = 1
  for (const [k, { name, texte, laenge }] of felder.entries()) {
    bytes.set(new TextEncoder().encode(name.slice(0, 10)), 32 + k * 32)
    bytes[32 + k * 32 + 11] = 'C'.charCodeAt(0)
    bytes[32 + k * 32 + 16] = laenge
    for (const [i, text] of texte.entries()) bytes.set(text, kopflaenge + i * zeilenlaenge + ab)
    ab += laenge
  }
  bytes[kopflaenge - 1] = 0x0d
  bytes[bytes.length - 1] = 0x1a
  return bytes
}

/** No half letter at the end. */
function kuerze(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= FELD_LAENGE) return bytes
  const ganze = new TextDecoder().decode(bytes.subarray(0, FELD_LAENGE)).replace(/\uFFFD+$/, '')
  return new TextEncoder().encode(ganze)
}

function verbinde(stuecke: readonly Uint8Array[]): Uint8Array {
  const ganz = new Uint8Array(summeOf(stuecke))
  let ab = 0
  for (const stueck of stuecke) {
    ganz.set(stueck, ab)
    ab += stueck.length
  }
  return ganz
}
