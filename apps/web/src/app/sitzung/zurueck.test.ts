import fc from 'fast-check'
import { ersteSeite, parseZurueck, toAnmeldung } from './zurueck.ts'

const suche = (zurueck: string) => new URLSearchParams({ zurueck })

describe('parseZurueck', () => {
  it('leads back to the page with its selection', () => {
    const hier = { pathname: '/karte', search: '?indikator=a&raeume=1%2C2', hash: '#tabelle' }
    const { searchParams } = new URL(toAnmeldung(hier), 'https://x')
    expect(parseZurueck(searchParams)).toBe('/karte?indikator=a&raeume=1%2C2#tabelle')
  })
  it('never leaves the product', () => {
    for (const ziel of [
      'https://boese.example',
      '//boese.example',
      '/\\boese.example',
      'javascript:alert(1)',
      '/\t/boese.example',
      'karte',
      '',
    ])
      expect(parseZurueck(suche(ziel))).toMatch(/^\/(?![/\\])/)
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ziel = parseZurueck(suche(text))
        return new URL(ziel, 'https://hier.invalid').origin === 'https://hier.invalid'
      }),
    )
  })
  it('does not come back to itself', () => {
    expect(parseZurueck(suche('/anmelden?zurueck=%2Fanmelden'))).toBe('/')
    expect(toAnmeldung({ pathname: '/anmelden', search: '?zurueck=%2F', hash: '' })).toBe(
      '/anmelden',
    )
  })
})

describe('ersteSeite', () => {
  it('is that of the own work', () => {
    expect(ersteSeite(['PLANUNG'], true)).toBe('/')
    expect(ersteSeite(['KOMMUNE'], false)).toBe('/')
    expect(ersteSeite(['ADMIN'], false)).toBe('/verwaltung')
    expect(ersteSeite(['ADMIN', 'PLANUNG'], false)).toBe('/')
    expect(ersteSeite(['GEHEIMHALTUNG'], true)).toBe('/verwaltung/veroeffentlichung')
    expect(ersteSeite(['GEHEIMHALTUNG'], false)).toBe('/')
    expect(ersteSeite([], false)).toBe('/')
  })
})
