import type { Db } from '@sozial/db'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { Zugang } from '../../auth/zugang.ts'
import { grenzwerteOf, istOffenSql, kennungOf } from '../messwert/sicht.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import type { AbdeckungType } from '../indikator/indikator.type.ts'
import type { MerkmalType } from './merkmal.type.ts'

/** A Merkmal without what was delivered of it in detail. */
export type Merkmalkopf = Omit<MerkmalType, 'teilgruppen' | 'abdeckung'>

/** Anything that runs a query: the pool or an open transaction. */
type Lesequelle = Pick<Db['pool'], 'query'>

/** All Merkmale, those with Grundzahlen told apart from those only expected. */
export async function findMerkmalkoepfe(quelle: Lesequelle): Promise<readonly Merkmalkopf[]> {
  const { rows } = await quelle.query<Merkmalkopf>({
    name: 'merkmalkoepfe',
    text: `
      SELECT m.id, m.schluessel, m.name, m.einheit, m.art, q.name AS lieferant,
        m.stichtag_art AS "stichtagArt", m.periodizitaet,
        EXISTS (SELECT FROM grundzahl g JOIN lieferung l ON l.id = g.lieferung_id
          WHERE g.merkmal_id = m.id AND l.zurueckgezogen_am IS NULL) AS vorhanden
      FROM merkmal m LEFT JOIN quelle q ON q.id = m.lieferant_id
      ORDER BY m.name, m.schluessel`,
  })
  return rows
}

/** What was delivered of the Merkmale, by their id. */
export interface Merkmalbestand {
  readonly teilgruppen: readonly Teilgruppe[]
  readonly abdeckung: readonly AbdeckungType[]
}

interface Bestandszeile {
  readonly merkmal: number
  readonly teilgruppen: readonly Teilgruppe[]
  readonly ebenen: readonly {
    readonly ebene: Ebene
    readonly zeitraeume: readonly Zeitraumzeile[]
  }[]
}

/** Teilgruppen, levels and periods with Grundzahlen that the asker may see, for all Merkmale at once. */
export async function findMerkmalbestaende(
  db: Db,
  zugang: Zugang,
): Promise<ReadonlyMap<number, Merkmalbestand>> {
  const { rows } = await db.pool.query<Bestandszeile>({
    name: `merkmalbestaende:${kennungOf(zugang)}`,
    text: bestandSql(zugang),
    values: [...grenzwerteOf(zugang)],
  })
  return new Map(
    rows.map(({ merkmal, teilgruppen, ebenen }) => [
      merkmal,
      {
        teilgruppen,
        abdeckung: ebenen.map(({ ebene, zeitraeume }) => ({
          ebene,
          verschlossen: null,
          zeitraeume: toZeitraeume(zeitraeume),
        })),
      },
    ]),
  )
}

const bestandSql = (zugang: Zugang): string => `
  WITH zelle AS MATERIALIZED (
    SELECT DISTINCT g.merkmal_id, g.teilgruppe_id, g.zeitraum_id, r.ebene
    FROM grundzahl g
    JOIN lieferung l ON l.id = g.lieferung_id AND l.zurueckgezogen_am IS NULL
    JOIN raumfassung f ON f.id = g.raumfassung_id
    JOIN raum r ON r.id = f.raum_id
    WHERE ${istOffenSql(zugang, 'g', 1)}
  ),
  gruppen AS (
    SELECT z.merkmal_id, json_agg(json_build_object('geschlecht', t.geschlecht,
        'nationalitaet', t.nationalitaet, 'alterVon', t.alter_von, 'alterBis', t.alter_bis)
      ORDER BY t.geschlecht, t.nationalitaet, t.alter_von, t.alter_bis) AS teilgruppen
    FROM (SELECT DISTINCT merkmal_id, teilgruppe_id FROM zelle) z
    JOIN teilgruppe t ON t.id = z.teilgruppe_id GROUP BY z.merkmal_id
  ),
  zeiten AS (
    SELECT z.merkmal_id, z.ebene, json_agg(json_build_object(
      'id', t.id, 'art', t.art, 'von', t.von, 'bis', t.bis)) AS zeitraeume
    FROM (SELECT DISTINCT merkmal_id, ebene, zeitraum_id FROM zelle) z
    JOIN zeitraum t ON t.id = z.zeitraum_id GROUP BY z.merkmal_id, z.ebene
  )
  SELECT g.merkmal_id AS merkmal, g.teilgruppen,
    (SELECT json_agg(json_build_object('ebene', z.ebene, 'zeitraeume', z.zeitraeume) ORDER BY z.ebene)
     FROM zeiten z WHERE z.merkmal_id = g.merkmal_id) AS ebenen
  FROM gruppen g`
