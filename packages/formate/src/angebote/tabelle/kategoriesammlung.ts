/** Categories of a file: each unknown word is asked about once. */
import type { Kategoriebezug, UnbekannteKategorie } from '../satz.ts'
import { findKategorie, suggestKategorien } from '../worte.ts'

export interface Kategoriesammlung {
  /** Keys of the words; what nobody knows is noted. */
  readonly find: (worte: readonly string[]) => readonly string[]
  readonly unbekannte: () => readonly UnbekannteKategorie[]
}

/** Chosen by the person who reads the file in: word → key; empty: leave it out. */
export type Kategoriewahl = Readonly<Record<string, string>>

const HOECHSTENS_KATEGORIEN = 8
const HOECHSTENS_WORTE = 200

export function createKategoriesammlung(
  kategorien: readonly Kategoriebezug[],
  wahl: Kategoriewahl,
): Kategoriesammlung {
  const unbekannt = new Map<string, number>()
  const bekannte = new Set(kategorien.map(({ schluessel }) => schluessel))
  const findOne = (wort: string): readonly string[] => {
    const gewaehlt = Object.hasOwn(wahl, wort) ? wahl[wort] : undefined
    if (gewaehlt === '') return []
    const schluessel =
      gewaehlt !== undefined && bekannte.has(gewaehlt) ? gewaehlt : findKategorie(kategorien, wort)
    if (schluessel !== undefined) return [schluessel]
    if (unbekannt.has(wort) || unbekannt.size < HOECHSTENS_WORTE)
      unbekannt.set(wort, (unbekannt.get(wort) ?? 0) + 1)
    return []
  }
  return {
    find: (worte) => {
      const gefunden = worte.flatMap((wort) => {
        const ganz = findKategorie(kategorien, wort)
        if (ganz !== undefined || !wort.includes(',')) return findOne(wort)
        return wort.split(/\s*,\s*/).flatMap(findOne)
      })
      return [...new Set(gefunden)].slice(0, HOECHSTENS_KATEGORIEN)
    },
    unbekannte: () =>
      [...unbekannt].map(([wort, anzahl]) => ({
        wort,
        anzahl,
        vorschlaege: suggestKategorien(kategorien, wort),
      })),
  }
}
