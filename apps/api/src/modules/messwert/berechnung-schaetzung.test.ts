import { anteileOf } from '@sozial/domain/aggregation'
import { ALLE } from '@sozial/domain/indikator'
import { hatZahl, summe } from '@sozial/domain/wert'
import fc from 'fast-check'
import { createBestand } from './berechnung-bestand.ts'
import { findGeaenderteGebiete } from './berechnung-grenzen.ts'
import { createRaumbaum } from './berechnung-raeume.ts'
import type { Raumbaum } from './berechnung-raeume.ts'
import type { Abstammung, Flaeche, Teilung } from './raumbaum.queries.ts'

/** The days on which borders may change; figures are of the days between. */
const TAGE = ['2010-01-01', '2012-01-01', '2014-01-01', '2016-01-01']
const STICHTAGE = ['2010-12-31', '2012-12-31', '2014-12-31', '2016-12-31']
const BAUSTEINE = 9
const KREIS = 1
/** Bausteine are 100 to 108, Sozialräume from 1,000 on. */
const baustein = (i: number): number => 100 + i

interface Kreis {
  /** For each day the area of every Baustein: a partition, as every Zuschnitt is one. */
  readonly einteilungen: readonly (readonly number[])[]
  readonly personen: readonly number[]
  /** Which Stichtag is delivered for Bausteine, which for the areas of the day. */
  readonly jeBaustein: readonly boolean[]
  readonly geheim: number | null
}

const kreis: fc.Arbitrary<Kreis> = fc.record({
  einteilungen: fc.array(fc.array(fc.nat(3), { minLength: BAUSTEINE, maxLength: BAUSTEINE }), {
    minLength: TAGE.length,
    maxLength: TAGE.length,
  }),
  personen: fc.array(fc.nat(4000), { minLength: BAUSTEINE, maxLength: BAUSTEINE }),
  jeBaustein: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  geheim: fc.option(fc.nat(3)),
})

interface Raum {
  readonly id: number
  readonly teile: readonly number[]
  readonly ab: string
  bis: string | null
}

/** Areas over time: one that keeps its parts keeps its Fassung. */
function toRaeume({ einteilungen }: Kreis): {
  readonly raeume: Raum[]
  readonly geltende: Raum[][]
} {
  const raeume: Raum[] = []
  const geltende = einteilungen.map((einteilung, t) => {
    const ab = TAGE[t]!
    const namen = [...new Set(einteilung)]
    const jetzt = namen.map((name) => {
      const teile = einteilung.flatMap((raum, i) => (raum === name ? [baustein(i)] : []))
      const bleibt = raeume.find((raum) => raum.bis === null && raum.teile.join() === teile.join())
      return bleibt ?? { id: 1000 + 100 * t + name, teile, ab, bis: null }
    })
    for (const raum of raeume) if (raum.bis === null && !jetzt.includes(raum)) raum.bis = ab
    raeume.push(...jetzt.filter((raum) => !raeume.includes(raum)))
    return jetzt
  })
  return { raeume, geltende }
}

const gemeinsame = (a: Raum, b: Raum) => a.teile.filter((teil) => b.teile.includes(teil))

function toAbstammungen(raeume: readonly Raum[], personen: readonly number[]): Abstammung[] {
  const sum = (teile: readonly number[]) =>
    teile.reduce((gesamt, teil) => gesamt + personen[teil - 100]!, 0)
  return raeume.flatMap((alt) => {
    const neue = raeume.filter((neu) => neu.ab === alt.bis && gemeinsame(alt, neu).length > 0)
    const jeNeuem = neue.map((neu) => gemeinsame(alt, neu))
    const anteile = anteileOf(jeNeuem.map(sum)) ?? anteileOf(jeNeuem.map(({ length }) => length))!
    return neue.map((neu, i) => ({
      vonId: alt.id,
      zuId: neu.id,
      datum: neu.ab,
      umsteiger: [{ teilgruppe: ALLE, anteil: anteile[i]! }],
    }))
  })
}

function toBaum(
  raeume: readonly Raum[],
  geltende: readonly (readonly Raum[])[],
  personen: readonly number[],
) {
  const flaechen: Flaeche[] = geltende.map((jetzt, t) => ({
    gebietsstandId: t,
    ebene: 'SOZIALRAUM',
    raumfassungen: jetzt.map(({ id }) => id),
    zugeschnitten: jetzt.map(() => null),
    ab: TAGE[t]!,
    bis: geltende[t + 1] ? TAGE[t + 1]! : null,
    giltHeute: t === geltende.length - 1,
  }))
  const teilungen: Teilung[] = [
    ...raeume.map(({ id, teile, ab, bis }) => ({ oberId: id, teile, ab, bis })),
    ...geltende.map((jetzt, t) => ({
      oberId: KREIS,
      teile: jetzt.map(({ id }) => id),
      ab: TAGE[t]!,
      bis: geltende[t + 1] ? TAGE[t + 1]! : null,
    })),
  ]
  return createRaumbaum(flaechen, teilungen.toReversed(), toAbstammungen(raeume, personen))
}

