import { findMaengel, LEER } from './rueckmeldung-state.ts'

describe('Rückmeldung', () => {
  it('braucht einen Text und sonst nichts', () => {
    expect(Object.keys(findMaengel(LEER))).toEqual(['text'])
    expect(findMaengel({ ...LEER, text: 'Die Karte ist zu klein.' })).toEqual({})
  })

  it('nimmt eine E-Mail-Adresse oder keine', () => {
    const mit = (email: string) => Object.keys(findMaengel({ ...LEER, text: 'x', email }))
    expect(mit('')).toEqual([])
    expect(mit('a@b.de')).toEqual([])
    expect(mit('keine')).toEqual(['email'])
  })

  it('sagt, wie viel zu lang ein Text ist', () => {
    expect(findMaengel({ ...LEER, text: 'x'.repeat(4001) }).text).toContain('4001')
  })
})
