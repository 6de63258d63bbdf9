/** Narrowing the comparison to one Kommune. Pure. */
import type { Atlas, AtlasRaum } from '../../app/atlas/atlas-state.ts'

export interface Bereich {
  /** Areas to choose from: Kommunen with more than one area; empty where narrowing makes no sense. */
  readonly wahl: readonly { readonly schluessel: string; readonly name: string }[]
  /** The chosen one; `null`: the whole Kreis. */
  readonly gewaehlt: { readonly schluessel: string; readonly name: string } | null
  readonly raeume: readonly AtlasRaum[]
  /** What in the address could not be fulfilled; empty otherwise. */
  readonly hinweis: string
}

const nachName = new Intl.Collator('de', { numeric: true })

export function createBereich({ raeume, ansicht }: Pick<Atlas, 'raeume' | 'ansicht'>): Bereich {
  const kommunen = new Map<string, string>()
  for (const { schluessel, kommune, kommunename } of raeume) {
    if (kommune !== null && kommune !== schluessel) kommunen.set(kommune, kommunename ?? kommune)
  }
  const wahl = [...kommunen]
    .map(([schluessel, name]) => ({ schluessel, name }))
    .toSorted((a, b) => nachName.compare(a.name, b.name))
  const gewaehlt = wahl.find(({ schluessel }) => schluessel === ansicht.in) ?? null
  return {
    wahl: wahl.length > 1 ? wahl : [],
    gewaehlt,
    raeume: gewaehlt ? raeume.filter(({ kommune }) => kommune === gewaehlt.schluessel) : raeume,
    hinweis:
      ansicht.in === null || gewaehlt
        ? ''
        : `Auf dieser Ebene gibt es „${ansicht.in}“ nicht als Teil des Kreises; gezeigt werden alle Räume.`,
  }
}
