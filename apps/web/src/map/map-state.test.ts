import { gueltig, sampleState } from './map.sample.ts'
import { buildMapState, leertext, uniteLeere } from './map-state.ts'
import type { Kartenzelle } from './map-state.ts'

const GEHEIM: Kartenzelle = { wert: null, status: 'GEHEIM_PRIMAER' }
const FEHLT: Kartenzelle = { wert: null, status: 'NICHT_VERFUEGBAR' }

describe(buildMapState, () => {
  it('accounts for every area: in a class or in a kind of empty', () => {
    const state = sampleState([gueltig(3), gueltig(19), GEHEIM, FEHLT])
    const inKlassen = state.anzahlen.reduce((a, b) => a + b, 0)
    const leer = state.leere.reduce((a, { anzahl }) => a + (anzahl ?? 0), 0)
    expect(inKlassen + leer).toBe(state.raeume.length)
    expect(state.leere.map(({ erklaerung }) => erklaerung)).toEqual([
      'aus Datenschutzgründen nicht ausgewiesen',
      'liegt noch nicht vor',
    ])
  })

  it('says of several maps which kinds of empty they have, not how many', () => {
    const bilder = [
      sampleState([GEHEIM, GEHEIM, gueltig(3)]),
      sampleState([FEHLT, gueltig(3), GEHEIM]),
    ]
    expect(uniteLeere(bilder).map(leertext).toSorted()).toEqual([
      'aus Datenschutzgründen nicht ausgewiesen',
      'liegt noch nicht vor',
    ])
  })

  it('counts both kinds of protection as one', () => {
    const state = sampleState([GEHEIM, { wert: null, status: 'GEHEIM_SEKUNDAER' }, FEHLT, FEHLT])
    expect(state.leere.map(({ anzahl }) => anzahl)).toEqual([2, 2])
  })

  it('writes figures as Germans do, and the sign in place of a missing one', () => {
    const state = sampleState([gueltig(-1234.5), gueltig(0), GEHEIM, FEHLT])
    expect(state.raeume.map(({ text }) => text)).toEqual(['−1.234,5', '–', '.', '…'])
  })

  it('raises what is chosen and mutes what is not in the chosen class', () => {
    const state = sampleState([gueltig(3), gueltig(19), gueltig(19), FEHLT], {
      auswahl: new Map([['b', 2]]),
      filter: 4,
    })
    expect(state.raeume.map(({ hervorhebung }) => hervorhebung)).toEqual([
      'GEDAEMPFT',
      'ERHOEHT',
      'NORMAL',
      'GEDAEMPFT',
    ])
    expect(state.raeume[1]?.reihe).toBe(2)
  })

  it('treats an area without a cell as not yet there', () => {
    expect(sampleState([]).raeume.every(({ text }) => text === '…')).toBe(true)
  })
})
