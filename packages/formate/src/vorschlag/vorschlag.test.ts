import fc from 'fast-check'
import { mappe } from '../../test/mappe.ts'
import { datei, mitReferenzdaten, referenz, toTafel } from '../../test/referenz.ts'
import { readDatei } from '../erkennung/index.ts'
import { LesefehlerError } from '../lesung/index.ts'
import type { Datei } from '../lesung/index.ts'
import { erkenneDatei, proposeZuordnung } from './index.ts'
import type { Vorgaben, Zuordnungsvorschlag } from './index.ts'

const RAEUME = [
  { schluessel: '05370004', name: 'Erkelenz, Stadt' },
  { schluessel: '05370016', name: 'Heinsberg, Stadt' },
  { schluessel: '05370', name: 'Kreis Heinsberg' },
]

const rollen = ({ spalten }: Zuordnungsvorschlag) =>
  spalten.map(({ kopf, rolle }) => `${kopf}: ${rolle}`)

/** Proposes, reads by the proposal, and gives the figures. */
function lies(eine: Datei, vorgaben: Vorgaben = {}): ReadonlyMap<string, number | string> {
  const { zuordnung, fehlt } = proposeZuordnung(eine, vorgaben)
  expect(fehlt).toEqual([])
  if (zuordnung === null) throw new Error('no mapping')
  const lesung = readDatei(eine, zuordnung)
  expect(lesung.meldungen.filter(({ schwere }) => schwere === 'FEHLER')).toEqual([])
  return toTafel(lesung)
}

const codesOf = (eine: Datei, vorgaben: Vorgaben = {}) =>
  proposeZuordnung(eine, vorgaben).meldungen.map(({ code }) => code)

