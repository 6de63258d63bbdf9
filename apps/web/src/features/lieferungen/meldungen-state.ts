/** Remarks of a report in the order and groups in which they are read. Pure. */
import type { Meldung } from './typen.ts'

/** Remarks of one kind stand together: a thousand repaired zeros are one remark with a thousand places. */
export function groupMeldungen(
  meldungen: readonly Meldung[],
): readonly { readonly code: string; readonly meldungen: readonly Meldung[] }[] {
  const gruppen = new Map<string, Meldung[]>()
  for (const meldung of meldungen) {
    const gruppe = gruppen.get(meldung.code)
    if (gruppe) gruppe.push(meldung)
    else gruppen.set(meldung.code, [meldung])
  }
  return [...gruppen].map(([code, liste]) => ({ code, meldungen: liste }))
}

/** Errors of one kind in one column: the first with its sentence, the others by their place. */
export interface Fehlergruppe {
  readonly erste: Meldung
  readonly weitere: readonly Meldung[]
}

export function groupFehler(fehler: readonly Meldung[]): readonly Fehlergruppe[] {
  const gruppen = new Map<string, { erste: Meldung; weitere: Meldung[] }>()
  for (const meldung of fehler) {
    const { code, blatt, spalte, zeile, text } = meldung
    // Without a place of its own it is a sentence about the whole file.
    const key = zeile === null ? text : [code, blatt, spalte].join('|')
    const gruppe = gruppen.get(key)
    if (gruppe) gruppe.weitere.push(meldung)
    else gruppen.set(key, { erste: meldung, weitere: [] })
  }
  return [...gruppen.values()]
}
