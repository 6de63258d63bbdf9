import {
  createVergleichszeilen,
  kreiszeileOf,
  vergleichsmasseOf,
  type Vergleichsstand,
} from './szenariovergleich-state.ts'

const seite = (plaetze: readonly (number | null)[], km: readonly number[], summe: number) =>
  ({
    schluessel: 'kita',
    vorOrt: [1, 1, 1],
    plaetze,
    quote: plaetze,
    deckungsgrad: [null, null, null],
    km,
    erreicht: [100, 100, 100],
    kreis: { angebote: 3, plaetze: summe, quote: 1, deckungsgrad: null },
  }) as Vergleichsstand['vorher']

const STAND: Vergleichsstand = {
  raumnamen: ['Nord', 'Süd', 'Ost'],
  vorher: seite([20.8, 10, null], [1, 2, 3], 30.8),
  eines: seite([41.8, 10, null], [1, 2, 3], 51.8),
  anderes: seite([20.8, 34, null], [1, 0.5, 3], 54.8),
}

it('lays two Szenarien beside what is there, only where one of them changes something', () => {
  expect(createVergleichszeilen(STAND, 'plaetze')).toEqual([
    { name: 'Nord', heute: '20,8', eines: '41,8', anderes: '20,8', unterschied: '−21' },
    { name: 'Süd', heute: '10', eines: '10', anderes: '34', unterschied: '+24' },
  ])
  expect(createVergleichszeilen(STAND, 'km')).toEqual([
    { name: 'Süd', heute: '2,0 km', eines: '2,0 km', anderes: '0,5 km', unterschied: '−1,5 km' },
  ])
  expect(createVergleichszeilen(STAND, 'erreicht')).toEqual([])
})

it('sums up for the Kreis what can be summed up, and has no Deckungsgrad without a target', () => {
  expect(kreiszeileOf(STAND, 'plaetze')).toMatchObject({ heute: '30,8', unterschied: '+3' })
  expect(kreiszeileOf(STAND, 'km')).toBeNull()
  expect(vergleichsmasseOf(STAND)).toEqual(['plaetze', 'quote', 'km', 'erreicht'])
})
