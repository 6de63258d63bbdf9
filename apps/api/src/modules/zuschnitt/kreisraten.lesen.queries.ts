import type { Gruppe, Kreisrate } from '@sozial/domain/zuschnitt'
import type { Pool } from 'pg'

/** Denominators whose size is known for every area while somebody draws: ages from and below. */
const NENNER: Readonly<Record<Gruppe, readonly [von: number, bis: number | null]>> = {
  einwohner: [0, null],
  unter6: [0, 6],
  unter18: [0, 18],
  ab65: [65, null],
  ab80: [80, null],
}

/**
 * Shares of the Kernset in one of the groups, with the newest rate of the Kreis
 * itself: what an area of some size can bear is measured by them.
 */
export async function findKreisraten(pool: Pick<Pool, 'query'>): Promise<readonly Kreisrate[]> {
  const { rows } = await pool.query<Kreisrate>({
    name: 'kreisraten',
    text: `
      SELECT i.slug, f.name, n.gruppe, w.zaehler / w.nenner AS rate
      FROM indikator i
        JOIN LATERAL (SELECT * FROM indikatorfassung WHERE indikator_id = i.id
                      ORDER BY version DESC LIMIT 1) f ON f.berechnung ->> 'typ' = 'ANTEIL'
        CROSS JOIN LATERAL (SELECT f.berechnung -> 'nenner' AS formel) b
        JOIN json_to_recordset($1::json) AS n (gruppe text, von int, bis int)
          ON b.formel ->> 'merkmal' = 'bevoelkerung'
          AND coalesce((b.formel #>> '{teilgruppe,alterVon}')::int, 0) = n.von
          AND (b.formel #>> '{teilgruppe,alterBis}')::int IS NOT DISTINCT FROM n.bis
          AND coalesce(b.formel #>> '{teilgruppe,geschlecht}', 'INSGESAMT') = 'INSGESAMT'
          AND coalesce(b.formel #>> '{teilgruppe,nationalitaet}', 'INSGESAMT') = 'INSGESAMT'
        JOIN LATERAL (
          SELECT m.zaehler, m.nenner FROM messwertblock mb
            JOIN zeitraum z ON z.id = mb.zeitraum_id
            JOIN messwert m ON m.block_id = mb.id AND m.wert IS NOT NULL AND m.nenner > 0
            JOIN raumfassung rf ON rf.id = m.raumfassung_id
            JOIN kreis k ON k.raum_id = rf.raum_id
          WHERE mb.datenstand_id = 0 AND mb.indikatorfassung_id = f.id
          ORDER BY z.bis DESC LIMIT 1) w ON w.zaehler BETWEEN 0 AND w.nenner
      WHERE i.kernset AND i.ausgemustert_am IS NULL ORDER BY i.thema, i.code`,
    values: [
      JSON.stringify(Object.entries(NENNER).map(([gruppe, [von, bis]]) => ({ gruppe, von, bis }))),
    ],
  })
  return rows
}
