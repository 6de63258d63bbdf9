import type { Ebene } from '@sozial/domain/raum'
import type { Db } from '@sozial/db'
import type { Tx } from '../../database/transaction.ts'
import type { SzenarioType } from './szenario.type.ts'

/** A supposed change as it is kept. */
export interface Annahmezeile {
  readonly art: 'NEU' | 'SCHLIESSEN' | 'PLAETZE'
  readonly id: string
  /** Key of the area; only of a new site. */
  readonly raum?: string
  /** What the site was called when it was supposed; not of a new one. */
  readonly ort?: string
  readonly plaetze?: number
}

const SPALTEN = `s.id, s.name, s.kategorie, s.ebene::text, s.annahmen, s.stand, k.name AS kategoriename,
  s.geaendert_von AS "geaendertVon", to_json(s.geaendert_am)#>>'{}' AS "geaendertAm"`

/** Those of one organisation, the newest first. */
export async function findSzenarien(
  { pool }: Pick<Db, 'pool'>,
  organisationId: number,
): Promise<readonly SzenarioType[]> {
  const { rows } = await pool.query<SzenarioType>({
    name: 'szenarien',
    text: `SELECT ${SPALTEN} FROM szenario s JOIN angebotskategorie k ON k.schluessel = s.kategorie
           WHERE s.organisation_id = $1 ORDER BY s.geaendert_am DESC, s.id`,
    values: [organisationId],
  })
  return rows
}

export interface GesperrtesSzenario {
  readonly id: number
  readonly name: string
  readonly stand: number
  readonly annahmen: readonly Annahmezeile[]
}

/** Locked until the transaction ends. @returns undefined: this organisation has none with this id */
export async function lockSzenario(
  tx: Tx,
  id: number,
  organisationId: number,
): Promise<GesperrtesSzenario | undefined> {
  const { rows } = await tx.query<GesperrtesSzenario>(
    `SELECT id, name, stand, annahmen FROM szenario WHERE id = $1 AND organisation_id = $2 FOR UPDATE`,
    [id, organisationId],
  )
  return rows[0]
}

export async function countSzenarien(tx: Tx, organisationId: number): Promise<number> {
  const { rows } = await tx.query<{ anzahl: number }>(
    'SELECT count(*)::int AS anzahl FROM szenario WHERE organisation_id = $1',
    [organisationId],
  )
  return rows[0]!.anzahl
}

export interface NeuesSzenario {
  readonly organisationId: number
  readonly name: string
  readonly kategorie: string
  readonly ebene: Ebene
  readonly annahmen: readonly Annahmezeile[]
  readonly von: string
}

export async function insertSzenario(tx: Tx, neu: NeuesSzenario): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO szenario (organisation_id, name, kategorie, ebene, annahmen, angelegt_von, geaendert_von)
     VALUES ($1, $2, $3, $4, $5, $6, $6) RETURNING id`,
    [neu.organisationId, neu.name, neu.kategorie, neu.ebene, JSON.stringify(neu.annahmen), neu.von],
  )
  return rows[0]!.id
}

export async function updateSzenario(
  tx: Tx,
  id: number,
  { name, ebene, annahmen, von }: Omit<NeuesSzenario, 'organisationId' | 'kategorie'>,
): Promise<void> {
  await tx.query(
    `UPDATE szenario SET name = $2, ebene = $3, annahmen = $4, geaendert_von = $5, geaendert_am = now(), stand = stand + 1
     WHERE id = $1`,
    [id, name, ebene, JSON.stringify(annahmen), von],
  )
}

/** Those of all organisations that nobody has changed since; how many they were. */
export async function deleteUnberuehrte(tx: Tx, vor: Date): Promise<number> {
  const { rowCount } = await tx.query('DELETE FROM szenario WHERE geaendert_am < $1', [vor])
  return rowCount ?? 0
}

export async function deleteSzenarioRow(tx: Tx, id: number): Promise<void> {
  await tx.query('DELETE FROM szenario WHERE id = $1', [id])
}
