import {
  chipsOf,
  filterwerteOf,
  kategorienOf,
  lockerungenOf,
  schalteKategorie,
} from './filter-state.ts'
import { LEER } from './suchwahl.ts'
import type { Facette } from './worte.ts'

const kategorie = (wert: string, ober: string | null, anzahl: number): Facette => ({
  feld: 'kategorien',
  wert,
  name: wert.toUpperCase(),
  ober,
  anzahl,
})
const FACETTEN: readonly Facette[] = [
  kategorie('jugend', null, 5),
  kategorie('treff', 'jugend', 3),
  kategorie('mobil', 'jugend', 2),
  kategorie('pflege', null, 9),
  { feld: 'zielgruppen', wert: 'ALLE', name: null, ober: null, anzahl: 50 },
  { feld: 'zielgruppen', wert: 'ELTERN', name: null, ober: null, anzahl: 4 },
  { feld: 'zielgruppen', wert: 'AB_65', name: null, ober: null, anzahl: 7 },
]

it('lists the frequent first, what is chosen always, and never "everyone"', () => {
  const wahl = { ...LEER, zielgruppen: ['DEMENZ'] }
  expect(
    filterwerteOf('zielgruppen', FACETTEN, wahl).map(({ wert, anzahl, an }) => [wert, anzahl, an]),
  ).toEqual([
    ['AB_65', 7, false],
    ['ELTERN', 4, false],
    ['DEMENZ', 0, true],
  ])
})

it('opens a category that is chosen, or one of whose parts is', () => {
  const unten = (kategorien: readonly string[]) =>
    kategorienOf(FACETTEN, { ...LEER, kategorien }).map((k) => k.unten.map(({ wert }) => wert))
  expect(unten([])).toEqual([[], []])
  expect(unten(['jugend'])).toEqual([['treff', 'mobil'], []])
  expect(unten(['treff'])).toEqual([['treff', 'mobil'], []])
})

it('lets the closer choice take the place of the wider one, and the other way round', () => {
  const oben = schalteKategorie(LEER, 'jugend', FACETTEN)
  const enger = schalteKategorie(oben, 'treff', FACETTEN)
  expect(enger.kategorien).toEqual(['treff'])
  expect(schalteKategorie(enger, 'mobil', FACETTEN).kategorien).toEqual(['treff', 'mobil'])
  expect(schalteKategorie(enger, 'jugend', FACETTEN).kategorien).toEqual(['jugend'])
  expect(schalteKategorie(oben, 'jugend', FACETTEN).kategorien).toEqual([])
})

it('offers each choice to be taken back, by its name', () => {
  const wahl = { ...LEER, kategorien: ['treff'], sprachen: ['tr'], alter: 12, frei: true }
  const chips = chipsOf(wahl, FACETTEN)
  expect(chips.map(({ text }) => text)).toEqual([
    'TREFF',
    'Türkisch',
    '12 Jahre alt',
    'Freie Plätze',
  ])
  expect(chips.map(({ ohne }) => chipsOf(ohne, FACETTEN).length)).toEqual([3, 3, 3, 3])
})

it('names every way to ask for less, and none where nothing was asked', () => {
  expect(lockerungenOf(LEER, FACETTEN)).toEqual([])
  const wo = { name: 'Gangelt', punkt: { laenge: 6, breite: 51 }, raum: null }
  const wege = lockerungenOf(
    { ...LEER, was: 'Pflege nachts', wo, umkreis: 5, frei: true },
    FACETTEN,
  )
  expect(wege.map(({ text }) => text)).toEqual([
    'Ohne „Freie Plätze“',
    'Bis 20 km um Gangelt',
    'Im ganzen Kreis, Nahes zuerst',
    'Nur „Pflege“',
    'Nur „nachts“',
    'Ohne Suchwort',
  ])
})
