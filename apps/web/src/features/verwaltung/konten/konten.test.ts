import { findKonten, standOf, type Konto } from './kontenliste.ts'
import { findMaengel } from './konto-entwurf.ts'

const KONTO: Konto = {
  id: '1',
  name: 'Anna Beispiel',
  anmeldename: 'anna@kreis.example',
  rollen: ['PLANUNG'],
  demo: false,
  hatPasswort: false,
  hatApp: false,
  passkeys: 0,
  angelegtAm: '2025-01-01T08:00:00Z',
  deaktiviertAm: null,
  linkGueltigBis: null,
  organisation: { id: '1', name: 'Kreis Heinsberg' },
}

describe('findKonten', () => {
  const still: Konto = {
    ...KONTO,
    id: '2',
    name: 'Abel',
    anmeldename: 'abel',
    deaktiviertAm: '2025-02-01T08:00:00Z',
  }
  it('wants every word, in any field, and puts shut accounts last', () => {
    expect(findKonten([still, KONTO], '').map(({ id }) => id)).toEqual(['1', '2'])
    expect(findKonten([still, KONTO], 'planung ANNA').map(({ id }) => id)).toEqual(['1'])
    expect(findKonten([still, KONTO], 'stillgelegt')).toEqual([still])
    expect(findKonten([KONTO], 'niemand')).toEqual([])
  })
})

describe('standOf', () => {
  it('says what holds now', () => {
    expect(standOf({ ...KONTO, hatPasswort: true })).toBe('aktiv')
    const linkGueltigBis = '2025-03-01T08:00:00Z'
    expect(standOf({ ...KONTO, linkGueltigBis })).toBe('eingeladen, Link gilt bis 1.3.2025')
    expect(standOf({ ...KONTO, hatPasswort: true, linkGueltigBis })).toBe(
      'neues Passwort, Link gilt bis 1.3.2025',
    )
    expect(standOf({ ...KONTO, deaktiviertAm: '2025-03-01T08:00:00Z' })).toBe(
      'stillgelegt seit 1.3.2025',
    )
  })
})

describe('findMaengel', () => {
  it('names every field that is not yet right', () => {
    const leer = { name: ' ', anmeldename: 'a b', organisation: '', rollen: [] }
    expect(Object.keys(findMaengel(leer))).toEqual([
      'name',
      'anmeldename',
      'organisation',
      'rollen',
    ])
    expect(
      findMaengel({ name: 'A', anmeldename: 'a@b', organisation: '1', rollen: ['ADMIN'] }),
    ).toEqual({})
  })
})
