import type { Herkunft, Indikatorfassung, Kgst, KgstHandlungsfeld } from '@sozial/domain/indikator'
import type { Tx } from '../../database/transaction.ts'
import { FASSUNG_SELECT } from './fassung-spalten.ts'

/** The Indikator with the Fassung that holds, as a writer finds it. */
export interface Indikatorstand {
  readonly id: number
  readonly slug: string
  readonly code: string
  readonly thema: string
  readonly kernset: boolean
  readonly ausgemustert: boolean
  readonly kgst: Kgst
  readonly handlungsfeld: KgstHandlungsfeld | null
  readonly fundstelle: string
  readonly version: number
  readonly herkunft: Herkunft
  readonly fassung: Indikatorfassung
}

type Standzeile = Omit<Indikatorstand, 'fassung'> & Indikatorfassung

/** @returns undefined when there is no Indikator with this slug */
export async function findIndikatorstand(
  tx: Tx,
  slug: string,
): Promise<Indikatorstand | undefined> {
  const { rows } = await tx.query<Standzeile>(
    `SELECT i.id, i.slug, i.code, i.thema, i.kernset, i.ausgemustert_am IS NOT NULL AS ausgemustert,
       i.kgst, i.kgst_handlungsfeld AS handlungsfeld, i.kgst_fundstelle AS fundstelle,
       f.version, f.herkunft, ${FASSUNG_SELECT}
     FROM indikator i JOIN indikatorfassung f ON f.indikator_id = i.id
     WHERE i.slug = $1 ORDER BY f.version DESC LIMIT 1`,
    [slug],
  )
  const [zeile] = rows
  if (zeile === undefined) return undefined
  const { id, code, thema, kernset, ausgemustert, version, herkunft, ...rest } = zeile
  const { kgst, handlungsfeld, fundstelle, slug: adresse, ...fassung } = rest
  const kopf = { id, slug: adresse, code, thema, kernset, ausgemustert, version, herkunft }
  return { ...kopf, kgst, handlungsfeld, fundstelle, fassung }
}

/** What another Indikator has taken already. */
export async function findVergebenes(
  tx: Tx,
  neu: { readonly slug: string; readonly code: string; readonly name: string },
): Promise<readonly ('slug' | 'code' | 'name')[]> {
  const { rows } = await tx.query<{ was: 'slug' | 'code' | 'name' }>(
    `SELECT 'slug' AS was WHERE EXISTS (SELECT FROM indikator WHERE slug = $1)
     UNION ALL SELECT 'code' WHERE EXISTS (SELECT FROM indikator WHERE code = $2 AND slug <> $1)
     UNION ALL SELECT 'name' WHERE EXISTS (
       SELECT FROM (SELECT DISTINCT ON (i.id) i.slug, f.name FROM indikator i
         JOIN indikatorfassung f ON f.indikator_id = i.id
         WHERE i.ausgemustert_am IS NULL ORDER BY i.id, f.version DESC) geltend
       WHERE lower(name) = lower($3) AND slug <> $1)`,
    [neu.slug, neu.code, neu.name],
  )
  return rows.map(({ was }) => was)
}

/** Creates an Indikator of the planners at the end of its theme. */
export async function insertIndikator(
  tx: Tx,
  neu: Pick<Indikatorstand, 'slug' | 'code' | 'thema' | 'kernset'>,
): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO indikator (slug, code, thema, kernset, rang)
     VALUES ($1, $2, $3, $4, (SELECT coalesce(max(rang), 0) + 1 FROM indikator)) RETURNING id`,
    [neu.slug, neu.code, neu.thema, neu.kernset],
  )
  return rows[0]!.id
}

export async function updatePlatz(
  tx: Tx,
  id: number,
  { thema, kernset }: Pick<Indikatorstand, 'thema' | 'kernset'>,
): Promise<void> {
  await tx.query('UPDATE indikator SET thema = $2, kernset = $3 WHERE id = $1', [
    id,
    thema,
    kernset,
  ])
}

export async function updateAusgemustert(tx: Tx, id: number, ausgemustert: boolean): Promise<void> {
  await tx.query(
    'UPDATE indikator SET ausgemustert_am = CASE WHEN $2 THEN now() END WHERE id = $1',
    [id, ausgemustert],
  )
}

export async function updateKgst(
  tx: Tx,
  id: number,
  {
    kgst,
    handlungsfeld,
    fundstelle,
  }: Pick<Indikatorstand, 'kgst' | 'handlungsfeld' | 'fundstelle'>,
): Promise<void> {
  await tx.query(
    'UPDATE indikator SET kgst = $2, kgst_handlungsfeld = $3, kgst_fundstelle = $4 WHERE id = $1',
    [id, kgst, handlungsfeld, fundstelle],
  )
}
