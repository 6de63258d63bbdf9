/** Reads and checks a file of Bausteine; runs in a thread, because it may take half a minute. */
import { findZugehoerigkeit, pruefeUmrisse } from '@sozial/domain/geometrie'
import type { Rahmen, Umriss, Umrissbefund } from '@sozial/domain/geometrie'
import { LesefehlerError, type Datei, type Meldung } from '@sozial/formate/lesung'
import { readUmrisse } from '@sozial/formate/umrisse'
import type { Bausteinumriss } from '@sozial/formate/umrisse'

export interface Bausteinfrage {
  readonly datei: Datei
  readonly kommunen: readonly Umriss[]
}

/** One Baustein as it is written. */
export interface Bausteinzeile {
  readonly schluessel: string
  readonly name: string
  readonly einwohner: number | null
  /** Key of the Kommune in which most of it lies. */
  readonly kommune: string
  readonly geometrie: unknown
}

/** What the thread says; `fehler` where the file cannot be read. */
export type Bausteinantwort =
  | { readonly fehler: string }
  | {
      readonly fehler: null
      readonly zeilen: readonly Bausteinzeile[]
      readonly befunde: readonly Umrissbefund[]
      readonly meldungen: readonly Meldung[]
    }

export type Bausteinpruefer = (frage: Bausteinfrage) => Promise<Bausteinantwort>

export const pruefeBausteine: Bausteinpruefer = async ({ datei, kommunen }) => {
  try {
    const { umrisse, meldungen } = await readUmrisse([datei], {
      kreis: rahmenVon(kommunen),
      schluessel: 'schluessel',
      name: 'name',
    })
    const befunde = pruefeUmrisse(umrisse, { kommunen })
    const orte = findZugehoerigkeit(umrisse, kommunen)
    const zeilen = umrisse.flatMap((umriss, i) => {
      const kommune = kommunen[orte[i]?.platz ?? -1]
      return kommune === undefined ? [] : [toZeile(umriss, kommune.schluessel)]
    })
    return { fehler: null, zeilen, befunde, meldungen }
  } catch (error) {
    if (error instanceof LesefehlerError) return { fehler: error.message }
    throw error
  }
}

function toZeile(umriss: Bausteinumriss, kommune: string): Bausteinzeile {
  const { schluessel, name, einwohner, flaechen } = umriss
  const geometrie =
    flaechen.length === 1
      ? { type: 'Polygon', coordinates: flaechen[0] }
      : { type: 'MultiPolygon', coordinates: flaechen }
  return { schluessel, name, einwohner, kommune, geometrie }
}

function rahmenVon(umrisse: readonly Umriss[]): Rahmen {
  const orte = umrisse.flatMap(({ flaechen }) => flaechen.flat(2))
  return orte.reduce<Rahmen>(
    ([w, s, o, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(o, x), Math.max(n, y)],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
}
