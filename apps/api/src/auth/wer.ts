/** Who asks. Everything that decides about rights starts from here. */

/** What an account may have; the union of its roles counts. Nobody signed in is no role: OEFFENTLICHKEIT. */
export const ROLLEN = ['ANBIETER', 'KOMMUNE', 'PLANUNG', 'GEHEIMHALTUNG', 'ADMIN'] as const
export type Rolle = (typeof ROLLEN)[number]

/** What values of small areas are read for. */
export const ZWECKE = [
  'JUGENDHILFEPLANUNG',
  'ALTENHILFEPLANUNG',
  'SOZIALBERICHTERSTATTUNG',
  'GEHEIMHALTUNGSPRUEFUNG',
  'DATENPFLEGE',
] as const
export type Zweck = (typeof ZWECKE)[number]

export const ORGANISATIONSARTEN = ['KREIS', 'KOMMUNE', 'ANBIETER'] as const
export type Organisationsart = (typeof ORGANISATIONSARTEN)[number]

/** How somebody has signed in. */
export type Anmeldeweg = 'DEMO' | 'PASSWORT' | 'PASSKEY' | 'OIDC'

export interface Organisationsangabe {
  readonly id: number
  readonly art: Organisationsart
  readonly name: string
  /** Its Raum of level KREIS or KOMMUNE; null for an ANBIETER and for a Kreis not yet set up. */
  readonly raumId: number | null
  /** The Jugendamtsbezirk whose Jugendamt it is. */
  readonly jugendamtsbezirkId: number | null
}

export interface Angemeldet {
  readonly art: 'KONTO'
  readonly sitzungId: string
  readonly kontoId: number
  readonly name: string
  readonly anmeldename: string
  readonly rollen: readonly Rolle[]
  readonly organisation: Organisationsangabe
  readonly zweck: Zweck | null
  readonly demo: boolean
  /** The second factor is still due: counts as OEFFENTLICHKEIT except for naming that factor. */
  readonly zweitfaktorOffen: boolean
}

export type Wer = { readonly art: 'OEFFENTLICHKEIT' } | Angemeldet

export const OEFFENTLICHKEIT: Wer = { art: 'OEFFENTLICHKEIT' }

/** Roles that may read the Arbeitsstand. */
const INNEN: ReadonlySet<Rolle> = new Set(['KOMMUNE', 'PLANUNG', 'GEHEIMHALTUNG'])

/** The roles that count now: none before the second factor is there. */
export const rollenOf = (wer: Wer): readonly Rolle[] =>
  wer.art === 'KONTO' && !wer.zweitfaktorOffen ? wer.rollen : []

/** Whether the Arbeitsstand may be read at all; which small cells, auth/zugang.ts says. */
export const istInnen = (wer: Wer): wer is Angemeldet =>
  rollenOf(wer).some((rolle) => INNEN.has(rolle))
