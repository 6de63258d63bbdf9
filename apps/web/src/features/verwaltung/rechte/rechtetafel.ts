/** Rules of access as tables for people who check them: one for each role, Quelle × Zweck. Pure. */
import { ROLLENFOLGE, ZWECKWORTE } from '@sozial/shared/rollen'
import type { Reichweite, Rolle, Zweck } from '../../../gql/schema.generated.ts'
import type { RegelFragment } from './rechte.generated.ts'

export type Regel = RegelFragment
export type Quelle = Regel['quelle']

export const REICHWEITEN: readonly { readonly wert: Reichweite; readonly text: string }[] = [
  { wert: 'KREIS', text: 'im ganzen Kreis' },
  { wert: 'ORGANISATION', text: 'im Gebiet der eigenen Organisation' },
  { wert: 'JUGENDAMTSBEZIRK', text: 'im eigenen Jugendamtsbezirk' },
  { wert: 'KOMMUNE', text: 'in der eigenen Kommune' },
]

/** "im ganzen Kreis"; no rule and an empty one mean the same: nowhere. */
export function reichweiteOf(reichweite: Reichweite | null | undefined): string {
  return REICHWEITEN.find(({ wert }) => wert === reichweite)?.text ?? 'nirgends'
}

/** Where in the tables a rule stands or would stand. */
export interface Stelle {
  readonly rolle: Rolle
  readonly quelle: Quelle
  readonly zweck: Zweck
}

export interface Rechtetafel {
  readonly rolle: Rolle
  /** Purposes for which this role has any rule, in the order of the words. */
  readonly zwecke: readonly Zweck[]
  readonly zeilen: readonly {
    readonly quelle: Quelle
    /** In the order of `zwecke`; `undefined`: no rule. */
    readonly regeln: readonly (Regel | undefined)[]
  }[]
}

/** One table for each role that has rules; roles without any see no small areas at all. */
export function createRechtetafeln(regeln: readonly Regel[]): readonly Rechtetafel[] {
  const quellen = [...new Map(regeln.map(({ quelle }) => [quelle.id, quelle])).values()].toSorted(
    (a, b) => a.name.localeCompare(b.name, 'de'),
  )
  return ROLLENFOLGE.map((rolle) => createTafel(rolle, regeln, quellen)).filter(
    ({ zwecke }) => zwecke.length > 0,
  )
}

function createTafel(
  rolle: Rolle,
  regeln: readonly Regel[],
  quellen: readonly Quelle[],
): Rechtetafel {
  const eigene = regeln.filter((regel) => regel.rolle === rolle)
  const zwecke = (Object.keys(ZWECKWORTE) as readonly Zweck[]).filter((zweck) =>
    eigene.some((regel) => regel.zweck === zweck),
  )
  return {
    rolle,
    zwecke,
    zeilen: quellen.map((quelle) => ({
      quelle,
      regeln: zwecke.map((zweck) =>
        eigene.find((regel) => regel.quelle.id === quelle.id && regel.zweck === zweck),
      ),
    })),
  }
}
