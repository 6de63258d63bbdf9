/** Why a figure was corrected, in the words that also stand outside. */

/** The list is closed: what is said of a figure in public must not say more of it than the figure. */
export const KORREKTURANLAESSE = [
  'SCHREIBFEHLER',
  'UEBERTRAGUNG',
  'DOPPELT',
  'RAUM',
  'NACHMELDUNG',
  'ANDERER',
] as const
export type Korrekturanlass = (typeof KORREKTURANLAESSE)[number]

export const ANLASS_WORTE: Readonly<Record<Korrekturanlass, string>> = {
  SCHREIBFEHLER: 'Schreibfehler in der Lieferung',
  UEBERTRAGUNG: 'Übertragungsfehler',
  DOPPELT: 'doppelt gezählt',
  RAUM: 'dem falschen Raum zugeordnet',
  NACHMELDUNG: 'Nachmeldung der Quelle',
  ANDERER: 'anderer Grund',
}

/** What is said of a correction or of a provisional figure; the reason itself is told inside alone. */
export interface Korrekturworte {
  /** null: nothing was corrected, the figures were marked as provisional or final. */
  readonly anlass: Korrekturanlass | null
  /** null outside. */
  readonly grund: string | null
  readonly vorlaeufig: boolean
}

/** "korrigiert: Schreibfehler in der Lieferung (Zeile 12 hatte eine Null zu viel)", "vorläufig (Meldung steht aus)" */
export function formatKorrektur({ anlass, grund, vorlaeufig }: Korrekturworte): string {
  const wort = anlass === 'ANDERER' && grund ? grund : anlass && ANLASS_WORTE[anlass]
  const kennzeichen = vorlaeufig ? 'vorläufig' : 'endgültig'
  const kern = wort === null ? kennzeichen : `korrigiert: ${wort}`
  const klammer = grund && grund !== wort ? ` (${grund})` : ''
  return `${kern}${klammer}${wort !== null && vorlaeufig ? ', noch vorläufig' : ''}`
}
