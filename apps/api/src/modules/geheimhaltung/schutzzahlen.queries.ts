/** How much of a Datenstand is shown and hidden, counted where it is stored. */
import { SCHUTZREGELN, type Schutzregel } from '@sozial/domain/geheimhaltung'
import type { Ebene } from '@sozial/domain/raum'
import type { ZeitraumArt } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import type { Umfang } from '../datenstand/umfang.ts'
import type { Pruefverfahren } from './schutzlauf.zustand.ts'

/** All cells of a Datenstand with what became of them. Parameter: $1. */
const ZELLEN = `
  SELECT f.indikator_id, b.zeitraum_id, g.ebene, m.block_id, m.raumfassung_id, m.status, n.zaehler,
    n.zaehler IS NOT NULL OR n.nenner IS NOT NULL AS mit_fallzahl,
    s.art, s.regel, s.verfahren
  FROM messwertblock b
    JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
    JOIN gebietsstand g ON g.id = b.gebietsstand_id
    JOIN freigegebener_messwert m ON m.block_id = b.id
    JOIN messwert n ON n.block_id = m.block_id AND n.raumfassung_id = m.raumfassung_id
    LEFT JOIN schutzzelle s ON s.block_id = m.block_id AND s.raumfassung_id = m.raumfassung_id
  WHERE b.datenstand_id = $1`

const ANZAHLEN = `
  count(*)::int AS zellen,
  count(*) FILTER (WHERE status IN ('GUELTIG', 'NULL_WERT'))::int AS gezeigt,
  count(art)::int AS verborgen,
  count(*) FILTER (WHERE art = 'PRIMAER')::int AS primaer,
  count(*) FILTER (WHERE art = 'SEKUNDAER')::int AS sekundaer,
  count(*) FILTER (WHERE art = 'LIEFERANT')::int AS angeliefert`

/** The areas of one level that a statement about an Indikator and a period lacks. */
export interface Verlust {
  readonly indikatorId: number
  readonly ebene: Ebene
  readonly zeitraum: { readonly art: ZeitraumArt; readonly von: string; readonly bis: string }
  readonly verborgen: number
  readonly raeume: number
}

export interface Schutzzahlen {
  readonly zellen: number
  readonly gezeigt: number
  readonly primaer: number
  readonly sekundaer: number
  readonly angeliefert: number
  readonly personen: number
  readonly jeRegel: readonly { readonly regel: Schutzregel; readonly anzahl: number }[]
  readonly jeEbene: readonly {
    readonly ebene: Ebene
    readonly zellen: number
    readonly verborgen: number
    readonly sekundaer: number
  }[]
  readonly jeIndikator: readonly {
    readonly indikatorId: number
    readonly zellen: number
    readonly verborgen: number
    readonly primaer: number
    readonly sekundaer: number
  }[]
  readonly verfahren: readonly { readonly art: Pruefverfahren; readonly anzahl: number }[]
  readonly verluste: readonly Verlust[]
}

