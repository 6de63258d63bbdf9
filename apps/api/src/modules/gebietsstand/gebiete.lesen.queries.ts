import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Geometry } from 'geojson'
import { giltAm, raumspaltenSql } from './gebietsstand.sql.ts'

/** The areas of a Gebietsstand, column by column, in the order of their Fassungen. */
export interface Gebietsspalten {
  readonly ebene: Ebene
  readonly stichtag: Tag
  readonly geometrien: readonly (Geometry | null)[]
  readonly schluessel: readonly string[]
  readonly namen: readonly string[]
  readonly kommunen: readonly (string | null)[]
  readonly kommunenamen: readonly (string | null)[]
  readonly sozialraeume: readonly (string | null)[]
  readonly sozialraumnamen: readonly (string | null)[]
}

type Zeile = Record<Exclude<keyof Gebietsspalten, 'ebene' | 'stichtag' | 'geometrien'>, string> &
  Pick<Gebietsspalten, 'ebene' | 'stichtag' | 'geometrien'>

/** Everything that a file of a division says; null where there is no such Gebietsstand. */
export async function findGebietsspalten(db: Db, id: number): Promise<Gebietsspalten | null> {
  const auswahl = `SELECT f.id, r.schluessel, f.name, f.geometrie FROM gebiet
    JOIN raum r ON r.ebene = gebiet.ebene JOIN raumfassung f ON f.raum_id = r.id AND ${giltAm('f')}`
  const { rows } = await db.pool.query<Zeile>({
    name: 'gebietsspalten',
    text: `
      WITH gebiet AS MATERIALIZED (SELECT ebene, stichtag FROM gebietsstand WHERE id = $1)
      SELECT gebiet.ebene, gebiet.stichtag::text, spalten.*,
        (SELECT coalesce(json_agg(g.geometrie ORDER BY g.id), '[]') FROM (${auswahl}) g) AS geometrien
      FROM gebiet CROSS JOIN (${raumspaltenSql('ALLE', auswahl)}) spalten`,
    values: [id],
  })
  const [zeile] = rows
  if (zeile === undefined) return null
  const { ebene, stichtag, geometrien, ...vektoren } = zeile
  const gelesen = Object.fromEntries(
    Object.entries(vektoren).map(([name, text]) => [name, JSON.parse(text) as unknown]),
  ) as unknown as Omit<Gebietsspalten, 'ebene' | 'stichtag' | 'geometrien'>
  return { ebene, stichtag, geometrien, ...gelesen }
}
