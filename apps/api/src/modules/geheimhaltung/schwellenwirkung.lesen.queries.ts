import type { Db } from '@sozial/db'
import type { Schutzgegenstand } from '@sozial/domain/geheimhaltung'
import type { Berechnung } from '@sozial/domain/indikator'
import type { WertStatus } from '@sozial/domain/wert'
import type { Schwellenfrage } from './find-schwellenwirkung.ts'
import { LIEFERANTEN, toZaehlquellen } from './systemeingabe.queries.ts'

/** The cells with a figure of one block, with what its thresholds depend on. */
export interface Wirkungsblock extends Schutzgegenstand {
  readonly slug: string
  readonly name: string
  readonly typ: Berechnung['typ']
  readonly status: readonly WertStatus[]
  readonly zaehler: readonly (number | null)[]
  readonly nenner: readonly (number | null)[]
}

export async function findWirkungsbloecke(
  db: Db,
  { datenstand, quelle, indikator }: Schwellenfrage,
): Promise<readonly Wirkungsblock[]> {
  type Zeile = Omit<Wirkungsblock, 'zaehlquellen'> & { readonly lieferanten: readonly number[] }
  const { rows } = await db.pool.query<Zeile>(
    `SELECT i.slug, i.id AS "indikatorId", b.quellen, ${LIEFERANTEN} AS lieferanten, f.name, f.berechnung ->> 'typ' AS typ, f.min_zaehler AS "minZaehler",
       f.min_nenner AS "minNenner", array_agg(m.status::text) AS status,
       array_agg(m.zaehler) AS zaehler, array_agg(m.nenner) AS nenner
     FROM messwertblock b
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
       JOIN indikator i ON i.id = f.indikator_id
       JOIN messwert m ON m.block_id = b.id AND m.status IN ('GUELTIG', 'NULL_WERT')
     WHERE b.datenstand_id = $1 AND b.datenstand_id <> 0
       AND ($2::int IS NULL OR $2 = ANY (b.quellen)) AND ($3::text IS NULL OR i.slug = $3)
     GROUP BY b.id, i.id, f.id ORDER BY f.name, b.id`,
    [datenstand, quelle, indikator],
  )
  return rows.map(({ lieferanten, ...block }) => ({
    ...block,
    zaehlquellen: toZaehlquellen(block.quellen, lieferanten),
  }))
}
