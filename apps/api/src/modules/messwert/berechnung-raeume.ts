import type { Ebene } from '@sozial/domain/raum'
import type { Flaeche, Teilung } from './berechnung.queries.ts'

/**
 * Levels whose parts are never complete in the database of one Kreis: a Land
 * would come out as large as the one Kreis that is known of it.
 */
const NIE_SUMMIERT: ReadonlySet<Ebene> = new Set<Ebene>(['BUND', 'LAND'])

/** The areas of the current Gebietsstände and what they are made of. */
export interface Raumbaum {
  readonly flaechen: readonly Flaeche[]
  /** Parts of an area that add up to it, by their ids: one list per Gliederung; empty for leaves. */
  readonly zerlegungenOf: (raum: string) => readonly (readonly string[])[]
}

/** Joins areas and their Zuordnungen of all Gliederungen to one graph. */
export function createRaumbaum(
  flaechen: readonly Flaeche[],
  teilungen: readonly Teilung[],
): Raumbaum {
  const ungeteilt = new Set(
    flaechen.filter(({ ebene }) => NIE_SUMMIERT.has(ebene)).flatMap((f) => f.raumfassungen),
  )
  const nachRaum = new Map<string, (readonly string[])[]>()
  for (const { oberId, teile } of teilungen) {
    if (ungeteilt.has(oberId)) continue
    const bisher = nachRaum.get(String(oberId)) ?? []
    nachRaum.set(String(oberId), [...bisher, teile.map(String)])
  }
  return { flaechen, zerlegungenOf: (raum) => nachRaum.get(raum) ?? [] }
}
