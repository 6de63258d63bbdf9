import fc from 'fast-check'
import { createHighsLoeser } from '../geheimhaltung-loeser/index.ts'
import { createTafel, findMoegliche, nachSchwelle, summe, zaehle } from './beispiele.testing.ts'
import { pruefeZeuge, schuetze } from './index.ts'
import type { Loeser, Schutzergebnis, Schutzsystem } from './index.ts'

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

const eltern = (...kinder: readonly number[]): Schutzsystem => ({
  zellen: [zaehle(kinder.reduce((a, b) => a + b, 0)), ...kinder.map((wert) => nachSchwelle(wert))],
  gleichungen: [summe(0, ...kinder.map((_, i) => i + 1))],
})

/** By trying all tables, every sensitive number that is said to be protected is. */
function expectBewiesen(system: Schutzsystem, ergebnis: Schutzergebnis, grenze: number): void {
  const verborgene = new Set(ergebnis.sekundaer)
  const moegliche = findMoegliche(system, verborgene, grenze)
  for (const { zelle, geschuetzt, zeugen } of ergebnis.pruefungen) {
    expect(geschuetzt).toBe(!ergebnis.ungeschuetzt.includes(zelle))
    if (!geschuetzt) continue
    for (const zeuge of zeugen) expect(pruefeZeuge(system, verborgene, zeuge)).toBe(true)
    const werte = [...moegliche[zelle]!]
    const bedarf = system.zellen[zelle]!.bedarf!
    if (bedarf.art === 'SPANNE') {
      expect(Math.min(...werte)).toBeLessThanOrEqual(bedarf.unten)
      expect(Math.max(...werte)).toBeGreaterThanOrEqual(bedarf.oben)
    } else {
      expect(Math.max(...werte) - Math.min(...werte)).toBeGreaterThanOrEqual(bedarf.breite)
    }
  }
}

describe(schuetze, () => {
  // F11 of the order: parent 20 shown, threshold 3.
  it('gives up the cheapest further child, and never relies on a zero', () => {
    expect(schuetze(eltern(2, 8, 10), loeser)).toMatchObject({ sekundaer: [2], ungeschuetzt: [] })
    expect(schuetze(eltern(2, 0, 18), loeser)).toMatchObject({ sekundaer: [3], ungeschuetzt: [] })
  })

  it('protects a table with margins by a rectangle', () => {
    const tafel = createTafel([
      [20, 50, 10, 80],
      [8, 19, 22, 49],
      [17, 32, 2, 9],
    ])
    const { sekundaer, ungeschuetzt } = schuetze(tafel, loeser)
    expect(ungeschuetzt).toEqual([])
    expect(sekundaer).toHaveLength(3)
  })

  it('proves every cell it calls protected, in small random tables', () => {
    const zahl = fc.integer({ min: 0, max: 6 })
    const tafeln = fc.array(fc.tuple(zahl, zahl, zahl), { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(tafeln, fc.boolean(), (werte, mitFestemRand) => {
        const tafel = createTafel(werte)
        const system = mitFestemRand
          ? {
              ...tafel,
              zellen: tafel.zellen.map((z, i) =>
                i % 4 === 3 || i >= 4 * werte.length
                  ? { ...z, lage: 'BEKANNT' as const, bedarf: null }
                  : z,
              ),
            }
          : tafel
        expectBewiesen(system, schuetze(system, loeser), 60)
      }),
      { numRuns: 60 },
    )
  })
})
