/** What a Kommune says about its part of a Zuschnitt, in words. Pure. */
import { formatZeitpunkt } from '@sozial/shared/format'
import type {
  Beteiligungszustand,
  Stellungnahmeart,
  Zuschnittszustand,
} from '../../gql/schema.generated.ts'

export const ART_WORTE: Readonly<Record<Stellungnahmeart, string>> = {
  ZUSTIMMUNG: 'Zustimmung',
  ZUSTIMMUNG_MIT_AENDERUNG: 'Zustimmung mit Änderung',
  BEDENKEN: 'Bedenken',
}

export const ZUSTAND_WORTE: Readonly<Record<Beteiligungszustand, string>> = {
  OFFEN: 'noch nicht geöffnet',
  GESEHEN: 'gesehen',
  ABGEGEBEN: 'Stellung genommen',
  VERSPAETET: 'nach der Frist Stellung genommen',
}

interface Gegenstand {
  readonly variante: {
    readonly zustand: Zuschnittszustand
    readonly verwerfungsgrund: string
  } | null
  readonly uebernommen: { readonly von: string; readonly am: string } | null
  /** Whether the proposal is now as the Kommune would have it. */
  readonly erfuellt: boolean
}

/** What became of a counter-proposal: the same words for Kreis and Kommune. */
export function describeGegenvorschlag({ variante, uebernommen, erfuellt }: Gegenstand): string {
  if (variante?.zustand === 'VERWORFEN') {
    const { verwerfungsgrund: grund } = variante
    return `Der Kreis hat den Gegenvorschlag abgelehnt${grund ? `: ${grund}` : '.'}`
  }
  if (uebernommen) {
    const wer = `${uebernommen.von} hat den Gegenvorschlag am ${formatZeitpunkt(uebernommen.am)} in den Vorschlag übernommen`
    return erfuellt ? `${wer}.` : `${wer}; danach wurde der Teil wieder geändert.`
  }
  return erfuellt
    ? 'Der Vorschlag ist jetzt so, wie der Gegenvorschlag ihn will.'
    : 'Mit Gegenvorschlag, der dem Kreis vorliegt.'
}
