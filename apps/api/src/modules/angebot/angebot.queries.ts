import type { Angebotsinhalt, Angebotszustand, OffeneFassung } from '@sozial/domain/angebot'
import { giltHeute, HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'

export interface GesperrtesAngebot {
  readonly id: number
  readonly organisationId: number
  /** Organisation that enters for it; null: it does so itself. */
  readonly betreutVon: number | null
  readonly zustand: Angebotszustand
  readonly stand: number
  /** The open Fassung; null: none. */
  readonly offen: {
    readonly id: number
    readonly zustand: OffeneFassung
    readonly inhalt: Angebotsinhalt
  } | null
  /** What is published; null: nothing ever was. */
  readonly veroeffentlicht: Angebotsinhalt | null
  readonly geprueft: boolean
}

/** Locked until the transaction ends. @returns undefined: there is none */
export async function lockAngebot(tx: Tx, id: number): Promise<GesperrtesAngebot | undefined> {
  const { rows } = await tx.query<GesperrtesAngebot>(
    `SELECT a.id, a.organisation_id AS "organisationId", o.betreut_von AS "betreutVon", a.zustand::text, a.stand,
       o.zustand = 'GEPRUEFT' AND o.deaktiviert_am IS NULL AS geprueft,
       (SELECT json_build_object('id', f.id, 'zustand', f.zustand, 'inhalt', f.inhalt) FROM angebotsfassung f
        WHERE f.angebot_id = a.id AND f.zustand IN ('ENTWURF', 'EINGEREICHT', 'RUECKFRAGE')) AS offen,
       (SELECT f.inhalt FROM angebotsfassung f WHERE f.angebot_id = a.id AND f.zustand = 'VEROEFFENTLICHT') AS veroeffentlicht
     FROM unterstuetzungsangebot a JOIN organisation o ON o.id = a.organisation_id
     WHERE a.id = $1 FOR UPDATE OF a`,
    [id],
  )
  return rows[0]
}

/** @returns who may enter for an organisation; undefined: there is none that is active and not refused */
export async function findTraeger(
  tx: Tx,
  id: number,
): Promise<{ readonly betreutVon: number | null } | undefined> {
  const { rows } = await tx.query<{ betreutVon: number | null }>(
    `SELECT betreut_von AS "betreutVon" FROM organisation
     WHERE id = $1 AND deaktiviert_am IS NULL AND zustand <> 'ABGELEHNT' FOR SHARE`,
    [id],
  )
  return rows[0]
}

interface NeuesAngebot {
  readonly organisationId: number
  readonly slug: string
  readonly von: string
  /** What it was copied from; null: it is written anew. */
  readonly vorlageId: number | null
}

/** The slug gets a number where it is taken. */
export async function insertAngebot(
  tx: Tx,
  { organisationId, slug, von, vorlageId }: NeuesAngebot,
): Promise<number> {
  for (let nummer = 1; ; nummer += 1) {
    const { rows } = await tx.query<{ id: number }>(
      `INSERT INTO unterstuetzungsangebot (organisation_id, slug, angelegt_von, vorlage_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [organisationId, nummer === 1 ? slug : `${slug}-${nummer}`, von, vorlageId],
    )
    if (rows[0]) return rows[0].id
  }
}

export async function insertEntwurf(
  tx: Tx,
  angebotId: number,
  { inhalt, von }: { readonly inhalt: Angebotsinhalt; readonly von: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO angebotsfassung (angebot_id, nummer, inhalt, erstellt_von)
     SELECT $1, coalesce(max(nummer), 0) + 1, $2, $3 FROM angebotsfassung WHERE angebot_id = $1`,
    [angebotId, JSON.stringify(inhalt), von],
  )
}

export async function updateEntwurf(tx: Tx, id: number, inhalt: Angebotsinhalt): Promise<void> {
  await tx.query('UPDATE angebotsfassung SET inhalt = $2, geaendert_am = now() WHERE id = $1', [
    id,
    JSON.stringify(inhalt),
  ])
}

export async function deleteEntwurf(tx: Tx, id: number): Promise<void> {
  await tx.query('DELETE FROM angebotsfassung WHERE id = $1', [id])
}

/** What has no Fassung any more never was anything. */
export async function deleteLeeresAngebot(tx: Tx, id: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `DELETE FROM unterstuetzungsangebot a WHERE a.id = $1
       AND NOT EXISTS (SELECT FROM angebotsfassung f WHERE f.angebot_id = a.id)`,
    [id],
  )
  return rowCount === 1
}

/** The newest text of an offer, whatever became of it. */
export async function findKopievorlage(tx: Tx, id: number): Promise<Angebotsinhalt> {
  const { rows } = await tx.query<{ inhalt: Angebotsinhalt }>(
    'SELECT inhalt FROM angebotsfassung WHERE angebot_id = $1 ORDER BY nummer DESC LIMIT 1',
    [id],
  )
  return rows[0]?.inhalt ?? {}
}

export async function setEingereicht(tx: Tx, id: number, von: string): Promise<void> {
  await tx.query(
    `UPDATE angebotsfassung SET zustand = 'EINGEREICHT', eingereicht_von = $2, eingereicht_am = now() WHERE id = $1`,
    [id, von],
  )
}

export async function setFassung(
  tx: Tx,
  id: number,
  zustand: 'ENTWURF' | 'RUECKFRAGE',
): Promise<void> {
  await tx.query('UPDATE angebotsfassung SET zustand = $2 WHERE id = $1', [id, zustand])
}

export async function setAbgelehnt(
  tx: Tx,
  id: number,
  { von, grund }: { readonly von: string; readonly grund: string },
): Promise<void> {
  await tx.query(
    `UPDATE angebotsfassung SET zustand = 'ABGELEHNT', entschieden_von = $2, entschieden_am = now(), grund = $3
     WHERE id = $1`,
    [id, von, grund],
  )
}

/** What was published before is replaced. */
export async function setVeroeffentlicht(
  tx: Tx,
  { angebotId, fassungId, von }: { angebotId: number; fassungId: number; von: string },
): Promise<void> {
  await tx.query(
    `UPDATE angebotsfassung SET zustand = 'ERSETZT' WHERE angebot_id = $1 AND zustand = 'VEROEFFENTLICHT'`,
    [angebotId],
  )
  await tx.query(
    `UPDATE angebotsfassung SET zustand = 'VEROEFFENTLICHT', entschieden_von = $2, entschieden_am = now() WHERE id = $1`,
    [fassungId, von],
  )
}

export async function setZustand(tx: Tx, id: number, zustand: Angebotszustand): Promise<void> {
  await tx.query('UPDATE unterstuetzungsangebot SET zustand = $2 WHERE id = $1', [id, zustand])
}

/** Published, and confirmed at this moment. */
export async function setBestaetigt(tx: Tx, id: number, von: string): Promise<void> {
  await tx.query(
    `UPDATE unterstuetzungsangebot SET zustand = 'VEROEFFENTLICHT', bestaetigt_am = now(), bestaetigt_von = $2
     WHERE id = $1`,
    [id, von],
  )
}

/** @returns 0: it is gone */
export async function countStand(tx: Tx, id: number): Promise<number> {
  const { rows } = await tx.query<{ stand: number }>(
    'UPDATE unterstuetzungsangebot SET stand = stand + 1 WHERE id = $1 RETURNING stand',
    [id],
  )
  return rows[0]?.stand ?? 0
}

export async function insertRueckfrage(
  tx: Tx,
  angebotId: number,
  {
    art,
    text,
    von,
  }: { readonly art: 'FRAGE' | 'ANTWORT'; readonly text: string; readonly von: string },
): Promise<void> {
  await tx.query(
    'INSERT INTO angebotsrueckfrage (angebot_id, art, text, von) VALUES ($1, $2, $3, $4)',
    [angebotId, art, text, von],
  )
}

/** Sites that hold today. */
export async function findStandortlagen(
  tx: Tx,
  angebotId: number,
): Promise<readonly { readonly geheim: boolean }[]> {
  const { rows } = await tx.query<{ geheim: boolean }>(
    `SELECT geheim FROM standort WHERE angebot_id = $1
       AND ${giltHeute('standort')}`,
    [angebotId],
  )
  return rows
}

/** Keys of the categories that hold today. */
export async function findKategorieschluessel(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ schluessel: string }>(
    `SELECT schluessel FROM angebotskategorie
     WHERE gilt_ab <= ${HEUTE_SQL} AND (gilt_bis IS NULL OR gilt_bis > ${HEUTE_SQL})`,
  )
  return new Set(rows.map(({ schluessel }) => schluessel))
}
