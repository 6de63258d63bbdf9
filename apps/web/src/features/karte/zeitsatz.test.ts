import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { probeAtlas, zelle } from './karte.sample.ts'
import type { Angabe } from './karte.sample.ts'
import { createZeitsatz as createSatz } from './zeitsatz.ts'

const createZeitsatz = (atlas: Atlas): string =>
  createSatz({ ...atlas, massstab: 'KREIS' }).replaceAll('\u202F', ' ')

/** Two periods; every area is chosen. */
function verlaeufe(raeume: readonly (readonly [string, Angabe, Angabe])[]): Atlas {
  const atlas = probeAtlas({
    kreis: [2000, 10_000],
    raeume: raeume.map(([name, angabe]) => [name, angabe]),
  })
  const spaeter = {
    ...atlas.periode,
    kurz: '2025',
    von: '2025-12-31',
    bis: '2026-01-01',
    index: 1,
    zellen: raeume.map(([, , angabe]) => zelle(angabe)),
  }
  return {
    ...atlas,
    perioden: [atlas.periode, spaeter],
    massstaebe: atlas.massstaebe.map((massstab) => ({
      ...massstab,
      zellen: [zelle([2000, 10_000]), zelle([2010, 10_000])],
    })),
    auswahl: atlas.raeume.map((raum, farbe) => ({ raum, farbe })),
  }
}

describe(createZeitsatz, () => {
  it('asks for a choice while there is none', () => {
    expect(createZeitsatz(sampleAtlas())).toContain('Wählen Sie bis zu sechs Räume')
  })

  it('judges the first chosen area within the newest unbroken stretch', () => {
    const satz = createZeitsatz(sampleAtlas({ raeume: ['SR16'] })).replaceAll('\u202F', ' ')
    expect(satz).toMatch(
      /^Palenberg–Frelenberg: von 16,6 % \(2022\) auf 16,7 % \(2024\) nahezu gleich geblieben, der Kreis nahezu gleich geblieben\./,
    )
    expect(satz).toContain('Über den Bruch (Zensus 2022) hinweg wird keine Veränderung berechnet.')
  })

  it('says so when there are too few figures', () => {
    const atlas = probeAtlas({ raeume: [['Nord', [1, 2]]], kreis: [1, 2] })
    const [raum] = atlas.raeume
    expect(createZeitsatz({ ...atlas, auswahl: raum ? [{ raum, farbe: 0 }] : [] })).toContain(
      'zu wenige Werte',
    )
  })

  it('names the largest sure change and accounts for the others', () => {
    const atlas = verlaeufe([
      ['Nord', [200, 1000], [260, 1000]],
      ['Ost', [200, 1000], [400, 1000]],
      ['Süd', [3, 10], [9, 10]],
      ['West', [200, 1000], 'GEHEIM_PRIMAER'],
      ['Au', [200, 1000], [205, 1000]],
    ])
    expect(createZeitsatz(atlas)).toMatch(
      /^Am stärksten verändert hat sich von den 5 gewählten Räumen \S+: von .+ \(2024\) auf .+ \(2025\) gestiegen; von den übrigen 2 gestiegen, 1 nicht sicher verändert, 1 mit zu wenigen Werten, der Kreis nahezu gleich geblieben\.$/,
    )
  })

  it('names the other one of two', () => {
    const atlas = verlaeufe([
      ['Nord', [200, 1000], [260, 1000]],
      ['Ost', [200, 1000], [205, 1000]],
    ])
    expect(createZeitsatz(atlas)).toBe(
      'Am stärksten verändert hat sich von den 2 gewählten Räumen Nord: von 20,0 % (2024) auf 26,0 % (2025) gestiegen; Ost nicht sicher verändert, der Kreis nahezu gleich geblieben.',
    )
  })

  it('says when none of them has surely changed', () => {
    const atlas = verlaeufe([
      ['Nord', [200, 1000], [207, 1000]],
      ['Ost', [200, 1000], [206, 1000]],
    ])
    expect(createZeitsatz(atlas)).toBe(
      'Keiner der 2 gewählten Räume hat sich sicher verändert: 2 nicht sicher verändert, der Kreis nahezu gleich geblieben.',
    )
  })
})
