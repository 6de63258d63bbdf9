import { massstabZelle } from './atlas-state.ts'
import { sampleAtlas } from './atlas.sample.ts'
import {
  findMassstab,
  gewaehlterMassstab,
  istSeinMassstab,
  verfuegbareMassstaebe,
} from './massstab.ts'
import { groupMassstaebe, massstabname, massstabworte, raumworte } from './massstab-worte.ts'

const raumOf = (atlas: ReturnType<typeof sampleAtlas>, name: string) => {
  const raum = atlas.raeume.find((kandidat) => kandidat.name === name)
  if (!raum) throw new Error(`Das Beispiel kennt ${name} nicht`)
  return raum
}

describe(findMassstab, () => {
  it('nimmt den einen Kreis und für jeden Raum seine Kommune und seinen Jugendamtsbezirk', () => {
    const atlas = sampleAtlas()
    const oberbruch = raumOf(atlas, 'Oberbruch–Dremmen')
    expect(findMassstab(atlas, 'KREIS')?.raum.name).toBe('Kreis Heinsberg')
    expect(findMassstab(atlas, 'KOMMUNE', oberbruch)?.raum.name).toBe('Heinsberg')
    expect(findMassstab(atlas, 'JUGENDAMTSBEZIRK', oberbruch)?.raum.name).toBe(
      'Jugendamt Heinsberg',
    )
    expect(findMassstab(atlas, 'KOMMUNE')).toBeUndefined()
    expect(findMassstab(atlas, 'BUND')).toBeUndefined()
  })

  it('nimmt einen Nachbarkreis nur, wenn er genannt ist', () => {
    const atlas = sampleAtlas()
    const nachbarnZuerst = { massstaebe: atlas.massstaebe.toReversed() }
    expect(findMassstab(nachbarnZuerst, 'KREIS')?.raum.name).toBe('Kreis Heinsberg')
    expect(findMassstab(atlas, 'raum:05166')?.raum.name).toBe('Kreis Viersen')
  })

  it('liest den Wert des Maßstabs in der gezeigten Periode', () => {
    const atlas = sampleAtlas({ zeitraum: '2014' })
    const kreis = findMassstab(atlas, 'KREIS')
    if (!kreis) throw new Error('Das Beispiel hat einen Kreiswert')
    expect(massstabZelle(kreis, atlas.periode)).toBe(kreis.zellen[0])
  })
})

describe(verfuegbareMassstaebe, () => {
  it('bietet nur an, was Werte hat: Ebenen, dann Nachbarkreise', () => {
    const atlas = sampleAtlas()
    expect(verfuegbareMassstaebe(atlas)).toEqual([
      'KREIS',
      'KOMMUNE',
      'JUGENDAMTSBEZIRK',
      'LAND',
      'raum:05166',
    ])
    const leer = atlas.massstaebe.map((massstab) => ({
      ...massstab,
      zellen: massstab.zellen.map((zelle) => ({ ...zelle, wert: null })),
    }))
    expect(verfuegbareMassstaebe({ ...atlas, massstaebe: leer })).toEqual([])
  })

  it('bietet keinen Raum als Maßstab für sich selbst an', () => {
    expect(verfuegbareMassstaebe({ ...sampleAtlas(), ebene: 'KREIS' })).not.toContain('KREIS')
  })

  it('fällt auf den Kreis zurück, wo der gewählte fehlt', () => {
    expect(gewaehlterMassstab(sampleAtlas({ massstab: 'raum:09999' }))).toBe('KREIS')
    expect(gewaehlterMassstab(sampleAtlas({ massstab: 'raum:05166' }))).toBe('raum:05166')
  })
})

describe(istSeinMassstab, () => {
  it('weiß, welche Räume zugleich Kommune sind', () => {
    const atlas = sampleAtlas()
    expect(istSeinMassstab(atlas, raumOf(atlas, 'Gangelt'), 'KOMMUNE')).toBe(true)
    expect(istSeinMassstab(atlas, raumOf(atlas, 'Gangelt'), 'JUGENDAMTSBEZIRK')).toBe(false)
    expect(istSeinMassstab(atlas, raumOf(atlas, 'Erkelenz-Mitte'), 'KOMMUNE')).toBe(false)
  })
})

describe('Worte', () => {
  it('beugt Ebenen und Namen', () => {
    const atlas = sampleAtlas()
    expect(massstabworte(atlas, 'raum:05166').von).toBe('vom Kreis Viersen')
    expect(massstabworte(atlas, 'JUGENDAMTSBEZIRK').zu).toBe('zum eigenen Jugendamtsbezirk')
    expect(raumworte('Rhein-Kreis Neuss').dativ).toBe('dem Rhein-Kreis Neuss')
    expect(raumworte('Städteregion Aachen').von).toBe('von der Städteregion Aachen')
    expect(raumworte('Kommune Erkelenz').in).toBe('in der Kommune Erkelenz')
    expect(raumworte('Jugendamt Erkelenz').in).toBe('im Jugendamt Erkelenz')
    expect(raumworte('Mönchengladbach').nominativ).toBe('Mönchengladbach')
  })

  it('stellt Nachbarkreise unter eine eigene Überschrift', () => {
    const atlas = sampleAtlas()
    expect(groupMassstaebe(verfuegbareMassstaebe(atlas))).toEqual([
      { titel: null, massstaebe: ['KREIS', 'KOMMUNE', 'JUGENDAMTSBEZIRK', 'LAND'] },
      { titel: 'Nachbarkreise', massstaebe: ['raum:05166'] },
    ])
    expect(massstabname(atlas, 'KOMMUNE')).toBe('jeweilige Kommune')
    expect(massstabname(atlas, 'LAND')).toBe('Nordrhein-Westfalen')
  })
})
