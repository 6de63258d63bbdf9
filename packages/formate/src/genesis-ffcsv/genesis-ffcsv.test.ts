import { codes, datei, toTafel } from '../../test/referenz.ts'
import { readGenesisFfcsv } from './index.ts'

const KOPF =
  '\uFEFFstatistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label;value_q'

interface Angaben {
  readonly zeit?: string
  readonly raum?: string
  readonly zwei?: string
  readonly wert?: string
  readonly einheit?: string
  readonly merkmal?: string
  readonly guete?: string
}

/** One row of a flat file on population of the Kreis. */
function zeile(angaben: Angaben = {}): string {
  const {
    zeit = '2024-12-31',
    raum = 'KREISE;Kreise;05370;Heinsberg, Kreis',
    zwei = 'GES;Geschlecht;;Insgesamt',
    wert = '263681',
    einheit = 'Anzahl',
    merkmal = 'BEVSTD;Bevölkerungsstand',
    guete = '',
  } = angaben
  return `12411;Fortschreibung;STAG;Stichtag;${zeit};${raum};${zwei};${wert};${einheit};${merkmal};${guete}`
}

const lies = (...zeilen: readonly string[]) =>
  readGenesisFfcsv(datei([KOPF, ...zeilen].join('\n'), '12411-01-01-4_de_flat.csv'))

describe('readGenesisFfcsv', () => {
  it('reads area, period, sex and figure', () => {
    const lesung = lies(zeile(), zeile({ zwei: 'GES;Geschlecht;GESW;weiblich', wert: '132988' }))
    expect(lesung).toMatchObject({
      format: 'genesis_ffcsv',
      tabelle: '12411-01-01-4',
      quelle: 'fortschreibung',
    })
    expect([...toTafel(lesung)]).toEqual([
      ['05370 bevoelkerung 2024-12-31', 263681],
      ['05370 bevoelkerung 2024-12-31 WEIBLICH', 132988],
    ])
    expect([...lesung.zellen][0]?.stelle).toEqual({ blatt: null, zeile: 2, spalte: 'N' })
  })

  it('brings the 12-digit key to the AGS', () => {
    const lesung = lies(zeile({ raum: 'GEOGM4;Gemeinden;053700020020;Hückelhoven, Stadt' }))
    expect([...lesung.zellen][0]).toMatchObject({
      raumSchluessel: '05370020',
      raumName: 'Hückelhoven, Stadt',
    })
  })

  it('finds the area wherever it stands, and the quarter in another variable', () => {
    const lesung = lies(
      zeile({
        zeit: '2025',
        raum: 'QUARTG;Quartale;QUART3;3. Quartal',
        zwei: 'DLAND;Bundesländer;05;Nordrhein-Westfalen',
      }),
    )
    expect([...lesung.zellen][0]).toMatchObject({
      raumSchluessel: '05',
      zeitraum: { art: 'QUARTAL', von: '2025-07-01', bis: '2025-10-01' },
      merkmal: { schluessel: 'bevoelkerung' },
    })
  })

  it('marks preliminary and estimated figures, not final ones', () => {
    const flags = ['e', 'p', 's', 'r', '()', ''].map((guete) => {
      const [zelle] = lies(zeile({ guete })).zellen
      return zelle?.vorlaeufig ?? false
    })
    expect(flags).toEqual([false, true, true, false, false, false])
  })

  it('reads decimals by what the file uses', () => {
    const rate = { einheit: 'Prozent', merkmal: 'AI0112;Veränderung' }
    expect([...toTafel(lies(zeile({ ...rate, wert: '-0,2' }))).values()]).toEqual([-0.2])
    expect([
      ...toTafel(lies(zeile({ ...rate, einheit: 'percent', wert: '77.2' }))).values(),
    ]).toEqual([77.2])
  })

  it('never reads an area with nothing but "-" as zero', () => {
    const lesung = lies(
      zeile({ wert: '-' }),
      zeile({ wert: '-', zwei: 'GES;Geschlecht;GESW;weiblich' }),
      zeile({ raum: 'DINSG;Deutschland;DG;Deutschland', wert: '83577140' }),
    )
    expect([...toTafel(lesung).values()]).toEqual([
      'NICHT_VERFUEGBAR',
      'NICHT_VERFUEGBAR',
      83577140,
    ])
    expect(codes(lesung)).toEqual(['NUR_STRICHE'])
  })

  it('reads rows of one meaning under two codes once', () => {
    const wanderung = (code: string): string =>
      zeile({ zwei: `${code};Einwanderung;WANDERUNG-X;Ohne Geschichte`, wert: '7' })
    const lesung = lies(wanderung('WDGAT1'), wanderung('WDGAT2'))
    expect([...lesung.zellen]).toHaveLength(1)
    expect(codes(lesung)).toEqual(['ZEILE_WIEDERHOLT'])
  })

  it('reads a semester as its first day and says so', () => {
    const lesung = lies(zeile({ zeit: '2023-10P6M' }))
    expect([...lesung.zellen][0]?.zeitraum).toEqual({
      art: 'STICHTAG',
      von: '2023-10-01',
      bis: '2023-10-02',
    })
    expect(codes(lesung)).toEqual(['SEMESTER'])
  })

  it('leaves out sums of the office and reads what stands beside them', () => {
    const lesung = lies(zeile(), zeile({ raum: 'DLANDU;Länder;17;Stadtstaaten' }))
    expect([...lesung.zellen]).toHaveLength(1)
    expect(codes(lesung)).toEqual(['RAUM_AUSGELASSEN'])
  })

  it.each([
    ['ZEITRAUM_UNBEKANNT', zeile({ zeit: '2024-13-01' }), '„2024-13-01“'],
    ['ZEILE_KURZ', zeile().slice(0, 60), 'Spalten. Die Datei ist vermutlich abgeschnitten'],
    ['KEINE_ZAHL', zeile({ wert: 'n/a' }), 'Zeile 3, Spalte N'],
    ['ZEILE_DOPPELT', zeile({ wert: '5' }), 'schon in Zeile 2'],
  ])('reports %s', (code, falsche, satz) => {
    const meldung = lies(zeile(), falsche).meldungen.find((eine) => eine.code === code)
    expect(meldung).toMatchObject({ schwere: 'FEHLER' })
    expect(meldung?.text).toContain(satz)
  })

  it.each([
    [
      'no area',
      [KOPF, zeile({ raum: 'ALT;Alter;A1;jung' })].join('\n'),
      'keine regionale Gliederung (vorhanden: Alter, Geschlecht)',
    ],
    ['only a head', KOPF, 'nur aus der Kopfzeile'],
    ['missing columns', KOPF.replace(';value_unit', ''), 'fehlen die Spalten value_unit'],
  ])('refuses %s', (_, text, satz) => {
    expect(() => readGenesisFfcsv(datei(text))).toThrow(satz)
  })
})
