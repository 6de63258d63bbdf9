import type { Db } from '@sozial/db'
import type { NeuZugeschnittenType } from './gebietsstand.type.ts'

/** SQL: the parts of a Raumfassung; null: none are known. */
const teileSql = (fassung: string): string =>
  `(SELECT array_agg(DISTINCT unter_id ORDER BY unter_id) FROM zuordnung WHERE ober_id = ${fassung})`

/** Areas of a Gebietsstand that came from others, the last cut first, then by name; not those that only have another name. */
export async function findNeuZugeschnittene(
  db: Db,
  gebietsstandId: number,
): Promise<readonly NeuZugeschnittenType[]> {
  const { rows } = await db.pool.query<NeuZugeschnittenType>({
    name: 'neu-zugeschnittene',
    text: `
      SELECT r.schluessel, f.name, f.gueltig_ab::text AS ab, f.grund, f.beschluss,
        b.zuschnitt_id AS zuschnitt
      FROM gebietsstand g
        JOIN raumfassung f ON f.gueltig_ab <= g.stichtag
          AND (f.gueltig_bis IS NULL OR f.gueltig_bis > g.stichtag)
        JOIN raum r ON r.id = f.raum_id AND r.ebene = g.ebene
        LEFT JOIN raumbeschluss b ON b.id = f.raumbeschluss_id
      WHERE g.id = $1 AND EXISTS (SELECT FROM abstammung a WHERE a.zu_id = f.id)
        AND NOT EXISTS (SELECT FROM abstammung a
          WHERE a.zu_id = f.id AND ${teileSql('a.von_id')} = ${teileSql('f.id')})
      ORDER BY f.gueltig_ab DESC, f.name`,
    values: [gebietsstandId],
  })
  return rows
}
