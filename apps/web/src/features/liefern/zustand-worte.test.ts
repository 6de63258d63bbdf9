import { istInArbeit, standOf, type Datei } from './zustand-worte.ts'

const datei: Datei = {
  id: '1',
  dateiname: 'zurueck.xlsx',
  eingegangenAm: '2026-03-01T10:00:00Z',
  zustand: 'GEPRUEFT',
  schritt: '',
  gelesen: 20,
  weitere: 0,
  meldungen: [],
}

it('sagt dem Absender, ob noch etwas zu tun ist', () => {
  expect(standOf(datei)).toMatchObject({
    art: 'gut',
    satz: '20 Zahlen gelesen. Es ist nichts mehr zu tun.',
  })
  expect(standOf({ ...datei, weitere: 2 }).satz).toMatch(/klärt die Sozialplanung/)
  expect(standOf({ ...datei, zustand: 'FEHLERHAFT' }).satz).toMatch(/noch einmal senden/)
})

it('fragt nur nach, solange gearbeitet wird', () => {
  expect(
    (['EINGEGANGEN', 'PRUEFT', 'UEBERNIMMT'] as const).map((zustand) =>
      istInArbeit({ ...datei, zustand }),
    ),
  ).toEqual([true, true, true])
  expect(
    (['GEPRUEFT', 'FEHLERHAFT', 'UEBERNOMMEN', 'VERWORFEN'] as const).some((zustand) =>
      istInArbeit({ ...datei, zustand }),
    ),
  ).toBe(false)
})
