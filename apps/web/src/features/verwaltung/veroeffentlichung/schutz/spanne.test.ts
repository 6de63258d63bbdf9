import fc from 'fast-check'
import type { Schutzzelle } from './schutz-worte.ts'
import { SCHUTZZELLEN_SAMPLE } from './schutz.sample.ts'
import { createSpanne } from './spanne.ts'

const [ZELLE] = SCHUTZZELLEN_SAMPLE as [Schutzzelle]

it('zeichnet von null bis zum größten Ende', () => {
  expect(createSpanne(ZELLE)).toEqual({
    von: 0,
    bis: 7,
    ableitbar: { unten: 0, oben: 7 },
    noetig: { unten: 0, oben: 3 },
    wert: 2,
    marken: [0, 3, 7],
  })
})

it('lässt nach oben Platz, wo keine Grenze ist, und zeigt die Zahl, um die es geht', () => {
  const spanne = createSpanne({
    ...ZELLE,
    unten: 5,
    oben: null,
    erforderlichOben: 30,
    zahl: 14,
  })
  expect(spanne?.bis).toBeGreaterThan(30)
  expect(spanne?.wert).toBe(14)
})

it('zeichnet nichts, wo niemand etwas weiß', () => {
  const leer = { unten: null, oben: null, erforderlichUnten: null, erforderlichOben: null }
  expect(createSpanne({ ...ZELLE, ...leer })).toBeNull()
})

it('hat immer eine Skala, auf der alles liegt', () => {
  const ende = fc.option(fc.integer({ min: -50, max: 5_000 }))
  fc.assert(
    fc.property(fc.tuple(ende, ende, ende, ende), (enden) => {
      const [unten, oben, erforderlichUnten, erforderlichOben] = enden
      const spanne = createSpanne({ ...ZELLE, unten, oben, erforderlichUnten, erforderlichOben })
      if (!spanne) return
      expect(spanne.bis).toBeGreaterThan(spanne.von)
      for (const marke of spanne.marken) {
        expect(marke).toBeGreaterThanOrEqual(spanne.von)
        expect(marke).toBeLessThanOrEqual(spanne.bis)
      }
    }),
  )
})
