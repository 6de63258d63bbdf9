import fc from 'fast-check'
import { findPasswortmangel, PASSWORTLAENGE, toPasswort } from './passwort-regel.ts'

const WOERTER = ['Sozialmonitoring', 'Kreis Heinsberg', 'anna.schmitz', 'Anna Schmitz']

describe('findPasswortmangel', () => {
  it.each([
    'korrekt pferd batterie',
    'vier wörter reichen aus',
    'Sozialmonitoring, aber mit Rhabarber',
    'Heinsberg hat 41 Kirchtürme',
    'ßßööüü äää 🦔🦔',
  ])('lässt „%s“ zu', (passwort) => {
    expect(findPasswortmangel(passwort, WOERTER)).toBeUndefined()
  })

  it.each([
    ['elf zeichen', 'zu kurz'],
    ['', 'zu kurz'],
    // Twelve UTF-16 units, six characters.
    ['🦔🦔🦔🦔🦔🦔', 'zu kurz'],
    ['ab'.repeat(65), 'zu lang'],
    ['aaaaaaaaaaaaaa', 'häufigsten'],
    ['1212 1212 1212', 'häufigsten'],
    ['Passwort1234', 'häufigsten'],
    ['PASSWORT-passwort', 'häufigsten'],
    ['123456789012', 'häufigsten'],
    ['qwertzuiop123', 'häufigsten'],
    ['Sozialmonitoring', 'Sozialmonitoring'],
    ['sozial-monitoring 24!', 'Sozialmonitoring'],
    ['Kreis Heinsberg 2026', 'Kreis Heinsberg'],
    ['heinsberg1234', 'Kreis Heinsberg'],
    ['Anna.Schmitz_1990', 'anna.schmitz'],
    ['schmitzanna!!', 'anna.schmitz'],
  ])('weist „%s“ ab', (passwort, grund) => {
    expect(findPasswortmangel(passwort, WOERTER)).toContain(grund)
  })

  it('fragt nach keiner Mischung von Zeichen', () => {
    const wort = fc.string({
      unit: fc.constantFrom(...'abcdefghijkmnopqrstuvwx'),
      minLength: 7,
      maxLength: 7,
    })
    const beliebig = fc.array(wort, { minLength: 3, maxLength: 5 }).map((teile) => teile.join(' '))
    fc.assert(
      fc.property(beliebig, (passwort) => {
        fc.pre(new Set(passwort).size >= 8)
        expect(findPasswortmangel(passwort, WOERTER)).toBeUndefined()
      }),
    )
  })

  it('misst in Zeichen, wie Menschen sie zählen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 160 }), (passwort) => {
        const laenge = [...toPasswort(passwort)].length
        const mangel = findPasswortmangel(passwort, []) ?? ''
        expect(mangel.includes('zu kurz')).toBe(laenge < PASSWORTLAENGE.mindestens)
        expect(mangel.includes('zu lang')).toBe(laenge > PASSWORTLAENGE.hoechstens)
      }),
    )
  })
})

describe('toPasswort', () => {
  it('macht aus zwei Schreibweisen desselben Zeichens eine', () => {
    expect(toPasswort('u\u0308ber')).toBe(toPasswort('\u00fcber'))
    expect(toPasswort('\ufb01nden')).toBe('finden')
  })
})
