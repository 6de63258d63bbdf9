/** What goes out and comes in again is the same: whatever the names, figures, signs and formats. */
import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { NAME } from '../../test/namen.ts'
import { datei } from '../../test/referenz.ts'
import type { Datei } from '../lesung/index.ts'
import { ohneSchutz } from '../schreiben/csv/formel.ts'
import { toCsvDeutsch, toCsvMaschine } from '../schreiben/csv/index.ts'
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

const reihe = fc.record({
  name: NAME,
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

type Form = readonly [
  string,
  (alle: readonly Reihe[]) => string | Uint8Array,
  /** A name as it comes in again: what others wrote with an apostrophe before a formula is without it. */
  (name: string) => string,
]
const FORMEN: readonly Form[] = [
  ['csv für deutsche Tabellenprogramme', (alle) => toCsvDeutsch(zeilenOf(alle)), String],
  ['csv für Maschinen', (alle) => toCsvMaschine(zeilenOf(alle)), String],
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
    ohneSchutz,
  ],
  ['xlsx', alsMappe('xlsx'), ohneSchutz],
  ['xls', alsMappe('biff8'), ohneSchutz],
  ['ods', alsMappe('ods'), ohneSchutz],
]

const STATUS: Readonly<Record<string, string>> = {
  '.': 'UNBEKANNT_QUELLE',
  '/': 'ZU_UNSICHER',
  x: 'NICHT_SINNVOLL',
  '*': 'GEHEIM_PRIMAER',
  '...': 'NICHT_VERFUEGBAR',
}

function lese(eine: Datei) {
  const { zuordnung } = proposeZuordnung(eine)
  if (zuordnung === null) throw new Error('no mapping')
  return readDatei(eine, parseZuordnung(JSON.stringify(zuordnung)))
}

describe('Was hinausgeht und wieder hereinkommt, ist dasselbe', () => {
  it.each(FORMEN)('%s', (_, schreibe, nameDanach) => {
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
          return [wert, anteil].map((w) => [schluessel, nameDanach(n), '2020-01-01', w])
        })
        expect(gelesen).toEqual(erwartet)
      }),
      { numRuns: 60 },
    )
  })
})
