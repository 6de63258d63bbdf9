import type { Ebene } from '@sozial/domain/raum'
import { besteEbene, sortVorgaben } from './vorgabe.ts'

const eintrag = (slug: string, typ: string, ...ebenen: readonly Ebene[]) => ({
  slug,
  thema: 'Thema',
  kernset: slug.startsWith('kern'),
  fassung: { typ },
  abdeckung: ebenen.map((ebene) => ({ ebene })),
})

describe('Vorgabe', () => {
  it('nimmt kleine Räume vor großen, Quoten vor Anzahlen, das Kernset vor dem Rest', () => {
    const katalog = [
      eintrag('leer', 'ANTEIL'),
      eintrag('kern-kommune', 'ANTEIL', 'KOMMUNE'),
      eintrag('kern-anzahl', 'ABSOLUT', 'SOZIALRAUM'),
      eintrag('rate', 'RATE', 'SOZIALRAUM'),
      eintrag('kern-rate', 'RATE', 'KREIS', 'SOZIALRAUM'),
    ]
    expect(sortVorgaben(katalog).map(({ slug }) => slug)).toEqual([
      'kern-rate',
      'rate',
      'kern-anzahl',
      'kern-kommune',
    ])
  })

  it('begnügt sich mit dem, was da ist', () => {
    expect(besteEbene({ abdeckung: [{ ebene: 'LAND' }] })).toBe('LAND')
    expect(besteEbene({ abdeckung: [] })).toBeUndefined()
  })
})
