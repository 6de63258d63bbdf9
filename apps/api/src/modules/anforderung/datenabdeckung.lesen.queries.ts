/** What the coverage is made of: Indikatoren, what is asked for, what is provisional, what was delivered. */
import type { Db } from '@sozial/db'
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import type { Tag, ZeitraumArt } from '@sozial/domain/zeitraum'
import { zugangFuer, type Zugang } from '../../auth/zugang.ts'
import { HEUTE_SQL } from '../../database/heute.ts'
import {
  blockSql,
  findAbdeckungsmatrix,
  type Abdeckungsmatrix,
} from '../abdeckung/abdeckungsmatrix.lesen.queries.ts'
import { istGeltendSql, ZAHLENGRUPPEN } from '../grundzahl/zahlengruppe.sql.ts'
import { grenzwerteOf, wertetabelleOf } from '../messwert/sicht.ts'

export interface Indikatorzeile {
  readonly slug: string
  readonly name: string
  readonly thema: string
  readonly kleinsteEbene: Ebene
  readonly merkmale: readonly string[]
  /** Whether it counts votes. */
  readonly wahl: boolean
}

/** Something about a Merkmal in a period. */
export interface Merkmalzeile {
  readonly merkmal: string
  readonly art: ZeitraumArt
  readonly letzterTag: Tag
}

/** A Merkmal that is asked for. */
export interface Gefragtes extends Merkmalzeile {
  readonly anforderung: number
  readonly titel: string
  readonly empfaenger: string
  readonly ueberfaellig: boolean
}

/** A Merkmal that was delivered; without a period where the catalogue alone names its Quelle. */
export interface Geliefertes extends Omit<Merkmalzeile, 'art' | 'letzterTag'> {
  readonly art: ZeitraumArt | null
  readonly letzterTag: Tag | null
  readonly quelle: string
}

/** An area that lacks the value of an Indikator which others have. */
export interface Offenes {
  readonly indikator: string
  readonly art: ZeitraumArt
  readonly letzterTag: Tag
  readonly raum: string
  /** Merkmale that were counted for it or its parts in the year. */
  readonly gezaehlte: readonly string[]
}

export interface Abdeckungsstoff {
  readonly heute: Tag
  readonly matrix: Abdeckungsmatrix
  readonly offene: readonly Offenes[]
  readonly indikatoren: readonly Indikatorzeile[]
  /** The most urgent first. */
  readonly gefragte: readonly Gefragtes[]
  readonly vorlaeufige: readonly Merkmalzeile[]
  /** The newest last. */
  readonly gelieferte: readonly Geliefertes[]
}

const INDIKATOREN = `
  SELECT DISTINCT ON (i.id) i.slug, f.name, i.thema, f.kleinste_ebene AS "kleinsteEbene", merkmale,
    EXISTS (SELECT FROM merkmal w WHERE w.schluessel = ANY(merkmale) AND w.periodizitaet = 'WAHL') AS wahl
  FROM indikator i JOIN indikatorfassung f ON f.indikator_id = i.id
    CROSS JOIN LATERAL (SELECT ARRAY(SELECT DISTINCT m #>> '{}'
      FROM jsonb_path_query(f.berechnung, 'strict $.**.merkmal') m) AS merkmale) genannt
  WHERE i.ausgemustert_am IS NULL ORDER BY i.id, f.version DESC`

const OFFENE = `
  SELECT m.schluessel AS merkmal, z.art, (z.bis - 1)::text AS "letzterTag", a.id AS anforderung, a.titel,
    a.empfaenger, a.zustand = 'ANGEFORDERT' AND a.frist < ${HEUTE_SQL} AS ueberfaellig
  FROM datenanforderung a JOIN anforderungsspalte s ON s.anforderung_id = a.id
    JOIN merkmal m ON m.id = s.merkmal_id JOIN zeitraum z ON z.id = a.zeitraum_id
  WHERE a.zustand IN ('ANGEFORDERT', 'GELIEFERT') AND a.ebene::text = ANY($1)
  ORDER BY ueberfaellig DESC, a.frist, a.id`

/** Not from grundzahl_aktuell: of all figures few are provisional, and an index finds these. */
const VORLAEUFIGE = `
  SELECT DISTINCT m.schluessel AS merkmal, z.art, (z.bis - 1)::text AS "letzterTag"
  FROM grundzahl g JOIN lieferung l ON l.id = g.lieferung_id AND l.zurueckgezogen_am IS NULL
    JOIN merkmal m ON m.id = g.merkmal_id JOIN zeitraum z ON z.id = g.zeitraum_id
  WHERE g.vorlaeufig AND NOT EXISTS (
    SELECT FROM grundzahl n JOIN lieferung d ON d.id = n.lieferung_id AND d.zurueckgezogen_am IS NULL
    WHERE (n.merkmal_id, n.teilgruppe_id, n.zeitraum_id, n.quelle_id, n.raumfassung_id)
      = (g.merkmal_id, g.teilgruppe_id, g.zeitraum_id, g.quelle_id, g.raumfassung_id)
      AND n.lieferung_id > g.lieferung_id)`

