import fc from 'fast-check'
import { ALLE, evaluateFormel } from '../indikator/index.ts'
import type { Formel, Lies, Teilgruppe } from '../indikator/index.ts'
import { gueltig } from '../wert/index.ts'
import { addJahre, jahr } from '../zeitraum/index.ts'
import type { Zeitraum } from '../zeitraum/index.ts'
import { createZaehlungsverzeichnis, toFormangaben } from './formangabe.ts'
import { createFormen } from './formen.ts'
import { findFormgleichungen } from './formgleichungen.ts'
import { createSchutzsysteme } from './index.ts'
import { absolut, block, eingabe, merkmal, summiert } from './kreis.testing.ts'

const MERKMALE = ['a', 'b'] as const
const GRENZEN = [0, 6, 18, 65] as const
const JAHRE = [2019, 2020, 2021, 2022, 2023]

const teilgruppe: fc.Arbitrary<Partial<Teilgruppe>> = fc.record(
  {
    geschlecht: fc.constantFrom('INSGESAMT', 'MAENNLICH', 'WEIBLICH'),
    nationalitaet: fc.constantFrom('INSGESAMT', 'DEUTSCH', 'AUSLAENDISCH'),
    alterVon: fc.constantFrom(0, 6),
    alterBis: fc.constantFrom(18, 65, null),
  },
  { requiredKeys: [] },
)
const blatt: fc.Arbitrary<Formel> = fc
  .tuple(fc.constantFrom(...MERKMALE), teilgruppe)
  .map(([name, gruppe]) => merkmal(name, gruppe))
const formel: fc.Arbitrary<Formel> = fc.oneof(
  { weight: 3, arbitrary: blatt },
  fc.array(blatt, { minLength: 2, maxLength: 3 }).map((teile): Formel => ({ art: 'SUMME', teile })),
  fc
    .tuple(blatt, blatt)
    .map(([von, abzueglich]): Formel => ({ art: 'DIFFERENZ', von, abzueglich })),
)
const fall = fc.record({
  formeln: fc.array(fc.record({ formel, poolingJahre: fc.constantFrom(1, 1, 2, 3) }), {
    minLength: 2,
    maxLength: 12,
  }),
  seed: fc.integer({ min: 1, max: 1e6 }),
})

/** Counts of the finest groups, so large that two sums do not meet by chance, and readers over them. */
function createGrundzahlen(seed: number): (zeitraum: Zeitraum) => Lies {
  let zustand = seed
  const zufall = () => (zustand = (zustand * 48_271) % 2_147_483_647)
  const zahlen = new Map<string, number>()
  const zahlOf = (key: string): number => {
    if (!zahlen.has(key)) zahlen.set(key, zufall())
    return zahlen.get(key)!
  }
  return (zeitraum) => (name, gruppe) => {
    const geschlechter =
      gruppe.geschlecht === 'INSGESAMT' ? ['MAENNLICH', 'WEIBLICH'] : [gruppe.geschlecht]
    const nationen =
      gruppe.nationalitaet === 'INSGESAMT' ? ['DEUTSCH', 'AUSLAENDISCH'] : [gruppe.nationalitaet]
    const alter = GRENZEN.filter((a) => a >= gruppe.alterVon && a < (gruppe.alterBis ?? Infinity))
    const teile = geschlechter.flatMap((g) =>
      nationen.flatMap((n) => alter.map((a) => zahlOf([name, zeitraum.von, g, n, a].join()))),
    )
    return gueltig(teile.reduce((summe, zahl) => summe + zahl, 0))
  }
}

