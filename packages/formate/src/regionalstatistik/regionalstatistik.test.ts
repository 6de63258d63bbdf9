import { codes, datei, latin1, toTafel } from '../../test/referenz.ts'
import { readRegionalstatistik } from './index.ts'

const FUSS = `__________
"zu ""gesamter Tabelle"":
ab dem Berichtsjahr 2011: nach dem Zensus 2011

Berlin: x;y"
"© Statistische Ämter des Bundes und der Länder"
Stand: 10.10.2017 / 11:01:03
`

const BEVOELKERUNG = `GENESIS-Tabelle: 12411-01-01-5
Bevölkerungsstand: Bevölkerung nach Geschlecht;;;;;
- Stichtag 31.12. -;;;;;
Fortschreibung des Bevölkerungsstandes;;;;;
Bevölkerungsstand (Anzahl);;;;;
;;31.12.2011;31.12.2011;31.12.2010;31.12.2010
;;Insgesamt;weiblich;Insgesamt;weiblich
DG;Deutschland;80327900;41097953;81751602;41639177
05370012;        Geilenkirchen;26351;13371;28253;14342
05370999;        Neustadt;17;-;-;-
${FUSS}`

const lies = (text: string | Uint8Array) => readRegionalstatistik(datei(text))

describe('readRegionalstatistik', () => {
  it('reads periods from the column heads', () => {
    const lesung = lies(BEVOELKERUNG)
    expect(lesung).toMatchObject({
      format: 'regionalstatistik',
      tabelle: '12411-01-01-5',
      titel:
        'Bevölkerungsstand: Bevölkerung nach Geschlecht - Stichtag 31.12. - Fortschreibung des Bevölkerungsstandes',
      quelle: 'fortschreibung',
      stand: '2017-10-10',
    })
    expect([...toTafel(lesung)].slice(4, 8)).toEqual([
      ['05370012 bevoelkerung 2011-12-31', 26351],
      ['05370012 bevoelkerung 2011-12-31 WEIBLICH', 13371],
      ['05370012 bevoelkerung 2010-12-31', 28253],
      ['05370012 bevoelkerung 2010-12-31 WEIBLICH', 14342],
    ])
  })

  it('tells where a figure stands and strips the indent of names', () => {
    const [, , , , zelle] = lies(BEVOELKERUNG).zellen
    expect(zelle).toMatchObject({
      raumName: 'Geilenkirchen',
      zeitraum: { art: 'STICHTAG' },
      stelle: { blatt: null, zeile: 9, spalte: 'C' },
    })
  })

  it('reads "-" as zero only where the area has other figures in the period', () => {
    const tafel = toTafel(lies(BEVOELKERUNG))
    expect(tafel.get('05370999 bevoelkerung 2011-12-31 WEIBLICH')).toBe(0)
    expect(tafel.get('05370999 bevoelkerung 2010-12-31')).toBe('NICHT_VERFUEGBAR')
    expect(codes(lies(BEVOELKERUNG))).toEqual(['NUR_STRICHE'])
  })

  it('can be walked twice', () => {
    const lesung = lies(BEVOELKERUNG)
    expect([...lesung.zellen]).toEqual([...lesung.zellen])
  })

  it('reads Windows-1252, tabs and files saved by a spreadsheet', () => {
    const tafel = [...toTafel(lies(BEVOELKERUNG))]
    expect([...toTafel(lies(latin1(BEVOELKERUNG)))]).toEqual(tafel)
    expect([...toTafel(lies(BEVOELKERUNG.replaceAll(';', '\t')))]).toEqual(tafel)
    expect([...toTafel(lies(BEVOELKERUNG.replaceAll('\n', '\r\n')))]).toEqual(tafel)
    expect([...toTafel(lies(BEVOELKERUNG.replace('12411-01-01-5', '12411-01-01-5;;;;;')))]).toEqual(
      tafel,
    )
  })

  it('reads the period from a line, units from the last head row and labels of several levels', () => {
    const lesung = lies(`GENESIS-Tabelle: 13211-01-03-5
Arbeitslose nach ausgewählten Personengruppen;;;;
- Jahresdurchschnitt -;;;;
Jahr: 2016;;;;
;;Arbeitslose insgesamt;Arbeitslose;Arbeitslose
;;;und zwar;und zwar
;;;Ausländer;15 bis unter 25 Jahre
;;Anzahl;Anzahl;Anzahl
05370004;  Erkelenz;1140;.;x
${FUSS}`)
    expect([...toTafel(lesung)]).toEqual([
      ['05370004 arbeitslose 2016-01-01', 1140],
      ['05370004 arbeitslose 2016-01-01 AUSLAENDISCH', 'UNBEKANNT_QUELLE'],
      ['05370004 arbeitslose 2016-01-01 15-25', 'NICHT_SINNVOLL'],
    ])
    expect([...lesung.zellen][0]?.zeitraum.art).toBe('JAHR')
  })

  it('reads period and classification from columns before the figures', () => {
    const lesung = lies(`GENESIS-Tabelle: 22411-02-02-4
Pflegebedürftige nach Leistungsart und Geschlecht;;;;;
;;;;Pflegebedürftige;ambulante Pflege
;;;;Anzahl;Anzahl
31.12.2015;05370;  Heinsberg, Kreis;männlich;3780;...
31.12.2015;05370;  Heinsberg, Kreis;Insgesamt;10755;/
31.12.2013;05370;  Heinsberg, Kreis;Insgesamt;9.500;(12)
${FUSS}`)
    expect([...toTafel(lesung)]).toEqual([
      ['05370 pflegebeduerftige 2015-12-31 MAENNLICH', 3780],
      ['05370 pflegebeduerftige_ambulant 2015-12-31 MAENNLICH', 'NICHT_VERFUEGBAR'],
      ['05370 pflegebeduerftige 2015-12-31', 10755],
      ['05370 pflegebeduerftige_ambulant 2015-12-31', 'ZU_UNSICHER'],
      ['05370 pflegebeduerftige 2013-12-31', 9500],
      ['05370 pflegebeduerftige_ambulant 2013-12-31', 12],
    ])
    expect(codes(lesung)).toEqual(['EINGEKLAMMERT'])
  })

  it('never reads "-" of a rate as zero, nor of a column that is empty down from Germany', () => {
    const tafel = toTafel(
      lies(`GENESIS-Tabelle: 13211-02-05-4
Arbeitslosenquoten - Jahresdurchschnitt -;;;;;
;;;Arbeitslose;Offene Stellen;Arbeitslosenquote bez. auf alle zivile Erwerbsp.
;;;Anzahl;Anzahl;Prozent
2008;DG;Deutschland;3267943;-;-
2008;05370;Heinsberg;9549;-;-
2009;DG;Deutschland;3267943;7;8,2
2009;05370;Heinsberg;9549;-;8,1
${FUSS}`),
    )
    expect(tafel.get('05370 arbeitslosenquote 2008-01-01')).toBe('NICHT_VERFUEGBAR')
    expect(tafel.get('05370 13211_offene_stellen 2008-01-01')).toBe('NICHT_VERFUEGBAR')
    expect(tafel.get('05370 13211_offene_stellen 2009-01-01')).toBe(0)
    expect(tafel.get('05370 arbeitslosenquote 2009-01-01')).toBe(8.1)
  })

  it('reads months that stand in a column of their own', () => {
    const lesung = lies(`GENESIS-Tabelle: 13211-03-01-4
Arbeitslose nach Monaten;;;;
;;;;Arbeitslose
;;;;Anzahl
2016;05370;Heinsberg;Januar;8000
2016;05370;Heinsberg;Februar;7900
${FUSS}`)
    expect([...lesung.zellen].map(({ zeitraum }) => zeitraum)).toEqual([
      { art: 'MONAT', von: '2016-01-01', bis: '2016-02-01' },
      { art: 'MONAT', von: '2016-02-01', bis: '2016-03-01' },
    ])
  })

  it('takes the row that has figures when a Gemeinde changed its Verbandsgemeinde', () => {
    const lesung = lies(`GENESIS-Tabelle: 12411-01-01-5
Bevölkerungsstand (Anzahl);;;
;;31.12.2012;31.12.2011
;;Insgesamt;Insgesamt
0734007017;    Herschberg;-;814
0734009017;    Herschberg;820;-
${FUSS}`)
    expect([...toTafel(lesung)]).toEqual([
      ['07340017 bevoelkerung 2011-12-31', 814],
      ['07340017 bevoelkerung 2012-12-31', 820],
    ])
    expect(codes(lesung)).not.toContain('SCHLUESSEL_DOPPELT')
  })

  it('gives equal columns keys of their own', () => {
    const lesung = lies(`GENESIS-Tabelle: 99999-01-01-4
Titel;;;
2015;;;
;;Dinge;Dinge
;;Anzahl;Anzahl
05370;Heinsberg;1;2
${FUSS}`)
    expect([...toTafel(lesung).values()]).toEqual([1, 2])
  })

  it('repairs lost zeros with one remark', () => {
    const lesung = lies(BEVOELKERUNG.replaceAll('\n05370', '\n5370'))
    expect([...lesung.zellen][4]?.raumSchluessel).toBe('05370012')
    const [meldung] = lesung.meldungen
    expect(meldung).toMatchObject({ code: 'FUEHRENDE_NULL', schwere: 'HINWEIS' })
    expect(meldung?.text).toContain('In 2 Zeilen')
  })

  it.each([
    [
      'KEINE_ZAHL',
      BEVOELKERUNG.replace('26351', 'viele'),
      'Zeile 9, Spalte C (Bevölkerung): „viele“',
    ],
    ['ZEILE_KURZ', BEVOELKERUNG.replace(';28253;14342', ''), 'Zeile 9 hat 4 statt 6 Spalten'],
    ['SCHLUESSEL_VERFAELSCHT', BEVOELKERUNG.replace('05370012', '5,37E+06'), '5,37E+06'],
    ['ZEILE_DOPPELT', BEVOELKERUNG.replace('05370999', '05370012'), 'schon in Zeile 9'],
    ['SCHLUESSEL_DOPPELT', BEVOELKERUNG.replace('05370999', '5370012'), '05370012, 5370012'],
  ])('reports %s with its place and blocks', (code, text, satz) => {
    const meldung = lies(text).meldungen.find((eine) => eine.code === code)
    expect(meldung?.schwere).toBe('FEHLER')
    expect(meldung?.text).toContain(satz)
  })

  it('notes a missing footer and a repeated row', () => {
    expect(codes(lies(BEVOELKERUNG.split('____')[0] ?? ''))).toContain('FUSS_FEHLT')
    const zeile = '05370012;        Geilenkirchen;26351;13371;28253;14342\n'
    const doppelt = lies(BEVOELKERUNG.replace(zeile, zeile + zeile))
    expect(codes(doppelt)).toContain('ZEILE_WIEDERHOLT')
    expect([...doppelt.zellen]).toHaveLength([...lies(BEVOELKERUNG).zellen].length)
  })

  it('sums up errors beyond the fiftieth', () => {
    const zeilen = Array.from({ length: 80 }, (_, i) => `053700${i + 10};Ort;a;b;c;d`).join('\n')
    const { meldungen } = lies(BEVOELKERUNG.replace('05370999', `${zeilen}\n05370999`))
    expect(meldungen.filter(({ code }) => code === 'KEINE_ZAHL')).toHaveLength(51)
    expect(meldungen.at(-2)?.text ?? '').toContain('Weitere Zellen ohne lesbare Zahl: 270')
  })

  it.each([
    ['only a first line', 'GENESIS-Tabelle: 12411-01-01-5\n', 'keine Zeilen mit Zahlen'],
    ['only a head', BEVOELKERUNG.split('DG;')[0] ?? '', 'keine Zeilen mit Zahlen'],
    ['no column heads', 'GENESIS-Tabelle: 1\nTitel;;\n05370;Heinsberg;5\n', 'keine Spaltenköpfe'],
    ['no unit', 'GENESIS-Tabelle: 1\nTitel;;\n;;Insgesamt\n05370;Heinsberg;5\n', 'Einheit'],
    [
      'no areas',
      'GENESIS-Tabelle: 1\nTitel;;\n;;Anzahl\nMilch;Käse;5\n',
      'in keiner der ersten 2 Spalten ein Gebietsschlüssel',
    ],
  ])('refuses %s with a sentence', (_, text, satz) => {
    expect(() => lies(text)).toThrow(satz)
  })
})
