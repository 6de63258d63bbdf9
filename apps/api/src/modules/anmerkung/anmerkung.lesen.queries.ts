import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { beschraenkungOf, istKlein, zugangFuer, type Zugang } from '../../auth/zugang.ts'
import { datenstandOf, grenzwerteOf, kennungOf, wertetabelleOf } from '../messwert/sicht.ts'
import type { AnmerkungType } from './anmerkung.type.ts'

/** Which figures somebody looks at. */
export interface Anmerkungsfrage {
  /** Ids of Indikatorfassungen. */
  readonly fassungen: readonly number[]
  readonly ebenen: readonly Ebene[]
  /** From the first day of the first period to the day after the last. */
  readonly von: string
  readonly bis: string
}

const ANGABEN = `a.id, m.name AS merkmal, m.schluessel AS "merkmalSchluessel", a.von::text, a.bis::text, a.text, a.oeffentlich,
  to_json(a.angelegt_am) #>> '{}' AS "angelegtAm", to_json(a.ausgemustert_am) #>> '{}' AS "ausgemustertAm",
  to_json(a.zurueckgenommen_am) #>> '{}' AS "zurueckgenommenAm",
  CASE WHEN r.id IS NOT NULL THEN json_build_object('id', rf.id, 'schluessel', r.schluessel,
    'name', rf.name, 'ebene', r.ebene) END AS raum`

const MIT_NAMEN = `
  LEFT JOIN merkmal m ON m.id = a.merkmal_id
  LEFT JOIN raum r ON r.id = a.raum_id
  LEFT JOIN LATERAL (
    SELECT f.id, f.name FROM raumfassung f WHERE f.raum_id = r.id ORDER BY f.gueltig_ab DESC LIMIT 1
  ) rf ON true`

/** Condition: Fassung `f` is one that remark `a` is about. */
const IST_GEMEINT = `(a.indikator_id = f.indikator_id OR m.id IS NOT NULL AND jsonb_path_exists(
  f.berechnung, '$.**.merkmal ? (@ == $schluessel)', jsonb_build_object('schluessel', m.schluessel)))`

/**
 * Condition on remark `a`: whoever reads may see it. The public reads what was
 * said to be public when its Stand was prepared, so that a second person has
 * released it; a Stand keeps it, whatever becomes of it inside, until somebody
 * takes it back.
 */
const giltSql = (zugang: Zugang): string =>
  zugang.sicht === 'INTERN'
    ? 'a.ausgemustert_am IS NULL'
    : `a.oeffentlich AND a.zurueckgenommen_am IS NULL AND EXISTS (
        SELECT FROM datenstand d WHERE d.id = ${datenstandOf(zugang)} AND a.angelegt_am <= d.vorbereitet_am
          AND (a.ausgemustert_am IS NULL OR a.ausgemustert_am > d.vorbereitet_am))`

/**
 * Condition on remark `a` about one area: none of the cells it is about, of all
 * Indikatoren it is about, is protected or closed to whoever reads. A remark could
 * say more of such a cell than its figure would.
 */
function istOffenSql(zugang: Zugang, parameter: number): string {
  if (zugang.sicht === 'INTERN' && zugang.beschraenkung === null) return 'true'
  return `(a.raum_id IS NULL OR (
    SELECT coalesce(bool_and(w.status NOT IN ('GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'KEIN_ZUGRIFF'))
      AND count(w.wert) > 0, false)
    FROM messwertblock b
      JOIN zeitraum z ON z.id = b.zeitraum_id AND z.bis > a.von AND (a.bis IS NULL OR z.von < a.bis)
      JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
      JOIN ${wertetabelleOf(zugang, parameter)} w ON w.block_id = b.id
      JOIN raumfassung o ON o.id = w.raumfassung_id AND o.raum_id = a.raum_id
    WHERE b.datenstand_id = ${datenstandOf(zugang)} AND ${IST_GEMEINT}
  ))`
}

/**
 * The remarks on the figures of a view, the oldest first. Most views have none:
 * one short statement tells.
 */
export async function findAnmerkungen(
  db: Db,
  gefragt: Zugang,
  { fassungen, ebenen, von, bis }: Anmerkungsfrage,
): Promise<readonly AnmerkungType[]> {
  const zugang = zugangFuer(gefragt, ebenen.find(istKlein) ?? 'KREIS')
  const { rows } = await db.pool.query<AnmerkungType>({
    name: `anmerkungen:${kennungOf(zugang)}`,
    text: `
      SELECT ${ANGABEN}, ${zugang.sicht === 'INTERN' ? 'a.angelegt_von' : 'NULL'} AS "angelegtVon",
        array_agg(DISTINCT i.slug) AS indikatoren
      FROM anmerkung a ${MIT_NAMEN}
        JOIN indikatorfassung f ON f.id = ANY ($1) AND ${IST_GEMEINT}
        JOIN indikator i ON i.id = f.indikator_id
      WHERE ${giltSql(zugang)} AND (r.id IS NULL OR r.ebene = ANY ($2::ebene[]))
        AND a.von < $4::date AND (a.bis IS NULL OR a.bis > $3::date)
        AND ${istOffenSql(zugang, 5)}
      GROUP BY a.id, m.name, m.id, m.schluessel, r.id, rf.id, rf.name
      ORDER BY a.von, a.id`,
    values: [fassungen, ebenen, von, bis, ...grenzwerteOf(zugang)],
  })
  return rows
}

