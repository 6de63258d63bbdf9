/** What a Datenstand is to contain: the choice, and the blocks of the Arbeitsstand that it means. */
import type { Ebene } from '@sozial/domain/raum'
import { hatBegonnenSql } from '../gebietsstand/gebietsstand.sql.ts'

export interface Datenstandauswahl {
  /** Slugs; null: every Indikator in use that has values. */
  readonly indikatoren: readonly string[] | null
  readonly ebenen: readonly Ebene[]
  /** Ids; null: all there are. */
  readonly zeitraeume: readonly number[] | null
  /** Ids; null: all borders on which there are values, those of today and those of then, none to come. */
  readonly gebietsstaende: readonly number[] | null
}

/** Levels that everybody may know the areas of, whether there are figures or not. */
export const OEFFENTLICHE_EBENEN = [
  'BUND',
  'LAND',
  'KREIS',
  'JUGENDAMTSBEZIRK',
  'KOMMUNE',
] as const satisfies readonly Ebene[]

/** Blocks that a choice means; parameters $1 to $4 are those of `auswahlwerte`. */
export const GEWAEHLT = `
  SELECT b.id, b.indikatorfassung_id, b.gebietsstand_id, b.zeitraum_id, b.quellen, b.verfahren,
    b.berechnet_am, i.slug
  FROM messwertblock b
    JOIN gebietsstand g ON g.id = b.gebietsstand_id AND g.ebene = ANY ($2::ebene[])
    JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
    JOIN indikator i ON i.id = f.indikator_id
  WHERE b.datenstand_id = 0
    AND CASE WHEN $1::text[] IS NULL THEN i.ausgemustert_am IS NULL ELSE i.slug = ANY ($1) END
    AND ($3::int[] IS NULL OR b.zeitraum_id = ANY ($3))
    AND CASE WHEN $4::int[] IS NULL THEN ${hatBegonnenSql('g')} ELSE b.gebietsstand_id = ANY ($4) END`

export const auswahlwerte = (auswahl: Datenstandauswahl): readonly unknown[] => [
  auswahl.indikatoren,
  auswahl.ebenen,
  auswahl.zeitraeume,
  auswahl.gebietsstaende,
]

/** Everything about a choice that can be said without looking at values; empty: nothing. */
export function pruefeEbenen(ebenen: readonly Ebene[]): readonly string[] {
  return ebenen.length === 0 ? ['Bitte mindestens eine Ebene wählen.'] : []
}
