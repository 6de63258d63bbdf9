import { jahr } from '@sozial/domain/zeitraum'
import fc from 'fast-check'
import { ordneZahlen } from './zahlenordnung.ts'
import { createZahlenspeicher } from './zahlenspeicher.ts'
import type { Zahl } from './zahlenspeicher.ts'

const zeitraeume = [jahr(2022), jahr(2020), jahr(2021)]
/** Chronological place of the Zeiträume above. */
const ZEITRANG = [2, 0, 1]
const bezuege = [0, 1, 2, 3].flatMap((paar) =>
  [3, 1, 2].map((zeitraum) => ({ merkmal: 2 - (paar % 2), teilgruppe: paar + 1, zeitraum })),
)

const zahl = fc.record({
  raum: fc.nat(4),
  bezug: fc.nat(bezuege.length - 1),
  wert: fc.option(fc.integer({ min: 1 }), { nil: null }),
  vorlaeufig: fc.boolean(),
})

const toZahl = (
  angaben: Pick<Zahl, 'raum' | 'bezug' | 'wert' | 'vorlaeufig'>,
  i: number,
): Zahl => ({
  ...angaben,
  status: angaben.wert === null ? 'GEHEIM_PRIMAER' : 'GUELTIG',
  zeile: i + 1,
  spalte: 5,
  blatt: 0,
})

const schluesselOf = ({ raum, bezug }: Zahl): readonly number[] => {
  const { merkmal, teilgruppe, zeitraum } = bezuege[bezug]!
  return [merkmal, teilgruppe, ZEITRANG[zeitraum - 1]!, raum]
}

const vergleiche = (a: readonly number[], b: readonly number[]): number =>
  a.map((teil, i) => teil - b[i]!).find((unterschied) => unterschied !== 0) ?? 0

describe('ordneZahlen', () => {
  it('gives every cell once, by the key of its figure, the same ones in the order of the file', () => {
    fc.assert(
      fc.property(fc.array(zahl, { maxLength: 200 }), (angaben) => {
        const zahlen = angaben.map(toZahl)
        const speicher = createZahlenspeicher()
        for (const eine of zahlen) speicher.lege(eine)
        const { figuren, doppelte } = ordneZahlen({ speicher, bezuege, zeitraeume, raeume: 5 })
        const gefunden = [...figuren()]
        const geordnet = zahlen.toSorted((a, b) => vergleiche(schluesselOf(a), schluesselOf(b)))
        expect(gefunden.flat()).toEqual(geordnet)
        expect(gefunden.length + doppelte).toBe(zahlen.length)
        const schluessel = gefunden.map(([erste]) => schluesselOf(erste).join('|'))
        expect(new Set(schluessel).size).toBe(gefunden.length)
      }),
    )
  })

  it('keeps more cells than fit into one piece', () => {
    const speicher = createZahlenspeicher()
    const anzahl = 40_000
    for (let i = 0; i < anzahl; i += 1)
      speicher.lege(toZahl({ raum: 0, bezug: 0, wert: i, vorlaeufig: i % 2 === 0 }, i))
    const { figuren, doppelte } = ordneZahlen({ speicher, bezuege, zeitraeume, raeume: 1 })
    const [figur] = [...figuren()]
    expect(doppelte).toBe(anzahl - 1)
    expect(figur?.map(({ wert }) => wert)).toEqual(Array.from({ length: anzahl }, (_, i) => i))
  })
})
