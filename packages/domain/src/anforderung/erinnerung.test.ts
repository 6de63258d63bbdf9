import { erinnerungOf, istUeberfaellig } from './index.ts'

const offen = { zustand: 'ANGEFORDERT', frist: '2026-03-31', erinnerungTage: 7 } as const

describe('erinnerungOf', () => {
  it.each([
    ['2026-03-23', null],
    ['2026-03-24', 'vor-7'],
    ['2026-03-31', 'vor-7'],
    ['2026-04-01', 'nach-0'],
    ['2026-04-14', 'nach-0'],
    ['2026-04-15', 'nach-14'],
    ['2026-04-29', 'nach-28'],
    ['2027-01-01', 'nach-28'],
  ])('am %s: %s', (heute, erwartet) => {
    expect(erinnerungOf(offen, heute)).toBe(erwartet)
  })

  it('erinnert niemanden, der schon geliefert hat oder nie erinnert werden soll', () => {
    expect(erinnerungOf({ ...offen, zustand: 'GELIEFERT' }, '2026-05-01')).toBeNull()
    expect(erinnerungOf({ ...offen, zustand: 'ENTWURF' }, '2026-05-01')).toBeNull()
    expect(erinnerungOf({ ...offen, erinnerungTage: null }, '2026-05-01')).toBeNull()
  })
})

describe('istUeberfaellig', () => {
  it('ist es erst am Tag nach der Frist, und nur solange nichts da ist', () => {
    expect(istUeberfaellig(offen, '2026-03-31')).toBe(false)
    expect(istUeberfaellig(offen, '2026-04-01')).toBe(true)
    expect(istUeberfaellig({ ...offen, zustand: 'GELIEFERT' }, '2026-04-01')).toBe(false)
  })
})