describe('proposeZuordnung', () => {
  it.each([
    ['to the end of the file', 'AGS;Name;2024\n05370004;"Erkelenz;412\n05370016;Heinsberg;96\n'],
    ['as far as another', 'AGS;Name;2024\n05370004;"Erkelenz;412\n05370016;"Heinsberg";96\n'],
  ])('names the place of a quote that is open %s', (_, text) => {
    expect(() => proposeZuordnung(datei(text))).toThrow(
      'Zeile 2, Spalte B: Das Anführungszeichen (") vor „Erkelenz“ wird nicht geschlossen.',
    )
  })

  it('reads cells with their percent sign and takes the unit from them', () => {
    const eine = datei('AGS;Anteil 2024\n05370004;12,5 %\n05370016;22,0 %\n')
    expect(proposeZuordnung(eine).zuordnung?.werte[0]?.merkmal).toMatchObject({
      einheit: 'Prozent',
      art: 'FERTIGWERT',
    })
    expect([...lies(eine).values()]).toEqual([12.5, 22])
  })

  it('finds key, name, period and figures of a wide table with lost zeros', () => {
    const eine = datei(
      'AGS;Gemeinde;Jahr;Arbeitslose;Arbeitslose Frauen\n5370004;Erkelenz;2020;1.300;600\n5370016;Heinsberg;2020;1.100;*\n',
    )
    expect(rollen(proposeZuordnung(eine))).toEqual([
      'AGS: RAUMSCHLUESSEL',
      'Gemeinde: RAUMNAME',
      'Jahr: ZEITRAUM',
      'Arbeitslose: WERT',
      'Arbeitslose Frauen: WERT',
    ])
    expect([...lies(eine)]).toEqual([
      ['05370004 arbeitslose 2020-01-01', 1300],
      ['05370004 arbeitslose 2020-01-01 WEIBLICH', 600],
      ['05370016 arbeitslose 2020-01-01', 1100],
      ['05370016 arbeitslose 2020-01-01 WEIBLICH', 'GEHEIM_PRIMAER'],
    ])
  })

  it('reads areas by name with the areas of the Kreis, and leaves totals out', () => {
    const eine = datei(
      'Gemeinde;Arbeitslose 2019;Arbeitslose 2020\nErkelenz;1.234;1.300\nStadt Heinsberg;900;1.001\nKreis Heinsberg;9000;9100\nInsgesamt;5;6\nQuelle: Amt;;\n',
    )
    expect(lies(eine, { raeume: RAEUME }).get('05370016 arbeitslose 2020-01-01')).toBe(1001)
    expect([...lies(eine, { raeume: RAEUME }).keys()].map((k) => k.split(' ')[0])).toEqual([
      '05370004',
      '05370004',
      '05370016',
      '05370016',
      '05370',
      '05370',
    ])
    expect(codesOf(eine, { raeume: RAEUME })).toEqual(['SPALTEN_GEFUNDEN', 'ZEILEN_AUSGELASSEN'])
    expect(codesOf(eine)).toContain('NUR_NAMEN')
  })

  it('names areas that the Kreis does not have', () => {
    const eine = datei('Ort;2020\nErkelenz;1\nEntenhausen;2\n')
    expect(proposeZuordnung(eine, { raeume: RAEUME }).meldungen.at(-1)?.text).toBe(
      'Ein Name gehört zu keinem Raum des Kreises: „Entenhausen“. Bitte die Schreibweise prüfen.',
    )
  })

  it('never guesses which of two places of one name is meant, but knows the level', () => {
    const eine = datei('Ort;Jahr;Kinder\nGangelt;2020;11\nBeeck;2020;2\nWegberg;2020;3\n')
    const raeume = [
      { schluessel: '05370008', name: 'Gangelt' },
      { schluessel: '05370036', name: 'Wegberg, Stadt' },
      { schluessel: 'S-1', name: 'Gangelt' },
      { schluessel: 'Q-11', name: 'Beeck' },
      { schluessel: 'Q-22', name: 'Beeck' },
    ]
    const { zuordnung, meldungen } = proposeZuordnung(eine, { raeume })
    expect(zuordnung?.raum.umschluesselung).toEqual({ Gangelt: '05370008', Wegberg: '05370036' })
    expect(meldungen.at(-1)?.text).toMatch(/^Mehrere Räume des Kreises heißen so: „Beeck“\./)
  })

  it('reads a year of a stock as its last day, and says so', () => {
    const eine = datei('AGS;Jahr;Einwohner;Geburten\n05370004;2020;100;7\n05370016;2020;90;9\n')
    expect([...lies(eine).keys()].slice(0, 2)).toEqual([
      '05370004 bevoelkerung 2020-12-31',
      '05370004 lebendgeborene 2020-01-01',
    ])
    expect(codesOf(eine)).toContain('BESTAND_ZUM_JAHRESENDE')
    const gesagt = { zeitraum: { spalte: 2, art: 'JAHR' } } as const
    expect([...lies(eine, gesagt).keys()][0]).toBe('05370004 bevoelkerung 2020-01-01')
  })

  it('takes the years of the heads, drops marks of notes and names the sheets it does not read', () => {
    const blatt = [
      ['Hilfen zur Erziehung'],
      ['Stand: 31.03.2025, vorläufig'],
      ['Gemeinde', 'Jahr 2023', 'Jahr 2023', 'Jahr 2024', 'Jahr 2024'],
      [null, 'ambulant¹', 'Fläche in m²', 'ambulant¹', 'Fläche in m²'],
      ['Stadt Erkelenz', '1.024', '12', '1.051', 'x'],
      ['Heinsberg', '28', '-', '31', '9'],
      ['¹ ohne § 35a SGB VIII'],
    ]
    const vorschlag = proposeZuordnung(
      datei(mappe({ HzE: blatt, Tagespflege: blatt.slice(2, 6) })),
      {
        raeume: RAEUME,
      },
    )
    expect(vorschlag.zuordnung?.zeitraum).toBeUndefined()
    const werte = vorschlag.zuordnung?.werte ?? []
    expect(werte.map(({ zeitraum }) => zeitraum && 'wert' in zeitraum && zeitraum.wert)).toEqual([
      '2023',
      '2023',
      '2024',
      '2024',
    ])
    expect(werte.map(({ merkmal }) => merkmal.name)).toEqual([
      'ambulant',
      'Fläche in m²',
      'ambulant',
      'Fläche in m²',
    ])
    expect(vorschlag.meldungen.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Gelesen wird nur das Blatt „HzE“, nicht „Tagespflege“. Stehen auch dort Zahlen: die Datei noch einmal hochladen, ihre Zuordnung ändern und unter der Tabelle das andere Blatt wählen.',
        '„ambulant“ sagt allein nicht, was gezählt wird; so hieße es aber künftig überall. Bitte je Spalte bei „Was wird gezählt?“ ausschreiben, zum Beispiel „Hilfen zur Erziehung, ambulant“.',
      ]),
    )
  })

  it('reads numbers written as text in a workbook like a German reader', () => {
    const zeilen = [
      ['AGS', 'Jahr', 'Einwohner', 'Anteil'],
      ['05370004', 2020, '44.215', 12.5],
      ['05370016', 2020, '1.234', 7.25],
    ]
    expect([...lies(datei(mappe({ Daten: zeilen }))).values()]).toEqual([44215, 12.5, 1234, 7.25])
  })

  it('spreads a head over the columns below it and not over those with a head of their own', () => {
    const eine = datei(
      mappe({
        '2022': [
          ['AGS', 'Gemeinde', 'Ausländer', '', 'Haushalte'],
          ['', '', 'männlich', 'weiblich', ''],
          ['05370004', 'Erkelenz', 1, 2, 3],
          ['05370016', 'Heinsberg', 4, 5, 6],
        ],
      }),
    )
    expect([...lies(eine)].slice(0, 3)).toEqual([
      ['05370004 bevoelkerung 2022-12-31 MAENNLICH AUSLAENDISCH', 1],
      ['05370004 bevoelkerung 2022-12-31 WEIBLICH AUSLAENDISCH', 2],
      ['05370004 haushalte 2022-12-31', 3],
    ])
  })

  it.each([
    ['Kinder in Kitas;davon Mädchen;davon Jungen', 'kinder_in_kitas', [{}, 'W', 'M']],
    ['Kinder in Kitas;Mädchen;Jungen', 'kinder_in_kitas', [{}, 'W', 'M']],
    ['Arbeitslose;darunter Frauen;dar. Ausländer', 'arbeitslose', [{}, 'W', 'A']],
    ['Fälle;und zwar: weibl.;darunter unter 18 J.', 'faelle', [{}, 'W', 'U18']],
  ])('counts the parts beside a total as parts of it: %s', (kopf, schluessel, gruppen) => {
    const TEILE: Readonly<Record<string, object>> = {
      W: { geschlecht: 'WEIBLICH' },
      M: { geschlecht: 'MAENNLICH' },
      A: { nationalitaet: 'AUSLAENDISCH' },
      U18: { alterVon: 0, alterBis: 18 },
    }
    const eine = datei(`AGS;Jahr;${kopf}\n05370004;2024;40;21;19\n05370016;2024;30;12;18\n`)
    const werte = proposeZuordnung(eine, { raeume: RAEUME }).zuordnung?.werte ?? []
    expect(werte.map((wert) => wert.merkmal.schluessel)).toEqual(Array(3).fill(schluessel))
    expect(werte.map(({ teilgruppe = {} }) => teilgruppe)).toEqual(
      gruppen.map((gruppe) => (typeof gruppe === 'string' ? TEILE[gruppe] : gruppe)),
    )
  })

  it('leaves other things and shares beside a total what they are', () => {
    const eine = datei(
      'AGS;Jahr;Arbeitslose;darunter Langzeitarbeitslose;davon weiblich in %\n05370004;2024;40;21;19,5\n05370016;2024;30;12;18,1\n',
    )
    const werte = proposeZuordnung(eine, { raeume: RAEUME }).zuordnung?.werte ?? []
    expect(new Set(werte.map((wert) => wert.merkmal.schluessel)).size).toBe(werte.length)
  })

  it('gives figures in thousands no key that others count single persons under', () => {
    const eine = datei('AGS;Jahr;Einwohner (in 1 000)\n05370004;2020;44,2\n05370016;2020;42,1\n')
    expect(proposeZuordnung(eine).zuordnung?.werte[0]?.merkmal).toEqual({
      schluessel: 'bevoelkerung_in_tausend',
      name: 'Bevölkerung (in Tausend)',
      einheit: '1.000 Personen',
      art: 'MENGE',
    })
  })

  it('says that addresses come later, and takes nothing of single persons', () => {
    const adressen = datei(
      'Straße;Hausnummer;Ort;Kinder 2020\nMarkt;1;Erkelenz;3\nMarkt;2;Erkelenz;4\n',
    )
    expect(proposeZuordnung(adressen, { raeume: RAEUME })).toMatchObject({
      fehlt: ['RAUM'],
      meldungen: expect.arrayContaining([expect.objectContaining({ code: 'ADRESSEN' })]) as unknown,
    })
    const personen = datei('Vorname;Nachname;Geburtsdatum;AGS\nErika;Muster;1.2.1980;05370004\n')
    expect(erkenneDatei(personen)).toMatchObject({
      art: 'UNLESBAR',
      meldungen: [{ code: 'PERSONENDATEN' }],
    })
  })

  it('reads a long table: what tells the rows apart becomes Merkmal and Teilgruppe', () => {
    const eine = datei(
      'Jahr,AGS,Geschlecht,Alter,Wert\n2020,5370004,m,unter 3,12\n2020,5370004,w,unter 3,11\n2020,5370016,m,unter 3,10\n2020,5370016,w,unter 3,9.0\n',
    )
    expect(proposeZuordnung(eine)).toMatchObject({ form: 'LANG', raumbezug: 'AMTLICH' })
    expect([...lies(eine)]).toEqual([
      ['05370004 bevoelkerung 2020-12-31 MAENNLICH 0-3', 12],
      ['05370004 bevoelkerung 2020-12-31 WEIBLICH 0-3', 11],
      ['05370016 bevoelkerung 2020-12-31 MAENNLICH 0-3', 10],
      ['05370016 bevoelkerung 2020-12-31 WEIBLICH 0-3', 9],
    ])
  })

  it('finds the sheet, the head below titles, dates and missing codes of a workbook', () => {
    const eine = datei(
      mappe({
        Deckblatt: [['Sozialbericht']],
        Daten: [
          ['Bevölkerung am 31.12.2022'],
          [],
          ['Quartier-Nr', 'Quartier', 'insgesamt', 'unter 18 Jahre'],
          ['Q-01', 'Mitte', 1200, 200],
          ['Q-02', 'Nord', 900, -9999],
        ],
      }),
      'zahlen.xlsx',
    )
    const vorschlag = proposeZuordnung(eine)
    expect(vorschlag).toMatchObject({ blatt: 'Daten', kopfzeile: 3, raumbezug: 'EIGEN' })
    expect([...lies(eine)]).toEqual([
      ['Q-01 bevoelkerung 2022-12-31', 1200],
      ['Q-01 bevoelkerung 2022-12-31 0-18', 200],
      ['Q-02 bevoelkerung 2022-12-31', 900],
      ['Q-02 bevoelkerung 2022-12-31 0-18', 'NICHT_VERFUEGBAR'],
    ])
  })

  it('says in sentences what only the user can tell, and takes the answer', () => {
    const eine = datei('was;zahl\nalpha;12\nbeta;13\n', 'liste.csv')
    const offen = proposeZuordnung(eine)
    expect(offen.zuordnung).toBeNull()
    expect(offen.fehlt).toEqual(['RAUM', 'ZEITRAUM'])
    expect(offen.meldungen.map(({ text }) => text).join(' ')).toContain(
      'Vorhanden sind „was“ (A) und „zahl“ (B).',
    )
    const zeitraum = { wert: '2023', art: 'JAHR' } as const
    expect([...lies(eine, { zeitraum, rollen: { 0: 'RAUMNAME' } })]).toEqual([
      ['alpha zahl 2023-01-01', 12],
      ['beta zahl 2023-01-01', 13],
    ])
    const [raum = { schluessel: '', name: '' }] = RAEUME.slice(2)
    const einRaum = datei('jahr;einwohner\n2020;5\n2021;6\n')
    expect([...lies(einRaum, { raum })]).toEqual([
      ['05370 bevoelkerung 2020-12-31', 5],
      ['05370 bevoelkerung 2021-12-31', 6],
    ])
  })

  it('takes points for thousands after semicolons and warns where it cannot know', () => {
    expect(codesOf(datei('ags;a\n05370004;1.234\n05370016;2.345\n', '2020.csv'))).not.toContain(
      'ZAHLEN_MEHRDEUTIG',
    )
    expect(codesOf(datei('ags\ta\n05370004\t1.234\n05370016\t2.345\n', '2020.csv'))).toContain(
      'ZAHLEN_MEHRDEUTIG',
    )
  })

  it('makes no figure twice of two columns with one head', () => {
    const eine = datei('ags;jahr;einwohner;einwohner;einwohner\n05370004;2020;1;2;3\n')
    expect([...lies(eine).values()]).toEqual([1, 2, 3])
  })

  it('refuses lists of single cases', () => {
    const faelle = Array.from({ length: 400 }, (_, i) => `05370004;2020;Fall ${i};${i}`)
    const eine = datei(`ags;jahr;fall;betrag\n${faelle.join('\n')}\n`)
    const { zuordnung, meldungen } = proposeZuordnung(eine, { rollen: { 2: 'GLIEDERUNG' } })
    expect(zuordnung).toBeNull()
    expect(meldungen.at(1)?.text).toContain('Liste von Einzelfällen')
  })

  it('survives keys of JavaScript as heads and texts', () => {
    const eine = datei(
      '__proto__;jahr;constructor;toString\nErkelenz;2020;1;x\n__proto__;2020;2;y\n',
    )
    expect(() => proposeZuordnung(eine, { raeume: RAEUME })).not.toThrow()
  })

  it('ends in a proposal or a German sentence, whatever the text', () => {
    const zelle = fc.oneof(
      fc.constantFrom('', '05370004', '2020', '1.234', '1,5', '-', '.', 'Ort', '31.12.2020', '"'),
      fc.string({ maxLength: 8 }),
    )
    const tabelle = fc.array(fc.array(zelle, { maxLength: 5 }), { maxLength: 8 })
    fc.assert(
      fc.property(tabelle, fc.constantFrom(';', ',', '\t'), (zeilen, trenner) => {
        const eine = datei(zeilen.map((zeile) => zeile.join(trenner)).join('\n'))
        const ergebnis = erkenneDatei(eine, { raeume: RAEUME })
        if (ergebnis.art === 'UNLESBAR') {
          expect(ergebnis.meldungen.every(({ text }) => text.length > 20)).toBe(true)
        } else if (ergebnis.art === 'VORSCHLAG' && ergebnis.vorschlag.zuordnung !== null) {
          const { zuordnung } = ergebnis.vorschlag
          expect([...readDatei(eine, zuordnung).zellen].length).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('the period', () => {
  it('is what the column headed "Jahr" says, whatever stands above or beside it', () => {
    const eine = datei(
      'Auswertung 31.12.2025;;;\nStand;AGS;Jahr;Kinder\n01.03.2026;05370004;2023;12\n01.03.2026;05370008;2024;14\n01.03.2026;05370012;k.A.;14',
    )
    expect(proposeZuordnung(eine).zuordnung?.zeitraum).toEqual({ spalte: 'Jahr', art: 'JAHR' })
  })
})

describe('a word where a number should be', () => {
  it('is named with its cell', () => {
    const zahlen = Array.from({ length: 20 }, (_, i) => `05370${100 + i};2023;${i + 7}`)
    const eine = datei(
      ['AGS;Jahr;Kinder', '05370004;2023;12', '05370008;2023;k. A.', ...zahlen].join('\n'),
    )
    const { meldungen } = proposeZuordnung(eine)
    expect(meldungen.map(({ text }) => text).join(' ')).toContain('„k. A.“ (zuerst in C3)')
  })
})

describe('erkenneDatei', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'DATEI_LEER'],
    ['bytes', Uint8Array.of(1, 0, 2), 'KEIN_TEXT'],
    ['a web page', new TextEncoder().encode('<!doctype html><p>1'), 'WEBSEITE'],
    ['a million empty columns', new TextEncoder().encode(';'.repeat(1_000_000)), 'KEINE_TABELLE'],
    ['prose', new TextEncoder().encode('Sehr geehrte Damen und Herren'), 'KEINE_TABELLE'],
  ])('says what is wrong with %s', (_, inhalt, code) => {
    const ergebnis = erkenneDatei({ name: 'x', inhalt })
    expect(ergebnis).toMatchObject({ art: 'UNLESBAR', meldungen: [{ code }] })
  })

  it('names the columns of an unknown table and the way on', () => {
    expect(() => readDatei(datei('a;b\n1;2\n'))).toThrow(LesefehlerError)
  })
})

mitReferenzdaten('proposals for reference tables', () => {
  it.each([
    ['berlin_ewr/berlin-lor-population-2021-02-t1-planning-areas.csv', 542],
    ['berlin_ewr/berlin-lor-population-2021-02-t2-planning-areas.csv', 542],
    ['berlin_mss/wfs_2021/mss_2021_index_indikatoren.csv', 542],
    ['berlin_mss/wfs_2021/mss_2021_indizes.csv', 542],
    ['berlin_mss/wfs_2021/mss_2021_kontext_indikatoren.csv', 542],
    [
      'berlin_mss/odp_csv/berlin-monitoring-social-urban-development-2019-00-2-1-planning-areas.csv',
      447,
    ],
    ['inkar/cut_05370_inkar_arbeitslose_bev1564_1998_2021.csv', 10],
  ])('%s', (pfad, raeume) => {
    const eine = referenz(pfad)
    const { zuordnung, spalten } = proposeZuordnung(eine)
    if (zuordnung === null) throw new Error('no mapping')
    const zellen = [...readDatei(eine, zuordnung).zellen]
    expect(new Set(zellen.map(({ raumSchluessel }) => raumSchluessel)).size).toBe(raeume)
    const prozente = spalten.filter(({ kopf }) => kopf.endsWith('_percentage'))
    expect(prozente.filter(({ rolle }) => rolle === 'WERT')).toEqual([])
  })

  it('reads ages, sex and nationality of the Berlin register as the register has them', () => {
    const eine = referenz('berlin_ewr/berlin-lor-population-2021-02-t2-planning-areas.csv')
    const zahlen = lies(eine, { zeitraum: { wert: '2021-12-31', art: 'STICHTAG' } })
    expect(zahlen.get('01100101 bevoelkerung 2021-12-31')).toBe(3406)
    expect(zahlen.get('01100101 bevoelkerung 2021-12-31 0-6')).toBe(161)
    expect(zahlen.get('01100101 bevoelkerung 2021-12-31 65-')).toBe(715)
    expect(zahlen.get('01100101 bevoelkerung 2021-12-31 WEIBLICH')).toBe(1647)
    expect(zahlen.get('01100101 bevoelkerung 2021-12-31 AUSLAENDISCH')).toBe(1418)
  })

  it('reads the long cut of INKAR like the mapping written by hand', () => {
    const zahlen = lies(referenz('inkar/cut_05370_inkar_arbeitslose_bev1564_1998_2021.csv'))
    expect(zahlen.get('05370004 arbeitslose 2001-01-01')).toBe(1475)
    expect(zahlen.get('05370004 bevoelkerung 2001-12-31 15-65')).toBe(28848)
  })
})
