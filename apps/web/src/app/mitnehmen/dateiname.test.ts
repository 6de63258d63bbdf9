import { sampleAtlas } from '../atlas/atlas.sample.ts'
import { dateinameOf } from './dateiname.ts'

describe('the name of a file', () => {
  const atlas = sampleAtlas()

  it('says what is shown, of which time and on which borders', () => {
    const name = `kinder-im-sgb2_sozialraum_2014-2024_gebietsstand-${atlas.gebietsstand.stichtag}`
    expect(dateinameOf(atlas, '2014–2024')).toBe(name)
    expect(dateinameOf(atlas, '2014–2024', 'rangfolge')).toBe(`${name}_rangfolge`)
    expect(dateinameOf(atlas, '2014–2024', undefined, '')).toBe(name)
  })

  it('is another one on other borders', () => {
    const damals = { ...atlas, gebietsstand: { ...atlas.gebietsstand, stichtag: '1975-01-01' } }
    const heute = { ...atlas, gebietsstand: { ...atlas.gebietsstand, stichtag: '2020-01-01' } }
    expect(dateinameOf(damals, '2014')).not.toBe(dateinameOf(heute, '2014'))
  })

  it('has no sign that a file system refuses', () => {
    expect(dateinameOf(atlas, 'Schuljahr 2023/24')).toMatch(/^[\w.-]+$/)
  })
})
