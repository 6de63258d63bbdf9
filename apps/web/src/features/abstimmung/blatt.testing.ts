import type { Blatt } from './blatt-state.ts'

const quadrat = (west: number): string =>
  JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [west, 51],
        [west + 0.1, 51],
        [west + 0.1, 51.1],
        [west, 51.1],
        [west, 51],
      ],
    ],
  })

/** A Kommune of two Bausteine, one Sozialraum today, two proposed. */
export const blattOf = (abweichend: Partial<Blatt> = {}): Blatt => ({
  id: '7',
  kreis: 'Kreis Heinsberg',
  kommune: 'Gangelt',
  zuschnitt: {
    id: '3',
    name: 'Sozialräume 2030',
    zustand: 'IN_ABSTIMMUNG',
  },
  begruendung: '',
  stichtag: '2030-01-01',
  frist: '2029-03-31',
  saeumig: false,
  fristVorbei: false,
  nimmtAn: true,
  gueltigBis: null,
  von: 'Planung',
  hinweis: '',
  teil: 'x',
  einwohnerAm: '2028-12-31',
  raeume: [
    { nummer: 4, name: 'Gangelt-Nord', setztFort: 'Nord' },
    { nummer: 5, name: 'Gangelt-Süd', setztFort: null },
  ].map((raum, i) => ({
    id: String(i + 1),
    grund: '',
    groessengrund: '',
    ...raum,
  })),
  bausteine: [
    { name: 'Birgden', raum: '1', einwohner: 12_000 },
    { name: 'Breberen', raum: '2', einwohner: 11_000 },
  ].map((baustein, i) => ({
    id: String(i + 11),
    heute: 'Nord',
    umriss: quadrat(6 + i / 10),
    ...baustein,
  })),
  grenzen: [],
  stellungnahmen: [],
  kommentare: [],
  ...abweichend,
})
