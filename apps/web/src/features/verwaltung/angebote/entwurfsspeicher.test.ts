import { pruefeEntwurf } from './entwurfsspeicher.ts'

describe('A draft while it is typed', () => {
  it('is kept as it is where nothing is wrong', () => {
    expect(pruefeEntwurf({ titel: ' Treff ', alter: { von: 6, bis: 10 } })).toEqual({
      inhalt: { titel: 'Treff', alter: { von: 6, bis: 10 } },
      maengel: {},
    })
  })

  it('is kept but for the field that is wrong, which is named with its place in it', () => {
    const { inhalt, maengel } = pruefeEntwurf({
      titel: 'Treff',
      kontakt: { name: '', telefon: 'keins', email: '', website: '' },
      sichtbar: { kosten: 'INTERN' },
    })
    expect(inhalt).toEqual({ titel: 'Treff', sichtbar: { kosten: 'INTERN' } })
    expect(maengel['kontakt.telefon']).toContain('Telefonnummer')
    expect(maengel['kontakt']).toContain('Telefonnummer')
    expect(maengel['titel']).toBeUndefined()
  })
})
