import fc from 'fast-check'
import { toCsvDeutsch } from '../schreiben/csv/index.ts'
import { parseUmsteigeschluessel } from './index.ts'

const KOPF = [
  'alter Sozialraum',
  'neuer Sozialraum',
  'Teilgruppe',
  'Anteil',
  'Name alt',
  'Name neu',
  'Datum',
  'gezählt am',
]

const zeile = fc.record({
  alt: fc.stringMatching(/^[0-9A-Z]{1,8}$/),
  neu: fc.stringMatching(/^[0-9A-Z]{1,8}$/),
  gruppe: fc.constantFrom('alle', 'unter 18 Jahre', 'weiblich, 3 bis unter 6 Jahre'),
  anteil: fc.option(fc.integer({ min: 0, max: 10_000 }).map((zahl) => zahl / 10_000)),
  datum: fc.constantFrom('2018-01-01', '2020-12-31'),
  name: fc.constantFrom('Nord; Süd', 'Haus „Ost“', 'a "b" c', ''),
})

describe('parseUmsteigeschluessel', () => {
  it('reads again whatever was given out', () => {
    fc.assert(
      fc.property(fc.array(zeile, { minLength: 1 }), (alle) => {
        const text = toCsvDeutsch([
          KOPF,
          ...alle.map(({ alt, neu, gruppe, anteil, datum, name }) => [
            alt,
            neu,
            gruppe,
            anteil,
            name,
            name,
            datum,
            '2017-12-31',
          ]),
        ])
        expect(parseUmsteigeschluessel(text)).toEqual({
          zeilen: alle.map(({ alt, neu, gruppe, anteil, datum }, i) => ({
            zeile: i + 2,
            alt,
            neu,
            gruppe,
            anteil,
            datum,
          })),
          maengel: [],
        })
      }),
    )
  })

  it('reads three columns, percent and German days', () => {
    expect(parseUmsteigeschluessel('alt;neu;Anteil\nA;B;40 %').zeilen).toEqual([
      { zeile: 2, alt: 'A', neu: 'B', gruppe: '', anteil: 0.4, datum: null },
    ])
    expect(parseUmsteigeschluessel('alt;neu;Datum;Anteil\nA;B;1.2.2020;1').zeilen).toMatchObject([
      { datum: '2020-02-01', anteil: 1 },
    ])
  })

  it('names every row that cannot be read', () => {
    const { zeilen, maengel } = parseUmsteigeschluessel(
      'alt;neu;Anteil;Datum\nA;B;1,2;\nA;;0,5;\nA;B;0,5;31.2.2020\n;;;\nA;B;viel;',
    )
    expect(zeilen).toEqual([])
    expect(maengel).toEqual([
      'Zeile 2: Der Anteil „1,2“ liegt nicht zwischen 0 und 1.',
      'Zeile 3: Hier fehlt der alte oder der neue Sozialraum.',
      'Zeile 4: „31.2.2020“ ist kein Kalendertag.',
      'Zeile 6: Der Anteil „viel“ liegt nicht zwischen 0 und 1.',
    ])
    expect(parseUmsteigeschluessel('A;B;1').maengel[0]).toContain('fehlen die Überschriften')
    expect(parseUmsteigeschluessel('').maengel[0]).toContain('fehlen die Überschriften')
  })
})
