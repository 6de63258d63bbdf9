/** What goes out and comes in again is the same: whatever the names, figures, signs and formats. */
import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { SATZ, zelle } from '../../test/datensatz.ts'
import { datei } from '../../test/referenz.ts'
import type { Datei } from '../lesung/index.ts'
import {
  schreibeCsvDeutsch,
  schreibeCsvMaschine,
  toCsvDeutsch,
  toCsvMaschine,
} from '../schreiben/csv/index.ts'
import type { Datensatz } from '../schreiben/datensatz/index.ts'
import { schreibeXlsx } from '../schreiben/xlsx/index.ts'
import { proposeZuordnung } from '../vorschlag/index.ts'
import { parseZuordnung } from '../zuordnung/index.ts'
import { readDatei } from './index.ts'

interface Reihe {
  readonly schluessel: string
  readonly name: string
  readonly jahr: number
  readonly kinder: number | string
  readonly anteil: number
}

/** Names as people and attackers write them. */
const name = fc
  .oneof(
    fc.constantFrom(
      'Übach-Palenberg',
      'Köln; Süd',
      '=1+1',
      '@SUM(A1)',
      '-5 Grad',
      '"Mitte"',
      "'Nord",
      '+49',
      '__proto__',
    ),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  )
  .map((text) =>
    text
      .replaceAll(/[\p{Cc}\p{Cs}\uFEFF\uFFFD\uFFFE\uFFFF]/gu, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => /\p{L}/u.test(text))

const reihe = fc.record({
  name,
  kinder: fc.oneof(
    fc.integer({ min: 0, max: 1_999_999 }),
    fc.constantFrom('.', '/', 'x', '*', '...'),
  ),
  anteil: fc.integer({ min: -99_999, max: 99_999 }).map((zahl) => (zahl * 2 + 1) / 1000),
})

const reihen = fc
  .array(reihe, { minLength: 2, maxLength: 8 })
  .map((alle): readonly Reihe[] =>
    alle.map((eine, i) => ({
      ...eine,
      schluessel: `0537${String(4 * (i + 1)).padStart(4, '0')}`,
      jahr: 2020,
    })),
  )
  .filter((alle) => alle.some(({ kinder }) => typeof kinder === 'number'))

const KOPF = ['AGS', 'Gemeinde', 'Jahr', 'Betreute Kinder', 'Anteil der Betreuten']
const zeilenOf = (alle: readonly Reihe[]) => [
  KOPF,
  ...alle.map(({ schluessel, name: n, jahr, kinder, anteil }) => [
    schluessel,
    n,
    jahr,
    kinder,
    anteil,
  ]),
]

const alsMappe = (art: 'xlsx' | 'biff8' | 'ods') => (alle: readonly Reihe[]) => {
  const buch = utils.book_new()
  utils.book_append_sheet(buch, utils.aoa_to_sheet(zeilenOf(alle)), 'Daten')
  return new Uint8Array(write(buch, { type: 'array', bookType: art }) as ArrayBuffer)
}

const FORMEN: readonly (readonly [string, (alle: readonly Reihe[]) => string | Uint8Array])[] = [
  ['csv für deutsche Tabellenprogramme', (alle) => toCsvDeutsch(zeilenOf(alle))],
  ['csv für Maschinen', (alle) => toCsvMaschine(zeilenOf(alle))],
  [
    'Tabulatoren',
    (alle) =>
      zeilenOf(alle)
        .map((zeile) =>
          zeile
            .map((z) =>
              typeof z === 'string' && z.includes('"')
                ? `"${z.replaceAll('"', '""')}"`
                : String(z).replace('.', typeof z === 'number' ? ',' : '.'),
            )
            .join('\t'),
        )
        .join('\n'),
  ],
  ['xlsx', alsMappe('xlsx')],
  ['xls', alsMappe('biff8')],
  ['ods', alsMappe('ods')],
]

const STATUS: Readonly<Record<string, string>> = {
  '.': 'UNBEKANNT_QUELLE',
  '/': 'ZU_UNSICHER',
  x: 'NICHT_SINNVOLL',
  '*': 'GEHEIM_PRIMAER',
  '...': 'NICHT_VERFUEGBAR',
}

function lese(eine: Datei, zeitraum?: { wert: string; art: 'STICHTAG' }) {
  const { zuordnung } = proposeZuordnung(eine, zeitraum && { zeitraum })
  if (zuordnung === null) throw new Error('no mapping')
  return readDatei(eine, parseZuordnung(JSON.stringify(zuordnung)))
}

describe('Was hinausgeht und wieder hereinkommt, ist dasselbe', () => {
  it.each(FORMEN)('%s', (_, schreibe) => {
    fc.assert(
      fc.property(reihen, (alle) => {
        const lesung = lese(datei(schreibe(alle)))
        expect(lesung.meldungen.filter(({ schwere }) => schwere === 'FEHLER')).toEqual([])
        const gelesen = [...lesung.zellen].map(({ raumSchluessel, raumName, zeitraum, wert }) => [
          raumSchluessel,
          raumName,
          zeitraum.von,
          wert.wert ?? wert.status,
        ])
        const erwartet = alle.flatMap(({ schluessel, name: n, kinder, anteil }) => {
          const wert = typeof kinder === 'number' ? kinder : STATUS[kinder]
          return [wert, anteil].map((w) => [schluessel, n, '2020-01-01', w])
        })
        expect(gelesen).toEqual(erwartet)
      }),
      { numRuns: 60 },
    )
  })

  const datensatz = fc
    .array(fc.tuple(fc.integer({ min: -980, max: 99_999 }), fc.boolean()), {
      minLength: 6,
      maxLength: 6,
    })
    .map((zahlen): Datensatz => ({
      ...SATZ,
      indikator: { ...SATZ.indikator, nachkommastellen: 1 },
      perioden: SATZ.perioden.map((periode, p) => ({
        ...periode,
        zellen: SATZ.raeume.map((__, r) => {
          const [zahl, geheim] = zahlen[p * 3 + r] ?? [0, false]
          return geheim && (p > 0 || r > 0)
            ? zelle({
                status: 'GEHEIM_SEKUNDAER',
                wert: null,
                unten: null,
                oben: null,
                zaehler: null,
                nenner: null,
              })
            : zelle({ wert: zahl / 10, unten: zahl / 10 - 1, oben: zahl / 10 + 1 })
        }),
      })),
    }))

  it.each([
    ['csv', (satz: Datensatz) => schreibeCsvDeutsch(satz), 'Wert'],
    ['maschine.csv', (satz: Datensatz) => schreibeCsvMaschine(satz), 'wert'],
    ['xlsx', (satz: Datensatz) => schreibeXlsx(satz), 'Wert'],
  ] as const)(
    'die eigene Ausgabe als %s: jeder Wert, und kein geschützter',
    (_, schreibe, kopf) => {
      fc.assert(
        fc.property(datensatz, (satz) => {
          const eine = datei(schreibe(satz))
          const blatt = typeof schreibe(satz) === 'string' ? {} : { blatt: 'Werte' }
          const { zuordnung, spalten } = proposeZuordnung(eine, blatt)
          if (zuordnung === null) throw new Error('no mapping')
          const spalte = spalten.find((s) => s.kopf === kopf)?.buchstabe
          const gelesen = [...readDatei(eine, zuordnung).zellen]
            .filter(({ stelle }) => stelle.spalte === spalte)
            .map(({ raumSchluessel, zeitraum, wert }) => [raumSchluessel, zeitraum.von, wert.wert])
          const erwartet = satz.perioden.flatMap((periode) =>
            satz.raeume.map(({ schluessel }, i) => [
              schluessel,
              periode.von,
              periode.zellen[i]?.wert ?? null,
            ]),
          )
          expect(gelesen).toEqual(erwartet)
        }),
        { numRuns: 40 },
      )
    },
  )
})
