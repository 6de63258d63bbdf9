/** Why figures of an answer carry `r` or `p`: read through the gate that the figures came through. */
import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { istKlein, zugangFuer, type Zugang } from '../../auth/zugang.ts'
import {
  datenstandOf,
  grenzwerteOf,
  istOffenSql,
  kennungOf,
  wertetabelleOf,
} from '../messwert/sicht.ts'
import type { KorrekturhinweisType } from './korrektur.type.ts'

/** Which figures somebody looks at. */
export interface Hinweisfrage {
  /** Ids of Indikatorfassungen. */
  readonly fassungen: readonly number[]
  readonly ebenen: readonly Ebene[]
  /** From the first day of the first period to the day after the last. */
  readonly von: string
  readonly bis: string
}

/** Condition: Lieferung `alias` counts for whoever reads. */
const zaehltSql = (zugang: Zugang, alias: string): string =>
  zugang.sicht === 'INTERN'
    ? `${alias}.zurueckgezogen_am IS NULL`
    : `${alias}.id = ANY ((SELECT d.lieferungen FROM datenstand d WHERE d.id = ${datenstandOf(zugang)})::int[])`

/**
 * Condition on figure `g` of area `r` and period `z`: a value of the same area
 * and time that may be read carries the sign. So nobody learns of a correction
 * of what is protected or closed.
 */
const istGezeigtSql = (zugang: Zugang, parameter: number): string => `EXISTS (
  SELECT FROM messwertblock b
    JOIN zeitraum bz ON bz.id = b.zeitraum_id AND bz.von <= z.bis AND bz.bis >= z.von
    JOIN ${wertetabelleOf(zugang, parameter)} w ON w.block_id = b.id
    JOIN raumfassung o ON o.id = w.raumfassung_id AND o.raum_id = r.id
  WHERE b.datenstand_id = ${datenstandOf(zugang)} AND b.indikatorfassung_id = f.id
    AND w.wert IS NOT NULL AND w.zeichen ~ '^[pr]')`

/** The corrections and marks that hold of figures of a view, the newest first. */
export async function findKorrekturhinweise(
  db: Db,
  gefragt: Zugang,
  { fassungen, ebenen, von, bis }: Hinweisfrage,
): Promise<readonly KorrekturhinweisType[]> {
  const zugang = zugangFuer(gefragt, ebenen.find(istKlein) ?? 'KREIS')
  const innen = zugang.sicht === 'INTERN'
  const { rows } = await db.pool.query<KorrekturhinweisType>({
    name: `korrekturhinweise:${kennungOf(zugang)}`,
    text: `
      SELECT l.id, l.korrekturanlass AS anlass, bool_or(g.vorlaeufig) AS vorlaeufig,
        ${innen ? 'l.korrekturgrund' : 'NULL'} AS grund,
        ${innen ? 'l.erfasst_von' : 'NULL'} AS "erfasstVon",
        to_json(l.erfasst_am) #>> '{}' AS "erfasstAm",
        array_agg(DISTINCT m.name) AS merkmale, array_agg(DISTINCT r.schluessel) AS raeume,
        min(z.von)::text AS von, max(z.bis)::text AS bis
      FROM lieferung l
        JOIN grundzahl g ON g.lieferung_id = l.id
        JOIN merkmal m ON m.id = g.merkmal_id
        JOIN zeitraum z ON z.id = g.zeitraum_id AND z.von <= $4::date AND z.bis >= $3::date
        JOIN raumfassung u ON u.id = g.raumfassung_id
        JOIN raum r ON r.id = u.raum_id AND r.ebene = ANY ($2::ebene[])
      WHERE l.korrekturgrund IS NOT NULL AND l.bereinigt_am IS NULL AND ${zaehltSql(zugang, 'l')}
        AND (g.vorlaeufig OR g.korrigiert AND l.korrekturanlass IS NOT NULL)
        AND ${istOffenSql(zugang, 'g', 5)}
        AND NOT EXISTS (
          SELECT FROM grundzahl n JOIN lieferung nl ON nl.id = n.lieferung_id AND ${zaehltSql(zugang, 'nl')}
            -- Marks say nothing of why a figure was corrected.
            AND (l.korrekturanlass IS NULL OR nl.korrekturanlass IS NOT NULL OR nl.korrekturgrund IS NULL)
          WHERE n.merkmal_id = g.merkmal_id AND n.teilgruppe_id = g.teilgruppe_id
            AND n.zeitraum_id = g.zeitraum_id AND n.quelle_id = g.quelle_id
            AND n.raumfassung_id = g.raumfassung_id AND n.lieferung_id > g.lieferung_id)
        AND EXISTS (SELECT FROM indikatorfassung f
          WHERE f.id = ANY ($1) AND jsonb_path_exists(f.berechnung, '$.**.merkmal ? (@ == $schluessel)',
            jsonb_build_object('schluessel', m.schluessel)) AND ${istGezeigtSql(zugang, 5)})
      GROUP BY l.id ORDER BY l.id DESC LIMIT 100`,
    values: [fassungen, ebenen, von, bis, ...grenzwerteOf(zugang)],
  })
  return rows
}
