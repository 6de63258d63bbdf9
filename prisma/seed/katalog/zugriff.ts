/**
 * Who sees the small cells (Sozialraum, Quartier) of a Quelle for what, until
 * the Kreis decides otherwise. Default: nobody. Reasons in
 * docs/adr/0014-zweck-und-zugang.md.
 */
import type { Katalogregel } from './typen.ts'

type Zweck = Katalogregel['zweck']

/** Shorthand for the purposes in their order. */
const ZWECKE: Readonly<Record<string, Zweck>> = {
  J: 'JUGENDHILFEPLANUNG',
  A: 'ALTENHILFEPLANUNG',
  S: 'SOZIALBERICHTERSTATTUNG',
  D: 'DATENPFLEGE',
}

interface Wozu {
  /** Purposes by their first letters: Jugendhilfe, Altenhilfe, Sozialberichterstattung, Datenpflege. */
  readonly planung: string
  readonly kommune: string
}

function regelnOf(
  rolle: Katalogregel['rolle'],
  reichweite: Katalogregel['reichweite'],
  zwecke: string,
): readonly Katalogregel[] {
  return [...zwecke].map((buchstabe) => ({ rolle, zweck: ZWECKE[buchstabe]!, reichweite }))
}

/** Who tests protection has to see what is to be protected, everywhere. */
const PRUEFUNG: Katalogregel = {
  rolle: 'GEHEIMHALTUNG',
  zweck: 'GEHEIMHALTUNGSPRUEFUNG',
  reichweite: 'KREIS',
}

/** Published statistics: a planner sees the Kreis, a Kommune its own areas. */
export const VEROEFFENTLICHTES: readonly Katalogregel[] = [
  ...regelnOf('PLANUNG', 'KREIS', 'JASD'),
  ...regelnOf('KOMMUNE', 'KOMMUNE', 'JAS'),
  PRUEFUNG,
]

/** What everybody can look up: registers of offers, results of elections. */
export const OFFENES: readonly Katalogregel[] = [
  ...regelnOf('PLANUNG', 'KREIS', 'JASD'),
  ...regelnOf('KOMMUNE', 'KREIS', 'JAS'),
  PRUEFUNG,
]

/** Figures of an office for the area it is responsible for: the Kreis sees the Kreis, a town itself. */
export const internes = ({ planung, kommune }: Wozu): readonly Katalogregel[] => [
  ...regelnOf('PLANUNG', 'ORGANISATION', planung),
  ...regelnOf('KOMMUNE', 'KOMMUNE', kommune),
  PRUEFUNG,
]

/**
 * Figures of the Jugendämter: only who is the Jugendamt of the Bezirk
 * (§ 69 SGB VIII); a Kommune without one of its own sees none.
 */
export const JUGENDAMTLICHES: readonly Katalogregel[] = [
  ...regelnOf('PLANUNG', 'JUGENDAMTSBEZIRK', 'JSD'),
  ...regelnOf('KOMMUNE', 'JUGENDAMTSBEZIRK', 'JS'),
  PRUEFUNG,
]
