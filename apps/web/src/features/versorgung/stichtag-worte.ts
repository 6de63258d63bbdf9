/** A day that is past, in sentences. Pure. */
import { formatAnzahl, formatDatum } from '@sozial/shared/format'

export interface Stichtagslage {
  readonly stichtag: string
  /** How many offers are known as of a later day only; null: it is today. */
  readonly ohneStand: number | null
  readonly angebote: readonly unknown[]
}

/** What the register still knows of that day, and what it does not; none today. */
export function stichtagsaetzeOf({
  stichtag,
  ohneStand,
  angebote,
}: Stichtagslage): readonly string[] {
  if (ohneStand === null) return []
  const fassungen =
    ohneStand === 0
      ? 'Titel und Kategorien sind die von damals.'
      : `Von ${formatAnzahl(angebote.length, 'Angebot', 'Angeboten')} sind bei ${ohneStand} Titel, Kategorien und Einzugsgebiet erst aus späterer Zeit bekannt.`
  return [
    `So war es am ${formatDatum(stichtag)}, soweit das Register es noch weiß. Orte, Plätze und Förderung zählen mit den Tagen, an denen sie galten; Bedarf und Zielgruppen sind die jüngsten, die es damals gab.`,
    `${fassungen} Was damals schloss und nie eingetragen wurde, fehlt.`,
  ]
}
