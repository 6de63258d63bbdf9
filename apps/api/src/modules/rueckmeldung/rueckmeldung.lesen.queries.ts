import type { Db } from '@sozial/db'
import type { RueckmeldungType } from './rueckmeldung.type.ts'

/** More than this are never open at once; what is older is deleted anyway. */
const HOECHSTENS = 500

/** Open ones first, then newest first. */
export async function findRueckmeldungen(db: Db): Promise<readonly RueckmeldungType[]> {
  const { rows } = await db.pool.query<RueckmeldungType>({
    name: 'rueckmeldungen',
    text: `
      SELECT id, art, text, adresse, name, email, eingegangen_am AS "eingegangenAm",
        beantwortet_am AS "beantwortetAm"
      FROM rueckmeldung ORDER BY beantwortet_am IS NOT NULL, eingegangen_am DESC LIMIT ${HOECHSTENS}`,
  })
  return rows
}
