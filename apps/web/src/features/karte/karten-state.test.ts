import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { probeAtlas } from './karte.sample.ts'
import { createAtlasklassen } from '../../app/atlas/atlas-klassen.ts'
import {
  createKartenstate,
  createLegendenmass,
  groessenname,
  klassenhinweis,
  legendentitel,
  spaltenname,
  zeitspanne,
} from './karten-state.ts'
import { createZeitlinie } from './zeitlinie.ts'

const titelOf = (
  atlas: Parameters<typeof zeitspanne>[0] & Parameters<typeof legendentitel>[0]['atlas'],
) => legendentitel({ atlas, zeitspanne: zeitspanne(atlas) })

describe(createAtlasklassen, () => {
  it('gives the same classes whichever period is shown', () => {
    const klassen = ['2014', '2019', '2024'].map((zeitraum) =>
      createAtlasklassen(sampleAtlas({ zeitraum })),
    )
    expect(klassen[1]).toEqual(klassen[0])
    expect(klassen[2]).toEqual(klassen[0])
  })
})

describe('what is protected', () => {
  const angaben = [
    ['Nord', [1, 2]],
    ['Süd', [1, 4]],
    ['Ost', [1, 8]],
    ['West', [1, 10]],
  ] as const
  const hinweisOf = (atlas: ReturnType<typeof probeAtlas>) =>
    klassenhinweis({ atlas, rauschen: null })

  it('has no part in the classes, and the legend says so', () => {
    const ohne = probeAtlas({ raeume: angaben, kreis: null })
    const mit = probeAtlas({
      raeume: [['Au', 'GEHEIM_PRIMAER'], ...angaben, ['Berg', 'GEHEIM_SEKUNDAER']],
      kreis: null,
    })
    expect(createAtlasklassen(mit)).toEqual(createAtlasklassen(ohne))
    expect(hinweisOf(ohne)).toBe('')
    expect(hinweisOf(mit)).toBe('Klassen nur aus gezeigten Werten')
    const zu = probeAtlas({ raeume: [['Au', 'KEIN_ZUGRIFF'], ...angaben], kreis: null })
    expect(hinweisOf(zu)).toBe('Klassen nur aus gezeigten Werten')
  })
})

describe(createLegendenmass, () => {
  it('is enough for the legend of every period', () => {
    const atlas = sampleAtlas()
    const klassen = createAtlasklassen(atlas)
    const { leere } = createLegendenmass(atlas, klassen, 236)
    for (const { kurz } of atlas.perioden) {
      const state = createKartenstate(sampleAtlas({ zeitraum: kurz }), {
        klassen,
        kreise: null,
        filter: null,
      })
      expect(state.leere.length).toBeLessThanOrEqual(leere.length)
    }
  })
})

describe('names', () => {
  const mit = (fassung: object) => probeAtlas({ raeume: [], kreis: null, fassung }).indikator

  it.each([
    [{}, 'Anteil in Prozent', 'Anteil %'],
    [{ typ: 'VERAENDERUNG' }, 'Prozent', '%'],
    [{ typ: 'RATE', einheit: 'je 1.000' }, 'Je 1.000', 'je 1.000'],
    [{ typ: 'ABSOLUT', einheit: 'Personen' }, 'Personen', 'Personen'],
    [{ typ: 'RATE', einheit: 'je 1.000 Einwohner' }, 'Je 1.000 Einwohner', 'Wert'],
    [{ typ: 'FERTIGWERT', einheit: '' }, 'Wert', 'Wert'],
  ])('%j', (fassung, groesse, spalte) => {
    expect(groessenname(mit(fassung))).toBe(groesse)
    expect(spaltenname(mit(fassung))).toBe(spalte)
  })

  it('says how the classes are made and over which time', () => {
    expect(titelOf(sampleAtlas())).toBe('Anteil in Prozent, Quantile über 2014–2024')
    const raeume = [
      ['Nord', [1, 2]],
      ['Süd', [1, 4]],
      ['Ost', [1, 8]],
    ] as const
    const eine = probeAtlas({ raeume, kreis: null })
    const einer = probeAtlas({ raeume: raeume.slice(0, 1), kreis: null })
    expect(titelOf(einer)).toBe('Anteil in Prozent, eine Klasse')
    const zwei = probeAtlas({
      raeume: [...raeume.slice(0, 2), ['Ost', 'GEHEIM_PRIMAER']],
      kreis: null,
    })
    expect(titelOf(zwei)).toBe('Anteil in Prozent, eine Klasse')
    expect(createAtlasklassen(zwei).farben).toHaveLength(1)
    expect(titelOf(eine)).toBe('Anteil in Prozent, Quantile')
    expect(zeitspanne(eine)).toBe('2024')
    const eigene = sampleAtlas({ methode: 'manual', grenzen: [10] })
    expect(titelOf(eigene)).toBe('Anteil in Prozent, eigene Grenzen')
  })
})

describe(createZeitlinie, () => {
  it('draws all areas behind the chosen ones and the Kreis', () => {
    const { reihen } = createZeitlinie({
      ...sampleAtlas({ raeume: ['SR13', 'SR17'] }),
      massstab: 'KREIS',
    })
    const rollen = reihen.map(({ rolle }) => rolle)
    expect(rollen.filter((rolle) => rolle === 'HINTERGRUND')).toHaveLength(18)
    expect(rollen.slice(-3)).toEqual(['KREIS', 'RAUM', 'RAUM'])
  })

  it('draws the chosen yardstick: the Land, or the Kommunen of the chosen areas', () => {
    const atlas = sampleAtlas({ raeume: ['SR13', 'SR17'] })
    const massstaebe = (massstab: 'LAND' | 'KOMMUNE') =>
      createZeitlinie({ ...atlas, massstab }).reihen.flatMap(({ rolle, name }) =>
        rolle === 'HINTERGRUND' || rolle === 'RAUM' ? [] : [`${rolle} ${name}`],
      )
    expect(massstaebe('LAND')).toEqual(['LAND Nordrhein-Westfalen'])
    for (const name of massstaebe('KOMMUNE')) expect(name).toMatch(/^KOMMUNE Kommune /)
  })
})
