import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { createBlattreihe, formatReihe, hauptreihe } from './blattreihe.ts'

const atlas = sampleAtlas()

describe('Reihe des Blatts', () => {
  it('zeichnet den Kreis und die ausgewählten Räume, bei Anzahlen nur den Kreis', () => {
    const raeume = [atlas.raeume[0]!.schluessel, atlas.raeume[3]!.schluessel]
    const mit = sampleAtlas({ raeume })
    expect(createBlattreihe(mit).reihen.map(({ rolle }) => rolle)).toEqual([
      'KREIS',
      'RAUM',
      'RAUM',
    ])
    const fassung = { ...mit.indikator.fassung, typ: 'ABSOLUT' as const }
    const anzahlen = { ...mit, indikator: { ...mit.indikator, fassung } }
    expect(createBlattreihe(anzahlen).reihen).toHaveLength(1)
  })

  it('nennt ersten und letzten Wert und warnt vor dem Bruch', () => {
    expect(formatReihe(atlas)).toMatch(/2014: .*; 2024: .* nicht vergleichbar\.$/)
    expect(formatReihe({ ...atlas, brueche: [] })).not.toMatch(/Bruch/)
  })

  it('nimmt ohne Kreis den ersten Raum, und sagt, wenn nirgends ein Wert steht', () => {
    const ohneKreis = { ...atlas, massstaebe: [] }
    expect(hauptreihe(ohneKreis).name).toBe(atlas.raeume[0]?.name)
    const zelle = { ...atlas.periode.zellen[0]!, wert: null, status: 'NICHT_VERFUEGBAR' as const }
    const leer = {
      ...ohneKreis,
      perioden: atlas.perioden.map((periode) => ({
        ...periode,
        zellen: periode.zellen.map(() => zelle),
      })),
    }
    expect(formatReihe(leer)).toMatch(/keinen Wert/)
  })
})
