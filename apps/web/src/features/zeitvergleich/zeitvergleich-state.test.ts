import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { probeAtlas } from './zeitvergleich.sample.ts'
import { buildZeitvergleich, massstabReiheFuer } from './zeitvergleich-state.ts'

const namen = (vergleich: ReturnType<typeof buildZeitvergleich>) =>
  vergleich.zeilen.map(({ reihe }) => reihe.name)

describe(buildZeitvergleich, () => {
  it('begins with the highest and the lowest area and the Kreis', () => {
    const vergleich = buildZeitvergleich(sampleAtlas())
    expect(vergleich.vorgabe).toBe(true)
    expect(namen(vergleich)).toEqual(['Hückelhoven-Mitte', 'Erkelenz Süd-Ost', 'Kreis Heinsberg'])
  })

  it('keeps the colours of the selection, also over a gap', () => {
    const vergleich = buildZeitvergleich(sampleAtlas({ raeume: ['SR01', null, 'SR04'] }))
    expect(vergleich.vorgabe).toBe(false)
    expect(vergleich.auswahl.map(({ farbe }) => farbe)).toEqual([0, 2])
  })

  it('puts the chosen yardstick before the Kreis, which is always drawn', () => {
    expect(namen(buildZeitvergleich(sampleAtlas({ raeume: ['SR01'], massstab: 'LAND' })))).toEqual([
      'Arsbeck–Wildenrath',
      'Nordrhein-Westfalen',
      'Kreis Heinsberg',
    ])
  })

  it('takes only the Kommunen of the chosen areas as yardsticks, each once', () => {
    const vergleich = buildZeitvergleich(
      sampleAtlas({ raeume: ['SR04', 'SR05'], massstab: 'KOMMUNE' }),
    )
    expect(namen(vergleich).filter((name) => name.startsWith('Kommune'))).toEqual([
      'Kommune Erkelenz',
    ])
  })

  it('never compares an area with itself', () => {
    const atlas = probeAtlas({ raeume: { 'Kreis Heinsberg': [1, 2] }, kreis: [1, 2] })
    const gleich = {
      ...atlas,
      raeume: atlas.raeume.map((raum) => ({ ...raum, schluessel: '05370' })),
    }
    expect(massstabReiheFuer(gleich)).toBeUndefined()
  })

  it('compares within stretches, between periods that most areas have', () => {
    const vergleich = buildZeitvergleich(
      probeAtlas({
        raeume: {
          Nord: ['NICHT_VERFUEGBAR', 10, 11, 12],
          Ost: ['NICHT_VERFUEGBAR', 20, 21, 22],
          West: [1, 2, 3, 4],
        },
      }),
    )
    expect(vergleich.zeilen[0]?.veraenderungen.map(({ von, bis }) => [von, bis])).toEqual([[1, 3]])
  })

  it('offers no index for figures below zero', () => {
    expect(buildZeitvergleich(probeAtlas({ raeume: { Nord: [-1, 2] } })).indexMoeglich).toBe(false)
  })
})
