import { JAHRE } from './bevoelkerung.ts'
import type { Zahlen } from './lage.ts'
import { createModell } from './modell.ts'
import { ages, kreis, modell, quartier, zahl } from './modell.testing.ts'
import { KOMMUNEN } from './orte.ts'
import { QUARTIERE } from './raeume.ts'

const alle: readonly (readonly [string, number, Zahlen])[] = [
  ...modell.quartiere,
  ...modell.massstaebe,
].flatMap(([schluessel, { jahre }]) =>
  [...jahre].map(([jahr, zahlen]) => [schluessel, jahr, zahlen] as const),
)

describe('people', () => {
  it.each([
    // The first figures are half a year younger.
    ['30.06.2014', 0, (j: number) => (j === 2014 ? 1 : 0)],
    ['31.12.2015', 1, (j: number) => (j === 2015 ? 1 : 0)],
    // Between the ends of 2021 and 2022.
    ['15.05.2022', 2, (j: number) => ({ 2021: 0.63, 2022: 0.37 })[j] ?? 0],
  ] as const)('runs through the published population of %s within 1.5 %%', (_, i, gewicht) => {
    for (const { ags, einwohner } of KOMMUNEN) {
      const eigene = QUARTIERE.filter(({ kommune }) => kommune === ags)
      const erzeugt = eigene.flatMap(({ name }) =>
        JAHRE.map((jahr) => gewicht(jahr) * zahl(quartier(name, jahr), 'bevoelkerung')),
      )
      const summe = erzeugt.reduce((a, b) => a + b, 0)
      expect(Math.abs(summe / einwohner[i] - 1)).toBeLessThan(0.015)
    }
  })

  it('are what they were, plus births and arrivals, minus deaths and departures', () => {
    for (const jahr of JAHRE.slice(1)) {
      const jetzt = kreis(jahr)
      const saldo =
        zahl(jetzt, 'lebendgeborene') -
        zahl(jetzt, 'gestorbene') +
        zahl(jetzt, 'zuzuege') -
        zahl(jetzt, 'fortzuege')
      expect(zahl(jetzt, 'bevoelkerung')).toBe(zahl(kreis(jahr - 1), 'bevoelkerung') + saldo)
    }
  })

  it('are men and women of every age, Germans and foreigners', () => {
    for (const [, , zahlen] of alle) {
      expect(ages(zahlen, 0, null)).toBe(zahl(zahlen, 'bevoelkerung'))
      const auslaender = ['0-18', '18-65', '65-'].map((g) => zahl(zahlen, `bevoelkerung ${g} a`))
      expect(auslaender.reduce((a, b) => a + b, 0)).toBe(zahl(zahlen, 'bevoelkerung a'))
      expect(zahl(zahlen, 'bevoelkerung 0-18 a')).toBeLessThanOrEqual(ages(zahlen, 0, 18))
    }
  })
})

