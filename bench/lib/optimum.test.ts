import fc from 'fast-check'

import type { Loeser, Schutzsystem } from '@sozial/domain/geheimhaltung'
import { createHighsLoeser } from '@sozial/domain/geheimhaltung-loeser'
import { greifeAn } from '@sozial/domain/testing/geheimhaltung/angreifer'
import { zufallssysteme } from '@sozial/domain/testing/geheimhaltung/zufallssysteme'

import { canAufgeben, findOptimum } from './optimum.ts'

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

/** The cheapest protecting set by looking at all sets. */
function probiere(system: Schutzsystem, unschuetzbar: readonly number[]): number {
  const waehlbar = [...system.zellen.keys()].filter((n) => canAufgeben(system.zellen[n]!))
  // The integer program knows no whole numbers.
  const stetig = {
    ...system,
    zellen: system.zellen.map((zelle) => ({ ...zelle, ganzzahlig: false })),
  }
  let beste = Infinity
  for (let wahl = 0; wahl < 2 ** waehlbar.length; wahl += 1) {
    const menge = waehlbar.filter((_, n) => (wahl >> n) % 2 === 1)
    const kosten = menge.reduce((summe, n) => summe + system.zellen[n]!.kosten, 0)
    if (kosten >= beste) continue
    const { funde } = greifeAn(stetig, new Set(menge), loeser)
    if (funde.every(({ zelle }) => unschuetzbar.includes(zelle))) beste = kosten
  }
  return beste
}

describe('findOptimum', () => {
  it.each(Object.entries(zufallssysteme))('findet das billigste: %s', (_, systeme) => {
    const klein = fc
      .sample(systeme, { numRuns: 60, seed: 3 })
      .filter(({ zellen }) => zellen.some(({ bedarf }) => bedarf !== null))
      .filter(({ zellen }) => zellen.filter(canAufgeben).length <= 6)
      .slice(0, 3)
    for (const system of klein) {
      const optimum = findOptimum(system, loeser)
      expect(optimum.art).toBe('OPTIMAL')
      expect(optimum.kosten).toBeCloseTo(probiere(system, optimum.unschuetzbar), 4)
    }
  })
})