/** The Kreis as it was known before the borders of its last day were decided. */
function toBaumZuvor(
  raeume: readonly Raum[],
  geltende: readonly (readonly Raum[])[],
  personen: readonly number[],
) {
  const tag = TAGE.at(-1)!
  const bisher = raeume.filter(({ ab }) => ab < tag)
  return toBaum(
    bisher.map((raum) => (raum.bis === tag ? { ...raum, bis: null } : raum)),
    geltende.slice(0, -1),
    personen,
  )
}

/** Every Stichtag one figure per Baustein or per area of the day; its value is made from its id. */
function toVektoren(geltende: readonly (readonly Raum[])[], { jeBaustein, geheim }: Kreis) {
  return STICHTAGE.map((_, t) => {
    const raeume = jeBaustein[t]
      ? Array.from({ length: BAUSTEINE }, (_ohne, i) => baustein(i))
      : geltende[t]!.map(({ id }) => id)
    const verborgen = geheim === t ? raeume[0] : undefined
    return {
      merkmalId: 1,
      teilgruppe: ALLE,
      quelleId: 1,
      zeitraumId: t,
      raeume,
      werte: raeume.map((id) => (id === verborgen ? null : (id * 37) % 1009)),
      status: raeume.map((id) => (id === verborgen ? 'GEHEIM_PRIMAER' : ('GUELTIG' as const))),
      vorlaeufig: null,
      korrigiert: null,
    } as const
  })
}

const toBestand = (einer: Kreis, geltende: readonly (readonly Raum[])[], baum: Raumbaum) =>
  createBestand(toVektoren(geltende, einer), {
    merkmale: [{ id: 1, schluessel: 'arbeitslose', art: 'ANZAHL' }],
    quellen: [1],
    baum,
    tagOf: (t) => STICHTAGE[t]!,
    bezugsgruppen: new Map(),
  })

/** The division of the first day comes back in two steps, its second area put together last. */
const IN_SCHRITTEN_ZURUECK: Kreis = {
  einteilungen: [
    [0, 0, 0, 0, 0, 0, 0, 1, 1],
    [0, 0, 0, 0, 0, 1, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 3, 1],
    [1, 1, 1, 1, 1, 1, 1, 0, 0],
  ],
  personen: [0, 0, 0, 0, 0, 0, 0, 0, 0],
  jeBaustein: [false, false, false, false],
  geheim: null,
}

describe('figures of any year on any borders', () => {
  it('stay on every Gebietsstand that new borders are said to leave alone', () => {
    fc.assert(
      fc.property(kreis, (einer) => {
        const { raeume, geltende } = toRaeume(einer)
        const jetzt = toBaum(raeume, geltende, einer.personen)
        const zuvor = toBaumZuvor(raeume, geltende, einer.personen)
        const geaenderte = findGeaenderteGebiete(zuvor, jetzt)
        expect(geaenderte.has(geltende.length - 1)).toBe(true)
        const [damals, heute] = [zuvor, jetzt].map((baum) => toBestand(einer, geltende, baum))
        for (const { gebietsstandId, raumfassungen } of zuvor.flaechen) {
          if (geaenderte.has(gebietsstandId)) continue
          for (const zeitraumId of STICHTAGE.keys()) {
            const zaehlung = { merkmal: 'arbeitslose', quelleId: 1, zeitraumId }
            const [vorher, nachher] = [damals!, heute!].map((bestand) =>
              raumfassungen.map((raum) => bestand.vektorOf(zaehlung, ALLE).wertOf(String(raum))),
            )
            expect(nachher).toEqual(vorher)
          }
        }
      }),
    )
  })

  it('add up to the Kreis, before and after every change', () => {
    fc.assert(
      fc.property(kreis, (einer) => {
        const { raeume, geltende } = toRaeume(einer)
        const bestand = toBestand(einer, geltende, toBaum(raeume, geltende, einer.personen))
        for (const t of STICHTAGE.keys()) {
          const vektor = bestand.vektorOf(
            { merkmal: 'arbeitslose', quelleId: 1, zeitraumId: t },
            ALLE,
          )
          const gesamt = vektor.wertOf(String(KREIS))
          for (const jetzt of geltende.slice(t)) {
            const werte = jetzt.map(({ id }) => vektor.wertOf(String(id)))
            expect(werte.every(({ status }) => status !== 'NICHT_VERFUEGBAR')).toBe(true)
            if (einer.geheim === t) expect(werte.some((wert) => !hatZahl(wert))).toBe(true)
            else expect(summe(werte)).toEqual(gesamt)
            if (einer.jeBaustein[t]) {
              expect(jetzt.map(({ id }) => vektor.stufeOf(String(id)))).toEqual(jetzt.map(() => 0))
            }
          }
        }
      }),
      { examples: [[IN_SCHRITTEN_ZURUECK]] },
    )
  })
})
