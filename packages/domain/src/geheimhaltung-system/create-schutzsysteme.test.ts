import { createSchutzsysteme } from './index.ts'
import {
  absolut,
  anteil,
  BEZIRK_LAND,
  block,
  DORF,
  eingabe,
  gleichungenOf,
  merkmal,
  MITTE,
  NORD,
  STADT,
  summiert,
} from './kreis.testing.ts'
import type { Werte } from './kreis.testing.ts'

const FAELLE = absolut(merkmal('faelle'))
const zelleOf = (systeme: ReturnType<typeof createSchutzsysteme>, raum: number) => {
  const [system] = systeme
  const i = system!.zellen.findIndex((zelle) => zelle.raum === raum && zelle.art === 'WERT')
  return { ...system!.zellen[i]!, ...system!.system.zellen[i]! }
}
const nennerOf = (werte: Werte) => ({ nenner: Object.values(werte) })

describe('createSchutzsysteme: areas', () => {
  it('is a tree: what follows from other sums is left out, identical areas are one', () => {
    const systeme = createSchutzsysteme(eingabe([block(FAELLE, summiert([2, 30, 40], [50, 60]))]))
    expect(systeme).toHaveLength(1)
    expect(gleichungenOf(systeme[0]!)).toEqual(['1 = 2 + 3', '2 = 4 + 5', '4 = 7 + 8 + 9'])
    expect(zelleOf(systeme, NORD)).toMatchObject({
      lage: 'VERBORGEN',
      bedarf: { art: 'SPANNE', unten: 0, oben: 3 },
    })
    const stadt = zelleOf(systeme, 3)
    expect(stadt.bezuege.map(({ raumfassung }) => raumfassung)).toEqual([3, STADT])
  })

  it('has nothing to say where nothing needs protection', () => {
    expect(createSchutzsysteme(eingabe([block(FAELLE, summiert([20, 30, 40], [50, 60]))]))).toEqual(
      [],
    )
    expect(createSchutzsysteme(eingabe([]))).toEqual([])
  })

  it('drops a sum whose numbers do not add up, and keeps one that is off by little', () => {
    const ungleich = { ...summiert([2, 30, 40], [50, 60]), [DORF]: 90, [BEZIRK_LAND]: 121 }
    const [system] = createSchutzsysteme(eingabe([block(FAELLE, ungleich)]))
    expect(gleichungenOf(system!).filter((text) => text.startsWith('4'))).toEqual([])
    const fast = { ...summiert([2, 30, 40], [50, 60]), [BEZIRK_LAND]: 123 }
    const [anderes] = createSchutzsysteme(eingabe([block(FAELLE, fast)]))
    expect(gleichungenOf(anderes!)).toContain('2 = 4 + 5 (1)')
  })

  it('never gives up the Kreis or a zero, and a Sozialraum before a Kommune', () => {
    const systeme = createSchutzsysteme(eingabe([block(FAELLE, summiert([2, 30, 0], [50, 60]))]))
    const [kreis, null0, mitte, dorf] = [1, 9, MITTE, DORF].map((raum) => zelleOf(systeme, raum))
    expect([kreis!.kosten, null0!.kosten]).toEqual([Infinity, Infinity])
    expect(mitte!.kosten).toBeLessThan(dorf!.kosten)
  })
})

describe('createSchutzsysteme: primary rules', () => {
  it('puts the rest of a shown whole on its part', () => {
    const ganz = summiert([40, 40, 40], [50, 60])
    const teil = summiert([38, 20, 40], [20, 20])
    const systeme = createSchutzsysteme(
      eingabe([block(anteil(merkmal('kinder'), merkmal('alle')), teil, nennerOf(ganz))]),
    )
    expect(systeme).toHaveLength(1)
    expect(zelleOf(systeme, NORD).bedarf).toEqual({ art: 'SPANNE', unten: 37, oben: 40 })
    expect(zelleOf(systeme, 9).bedarf).toEqual({ art: 'SPANNE', unten: 37, oben: 40 })
  })

  it('keeps a number unknown that its supplier protects', () => {
    const werte = { ...summiert([2, 30, 40], [50, 60]), [NORD]: null }
    const systeme = createSchutzsysteme(eingabe([block(FAELLE, werte)]))
    expect(zelleOf(systeme, NORD)).toMatchObject({
      wert: null,
      lage: 'VERBORGEN',
      bedarf: { art: 'BREITE', breite: 3 },
    })
  })
})
