import type { Kapazitaetsart, Kapazitaetsstand } from '@sozial/domain/angebot'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'

export interface Kapazitaetsangaben {
  readonly kategorie: string
  readonly art: Kapazitaetsart
  readonly anzahl: number
  readonly status: Kapazitaetsstand
  readonly alterVon: number | null
  readonly alterBis: number | null
  readonly gueltigAb: Tag
  readonly gueltigBis: Tag | null
}

export async function insertKapazitaet(
  tx: Tx,
  standortId: number,
  { wer, ...k }: Kapazitaetsangaben & { readonly wer: string },
): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO kapazitaet (standort_id, kategorie, art, anzahl, status, alter_von, alter_bis, gueltig_ab, gueltig_bis, erfasst_von)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      standortId,
      k.kategorie,
      k.art,
      k.anzahl,
      k.status,
      k.alterVon,
      k.alterBis,
      k.gueltigAb,
      k.gueltigBis,
      wer,
    ],
  )
  return rows[0]!.id
}

/** Of this offer alone. */
export async function findKapazitaet(
  tx: Tx,
  angebotId: number,
  id: number,
): Promise<{ readonly standortId: number; readonly gueltigAb: Tag } | undefined> {
  const { rows } = await tx.query<{ standortId: number; gueltigAb: Tag }>(
    `SELECT k.standort_id AS "standortId", k.gueltig_ab::text AS "gueltigAb"
     FROM kapazitaet k JOIN standort s ON s.id = k.standort_id WHERE s.angebot_id = $1 AND k.id = $2`,
    [angebotId, id],
  )
  return rows[0]
}

/** Until the day before; what has no day left was never so. */
export async function endKapazitaet(tx: Tx, id: number, bis: Tag): Promise<void> {
  const { rowCount } = await tx.query(
    `UPDATE kapazitaet SET gueltig_bis = least(gueltig_bis, $2::date) WHERE id = $1 AND gueltig_ab < $2::date`,
    [id, bis],
  )
  if (rowCount === 0) await tx.query('DELETE FROM kapazitaet WHERE id = $1', [id])
}

export async function insertPlatzmeldung(
  tx: Tx,
  standortId: number,
  meldung: {
    readonly frei: number | null
    readonly wartezeitWochen: number | null
    readonly von: string
  },
): Promise<void> {
  await tx.query(
    'INSERT INTO platzmeldung (standort_id, frei, wartezeit_wochen, von) VALUES ($1, $2, $3, $4)',
    [standortId, meldung.frei, meldung.wartezeitWochen, meldung.von],
  )
}

interface Nutzung {
  readonly jahr: number
  readonly personen: number | null
  readonly kontakte: number | null
}

/** Nothing counted leaves no row. */
export async function upsertNutzung(
  tx: Tx,
  angebotId: number,
  { jahr, personen, kontakte }: Nutzung,
): Promise<void> {
  if (personen === null && kontakte === null) {
    await tx.query('DELETE FROM angebotsnutzung WHERE angebot_id = $1 AND jahr = $2', [
      angebotId,
      jahr,
    ])
    return
  }
  await tx.query(
    `INSERT INTO angebotsnutzung (angebot_id, jahr, personen, kontakte) VALUES ($1, $2, $3, $4)
     ON CONFLICT (angebot_id, jahr) DO UPDATE SET personen = excluded.personen, kontakte = excluded.kontakte`,
    [angebotId, jahr, personen, kontakte],
  )
}

export interface Foerderangaben {
  readonly geber: string
  readonly summeJahr: number | null
  readonly gueltigAb: Tag
  readonly gueltigBis: Tag | null
}

export async function insertFoerderung(
  tx: Tx,
  angebotId: number,
  f: Foerderangaben,
): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO foerderung (angebot_id, geber, summe_jahr, gueltig_ab, gueltig_bis) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [angebotId, f.geber, f.summeJahr, f.gueltigAb, f.gueltigBis],
  )
  return rows[0]!.id
}

interface Foerderverweis {
  readonly angebotId: number
  readonly id: number
}

/** @returns false: this offer has none with this id */
export async function updateFoerderung(
  tx: Tx,
  { angebotId, id }: Foerderverweis,
  f: Foerderangaben,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE foerderung SET geber = $3, summe_jahr = $4, gueltig_ab = $5, gueltig_bis = $6 WHERE angebot_id = $1 AND id = $2`,
    [angebotId, id, f.geber, f.summeJahr, f.gueltigAb, f.gueltigBis],
  )
  return rowCount === 1
}

/** @returns false: this offer has none with this id */
export async function deleteFoerderung(
  tx: Tx,
  { angebotId, id }: Foerderverweis,
): Promise<boolean> {
  const { rowCount } = await tx.query('DELETE FROM foerderung WHERE angebot_id = $1 AND id = $2', [
    angebotId,
    id,
  ])
  return rowCount === 1
}
