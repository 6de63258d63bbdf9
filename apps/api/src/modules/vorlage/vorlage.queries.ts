/** Rows of Vorlagen and their Fassungen. */
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'
import type { VorlageType } from './vorlage.type.ts'

/** Those that hold, the one used last first; then the retired ones, where asked for. */
export async function findVorlagen(
  db: Pick<Pool, 'query'>,
  { auchStillgelegte = false, id = null as number | null } = {},
): Promise<readonly VorlageType[]> {
  const { rows } = await db.query<VorlageType>({
    name: 'vorlagen',
    text: `
      SELECT v.id, v.name, v.hinweis, v.katalogschluessel IS NOT NULL AS mitgeliefert, f.quelle, f.zuordnung::text AS zuordnung,
        to_json(f.kopf)::text AS kopf,
        v.stillgelegt_am AS "stillgelegtAm", alle."zuletztAm", alle.fassungen,
        CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS organisation
      FROM vorlage v
      LEFT JOIN organisation o ON o.id = v.organisation_id
      CROSS JOIN LATERAL (
        SELECT * FROM vorlagenfassung WHERE vorlage_id = v.id ORDER BY nummer DESC LIMIT 1) f
      CROSS JOIN LATERAL (
        SELECT max(z.zuletzt) AS "zuletztAm", json_agg(json_build_object('nummer', e.nummer,
          'angelegtAm', e.angelegt_am, 'angelegtVon', e.angelegt_von, 'lieferungen', z.anzahl)
          ORDER BY e.nummer DESC) AS fassungen
        FROM vorlagenfassung e CROSS JOIN LATERAL (
          SELECT count(*)::int AS anzahl, max(erfasst_am) AS zuletzt
          FROM lieferung WHERE vorlagenfassung_id = e.id) z
        WHERE e.vorlage_id = v.id) alle
      WHERE CASE WHEN $2::int IS NULL THEN v.stillgelegt_am IS NULL OR $1 ELSE v.id = $2 END
      ORDER BY v.stillgelegt_am IS NOT NULL, alle."zuletztAm" DESC NULLS LAST, v.name`,
    values: [auchStillgelegte, id],
  })
  return rows.map((zeile) => ({
    ...zeile,
    fassungen: zeile.fassungen.map((eine) => ({ ...eine, angelegtAm: new Date(eine.angelegtAm) })),
  }))
}

/** What holds of a Vorlage now. */
export interface Geltende {
  readonly id: number
  readonly name: string
  readonly stillgelegtAm: Date | null
  readonly nummer: number
  readonly zuordnung: Zuordnung
  readonly kopf: readonly string[]
}

const GELTENDE = `
  SELECT v.id, v.name, v.stillgelegt_am AS "stillgelegtAm", f.nummer, f.zuordnung, f.kopf
  FROM vorlage v JOIN vorlagenfassung f ON f.vorlage_id = v.id`

/** Locked until the transaction ends. */
export async function findGeltende(tx: Tx, id: number): Promise<Geltende | undefined> {
  const { rows } = await tx.query<Geltende>(
    `${GELTENDE} WHERE v.id = $1 ORDER BY f.nummer DESC LIMIT 1 FOR UPDATE OF v`,
    [id],
  )
  return rows[0]
}

/** The one that has this name now; locked until the transaction ends. */
export async function findGeltendeByName(tx: Tx, name: string): Promise<Geltende | undefined> {
  const { rows } = await tx.query<Geltende>(
    `${GELTENDE} WHERE lower(v.name) = lower($1) AND v.stillgelegt_am IS NULL
     ORDER BY f.nummer DESC LIMIT 1 FOR UPDATE OF v`,
    [name],
  )
  return rows[0]
}

/** One that ships with the program, and who made the Fassung that holds. */
export interface GeltendeDesKatalogs extends Geltende {
  readonly hinweis: string
  readonly von: string
}

/** Locked until the transaction ends. */
export async function findGeltendeDesKatalogs(
  tx: Tx,
  katalogschluessel: string,
): Promise<GeltendeDesKatalogs | undefined> {
  const { rows } = await tx.query<GeltendeDesKatalogs>(
    `SELECT v.id, v.name, v.hinweis, v.stillgelegt_am AS "stillgelegtAm", f.nummer, f.zuordnung, f.kopf,
       f.angelegt_von AS von
     FROM vorlage v JOIN vorlagenfassung f ON f.vorlage_id = v.id
     WHERE v.katalogschluessel = $1 ORDER BY f.nummer DESC LIMIT 1 FOR UPDATE OF v`,
    [katalogschluessel],
  )
  return rows[0]
}

export interface NeueVorlagenzeile {
  readonly name: string
  readonly organisationId: number | null
  readonly katalogschluessel?: string
  readonly hinweis?: string
}

/** @throws DatabaseError named after the rule it breaks */
export async function insertVorlage(tx: Tx, neue: NeueVorlagenzeile): Promise<number> {
  const { name, organisationId, katalogschluessel = null, hinweis = '' } = neue
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO vorlage (name, organisation_id, katalogschluessel, hinweis)
     VALUES ($1, $2, $3, $4) RETURNING id`,
    [name, organisationId, katalogschluessel, hinweis],
  )
  return rows[0]!.id
}

export interface NeueFassung {
  readonly vorlageId: number
  readonly nummer: number
  readonly zuordnung: Zuordnung
  readonly kopf: readonly string[]
  readonly von: string
}

export async function insertVorlagenfassung(tx: Tx, neue: NeueFassung): Promise<void> {
  const { vorlageId, nummer, zuordnung, kopf, von } = neue
  await tx.query(
    `INSERT INTO vorlagenfassung (vorlage_id, nummer, quelle, zuordnung, kopf, angelegt_von)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [vorlageId, nummer, zuordnung.quelle, JSON.stringify(zuordnung), kopf, von],
  )
}

/** @throws DatabaseError when another has the name */
export async function updateName(tx: Tx, id: number, name: string): Promise<void> {
  await tx.query('UPDATE vorlage SET name = $2 WHERE id = $1', [id, name])
}

export async function updateHinweis(tx: Tx, id: number, hinweis: string): Promise<void> {
  await tx.query('UPDATE vorlage SET hinweis = $2 WHERE id = $1', [id, hinweis])
}

export async function updateStillgelegt(tx: Tx, id: number): Promise<void> {
  await tx.query('UPDATE vorlage SET stillgelegt_am = now() WHERE id = $1', [id])
}

/** Notes at a Lieferung by which Vorlage it was read: by the Fassung that holds now. */
export async function noteVorlage(tx: Tx, lieferungId: number, vorlageId: number): Promise<void> {
  await tx.query(
    `UPDATE lieferung SET vorlagenfassung_id = (
       SELECT id FROM vorlagenfassung WHERE vorlage_id = $2 ORDER BY nummer DESC LIMIT 1)
     WHERE id = $1`,
    [lieferungId, vorlageId],
  )
}
