import { beteiligungszustandOf, findOffenes, istSaeumig } from '@sozial/domain/abstimmung'
import type { Geometry } from 'geojson'
import type { Pool } from 'pg'
import { HEUTE_SQL } from '../../database/heute.ts'
import { nachrichtenSql } from '../nachricht/nachricht.queries.ts'
import { linksSql } from '../zugangslink/zugangslink.queries.ts'
import { wegSql } from '../zuschnitt/bausteinorte.sql.ts'
import { raumSql, verweisSql } from '../zuschnitt/zuschnitt.lesen.queries.ts'
import type { ZuschnittskommuneType, ZuschnittsverweisType } from '../zuschnitt/zuschnitt.type.ts'
import type {
  AbstimmungType,
  BeteiligungType,
  OrtskommentarType,
  StellungnahmeType,
} from './abstimmung.type.ts'
import { teilSql } from './beteiligung.queries.ts'
import type { BeteiligungsverweisType } from './blatt.type.ts'

/** Stellungnahmen of the Beteiligung `b` with its Zuschnitt `z` as JSON, newest first. */
export const STELLUNGNAHMEN_SQL = `
  coalesce((SELECT json_agg(json_build_object('id', s.id, 'art', s.art, 'text', s.text,
      'variante', CASE WHEN v.id IS NOT NULL THEN ${verweisSql('v')} END, 'verspaetet', s.verspaetet,
      'uebernommen', CASE WHEN s.uebernommen_am IS NOT NULL THEN json_build_object(
        'von', s.uebernommen_von, 'am', s.uebernommen_am, 'stand', s.uebernommen_stand) END,
      'erfuellt', t.erfuellt, 'ueberholt', s.teil <> t.teil AND NOT t.erfuellt,
      'von', s.von, 'am', s.am, 'antwort', s.antwort, 'antwortVon', s.antwort_von, 'antwortAm', s.antwort_am)
      ORDER BY s.id DESC)
    FROM stellungnahme s LEFT JOIN zuschnitt v ON v.id = s.variante_id
      CROSS JOIN LATERAL (SELECT jetzt.teil, v.id IS NOT NULL AND ${teilSql('v.id', 'b.kommune_id')} = jetzt.teil AS erfuellt
        FROM (SELECT ${teilSql('z.id', 'b.kommune_id')} AS teil) jetzt) t
    WHERE s.beteiligung_id = b.id), '[]')`

/** Comments of the Beteiligung `b` as JSON, oldest first. */
export const KOMMENTARE_SQL = `
  coalesce((SELECT json_agg(json_build_object('id', o.id, 'laenge', o.laenge, 'breite', o.breite, 'text', o.text,
      'von', o.von, 'am', o.am, 'antwort', o.antwort, 'antwortVon', o.antwort_von, 'antwortAm', o.antwort_am)
      ORDER BY o.id)
    FROM ortskommentar o WHERE o.beteiligung_id = b.id), '[]')`

interface Kopfzeile {
  readonly zuschnitt: ZuschnittsverweisType
  readonly stand: number
  readonly heute: string
  readonly ungefragt: readonly ZuschnittskommuneType[]
}

type Beteiligungszeile = Omit<BeteiligungType, 'zustand' | 'saeumig'> & {
  readonly stellungnahmen: readonly StellungnahmeType[]
  readonly kommentare: readonly OrtskommentarType[]
}

const KOPF = `
  SELECT ${verweisSql('z')} AS zuschnitt, z.stand, ${HEUTE_SQL}::text AS heute,
    coalesce((SELECT json_agg(k.kommune) FROM (
      SELECT ${raumSql('r.kommune_id', 'z.grundlage')} AS kommune
      FROM (SELECT DISTINCT kommune_id FROM zuschnittsraum WHERE zuschnitt_id = z.id) r
      WHERE NOT EXISTS (SELECT FROM beteiligung b WHERE b.zuschnitt_id = z.id AND b.kommune_id = r.kommune_id)
    ) k), '[]') AS ungefragt
  FROM zuschnitt z WHERE z.id = $1`

const BETEILIGUNGEN = `
  SELECT b.id, ${raumSql('b.kommune_id', 'z.grundlage')} AS kommune, b.empfaenger, b.email, b.frist::text,
    b.erinnerung_tage AS "erinnerungTage", b.hinweis, b.gesendet_von AS "gesendetVon",
    b.gesendet_am AS "gesendetAm", b.geoeffnet_am AS "geoeffnetAm", ${STELLUNGNAHMEN_SQL} AS stellungnahmen,
    ${KOMMENTARE_SQL} AS kommentare, ${linksSql('BETEILIGUNG', 'b.id')} AS links,
    ${nachrichtenSql('BETEILIGUNG', 'b.id')} AS nachrichten
  FROM beteiligung b JOIN zuschnitt z ON z.id = b.zuschnitt_id WHERE z.id = $1`

/** How the agreement of a Zuschnitt stands; null: there is no such Zuschnitt. */
export async function findAbstimmung(
  pool: Pick<Pool, 'query'>,
  zuschnittId: number,
): Promise<AbstimmungType | null> {
  const { rows: koepfe } = await pool.query<Kopfzeile>({
    name: 'abstimmung',
    text: KOPF,
    values: [zuschnittId],
  })
  const kopf = koepfe[0]
  if (kopf === undefined) return null
  const { rows } = await pool.query<Beteiligungszeile>({
    name: 'beteiligungen',
    text: BETEILIGUNGEN,
    values: [zuschnittId],
  })
  const { heute, ...rest } = kopf
  const beteiligungen = rows
    .map((zeile) => ({ ...zeile, ...lageOf(zeile, heute) }))
    .toSorted((a, b) => byName(a.kommune, b.kommune))
  const { zustand } = kopf.zuschnitt
  const offen = zustand === 'IN_ABSTIMMUNG'
  return {
    ...rest,
    offen,
    beteiligungen,
    ungefragt: rest.ungefragt.toSorted(byName),
    offenes: offen ? findOffenes(beteiligungen.map(toAbstimmungslage)) : [],
  }
}

