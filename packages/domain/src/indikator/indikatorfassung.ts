import type { Ebene } from '../raum/index.ts'
import type { Berechnung } from './berechnung.ts'

export type Polaritaet = 'HOCH_GUENSTIG' | 'HOCH_BELASTEND' | 'NEUTRAL'

/**
 * How the 95 % interval is computed: shares by Wilson, events per persons by
 * Byar, the ratio of two counts that both scatter by `ratioInterval`.
 */
export type Intervallmethode = 'WILSON' | 'BYAR' | 'ZWEI_ZAEHLUNGEN' | 'KEINE'

/** Whether the KGSt set of M 4/2009 has the Indikator; the planners own the paper and say so. */
export type Kgst = 'JA' | 'SINNGEMAESS' | 'NEIN'

/** The seven fields of action of M 4/2009 and the basic figures before them, as its followers name them. */
export const KGST_HANDLUNGSFELDER = [
  'BASISDATEN',
  'BILDUNG',
  'ARBEIT',
  'EINKOMMEN',
  'GESUNDHEIT',
  'WOHNEN',
  'SICHERHEIT',
  'TEILHABE',
] as const
export type KgstHandlungsfeld = (typeof KGST_HANDLUNGSFELDER)[number]

/** For which day or time a Merkmal is counted: 31.12., 30.06., 15.12., 01.03., 31.01., a year, a school year … */
export const STICHTAGARTEN = [
  'JAHRESENDE',
  'JAHRESMITTE',
  'DEZEMBER_15',
  'MAERZ_1',
  'JANUAR_31',
  'JAHR',
  'SCHULJAHR',
  'WAHLTAG',
  'LAUFEND',
] as const
export type Stichtagart = (typeof STICHTAGARTEN)[number]

/** How often a Merkmal is delivered. */
export const PERIODIZITAETEN = ['JAEHRLICH', 'ZWEIJAEHRLICH', 'WAHL', 'LAUFEND'] as const
export type Periodizitaet = (typeof PERIODIZITAETEN)[number]

/**
 * What an age of 65 in the denominator means:
 * - `FEST` 65 completed years, always
 * - `REGELALTERSGRENZE` the age at which people may draw their pension then
 *   (§ 235 SGB VI; `regelaltersgrenze`)
 */
export const ALTERSREGELN = ['FEST', 'REGELALTERSGRENZE'] as const
export type Altersregel = (typeof ALTERSREGELN)[number]

/** Who made a Fassung: the program, the planners, or an imported table that nothing else uses. */
export const HERKUENFTE = ['KATALOG', 'PLANUNG', 'LIEFERUNG'] as const
export type Herkunft = (typeof HERKUENFTE)[number]

/** One immutable version of the definition of an Indikator (domain of KGSt-style Indikatorenblätter). */
export interface Indikatorfassung {
  readonly name: string
  /** Short enough for the selection bar. */
  readonly kurzname: string
  /** What is counted, in one sentence. */
  readonly definition: string
  readonly berechnung: Berechnung
  /** Years that are counted together, the value being dated by the last of them; 1: none. */
  readonly poolingJahre: number
  readonly altersregel: Altersregel
  /** As printed behind the figure or in the head of a column: `Prozent`, `je 1.000`, `Personen`. */
  readonly einheit: string
  readonly nachkommastellen: number
  readonly polaritaet: Polaritaet
  readonly intervall: Intervallmethode
  /** Relevance for the planning of Jugendhilfe and Altenhilfe, 0 none to 3 high. */
  readonly relevanzJugendhilfe: number
  readonly relevanzAltenhilfe: number
  /** Smallest level on which a value says something; no gate: who prepares a Datenstand chooses its levels. */
  readonly kleinsteEbene: Ebene
  /** Fewer cases, or fewer persons counted, are protected before anything is published. */
  readonly minZaehler: number
  readonly minNenner: number
  /** What ought to be, in the unit of the Indikator; null: nothing is agreed. */
  readonly richtwert: number | null
  /** Agreed borders of classes, ascending, in the unit of the Indikator; empty: none. */
  readonly schwellen: readonly number[]
  /** Law that the figures are counted by. */
  readonly rechtsgrundlage: string
  /** How to read the value. */
  readonly hinweis: string
  /** What the value cannot say. */
  readonly grenzen: string
  /** Other words that people search for. */
  readonly synonyme: readonly string[]
}

/** The fields of a Fassung that most definitions leave as they are. */
export const FASSUNG_VORGABE = {
  poolingJahre: 1,
  altersregel: 'FEST',
  relevanzJugendhilfe: 0,
  relevanzAltenhilfe: 0,
  kleinsteEbene: 'QUARTIER',
  minZaehler: 3,
  minNenner: 0,
  richtwert: null,
  schwellen: [],
  rechtsgrundlage: '',
  hinweis: '',
  grenzen: '',
  synonyme: [],
} as const satisfies Partial<Indikatorfassung>
