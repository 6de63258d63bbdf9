import type { Tx } from '../../database/transaction.ts'

/** What can be remarked upon, by its key. */
export type Gegenstand = 'indikator' | 'merkmal' | 'raum'

const SPALTE: Readonly<Record<Gegenstand, string>> = {
  indikator: 'slug',
  merkmal: 'schluessel',
  raum: 'schluessel',
}

export async function findGegenstand(
  tx: Tx,
  gegenstand: Gegenstand,
  schluessel: string,
): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM ${gegenstand} WHERE ${SPALTE[gegenstand]} = $1`,
    [schluessel],
  )
  return rows[0]?.id
}

export interface Anmerkungszeile {
  readonly indikatorId: number | null
  readonly merkmalId: number | null
  readonly raumId: number | null
  readonly von: string
  readonly bis: string | null
  readonly text: string
  readonly oeffentlich: boolean
}

/** The same remark that holds already. */
export async function findGleiche(tx: Tx, zeile: Anmerkungszeile): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM anmerkung
     WHERE ausgemustert_am IS NULL
       AND (indikator_id, merkmal_id, raum_id, von, bis, text, oeffentlich)
         IS NOT DISTINCT FROM ($1::int, $2::int, $3::int, $4::date, $5::date, $6::text, $7::boolean)`,
    toWerte(zeile),
  )
  return rows[0]?.id
}

export async function insertAnmerkung(
  tx: Tx,
  zeile: Anmerkungszeile & {
    readonly vorgaengerId: number | null
    readonly kontoId: number | null
    readonly angelegtVon: string
  },
): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO anmerkung (indikator_id, merkmal_id, raum_id, von, bis, text, oeffentlich,
       vorgaenger_id, konto_id, angelegt_von)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [...toWerte(zeile), zeile.vorgaengerId, zeile.kontoId, zeile.angelegtVon],
  )
  return rows[0]!.id
}

const toWerte = (zeile: Anmerkungszeile): unknown[] => [
  zeile.indikatorId,
  zeile.merkmalId,
  zeile.raumId,
  zeile.von,
  zeile.bis,
  zeile.text,
  zeile.oeffentlich,
]

export interface Vorhandene {
  readonly text: string
  readonly ausgemustertAm: Date | null
  readonly zurueckgenommenAm: Date | null
}

/** Reads it and keeps others from changing it. */
export async function lockAnmerkung(tx: Tx, id: number): Promise<Vorhandene | undefined> {
  const { rows } = await tx.query<Vorhandene>(
    `SELECT text, ausgemustert_am AS "ausgemustertAm",
       zurueckgenommen_am AS "zurueckgenommenAm" FROM anmerkung WHERE id = $1 FOR UPDATE`,
    [id],
  )
  return rows[0]
}

export async function updateAusgemustert(tx: Tx, id: number): Promise<void> {
  await tx.query('UPDATE anmerkung SET ausgemustert_am = now() WHERE id = $1', [id])
}

/** Takes one that is retired out of what is published, too. */
export async function updateZurueckgenommen(tx: Tx, id: number): Promise<void> {
  await tx.query('UPDATE anmerkung SET zurueckgenommen_am = now() WHERE id = $1', [id])
}
