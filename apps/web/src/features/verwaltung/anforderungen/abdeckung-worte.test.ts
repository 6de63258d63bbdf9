import {
  filtere,
  fragenOf,
  kopfOf,
  lueckensatzOf,
  OHNE_FILTER,
  wegOf,
  type Zeile,
} from './abdeckung-worte.ts'

const zeile: Zeile = {
  indikator: { slug: 'arbeitslose', name: 'Arbeitslose' },
  thema: 'ARBEIT',
  merkmale: ['arbeitslose'],
  felder: ['DA', 'FEHLT', 'ANGEFORDERT', 'VERSCHLOSSEN'],
  anforderungen: ['', '', '5', ''],
  luecken: [{ spalte: 1, quellen: ['BA'], merkmale: ['arbeitslose'], raeume: [] }],
}

const quartal = (name: string, von: string, bis: string) => ({ name, von, bis })
const spalten = [
  quartal('1. Quartal 2025', '2025-01-01', '2025-04-01'),
  quartal('2. Quartal 2025', '2025-04-01', '2025-07-01'),
  quartal('3. Quartal 2025', '2025-07-01', '2025-10-01'),
  quartal('4. Quartal 2025', '2025-10-01', '2026-01-01'),
]
const anforderungen = [{ id: '5', titel: 'Arbeitslose', empfaenger: 'Agentur' }]
const blick = { ebene: 'SOZIALRAUM', takt: 'QUARTAL' } as const

it('sagt, wo Lücken sind und wo noch nichts ist', () => {
  expect(
    lueckensatzOf([
      { felder: ['DA', 'FEHLT'] },
      { felder: ['DA', 'ANGEFORDERT'] },
      { felder: ['TEILWEISE', 'DA'] },
      { felder: ['NICHT_ERWARTET', 'NICHT_ERWARTET'] },
    ]),
  ).toBe(
    '2 Indikatoren haben Lücken; bei 1 ist etwas angefordert; für 1 gibt es hier noch gar nichts.',
  )
  expect(lueckensatzOf([{ felder: ['DA'] }])).toBe('Kein Indikator hat eine Lücke.')
})

it('zeigt, was gesucht ist', () => {
  const alle = [zeile, { ...zeile, thema: 'ALTER', felder: ['DA', 'DA', 'DA', 'DA'] as const }]
  expect(filtere(alle, OHNE_FILTER)).toHaveLength(2)
  expect(filtere(alle, { ...OHNE_FILTER, nur: 'LUECKEN' })).toEqual([zeile])
  expect(filtere(alle, { ...OHNE_FILTER, thema: 'ALTER' })).toHaveLength(1)
  expect(filtere(alle, { ...OHNE_FILTER, suche: 'ARBEITSL' })).toHaveLength(2)
  expect(filtere(alle, { ...OHNE_FILTER, suche: 'Kita' })).toEqual([])
})

it('führt von einer Lücke zu einer neuen Anforderung, sonst zu der, die es gibt', () => {
  const findWeg = (nummer: number) => wegOf({ spalten, anforderungen }, zeile, { nummer, blick })
  expect(findWeg(1)).toEqual({
    pfad: '/verwaltung/datenanforderungen/neu?merkmale=arbeitslose&ebene=SOZIALRAUM&monat=2025-06',
    was: 'Arbeitslose für 2. Quartal 2025 anfordern (kommt von: BA)',
  })
  expect(findWeg(2)).toEqual({
    pfad: '/verwaltung/datenanforderungen/5',
    was: '„Arbeitslose“ an Agentur für 3. Quartal 2025 ansehen',
  })
  expect(findWeg(0)).toBeNull()
  expect(findWeg(3)).toBeNull()
})

it('fasst zusammen, wer was schuldet', () => {
  const andere: Zeile = {
    ...zeile,
    indikator: { slug: 'anteil', name: 'Anteil' },
    felder: ['DA', 'FEHLT', 'DA', 'FEHLT'],
    luecken: [
      { spalte: 1, quellen: ['BA'], merkmale: ['arbeitslose', 'einwohner'], raeume: [] },
      { spalte: 3, quellen: [], merkmale: ['einwohner'], raeume: [] },
    ],
  }
  const jahre = { ebene: 'KREIS', takt: 'JAHR' } as const
  expect(fragenOf({ spalten, zeilen: [zeile, andere] }, jahre)).toEqual([
    {
      quelle: 'Quelle nicht bekannt',
      zeitraum: '4. Quartal 2025',
      indikatoren: ['Anteil'],
      raeume: [],
      pfad: '/verwaltung/datenanforderungen/neu?merkmale=einwohner&ebene=KREIS&jahr=2025',
    },
    {
      quelle: 'BA',
      zeitraum: '2. Quartal 2025',
      indikatoren: ['Arbeitslose', 'Anteil'],
      raeume: [],
      pfad: '/verwaltung/datenanforderungen/neu?merkmale=arbeitslose%2Ceinwohner&ebene=KREIS&jahr=2025',
    },
  ])
})

it('nennt die Räume, denen etwas fehlt, und trennt, wem anderes fehlt', () => {
  const teilweise = (name: string, raeume: readonly string[]): Zeile => ({
    ...zeile,
    indikator: { slug: name, name },
    felder: ['DA', 'TEILWEISE', 'DA', 'DA'],
    luecken: [{ spalte: 1, quellen: ['BA'], merkmale: ['arbeitslose'], raeume }],
  })
  const zeilen = [
    teilweise('Anteil', ['Mitte']),
    teilweise('Quote', ['Mitte']),
    teilweise('Zahl', ['Mitte', 'Nord']),
  ]
  expect(
    fragenOf({ spalten, zeilen }, blick).map(({ indikatoren, raeume }) => [indikatoren, raeume]),
  ).toEqual([
    [['Anteil', 'Quote'], ['Mitte']],
    [['Zahl'], ['Mitte', 'Nord']],
  ])
  expect(wegOf({ spalten, anforderungen }, zeilen[2]!, { nummer: 1, blick })?.was).toBe(
    'Zahl für 2. Quartal 2025 anfordern (für Mitte, Nord; kommt von: BA)',
  )
})

it('kürzt die Köpfe der Spalten', () => {
  expect(spalten.map(kopfOf)[1]).toBe('2. Q. 25')
  expect(kopfOf(quartal('2025', '2025-01-01', '2026-01-01'))).toBe('2025')
})
