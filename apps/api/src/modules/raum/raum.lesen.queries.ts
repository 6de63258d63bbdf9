import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { toVektor, type Vektor } from '../../graphql/vektor.ts'
import { giltAm, hatBegonnenSql, raumspaltenSql } from '../gebietsstand/gebietsstand.sql.ts'
import type { RaumverzeichnisType } from './raumverzeichnis.type.ts'

const SPALTEN = [
  'schluessel',
  'namen',
  'jugendamtsbezirke',
  'kommunen',
  'kommunenamen',
  'sozialraeume',
  'sozialraumnamen',
] as const satisfies readonly (keyof RaumverzeichnisType)[]

type Zeile = Record<(typeof SPALTEN)[number], string> & { readonly ebenen: readonly Ebene[] | null }

/**
 * Every area of the Kreis on the borders of today, for the search by place, on
 * these levels. Neighbouring Kreise, Land and Bund are none of its places.
 */
export async function findRaumverzeichnis(
  db: Db,
  ebenen: readonly Ebene[],
): Promise<RaumverzeichnisType> {
  const { rows } = await db.pool.query<Zeile>({
    name: 'raumverzeichnis',
    text: `
      WITH gebiet AS MATERIALIZED (
        SELECT coalesce(max(g.stichtag) FILTER (WHERE ${hatBegonnenSql('g')}), max(g.stichtag)) AS stichtag
        FROM gebietsstand g),
      bestand AS MATERIALIZED (
        SELECT f.id, r.schluessel, f.name, r.ebene FROM gebiet
          JOIN raum r ON r.ebene NOT IN ('LAND', 'BUND') AND r.ebene = ANY ($1::ebene[])
            AND (r.ebene <> 'KREIS' OR r.id = (SELECT raum_id FROM kreis))
          JOIN raumfassung f ON f.raum_id = r.id AND ${giltAm('f')}
      )
      SELECT spalten.*, (SELECT json_agg(ebene ORDER BY id) FROM bestand) AS ebenen
      FROM (${raumspaltenSql('ALLE', 'SELECT * FROM bestand')}) spalten`,
    values: [ebenen],
  })
  const [zeile] = rows
  const vektoren = SPALTEN.map((spalte) => [spalte, toVektor(zeile?.[spalte] ?? '[]')] as const)
  return {
    ...(Object.fromEntries(vektoren) as Record<(typeof SPALTEN)[number], Vektor>),
    ebenen: zeile?.ebenen ?? [],
  }
}
