import type { Zugang } from '../../auth/zugang.ts'
import type { Tx } from '../../database/transaction.ts'
import { juengsteSql } from '../gebietsstand/gebietsstand.sql.ts'
import { grenzwerteOf, istOffenSql } from '../messwert/sicht.ts'
import { findWechsel, istLesbar, type Messwertfolgen } from './messwertwechsel.queries.ts'

/** A correction beside what is published. */
export interface Veroeffentlichtes {
  /** The correction. */
  readonly lieferungId: number
  readonly datenstandId: number
}

/**
 * SQL relation: the areas, Merkmale and times of the figures of Lieferung $1, as
 * far as they may be read, and everything that these areas are parts of.
 */
const stellenSql = (zugang: Zugang): string => `
  WITH RECURSIVE stelle AS (
    SELECT DISTINCT m.schluessel AS merkmal, g.raumfassung_id, z.von, z.bis
    FROM grundzahl g JOIN merkmal m ON m.id = g.merkmal_id JOIN zeitraum z ON z.id = g.zeitraum_id
    WHERE g.lieferung_id = $1 AND ${istOffenSql(zugang, 'g', 3)}
    UNION
    SELECT s.merkmal, zu.ober_id, s.von, s.bis
    FROM stelle s JOIN zuordnung zu ON zu.unter_id = s.raumfassung_id)
  SELECT DISTINCT s.merkmal, u.raum_id, s.von, s.bis
  FROM stelle s JOIN raumfassung u ON u.id = s.raumfassung_id`

/** Rounded counts lie so near to the true ones that less says nothing. */
const RUNDUNG = 5

const istAndersVeroeffentlicht = `CASE WHEN v.gerundet
  THEN abs(w.zaehler - v.zaehler) >= ${RUNDUNG} OR abs(w.nenner - v.nenner) >= ${RUNDUNG} OR w.wert IS NULL
  ELSE (v.wert, v.status, v.zeichen) IS DISTINCT FROM (w.wert, w.status, w.zeichen) END`

/**
 * SQL relation like `andereSql`: published figures (Datenstand $2) that stand on those of a correction and are
 * no longer those of the Arbeitsstand. A value looks back as many years as its formula says, and one for its Stichtag.
 */
const veroeffentlichteSql = (zugang: Zugang): string => `
  SELECT DISTINCT ON (b.indikatorfassung_id, w.raumfassung_id, b.zeitraum_id)
    b.indikatorfassung_id, w.raumfassung_id, b.zeitraum_id, w.wert, w.status, w.zeichen,
    v.wert AS vorher, v.status AS vorher_status
  FROM messwertblock p
    JOIN freigegebener_messwert v ON v.block_id = p.id AND v.wert IS NOT NULL
    JOIN messwertblock b ON b.datenstand_id = 0 AND b.indikatorfassung_id = p.indikatorfassung_id
      AND b.gebietsstand_id = p.gebietsstand_id AND b.zeitraum_id = p.zeitraum_id
    JOIN messwert w ON w.block_id = b.id AND w.raumfassung_id = v.raumfassung_id
    JOIN indikatorfassung f ON f.id = p.indikatorfassung_id
    JOIN zeitraum z ON z.id = p.zeitraum_id
    JOIN gebietsstand g ON g.id = b.gebietsstand_id
    JOIN raumfassung u ON u.id = w.raumfassung_id
    JOIN raum r ON r.id = u.raum_id
  WHERE p.datenstand_id = $2 AND ${istAndersVeroeffentlicht} AND ${istLesbar(zugang, 3)}
    AND EXISTS (SELECT FROM (${stellenSql(zugang)}) s
      WHERE s.raum_id = u.raum_id AND z.bis >= s.von
        AND z.von <= s.bis + make_interval(years => f.pooling_jahre + coalesce((
          SELECT max((j.jahre #>> '{}')::int)
          FROM jsonb_path_query(f.berechnung, 'strict $.**.jahre') j (jahre)), 0))
        AND jsonb_path_exists(f.berechnung, 'strict $.**.merkmal ? (@ == $schluessel)',
          jsonb_build_object('schluessel', s.merkmal)))
  ORDER BY b.indikatorfassung_id, w.raumfassung_id, b.zeitraum_id, ${juengsteSql('g')}`

/** Published figures that stand on those of a correction and differ from the Arbeitsstand, as far as that may be read. */
export const findVeroeffentlichtwechsel = (
  tx: Pick<Tx, 'query'>,
  zugang: Zugang,
  { lieferungId, datenstandId }: Veroeffentlichtes,
): Promise<Messwertfolgen> =>
  findWechsel(tx, veroeffentlichteSql(zugang), [lieferungId, datenstandId, ...grenzwerteOf(zugang)])
