import type { Anforderungszustand } from '@sozial/domain/anforderung'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { Tag, Zeitraum } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import { upsertTeilgruppen, upsertZeitraeume } from '../lieferung/lieferung.queries.ts'

export interface Anforderungsangaben {
  readonly titel: string
  readonly quelleId: number
  readonly organisationId: number | null
  /** Vorlage that it follows. */
  readonly vorlageId: number | null
  /** Kommune whose areas are asked for; null: those of the Organisation, else all. */
  readonly raumId: number | null
  readonly empfaenger: string
  readonly email: string
  readonly zeitraum: Zeitraum
  readonly ebene: Ebene
  readonly spalten: readonly { readonly merkmal: string; readonly teilgruppe: Teilgruppe }[]
  readonly frist: Tag
  readonly erinnerungTage: number | null
  readonly hinweis: string
  readonly vorgaengerId: number | null
}

export interface Gesperrte {
  readonly zustand: Anforderungszustand
  readonly titel: string
  readonly email: string
  readonly empfaenger: string
  readonly frist: Tag
}

/** Locked until the transaction ends. */
export async function lockAnforderung(tx: Tx, id: number): Promise<Gesperrte | undefined> {
  const { rows } = await tx.query<Gesperrte>(
    `SELECT zustand, titel, email, empfaenger, frist::text FROM datenanforderung WHERE id = $1 FOR UPDATE`,
    [id],
  )
  return rows[0]
}

/** Ids of the Merkmale by key, those that there are. */
export async function findMerkmalIds(
  tx: Tx,
  schluessel: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ id: number; schluessel: string }>(
    'SELECT id, schluessel FROM merkmal WHERE schluessel = ANY($1)',
    [schluessel],
  )
  return new Map(rows.map((zeile) => [zeile.schluessel, zeile.id]))
}

export type Verweis = 'quelle' | 'organisation' | 'vorgaenger' | 'vorlage' | 'raum'

/** Which of the things that an order refers to are not there. */
export async function findFehlende(
  tx: Tx,
  { quelleId, organisationId, vorgaengerId, vorlageId, raumId }: Anforderungsangaben,
): Promise<Readonly<Record<Verweis, boolean>>> {
  const { rows } = await tx.query<Readonly<Record<Verweis, boolean>>>(
    `SELECT NOT EXISTS (SELECT FROM quelle WHERE id = $1) AS quelle,
       $2::int IS NOT NULL AND NOT EXISTS (SELECT FROM organisation WHERE id = $2 AND deaktiviert_am IS NULL) AS organisation,
       $3::int IS NOT NULL AND NOT EXISTS (SELECT FROM datenanforderung WHERE id = $3) AS vorgaenger,
       $4::int IS NOT NULL AND NOT EXISTS (SELECT FROM vorlage WHERE id = $4) AS vorlage,
       $5::int IS NOT NULL AND NOT EXISTS (SELECT FROM raum WHERE id = $5 AND ebene = 'KOMMUNE') AS raum`,
    [quelleId, organisationId, vorgaengerId, vorlageId, raumId],
  )
  return rows[0]!
}

/** The same order that is open already. @param merkmale ids by key */
export async function findGleiche(
  tx: Tx,
  angaben: Anforderungsangaben,
  merkmale: ReadonlyMap<string, number>,
): Promise<number | undefined> {
  const [zeitraumId] = await upsertZeitraeume(tx, [angaben.zeitraum])
  const teilgruppen = await upsertTeilgruppen(
    tx,
    angaben.spalten.map(({ teilgruppe }) => teilgruppe),
  )
  const spalten = angaben.spalten.map(
    ({ merkmal }, i) => `${merkmale.get(merkmal)}-${teilgruppen[i]}`,
  )
  const { rows } = await tx.query<{ id: number }>(
    `SELECT a.id FROM datenanforderung a
     WHERE a.beendet_am IS NULL
       AND (titel, quelle_id, organisation_id, empfaenger, email, zeitraum_id, ebene, frist, erinnerung_tage,
         hinweis, vorlage_id, raum_id, vorgaenger_id) IS NOT DISTINCT FROM ($1::text, $2::int, $3::int, $4::text,
         $5::text, $6::int, $7::ebene, $8::date, $9::smallint, $10::text, $11::int, $12::int, $13::int)
       AND $14::text[] = ARRAY(SELECT concat_ws('-', s.merkmal_id, s.teilgruppe_id)
         FROM anforderungsspalte s WHERE s.anforderung_id = a.id ORDER BY s.platz)
     ORDER BY a.id LIMIT 1`,
    [...toWerte(angaben, zeitraumId!), angaben.vorgaengerId, spalten],
  )
  return rows[0]?.id
}

