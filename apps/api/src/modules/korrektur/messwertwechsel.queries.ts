/** What corrected figures make of the Messwerte: remembered before, compared after, in one transaction. */
import type { Ebene } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'
import type { Tag } from '@sozial/domain/zeitraum'
import { formatDatum } from '@sozial/shared/format'
import { beschraenkungOf, type Zugang } from '../../auth/zugang.ts'
import { HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'
import { juengsteSql } from '../gebietsstand/gebietsstand.sql.ts'
import { grenzwerteOf, wertetabelleOf } from '../messwert/sicht.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'

/** A Messwert that changes. */
export interface Messwertwechsel {
  readonly indikator: string
  readonly name: string
  readonly einheit: string
  readonly nachkommastellen: number
  readonly raum: {
    readonly id: number
    readonly schluessel: string
    readonly name: string
    readonly ebene: Ebene
  }
  /** "bis 31.12.2019", "ab 1.1.2029"; null: the borders of today. */
  readonly grenzen: string | null
  readonly zeitraum: string
  readonly vorher: number | null
  /** null: there was none. */
  readonly vorherStatus: WertStatus | null
  readonly nachher: number | null
  readonly nachherStatus: WertStatus
  readonly nachherZeichen: string | null
}

export interface Messwertfolgen {
  /** Messwerte that change, also those not listed. */
  readonly gesamt: number
  readonly zeilen: readonly Messwertwechsel[]
}

/** Nobody reads on after so many. */
const HOECHSTENS = 300

/** Keeps the Messwerte that may change with figures of these Merkmale in these Zeiträume. */
export async function rememberMesswerte(
  tx: Tx,
  zellen: readonly { readonly merkmal: string; readonly zeitraumId: number }[],
): Promise<void> {
  await tx.query('DROP TABLE IF EXISTS pg_temp.messwert_vorher')
  // A value looks back ten years at most and forward by the day on which its year begins.
  await tx.query(
    `CREATE TEMP TABLE messwert_vorher ON COMMIT DROP AS
     SELECT b.indikatorfassung_id, b.gebietsstand_id, b.zeitraum_id, w.raumfassung_id, w.wert, w.status, w.zeichen
     FROM messwertblock b
       JOIN zeitraum z ON z.id = b.zeitraum_id
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
       JOIN messwert w ON w.block_id = b.id
       CROSS JOIN (SELECT min(von) AS von, max(bis) AS bis FROM zeitraum WHERE id = ANY ($2)) g
     WHERE b.datenstand_id = 0
       AND z.bis >= g.von AND z.von <= g.bis + make_interval(years => 11)
       AND EXISTS (SELECT FROM jsonb_path_query(f.berechnung, 'strict $.**.merkmal') p (merkmal)
         WHERE p.merkmal #>> '{}' = ANY ($1))`,
    [zellen.map(({ merkmal }) => merkmal), zellen.map(({ zeitraumId }) => zeitraumId)],
  )
}

interface Wechselzeile
  extends Omit<Messwertwechsel, 'zeitraum' | 'grenzen'>, Omit<Zeitraumzeile, 'id'> {
  readonly galtBis: Tag | null
  readonly giltAb: Tag | null
  readonly zeitraum_id: number
  readonly gesamt: number
}

/**
 * SQL relation: the Messwerte that are others than before. An area that kept its
 * borders has the same value on those before and after a change of others: it counts once.
 */
const andereSql = (zugang: Zugang): string => `
  SELECT DISTINCT ON (b.indikatorfassung_id, w.raumfassung_id, b.zeitraum_id)
    b.indikatorfassung_id, w.raumfassung_id, b.zeitraum_id, w.wert, w.status, w.zeichen,
    v.wert AS vorher, v.status AS vorher_status
  FROM messwert w
    JOIN messwertblock b ON b.id = w.block_id AND b.datenstand_id = 0
    JOIN gebietsstand g ON g.id = b.gebietsstand_id
    JOIN raumfassung u ON u.id = w.raumfassung_id
    JOIN raum r ON r.id = u.raum_id
    JOIN messwert_vorher v ON v.indikatorfassung_id = b.indikatorfassung_id
      AND v.gebietsstand_id = b.gebietsstand_id AND v.zeitraum_id = b.zeitraum_id
      AND v.raumfassung_id = w.raumfassung_id
      AND (v.wert, v.status, v.zeichen) IS DISTINCT FROM (w.wert, w.status, w.zeichen)
  WHERE ${istLesbar(zugang, 1)}
  ORDER BY b.indikatorfassung_id, w.raumfassung_id, b.zeitraum_id, ${juengsteSql('g')}`

/** What has changed since then, as far as it may be read. */
export const findMesswertwechsel = (tx: Tx, zugang: Zugang): Promise<Messwertfolgen> =>
  findWechsel(tx, andereSql(zugang), grenzwerteOf(zugang))

/** The nearest areas first, those of today before others. */
const wechselSql = (andere: string): string => `
  SELECT i.slug AS indikator, f.name, f.einheit, f.nachkommastellen,
     json_build_object('id', u.id, 'schluessel', r.schluessel, 'name', u.name, 'ebene', r.ebene) AS raum,
     CASE WHEN u.gueltig_bis <= ${HEUTE_SQL} THEN (u.gueltig_bis - 1)::text END AS "galtBis",
     CASE WHEN u.gueltig_ab > ${HEUTE_SQL} THEN u.gueltig_ab::text END AS "giltAb",
     z.id AS zeitraum_id, z.art, z.von::text, z.bis::text,
     w.vorher, w.vorher_status AS "vorherStatus",
     w.wert AS nachher, w.status AS "nachherStatus", w.zeichen AS "nachherZeichen",
     count(*) OVER ()::int AS gesamt
   FROM (${andere}) w
     JOIN indikatorfassung f ON f.id = w.indikatorfassung_id
     JOIN indikator i ON i.id = f.indikator_id AND i.ausgemustert_am IS NULL
     JOIN zeitraum z ON z.id = w.zeitraum_id
     JOIN raumfassung u ON u.id = w.raumfassung_id
     JOIN raum r ON r.id = u.raum_id
   ORDER BY (w.vorher, w.vorher_status) IS NOT DISTINCT FROM (w.wert, w.status), r.ebene DESC,
     coalesce(u.gueltig_bis <= ${HEUTE_SQL}, false), u.gueltig_ab > ${HEUTE_SQL}, z.bis DESC, f.name
   LIMIT ${HOECHSTENS}`

/** @param andere SQL relation: the Messwerte that are others */
export async function findWechsel(
  tx: Pick<Tx, 'query'>,
  andere: string,
  werte: readonly unknown[],
): Promise<Messwertfolgen> {
  const { rows } = await tx.query<Wechselzeile>(wechselSql(andere), [...werte])
  const zeiten = new Map(
    toZeitraeume(
      [...new Map(rows.map((row) => [row.zeitraum_id, row])).values()].map((row) => ({
        ...row,
        id: row.zeitraum_id,
      })),
    ).map(({ id, name }) => [id, name]),
  )
  return {
    gesamt: rows[0]?.gesamt ?? 0,
    zeilen: rows.map((row) => ({
      ...row,
      grenzen: grenzenOf(row),
      zeitraum: zeiten.get(row.zeitraum_id)!,
    })),
  }
}

function grenzenOf({ galtBis, giltAb }: Pick<Wechselzeile, 'galtBis' | 'giltAb'>): string | null {
  if (galtBis !== null) return `bis ${formatDatum(galtBis)}`
  return giltAb === null ? null : `ab ${formatDatum(giltAb)}`
}

/** Condition: the Messwert in row `w` of an area `r` may be read; large areas are open to all innen. */
export const istLesbar = (zugang: Zugang, parameter: number): string =>
  beschraenkungOf(zugang) === null
    ? 'true'
    : `(r.ebene <= 'KOMMUNE' OR EXISTS (
        SELECT FROM ${wertetabelleOf(zugang, parameter)} o WHERE o.block_id = w.block_id
          AND o.raumfassung_id = w.raumfassung_id AND o.status <> 'KEIN_ZUGRIFF'))`
