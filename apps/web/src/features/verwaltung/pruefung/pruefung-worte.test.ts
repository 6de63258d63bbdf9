import { findNaechstes, standsatz } from './pruefung-worte.ts'

it('sagt, was veraltet, und nichts von dem, was es nicht gibt', () => {
  const stand = { anmeldungen: 0, faellig: 0, ohneAdresse: 0, ruhend: 0 }
  expect(standsatz(stand)).toBe('Alle veröffentlichten Angebote sind bestätigt.')
  expect(standsatz({ ...stand, faellig: 14, ohneAdresse: 2, ruhend: 1 })).toBe(
    '14 Bestätigungen sind fällig, 2 davon ohne hinterlegte Adresse; 1 Angebot ruht.',
  )
})

it('geht zum nächsten, nach dem letzten zum ersten, und bleibt nie stehen', () => {
  const liste = [{ id: '1' }, { id: '2' }, { id: '3' }]
  expect(findNaechstes(liste, '1')).toBe('2')
  expect(findNaechstes(liste, '3')).toBe('1')
  expect(findNaechstes(liste, '9')).toBe('1')
  expect(findNaechstes([{ id: '1' }], '1')).toBeNull()
})
