import type { Ebene } from '@sozial/domain/raum'
import { besteEbene, hatKarte, sortVorgaben } from './vorgabe.ts'

const eintrag = (slug: string, typ: string, ...ebenen: readonly Ebene[]) => ({
  slug,
  thema: 'Thema',
  kernset: slug.startsWith('kern'),
  fassung: { typ, polaritaet: slug.endsWith('last') ? 'HOCH_BELASTEND' : 'NEUTRAL' } as const,
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

  it('zeigt unter gleich guten Karten zuerst, wo Hilfe nötig ist', () => {
    const katalog = [
      eintrag('rand-last', 'ANTEIL', 'SOZIALRAUM'),
      eintrag('kern', 'ANTEIL', 'SOZIALRAUM'),
      eintrag('kern-last', 'RATE', 'SOZIALRAUM'),
      eintrag('kern-kommune-last', 'ANTEIL', 'KOMMUNE'),
    ]
    expect(sortVorgaben(katalog).map(({ slug }) => slug)).toEqual([
      'kern-last',
      'kern',
      'rand-last',
      'kern-kommune-last',
    ])
  })

  it('beginnt nicht mit einer Karte, die zum größten Teil verschlossen ist', () => {
    const klein = { ebene: 'SOZIALRAUM', verschlossen: true } as const
    const gross = { ebene: 'KOMMUNE', verschlossen: false } as const
    expect(besteEbene({ abdeckung: [gross, klein] })).toBe('KOMMUNE')
    expect(besteEbene({ abdeckung: [klein] })).toBe('SOZIALRAUM')
    expect([
      hatKarte({ abdeckung: [klein] }, 'SOZIALRAUM'),
      hatKarte({ abdeckung: [gross] }, 'KOMMUNE'),
    ]).toEqual([false, true])
  })

  it('begnügt sich mit dem, was da ist', () => {
    expect(besteEbene({ abdeckung: [{ ebene: 'LAND' }] })).toBe('LAND')
    expect(besteEbene({ abdeckung: [] })).toBeUndefined()
  })
})
