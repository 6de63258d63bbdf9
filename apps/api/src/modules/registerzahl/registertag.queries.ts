import { REGISTERMERKMALE } from '@sozial/domain/registerzahl'
import type { Tag } from '@sozial/domain/zeitraum'
import type { ClientBase, Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'
import { giltAngebot } from './registerzahl.queries.ts'

/** A year-end for which inhabitants are counted by age. */
export interface Registertagzeile {
  readonly tag: Tag
  /** The Lieferung of its figures; null: not computed yet. */
  readonly lieferungId: number | null
  readonly gerechnetAm: Date | null
}

/**
 * Figures of Merkmal `m` and Zeitraum `z` whose Lieferung counts. Which of several is the current one
 * does not matter here, and to find that out means sorting all of them.
 */
const GELIEFERT = `grundzahl g ON g.merkmal_id = m.id AND g.zeitraum_id = z.id
  JOIN lieferung l ON l.id = g.lieferung_id AND l.zurueckgezogen_am IS NULL`

/** The newest first. */
export async function findRegistertage(
  db: Pool | ClientBase,
): Promise<readonly Registertagzeile[]> {
  const { rows } = await db.query<Registertagzeile>(
    `SELECT z.von::text AS tag, l.id AS "lieferungId", l.erfasst_am AS "gerechnetAm"
     FROM zeitraum z
       LEFT JOIN LATERAL (
         SELECT l.id, l.erfasst_am FROM merkmal m JOIN ${GELIEFERT}
         WHERE m.schluessel = $1 ORDER BY l.id DESC LIMIT 1
       ) l ON true
     WHERE z.art = 'STICHTAG' AND to_char(z.von, 'MM-DD') = '12-31' AND EXISTS (
       SELECT FROM merkmal m JOIN ${GELIEFERT}
         JOIN teilgruppe t ON t.id = g.teilgruppe_id AND t.alter_von > 0 AND t.alter_bis IS NULL
         JOIN raumfassung f ON f.id = g.raumfassung_id
         JOIN raum r ON r.id = f.raum_id AND r.ebene IN ('BAUSTEIN', 'QUARTIER', 'SOZIALRAUM', 'KOMMUNE')
       WHERE m.schluessel = 'bevoelkerung')
     ORDER BY z.von DESC`,
    [REGISTERMERKMALE[0]!.schluessel],
  )
  return rows
}

export interface Kommunenzeile {
  readonly fassung: number
  readonly raumId: number
  readonly name: string
}

export async function findKommunenAm(tx: Tx, tag: Tag): Promise<readonly Kommunenzeile[]> {
  const { rows } = await tx.query<Kommunenzeile>(
    `SELECT f.id AS fassung, r.id AS "raumId", f.name FROM raumfassung f JOIN raum r ON r.id = f.raum_id
     WHERE r.ebene = 'KOMMUNE' AND daterange(f.gueltig_ab, f.gueltig_bis) @> $1::date ORDER BY r.schluessel`,
    [tag],
  )
  return rows
}

export interface Platzzeile {
  readonly kommuneId: number
  readonly kategorie: string
  readonly alterVon: number | null
  readonly alterBis: number | null
  readonly anzahl: number
}

/** Places of the register at sites in the Kommunen on a day. */
export async function findPlaetzeAm(tx: Tx, tag: Tag): Promise<readonly Platzzeile[]> {
  const { rows } = await tx.query<Platzzeile>(
    `SELECT s.kommune_id AS "kommuneId", k.kategorie, k.alter_von AS "alterVon", k.alter_bis AS "alterBis",
       sum(k.anzahl)::float8 AS anzahl
     FROM kapazitaet k JOIN standort s ON s.id = k.standort_id AND s.kommune_id IS NOT NULL
       JOIN unterstuetzungsangebot a ON a.id = s.angebot_id JOIN organisation o ON o.id = a.organisation_id
     WHERE k.art = 'PLAETZE' AND k.status IN ('BESTEHEND', 'WEGFALLEND')
       AND daterange(k.gueltig_ab, k.gueltig_bis) @> $1::date AND daterange(s.gueltig_ab, s.gueltig_bis) @> $1::date
       AND ${giltAngebot('$1::date')}
     GROUP BY 1, 2, 3, 4`,
    [tag],
  )
  return rows
}
