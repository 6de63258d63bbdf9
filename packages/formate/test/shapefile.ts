import type { Datei } from '../src/lesung/index.ts'

type Punkt = readonly [number, number]

/** One record: its rings, or a shape type without any. */
export interface Satz {
  readonly ringe: readonly (readonly Punkt[])[] | number
  readonly attribute: Readonly<Record<string, string>>
}

/** A shapefile made in a test: .shp, .dbf and, when given, .prj. */
export function shapefile(saetze: readonly Satz[], prj?: string): readonly Datei[] {
  const text = (name: string, inhalt: string): Datei => ({
    name,
    inhalt: new TextEncoder().encode(inhalt),
  })
  return [
    { name: 'Gebiete.shp', inhalt: shp(saetze) },
    { name: 'Gebiete.dbf', inhalt: dbf(saetze.map(({ attribute }) => attribute)) },
    ...(prj === undefined ? [] : [text('Gebiete.prj', prj)]),
  ]
}

function shp(saetze: readonly Satz[]): Uint8Array {
  const inhalte = saetze.map(({ ringe }) => satz(ringe))
  const laenge = 100 + inhalte.reduce((summe, inhalt) => summe + 8 + inhalt.length, 0)
  const bytes = new Uint8Array(laenge)
  const daten = new DataView(bytes.buffer)
  daten.setInt32(0, 9994)
  daten.setInt32(24, laenge / 2)
  daten.setInt32(28, 1000, true)
  daten.setInt32(32, 5, true)
  let ab = 100
  for (const [i, inhalt] of inhalte.entries()) {
    daten.setInt32(ab, i + 1)
    daten.setInt32(ab + 4, inhalt.length / 2)
    bytes.set(inhalt, ab + 8)
    ab += 8 + inhalt.length
  }
  return bytes
}

function satz(ringe: Satz['ringe']): Uint8Array {
  if (typeof ringe === 'number') {
    const leer = new Uint8Array(20)
    new DataView(leer.buffer).setInt32(0, ringe, true)
    return leer
  }
  const punkte = ringe.flat()
  const bytes = new Uint8Array(44 + ringe.length * 4 + punkte.length * 16)
  const daten = new DataView(bytes.buffer)
  daten.setInt32(0, 5, true)
  daten.setInt32(36, ringe.length, true)
  daten.setInt32(40, punkte.length, true)
  let erster = 0
  for (const [i, ring] of ringe.entries()) {
    daten.setInt32(44 + i * 4, erster, true)
    erster += ring.length
  }
  for (const [i, [x, y]] of punkte.entries()) {
    daten.setFloat64(44 + ringe.length * 4 + i * 16, x, true)
    daten.setFloat64(44 + ringe.length * 4 + i * 16 + 8, y, true)
  }
  return bytes
}

const FELDLAENGE = 20

function dbf(zeilen: readonly Readonly<Record<string, string>>[]): Uint8Array {
  const namen = Object.keys(zeilen[0] ?? {})
  const kopf = 33 + namen.length * 32
  const laenge = 1 + namen.length * FELDLAENGE
  const bytes = new Uint8Array(kopf + zeilen.length * laenge).fill(0x20, kopf)
  const daten = new DataView(bytes.buffer)
  daten.setUint32(4, zeilen.length, true)
  daten.setUint16(8, kopf, true)
  daten.setUint16(10, laenge, true)
  for (const [i, name] of namen.entries()) {
    bytes.set(new TextEncoder().encode(name), 32 + i * 32)
    bytes[32 + i * 32 + 11] = 'C'.charCodeAt(0)
    bytes[32 + i * 32 + 16] = FELDLAENGE
  }
  bytes[kopf - 1] = 0x0d
  for (const [i, zeile] of zeilen.entries()) {
    for (const [k, name] of namen.entries()) {
      const feld = new TextEncoder().encode(zeile[name] ?? '')
      bytes.set(feld, kopf + i * laenge + 1 + k * FELDLAENGE)
    }
  }
  return bytes
}
