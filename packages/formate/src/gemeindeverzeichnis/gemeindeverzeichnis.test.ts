import { mappe } from '../../test/mappe.ts'
import { codes, datei, mitReferenzdaten, referenz, toTafel } from '../../test/referenz.ts'
import { readDatei } from '../erkennung/index.ts'

type Zeile = readonly (string | number | null)[]

const KOPF: readonly Zeile[] = [
  ['Gemeinden in Deutschland nach Fläche, Bevölkerung und Postleitzahl am 31.12.2023'],
  [],
  [
    'Satz-art',
    'Text-kenn-zeichen',
    'Amtlicher Regionalschlüssel (ARS)',
    null,
    null,
    null,
    null,
    'Gemeindename',
    'Fläche km2 1)',
    'Bevölkerung2)',
  ],
  [
    null,
    null,
    'Land',
    'RB',
    'Kreis',
    'VB',
    'Gem',
    null,
    null,
    'insgesamt',
    'männlich',
    'weiblich',
    'je km2',
  ],
  [
    null,
    null,
    'Gebietsstand am 31.12.2023',
    null,
    null,
    null,
    null,
    null,
    '31.12.2023',
    'am 31.12.2023',
  ],
]

const lies = (kopf: readonly Zeile[], zeilen: readonly Zeile[]) =>
  readDatei(
    datei(mappe({ Inhalt: [['Gemeindeverzeichnis']], Gemeinden: [...kopf, ...zeilen] }), 'gv.xlsx'),
  )

describe('readGemeindeverzeichnis', () => {
  it('puts the key together from its columns, also where zeros were lost', () => {
    const lesung = lies(KOPF, [
      ['40', '43', '05', '3', '70', null, null, 'Heinsberg'],
      [
        '60',
        '63',
        '05',
        '3',
        '70',
        '0004',
        '004',
        'Erkelenz, Stadt',
        117.35,
        44000,
        22000,
        22000,
        375,
      ],
      [60, 63, 5, 3, 70, 16, 16, 'Heinsberg, Stadt', 92.2, 42000, 21000, 21000, 455],
      [
        '60',
        '66',
        '05',
        '3',
        '70',
        '0444',
        '444',
        'Forst (gemeindefrei)',
        10,
        null,
        null,
        null,
        null,
      ],
      [],
      ['1) Abweichungen durch Runden der Zahlen möglich.'],
    ])
    expect([...toTafel(lesung)]).toEqual([
      ['05370004 flaeche 2023-12-31', 117.35],
      ['05370004 bevoelkerung 2023-12-31', 44000],
      ['05370004 bevoelkerung 2023-12-31 MAENNLICH', 22000],
      ['05370004 bevoelkerung 2023-12-31 WEIBLICH', 22000],
      ['05370016 flaeche 2023-12-31', 92.2],
      ['05370016 bevoelkerung 2023-12-31', 42000],
      ['05370016 bevoelkerung 2023-12-31 MAENNLICH', 21000],
      ['05370016 bevoelkerung 2023-12-31 WEIBLICH', 21000],
      ['05370444 flaeche 2023-12-31', 10],
      ['05370444 bevoelkerung 2023-12-31', 'NICHT_VERFUEGBAR'],
      ['05370444 bevoelkerung 2023-12-31 MAENNLICH', 'NICHT_VERFUEGBAR'],
      ['05370444 bevoelkerung 2023-12-31 WEIBLICH', 'NICHT_VERFUEGBAR'],
    ])
    expect(codes(lesung)).toEqual(['UEBERSCHRIFTEN'])
  })

  it('says what is missing in a changed extract', () => {
    const ohneStichtag = KOPF.slice(0, 4)
    expect(() => lies(ohneStichtag, [])).toThrow('steht über den Zahlen kein Stichtag')
    const [titel = [], leer = [], dritte = [], ...rest] = KOPF
    const ohneFlaeche = [
      titel,
      leer,
      dritte.filter((zelle) => !String(zelle).startsWith('Fläche')),
      ...rest,
    ]
    expect(() => lies(ohneFlaeche, [])).toThrow('fehlt eine erwartete Spalte')
  })
})

mitReferenzdaten('gemeindeverzeichnis', () => {
  it('reads all Gemeinden of Germany', () => {
    const lesung = readDatei(referenz('gemeindeverzeichnis/AuszugGV2QAktuell_30062024.xlsx'))
    const zahlen = toTafel(lesung)
    expect(lesung).toMatchObject({ format: 'gemeindeverzeichnis', quelle: 'gemeindeverzeichnis' })
    expect(codes(lesung)).toEqual(['UEBERSCHRIFTEN'])
    expect(zahlen.get('05370004 bevoelkerung 2022-12-31')).toBe(44215)
    const summe = (geschlecht: string) =>
      [...zahlen]
        .filter(([schluessel]) => schluessel.endsWith(`bevoelkerung 2022-12-31${geschlecht}`))
        .reduce((bisher, [, wert]) => bisher + (typeof wert === 'number' ? wert : 0), 0)
    expect(summe('')).toBe(summe(' MAENNLICH') + summe(' WEIBLICH'))
    expect(summe('')).toBe(84_349_751)
    const kommunen = [...zahlen.keys()].filter((schluessel) =>
      /^05370\d{3} flaeche/.test(schluessel),
    )
    expect(kommunen).toHaveLength(10)
  })
})
