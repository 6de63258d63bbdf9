import type { Db } from '@sozial/db'
import type { RaumbeschlussType } from './raumbeschluss.type.ts'

/** The Beschluss about a Zuschnitt; null where it is not decided. */
export async function findRaumbeschluss(
  db: Db,
  zuschnitt: number,
): Promise<RaumbeschlussType | null> {
  const { rows } = await db.pool.query<RaumbeschlussType>({
    name: 'raumbeschluss',
    text: `
      SELECT id, gremium, datum::text, nummer, stichtag::text, beschlossen_von AS von,
        beschlossen_am AS am,
        CASE WHEN aufgehoben_am IS NOT NULL THEN json_build_object(
          'gremium', aufhebung_gremium, 'datum', aufhebung_datum, 'nummer', aufhebung_nummer,
          'grund', aufhebung_grund, 'zum', aufgehoben_zum, 'von', aufgehoben_von,
          'am', aufgehoben_am) END AS aufhebung
      FROM raumbeschluss WHERE zuschnitt_id = $1`,
    values: [zuschnitt],
  })
  return rows[0] ?? null
}
