import { satzOf } from './nachricht-worte.ts'

it('sagt von einer Mail, die niemand verfolgen kann, dass sie ungewiss ist', () => {
  const mail = {
    id: '1',
    art: 'ERINNERUNG',
    empfaenger: 'a@amt.example',
    betreff: '',
    zustand: 'UNGEWISS',
    versuche: 1,
    naechsterVersuchAm: null,
    versandtAm: null,
    meldung: '',
    angelegtAm: '2026-03-01T10:00:00Z',
  } as const
  expect(satzOf(mail)).toMatch(/ist ungewiss/)
  expect(satzOf({ ...mail, zustand: 'GESCHEITERT', meldung: '550 unbekannt' })).toMatch(
    /550 unbekannt/,
  )
})
