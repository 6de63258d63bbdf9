import type { Berechnung } from '@sozial/domain/indikator'
import { findGleiche } from './gleiche-formel.ts'

const teil = (merkmal: string) => ({ art: 'MERKMAL', merkmal }) as const

const anteil = (...merkmale: readonly string[]): Berechnung => ({
  typ: 'ANTEIL',
  faktor: 100,
  zaehler: { art: 'SUMME', teile: merkmale.map(teil) },
  nenner: teil('haushalte'),
})

const indikator = (slug: string, berechnung: Berechnung, ausgemustertAm: string | null = null) => ({
  slug,
  ausgemustertAm,
  fassung: { berechnung },
})

describe(findGleiche, () => {
  const katalog = [
    indikator('allein', anteil('a', 'b')),
    indikator('andere', anteil('a', 'c')),
    indikator('alt', anteil('a', 'b'), '2024-01-01'),
  ]

  const suche = (berechnung: Berechnung, eigener: string | null = null) =>
    findGleiche(berechnung, katalog, eigener).map(({ slug }) => slug)

  it('findet dieselbe Formel, in welcher Folge die Teile auch stehen', () => {
    expect(suche(anteil('a', 'b'))).toEqual(['allein'])
    expect(suche(anteil('b', 'a'))).toEqual(['allein'])
  })

  it('findet weder eine andere noch den Indikator selbst', () => {
    expect(suche(anteil('a'))).toEqual([])
    expect(suche(anteil('a', 'b'), 'allein')).toEqual([])
  })
})
