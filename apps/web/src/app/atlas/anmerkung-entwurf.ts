/** What a planner writes into the form of a remark. Pure. */
import { spanneOf, type Spanne } from '@sozial/shared/anmerkung'
import type { AnmerkungInput } from '../../gql/schema.generated.ts'
import type { Atlas, AtlasAnmerkung, AtlasPeriode } from './atlas-state.ts'

export interface Anmerkungsentwurf {
  /** Key of a Merkmal; empty: this Indikator alone. */
  readonly merkmal: string
  /** Key of an area; empty: all. */
  readonly raum: string
  /** Ids of periods; an empty end: until further notice. An empty begin keeps the time there was. */
  readonly von: string
  readonly bis: string
  readonly text: string
  readonly oeffentlich: boolean
}

/** Time that no choice of periods expresses. */
export const WIE_BISHER = ''

export function beginneEntwurf(
  atlas: Pick<Atlas, 'auswahl' | 'periode'>,
  vorhandene: AtlasAnmerkung | null,
): Anmerkungsentwurf {
  if (vorhandene !== null) {
    const { merkmalSchluessel, raum, text, oeffentlich } = vorhandene
    return {
      merkmal: merkmalSchluessel ?? '',
      raum: raum?.schluessel ?? '',
      von: WIE_BISHER,
      bis: '',
      text,
      oeffentlich,
    }
  }
  return {
    merkmal: '',
    raum: atlas.auswahl[0]?.raum.schluessel ?? '',
    von: atlas.periode.id,
    bis: '',
    text: '',
    oeffentlich: false,
  }
}

/** The Merkmale that a formula reads, by their keys. */
export function merkmaleIn(berechnung: unknown): ReadonlySet<string> {
  const gefunden = new Set<string>()
  const suche = (knoten: unknown): void => {
    if (Array.isArray(knoten)) knoten.forEach(suche)
    if (typeof knoten !== 'object' || knoten === null) return
    for (const [name, wert] of Object.entries(knoten)) {
      if (name === 'merkmal' && typeof wert === 'string') gefunden.add(wert)
      suche(wert)
    }
  }
  suche(berechnung)
  return gefunden
}

/** One sentence on what is missing; empty where nothing is. */
export function pruefeEntwurf({ text }: Anmerkungsentwurf): string {
  if (text.trim() === '') return 'Bitte schreiben Sie, was zu den Zahlen zu sagen ist.'
  return text.trim().length > 500 ? 'Der Text hat mehr als 500 Zeichen.' : ''
}

export function toEingabe(
  entwurf: Anmerkungsentwurf,
  { atlas, vorhandene }: { readonly atlas: Atlas; readonly vorhandene: AtlasAnmerkung | null },
): AnmerkungInput {
  const { merkmal, raum, text, oeffentlich } = entwurf
  return {
    ersetzt: vorhandene?.id ?? null,
    ...(merkmal === '' ? { indikator: zielOf(atlas, vorhandene) } : { merkmal }),
    raum: raum === '' ? null : raum,
    ...zeitOf(entwurf, atlas.perioden, vorhandene),
    text,
    oeffentlich,
  }
}

/** A remark that is there stays with its Indikator, also in a view of two. */
export function zielOf(
  { indikator }: Pick<Atlas, 'indikator'>,
  vorhandene: AtlasAnmerkung | null,
): string {
  const [eigener] = vorhandene?.merkmalSchluessel === null ? vorhandene.indikatoren : []
  return eigener ?? indikator.slug
}

function zeitOf(
  { von, bis }: Anmerkungsentwurf,
  perioden: readonly AtlasPeriode[],
  vorhandene: Spanne | null,
): Spanne {
  if (von === WIE_BISHER && vorhandene !== null) return { von: vorhandene.von, bis: vorhandene.bis }
  const find = (id: string) => perioden.find((periode) => periode.id === id)
  const erste = find(von) ?? perioden.at(-1)!
  return spanneOf(erste, find(bis) ?? null)
}