export async function findSchutzzahlen(tx: Tx, id: number): Promise<Schutzzahlen> {
  const { rows } = await tx.query<Schutzzahlen>(
    `WITH zelle AS MATERIALIZED (${ZELLEN})
     SELECT ${ANZAHLEN},
       coalesce(sum(abs(zaehler)) FILTER (WHERE art = 'SEKUNDAER'), 0)::float8 AS personen,
       (SELECT coalesce(json_agg(r), '[]') FROM (SELECT regel, count(*)::int AS anzahl FROM zelle
         WHERE regel IS NOT NULL GROUP BY regel ORDER BY count(*) DESC, regel) r) AS "jeRegel",
       (SELECT coalesce(json_agg(e), '[]') FROM (SELECT ebene, count(*)::int AS zellen,
           count(art)::int AS verborgen, count(*) FILTER (WHERE art = 'SEKUNDAER')::int AS sekundaer
         FROM zelle GROUP BY ebene ORDER BY ebene) e) AS "jeEbene",
       (SELECT coalesce(json_agg(i), '[]') FROM (SELECT indikator_id AS "indikatorId", ${ANZAHLEN}
         FROM zelle GROUP BY indikator_id ORDER BY count(art) DESC, indikator_id) i) AS "jeIndikator",
       (SELECT coalesce(json_agg(v), '[]') FROM (SELECT verfahren AS art, count(*)::int AS anzahl
         FROM zelle WHERE verfahren IS NOT NULL GROUP BY verfahren ORDER BY verfahren) v) AS verfahren,
       (SELECT coalesce(json_agg(v), '[]') FROM (
         SELECT zelle.indikator_id AS "indikatorId", zelle.ebene, count(zelle.art)::int AS verborgen,
           count(*) FILTER (WHERE zelle.art IS NOT NULL OR zelle.status IN ('GUELTIG', 'NULL_WERT'))::int AS raeume,
           json_build_object('art', z.art, 'von', z.von, 'bis', z.bis) AS zeitraum
         FROM zelle JOIN zeitraum z ON z.id = zelle.zeitraum_id
         GROUP BY zelle.indikator_id, zelle.ebene, z.id HAVING count(zelle.art) > 0
         ORDER BY zelle.indikator_id, zelle.ebene, z.bis DESC, z.von) v) AS verluste
     FROM zelle`,
    [id],
  )
  return rows[0]!
}

/** The size of a Datenstand, as the list of them says it. */
export async function findUmfang(tx: Tx, id: number): Promise<Umfang> {
  const { rows } = await tx.query<Omit<Umfang, 'geschuetzt'> & { jeRegel: Record<string, number> }>(
    `WITH zelle AS MATERIALIZED (${ZELLEN})
     SELECT n.*, z.*,
       (SELECT coalesce(json_object_agg(regel, anzahl), '{}') FROM (
         SELECT regel, count(*)::int AS anzahl FROM zelle WHERE regel IS NOT NULL GROUP BY regel) r) AS "jeRegel",
       (SELECT coalesce(json_agg(e), '[]') FROM (${NICHT_GEWAEHLT}) e) AS ausgelassen
     FROM (SELECT count(DISTINCT indikatorfassung_id)::int AS indikatoren,
         count(DISTINCT zeitraum_id)::int AS zeitraeume
       FROM messwertblock WHERE datenstand_id = $1) n,
       (SELECT count(*)::int AS zellen,
         count(*) FILTER (WHERE status IN ('GUELTIG', 'NULL_WERT'))::int AS gezeigt,
         count(*) FILTER (WHERE art = 'LIEFERANT')::int AS angeliefert,
         count(*) FILTER (WHERE art IS NULL AND status NOT IN ('GUELTIG', 'NULL_WERT'))::int AS "ohneWert",
         count(*) FILTER (WHERE status IN ('GUELTIG', 'NULL_WERT') AND NOT mit_fallzahl)::int AS "ohneFallzahl"
       FROM zelle) z`,
    [id],
  )
  const { jeRegel, ...umfang } = rows[0]!
  const geschuetzt = Object.fromEntries(
    SCHUTZREGELN.map((regel) => [regel, jeRegel[regel] ?? 0]),
  ) as Umfang['geschuetzt']
  return { ...umfang, geschuetzt }
}

/** Values of the same Indikatoren and periods on levels that were not chosen. */
const NICHT_GEWAEHLT = `
  SELECT g.ebene, count(*)::int AS anzahl
  FROM (SELECT DISTINCT indikatorfassung_id, zeitraum_id FROM messwertblock WHERE datenstand_id = $1) n
    JOIN messwertblock b ON b.datenstand_id = 0 AND b.indikatorfassung_id = n.indikatorfassung_id
      AND b.zeitraum_id = n.zeitraum_id
    JOIN gebietsstand g ON g.id = b.gebietsstand_id
    JOIN messwert m ON m.block_id = b.id AND m.status IN ('GUELTIG', 'NULL_WERT')
  WHERE g.ebene NOT IN (SELECT x.ebene FROM messwertblock y JOIN gebietsstand x ON x.id = y.gebietsstand_id
    WHERE y.datenstand_id = $1)
  GROUP BY g.ebene ORDER BY g.ebene`
