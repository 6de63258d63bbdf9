/** People near a site and people: whoever subtracts the one from the other must not find few. */
import fc from 'fast-check'
import { greifeAn } from '../geheimhaltung/angreifer.testing.ts'
import { schuetze } from '../geheimhaltung/index.ts'
import type { Loeser, Schutzsystem, Schutzzelle } from '../geheimhaltung/index.ts'
import { createHighsLoeser } from '../geheimhaltung-loeser/index.ts'
import type { Berechnung } from '../indikator/index.ts'
import { createSchutzsysteme } from './index.ts'
import { block, DORF, eingabe, merkmal, MITTE, NORD, SUED } from './kreis.testing.ts'

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

const K = 3
const WEST = 10
const TEILE = [NORD, MITTE, SUED, WEST]
const RAEUME = [DORF, ...TEILE]
const QUOTE: Berechnung = {
  typ: 'QUOTIENT',
  zaehler: merkmal('nahe'),
  nenner: merkmal('alte'),
  faktor: 100,
}

interface Dorf {
  /** People of the group in each Quartier. */
  readonly alte: readonly number[]
  /** What each of them reaches there. */
  readonly jeKopf: readonly number[]
}

const mitSumme = (teile: readonly number[]): readonly number[] => [
  teile.reduce((a, b) => a + b, 0),
  ...teile,
]
const zahlenOf = ({ alte, jeKopf }: Dorf) => ({
  alte: mitSumme(alte),
  nahe: mitSumme(alte.map((zahl, i) => zahl * jeKopf[i]!)),
})

/** What is hidden when the quote is published, as "ZAEHLER 7". */
function veroeffentliche(dorf: Dorf, jeKopf: boolean) {
  const { alte, nahe } = zahlenOf(dorf)
  const einer = {
    ...block(QUOTE, Object.fromEntries(RAEUME.map((raum, i) => [raum, nahe[i]!])), {
      nenner: alte,
    }),
    // Every area has its quote, of nobody near too.
    status: alte.map(() => 'GUELTIG' as const),
    jeKopf,
  }
  const systeme = createSchutzsysteme(
    eingabe([einer], {
      summen: [{ ganzes: DORF, teile: TEILE }],
      ebenen: new Map([[DORF, 'SOZIALRAUM'], ...TEILE.map((raum) => [raum, 'QUARTIER'] as const)]),
      merkmale: new Map([['nahe', 'MENGE']]),
    }),
  )
  const ergebnisse = systeme.map(({ system }) => schuetze(system, loeser))
  const verborgen = new Set(
    systeme.flatMap(({ zellen, system }, i) =>
      zellen.flatMap(({ bezuege }, nummer) =>
        system.zellen[nummer]!.lage === 'VERBORGEN' || ergebnisse[i]!.sekundaer.includes(nummer)
          ? bezuege.map(({ raumfassung }) => raumfassung)
          : [],
      ),
    ),
  )
  return { verborgen, ungeschuetzt: ergebnisse.flatMap((eines) => eines.ungeschuetzt).length }
}

/** The whole table as an outsider writes it: sums of both numbers, and what each person reaches where. */
function tabelleOf(dorf: Dorf, verborgen: ReadonlySet<number>): Schutzsystem {
  const { alte, nahe } = zahlenOf(dorf)
  const zelle = (wert: number, i: number, zaehlt: boolean): Schutzzelle => ({
    wert,
    // A quote is read with both its numbers or not at all.
    lage: verborgen.has(RAEUME[i]!) ? 'NIE' : 'GEZEIGT',
    unten: 0,
    oben: null,
    spiel: 0,
    gezeigt: null,
    ganzzahlig: zaehlt,
    kosten: Infinity,
    bedarf: zaehlt && wert > 0 && wert < K ? { art: 'SPANNE', unten: 0, oben: K } : null,
  })
  const summe = (ab: number) => ({
    zellen: RAEUME.map((_, i) => ab + i),
    faktoren: [1, ...TEILE.map(() => -1)],
    konstante: 0,
  })
  return {
    zellen: [
      ...alte.map((wert, i) => zelle(wert, i, true)),
      ...nahe.map((wert, i) => zelle(wert, i, false)),
    ],
    gleichungen: [
      summe(0),
      summe(RAEUME.length),
      ...dorf.jeKopf.map((mal, i) => ({
        zellen: [RAEUME.length + 1 + i, 1 + i],
        faktoren: [1, -mal],
        konstante: 0,
      })),
    ],
  }
}

/** Two people stand where the last Quartier stands. Given up for them is the third, of which those near tell: 540 less 500. */
const BEISPIEL: Dorf = { alte: [500, 2, 40, 300], jeKopf: [1, 0, 1, 0] }

it('finds two people by subtraction where nobody says how both numbers hang together', () => {
  const { verborgen } = veroeffentliche(BEISPIEL, false)
  expect(greifeAn(tabelleOf(BEISPIEL, verborgen), new Set(), loeser).funde).not.toEqual([])
})

it('hides another number instead', () => {
  const { verborgen, ungeschuetzt } = veroeffentliche(BEISPIEL, true)
  expect(greifeAn(tabelleOf(BEISPIEL, verborgen), new Set(), loeser).funde).toEqual([])
  expect([verborgen.has(DORF), ungeschuetzt]).toEqual([false, 0])
})

const wenige = fc.oneof(fc.nat(4), fc.integer({ min: 3, max: 60 }))
const malen = fc.constantFrom(0, 0.25, 1)

it('is not found out by whoever knows what everybody reaches', () => {
  fc.assert(
    fc.property(
      fc.tuple(wenige, wenige, wenige, wenige),
      fc.tuple(malen, malen, malen, malen),
      (alte, jeKopf) => {
        const dorf = { alte, jeKopf }
        const { verborgen, ungeschuetzt } = veroeffentliche(dorf, true)
        fc.pre(ungeschuetzt === 0)
        expect(greifeAn(tabelleOf(dorf, verborgen), new Set(), loeser).funde).toEqual([])
      },
    ),
    { numRuns: 15 },
  )
})
