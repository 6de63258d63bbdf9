/** Ages in completed years, half-open; `bis` null: open at the top. */
export interface Altersgruppe {
  readonly von: number
  readonly bis: number | null
}

const obenOf = ({ bis }: Altersgruppe): number => bis ?? Infinity

/**
 * The delivered age groups that divide all ages most finely: without gap or
 * overlap from 0 to the open end, with the most pieces. Empty where they do not
 * join to the whole.
 *
 * @example
 * feinsteAltersgruppen([{ von: 0, bis: null }, { von: 0, bis: 18 }, { von: 18, bis: null }])
 * // [{ von: 0, bis: 18 }, { von: 18, bis: null }]
 */
export function feinsteAltersgruppen(gruppen: readonly Altersgruppe[]): readonly Altersgruppe[] {
  const absteigend = gruppen.toSorted((a, b) => b.von - a.von)
  /** Best way from a border to the open end. */
  const wege = new Map<number, readonly Altersgruppe[]>([[Infinity, []]])
  for (const gruppe of absteigend) {
    const rest = wege.get(obenOf(gruppe))
    const bisher = wege.get(gruppe.von)
    if (rest && rest.length + 1 > (bisher?.length ?? 0)) wege.set(gruppe.von, [gruppe, ...rest])
  }
  return wege.get(0) ?? []
}

/**
 * Borders between which a sum can be made from the groups, ascending; the open end
 * is `null`. Empty where there are no groups.
 */
export function altersgrenzen(gruppen: readonly Altersgruppe[]): readonly (number | null)[] {
  const grenzen = new Set(gruppen.flatMap((gruppe) => [gruppe.von, obenOf(gruppe)]))
  return [...grenzen]
    .toSorted((a, b) => a - b)
    .map((grenze) => (grenze === Infinity ? null : grenze))
}

/** Whether an asked range can be made of the groups; if not, the nearest ranges that can. */
export type Alterspruefung =
  | { readonly art: 'MOEGLICH' }
  | { readonly art: 'LEER' }
  | {
      readonly art: 'GRENZE_FEHLT'
      readonly enger: Altersgruppe | null
      readonly weiter: Altersgruppe | null
    }

/** Checks a range of ages against groups that divide all ages (`feinsteAltersgruppen`). */
export function pruefeAlter(
  gesucht: Altersgruppe,
  gruppen: readonly Altersgruppe[],
): Alterspruefung {
  if (!(gesucht.von >= 0) || obenOf(gesucht) <= gesucht.von) return { art: 'LEER' }
  const grenzen = altersgrenzen(gruppen).map((grenze) => grenze ?? Infinity)
  const [von, bis] = [gesucht.von, obenOf(gesucht)]
  if (grenzen.includes(von) && grenzen.includes(bis)) return { art: 'MOEGLICH' }
  const innen = [grenzen.find((g) => g >= von), grenzen.findLast((g) => g <= bis)] as const
  const aussen = [grenzen.findLast((g) => g <= von), grenzen.find((g) => g >= bis)] as const
  return { art: 'GRENZE_FEHLT', enger: toGruppe(innen), weiter: toGruppe(aussen) }
}

function toGruppe([von, bis]: readonly [
  number | undefined,
  number | undefined,
]): Altersgruppe | null {
  if (von === undefined || bis === undefined || von >= bis || von === Infinity) return null
  return { von, bis: bis === Infinity ? null : bis }
}
