/** Which column of a file is which of ours. */
import { slug } from '../../katalog/index.ts'
import { kurz } from '../../lesung/meldungen.ts'
import type { Rohtabelle } from './rohtabelle.ts'
import { istSpalte, EINLESESPALTEN, spalteOf, type Spaltenschluessel } from './spalten.ts'

/** A column of a file and what it is taken for. */
export interface Spaltenvorschlag {
  readonly kopf: string
  /** Null: not read. */
  readonly spalte: Spaltenschluessel | null
  readonly beispiele: readonly string[]
}

/** By the number of the column, from 0; null: not to be read. */
export type Spaltenwahl = Readonly<Record<string, string | null>>

/** What a head means; null: nothing of ours. */
export function erkenneSpalte(kopf: string): Spaltenschluessel | null {
  const ganz = slug(kopf)
  if (ganz === '') return null
  const ohneKlammer = slug(kopf.replace(/\([^)]*\)\s*$/, ''))
  return (
    EINLESESPALTEN.find((eine) => slug(spalteOf(eine).name) === ganz) ??
    EINLESESPALTEN.find((eine) => spalteOf(eine).muster.test(ganz)) ??
    EINLESESPALTEN.find((eine) => spalteOf(eine).muster.test(ohneKlammer)) ??
    null
  )
}

/** Columns of which several may be the same of ours: what they say is put together. */
const MEHRFACH: ReadonlySet<Spaltenschluessel> = new Set(['kategorien', 'zielgruppen', 'sprachen'])

/** What was chosen, and for the rest what the heads say; of two that say the same the first. */
export function waehleSpalten(
  { koepfe, zeilen }: Rohtabelle,
  wahl: Spaltenwahl,
): readonly Spaltenvorschlag[] {
  const vergeben = new Set<Spaltenschluessel>(
    Object.values(wahl)
      .filter((eine) => eine !== null)
      .filter(istSpalte),
  )
  return koepfe.map((kopf, nr) => ({
    kopf: kurz(kopf),
    spalte: spalteFuer(kopf, wahl[String(nr)], vergeben),
    beispiele: beispieleOf(zeilen.map(({ texte }) => texte[nr] ?? '')),
  }))
}

function spalteFuer(
  kopf: string,
  gewaehlt: string | null | undefined,
  vergeben: Set<Spaltenschluessel>,
): Spaltenschluessel | null {
  if (gewaehlt !== undefined) return gewaehlt !== null && istSpalte(gewaehlt) ? gewaehlt : null
  const spalte = erkenneSpalte(kopf)
  if (spalte === null || (vergeben.has(spalte) && !MEHRFACH.has(spalte))) return null
  vergeben.add(spalte)
  return spalte
}

function beispieleOf(texte: readonly string[]): readonly string[] {
  const verschiedene = new Set<string>()
  for (const text of texte) {
    if (text !== '') verschiedene.add(kurz(text, 40))
    if (verschiedene.size === 3) break
  }
  return [...verschiedene]
}
