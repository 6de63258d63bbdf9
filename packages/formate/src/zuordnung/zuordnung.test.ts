import { readFileSync } from 'node:fs'
import { mappe } from '../../test/mappe.ts'
import { codes, datei, toTafel } from '../../test/referenz.ts'
import { readDatei } from '../erkennung/index.ts'
import { LesefehlerError } from '../lesung/index.ts'
import { parseZuordnung } from './index.ts'

const BEISPIEL = readFileSync(
  new URL('../../beispiele/arbeitslose-bev1564.zuordnung.json', import.meta.url),
  'utf8',
)
const KINDER = { schluessel: 'kinder', name: 'Kinder', einheit: 'Personen', art: 'ANZAHL' }

const zuordne = (angaben: Readonly<Record<string, unknown>>) =>
  parseZuordnung(
    JSON.stringify({
      name: 'Test',
      quelle: 'melderegister',
      raum: { schluessel: 'ags' },
      zeitraum: { wert: '2020', art: 'JAHR' },
      werte: [{ spalte: 'kinder', merkmal: KINDER }],
      ...angaben,
    }),
  )

describe('readZuordnung', () => {
  it('reads the example of the documentation', () => {
    const text =
      'Kennziffer;Raumeinheit;Aggregat;jahr;arbeitslose;bev_15_64\n05370004;Erkelenz, Stadt;Gemeinden;1998;1811;\n05370004;Erkelenz, Stadt;Gemeinden;2001;1475;28905\n'
    const lesung = readDatei(datei(text), parseZuordnung(BEISPIEL))
    expect(lesung).toMatchObject({ format: 'zuordnung', quelle: 'inkar' })
    expect([...toTafel(lesung)]).toEqual([
      ['05370004 arbeitslose 1998-01-01', 1811],
      ['05370004 bevoelkerung 1998-12-31 15-65', 'NICHT_VERFUEGBAR'],
      ['05370004 arbeitslose 2001-01-01', 1475],
      ['05370004 bevoelkerung 2001-12-31 15-65', 28905],
    ])
  })

  it('reads long tables, in which a column says what is counted', () => {
    const zuordnung = zuordne({
      werte: [
        {
          spalte: 'wert',
          merkmal: KINDER,
          nur: { was: 'K', sex: 'm' },
          teilgruppe: { geschlecht: 'MAENNLICH' },
        },
        {
          spalte: 'wert',
          merkmal: KINDER,
          nur: { was: 'K', sex: 'w' },
          teilgruppe: { geschlecht: 'WEIBLICH' },
        },
      ],
    })
    const text = 'ags;was;sex;wert\n05370;K;m;5\n05370;K;w;6\n05370;X;w;7\n'
    expect([...toTafel(readDatei(datei(text), zuordnung))]).toEqual([
      ['05370 kinder 2020-01-01 MAENNLICH', 5],
      ['05370 kinder 2020-01-01 WEIBLICH', 6],
    ])
  })

  it('reads wide tables with a period per column, several head rows, own keys and points', () => {
    const zuordnung = zuordne({
      kopfzeilen: 2,
      dezimalzeichen: '.',
      raum: { schluessel: 1, name: 'Quartier', art: 'EIGEN' },
      werte: [
        {
          spalte: 3,
          merkmal: { ...KINDER, art: 'MENGE' },
          zeitraum: { wert: '2019-12-31', art: 'STICHTAG' },
        },
        {
          spalte: 4,
          merkmal: { ...KINDER, art: 'MENGE' },
          zeitraum: { wert: '2020/21', art: 'KITAJAHR' },
        },
      ],
    })
    const text = 'Bericht,,,\nNr,Quartier,alt,neu\nQ-1,Mitte,1.5,2\n'
    const lesung = readDatei(datei(text), zuordnung)
    expect(
      [...lesung.zellen].map(({ raumSchluessel, zeitraum, wert }) => [
        raumSchluessel,
        zeitraum.art,
        zeitraum.von,
        wert.wert,
      ]),
    ).toEqual([
      ['Q-1', 'STICHTAG', '2019-12-31', 1.5],
      ['Q-1', 'KITAJAHR', '2020-08-01', 2],
    ])
  })

  it('reads a sheet of a workbook', () => {
    const inhalt = mappe({
      Deckblatt: [['x']],
      Zahlen: [
        ['ags', 'kinder'],
        ['05370', 12],
        [5370012, 3],
      ],
    })
    const lesung = readDatei(datei(inhalt), zuordne({ blatt: 'Zahlen' }))
    expect([...toTafel(lesung)]).toEqual([
      ['05370 kinder 2020-01-01', 12],
      ['05370012 kinder 2020-01-01', 3],
    ])
    expect([...lesung.zellen][0]?.stelle).toEqual({ blatt: 'Zahlen', zeile: 2, spalte: 'B' })
    expect(() => readDatei(datei(inhalt), zuordne({ blatt: 'Daten' }))).toThrow(
      'vorhanden sind „Deckblatt“, „Zahlen“',
    )
  })

  it('reports periods of another kind, missing keys and missing columns', () => {
    const mitSpalte = zuordne({ zeitraum: { spalte: 'jahr', art: 'JAHR' } })
    const text = 'ags;jahr;kinder\n05370;2020;1\n05370;31.12.2020;2\n;2020;3\n'
    const lesung = readDatei(datei(text), mitSpalte)
    expect(codes(lesung)).toEqual(['ZEITRAUM_UNBEKANNT', 'SCHLUESSEL_UNBEKANNT'])
    expect(lesung.meldungen[0]).toMatchObject({
      roh: '31.12.2020',
      stelle: { zeile: 3, spalte: 'B' },
    })
    expect(() => readDatei(datei('a;b\n1;2\n'), mitSpalte)).toThrow('vorhanden sind: a, b')
  })
})

describe('parseZuordnung', () => {
  it.each([
    ['no JSON', '{"name": ', 'kein gültiges JSON'],
    ['unknown fields', JSON.stringify({ ...JSON.parse(BEISPIEL), trenner: ';' }), 'trenner'],
    ['missing fields', '{"name": "x"}', 'Feld „werte“'],
    [
      'no period',
      BEISPIEL.replace(/"zeitraum": \{ "spalte": "jahr", "art": "JAHR" \},/, ''),
      'werte.0.zeitraum',
    ],
  ])('refuses %s in German', (_, text, satz) => {
    expect(() => parseZuordnung(text)).toThrow(LesefehlerError)
    expect(() => parseZuordnung(text)).toThrow(satz)
  })
})
