import { sampleAtlas } from './atlas.sample.ts'
import { geschuetztbefund, istUeberwiegendGeschuetzt } from './geschuetzt.ts'

const GEHEIM = { wert: null, status: 'GEHEIM_PRIMAER' } as const
const SEKUNDAER = { wert: null, status: 'GEHEIM_SEKUNDAER' } as const
const FEHLT = { wert: null, status: 'NICHT_VERFUEGBAR' } as const
const WERT = { wert: 3, status: 'GUELTIG' } as const

describe(istUeberwiegendGeschuetzt, () => {
  it.each([
    [[], false],
    [[GEHEIM], true],
    [[GEHEIM, WERT], false],
    [[GEHEIM, SEKUNDAER, WERT], true],
    [[GEHEIM, FEHLT, FEHLT], false],
  ])('%j: %p', (zellen, erwartet) => {
    expect(istUeberwiegendGeschuetzt(zellen)).toBe(erwartet)
  })
})

describe(geschuetztbefund, () => {
  it('counts all kinds of protection as one, of all areas of the level', () => {
    const atlas = { ...sampleAtlas(), ebene: 'QUARTIER' } as const
    expect(geschuetztbefund(atlas, [GEHEIM, SEKUNDAER, WERT, FEHLT])).toBe(
      'Auf der Ebene Quartier sind 2 von 4 Räumen geschützt',
    )
  })
})