const GELIEFERTE = `
  WITH RECURSIVE ${ZAHLENGRUPPEN}, geltender AS (
    SELECT DISTINCT a.merkmal_id, a.zeitraum_id, a.quelle_id FROM gruppe a WHERE ${istGeltendSql('a')}
  )
  SELECT m.schluessel AS merkmal, z.art, (z.bis - 1)::text AS "letzterTag", q.name AS quelle
  FROM geltender g JOIN merkmal m ON m.id = g.merkmal_id JOIN zeitraum z ON z.id = g.zeitraum_id
    JOIN quelle q ON q.id = g.quelle_id
  UNION ALL
  SELECT m.schluessel, NULL, NULL, q.name FROM merkmal m JOIN quelle q ON q.id = m.lieferant_id
  ORDER BY "letzterTag" NULLS FIRST`

/** Parameters: Ebene, then those of the Zugang. The own Kreis is one area: it has its value or not. */
const offeneSql = (zugang: Zugang): string => `
  WITH RECURSIVE ${blockSql(zugang)}, offen AS MATERIALIZED (
    SELECT b.slug, z.art, z.bis - 1 AS tag, m.raumfassung_id
    FROM block b JOIN zeitraum z ON z.id = b.zeitraum_id
      JOIN ${wertetabelleOf(zugang, 2)} m ON m.block_id = b.id AND m.status = 'NICHT_VERFUEGBAR'
    WHERE b.rang = 1 AND $1 <> 'KREIS'
  ), teil AS (
    SELECT DISTINCT raumfassung_id AS raum, raumfassung_id AS teil FROM offen
    UNION SELECT t.raum, z.unter_id FROM teil t JOIN zuordnung z ON z.ober_id = t.teil
  ), gezaehlt AS MATERIALIZED (
    SELECT DISTINCT t.raum, m.schluessel, extract(year FROM z.bis - 1) AS jahr
    FROM teil t JOIN grundzahl g ON g.raumfassung_id = t.teil AND g.status <> 'NICHT_VERFUEGBAR'
      JOIN lieferung l ON l.id = g.lieferung_id AND l.zurueckgezogen_am IS NULL
      JOIN merkmal m ON m.id = g.merkmal_id JOIN zeitraum z ON z.id = g.zeitraum_id
  )
  SELECT o.slug AS indikator, o.art, o.tag::text AS "letzterTag", f.name AS raum,
    ARRAY(SELECT g.schluessel FROM gezaehlt g
      WHERE g.raum = o.raumfassung_id AND g.jahr = extract(year FROM o.tag)) AS gezaehlte
  FROM offen o JOIN raumfassung f ON f.id = o.raumfassung_id ORDER BY f.name`

/** Everything that the coverage of a level is put together from. */
export async function findAbdeckungsstoff(
  db: Db,
  zugang: Zugang,
  ebene: Ebene,
): Promise<Abdeckungsstoff> {
  const { pool } = db
  // What is asked for on a smaller level adds up to this one.
  const kleinere = EBENEN.slice(EBENEN.indexOf(ebene))
  const eigener = zugangFuer(zugang, ebene)
  const [matrix, offene, indikatoren, gefragte, vorlaeufige, gelieferte, tage] = await Promise.all([
    findAbdeckungsmatrix(db, zugang, ebene),
    pool.query<Offenes>(offeneSql(eigener), [ebene, ...grenzwerteOf(eigener)]),
    pool.query<Indikatorzeile>(INDIKATOREN),
    pool.query<Gefragtes>(OFFENE, [kleinere]),
    pool.query<Merkmalzeile>(VORLAEUFIGE),
    pool.query<Geliefertes>(GELIEFERTE),
    pool.query<{ heute: Tag }>(`SELECT ${HEUTE_SQL}::text AS heute`),
  ])
  return {
    heute: tage.rows[0]!.heute,
    matrix,
    offene: offene.rows,
    indikatoren: indikatoren.rows.filter(
      ({ kleinsteEbene }) => EBENEN.indexOf(kleinsteEbene) >= EBENEN.indexOf(ebene),
    ),
    gefragte: gefragte.rows,
    vorlaeufige: vorlaeufige.rows,
    gelieferte: gelieferte.rows,
  }
}
