import { fragevorschlagOf } from './fragevorschlag.ts'
import type { Eingang } from './anforderung-worte.ts'

const eingang: Eingang = {
  id: '1',
  dateiname: 'zurueck.xlsx',
  zustand: 'GEPRUEFT',
  eingegangenAm: '2026-03-01T10:00:00Z',
  von: 'Jobcenter (Link)',
  grund: null,
  lieferung: null,
  meldungen: [
    { schwere: 'WARNUNG', code: 'SPRUNG', text: 'Adorf: 900 statt 100.', zeile: 7, spalte: 'C' },
    {
      schwere: 'WARNUNG',
      code: 'RAUM_UNBEKANNT',
      text: '„Xdorf“ ist kein Gebiet.',
      zeile: 9,
      spalte: null,
    },
    { schwere: 'HINWEIS', code: 'NICHTS_NEUES', text: 'Nichts Neues.', zeile: null, spalte: null },
  ],
}

it('nennt die Stellen und keine Zahl, die nicht vom Absender ist', () => {
  expect(fragevorschlagOf([eingang])).toBe(
    [
      'Zu „zurueck.xlsx“:',
      '- Zeile 7, Spalte C: Die Zahl weicht stark von früheren Zahlen ab. Stimmt sie?',
      '- Zeile 9: „Xdorf“ ist kein Gebiet.',
    ].join('\n'),
  )
  expect(fragevorschlagOf([{ ...eingang, meldungen: null }])).toBe('')
  expect(fragevorschlagOf([])).toBe('')
})
