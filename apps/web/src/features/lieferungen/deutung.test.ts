import type { Zuordnung } from '@sozial/formate/zuordnung'
import { bezugNach, type Wiedererkannt } from './deutung.ts'

const bisher = {
  vorschlag: { blatt: 'HzE' },
  wiedererkannt: { id: '7' } as Wiedererkannt,
  basis: { name: 'Hilfen zur Erziehung' } as Zuordnung,
}

describe('bezugNach', () => {
  it('keeps the Vorlage while the same sheet is read, and without sheets', () => {
    const { wiedererkannt, basis } = bisher
    expect(bezugNach(bisher, 'HzE')).toEqual({ wiedererkannt, basis })
    const ohne = { ...bisher, vorschlag: { blatt: null } }
    expect(bezugNach(ohne, null)).toEqual({ wiedererkannt, basis })
  })

  it('forgets it with another sheet', () => {
    expect(bezugNach(bisher, 'Tagespflege')).toEqual({ wiedererkannt: null, basis: null })
  })
})
