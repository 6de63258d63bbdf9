import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { SATZ, zelle } from '../../test/datensatz.ts'
import { zeilen as lieszeilen } from '../text/index.ts'
import { entschaerfe, schreibeCsvDeutsch, schreibeCsvMaschine } from './csv/index.ts'
import { angabenOf, dateinameOf, schuetze } from './datensatz/index.ts'
import type { Datensatz } from './datensatz/index.ts'
import { schreibeGeojson } from './geojson/index.ts'
import { schreibeJsonstat } from './jsonstat/index.ts'
import { schreibeXlsx } from './xlsx/index.ts'

const LEER: Datensatz = { ...SATZ, raeume: [], perioden: [], brueche: [] }
const felder = (text: string, trenner: string) =>
  [...lieszeilen(text, trenner)].map((zeile) => zeile.felder)

describe('Datensatz', () => {
  it('lets no cell without a figure carry a number, whatever it was given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'ZU_UNSICHER', 'NICHT_SINNVOLL'),
        fc.double({ noNaN: true }),
        (status, zahl) => {
          const nackt = schuetze(zelle({ status, wert: zahl, zaehler: zahl, nenner: zahl }))
          expect([nackt.wert, nackt.unten, nackt.oben, nackt.zaehler, nackt.nenner]).toEqual(
            Array.from({ length: 5 }, () => null),
          )
        },
      ),
    )
  })

  it('names the file after indicator, level, years and day', () => {
    expect(dateinameOf(SATZ)).toBe(
      'kinder-im-sgb2_sozialraum_2023-2024_gebietsstand-2023-01-01_2025-05-12',
    )
    const intern = { ...SATZ, herkunft: { ...SATZ.herkunft, intern: true } }
    expect(dateinameOf(intern)).toBe(
      'kinder-im-sgb2_sozialraum_2023-2024_gebietsstand-2023-01-01_2025-05-12-intern',
    )
    expect(dateinameOf({ ...SATZ, indikator: { ...SATZ.indikator, slug: '../../etc' } })).toBe(
      '..-..-etc_sozialraum_2023-2024_gebietsstand-2023-01-01_2025-05-12',
    )
  })

  it('says all that a reader needs', () => {
    const angaben = angabenOf(SATZ)
    expect(angaben[0]).toEqual(['Hinweis', 'Demodaten (synthetisch)'])
    expect(angaben).toContainEqual(['Zeitraum', '31.12.2023 bis 31.12.2024'])
    expect(angaben).toContainEqual([
      'Zeichenerklärung',
      '. geschützt; – genau null; p vorläufig; / zu unsicher',
    ])
    expect(angaben.map(([name]) => name)).not.toContain('Grenzen der Aussage')
  })
})

describe('every text format', () => {
  it.each([
    ['csv', schreibeCsvDeutsch],
    ['machine csv', schreibeCsvMaschine],
    ['GeoJSON', schreibeGeojson],
    ['JSON-stat', schreibeJsonstat],
  ])('%s never shows a protected number or which cell came first', (_, schreibe) => {
    const text = schreibe(SATZ)
    expect(text).not.toMatch(/77[78]/)
    expect(text).not.toContain('SEKUNDAER')
    expect(text).toContain('Demodaten (synthetisch)')
    expect(schreibe(LEER).length).toBeGreaterThan(0)
  })
})

describe('csv', () => {
  it('is German: mark, semicolons, decimal comma, signs, formulas defused', () => {
    const text = schreibeCsvDeutsch(SATZ)
    expect(text.startsWith('\uFEFFSchlüssel;Raum;')).toBe(true)
    const [, erste, zweite, dritte] = felder(text, ';')
    expect(erste).toEqual([
      'S-01', 'Erkelenz; Mitte', 'Erkelenz, Stadt', '31.12.2023', '-1,3', '', '',
      '10,01', '14,99', '60', '486', 'Statistik der BA',
    ]) // prettier-ignore
    expect(zweite?.slice(1, 8)).toEqual([
      `'=HYPERLINK("x")`, "'@SUM(A1)", '31.12.2023', '', '.', 'geschützt', '',
    ]) // prettier-ignore
    expect(dritte?.slice(4, 7)).toEqual(['0,0', '–', 'genau null'])
  })

  it('keeps the decimals of the indicator: 6,0 beside 18,2', () => {
    const [periode] = SATZ.perioden
    const perioden = [{ ...periode!, zellen: [6, 18.2, 1000].map((wert) => zelle({ wert })) }]
    const werte = felder(schreibeCsvDeutsch({ ...SATZ, perioden }), ';').slice(1, 4)
    expect(werte.map((zeile) => zeile[4])).toEqual(['6,0', '18,2', '1000,0'])
  })

  it('is data alone for machines, with all decimals', () => {
    const [kopf = [], erste = [], ...rest] = felder(schreibeCsvMaschine(SATZ), ',')
    expect(rest).toHaveLength(5)
    const spalte = (name: string) => erste[kopf.indexOf(name)]
    expect([spalte('wert'), spalte('zeitraum_von'), spalte('hinweis')]).toEqual([
      '-1.25', '2023-12-31', 'Demodaten (synthetisch)',
    ]) // prettier-ignore
    expect(rest.every(({ length }) => length === kopf.length)).toBe(true)
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['-3,5', '-3,5'],
    ['-', '-'],
    ['a=b', 'a=b'],
  ])('writes %j as %j', (text, erwartet) => {
    expect(entschaerfe(text)).toBe(erwartet)
  })
})

