import type { Db } from '@sozial/db'
import type { Zugang } from '../../auth/zugang.ts'
import { istBekanntSql, kennungOf } from '../messwert/sicht.ts'
import { geometrieSql, hatBegonnenSql } from './gebietsstand.sql.ts'
import type { GebietsstandType } from './gebietsstand.type.ts'

/** The Gebietsstände of a level on which there are values of an Indikatorfassung, the oldest first; not those to come. */
export async function findMitWerten(
  db: Db,
  bezug: {
    readonly zugang: Zugang
    readonly datenstandId: number
    readonly fassungId: number
    readonly gebietsstand: Pick<GebietsstandType, 'ebene'>
  },
): Promise<readonly GebietsstandType[]> {
  const { zugang, datenstandId, fassungId, gebietsstand } = bezug
  const { rows } = await db.pool.query<GebietsstandType>({
    name: `gebietsstaende-mit-werten:${kennungOf(zugang)}`,
    text: `
      SELECT gebiet.id, gebiet.ebene, gebiet.stichtag::text, ${geometrieSql} AS geometrie
      FROM gebietsstand gebiet
      WHERE gebiet.ebene = $3 AND ${istBekanntSql(zugang, 'gebiet')}
        AND ${hatBegonnenSql('gebiet')} AND EXISTS (
        SELECT FROM messwertblock b WHERE b.datenstand_id = $1 AND b.indikatorfassung_id = $2
          AND b.gebietsstand_id = gebiet.id)
      ORDER BY gebiet.stichtag`,
    values: [datenstandId, fassungId, gebietsstand.ebene],
  })
  return rows
}
