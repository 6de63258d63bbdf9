import { LIEFERUNGEN_SAMPLE } from './lieferungen.sample.ts'
import { toKurztitel, toZaehlung } from './zaehlung.ts'

describe(toZaehlung, () => {
  it('counts no remarks where they may not be seen, rather than none', () => {
    const lieferung = LIEFERUNGEN_SAMPLE[0]!
    const zaehlung = toZaehlung({ ...lieferung, meldungen: null })
    expect(zaehlung).toMatchObject({
      gelesen: 11_250,
      fehler: null,
      warnungen: null,
      hinweise: null,
    })
  })

  it('trennt, was passt, von dem, was geschützt geliefert ist', () => {
    const [lieferung] = LIEFERUNGEN_SAMPLE
    expect(lieferung && toZaehlung(lieferung)).toEqual({
      gelesen: 11_250,
      passend: 261,
      geschuetzt: 3,
      uebergangen: 10_986,
      fehler: 0,
      warnungen: 0,
      hinweise: 3,
    })
  })
})

describe(toKurztitel, () => {
  it.each([
    [
      'Arbeitslose nach Personengruppen - Jahresdurchschnitt - regionale Tiefe: Gemeinden',
      'Arbeitslose nach Personengruppen',
    ],
    ['Durchschnittsalter - Stichtag 31.12. -', 'Durchschnittsalter'],
    ['Bevölkerung regionale Tiefe: Kreise und krfr. Städte', 'Bevölkerung'],
    ['Samt-/Verbandsgemeinden', 'Samt-/Verbandsgemeinden'],
    ['Arbeitslose; Erwerbstätige; Pendler', 'Arbeitslose und 2 weitere'],
    ['regionale Tiefe: Kreise', 'regionale Tiefe: Kreise'],
  ])('%s → %s', (titel, kurz) => {
    expect(toKurztitel(titel)).toBe(kurz)
  })
})