describe('xlsx', () => {
  it('has a table, all figures in rows, and what they are', () => {
    const buch = read(schreibeXlsx(SATZ), { type: 'array' })
    expect(buch.SheetNames).toEqual(['Tabelle', 'Werte', 'Angaben'])
    const blatt = (name: string) =>
      utils.sheet_to_json<(string | number)[]>(buch.Sheets[name] ?? {}, { header: 1 })
    expect(blatt('Tabelle')[1]).toEqual(['Demodaten (synthetisch) · Arbeitsstand vom 12.5.2025'])
    expect(blatt('Tabelle').slice(3)).toEqual([
      ['Schlüssel', 'Raum', 'Kommune', '31.12.2023', '31.12.2024'],
      ['S-01', 'Erkelenz; Mitte', 'Erkelenz, Stadt', -1.3, 12.3],
      ['S-02', `'=HYPERLINK("x")`, "'@SUM(A1)", '.', '.'],
      ['S-03', 'Ohne "Umriss"', '', 0, '/'],
    ])
    expect(blatt('Werte')).toHaveLength(7)
    expect(JSON.stringify(blatt('Werte'))).not.toMatch(/77[78]/)
    expect(blatt('Angaben').map(([name]) => name)).toEqual(angabenOf(SATZ).map(([name]) => name))
    const formeln = Object.values(buch.Sheets).flatMap((eines) =>
      Object.values(eines).filter((eine) => (eine as { f?: string }).f !== undefined),
    )
    expect(formeln).toEqual([])
  })

  it('is a workbook without any area or period', () => {
    expect(read(schreibeXlsx(LEER), { type: 'array' }).SheetNames).toHaveLength(3)
  })
})

describe('GeoJSON', () => {
  it('carries the newest period and every period, rings turned as RFC 7946 says', () => {
    const { features } = JSON.parse(schreibeGeojson(SATZ))
    expect(features[0].properties).toMatchObject({
      schluessel: 'S-01',
      zeitraum: '31.12.2024',
      wert: 12.345,
      wert_2023: -1.25,
      status_2023: 'GUELTIG',
    })
    expect(features[1].properties).toMatchObject({ wert: null, status: 'GEHEIM', wert_2023: null })
    expect(features[2].geometry).toBeNull()
    const [[x, y], [nx, ny]] = features[0].geometry.coordinates[0]
    expect([x, y, nx, ny]).toEqual([6, 51, 7, 51])
    expect(features[1].geometry.coordinates[1][0]).toEqual([
      [9, 53], [10, 53], [10, 54], [9, 54], [9, 53],
    ]) // prettier-ignore
  })
})

describe('JSON-stat', () => {
  it('is a dataset of version 2.0 whose sizes, roles and values agree', () => {
    const satz = JSON.parse(schreibeJsonstat(SATZ))
    expect(satz).toMatchObject({
      version: '2.0',
      class: 'dataset',
      id: ['raum', 'zeitraum', 'groesse'],
      size: [3, 2, 5],
      role: { geo: ['raum'], time: ['zeitraum'], metric: ['groesse'] },
    })
    expect(satz.value).toHaveLength(3 * 2 * 5)
    for (const [i, name] of satz.id.entries()) {
      const { index, label } = satz.dimension[name].category
      expect(index).toHaveLength(satz.size[i])
      expect(Object.keys(label).toSorted()).toEqual(index.toSorted())
    }
    const stelle = (raum: number, zeit: number, groesse: number) => (raum * 2 + zeit) * 5 + groesse
    expect(satz.value[stelle(0, 1, 0)]).toBe(12.345)
    expect(satz.status[stelle(0, 1, 0)]).toBe('p')
    expect(satz.value.slice(stelle(1, 0, 0), stelle(1, 2, 0))).toEqual(
      Array.from({ length: 10 }, () => null),
    )
    expect(satz.status[stelle(1, 0, 0)]).toBe('GEHEIM')
    expect(satz.status[stelle(0, 0, 0)]).toBeUndefined()
  })
})
