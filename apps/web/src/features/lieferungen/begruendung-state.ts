/** Warnings as they are answered: one reason for all of a kind, or one for each. Pure. */
import type { BegruendungInput } from '../../gql/schema.generated.ts'
import type { Meldung } from './eingang-state.ts'

/** Names that mean no area: answered by saying which one they mean. */
export const RAUM_UNBEKANNT = 'RAUM_UNBEKANNT'

export interface Warngruppe {
  readonly schluessel: string
  readonly code: string
  readonly meldungen: readonly Meldung[]
}

/** @param einzeln codes whose warnings are answered one by one */
export function groupWarnungen(
  warnungen: readonly Meldung[],
  einzeln: ReadonlySet<string>,
): readonly Warngruppe[] {
  const gruppen = new Map<string, Meldung[]>()
  for (const warnung of warnungen) {
    const schluessel = einzeln.has(warnung.code) ? stelleOf(warnung) : warnung.code
    const gruppe = gruppen.get(schluessel)
    if (gruppe) gruppe.push(warnung)
    else gruppen.set(schluessel, [warnung])
  }
  return [...gruppen].map(([schluessel, meldungen]) => ({
    schluessel,
    code: meldungen[0]?.code ?? schluessel,
    meldungen,
  }))
}

const stelleOf = ({ code, blatt, zeile, spalte, text }: Meldung): string =>
  JSON.stringify([code, blatt, zeile, spalte, zeile === null ? text : null])

/** `null` while a warning has no reason. */
export function toBegruendungen(
  gruppen: readonly Warngruppe[],
  gesagt: Readonly<Record<string, string>>,
): readonly BegruendungInput[] | null {
  const eingaben = gruppen.map(({ schluessel, code, meldungen }) => {
    const [erste] = meldungen
    const text = (gesagt[schluessel] ?? '').trim()
    const fuerAlle = schluessel === code || erste?.zeile === null || erste === undefined
    return fuerAlle
      ? { code, text }
      : { code, text, blatt: erste.blatt, zeile: erste.zeile, spalte: erste.spalte }
  })
  return eingaben.some(({ text }) => text === '') ? null : eingaben
}
