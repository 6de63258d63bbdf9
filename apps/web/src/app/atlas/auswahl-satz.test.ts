import { sampleAtlas } from './atlas.sample.ts'
import { createAuswahlsatz } from './auswahl-satz.ts'

describe(createAuswahlsatz, () => {
  it('nennt Indikator, Räume, Zeitraum und Maßstab', () => {
    expect(createAuswahlsatz(sampleAtlas({ zeitraum: '2020' }))).toEqual({
      indikator: 'Kinder unter 18 im SGB II',
      vorRaeumen: 'in',
      raeume: '20\u00A0Sozialräumen',
      zeitraum: '2020',
      massstab: { artikel: 'dem', wort: 'Kreis' },
    })
  })

  it('nennt einen einzigen Raum beim Namen und schweigt ohne Maßstab', () => {
    const atlas = sampleAtlas({ massstab: 'KOMMUNE' })
    expect(createAuswahlsatz(atlas).massstab).toEqual({ artikel: 'der', wort: 'Kommune' })
    const satz = createAuswahlsatz({
      ...atlas,
      raeume: atlas.raeume.slice(0, 1),
      massstaebe: [],
    })
    expect(satz).toMatchObject({ vorRaeumen: 'für', raeume: 'Arsbeck–Wildenrath', massstab: null })
  })
})