describe('createFormen', () => {
  const wer = createZaehlungsverzeichnis(
    MERKMALE.flatMap((name) => JAHRE.map((j) => ({ merkmal: name, quelle: 1, zeitraum: jahr(j) }))),
  )

  it('is the stored number, equal for equal numbers alone, and knows what follows', () => {
    fc.assert(
      fc.property(fall, ({ formeln, seed }) => {
        const liesAus = createGrundzahlen(seed)
        const stored = formeln.map(({ formel: eine, poolingJahre }) =>
          Array.from({ length: poolingJahre }, (_, i) => addJahre(jahr(2023), -i))
            .map((zeit) => evaluateFormel(eine, liesAus(zeit)).wert!)
            .reduce((a, b) => a + b, 0),
        )
        const angaben = formeln.map(
          ({ formel: eine, poolingJahre }) =>
            toFormangaben(block(absolut(eine), {}, { poolingJahre }), wer).zaehler!,
        )
        const { formen, bezuege } = createFormen(angaben, new Map())
        const werte = new Map<number, number>()
        for (const [i, bezug] of bezuege.entries()) {
          const { glieder, teiler } = angaben[i]!
          const summe = glieder.reduce(
            (s, { merkmal: name, teilgruppe: gruppe, zeitraum, faktor }) =>
              s + faktor * liesAus(zeitraum)(name, { ...ALLE, ...gruppe }).wert!,
            0,
          )
          expect(summe / teiler).toBe(stored[i])
          if (bezug === null) {
            expect(stored[i]).toBe(0)
            continue
          }
          const zellwert = stored[i]! * bezug.faktor
          expect(werte.get(bezug.form) ?? zellwert).toBe(zellwert)
          werte.set(bezug.form, zellwert)
        }
        expect(new Set(werte.values()).size).toBe(formen.length)
        for (const gleichung of findFormgleichungen(formen)) {
          const summe = gleichung.formen.reduce(
            (s, form, i) => s + gleichung.faktoren[i]! * werte.get(form)!,
            0,
          )
          expect(summe).toBe(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('finds every total: the forms that are left are independent', () => {
    const gruppe = (g: Partial<Teilgruppe>) =>
      toFormangaben(block(absolut(merkmal('a', g)), {}), wer).zaehler!
    const angaben = (['INSGESAMT', 'MAENNLICH', 'WEIBLICH'] as const).flatMap((geschlecht) =>
      (['INSGESAMT', 'DEUTSCH', 'AUSLAENDISCH'] as const).map((nationalitaet) =>
        gruppe({ geschlecht, nationalitaet }),
      ),
    )
    // A table of two by two has nine numbers, four of them free.
    expect(findFormgleichungen(createFormen(angaben, new Map()).formen)).toHaveLength(5)
  })
})

describe('pruefsumme', () => {
  it('is the same whatever the order and the ids of blocks', () => {
    const werte = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60))
    fc.assert(
      fc.property(fc.array(werte, { minLength: 1, maxLength: 5 }), fc.nat(), (listen, drehung) => {
        const bloecke = listen.map(([a, b, c, d, e], i) =>
          block(absolut(merkmal(`m${i % 2}`, { alterVon: i })), summiert([a, b, c], [d, e])),
        )
        const anders = bloecke
          .map((einer) => ({ ...einer, id: einer.id + 7 * (drehung + 1) }))
          .toSorted((a, b) => ((a.id * 31 + drehung) % 11) - ((b.id * 31 + drehung) % 11))
          .map(gedreht)
        const summen = (liste: typeof bloecke) =>
          createSchutzsysteme(eingabe(liste)).map(({ pruefsumme, system }) => [pruefsumme, system])
        expect(summen(anders)).toEqual(summen(bloecke))
      }),
      { numRuns: 30 },
    )
  })

  it('is another one when a threshold or a number changes', () => {
    const einer = block(absolut(merkmal('a')), summiert([2, 30, 40], [50, 60]))
    const summe = (bloecke: readonly (typeof einer)[]) =>
      createSchutzsysteme(eingabe(bloecke))[0]!.pruefsumme
    expect(summe([einer])).not.toBe(
      summe([{ ...einer, schwellen: { ...einer.schwellen, minZaehler: 4 } }]),
    )
    expect(summe([einer])).not.toBe(
      summe([{ ...einer, zaehler: einer.zaehler.map((wert) => (wert === 2 ? 1 : wert)) }]),
    )
  })
})

function gedreht(einer: ReturnType<typeof block>): ReturnType<typeof block> {
  return {
    ...einer,
    raumfassungen: einer.raumfassungen.toReversed(),
    status: einer.status.toReversed(),
    zaehler: einer.zaehler.toReversed(),
    nenner: einer.nenner.toReversed(),
  }
}
