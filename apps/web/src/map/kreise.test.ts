import { createKreise, createKreislegende, createKreismass, radiusOf } from './kreise.ts'
import { gueltig, sampleGeometrie, sampleState } from './map.sample.ts'
import { fitAusschnitt } from './viewport.ts'

const geometrie = sampleGeometrie()
const groesse = { breite: 712, hoehe: 584 }
const ausschnitt = fitAusschnitt(geometrie.kreisringe, groesse, 16)
const stateMit = (anzahlen: readonly (number | null)[]) =>
  sampleState(
    anzahlen.map((zahl) => gueltig(zahl ?? 0)),
    {
      kreise: { anzahlen, mass: createKreismass(anzahlen, { raumanzahl: 4, ueberFarben: false }) },
    },
  )
const kreiseMit = (anzahlen: readonly (number | null)[]) =>
  createKreise({ state: stateMit(anzahlen), geometrie, ausschnitt, faktor: 1 })

describe(radiusOf, () => {
  it('makes the area grow with the number', () => {
    const mass = { hoechster: 400, radius: 40 }
    expect(radiusOf(400, mass, 1)).toBe(40)
    expect(radiusOf(100, mass, 1)).toBe(20)
    expect(radiusOf(-100, mass, 0.5)).toBe(10)
  })
})

describe(createKreismass, () => {
  const massMit = (raumanzahl: number) => createKreismass([5], { raumanzahl, ueberFarben: false })

  it('shrinks with the number of areas and has none without amounts', () => {
    const [wenige, viele] = [massMit(10), massMit(2000)]
    expect(wenige!.radius).toBeGreaterThan(viele!.radius)
    expect(createKreismass([null, 0], { raumanzahl: 10, ueberFarben: true })).toBeNull()
  })
})

describe(createKreise, () => {
  it('draws the largest first, so that none is hidden', () => {
    expect(kreiseMit([10, 400, null, 90]).map(({ id }) => id)).toEqual(['b', 'd', 'a'])
  })
  it('marks what is negative', () => {
    expect(kreiseMit([-50, 400, 1, 1]).find(({ id }) => id === 'a')?.negativ).toBe(true)
  })
  it('writes figures that do not touch each other', () => {
    const texte = kreiseMit([1000, 400, 300, 90]).flatMap(({ text }) => text?.wert ?? [])
    expect(texte).toEqual(['1.000', '400', '300', '90'])
  })
  it('puts a circle inside its area', () => {
    for (const { x, y } of kreiseMit([1, 1, 1, 1])) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(groesse.breite)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(groesse.hoehe)
    }
  })
})

describe(createKreislegende, () => {
  it('shows up to three round numbers, the largest first', () => {
    const legende = createKreislegende(stateMit([28_253, 900, -4, 60]))
    expect(legende?.kreise.map(({ text }) => text)).toEqual(['20.000', '5.000', '1.000'])
    expect(legende?.hatNegative).toBe(true)
  })
  it('has fewer circles for small numbers', () => {
    expect(createKreislegende(stateMit([3, 1, 0, null]))?.kreise.map(({ text }) => text)).toEqual([
      '2',
      '1',
    ])
  })
})