/** @returns its id */
export async function insertAnforderung(
  tx: Tx,
  angaben: Anforderungsangaben,
  von: string,
): Promise<number> {
  const [zeitraumId] = await upsertZeitraeume(tx, [angaben.zeitraum])
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO datenanforderung (titel, quelle_id, organisation_id, empfaenger, email, zeitraum_id, ebene,
       frist, erinnerung_tage, hinweis, vorlage_id, raum_id, vorgaenger_id, angelegt_von)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
    [...toWerte(angaben, zeitraumId!), angaben.vorgaengerId, von],
  )
  return rows[0]!.id
}

export async function updateAnforderung(
  tx: Tx,
  id: number,
  angaben: Anforderungsangaben,
): Promise<void> {
  const [zeitraumId] = await upsertZeitraeume(tx, [angaben.zeitraum])
  await tx.query(
    `UPDATE datenanforderung SET titel = $1, quelle_id = $2, organisation_id = $3, empfaenger = $4, email = $5,
       zeitraum_id = $6, ebene = $7, frist = $8, erinnerung_tage = $9, hinweis = $10,
       vorlage_id = $11, raum_id = $12 WHERE id = $13`,
    [...toWerte(angaben, zeitraumId!), id],
  )
}

const toWerte = (angaben: Anforderungsangaben, zeitraumId: number): readonly unknown[] => [
  angaben.titel,
  angaben.quelleId,
  angaben.organisationId,
  angaben.empfaenger,
  angaben.email,
  zeitraumId,
  angaben.ebene,
  angaben.frist,
  angaben.erinnerungTage,
  angaben.hinweis,
  angaben.vorlageId,
  angaben.raumId,
]

/** Takes the place of the columns there were. */
export async function replaceSpalten(
  tx: Tx,
  id: number,
  {
    spalten,
    merkmale,
  }: {
    readonly spalten: Anforderungsangaben['spalten']
    readonly merkmale: ReadonlyMap<string, number>
  },
): Promise<void> {
  const teilgruppen = await upsertTeilgruppen(
    tx,
    spalten.map(({ teilgruppe }) => teilgruppe),
  )
  await tx.query('DELETE FROM anforderungsspalte WHERE anforderung_id = $1', [id])
  await tx.query(
    `INSERT INTO anforderungsspalte (anforderung_id, merkmal_id, teilgruppe_id, platz)
     SELECT $1, m, t, ordinality FROM unnest($2::int[], $3::int[]) WITH ORDINALITY AS s(m, t, ordinality)`,
    [id, spalten.map(({ merkmal }) => merkmale.get(merkmal)), teilgruppen],
  )
}

/** Asked for from now on; a second time changes nothing. */
export async function updateAngefordert(tx: Tx, id: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE datenanforderung SET zustand = 'ANGEFORDERT', angefordert_am = now() WHERE id = $1 AND zustand = 'ENTWURF'`,
    [id],
  )
  return rowCount === 1
}

export async function updateBeendet(
  tx: Tx,
  id: number,
  { zustand, grund }: { readonly zustand: 'ERLEDIGT' | 'ZURUECKGEZOGEN'; readonly grund: string },
): Promise<void> {
  await tx.query(
    `UPDATE datenanforderung SET zustand = $2::anforderungszustand, beendet_am = now(), beendet_grund = $3,
       angefordert_am = coalesce(angefordert_am, CASE WHEN $2::anforderungszustand = 'ERLEDIGT' THEN now() END) WHERE id = $1`,
    [id, zustand, grund],
  )
}
