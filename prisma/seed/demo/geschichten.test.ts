import { JAHRE } from './bevoelkerung.ts'
import type { Zahlen } from './lage.ts'
import {
  ages,
  group,
  hilfen,
  kinderarmut,
  kreis,
  quartier,
  sozialraeume,
  zahl,
} from './modell.testing.ts'
import { AUSFALL } from './sendungen.ts'

const armut = (name: string, jahr: number) => kinderarmut(quartier(name, jahr))
const share = (zahlen: Zahlen, teil: string, ganzes: string) =>
  zahl(zahlen, teil) / zahl(zahlen, ganzes)
const kommunen = (jahr: number) => group(jahr, ({ kommune }) => kommune)
const UEBACH_BOSCHELN = '053700281'
const PALENBERG_FRELENBERG = '053700282'
const GRENZGEMEINDEN = ['05370008', '05370024', '05370032']

/** One test for each row of the tables of docs/demo.md. */
describe('stories (docs/demo.md)', () => {
  it('Oerath: new houses fill with toddlers, who grow into school', () => {
    const kinder = (jahr: number, von: number, bis: number) =>
      ages(quartier('Oerath', jahr), von, bis)
    expect(kinder(2021, 0, 3)).toBeGreaterThan(2.5 * kinder(2016, 0, 3))
    expect(kinder(2025, 0, 3)).toBeLessThan(0.75 * kinder(2021, 0, 3))
    expect(kinder(2025, 6, 10)).toBeGreaterThan(2 * kinder(2016, 6, 10))
    const saldo = zahl(quartier('Oerath', 2020), 'zuzuege 0-6')
    expect(saldo).toBeGreaterThan(zahl(quartier('Oerath', 2020), 'fortzuege 0-6'))
  })

  it('Keyenberg empties to small figures while Borschemich (neu) grows', () => {
    expect(zahl(quartier('Keyenberg', 2025), 'bevoelkerung')).toBeLessThan(400)
    expect(zahl(quartier('Keyenberg', 2014), 'bevoelkerung')).toBeGreaterThan(1700)
    expect(zahl(quartier('Borschemich (neu)', 2025), 'bevoelkerung')).toBeGreaterThan(1800)
    const kleine = Object.values(quartier('Keyenberg', 2025))
    expect([0, 1, 2].every((wert) => kleine.includes(wert))).toBe(true)
  })

  it('child poverty falls in the Kreis until 2021', () => {
    const verlauf = JAHRE.filter((jahr) => jahr <= 2021).map((jahr) => kinderarmut(kreis(jahr)))
    expect(verlauf.at(-1)).toBeLessThan(0.9 * verlauf[0]!)
    for (const [i, wert] of verlauf.entries()) {
      if (i > 0) expect(wert).toBeLessThan(verlauf[i - 1]! + 0.1)
    }
  })

  it('Übach–Boscheln: it rises meanwhile; Palenberg–Frelenberg: from far above the Kreis to below', () => {
    const im = (raum: string, jahr: number) => kinderarmut(sozialraeume(jahr).get(raum)!)
    expect(im(UEBACH_BOSCHELN, 2021)).toBeGreaterThan(1.12 * im(UEBACH_BOSCHELN, 2014))
    for (const name of ['Übach', 'Boscheln'])
      expect(armut(name, 2021)).toBeGreaterThan(1.1 * armut(name, 2014))
    for (const jahr of [2015, 2017, 2019, 2021])
      expect(im(UEBACH_BOSCHELN, jahr)).toBeGreaterThan(im(UEBACH_BOSCHELN, 2014))
    expect(im(PALENBERG_FRELENBERG, 2014)).toBeGreaterThan(1.4 * kinderarmut(kreis(2014)))
    expect(im(PALENBERG_FRELENBERG, 2025)).toBeLessThan(kinderarmut(kreis(2025)))
  })

  it.each(['Merbeck', 'Altmyhl'])('%s grows old together, few move in', (name) => {
    const alte = (zahlen: Zahlen) => ages(zahlen, 65, null) / ages(zahlen, 0, null)
    expect(alte(quartier(name, 2025))).toBeGreaterThan(1.15 * alte(kreis(2025)))
    expect(alte(quartier(name, 2025)) - alte(quartier(name, 2014))).toBeGreaterThan(0.04)
    expect(share(quartier(name, 2023), 'zuzuege', 'bevoelkerung')).toBeLessThan(
      0.6 * share(kreis(2023), 'zuzuege', 'bevoelkerung'),
    )
  })

  it('Selfkant: many foreigners, most of them from the Union, little poverty, few in employment', () => {
    const selfkant = kommunen(2025).get('05370024')!
    expect(share(selfkant, 'bevoelkerung a', 'bevoelkerung')).toBeGreaterThan(0.28)
    expect(share(selfkant, 'auslaender_nicht_eu', 'bevoelkerung a')).toBeLessThan(0.3)
    expect(kinderarmut(selfkant)).toBeLessThan(0.7 * kinderarmut(kreis(2025)))
    const beschaeftigt = (zahlen: Zahlen) =>
      zahl(zahlen, 'sv_beschaeftigte_wohnort 15-65') / ages(zahlen, 15, 65)
    expect(beschaeftigt(selfkant)).toBeLessThan(0.88 * beschaeftigt(kreis(2025)))
  })

  it('Selfkant, Waldfeucht, Gangelt: no Tages- or Kurzzeitpflege, ever more very old people', () => {
    for (const ags of GRENZGEMEINDEN) {
      const gemeinde = (jahr: number) => kommunen(jahr).get(ags)!
      expect(zahl(gemeinde(2025), 'plaetze_tagespflege')).toBe(0)
      expect(zahl(gemeinde(2025), 'plaetze_kurzzeitpflege')).toBe(0)
      expect(ages(gemeinde(2025), 80, null)).toBeGreaterThan(1.2 * ages(gemeinde(2014), 80, null))
    }
  })

  it('the pandemic leaves half of the children unexamined, then speech is worse', () => {
    const untersucht = (jahr: number) =>
      zahl(kreis(jahr), 'einschulung_untersucht') / ages(kreis(jahr), 5, 6)
    const sprache = (jahr: number) =>
      share(kreis(jahr), 'einschulung_sprachauffaellig', 'einschulung_untersucht')
    expect(untersucht(2018)).toBeGreaterThan(0.95)
    expect(untersucht(2020)).toBeLessThan(0.6)
    expect(sprache(2024)).toBeGreaterThan(1.15 * sprache(2018))
  })

  it('the reform of 2023 doubles the households with Wohngeld', () => {
    const anteil = (jahr: number) => share(kreis(jahr), 'wohngeldhaushalte', 'haushalte')
    expect(anteil(2023) / anteil(2022)).toBeGreaterThan(1.7)
    expect(anteil(2025) / anteil(2022)).toBeGreaterThan(1.9)
  })

  it('Geilenkirchen grants more help than all others, its poverty being that of the Kreis', () => {
    for (const jahr of JAHRE.filter((eines) => eines !== AUSFALL.jahr)) {
      const aemter = [...group(jahr, ({ jugendamt }) => jugendamt)]
      const hoechstes = aemter.toSorted(([, a], [, b]) => hilfen(b) - hilfen(a))[0]!
      expect([jahr, hoechstes[0]]).toEqual([jahr, AUSFALL.jugendamt])
      const unterschied = kinderarmut(hoechstes[1]) / kinderarmut(kreis(jahr))
      expect(Math.abs(unterschied - 1)).toBeLessThan(0.12)
    }
  })
})
