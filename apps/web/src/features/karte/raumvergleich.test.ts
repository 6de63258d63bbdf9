import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { probeAtlas } from './karte.sample.ts'
import { gemeinsamerMassstab, vergleicheRaeume } from '../../app/atlas/raumvergleich.ts'
import { gewaehlterMassstab } from '../../app/atlas/massstab.ts'

describe(vergleicheRaeume, () => {
  it('compares each area with its own Kommune', () => {
    const atlas = sampleAtlas({ massstab: 'KOMMUNE' })
    const vergleiche = vergleicheRaeume(atlas)
    expect(gewaehlterMassstab(atlas)).toBe('KOMMUNE')
    expect(gemeinsamerMassstab(vergleiche)).toBeNull()
    const werte = new Map(vergleiche.map(({ raum, massstabwert }) => [raum.name, massstabwert]))
    expect(werte.get('Erkelenz-Mitte')).toBe(werte.get('Erkelenz Süd-Ost'))
    expect(werte.get('Erkelenz-Mitte')).not.toBe(werte.get('Gangelt'))
  })

  it('falls back on the Kreis while the chosen yardstick has no figures', () => {
    expect(gewaehlterMassstab(sampleAtlas({ massstab: 'BUND' }))).toBe('KREIS')
  })

  it('never compares an area with itself', () => {
    const atlas = probeAtlas({ kreis: [200, 1000], raeume: [['Kreis Heinsberg', [400, 1000]]] })
    const selbst = { ...atlas, raeume: atlas.raeume.map((raum) => ({ ...raum, id: 'k' })) }
    expect(vergleicheRaeume(selbst)[0]?.urteil).toBe('NICHT_VERGLICHEN')
  })

  it('does not compare counts with the whole of which they are a part', () => {
    const [erster] = vergleicheRaeume(
      probeAtlas({ kreis: [3, 1], fassung: { typ: 'ABSOLUT' }, raeume: [['Nord', [1, 1]]] }),
    )
    expect(erster).toMatchObject({ urteil: 'NICHT_VERGLICHEN', massstabwert: null })
  })
})
