import { WERTEBENEN, type Ebene } from '@sozial/domain/raum'
import { letzterTag } from '@sozial/domain/zeitraum'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Flaeche, Teilung } from './berechnung.queries.ts'

/**
 * Levels whose parts are never complete in the database of one Kreis: a Land
 * would come out as large as the one Kreis that is known of it.
 */
const NIE_SUMMIERT: ReadonlySet<Ebene> = new Set<Ebene>(['BUND', 'LAND'])

/** The areas of all Gebietsstände and what they are made of. */
export interface Raumbaum {
  /** Every Fassung once. */
  readonly raumfassungen: readonly number[]
  /**
   * The areas that a Zeitraum is computed for: those of today, so that a series
   * has one shape, and those whose borders held on its last day.
   */
  readonly flaechenOf: (zeitraum: Zeitraum) => readonly Flaeche[]
  /**
   * Parts of an area that add up to it, by their ids: one list per Gliederung
   * and time, the newest first; empty for leaves.
   */
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
  return {
    raumfassungen: [...new Set(flaechen.flatMap(({ raumfassungen }) => raumfassungen))],
    flaechenOf: (zeitraum) => flaechen.filter((flaeche) => isMeant(flaeche, zeitraum)),
    zerlegungenOf: (raum) => nachRaum.get(raum) ?? [],
  }
}

function isMeant({ ebene, ab, bis }: Flaeche, zeitraum: Zeitraum): boolean {
  if (!WERTEBENEN.includes(ebene)) return false
  const tag = letzterTag(zeitraum)
  return bis === null || (ab <= tag && tag < bis)
}
