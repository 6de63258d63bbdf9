import type { Tx } from '../../database/transaction.ts'
import type { Messwertzeile } from '../messwert/berechnung.queries.ts'
import type { Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'

/** What is compared: an Indikator in its newest period with values of Sozialräume. */
export interface Vergleichsgegenstand {
  readonly fassungId: number
  readonly slug: string
  readonly name: string
  readonly einheit: string
  readonly nachkommastellen: number
  readonly zeitraum: Zeitraumzeile
  /** Of the Kreis itself; null: not computed. */
  readonly kreis: Pick<Messwertzeile, 'zaehler' | 'nenner' | 'wert' | 'status'> | null
}

/** @param slugs null: the Kernset */
export async function findGegenstaende(
  tx: Tx,
  slugs: readonly string[] | null,
): Promise<readonly Vergleichsgegenstand[]> {
  const { rows } = await tx.query<Vergleichsgegenstand>(
    `SELECT f.id AS "fassungId", i.slug, f.name, f.einheit, f.nachkommastellen,
       json_build_object('id', z.id, 'art', z.art, 'von', z.von::text, 'bis', z.bis::text) AS zeitraum,
       (SELECT json_build_object('zaehler', m.zaehler, 'nenner', m.nenner, 'wert', m.wert, 'status', m.status)
        FROM messwertblock b JOIN messwert m ON m.block_id = b.id
          JOIN raumfassung rf ON rf.id = m.raumfassung_id JOIN kreis k ON k.raum_id = rf.raum_id
          JOIN gebietsstand g ON g.id = b.gebietsstand_id
        WHERE b.datenstand_id = 0 AND b.indikatorfassung_id = f.id AND b.zeitraum_id = z.id
        ORDER BY g.stichtag DESC LIMIT 1) AS kreis
     FROM indikator i
       JOIN LATERAL (SELECT * FROM indikatorfassung WHERE indikator_id = i.id
                     ORDER BY version DESC LIMIT 1) f ON true
       JOIN LATERAL (
         SELECT t.* FROM messwertblock b JOIN zeitraum t ON t.id = b.zeitraum_id
           JOIN gebietsstand g ON g.id = b.gebietsstand_id AND g.ebene IN ('SOZIALRAUM', 'QUARTIER')
         WHERE b.datenstand_id = 0 AND b.indikatorfassung_id = f.id
         ORDER BY t.bis DESC, t.von DESC LIMIT 1) z ON true
     WHERE i.ausgemustert_am IS NULL
       AND CASE WHEN $1::text[] IS NULL THEN i.kernset ELSE i.slug = ANY ($1) END
     ORDER BY i.thema, i.code`,
    [slugs],
  )
  return rows
}