/** Which counted numbers somebody looks at. */
export interface Merkmalfrage {
  /** Key. */
  readonly merkmal: string
  /** Keys of the areas. */
  readonly raeume: readonly string[]
  readonly ebene: Ebene
  readonly von: string
  readonly bis: string
}

/**
 * The remarks on counted numbers themselves: on the Merkmal, and on an Indikator
 * that is nothing but this count. Inside alone, as these numbers are.
 */
export async function findAnmerkungenZumMerkmal(
  db: Db,
  gefragt: Zugang,
  { merkmal, raeume, ebene, von, bis }: Merkmalfrage,
): Promise<readonly AnmerkungType[]> {
  if (gefragt.sicht !== 'INTERN') return []
  const zugang = zugangFuer(gefragt, ebene)
  const { rows } = await db.pool.query<AnmerkungType>(
    `SELECT ${ANGABEN}, a.angelegt_von AS "angelegtVon",
       CASE WHEN i.id IS NULL THEN ARRAY[]::text[] ELSE ARRAY[i.slug] END AS indikatoren
     FROM anmerkung a ${MIT_NAMEN} LEFT JOIN indikator i ON i.id = a.indikator_id
     WHERE ${giltSql(zugang)} AND a.von < $4::date AND (a.bis IS NULL OR a.bis > $3::date)
       AND (r.id IS NULL OR r.schluessel = ANY ($2))
       AND (m.schluessel = $1 OR EXISTS (
         SELECT FROM indikatorfassung f WHERE f.indikator_id = i.id
           AND f.berechnung ->> 'typ' = 'ABSOLUT' AND f.berechnung #>> '{zaehler,merkmal}' = $1))
       AND ${istOffenSql(zugang, 5)}
     ORDER BY a.von, a.id`,
    [merkmal, raeume, von, bis, ...(beschraenkungOf(zugang) === null ? [] : grenzwerteOf(zugang))],
  )
  return rows
}

/** All remarks for whoever writes them, or those with an id; the newest first. */
export async function findAlleAnmerkungen(
  db: Db,
  wahl: { readonly id?: number; readonly auchAusgemusterte?: boolean },
): Promise<readonly AnmerkungType[]> {
  const { rows } = await db.pool.query<AnmerkungType>(
    `SELECT ${ANGABEN}, a.angelegt_von AS "angelegtVon",
       CASE WHEN i.id IS NULL THEN ARRAY[]::text[] ELSE ARRAY[i.slug] END AS indikatoren
     FROM anmerkung a ${MIT_NAMEN} LEFT JOIN indikator i ON i.id = a.indikator_id
     WHERE ($1::int IS NULL OR a.id = $1) AND ($2 OR a.ausgemustert_am IS NULL)
     ORDER BY a.id DESC LIMIT 1000`,
    [wahl.id ?? null, wahl.id !== undefined || wahl.auchAusgemusterte === true],
  )
  return rows
}

/** The public remarks that a Stand shows, and those that stand at protected cells and are kept back. */
export async function findAnmerkungenImStand(
  db: Db,
  datenstand: number,
): Promise<{
  readonly gezeigt: readonly AnmerkungType[]
  readonly verborgen: readonly AnmerkungType[]
}> {
  const zugang: Zugang = { sicht: 'RELEASED', datenstand }
  const { rows } = await db.pool.query<AnmerkungType & { readonly offen: boolean }>(
    `SELECT ${ANGABEN}, a.angelegt_von AS "angelegtVon", ${istOffenSql(zugang, 1)} AS offen,
       array_agg(DISTINCT i.slug) AS indikatoren
     FROM anmerkung a ${MIT_NAMEN}
       JOIN indikatorfassung f ON ${IST_GEMEINT}
       JOIN indikator i ON i.id = f.indikator_id
       JOIN messwertblock mb ON mb.datenstand_id = ${datenstand} AND mb.indikatorfassung_id = f.id
       JOIN zeitraum mz ON mz.id = mb.zeitraum_id AND mz.bis > a.von AND (a.bis IS NULL OR mz.von < a.bis)
       JOIN gebietsstand mg ON mg.id = mb.gebietsstand_id AND (r.id IS NULL OR mg.ebene = r.ebene)
     WHERE ${giltSql(zugang)}
     GROUP BY a.id, m.name, m.id, m.schluessel, r.id, rf.id, rf.name
     ORDER BY a.id DESC LIMIT 1000`,
  )
  return {
    gezeigt: rows.filter(({ offen }) => offen),
    verborgen: rows.filter(({ offen }) => !offen),
  }
}
