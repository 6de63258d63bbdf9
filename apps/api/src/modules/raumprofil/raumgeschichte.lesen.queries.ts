import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { raumslug, type Raumkennung } from '@sozial/shared/raumslug'
import { HEUTE_SQL } from '../../database/heute.ts'
import type { Zugang } from '../../auth/zugang.ts'
import { geometrieSql } from '../gebietsstand/gebietsstand.sql.ts'
import type { GebietsstandType } from '../gebietsstand/gebietsstand.type.ts'
import { istBekanntSql, kennungOf } from '../messwert/sicht.ts'
import type { RaumschrittType, RaumverweisType } from './raumprofil.type.ts'

interface Zeile extends Omit<RaumschrittType, 'raum' | 'aus' | 'wurde'> {
  readonly raum: Raumkennung
  readonly aus: readonly Raumkennung[]
  readonly wurde: readonly Raumkennung[]
}

const KENNUNG = (f: string, r: string): string =>
  `json_build_object('nummer', ${f}.nummer, 'schluessel', ${r}.schluessel, 'name', ${f}.name)`

/** Areas at the other end of a lineage of Fassung `f`, without the area itself. */
const verwandte = (hier: 'zu_id' | 'von_id', dort: 'zu_id' | 'von_id'): string => `(
  SELECT coalesce(json_agg(${KENNUNG('v', 'vr')} ORDER BY v.name), '[]')
  FROM abstammung a JOIN raumfassung v ON v.id = a.${dort} AND v.gueltig_ab <= ${HEUTE_SQL}
    JOIN raum vr ON vr.id = v.raum_id
  WHERE a.${hier} = f.id AND v.raum_id <> f.raum_id)`

/** Parts of one Fassung of an area that another Fassung of it has not. */
const teileOhne = (mit: string, ohne: string): string => `ARRAY(
  SELECT t.name FROM teil t WHERE f.vorige IS NOT NULL AND t.fassung_id = ${mit}
    AND t.raum_id NOT IN (SELECT o.raum_id FROM teil o WHERE o.fassung_id = ${ohne}) ORDER BY t.name)`

const SCHRITTE = `
  WITH fassung AS MATERIALIZED (
    SELECT f.*, r.schluessel,
      lag(f.id) OVER (PARTITION BY r.id ORDER BY f.gueltig_ab) AS vorige
    FROM raum r JOIN raumfassung f ON f.raum_id = r.id AND f.gueltig_ab <= ${HEUTE_SQL}
    WHERE r.ebene = $1 AND ($2::text IS NULL OR r.schluessel = $2)
  ), teil AS MATERIALIZED (
    SELECT DISTINCT f.id AS fassung_id, t.raum_id, t.name
    FROM fassung f JOIN zuordnung z ON z.ober_id = f.id JOIN raumfassung t ON t.id = z.unter_id
      JOIN raum r ON r.id = t.raum_id AND r.ebene = ANY ($3::ebene[])
    WHERE EXISTS (SELECT FROM fassung n WHERE n.vorige = f.id) OR f.vorige IS NOT NULL
  )
  SELECT ${KENNUNG('f', 'f')} AS raum, f.gueltig_ab::text AS ab,
    CASE WHEN f.gueltig_bis <= ${HEUTE_SQL} THEN f.gueltig_bis::text END AS bis,
    f.grund, f.beschluss, ${verwandte('zu_id', 'von_id')} AS aus,
    ${verwandte('von_id', 'zu_id')} AS wurde,
    coalesce((SELECT v.geometrie IS DISTINCT FROM f.geometrie FROM raumfassung v WHERE v.id = f.vorige), false)
      AS "neuerUmriss",
    ${teileOhne('f.id', 'f.vorige')} AS dazu, ${teileOhne('f.vorige', 'f.id')} AS weg
  FROM fassung f
  WHERE $2::text IS NOT NULL OR f.vorige IS NOT NULL
    OR EXISTS (SELECT FROM abstammung a WHERE a.zu_id = f.id)
    OR (f.gueltig_bis <= ${HEUTE_SQL} AND NOT EXISTS (SELECT FROM fassung n WHERE n.vorige = f.id))
  ORDER BY f.gueltig_ab DESC, f.name`

/**
 * The Fassungen of one area, or of all areas of a level what changed: every
 * Fassung but the first of an area that still holds as it began.
 *
 * @param bekannte levels that whoever asks may know areas of
 */
export async function findRaumschritte(
  db: Db,
  frage: {
    readonly ebene: Ebene
    readonly schluessel: string | null
    readonly bekannte: readonly Ebene[]
  },
): Promise<readonly RaumschrittType[]> {
  const { rows } = await db.pool.query<Zeile>({
    name: 'raumschritte',
    text: SCHRITTE,
    values: [frage.ebene, frage.schluessel, frage.bekannte],
  })
  return rows.map((zeile) => ({
    ...zeile,
    raum: toVerweis(zeile.raum),
    aus: zeile.aus.map(toVerweis),
    wurde: zeile.wurde.map(toVerweis),
  }))
}

const toVerweis = (kennung: Raumkennung): RaumverweisType => ({
  schluessel: kennung.schluessel,
  name: kennung.name,
  slug: raumslug(kennung),
})

/** The Gebietsstände of a level whose outlines whoever reads may see, the oldest first. */
export async function findGebietsstaende(
  db: Db,
  zugang: Zugang,
  ebene: Ebene,
): Promise<readonly GebietsstandType[]> {
  const { rows } = await db.pool.query<GebietsstandType>({
    name: `gebietsstaende:${kennungOf(zugang)}`,
    text: `
      SELECT gebiet.id, gebiet.ebene, gebiet.stichtag::text, ${geometrieSql} AS geometrie
      FROM gebietsstand gebiet
      WHERE gebiet.ebene = $1 AND gebiet.stichtag <= ${HEUTE_SQL} AND ${istBekanntSql(zugang, 'gebiet')}
      ORDER BY gebiet.stichtag`,
    values: [ebene],
  })
  return rows
}