/** What lies with the Kommunen now, the Zuschnitt that is to hold first before the others. */
export async function findAbstimmungen(pool: Pool): Promise<readonly AbstimmungType[]> {
  const { rows } = await pool.query<{ id: number }>(
    `SELECT id FROM zuschnitt WHERE zustand = 'IN_ABSTIMMUNG' ORDER BY stichtag, id`,
  )
  const abstimmungen = await Promise.all(rows.map(({ id }) => findAbstimmung(pool, id)))
  return abstimmungen.filter((eine) => eine !== null)
}

const byName = (a: ZuschnittskommuneType, b: ZuschnittskommuneType): number =>
  a.name.localeCompare(b.name, 'de')

function lageOf(
  { frist, geoeffnetAm, stellungnahmen }: Beteiligungszeile,
  heute: string,
): Pick<BeteiligungType, 'zustand' | 'saeumig'> {
  const letzte = stellungnahmen[0] ?? null
  return {
    zustand: beteiligungszustandOf({ geoeffnet: geoeffnetAm !== null, letzte }),
    saeumig: istSaeumig({ frist, letzte }, heute),
  }
}

function toAbstimmungslage({ kommune, stellungnahmen: [letzte] }: BeteiligungType) {
  if (letzte === undefined) return { kommune: kommune.name, letzte: null }
  const { art, antwort, ueberholt } = letzte
  return { kommune: kommune.name, letzte: { art, beantwortet: antwort !== null, ueberholt } }
}

/** The Beteiligung of a Kommune in a Zuschnitt; undefined: it is not asked. */
export async function findEigene(
  pool: Pool,
  zuschnittId: number,
  kommuneId: number | null,
): Promise<number | undefined> {
  const { rows } = await pool.query<{ id: number }>(
    'SELECT id FROM beteiligung WHERE zuschnitt_id = $1 AND kommune_id = $2',
    [zuschnittId, kommuneId],
  )
  return rows[0]?.id
}

interface Verweiszeile {
  readonly id: number
  readonly zuschnitt: ZuschnittsverweisType
  readonly frist: string
  readonly geoeffnet: boolean
  readonly verspaetet: boolean | null
  readonly heute: string
}

/** What a Kommune is asked, the latest first. */
export async function findBeteiligungen(
  pool: Pool,
  kommuneId: number,
): Promise<readonly BeteiligungsverweisType[]> {
  const { rows } = await pool.query<Verweiszeile>({
    name: 'eigene-beteiligungen',
    text: `
      SELECT b.id, ${verweisSql('z')} AS zuschnitt, b.frist::text, b.geoeffnet_am IS NOT NULL AS geoeffnet,
        ${HEUTE_SQL}::text AS heute,
        (SELECT s.verspaetet FROM stellungnahme s WHERE s.beteiligung_id = b.id ORDER BY s.id DESC LIMIT 1) AS verspaetet
      FROM beteiligung b JOIN zuschnitt z ON z.id = b.zuschnitt_id WHERE b.kommune_id = $1 ORDER BY b.id DESC`,
    values: [kommuneId],
  })
  return rows.map(({ id, zuschnitt, frist, geoeffnet, verspaetet, heute }) => {
    const letzte = verspaetet === null ? null : { verspaetet }
    return {
      id,
      zuschnitt,
      frist,
      zustand: beteiligungszustandOf({ geoeffnet, letzte }),
      saeumig: istSaeumig({ frist, letzte }, heute),
      nimmtAn: zuschnitt.zustand === 'IN_ABSTIMMUNG',
    }
  })
}

/**
 * SQL: the Bausteine of Zuschnitt $1 that lie in Kommune $2, as `eigene (id, heute)`
 * with the id of the Raum that holds each of them today.
 */
export const EIGENE_BAUSTEINE_SQL = `${wegSql('$1', ['KOMMUNE', 'SOZIALRAUM'])},
  eigene AS MATERIALIZED (
    SELECT b.baustein_id AS id,
      min(o.id) FILTER (WHERE r.ebene = 'SOZIALRAUM') AS heute
    FROM zuschnittsbaustein b JOIN weg w ON w.unter_id = b.baustein_id
      JOIN raumfassung o ON o.id = w.ober_id JOIN raum r ON r.id = o.raum_id
    WHERE b.zuschnitt_id = $1
    GROUP BY b.baustein_id HAVING bool_or(r.id = $2)
  )`

/** Outlines of the Bausteine of a Kommune. */
export async function findEigeneUmrisse(
  tx: Pick<Pool, 'query'>,
  zuschnittId: number,
  kommuneId: number,
): Promise<readonly Geometry[]> {
  const { rows } = await tx.query<{ umriss: Geometry }>({
    name: 'eigene-umrisse',
    text: `${EIGENE_BAUSTEINE_SQL}
      SELECT f.geometrie AS umriss FROM eigene e JOIN raumfassung f ON f.id = e.id WHERE f.geometrie IS NOT NULL`,
    values: [zuschnittId, kommuneId],
  })
  return rows.map(({ umriss }) => umriss)
}

/** The Zuschnitt of a Beteiligung that is there. */
export async function findZuschnittVon(pool: Pool, beteiligungId: number): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    'SELECT zuschnitt_id AS id FROM beteiligung WHERE id = $1',
    [beteiligungId],
  )
  return rows[0]!.id
}
