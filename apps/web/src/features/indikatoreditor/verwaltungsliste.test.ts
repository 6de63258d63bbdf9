import { formatZustand, passtZumUmfang } from './verwaltungsliste.ts'

it('ordnet Indikatoren dem Umfang zu', () => {
  const eigener = { herkunft: 'PLANUNG', ausgemustertAm: null } as const
  const alter = { herkunft: 'KATALOG', ausgemustertAm: '2026-01-01T10:00:00Z' } as const
  expect([eigener, alter].map((eintrag) => passtZumUmfang(eintrag, 'alle'))).toEqual([true, true])
  expect([eigener, alter].map((eintrag) => passtZumUmfang(eintrag, 'eigene'))).toEqual([
    true,
    false,
  ])
  expect([eigener, alter].map((eintrag) => passtZumUmfang(eintrag, 'ausgemusterte'))).toEqual([
    false,
    true,
  ])
})

it('nennt Herkunft, Fassung und ob es Werte gibt', () => {
  expect(
    formatZustand({
      herkunft: 'KATALOG',
      fassung: { version: 1, gueltigAb: '2026-01-01' },
      abdeckung: [],
    }),
  ).toBe('aus dem Katalog, noch ohne Werte')
  expect(
    formatZustand({
      herkunft: 'PLANUNG',
      fassung: { version: 3, gueltigAb: '2026-02-04' },
      abdeckung: [{ ebene: 'KREIS' }],
    }),
  ).toBe('von der Planung, Fassung 3 seit 4.2.2026, mit Werten')
})
