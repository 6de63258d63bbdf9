import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { probeAtlas } from './karte.sample.ts'
import { createAtlasklassen } from '../../app/atlas/atlas-klassen.ts'

import { buildListenstate, createSkala } from './liste-state.ts'
import type { Listenwunsch } from './liste-state.ts'
import { createWertaussagen } from './aussagen.ts'

const liste = (wunsch: Partial<Listenwunsch> = {}) => {
  const atlas = wunsch.atlas ?? sampleAtlas({ raeume: ['SR13', null, 'SR17'] })
  const aussagen = createWertaussagen(atlas)
  return buildListenstate({
    atlas,
    aussagen,
    klassen: createAtlasklassen(atlas),
    sortierung: 'WERT_AB',
    suche: '',
    filter: null,
    anmerkungen: [],
    ...wunsch,
  })
}

const namen = (state: ReturnType<typeof liste>) => state.zeilen.map(({ raum }) => raum.name)

describe(buildListenstate, () => {
  it('has every area, sorted by value, those without a figure at the end', () => {
    const { zeilen } = liste()
    expect(zeilen).toHaveLength(20)
    expect(zeilen.slice(-3).map(({ text }) => text)).toEqual(['…', '.', '.'])
    const werte = zeilen.slice(0, -3).map(({ zelle }) => zelle.wert ?? NaN)
    expect(werte).toEqual(werte.toSorted((a, b) => b - a))
  })

  it('keeps areas without a figure at the end when sorted upwards', () => {
    expect(liste({ sortierung: 'WERT_AUF' }).zeilen.at(-1)?.zelle.wert).toBeNull()
  })

  it('sorts names as Germans do', () => {
    const [erster, letzter] = [
      namen(liste({ sortierung: 'NAME_AUF' })),
      namen(liste({ sortierung: 'NAME_AB' })),
    ]
    expect(erster[0]).toBe('Arsbeck–Wildenrath')
    expect(erster.indexOf('Übach–Boscheln')).toBeLessThan(erster.indexOf('Waldfeucht'))
    expect(letzter).toEqual(erster.toReversed())
  })

  it('finds areas without umlauts and by their Kommune', () => {
    expect(namen(liste({ suche: 'ubach' }))).toContain('Übach–Boscheln')
    expect(namen(liste({ suche: ' ERKELENZ ' }))).toHaveLength(3)
    expect(liste({ suche: 'Köln' }).zeilen).toEqual([])
  })

  it('reduces itself to a class of the legend', () => {
    const { zeilen } = liste({ filter: 4 })
    expect(zeilen.length).toBeGreaterThan(0)
    expect(zeilen.every(({ fuellung }) => fuellung.art === 'KLASSE' && fuellung.klasse === 4)).toBe(
      true,
    )
  })

  it('gives chosen areas the colour of their place in the address', () => {
    const gewaehlt = liste().zeilen.filter(({ reihe }) => reihe !== null)
    expect(gewaehlt.map(({ raum, reihe }) => [raum.schluessel, reihe])).toEqual([
      ['SR13', 0],
      ['SR17', 2],
    ])
  })

  it('says the verdict in words, or why there is no figure', () => {
    const worte = new Map(liste().zeilen.map(({ raum, wort }) => [raum.name, wort]))
    expect(worte.get('Hückelhoven-Mitte')).toBe('deutlich höher')
    expect(worte.get('Gangelt')).toBe('deutlich niedriger')
    expect(worte.get('Selfkant')).toBe('geschützt')
    expect(worte.get('Birgelen–Effeld')).toBe('liegt noch nicht vor')
  })

  it('puts yardstick and dots on one scale', () => {
    const state = liste()
    expect(state.hatIntervalle).toBe(true)
    for (const { skala } of state.zeilen) {
      if (!skala) continue
      expect(skala.unten).toBeLessThanOrEqual(skala.wert)
      expect(skala.oben).toBeGreaterThanOrEqual(skala.wert)
    }
    const [massstab, weiterer] = new Set(state.zeilen.map((zeile) => zeile.massstab))
    expect(weiterer).toBeUndefined()
    expect(massstab).toBeGreaterThan(0)
    expect(massstab).toBeLessThan(1)
  })

  it('puts each area beside its own Kommune, and says which are one themselves', () => {
    const { zeilen } = liste({ atlas: sampleAtlas({ massstab: 'KOMMUNE' }) })
    const zeile = (name: string) => zeilen.find(({ raum }) => raum.name === name)
    expect(zeile('Erkelenz-Mitte')?.massstab).not.toBe(zeile('Hückelhoven-Mitte')?.massstab)
    expect(zeile('Gangelt')).toMatchObject({ massstab: null, wort: 'ist die Kommune' })
  })

  it('has neither yardstick nor intervals for counts', () => {
    const atlas = probeAtlas({
      kreis: [300, 100],
      fassung: { typ: 'ABSOLUT', intervall: 'KEINE' },
      raeume: [
        ['Nord', [200, 100]],
        ['Süd', [100, 100]],
      ],
    })
    expect(liste({ atlas })).toMatchObject({ hatMassstab: false, hatIntervalle: false })
  })
})

describe(createSkala, () => {
  it('runs from the smallest to the largest figure and clips what lies beyond', () => {
    const skala = createSkala([-2, 0, 8])
    expect([-2, 3, 8, 20, -9].map(skala)).toEqual([0, 0.5, 1, 1, 0])
    expect(createSkala([5])(5)).toBe(0.5)
  })
})
