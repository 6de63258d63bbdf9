/** What the figures of one area and year are drawn from. */
import { count, type Auswahl, type Bewegung, type Personen } from './bevoelkerung.ts'
import type { Feld } from './eigenart.ts'
import { createNormal, createZufall } from './zufall.ts'

/** A place with its lasting qualities: a Quartier, or a yardstick as if it were one. */
export interface Ort {
  readonly name: string
  /** Pressure of poverty in a year; 1: like the Kreis. */
  readonly druck: (jahr: number) => number
  /** Factor on the pressure in a field of life. */
  readonly eigenart: (feld: Feld) => number
  /** Need of care against the Kreis at the same age. */
  readonly pflege: number
  /** How readily its Jugendamt grants help; 1: like all together. */
  readonly jugendamt: number
  /** A town in which facilities stand that others use, too. */
  readonly zentrum: boolean
  readonly niederlaendisch: boolean
  /** How many of those who seek asylum are accommodated here; 1: like the Kreis. */
  readonly aufnahme: number
  /** Many places together, of which nothing single is known. */
  readonly massstab: boolean
  /** Keys of Merkmale that do not exist there. */
  readonly fehlt: ReadonlySet<string>
  /** Start of its randomness. */
  readonly saat: number
}

/** A place in a year, able to count its people and to draw cases among them. */
export interface Lage {
  readonly ort: Ort
  readonly jahr: number
  readonly druck: number
  /** Pressure in a field of life, which goes with poverty but is not the same. */
  readonly druckIn: (feld: Feld) => number
  readonly bewegung: Bewegung
  readonly personen: Personen
  /** Inhabitants from an age up to below another one. */
  readonly ew: (von?: number, bis?: number, wer?: Omit<Auswahl, 'von' | 'bis'>) => number
  /** How many of `n` are concerned, near the share `p`: whole, at least 0, at most `n`. */
  readonly faelle: (n: number, p: number) => number
}

/** Figures by key: the Merkmal, then age, sex, nationality as far as they narrow it (`bevoelkerung 0-3 w`). */
export type Zahlen = Record<string, number>

/** Chance counts for less than in a lottery: the same people are there next year. */
const STREUUNG = 0.55

export function createLage(
  ort: Ort,
  jahr: number,
  { bestand, bewegung }: { readonly bestand: Personen; readonly bewegung: Bewegung },
): Lage {
  const normal = createNormal(createZufall(ort.saat * 131 + jahr))
  return {
    ort,
    jahr,
    druck: ort.druck(jahr),
    druckIn: (feld) => ort.druck(jahr) * ort.eigenart(feld),
    bewegung,
    personen: bestand,
    ew: (von = 0, bis = 200, wer = {}) => count(bestand, { ...wer, von, bis: Math.min(bis, 100) }),
    faelle: (n, p) => {
      const anteil = Math.min(1, Math.max(0, p))
      const zahl = n * anteil + STREUUNG * Math.sqrt(n * anteil * (1 - anteil)) * normal()
      return Math.min(n, Math.max(0, Math.round(zahl)))
    },
  }
}
