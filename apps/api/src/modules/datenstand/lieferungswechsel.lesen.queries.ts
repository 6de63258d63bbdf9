import type { Db } from '@sozial/db'
import type { DatenstandvergleichType, LieferungsverweisType } from './datenstand.type.ts'
import type { Paar } from './vergleich.lesen.queries.ts'

type Lieferungswechsel = Pick<DatenstandvergleichType, 'lieferungenNeu' | 'lieferungenEntfallen'>

/**
 * Which Lieferungen came and which went between two Stände; what is gone was
 * withdrawn or belongs to a Quelle that is no longer chosen.
 */
export async function findLieferungswechsel(
  db: Db,
  { datenstandId, grundlageId }: Paar,
): Promise<Lieferungswechsel> {
  const { rows } = await db.pool.query<LieferungsverweisType & { readonly neu: boolean }>(
    `WITH neu AS (SELECT unnest(lieferungen) AS id FROM datenstand WHERE id = $1::int),
       alt AS (SELECT unnest(lieferungen) AS id FROM datenstand WHERE id = $2::int)
     SELECT l.id, l.dateiname, l.titel, l.korrekturanlass, q.name AS quelle, l.erfasst_am AS "erfasstAm",
       l.zurueckgezogen_am AS "zurueckgezogenAm", l.zurueckgezogen_grund AS "zurueckgezogenGrund",
       neu.id IS NOT NULL AS neu
     FROM neu FULL JOIN alt USING (id)
       JOIN lieferung l ON l.id = coalesce(neu.id, alt.id)
       JOIN quelle q ON q.id = l.quelle_id
     WHERE neu.id IS NULL OR alt.id IS NULL
     ORDER BY l.erfasst_am DESC, l.id DESC`,
    [datenstandId, grundlageId],
  )
  return {
    lieferungenNeu: rows.filter(({ neu }) => neu),
    lieferungenEntfallen: rows.filter(({ neu }) => !neu),
  }
}
