import { findLuecken, SEITEN } from './seiten.ts'
import { vorgabeOf } from './vorgaben.ts'

describe('Lücken eines Seitentexts', () => {
  it('werden mit dem genannt, was dort hingehört', () => {
    expect(
      findLuecken(
        'Anschrift: [Bitte ergänzen: Straße, Ort], [Bitte prüfen: Stelle] [Bitte ergänzen]',
      ),
    ).toEqual(['Straße, Ort', 'Stelle', 'Bitte ergänzen'])
  })

  it('sind weder Verweise noch andere Klammern', () => {
    expect(findLuecken('[Hilfe](/hilfe) und [Stand 2024]')).toEqual([])
  })
})

describe('Mitgelieferte Texte', () => {
  it.each(SEITEN)(
    '%s nennt den Kreis oder kommt ohne ihn aus und passt in die Tabelle',
    (seite) => {
      const text = vorgabeOf(seite, 'Kreis Musterstadt')
      expect(text).not.toContain('{Kreis}')
      expect(text.length).toBeGreaterThan(400)
      expect(text.length).toBeLessThan(60_000)
      expect(text).not.toMatch(/<[a-z]/)
    },
  )

  it.each(['IMPRESSUM', 'DATENSCHUTZ', 'BARRIEREFREIHEIT'] as const)(
    '%s lässt offen, was nur der Kreis weiß',
    (seite) => expect(findLuecken(vorgabeOf(seite, 'X')).length).toBeGreaterThan(2),
  )
})
