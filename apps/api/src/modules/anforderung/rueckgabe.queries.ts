import type { MerkmalArt, Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { Pool } from 'pg'
import { giltAmTag } from '../../database/heute.ts'
import type { Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'

export interface Rueckgabekopf {
  readonly id: number
  readonly kennung: string
  readonly kreis: string
  readonly titel: string
  readonly quelle: string | null
  readonly ebene: Ebene
  readonly frist: string
  readonly organisationId: number | null
  /** Kommune whose areas are asked for; null: those of the Organisation, else all. */
  readonly raumId: number | null
  readonly empfaenger: string
  /** Whether something may still come. */
  readonly offen: boolean
  readonly zeitraum: Zeitraumzeile
  readonly spalten: readonly {
    readonly merkmal: {
      readonly schluessel: string
      readonly name: string
      readonly einheit: string
      readonly art: MerkmalArt
    }
    readonly teilgruppe: Teilgruppe
  }[]
}

/** An order by its number, or by the key that its template carries. */
export async function findRueckgabekopf(
  pool: Pool,
  suche: { readonly id: number } | { readonly kennung: string },
): Promise<Rueckgabekopf | undefined> {
  const [spalte, wert] = 'id' in suche ? ['id', suche.id] : ['schluessel', suche.kennung]
  const { rows } = await pool.query<Rueckgabekopf>(
    `SELECT a.id, a.schluessel AS kennung, a.titel, q.schluessel AS quelle, a.ebene, a.frist::text, a.empfaenger,
       coalesce(a.organisation_id, (SELECT id FROM organisation WHERE art = 'KREIS' ORDER BY id LIMIT 1)) AS "organisationId",
       a.raum_id AS "raumId", a.beendet_am IS NULL AS offen,
       json_build_object('id', z.id, 'art', z.art, 'von', z.von, 'bis', z.bis) AS zeitraum,
       coalesce((SELECT f.name FROM kreis k JOIN raumfassung f ON f.raum_id = k.raum_id
         ORDER BY f.gueltig_ab DESC LIMIT 1), '') AS kreis,
       coalesce((SELECT json_agg(json_build_object(
           'merkmal', json_build_object('schluessel', m.schluessel, 'name', m.name, 'einheit', m.einheit, 'art', m.art),
           'teilgruppe', json_build_object('geschlecht', t.geschlecht, 'nationalitaet', t.nationalitaet,
             'alterVon', t.alter_von, 'alterBis', t.alter_bis)) ORDER BY s.platz)
         FROM anforderungsspalte s JOIN merkmal m ON m.id = s.merkmal_id
         JOIN teilgruppe t ON t.id = s.teilgruppe_id WHERE s.anforderung_id = a.id), '[]') AS spalten
     FROM datenanforderung a JOIN zeitraum z ON z.id = a.zeitraum_id LEFT JOIN quelle q ON q.id = a.quelle_id
     WHERE a.${spalte} = $1`,
    [wert],
  )
  return rows[0]
}

export interface Vorlagenraum {
  readonly schluessel: string
  readonly name: string
}

/**
 * Areas of a level as they were on the last day of the period: those of the
 * Kommune that is asked for or delivers, else those of the Kreis.
 */
export async function findVorlagenraeume(
  pool: Pool,
  {
    ebene,
    organisationId,
    raumId,
    tag,
  }: Pick<Rueckgabekopf, 'ebene' | 'organisationId' | 'raumId'> & { readonly tag: string },
): Promise<readonly Vorlagenraum[]> {
  const { rows } = await pool.query<Vorlagenraum>(
    `WITH RECURSIVE anfang AS (
       SELECT coalesce($4::int, (SELECT o.raum_id FROM organisation o JOIN raum r ON r.id = o.raum_id
         WHERE o.id = $2 AND r.ebene = 'KOMMUNE'), (SELECT raum_id FROM kreis)) AS raum_id
     ), teil AS (
       SELECT f.id FROM raumfassung f, anfang a WHERE f.raum_id = a.raum_id
         AND ${giltAmTag('f', '$3::date')}
       UNION
       SELECT z.unter_id FROM zuordnung z JOIN teil t ON t.id = z.ober_id
         WHERE ${giltAmTag('z', '$3::date')}
     )
     SELECT r.schluessel, f.name FROM raumfassung f JOIN raum r ON r.id = f.raum_id
     WHERE r.ebene = $1 AND ${giltAmTag('f', '$3::date')}
       AND (f.id IN (SELECT id FROM teil) OR ($1 = 'JUGENDAMTSBEZIRK' AND $4::int IS NULL))
     ORDER BY r.schluessel`,
    [ebene, organisationId, tag, raumId],
  )
  return rows
}

/** Something came in; the order is answered until somebody says otherwise. */
export async function updateGeliefert(db: Pick<Pool, 'query'>, id: number): Promise<void> {
  await db.query(
    `UPDATE datenanforderung SET zustand = 'GELIEFERT', geliefert_am = now(),
       angefordert_am = coalesce(angefordert_am, now())
     WHERE id = $1 AND zustand IN ('ENTWURF', 'ANGEFORDERT', 'GELIEFERT')`,
    [id],
  )
}

/** What came was given up: unless something else came, the order is open again. */
export async function reopenOhneEingang(db: Pick<Pool, 'query'>, eingangId: number): Promise<void> {
  await db.query(
    `UPDATE datenanforderung a SET zustand = 'ANGEFORDERT'
     WHERE a.zustand = 'GELIEFERT' AND a.id = (SELECT anforderung_id FROM eingang WHERE id = $1)
       AND NOT EXISTS (SELECT FROM eingang e WHERE e.anforderung_id = a.id AND e.zustand <> 'VERWORFEN')`,
    [eingangId],
  )
}
