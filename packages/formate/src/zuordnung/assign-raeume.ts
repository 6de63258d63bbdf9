import { glaette } from '../text/index.ts'
import type { Zuordnung } from './schema.ts'

/** Which area a text of a file means. */
export interface Raumzuordnung {
  /** As it stands in the column of areas. */
  readonly text: string
  /** `null`: it is no area, its rows are left out. */
  readonly schluessel: string | null
}

/** The mapping with what was said of single texts; the last word holds. */
export function assignRaeume(zuordnung: Zuordnung, gesagte: readonly Raumzuordnung[]): Zuordnung {
  const texte = new Set(gesagte.map(({ text }) => glaette(text)))
  const bleibt = (text: string): boolean => !texte.has(glaette(text))
  const { umschluesselung = {}, auslassen = [] } = zuordnung.raum
  return {
    ...zuordnung,
    raum: {
      ...zuordnung.raum,
      umschluesselung: Object.fromEntries([
        ...Object.entries(umschluesselung).filter(([text]) => bleibt(text)),
        ...gesagte.flatMap(({ text, schluessel }) =>
          schluessel === null ? [] : [[glaette(text), schluessel] as const],
        ),
      ]),
      auslassen: [
        ...auslassen.filter(bleibt),
        ...gesagte.flatMap(({ text, schluessel }) => (schluessel === null ? [glaette(text)] : [])),
      ],
    },
  }
}
