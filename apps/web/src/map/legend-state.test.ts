import { leerzeilen, legendenhoehe } from './legend-size.ts'
import { buildLegendState, stapelhoehe } from './legend-state.ts'
import { sampleKlassen } from './map.sample.ts'
import { buildMapState } from './map-state.ts'
import type { MapState } from './map-state.ts'

const stateOf = (werte: readonly (number | null)[], alle = werte): MapState =>
  buildMapState({
    raeume: werte.map((_, i) => ({ id: `r${i}`, schluessel: `R${i}`, name: `Raum ${i}` })),
    zellen: werte.map((wert) => ({ wert, status: wert === null ? 'NICHT_VERFUEGBAR' : 'GUELTIG' })),
    klassen: sampleKlassen({ werte: alle.filter((wert) => wert !== null) }),
    auswahl: new Map([['r1', 0]]),
    filter: null,
    nachkommastellen: 1,
  })

const WERTE = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 11.5, 11.6, 11.7, null]

const legende = (state: MapState, massstab: { name: string; wert: number } | null = null) =>
  buildLegendState({ state, breite: 236, nachkommastellen: 1, massstab })

describe(buildLegendState, () => {
  it('has one square per area with a figure, inside the class of its colour', () => {
    const state = stateOf(WERTE)
    const l = legende(state)
    expect(l?.marken).toHaveLength(13)
    for (const marke of l?.marken ?? []) {
      const klasse = l?.klassen.find(({ farbe }) => farbe === marke.farbe)
      expect(marke.x).toBeGreaterThanOrEqual(klasse?.x ?? Infinity)
      expect(marke.x + marke.breite).toBeLessThanOrEqual((klasse?.x ?? 0) + (klasse?.breite ?? 0))
    }
    expect(l?.marken.filter(({ gewaehlt }) => gewaehlt)).toHaveLength(1)
  })

  it('never puts two squares on the same place', () => {
    const orte = legende(stateOf(WERTE))?.marken.map(({ x, y }) => `${x} ${y}`) ?? []
    expect(new Set(orte).size).toBe(orte.length)
  })

  it('names classes so that it is clear to which a limit belongs', () => {
    const namen = legende(stateOf(WERTE))?.klassen.map(({ name }) => name)
    expect(namen?.[0]).toMatch(/^2,0 bis unter /)
    expect(namen?.at(-1)).toMatch(/ bis 20,0$/)
  })

  it('gives even the narrowest class room for a finger and fills its width', () => {
    const klassen = sampleKlassen({ methode: 'manual', grenzen: [2.1, 2.2, 19], werte: [2, 20] })
    const state = { ...stateOf(WERTE), klassen, anzahlen: [0, 0, 0, 0] }
    const l = legende(state)
    for (const { breite } of l?.klassen ?? []) expect(breite).toBeGreaterThanOrEqual(26)
    const letzte = l?.klassen.at(-1)
    expect((letzte?.x ?? 0) + (letzte?.breite ?? 0)).toBeCloseTo(235, 6)
  })

  it('keeps the yardstick on the bar, even beyond the data', () => {
    expect(legende(stateOf(WERTE), { name: 'Kreis', wert: 12.8 })?.massstab?.text).toBe(
      'Kreis 12,8',
    )
    const rechts = legende(stateOf(WERTE), { name: 'Kreis', wert: 99 })?.massstab
    expect(rechts?.x).toBeLessThanOrEqual(235)
    expect(rechts?.anker).toBe('end')
    expect(legende(stateOf(WERTE), { name: 'Kreis', wert: -5 })?.massstab?.anker).toBe('start')
  })

  it('draws columns in place of 2,000 squares, of bounded height', () => {
    const viele = Array.from({ length: 2000 }, (_, i) => 2 + (i % 181) / 10)
    const l = legende(stateOf(viele))
    expect(l?.verdichtet).toBe(true)
    expect(l?.marken.length).toBeLessThan(30)
    expect(l?.hoehe).toBeLessThan(160)
  })

  it('stands still while the time moves', () => {
    const [voll, leer] = [stateOf(WERTE), stateOf([2, null, null], WERTE)]
    const stapel = stapelhoehe(voll, 236)
    const wunsch = { breite: 236, nachkommastellen: 1, massstab: null, stapel }
    const [a, b] = [voll, leer].map((state) => buildLegendState({ ...wunsch, state }))
    expect(a?.hoehe).toBe(b?.hoehe)
    expect(a?.grenzen).toEqual(b?.grenzen)
  })

  it('is not there when no area ever has a figure', () => {
    expect(legende(stateOf([null, null]))).toBeNull()
  })
})

describe(legendenhoehe, () => {
  it('grows with the lines that the words need', () => {
    expect(leerzeilen('2 aus Datenschutzgründen nicht ausgewiesen', 236)).toEqual([
      '2 aus Datenschutzgründen nicht',
      'ausgewiesen',
    ])
    const { leere } = stateOf(WERTE)
    const ohne = legendenhoehe({ titel: 'Prozent', legende: null, leere: [] })
    expect(legendenhoehe({ titel: 'Prozent', legende: null, leere })).toBeGreaterThan(ohne)
    const lang = 'Personen je 80-Jährige und Ältere, Klassen 2014–2024 fest'
    expect(legendenhoehe({ titel: lang, legende: null, leere: [] })).toBeGreaterThan(ohne)
  })
})
