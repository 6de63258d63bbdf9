/**
 * The rows of the measured database, generated without randomness. Ids count
 * from 1 in the order of generation; the benchmarks rely on that.
 */
import { wilsonInterval, Z_95 } from '@sozial/domain/statistik'

import { areaOf, ringText } from './bed-shapes.ts'

/** How much there is. */
export type Umfang = {
  readonly kommunen: number
  readonly raeumeJeKommune: number
  readonly indikatoren: number
  readonly zeitraeume: number
  /** Version of the procedure that the server computes with; another one would make it compute anew. */
  readonly verfahren: number
}

type Feld = number | string | boolean | null
type Row = readonly Feld[]
/** Target of a COPY with its rows. */
export type Table = readonly [ziel: string, rows: Iterable<Row>]

/** One level: its Raumfassungen have consecutive ids. */
export type Stufe = { readonly ebene: string; readonly ersteId: number; readonly anzahl: number }

/** Ids of the generated catalogue begin above this; below lies the catalogue that comes with the program. */
const katalogIds = 10_000

/** Id of the Indikator and of its only Fassung. */
export const fassungIdOf = (indikator: number): number => katalogIds + indikator

/** First day of every shape and of the Gebietsstände. */
const beginn = '2009-01-01'
const erstesJahr = 2009

/** The levels in the order of their ids. Gebietsstand n (from 1) belongs to level n. */
export function stufenOf({ kommunen, raeumeJeKommune }: Umfang): readonly Stufe[] {
  return [
    { ebene: 'LAND', ersteId: 1, anzahl: 1 },
    { ebene: 'KREIS', ersteId: 2, anzahl: 1 },
    { ebene: 'KOMMUNE', ersteId: 3, anzahl: kommunen },
    { ebene: 'SOZIALRAUM', ersteId: 3 + kommunen, anzahl: kommunen * raeumeJeKommune },
  ]
}

export const slugOf = (indikator: number): string => `anteil-${String(indikator).padStart(2, '0')}`

export const schluesselOf = (ebene: string, nummer: number): string =>
  ({ LAND: '99', KREIS: '99999', KOMMUNE: `99999${String(nummer).padStart(3, '0')}` })[ebene] ??
  `S-${String(nummer).padStart(4, '0')}`

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + 1)
}

function* raumRows(umfang: Umfang): Generator<Row> {
  for (const { ebene, ersteId, anzahl } of stufenOf(umfang)) {
    for (let n = 1; n <= anzahl; n += 1) yield [ersteId + n - 1, schluesselOf(ebene, n), ebene]
  }
}

function* fassungRows(umfang: Umfang): Generator<Row> {
  for (const { ebene, ersteId, anzahl } of stufenOf(umfang)) {
    for (let n = 1; n <= anzahl; n += 1) {
      const id = ersteId + n - 1
      const area = areaOf(umfang, ebene, n)
      const name = `${ebene.charAt(0)}${ebene.slice(1).toLowerCase()} ${n}`
      yield [id, id, name, beginn, area === undefined ? null : ringText(area)]
    }
  }
}

/** Kommune → Kreis → Land in one Gliederung, Sozialraum → Kommune in the other. */
function* zuordnungRows({ kommunen, raeumeJeKommune }: Umfang): Generator<Row> {
  let id = 1
  yield [id, 1, 1, 2, beginn]
  for (const k of range(kommunen)) yield [(id += 1), 1, 2, 2 + k, beginn]
  for (const k of range(kommunen)) {
    for (const n of range(raeumeJeKommune)) {
      yield [(id += 1), 2, 2 + k, 2 + kommunen + (k - 1) * raeumeJeKommune + n, beginn]
    }
  }
}

const berechnungOf = (i: number): string =>
  JSON.stringify({
    typ: 'ANTEIL',
    zaehler: { art: 'MERKMAL', merkmal: `bench_${i}` },
    nenner: { art: 'MERKMAL', merkmal: 'bench_alle' },
    faktor: 100,
  })

function* blockRows({ indikatoren, zeitraeume, verfahren }: Umfang): Generator<Row> {
  let id = 0
  for (const gebietsstand of [1, 2, 3, 4]) {
    for (const i of range(indikatoren)) {
      // The series changes its Quelle once, as real ones do.
      for (const z of range(zeitraeume)) {
        const quellen = `{${katalogIds + (z <= 5 ? 1 : 2)}}`
        yield [(id += 1), 0, fassungIdOf(i), gebietsstand, z, quellen, verfahren]
      }
    }
  }
}

