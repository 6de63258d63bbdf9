import { sampleAtlas } from './atlas.sample.ts'
import { findSteigung, findZeitspanne, takePerioden, toZeitausschnitt } from './zeitausschnitt.ts'

const jahre = (atlas: ReturnType<typeof sampleAtlas>) => atlas.perioden.map(({ kurz }) => kurz)
const enden = (ansicht: Parameters<typeof sampleAtlas>[0]) => {
  const atlas = sampleAtlas(ansicht)
  const { von, bis } = findSteigung(atlas)
  return [atlas.perioden[von]?.kurz, atlas.perioden[bis]?.kurz]
}

describe(findZeitspanne, () => {
  it('zeigt ohne Angabe alles und dreht eine verkehrte Spanne um', () => {
    expect(findZeitspanne(sampleAtlas())).toEqual({ von: 0, bis: 10, hinweise: [] })
    expect(findZeitspanne(sampleAtlas({ von: '2020', bis: '2016' }))).toMatchObject({
      von: 2,
      bis: 6,
    })
  })

  it('sagt, was es nicht gibt', () => {
    expect(findZeitspanne(sampleAtlas({ von: '1999' }))).toEqual({
      von: 0,
      bis: 10,
      hinweise: ['Für 1999 gibt es in dieser Reihe keine Werte; die Angabe wurde übergangen.'],
    })
  })
})

describe(findSteigung, () => {
  it('bleibt ohne Angabe im neuesten Abschnitt ohne Bruch', () => {
    expect(enden({})).toEqual(['2022', '2024'])
    expect(enden({ zeitraum: '2020' })).toEqual(['2014', '2020'])
  })

  it('nimmt, was der Leser nennt, auch über einen Bruch und verkehrt herum', () => {
    expect(enden({ seit: '2014' })).toEqual(['2014', '2024'])
    expect(enden({ zeitraum: '2016', seit: '2020' })).toEqual(['2016', '2020'])
    expect(enden({ zeitraum: '2016', seit: '2016' })).toEqual(['2014', '2016'])
    expect(enden({ zeitraum: '2014' })).toEqual(['2014', '2024'])
  })
})

describe(takePerioden, () => {
  it('schneidet Räume und Maßstäbe gleich', () => {
    const atlas = takePerioden(sampleAtlas({ zeitraum: '2016' }), [2, 10])
    expect(jahre(atlas)).toEqual(['2016', '2024'])
    expect(atlas.perioden.map(({ index }) => index)).toEqual([0, 1])
    expect(atlas.periode.index).toBe(0)
    expect(atlas.massstaebe.every(({ zellen }) => zellen.length === 2)).toBe(true)
    expect(atlas.massstaebe[0]?.zellen[1]).toEqual(sampleAtlas().massstaebe[0]?.zellen[10])
  })

  it('zeigt eine andere Periode, wenn die gezeigte nicht dabei ist', () => {
    const { atlas } = toZeitausschnitt(sampleAtlas({ zeitraum: '2024', von: '2014', bis: '2016' }))
    expect(atlas.periode.kurz).toBe('2016')
  })
})
