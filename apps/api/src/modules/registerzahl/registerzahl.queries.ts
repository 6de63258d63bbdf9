import type { Angebotsform, Angebotsinhalt, Kapazitaetsart } from '@sozial/domain/angebot'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Geometry } from 'geojson'
import { giltAmTag, tagSql } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'

/** The smallest area of a place on a day: a Quartier, else a Sozialraum, else the Kommune. */
export interface Kleinraumzeile {
  readonly fassung: number
  readonly schluessel: string
  readonly name: string
  readonly geometrie: Geometry | null
  /** Ids of the Räume that it is or belongs to. */
  readonly raeume: readonly number[]
}

const gilt = (zeile: string): string => giltAmTag(zeile, '$1::date')

/** Areas that together cover the Kreis, in the order of their keys. */
export async function findKleinraeume(tx: Tx, tag: Tag): Promise<readonly Kleinraumzeile[]> {
  const { rows } = await tx.query<Kleinraumzeile>(
    `WITH RECURSIVE f AS (
       SELECT f.id, f.name, f.geometrie, r.schluessel, r.id AS raum FROM raumfassung f JOIN raum r ON r.id = f.raum_id
       WHERE r.ebene IN ('KOMMUNE', 'SOZIALRAUM', 'QUARTIER') AND ${gilt('f')}
     ), teil AS (
       SELECT DISTINCT z.ober_id, z.unter_id FROM zuordnung z
       WHERE ${gilt('z')} AND z.ober_id IN (SELECT id FROM f) AND z.unter_id IN (SELECT id FROM f)
     ), hinauf (unten, fassung) AS (
       SELECT id, id FROM f WHERE id NOT IN (SELECT ober_id FROM teil)
       UNION SELECT h.unten, t.ober_id FROM hinauf h JOIN teil t ON t.unter_id = h.fassung
     )
     SELECT f.id AS fassung, f.schluessel, f.name, f.geometrie,
       (SELECT array_agg(DISTINCT o.raum) FROM hinauf h JOIN f o ON o.id = h.fassung WHERE h.unten = f.id) AS raeume
     FROM f WHERE f.id IN (SELECT unten FROM hinauf) ORDER BY f.schluessel, f.id`,
    [tag],
  )
  return rows
}

export interface Standortzeile {
  readonly kategorien: readonly string[] | null
  readonly einzugsgebiet: Angebotsinhalt['einzugsgebiet'] | null
  readonly form: Angebotsform
  readonly geheim: boolean
  readonly laenge: number | null
  readonly breite: number | null
  readonly oeffnungszeiten: unknown
  readonly kapazitaeten: readonly {
    readonly kategorie: string
    readonly art: Kapazitaetsart
    readonly anzahl: number
  }[]
}

/**
 * Sites of a day with what was there on it. An offer counts from its first
 * publication on; one that rests or is archived until it was last confirmed.
 * What is only planned or promised is not there yet.
 */
export async function findStandorteAm(tx: Tx, tag: Tag): Promise<readonly Standortzeile[]> {
  const { rows } = await tx.query<Standortzeile>(
    `SELECT f.inhalt -> 'kategorien' AS kategorien, f.inhalt -> 'einzugsgebiet' AS einzugsgebiet, s.form, s.geheim,
       s.laenge, s.breite, s.oeffnungszeiten,
       coalesce((SELECT json_agg(json_build_object('kategorie', k.kategorie, 'art', k.art, 'anzahl', k.anzahl) ORDER BY k.id)
         FROM kapazitaet k WHERE k.standort_id = s.id AND k.status IN ('BESTEHEND', 'WEGFALLEND') AND ${gilt('k')}), '[]') AS kapazitaeten
     FROM standort s JOIN unterstuetzungsangebot a ON a.id = s.angebot_id JOIN organisation o ON o.id = a.organisation_id
       JOIN angebotsfassung f ON f.angebot_id = a.id AND f.zustand = 'VEROEFFENTLICHT'
     WHERE ${gilt('s')} AND ${giltAngebot('$1::date')} ORDER BY s.id`,
    [tag],
  )
  return rows
}

/** Whether an offer `a` of an organisation `o` counts on a day. */
export const giltAngebot = (tag: string): string => `o.zustand = 'GEPRUEFT'
  AND (o.deaktiviert_am IS NULL OR ${tagSql('o.deaktiviert_am')} > ${tag})
  AND (a.zustand = 'VEROEFFENTLICHT'
    OR a.zustand IN ('RUHEND', 'ARCHIV') AND ${tagSql('a.bestaetigt_am')} >= ${tag})`

/** Keys of the categories that stand below others and hold today. */
export async function findEinzelkategorien(tx: Tx): Promise<readonly string[]> {
  const { rows } = await tx.query<{ schluessel: string }>(
    'SELECT schluessel FROM angebotskategorie WHERE ober IS NOT NULL AND gilt_bis IS NULL ORDER BY platz',
  )
  return rows.map(({ schluessel }) => schluessel)
}

/** Bytes as they were delivered. */
export async function findInhalt(tx: Tx, lieferungId: number): Promise<Uint8Array> {
  const { rows } = await tx.query<{ inhalt: Uint8Array }>(
    'SELECT inhalt FROM lieferung WHERE id = $1',
    [lieferungId],
  )
  return rows[0]!.inhalt
}

export interface Kreiszeile {
  readonly schluessel: string
  readonly name: string
}

export async function findKreiszeile(tx: Tx): Promise<Kreiszeile> {
  const { rows } = await tx.query<Kreiszeile>(
    `SELECT r.schluessel, f.name FROM kreis k JOIN raum r ON r.id = k.raum_id JOIN raumfassung f ON f.raum_id = r.id
     ORDER BY f.gueltig_ab DESC LIMIT 1`,
  )
  return rows[0]!
}
