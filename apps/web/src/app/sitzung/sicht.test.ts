import { parseVorwissen } from './sicht.ts'

describe('parseVorwissen', () => {
  it('knows nobody without the cookie', () => {
    const niemand = { angemeldet: false, sicht: 'RELEASED' }
    expect(parseVorwissen('', '/karte')).toEqual(niemand)
    expect(parseVorwissen('andere=INTERN; nicht_sozial_sicht=INTERN', '/karte')).toEqual(niemand)
  })
  it('reads the inner Sicht for those innen alone', () => {
    expect(parseVorwissen('a=b; sozial_sicht=INTERN', '/karte')).toEqual({
      angemeldet: true,
      sicht: 'INTERN',
    })
    expect(parseVorwissen('sozial_sicht=RELEASED', '/')).toEqual({
      angemeldet: true,
      sicht: 'RELEASED',
    })
    expect(parseVorwissen('sozial_sicht=ALLES', '/').sicht).toBe('RELEASED')
  })
  it('shows what is embedded as the public sees it', () => {
    expect(parseVorwissen('sozial_sicht=INTERN', '/einbetten/karte')).toEqual({
      angemeldet: false,
      sicht: 'RELEASED',
    })
  })
})
