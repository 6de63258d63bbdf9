import { JAHRE } from './bevoelkerung.ts'
import type { Zahlen } from './lage.ts'
import { ages, kinderarmut, kreis, massstab, modell, pflegequote, zahl } from './modell.testing.ts'
import { BUND, LAND, NACHBARN } from './orte.ts'

const land = (jahr: number) => massstab(LAND.schluessel, jahr)
const bund = (jahr: number) => massstab(BUND.schluessel, jahr)
const je10000 = (zahlen: Zahlen, key: string, nenner: number) =>
  (zahl(zahlen, key) / nenner) * 10_000

describe('yardsticks', () => {
  it('are as many as they are, and the Land is poorer than the Kreis', () => {
    expect(zahl(land(2025), 'bevoelkerung')).toBe(18_050_000)
    expect(kinderarmut(land(2025))).toBeGreaterThan(15)
    expect(modell.massstaebe.size).toBe(7)
  })

  it.each(NACHBARN)('$name: births, deaths and moves lead from year to year', ({ schluessel }) => {
    for (const jahr of JAHRE.slice(1)) {
      const jetzt = massstab(schluessel, jahr)
      const saldo =
        zahl(jetzt, 'lebendgeborene') -
        zahl(jetzt, 'gestorbene') +
        zahl(jetzt, 'zuzuege') -
        zahl(jetzt, 'fortzuege')
      const davor = zahl(massstab(schluessel, jahr - 1), 'bevoelkerung')
      expect([jahr, zahl(jetzt, 'bevoelkerung')]).toEqual([jahr, davor + saldo])
    }
  })

  it('are born and die at a pace of their own', () => {
    for (const jahr of JAHRE) {
      for (const key of ['lebendgeborene', 'gestorbene']) {
        const raten = [kreis(jahr), land(jahr), bund(jahr)].map((zahlen) =>
          je10000(zahlen, key, zahl(zahlen, 'bevoelkerung')).toFixed(1),
        )
        expect(new Set(raten).size).toBe(3)
      }
    }
  })

  it('need care as published for 2023: Kreis 10.7, Land 7.6, Bund 6.8 per cent', () => {
    expect(Math.abs(pflegequote(kreis(2023)) - 10.7)).toBeLessThan(0.2)
    expect(Math.abs(pflegequote(land(2023)) - 7.6)).toBeLessThan(0.2)
    expect(Math.abs(pflegequote(bund(2023)) - 6.8)).toBeLessThan(0.2)
  })

  it('have no figures of what nobody counts there', () => {
    const keys = (zahlen: Zahlen) => new Set(Object.keys(zahlen).map((key) => key.split(' ')[0]))
    for (const key of ['zuzuege', 'fortzuege', 'schulsozialindex_summe'])
      expect([keys(land(2025)).has(key), keys(bund(2025)).has(key)]).toEqual([false, false])
    for (const key of ['waehler', 'wahlberechtigte', 'ogs_kinder'])
      expect([keys(land(2025)).has(key), keys(bund(2025)).has(key)]).toEqual([true, false])
  })

  it('have levels near what is published', () => {
    for (const zahlen of [kreis(2024), bund(2024)]) {
      const inobhutnahmen = je10000(zahlen, 'inobhutnahmen', ages(zahlen, 0, 18))
      expect([inobhutnahmen > 38, inobhutnahmen < 56]).toEqual([true, true])
    }
    for (const zahlen of [land(2024), bund(2024)]) {
      const wohnungslose = je10000(zahlen, 'wohnungslose', zahl(zahlen, 'bevoelkerung'))
      expect([wohnungslose > 42, wohnungslose < 65]).toEqual([true, true])
      const tagespflege = je10000(zahlen, 'plaetze_tagespflege', ages(zahlen, 65, null)) / 10
      expect([tagespflege > 4, tagespflege < 6.5]).toEqual([true, true])
    }
    const gymnasium = zahl(land(2024), 'uebergaenge_gymnasium')
    expect(gymnasium / zahl(land(2024), 'uebergaenge_klasse_4')).toBeCloseTo(0.42, 1)
  })

  it('know care by kind: all of it until 2015, not all since the Pflegegrade', () => {
    const teile = (zahlen: Zahlen) =>
      ['pflegegeld', 'ambulant', 'vollstationaer'].reduce(
        (summe, art) => summe + zahl(zahlen, `pflegebeduerftige_${art}`),
        0,
      )
    for (const zahlen of [kreis(2015), land(2015)])
      expect(teile(zahlen)).toBe(zahl(zahlen, 'pflegebeduerftige'))
    for (const zahlen of [kreis(2017), land(2017), kreis(2025)])
      expect(teile(zahlen)).toBeLessThan(0.95 * zahl(zahlen, 'pflegebeduerftige'))
  })
})
