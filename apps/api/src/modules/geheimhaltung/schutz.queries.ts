import type { Raumsumme } from '@sozial/domain/geheimhaltung'
import type { Berechnung } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'
import type { Tx } from '../../database/transaction.ts'
import { giltAm } from '../gebietsstand/gebietsstand.sql.ts'
import { VEROEFFENTLICHBARE_EBENEN } from '../datenstand/auswahl.ts'

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

/** Blocks of one numerator and period on all levels: they are protected together. */
export type Schutzgruppe = readonly Schutzblock[]

/** So many blocks at once: a Kreis with 2,000 areas stays below a few MB. */
const PORTION = 400

/** The blocks of a Datenstand in portions of whole groups, each block in the order of its areas. */
export async function* readSchutzgruppen(
  tx: Tx,
  id: number,
): AsyncGenerator<readonly Schutzgruppe[]> {
  const gruppen = await findGruppen(tx, id)
  for (let von = 0; von < gruppen.length;) {
    let bis = von
    for (let bloecke = 0; bis < gruppen.length && bloecke < PORTION; bis += 1) {
      bloecke += gruppen[bis]!.length
    }
    const portion = gruppen.slice(von, bis)
    const bloecke = await findSchutzbloecke(tx, portion.flat())
    yield portion.map((ids) => ids.flatMap((block) => bloecke.get(block) ?? []))
    von = bis
  }
}

/** Ids of the blocks by numerator and period; what has no numerator stands alone. */
async function findGruppen(tx: Tx, id: number): Promise<readonly (readonly number[])[]> {
  const { rows } = await tx.query<{ bloecke: number[] }>(
    `SELECT array_agg(b.id ORDER BY b.id) AS bloecke
     FROM messwertblock b JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
     WHERE b.datenstand_id = $1
     GROUP BY b.zeitraum_id, f.berechnung -> 'zaehler', f.pooling_jahre,
       CASE WHEN f.berechnung -> 'zaehler' IS NULL THEN b.id END
     ORDER BY min(b.id)`,
    [id],
  )
  return rows.map(({ bloecke }) => bloecke)
}

async function findSchutzbloecke(
  tx: Tx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Schutzblock>> {
  const { rows } = await tx.query<Schutzblock>(
    `SELECT b.id, f.berechnung ->> 'typ' AS typ, f.min_zaehler AS "minZaehler", f.min_nenner AS "minNenner", v.*
     FROM messwertblock b
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
       CROSS JOIN LATERAL (
         SELECT array_agg(m.raumfassung_id) AS raumfassungen, array_agg(m.status::text) AS status,
           array_agg(m.zaehler) AS zaehler, array_agg(m.nenner) AS nenner
         FROM (SELECT * FROM messwert WHERE block_id = b.id ORDER BY raumfassung_id) m
       ) v
     WHERE b.id = ANY ($1) AND v.raumfassungen IS NOT NULL`,
    [ids],
  )
  return new Map(rows.map((block) => [block.id, block]))
}

/** Which areas add up to which others, and the level of each, on the borders of a Datenstand. */
export interface Raumordnung {
  readonly summen: readonly Raumsumme[]
  readonly ebenen: ReadonlyMap<number, Ebene>
}

/** Only areas that are all of their parts: of Bund and Land the parts here are a few. */
export async function findRaumordnung(tx: Tx, id: number): Promise<Raumordnung> {
  const { rows: summen } = await tx.query<Raumsumme>(
    `WITH RECURSIVE gebiet AS (
       SELECT DISTINCT g.stichtag FROM messwertblock b JOIN gebietsstand g ON g.id = b.gebietsstand_id
       WHERE b.datenstand_id = $1
     ),
     weg(stichtag, ober_id, unter_id) AS (
       SELECT gebiet.stichtag, z.ober_id, z.unter_id FROM gebiet JOIN zuordnung z ON ${giltAm('z')}
       UNION
       SELECT weg.stichtag, weg.ober_id, z.unter_id
       FROM weg JOIN gebiet USING (stichtag) JOIN zuordnung z ON z.ober_id = weg.unter_id AND ${giltAm('z')}
     )
     SELECT DISTINCT weg.ober_id AS ganzes, array_agg(weg.unter_id ORDER BY weg.unter_id) AS teile
     FROM weg
       JOIN raumfassung fo ON fo.id = weg.ober_id JOIN raum o ON o.id = fo.raum_id
       JOIN raumfassung fu ON fu.id = weg.unter_id JOIN raum u ON u.id = fu.raum_id
     WHERE o.ebene NOT IN ('BUND', 'LAND') AND u.ebene = ANY ($2::ebene[])
     GROUP BY weg.stichtag, weg.ober_id, u.ebene
     ORDER BY ganzes, teile`,
    [id, VEROEFFENTLICHBARE_EBENEN],
  )
  const { rows: raeume } = await tx.query<{ id: number; ebene: Ebene }>(
    'SELECT f.id, r.ebene FROM raumfassung f JOIN raum r ON r.id = f.raum_id',
  )
  return { summen, ebenen: new Map(raeume.map((raum) => [raum.id, raum.ebene])) }
}
