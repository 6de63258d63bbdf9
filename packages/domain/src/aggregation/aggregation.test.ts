import fc from 'fast-check'
import { berechne } from '../indikator/index.ts'
import type { Berechnung } from '../indikator/index.ts'
import { gueltig, ohne } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import { aggregiere, createAggregation } from './index.ts'

const GEHEIM = ohne('GEHEIM_PRIMAER')
const FEHLT = ohne('NICHT_VERFUEGBAR')

describe('aggregiere', () => {
  it('sums counts and quantities, zeros too', () => {
    expect(aggregiere([gueltig(2), gueltig(0), gueltig(8)], 'ANZAHL')).toEqual(gueltig(10))
    expect(aggregiere([gueltig(0.5), gueltig(0.25)], 'MENGE')).toEqual(gueltig(0.75))
  })

  it('never sums what is no sum', () => {
    expect(aggregiere([gueltig(98), gueltig(102)], 'FERTIGWERT')).toEqual(ohne('NICHT_SINNVOLL'))
  })

  it('inherits the reason of a missing part', () => {
    expect(aggregiere([gueltig(2), FEHLT, GEHEIM], 'ANZAHL')).toEqual(GEHEIM)
    expect(aggregiere([], 'ANZAHL')).toEqual(FEHLT)
  })

  it('makes ratios of sums, not means of ratios', () => {
    const merkmal = { art: 'MERKMAL', merkmal: 'x' } as const
    const anteil: Berechnung = { typ: 'ANTEIL', zaehler: merkmal, nenner: merkmal, faktor: 100 }
    const zaehler = aggregiere([gueltig(10), gueltig(1)], 'ANZAHL')
    const nenner = aggregiere([gueltig(100), gueltig(1000)], 'ANZAHL')
    expect(berechne(anteil, zaehler, nenner).wert).toEqual(gueltig(1))
  })
})

describe('createAggregation', () => {
  /* Kreis = two Kommunen = two Jugendamtsbezirke; A = a1 + a2. */
  const ZERLEGUNGEN: Record<string, readonly (readonly string[])[]> = {
    kreis: [
      ['A', 'B'],
      ['jugendamt1', 'jugendamt2'],
    ],
    A: [['a1', 'a2']],
    jugendamt1: [['A']],
  }
  const mit = (geliefert: Record<string, Wert>) =>
    createAggregation({
      art: 'ANZAHL',
      geliefert: (raum) => geliefert[raum],
      zerlegungen: (raum) => ZERLEGUNGEN[raum] ?? [],
    })

  it('sums up the graph where nothing is delivered', () => {
    const wert = mit({ a1: gueltig(3), a2: gueltig(4), B: gueltig(5) })
    expect(wert('A')).toEqual(gueltig(7))
    expect(wert('kreis')).toEqual(gueltig(12))
    expect(wert('jugendamt1')).toEqual(gueltig(7))
    expect(wert('anderswo')).toEqual(FEHLT)
  })

  it('lets a delivered figure go before the sum, a missing one not', () => {
    expect(mit({ a1: gueltig(3), a2: gueltig(4), A: gueltig(8) })('A')).toEqual(gueltig(8))
    expect(mit({ a1: gueltig(3), a2: gueltig(4), A: GEHEIM })('A')).toEqual(GEHEIM)
    expect(mit({ a1: gueltig(3), a2: gueltig(4), A: FEHLT })('A')).toEqual(gueltig(7))
  })

  it('takes the next Gliederung when parts are missing, not when they are protected', () => {
    const jugendaemter = { jugendamt1: gueltig(7), jugendamt2: gueltig(5) }
    expect(mit({ ...jugendaemter, A: gueltig(7) })('kreis')).toEqual(gueltig(12))
    expect(mit({ ...jugendaemter, A: GEHEIM, B: gueltig(5) })('kreis')).toEqual(GEHEIM)
  })

  it('refuses an area that is part of itself', () => {
    const wert = createAggregation({
      art: 'ANZAHL',
      geliefert: () => undefined,
      zerlegungen: (raum) => [[raum === 'x' ? 'y' : 'x']],
    })
    expect(() => wert('x')).toThrow('part of itself')
  })

  it('gives every level of a tree the sum of its leaves', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(500), { minLength: 1 }), { minLength: 1 }),
        (kommunen) => {
          const blaetter = new Map<string, Wert>(
            kommunen.flatMap((teile, k) => teile.map((n, i) => [`${k}/${i}`, gueltig(n)] as const)),
          )
          const wert = createAggregation({
            art: 'ANZAHL',
            geliefert: (raum) => blaetter.get(raum),
            zerlegungen: (raum) => {
              if (raum === 'kreis') return [kommunen.map((_, k) => String(k))]
              return blaetter.has(raum)
                ? []
                : [kommunen[Number(raum)]!.map((_, i) => `${raum}/${i}`)]
            },
          })
          expect(wert('kreis').wert).toBe(kommunen.flat().reduce((sum, n) => sum + n, 0))
        },
      ),
    )
  })
})
