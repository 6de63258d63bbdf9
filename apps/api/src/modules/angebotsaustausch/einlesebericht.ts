/** What the check of a file of offers says, before and after it is taken. */
import type {
  Angebotsformat,
  Angebotsmeldung,
  Spaltenvorschlag,
  UnbekannteKategorie,
} from '@sozial/formate/angebote'
import { groupBy } from '../../group-by.ts'

export const EINLESEZIELE = ['ENTWURF', 'EINGEREICHT', 'VEROEFFENTLICHT'] as const
/** As what complete offers come in; what lacks something is a draft in any case. */
export type Einleseziel = (typeof EINLESEZIELE)[number]

export type Einleseart = 'NEU' | 'GEAENDERT' | 'GLEICH' | 'FEHLER'

export interface Einlesezeile {
  readonly zeile: number
  readonly titel: string
  readonly anbieter: string
  readonly ort: string
  readonly art: Einleseart
  /** What is missing before it can be handed in. */
  readonly fehlt: readonly string[]
}

/** The same remark on many rows, said once. */
export interface Sammelmeldung extends Omit<Angebotsmeldung, 'zeile'> {
  /** The first rows that it is about; empty: the whole file. */
  readonly zeilen: readonly number[]
  /** How many there are. */
  readonly anzahl: number
}

export interface Einlesebericht {
  readonly uebernommen: boolean
  readonly format: Angebotsformat
  readonly ziel: Einleseziel
  readonly spalten: readonly Spaltenvorschlag[]
  /** What a column can be, in the order of our own table. */
  readonly spaltenarten: readonly { readonly spalte: string; readonly name: string }[]
  /** All there are, where a word of the file is none of them. */
  readonly kategorien: readonly { readonly schluessel: string; readonly name: string }[]
  readonly anzahl: Readonly<Record<Einleseart, number>>
  readonly standorte: number
  /** New or changed ones that lack something: they become drafts. */
  readonly unvollstaendig: number
  readonly neueAnbieter: readonly string[]
  readonly unbekannteKategorien: readonly UnbekannteKategorie[]
  /** The worst first; at most HOECHSTENS_MELDUNGEN. */
  readonly meldungen: readonly Sammelmeldung[]
  readonly weitereMeldungen: number
  /** The first rows, those with errors before all others. */
  readonly zeilen: readonly Einlesezeile[]
}

const HOECHSTENS_MELDUNGEN = 200
const HOECHSTENS_ZEILEN = 30

const HOECHSTENS_GENANNT = 8

/** FEHLER before HINWEIS, then as in the file. */
export function waehleMeldungen(
  alle: readonly Angebotsmeldung[],
): Pick<Einlesebericht, 'meldungen' | 'weitereMeldungen'> {
  const gruppen = groupBy(alle, ({ code, spalte, text }) => `${code}|${spalte}|${text}`)
  const sortiert = [...gruppen.values()]
    .map(toSammelmeldung)
    .toSorted(
      (a, b) =>
        Number(a.schwere === 'HINWEIS') - Number(b.schwere === 'HINWEIS') ||
        (a.zeilen[0] ?? 0) - (b.zeilen[0] ?? 0),
    )
  return {
    meldungen: sortiert.slice(0, HOECHSTENS_MELDUNGEN),
    weitereMeldungen: Math.max(0, sortiert.length - HOECHSTENS_MELDUNGEN),
  }
}

function toSammelmeldung(gleiche: readonly Angebotsmeldung[]): Sammelmeldung {
  const [{ schwere, code, spalte, text }] = gleiche as readonly [Angebotsmeldung]
  const zeilen = [...new Set(gleiche.flatMap(({ zeile }) => zeile ?? []))]
  return {
    schwere,
    code,
    spalte,
    text,
    zeilen: zeilen.slice(0, HOECHSTENS_GENANNT),
    anzahl: zeilen.length,
  }
}

export const waehleZeilen = (alle: readonly Einlesezeile[]): readonly Einlesezeile[] =>
  alle
    .toSorted(
      (a, b) => Number(a.art !== 'FEHLER') - Number(b.art !== 'FEHLER') || a.zeile - b.zeile,
    )
    .slice(0, HOECHSTENS_ZEILEN)
