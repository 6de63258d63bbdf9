import type { Entscheidung } from '@sozial/domain/geheimhaltung'
import type { Berechnung } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'
import { copyRows, type Feld } from '../../database/copy.ts'
import type { Tx } from '../../database/transaction.ts'
import { istVeroeffentlichbar } from './auswahl.ts'
import type { Umfang } from './umfang.ts'

/** The cells of a block as vectors over its areas, with the thresholds of its definition. */
export interface Schutzblock {
  readonly id: number
  readonly typ: Berechnung['typ']
  readonly minZaehler: number
  readonly minNenner: number
  readonly raumfassungen: readonly number[]
  readonly status: readonly WertStatus[]
  readonly zaehler: readonly (number | null)[]
  readonly nenner: readonly (number | null)[]
}

/** So many blocks at once: a Kreis with 2,000 areas stays below a few MB. */
const PORTION = 400

/** The blocks of a Datenstand in portions, each in the order of its areas. */
export async function* readSchutzbloecke(
  tx: Tx,
  id: number,
): AsyncGenerator<readonly Schutzblock[]> {
  for (let nach = 0; ;) {
    const { rows } = await tx.query<Schutzblock>(
      `SELECT b.id, f.berechnung ->> 'typ' AS typ, f.min_zaehler AS "minZaehler", f.min_nenner AS "minNenner", v.*
       FROM (SELECT id, indikatorfassung_id FROM messwertblock
             WHERE datenstand_id = $1 AND id > $2 ORDER BY id LIMIT ${PORTION}) b
         JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
         CROSS JOIN LATERAL (
           SELECT array_agg(m.raumfassung_id) AS raumfassungen, array_agg(m.status::text) AS status,
             array_agg(m.zaehler) AS zaehler, array_agg(m.nenner) AS nenner
           FROM (SELECT * FROM messwert WHERE block_id = b.id ORDER BY raumfassung_id) m
         ) v
       WHERE v.raumfassungen IS NOT NULL
       ORDER BY b.id`,
      [id, nach],
    )
    const letzter = rows.at(-1)
    if (letzter === undefined) return
    yield rows
    nach = letzter.id
  }
}

/** What the protection has decided about a cell. */
export interface Zellentscheidung extends Pick<Entscheidung, 'status'> {
  readonly blockId: number
  readonly raumfassungId: number
}

export async function createEntscheidungen(tx: Tx): Promise<void> {
  await tx.query('DROP TABLE IF EXISTS pg_temp.entscheidung')
  await tx.query(
    `CREATE TEMP TABLE entscheidung
       (block_id int, raumfassung_id int, status wert_status) ON COMMIT DROP`,
  )
}

export async function copyEntscheidungen(
  tx: Tx,
  entscheidungen: readonly Zellentscheidung[],
): Promise<void> {
  await copyRows(
    tx,
    'entscheidung (block_id, raumfassung_id, status)',
    (function* (): Generator<readonly Feld[]> {
      for (const { blockId, raumfassungId, status } of entscheidungen) {
        yield [blockId, raumfassungId, status]
      }
    })(),
  )
}

/**
 * Writes the released cells. Only what has been decided about gets there, and a
 * cell without a value carries nothing else.
 */
export async function insertFreigegebene(tx: Tx): Promise<void> {
  await tx.query(
    `INSERT INTO freigegebener_messwert
       (block_id, raumfassung_id, zaehler, nenner, wert, unten, oben, status, zeichen)
     SELECT e.block_id, e.raumfassung_id,
       CASE WHEN z.zeigt THEN m.zaehler END, CASE WHEN z.zeigt THEN m.nenner END,
       CASE WHEN z.zeigt THEN m.wert END, CASE WHEN z.zeigt THEN m.unten END,
       CASE WHEN z.zeigt THEN m.oben END, e.status, CASE WHEN z.zeigt THEN m.zeichen END
     FROM entscheidung e
       JOIN messwert m ON m.block_id = e.block_id AND m.raumfassung_id = e.raumfassung_id
       CROSS JOIN LATERAL (SELECT e.status IN ('GUELTIG', 'NULL_WERT') AS zeigt) z
     ORDER BY e.block_id, e.raumfassung_id`,
  )
}

type Menge = Pick<Umfang, 'indikatoren' | 'zeitraeume' | 'bloecke' | 'ausgelassen'>

/** How much is in a Datenstand, and what of its Indikatoren and Zeiträume lies on levels left out. */
export async function findMenge(tx: Tx, id: number): Promise<Menge> {
  const { rows } = await tx.query<Omit<Menge, 'ausgelassen'>>(
    `SELECT count(DISTINCT indikatorfassung_id)::int AS indikatoren,
       count(DISTINCT zeitraum_id)::int AS zeitraeume, count(*)::int AS bloecke
     FROM messwertblock WHERE datenstand_id = $1`,
    [id],
  )
  const { rows: ebenen } = await tx.query<{ ebene: Ebene; anzahl: number }>(
    `SELECT g.ebene, count(*)::int AS anzahl
     FROM (SELECT DISTINCT indikatorfassung_id, zeitraum_id FROM messwertblock WHERE datenstand_id = $1) n
       JOIN messwertblock b ON b.datenstand_id = 0 AND b.indikatorfassung_id = n.indikatorfassung_id
         AND b.zeitraum_id = n.zeitraum_id
       JOIN gebietsstand g ON g.id = b.gebietsstand_id
       JOIN messwert m ON m.block_id = b.id AND m.status IN ('GUELTIG', 'NULL_WERT')
     GROUP BY g.ebene ORDER BY g.ebene`,
    [id],
  )
  return { ...rows[0]!, ausgelassen: ebenen.filter(({ ebene }) => !istVeroeffentlichbar(ebene)) }
}
