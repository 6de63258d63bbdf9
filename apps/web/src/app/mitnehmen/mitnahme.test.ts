import { dateinamenOf } from './mitnahme.ts'

describe(dateinamenOf, () => {
  it('says at the end of a name that its figures are not published', () => {
    expect(dateinamenOf({ name: 'karte' }, 'INTERN')).toEqual({
      name: 'karte-intern',
      datenname: 'karte_daten-intern',
      bildname: 'karte-intern',
    })
    expect(dateinamenOf({ name: 'karte', bildname: 'karte_2024' }, 'RELEASED')).toEqual({
      name: 'karte',
      datenname: 'karte_daten',
      bildname: 'karte_2024',
    })
  })
})
