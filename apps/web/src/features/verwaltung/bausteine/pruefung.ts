/** What the check of Bausteine does, in this thread or beside it: read once, repair and check as often as wanted. */
import { pruefeUmrisse, repariere } from '@sozial/domain/geometrie'
import type { Rahmen, Reparatur, Umriss, Umrissbefund } from '@sozial/domain/geometrie'
import type { Datei } from '@sozial/formate/lesung'
import { readUmrisse } from '@sozial/formate/umrisse'
import type { Bausteinumriss, Spaltenwahl, Umrissdatei } from '@sozial/formate/umrisse'

export interface Lesefrage {
  readonly art: 'LESEN'
  readonly dateien: readonly Datei[]
  readonly wahl: Partial<Spaltenwahl>
  readonly kommunen: readonly Umriss[]
}

export interface Reparaturfrage {
  readonly art: 'REPARIEREN'
  /** All of them, from the file as it was read. */
  readonly reparaturen: readonly Reparatur[]
}

export type Frage = Lesefrage | Reparaturfrage

/** The file as it stands after the repairs. */
export interface Befundlage {
  readonly datei: Omit<Umrissdatei, 'umrisse'>
  readonly umrisse: readonly Bausteinumriss[]
  readonly befunde: readonly Umrissbefund[]
}

export type Antwort =
  | { readonly art: 'LAGE'; readonly lage: Befundlage }
  | { readonly art: 'UNLESBAR'; readonly text: string }

export const UNLESBAR: Antwort = {
  art: 'UNLESBAR',
  text: 'Die Datei ließ sich nicht prüfen: Sie ist zu groß für diesen Browser oder beschädigt. Bitte die Umrisse vereinfachen oder auf den Kreis beschränken.',
}

/** Remembers what was read. */
export function createPruefung(): (frage: Frage) => Promise<Antwort> {
  let gelesen: Umrissdatei | null = null
  let kommunen: readonly Umriss[] = []
  return async (frage) => {
    try {
      if (frage.art === 'LESEN') {
        ;({ kommunen } = frage)
        gelesen = await readUmrisse(frage.dateien, { ...frage.wahl, ...kreisOf(kommunen) })
      }
      if (gelesen === null) return UNLESBAR
      const reparaturen = frage.art === 'LESEN' ? [] : frage.reparaturen
      return { art: 'LAGE', lage: toLage(gelesen, reparaturen, kommunen) }
    } catch (error) {
      const istSatz = error instanceof Error && error.name === 'LesefehlerError'
      return istSatz ? { art: 'UNLESBAR', text: error.message } : UNLESBAR
    }
  }
}

function toLage(
  { umrisse: geliefert, ...datei }: Umrissdatei,
  reparaturen: readonly Reparatur[],
  kommunen: readonly Umriss[],
): Befundlage {
  // How the people of an area are spread over its parts nobody has counted.
  const geteilte = new Set(
    reparaturen.flatMap((eine) => (eine.art === 'TEILEN' ? [eine.nummer] : [])),
  )
  const einwohner = new Map(
    geliefert
      .filter(({ nummer }) => !geteilte.has(nummer))
      .map((einer) => [einer.nummer, einer.einwohner]),
  )
  const umrisse = reparaturen
    .reduce<readonly Umriss[]>(repariere, geliefert)
    .map((umriss) => ({ ...umriss, einwohner: einwohner.get(umriss.nummer) ?? null }))
  return { datei, umrisse, befunde: pruefeUmrisse(umrisse, { kommunen }) }
}

function kreisOf(kommunen: readonly Umriss[]): { readonly kreis?: Rahmen } {
  if (kommunen.length === 0) return {}
  return { kreis: rahmenVon(kommunen) }
}

/** West, south, east, north of outlines. */
export function rahmenVon(umrisse: readonly Pick<Umriss, 'flaechen'>[]): Rahmen {
  let [west, sued, ost, nord] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { flaechen } of umrisse) {
    for (const ring of flaechen.flat()) {
      for (const [x, y] of ring) {
        west = Math.min(west, x)
        ost = Math.max(ost, x)
        sued = Math.min(sued, y)
        nord = Math.max(nord, y)
      }
    }
  }
  return [west, sued, ost, nord]
}
