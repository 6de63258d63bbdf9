import type { Db } from '@sozial/db'
import type { NeuZugeschnittenType } from './gebietsstand.type.ts'

/** Areas of a Gebietsstand that came from others, the last cut first, then by name. */
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
      ORDER BY f.gueltig_ab DESC, f.name`,
    values: [gebietsstandId],
  })
  return rows
}
