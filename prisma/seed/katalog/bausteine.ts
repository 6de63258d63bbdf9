/** Short words for the definitions of the catalogue, and what follows from the kind of a formula. */
import { blaetterOf, FASSUNG_VORGABE, formelnOf, hatFormel } from '@sozial/domain/indikator'
import type {
  Berechnung,
  Formel,
  Indikatorfassung,
  Intervallmethode,
  KgstHandlungsfeld,
  Teilgruppe,
} from '@sozial/domain/indikator'
import type { Katalogindikator } from './typen.ts'

export const merkmal = (schluessel: string, teilgruppe: Partial<Teilgruppe> = {}): Formel => ({
  art: 'MERKMAL',
  merkmal: schluessel,
  ...(Object.keys(teilgruppe).length > 0 && { teilgruppe }),
})
export const bevoelkerung = (teilgruppe: Partial<Teilgruppe> = {}): Formel =>
  merkmal('bevoelkerung', teilgruppe)
/** Completed years from (included) to under; null: and older. */
export const alter = (alterVon: number, alterBis: number | null) => ({ alterVon, alterBis })
export const summe = (...teile: readonly Formel[]): Formel => ({ art: 'SUMME', teile })
export const differenz = (von: Formel, abzueglich: Formel): Formel => ({
  art: 'DIFFERENZ',
  von,
  abzueglich,
})

type Bruchform = 'ANTEIL' | 'RATE' | 'QUOTIENT' | 'MITTELWERT'
const bruch =
  (typ: Bruchform) =>
  (zaehler: Formel, nenner: Formel, faktor: number): Berechnung => ({
    typ,
    zaehler,
    nenner,
    faktor,
  })
export const anteil = (zaehler: Formel, nenner: Formel): Berechnung =>
  bruch('ANTEIL')(zaehler, nenner, 100)
export const rate = bruch('RATE')
export const quotient = bruch('QUOTIENT')
export const mittelwert = (zaehler: Formel, nenner: Formel): Berechnung =>
  bruch('MITTELWERT')(zaehler, nenner, 1)
export const absolut = (zaehler: Formel): Berechnung => ({ typ: 'ABSOLUT', zaehler, faktor: 1 })
/** A figure that no formula over Merkmale gives; `wartetAuf` ends the sentence "Wartet auf …". */
export const verfahren = (name: string, wartetAuf: string): Berechnung => ({
  typ: 'VERFAHREN',
  verfahren: name,
  wartetAuf,
})

/** What a definition says; the rest follows from its formula. */
export interface Entwurf extends Partial<Indikatorfassung> {
  readonly slug: string
  readonly code: string
  readonly name: string
  readonly definition: string
  readonly berechnung: Berechnung
  /** Relevance for Jugendhilfe and Altenhilfe. */
  readonly relevanz: readonly [jugendhilfe: number, altenhilfe: number]
  readonly kernset?: true
  readonly kgst?: KgstHandlungsfeld
}

/** The definitions of one theme, in their order. */
export function thema(
  name: string,
  vorgabe: Partial<Indikatorfassung>,
  entwuerfe: readonly Entwurf[],
): readonly Katalogindikator[] {
  return entwuerfe.map(({ slug, code, relevanz, kernset = false, kgst = null, ...angaben }) => ({
    slug,
    code,
    thema: name,
    kernset,
    kgst: { kgst: kgst === null ? 'NEIN' : 'SINNGEMAESS', handlungsfeld: kgst },
    fassung: {
      ...FASSUNG_VORGABE,
      kurzname: angaben.name,
      polaritaet: 'NEUTRAL',
      relevanzJugendhilfe: relevanz[0],
      relevanzAltenhilfe: relevanz[1],
      ...ausFormel(angaben.berechnung),
      ...vorgabe,
      ...angaben,
    },
  }))
}

type AusFormel = Pick<Indikatorfassung, 'einheit' | 'nachkommastellen' | 'intervall' | 'minNenner'>

/** Fewer persons of a group are not shown where their share is (practice of Destatis and BA). */
const MIN_NENNER = 100

function ausFormel(berechnung: Berechnung): AusFormel {
  const { typ } = berechnung
  const faktor = 'faktor' in berechnung ? berechnung.faktor : 1
  return {
    einheit: EINHEIT.get(typ === 'QUOTIENT' && faktor === 100 ? 'je 100' : faktor) ?? 'Personen',
    nachkommastellen: typ === 'ABSOLUT' ? 0 : 1,
    intervall: intervallOf(berechnung),
    minNenner: typ === 'ANTEIL' || typ === 'RATE' || typ === 'QUOTIENT' ? MIN_NENNER : 0,
  }
}

const EINHEIT: ReadonlyMap<number | string, string> = new Map<number | string, string>([
  [100, 'Prozent'],
  ['je 100', 'je 100'],
  [1000, 'je 1.000'],
  [10_000, 'je 10.000'],
])

/** A difference of counts is no count: no interval fits it. */
function intervallOf(berechnung: Berechnung): Intervallmethode {
  if (!hatFormel(berechnung)) return 'KEINE'
  const { zaehler } = formelnOf(berechnung)
  if (zaehler.art === 'DIFFERENZ' || blaetterOf(zaehler).length === 0) return 'KEINE'
  if (berechnung.typ === 'ANTEIL') return 'WILSON'
  if (berechnung.typ === 'QUOTIENT') return 'ZWEI_ZAEHLUNGEN'
  return berechnung.typ === 'RATE' ? 'BYAR' : 'KEINE'
}
