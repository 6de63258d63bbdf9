/** The pages whose text the Kreis answers for. */
export const SEITEN = [
  'IMPRESSUM',
  'DATENSCHUTZ',
  'BARRIEREFREIHEIT',
  'LEICHTE_SPRACHE',
  'HILFE',
] as const

export type Seite = (typeof SEITEN)[number]

/** What a shipped text leaves to the Kreis: `[Bitte ergänzen: Anschrift]`. */
const LUECKE = /\[Bitte (?:ergänzen|prüfen)(?::\s*([^\]]*))?\]/g

/** The blanks of a text, each by what belongs there. */
export function findLuecken(text: string): readonly string[] {
  return [...text.matchAll(LUECKE)].map(([ganz, was]) => was?.trim() || ganz.slice(1, -1))
}
