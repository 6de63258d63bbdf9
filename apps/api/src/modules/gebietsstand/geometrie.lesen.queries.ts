import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import type { Geometry } from 'geojson'
import { geometrieSql } from './gebietsstand.sql.ts'

/** One outline with what a map writes on it. */
export interface Umriss {
  readonly id: number
  readonly ebene: Ebene
  readonly schluessel: string
  readonly name: string
  /** The Kreis of this database, not a neighbour. */
  readonly eigenerKreis: boolean
  readonly geometrie: Geometry
}

/** Address of the outlines of a Gebietsstand as they are now; `null` where there are none. */
export async function findGeometrieadresse(db: Db, gebietsstandId: number): Promise<string | null> {
  const { rows } = await db.pool.query<{ adresse: string | null }>({
    name: 'geometrieadresse',
    text: `SELECT ${geometrieSql} AS adresse FROM gebietsstand gebiet WHERE gebiet.id = $1`,
    values: [gebietsstandId],
  })
  return rows[0]?.adresse ?? null
}

/**
 * Whether everybody may see the outlines of a Gebietsstand: those from Kommune
 * upwards are in every atlas, smaller ones once figures on them are published.
 */
export async function istOeffentlich(db: Db, gebietsstandId: number): Promise<boolean> {
  const { rows } = await db.pool.query<{ oeffentlich: boolean }>({
    name: 'geometrie-oeffentlich',
    text: `SELECT gebiet.ebene <= 'KOMMUNE' OR EXISTS (
             SELECT FROM datenstand d JOIN messwertblock b ON b.datenstand_id = d.id
             WHERE d.zustand = 'VEROEFFENTLICHT' AND b.gebietsstand_id = gebiet.id) AS oeffentlich
           FROM gebietsstand gebiet WHERE gebiet.id = $1`,
    values: [gebietsstandId],
  })
  return rows[0]?.oeffentlich ?? false
}

/** Outlines of the areas of a Gebietsstand, of the Kommunen and of the Kreis on its date. */
export async function findUmrisse(
  db: Db,
  gebietsstandId: number,
): Promise<{ readonly ebene: Ebene; readonly umrisse: readonly Umriss[] } | null> {
  const gebiet = await db.prisma.gebietsstand.findUnique({ where: { id: gebietsstandId } })
  if (!gebiet) return null
  const { rows } = await db.pool.query<Umriss>({
    name: 'umrisse',
    text: `
      SELECT f.id, r.ebene, r.schluessel, f.name, f.geometrie, r.id = k.raum_id AS "eigenerKreis"
      FROM gebietsstand g
        JOIN raum r ON r.ebene IN (g.ebene, 'KOMMUNE', 'KREIS')
        JOIN raumfassung f ON f.raum_id = r.id AND f.geometrie IS NOT NULL
          AND f.gueltig_ab <= g.stichtag AND (f.gueltig_bis IS NULL OR f.gueltig_bis > g.stichtag)
        CROSS JOIN kreis k
      WHERE g.id = $1
      ORDER BY f.id`,
    values: [gebietsstandId],
  })
  return { ebene: gebiet.ebene, umrisse: rows }
}
