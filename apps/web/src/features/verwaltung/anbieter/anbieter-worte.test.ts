import { angeboteworte, findAnbieter, standworte, type Anbieter } from './anbieter-worte.ts'

const EINER: Anbieter = {
  id: '1',
  name: 'Caritasverband Wassenberg',
  zustand: 'GEPRUEFT',
  ablehnungsgrund: '',
  traegerart: 'FREI',
  website: '',
  ort: 'Wassenberg',
  betreutVon: null,
  angelegtAm: '2026-01-01T00:00:00Z',
  deaktiviertAm: null,
  konten: 1,
  veroeffentlicht: 3,
  eingereicht: 1,
  entwuerfe: 0,
  anmeldung: null,
  aehnliche: [],
}

it('sagt, was ein Anbieter hat, und nichts von dem, was fehlt', () => {
  expect(angeboteworte(EINER)).toBe('3 veröffentlicht, 1 zu prüfen')
  expect(angeboteworte({ ...EINER, veroeffentlicht: 0, eingereicht: 0 })).toBe('noch keine')
})

it('nennt den Stand nur, wenn er etwas bedeutet', () => {
  expect(standworte(EINER)).toBe('')
  expect(standworte({ ...EINER, betreutVon: 'Stadt Wassenberg' })).toBe(
    'betreut von Stadt Wassenberg',
  )
  expect(standworte({ ...EINER, deaktiviertAm: '2026-03-02T10:00:00Z' })).toBe(
    'stillgelegt am 2.3.2026',
  )
  expect(
    standworte({ ...EINER, zustand: 'ABGELEHNT', deaktiviertAm: '2026-03-02T10:00:00Z' }),
  ).toBe('abgelehnt')
})

it('findet nach Worten, gleich in welcher Reihenfolge', () => {
  expect(findAnbieter([EINER], 'wassen caritas')).toEqual([EINER])
  expect(findAnbieter([EINER], 'diakonie')).toEqual([])
})
