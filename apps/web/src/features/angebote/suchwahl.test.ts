import fc from 'fast-check'
import {
  aendereWahl,
  LEER,
  parseSuchwahl,
  schalteWert,
  toAdresse,
  toSeite,
  toVariablen,
  type Suchwahl,
  type Umkreis,
} from './suchwahl.ts'

const parse = (adresse: string) => parseSuchwahl(new URLSearchParams(adresse))

const RATHEIM = {
  name: 'Ratheim',
  punkt: { laenge: 6.174, breite: 51.077 },
  raum: { ebene: 'QUARTIER', schluessel: '0537002004' },
} as const

it('looks for a place that is only named as for a word', () => {
  expect(parse('was=Kita&wo=Wassenberg')).toEqual({ ...LEER, was: 'Kita Wassenberg' })
  expect(parse('wo=Wassenberg')).toEqual({ ...LEER, was: 'Wassenberg' })
  expect(parse('wo=hier').was).toBe('')
})

it('says nothing of what is as usual', () => {
  expect(toAdresse(LEER)).toBe('')
  expect(parse('')).toEqual(LEER)
  expect(toAdresse({ ...LEER, wo: RATHEIM, umkreis: 'DORT' })).toBe(
    'wo=Ratheim&ort=51.077,6.174&raum=quartier%3A0537002004',
  )
})

it.each([
  ['wo=Ratheim', null],
  ['wo=Ratheim&ort=91,6', null],
  ['wo=Ratheim&ort=51', null],
  ['ort=51,6', null],
  ['wo=X&raum=mars:1', null],
  ['wo=X&raum=kommune:<script>', null],
  ['wo=X&raum=kommune:1', { name: 'X', punkt: null, raum: { ebene: 'KOMMUNE', schluessel: '1' } }],
])('reads the place of %s', (adresse, wo) => {
  expect(parse(adresse).wo).toEqual(wo)
})

it('leaves out what no search has: ages, pages, values', () => {
  const { alter, seite, zielgruppen, umkreis } = parse(
    'alter=-1&seite=0&fuer=ELTERN,,ELTERN,%3Cb%3E&umkreis=5',
  )
  expect([alter, seite, zielgruppen, umkreis]).toEqual([null, 1, ['ELTERN'], 'ALLE'])
})

const suchwahl = fc.record<Suchwahl>({
  was: fc.string({ maxLength: 50 }).map((text) => text.trim()),
  wo: fc.constantFrom(null, RATHEIM, { ...RATHEIM, raum: null }),
  hier: fc.constant(false),
  umkreis: fc.constantFrom<Umkreis[]>('ALLE', 2, 20),
  kategorien: fc.subarray(['kita', 'ogs']),
  zielgruppen: fc.subarray(['ELTERN', 'AB_65']),
  zeiten: fc.subarray(['jetzt', 'abends']),
  barrierefreiheit: fc.subarray(['ROLLSTUHL']),
  sprachen: fc.subarray(['tr', 'ar']),
  kosten: fc.subarray(['KOSTENLOS']),
  alter: fc.option(fc.integer({ min: 0, max: 120 })),
  frei: fc.boolean(),
  seite: fc.constantFrom<Suchwahl['seite'][]>(1, 2, 'ALLE'),
})

it('is read as it was written', () => {
  fc.assert(
    fc.property(suchwahl, (wahl) => {
      const gelesen = parse(toAdresse(wahl))
      expect(gelesen).toEqual(wahl.wo ? wahl : { ...wahl, umkreis: 'ALLE' })
    }),
  )
})

it('never writes where the reader is, and searches there all the same', () => {
  const hier = { laenge: 6.123, breite: 51.456 }
  const wahl = { ...LEER, hier: true, umkreis: 5 } as const
  expect(toAdresse(wahl)).toBe('wo=hier')
  expect(parse('wo=hier')).toEqual(wahl)
  expect(toVariablen(wahl, hier)).toMatchObject({ ort: hier, umkreisKm: 5, raum: null })
  expect(toVariablen(wahl, null)).toMatchObject({ ort: null, umkreisKm: null })
})

it('searches in an area, or around its middle', () => {
  const dort = { ...LEER, wo: RATHEIM, umkreis: 'DORT' } as const
  expect(toVariablen(dort, null)).toMatchObject({ raum: RATHEIM.raum, ort: null, umkreisKm: null })
  expect(toVariablen({ ...dort, umkreis: 2 }, null)).toMatchObject({
    raum: null,
    ort: RATHEIM.punkt,
    umkreisKm: 2,
  })
})

it('begins at the first page when something changes', () => {
  const dritte = { ...LEER, seite: 3 }
  expect(toSeite(dritte)).toEqual({ hoechstens: 20, ab: 40 })
  expect(aendereWahl(dritte, { frei: true }).seite).toBe(1)
  expect(schalteWert(schalteWert(dritte, 'sprachen', 'tr'), 'sprachen', 'tr').sprachen).toEqual([])
})
