import { findPasswortmangel } from './passwort-regel.ts'

describe('findPasswortmangel', () => {
  it('wants length, counted in characters', () => {
    expect(findPasswortmangel('kurz')).toMatch(/zu kurz/)
    expect(findPasswortmangel('Fünf 🌳 Bäu')).toMatch(/zu kurz/)
    expect(findPasswortmangel('vier Bäume im Hof')).toBeUndefined()
    expect(findPasswortmangel('ab cd'.repeat(30))).toMatch(/zu lang/)
  })
  it('refuses what only repeats itself', () => {
    expect(findPasswortmangel('121212121212')).toMatch(/Immer dieselben/)
  })
})