/** A fixed pseudo-random number in [0, 1) for three numbers (mixing steps of MurmurHash3). */
function noise(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d)
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b)
  return ((h ^ (h >>> 16)) >>> 0) / 4_294_967_296
}

/** In every third Indikator about two areas of a hundred have no figure, as in real tables. */
const fehlt = (i: number, raum: number, z: number): boolean =>
  i % 3 === 0 && noise(raum, i, z + 1000) < 0.02

function messwertRow(block: number, raum: number, [i, z]: readonly [number, number]): Row {
  if (fehlt(i, raum, z)) {
    return [block, raum, null, null, null, null, null, 'NICHT_VERFUEGBAR']
  }
  const nenner = 800 + Math.floor(noise(raum, 7, 7) * 6000)
  const zaehler = Math.floor(nenner * (0.02 + 0.2 * noise(raum, i, 3) + 0.02 * noise(raum, i, z)))
  const { unten, oben } = wilsonInterval(zaehler, nenner, Z_95)
  const wert = (zaehler / nenner) * 100
  return [block, raum, zaehler, nenner, wert, unten * 100, oben * 100, 'GUELTIG']
}

function* messwertRows(umfang: Umfang): Generator<Row> {
  let block = 0
  for (const { ersteId, anzahl } of stufenOf(umfang)) {
    for (const i of range(umfang.indikatoren)) {
      for (const z of range(umfang.zeitraeume)) {
        block += 1
        for (let raum = ersteId; raum < ersteId + anzahl; raum += 1) {
          yield messwertRow(block, raum, [i, z])
        }
      }
    }
  }
}

const quellen: readonly Row[] = [
  [katalogIds + 1, 'bench_a', 'Zählung A', 'Amt A', 'intern', 900],
  [katalogIds + 2, 'bench_b', 'Zählung B', 'Amt B', 'intern', 901],
]

/** All tables in the order in which they refer to each other. */
export function tablesOf(umfang: Umfang): readonly Table[] {
  const merkmale = ['bench_alle', ...range(umfang.indikatoren).map((i) => `bench_${i}`)]
  return [
    ['raum (id, schluessel, ebene)', raumRows(umfang)],
    ['raumfassung (id, raum_id, name, gueltig_ab, geometrie)', fassungRows(umfang)],
    ['kreis (id, raum_id, demo)', [[1, 2, true]]],
    [
      'gliederung (id, schluessel, name)',
      [
        [1, 'verwaltung', 'Verwaltung'],
        [2, 'sozialplanung', 'Sozialplanung'],
      ],
    ],
    ['zuordnung (id, gliederung_id, ober_id, unter_id, gueltig_ab)', zuordnungRows(umfang)],
    [
      'gebietsstand (id, ebene, stichtag)',
      stufenOf(umfang).map(({ ebene }, i) => [i + 1, ebene, beginn]),
    ],
    ['quelle (id, schluessel, name, herausgeber, lizenz, rang)', quellen],
    [
      'merkmal (id, schluessel, name, einheit, art)',
      merkmale.map((key, i) => [katalogIds + 1 + i, key, key, 'Personen', 'ANZAHL']),
    ],
    [
      'zeitraum (id, art, von, bis)',
      range(umfang.zeitraeume).map((z) => {
        const jahr = erstesJahr + z - 1
        return [z, 'STICHTAG', `${jahr}-12-31`, `${jahr + 1}-01-01`]
      }),
    ],
    [
      'indikator (id, slug, code, thema, kernset, rang)',
      range(umfang.indikatoren).map((i) => [
        fassungIdOf(i),
        slugOf(i),
        `BENCH-${i}`,
        'Messung',
        i <= 20,
        i,
      ]),
    ],
    [
      'indikatorfassung (id, indikator_id, version, pruefsumme, name, kurzname, definition, berechnung, einheit, nachkommastellen, polaritaet, intervall)',
      range(umfang.indikatoren).map((i) => [
        fassungIdOf(i),
        fassungIdOf(i),
        1,
        `bench-${i}`,
        `Anteil ${i}`,
        `Anteil ${i}`,
        'Anteil einer Gruppe an allen.',
        berechnungOf(i),
        '%',
        1,
        'NEUTRAL',
        'WILSON',
      ]),
    ],
    [
      'messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)',
      blockRows(umfang),
    ],
    [
      'messwert (block_id, raumfassung_id, zaehler, nenner, wert, unten, oben, status)',
      messwertRows(umfang),
    ],
  ]
}