describe('figures', () => {
  it('are whole and never negative, save sums of ages', () => {
    const falsche = alle.flatMap(([schluessel, jahr, zahlen]) =>
      Object.entries(zahlen)
        .filter(
          ([key, wert]) =>
            wert < 0 || (key !== 'bevoelkerung_alterssumme' && !Number.isInteger(wert)),
        )
        .map(([key]) => `${schluessel} ${jahr} ${key}`),
    )
    expect(falsche).toEqual([])
  })

  it.each([
    ['migrationshintergrund', 'bevoelkerung'],
    ['bevoelkerung a', 'migrationshintergrund'],
    ['auslaender_nicht_eu', 'bevoelkerung a'],
    ['haushalte', 'bevoelkerung'],
    ['haushalte_einpersonen', 'haushalte'],
    ['haushalte_mit_kindern', 'haushalte'],
    ['haushalte_alleinerziehende', 'haushalte_mit_kindern'],
    ['allein_lebende 75-', 'bevoelkerung_privathaushalte 75-'],
    ['allein_lebende 75-', 'haushalte_einpersonen'],
    ['arbeitslose 15-25', 'arbeitslose 15-65'],
    ['arbeitslose_sgb2 15-65', 'arbeitslose 15-65'],
    ['langzeitarbeitslose', 'arbeitslose'],
    ['arbeitslose_sgb2 15-65', 'elb'],
    ['elb_erwerbstaetig', 'elb'],
    ['elb', 'leistungsberechtigte_sgb2'],
    ['kinder_in_bedarfsgemeinschaften 0-15', 'kinder_in_bedarfsgemeinschaften 0-18'],
    ['bedarfsgemeinschaften_alleinerziehende', 'haushalte_alleinerziehende'],
    ['wohngeldhaushalte', 'haushalte'],
    ['but_kinder', 'but_anspruchsberechtigte'],
    ['einschulung_sprachauffaellig', 'einschulung_untersucht'],
    ['einschulung_u_vollstaendig', 'einschulung_untersuchungsheft'],
    ['uebergaenge_gymnasium', 'uebergaenge_klasse_4'],
    ['ogs_kinder', 'grundschulkinder'],
    ['schulabgaenger_ohne_hauptschulabschluss', 'schulabgaenger'],
    ['wohnungen_gefoerdert', 'wohnungen'],
  ])('%s is part of %s', (teil, ganzes) => {
    expect(alle.filter(([, , zahlen]) => zahl(zahlen, teil) > zahl(zahlen, ganzes))).toEqual([])
  })

  it.each([
    ['hze', ['hze_ambulant', 'hze_stationaer']],
    [
      'pflegebeduerftige',
      [
        'pflegebeduerftige_pflegegeld',
        'pflegebeduerftige_ambulant',
        'pflegebeduerftige_vollstationaer',
      ],
    ],
    ['arbeitslose', ['arbeitslose m', 'arbeitslose w']],
  ])('%s are at least their parts', (ganzes, teile) => {
    for (const [, , zahlen] of alle) {
      const summe = teile.reduce((s, teil) => s + zahl(zahlen, teil), 0)
      expect(summe).toBeLessThanOrEqual(zahl(zahlen, ganzes))
    }
  })

  it.each([
    ['kinder_in_tagesbetreuung 0-3', 0, 3],
    ['kinder_in_tagesbetreuung 3-6', 3, 6],
    ['kinder_in_bedarfsgemeinschaften 0-15', 0, 15],
    ['kinder_in_bedarfsgemeinschaften 0-18', 0, 18],
    ['einschulung_untersucht', 5, 6],
    ['grundschulkinder', 6, 10],
    ['hze', 0, 21],
    ['jugendgerichtshilfe', 14, 21],
    ['arbeitslose 15-25', 15, 25],
    ['sv_beschaeftigte_wohnort 15-65', 15, 65],
    ['grundsicherung_alter 65-', 65, null],
    ['pflegebeduerftige', 0, null],
  ])('%s are people of that age', (key, von, bis) => {
    expect(alle.filter(([, , zahlen]) => zahl(zahlen, key) > ages(zahlen, von, bis))).toEqual([])
  })

  it('have levels as published (children in SGB II, foreigners, need of care)', () => {
    const anteil = (jahr: number, key: string, bis: number | null) =>
      (zahl(kreis(jahr), key) / ages(kreis(jahr), 0, bis)) * 100
    expect(anteil(2014, 'kinder_in_bedarfsgemeinschaften 0-15', 15)).toBeGreaterThan(11)
    expect(anteil(2014, 'kinder_in_bedarfsgemeinschaften 0-15', 15)).toBeLessThan(16)
    expect(anteil(2014, 'bevoelkerung a', null)).toBeCloseTo(11, 0)
    expect(anteil(2023, 'pflegebeduerftige', null)).toBeCloseTo(10.7, 0)
    expect(Math.abs(zahl(kreis(2016), 'arbeitslose') - 7544)).toBeLessThan(200)
    expect(Math.abs(zahl(kreis(2014), 'bevoelkerung') - 249_310)).toBeLessThan(30)
  })

  it('has real zeros, ones and twos', () => {
    const klein = new Set(alle.flatMap(([, , zahlen]) => Object.values(zahlen)))
    expect([0, 1, 2].every((wert) => klein.has(wert))).toBe(true)
  })

  it('counts unemployment by quarter, the last one as at the end of the year', () => {
    for (const { quartale, jahre } of modell.quartiere.values()) {
      expect(quartale.size).toBe(1 + 11 * 4)
      expect(quartale.get('2020-4')?.['arbeitslose 15-65']).toBe(
        jahre.get(2020)?.['arbeitslose 15-65'],
      )
    }
  })

  it('is the same on every call', () => {
    expect(createModell().quartiere).toEqual(modell.quartiere)
  })
})
