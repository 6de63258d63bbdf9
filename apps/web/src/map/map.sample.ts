/** A made-up Kreis of four squares for tests: two by two, about 8 km wide, north of 51°. */
import type { Topology } from 'topojson-specification'
import { parseGeometrie } from './geometry.ts'
import type { Geometrie } from './geometry.ts'
import { createKlassen } from './klassen.ts'
import type { Klassenwunsch } from './klassen.ts'
import { buildMapState } from './map-state.ts'
import type { Kartenzelle, MapEingabe, MapState } from './map-state.ts'

/*
 * Arcs between the nine corners of the grid; each square is four of them, so
 * that neighbours share their border exactly.
 */
const ECKE = (spalte: number, zeile: number): [number, number] => [
  6 + spalte * 0.06,
  51 + zeile * 0.04,
]
const LINIEN: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 1, 0],
  [1, 0, 2, 0],
  [0, 1, 1, 1],
  [1, 1, 2, 1],
  [0, 2, 1, 2],
  [1, 2, 2, 2],
  [0, 0, 0, 1],
  [1, 0, 1, 1],
  [2, 0, 2, 1],
  [0, 1, 0, 2],
  [1, 1, 1, 2],
  [2, 1, 2, 2],
]

const RAEUME: readonly (readonly [string, string, number[]])[] = [
  ['a', 'Alsdorf', [0, 7, ~2, ~6]],
  ['b', 'Bach-Mitte', [1, 8, ~3, ~7]],
  ['c', 'Cölln', [2, 10, ~4, ~9]],
  ['d', 'Dorf am Wald', [3, 11, ~5, ~10]],
]

export const TOPOLOGY_SAMPLE: Topology = {
  type: 'Topology',
  arcs: LINIEN.map(([x1, y1, x2, y2]) => [ECKE(x1, y1), ECKE(x2, y2)]),
  objects: {
    raeume: {
      type: 'GeometryCollection',
      geometries: RAEUME.map(([id, name, bogen]) => ({
        type: 'Polygon',
        id,
        arcs: [bogen],
        properties: { schluessel: id.toUpperCase(), name },
      })),
    },
    kommunen: {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'Polygon',
          arcs: [[0, 1, 8, ~3, ~2, ~6]],
          properties: { schluessel: 'S', name: 'Süd' },
        },
      ],
    },
  },
}

export function sampleGeometrie(): Geometrie {
  return parseGeometrie(TOPOLOGY_SAMPLE)
}

export function sampleKlassen(wunsch: Partial<Klassenwunsch> = {}) {
  return createKlassen({
    werte: [2, 4, 6, 8, 10, 12, 14, 16, 18, 20],
    raumanzahl: 20,
    methode: 'equalInterval',
    anzahl: null,
    grenzen: [],
    polaritaet: 'HOCH_BELASTEND',
    nachkommastellen: 1,
    rauschen: null,
    ...wunsch,
  })
}

export function gueltig(wert: number): Kartenzelle {
  return { wert, status: wert === 0 ? 'NULL_WERT' : 'GUELTIG' }
}

/** State of the four squares with these cells. */
export function sampleState(
  zellen: readonly Kartenzelle[],
  eingabe: Partial<MapEingabe> = {},
): MapState {
  return buildMapState({
    raeume: RAEUME.map(([id, name]) => ({ id, name, schluessel: id.toUpperCase() })),
    zellen,
    klassen: sampleKlassen(),
    auswahl: new Map(),
    filter: null,
    nachkommastellen: 1,
    ...eingabe,
  })
}
