import { filtere, lueckensatzOf, OHNE_FILTER, wegOf, type Zeile } from './abdeckung-worte.ts'

const zeile: Zeile = {
  indikator: { slug: 'arbeitslose', name: 'Arbeitslose' },
  thema: 'ARBEIT',
  merkmale: ['arbeitslose'],
  felder: ['DA', 'FEHLT', 'ANGEFORDERT', 'VERSCHLOSSEN'],
  anforderungen: ['', '', '5', ''],
}

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
  const ort = { jahr: 2025, ebene: 'SOZIALRAUM' }
  expect(wegOf(zeile, 1, ort)?.pfad).toBe(
    '/verwaltung/datenanforderungen/neu?merkmale=arbeitslose&ebene=SOZIALRAUM&jahr=2025',
  )
  expect(wegOf(zeile, 2, ort)?.pfad).toBe('/verwaltung/datenanforderungen/5')
  expect(wegOf(zeile, 0, ort)).toBeNull()
  expect(wegOf(zeile, 3, ort)).toBeNull()
})
