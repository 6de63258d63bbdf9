import { sampleAtlas } from './atlas.sample.ts'
import { geschuetztbefund, istUeberwiegendGeschuetzt, weitereEbene } from './geschuetzt.ts'

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
      '2 von 4 Quartieren sind geschützt',
    )
  })
})

describe(weitereEbene, () => {
  it('is the next wider level with figures', () => {
    expect(weitereEbene(sampleAtlas())).toBe('KOMMUNE')
    expect(weitereEbene({ ...sampleAtlas(), ebene: 'KREIS' })).toBeNull()
  })

  it('leads to a wider level that shows more', () => {
    const atlas = sampleAtlas()
    const abdeckung = (['KREIS', 'JUGENDAMTSBEZIRK', 'KOMMUNE', 'SOZIALRAUM'] as const).map(
      (ebene) => ({
        ebene,
        verschlossen: ebene === 'KOMMUNE',
        zeitraeume: [],
      }),
    )
    const indikator = { ...atlas.indikator, abdeckung }
    expect(weitereEbene({ ebene: 'SOZIALRAUM', indikator })).toBe('JUGENDAMTSBEZIRK')
    expect(
      weitereEbene({
        ebene: 'SOZIALRAUM',
        indikator: { ...indikator, abdeckung: abdeckung.slice(2) },
      }),
    ).toBe('KOMMUNE')
  })
})
