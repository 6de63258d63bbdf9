import { istSaeumig } from '@sozial/domain/abstimmung'
import type { Db } from '@sozial/db'
import type { Geometry } from 'geojson'
import { HEUTE_SQL } from '../../database/heute.ts'
import { fehler } from '../../errors.ts'
import { findGerundetePersonen } from '../zuschnitt/einwohner.ts'
import { raumSql, verweisSql } from '../zuschnitt/zuschnitt.lesen.queries.ts'
import {
  EIGENE_BAUSTEINE_SQL,
  KOMMENTARE_SQL,
  STELLUNGNAHMEN_SQL,
} from './abstimmung.lesen.queries.ts'
import { teilSql } from './beteiligung.queries.ts'
import type { BeteiligungsblattType, BlattgrenzeType, BlattraumType } from './blatt.type.ts'
import type { Teilnahme } from './teilnahme.ts'

type Kopfzeile = Omit<
  BeteiligungsblattType,
  'saeumig' | 'gueltigBis' | 'einwohnerAm' | 'raeume' | 'bausteine' | 'grenzen'
> & {
  readonly heute: string
  readonly zuschnittId: number
  readonly kommuneId: number
}

/** What a Kommune sees of the Zuschnitt: its part, and what was said about it. */
export async function findBlatt(
  db: Db,
  { beteiligungId, link }: Teilnahme,
): Promise<BeteiligungsblattType> {
  const { rows } = await db.pool.query<Kopfzeile>({
    name: 'beteiligungsblatt',
    text: KOPF,
    values: [beteiligungId],
  })
  const kopf = rows[0]
  if (kopf === undefined) throw fehler('NICHT_GEFUNDEN', 'Diese Beteiligung gibt es nicht.')
  const { heute, zuschnittId, kommuneId, ...blatt } = kopf
  const { bausteine, einwohnerAm } = await findBlattbausteine(db, zuschnittId, kommuneId)
  return {
    ...blatt,
    saeumig: istSaeumig({ frist: blatt.frist, letzte: blatt.stellungnahmen[0] ?? null }, heute),
    gueltigBis: link?.gueltigBis ?? null,
    raeume: await findBlattraeume(db, zuschnittId, kommuneId),
    grenzen: await findBlattgrenzen(db, zuschnittId, kommuneId),
    bausteine,
    einwohnerAm,
  }
}

const KOPF = `
  SELECT b.id, z.id AS "zuschnittId", b.kommune_id AS "kommuneId", ${HEUTE_SQL}::text AS heute,
    coalesce((SELECT f.name FROM kreis k JOIN raumfassung f ON f.raum_id = k.raum_id
      ORDER BY f.gueltig_ab DESC LIMIT 1), 'Kreis') AS kreis,
    ${raumSql('b.kommune_id', 'z.grundlage')} ->> 'name' AS kommune, ${verweisSql('z')} AS zuschnitt,
    z.begruendung, z.stichtag::text, b.frist::text, b.frist < ${HEUTE_SQL} AS "fristVorbei",
    z.zustand = 'IN_ABSTIMMUNG' AS "nimmtAn", b.gesendet_von AS von, b.hinweis,
    md5((${teilSql('z.id', 'b.kommune_id')})::text) AS teil,
    ${STELLUNGNAHMEN_SQL} AS stellungnahmen, ${KOMMENTARE_SQL} AS kommentare
  FROM beteiligung b JOIN zuschnitt z ON z.id = b.zuschnitt_id WHERE b.id = $1`

async function findBlattraeume(
  { pool }: Db,
  zuschnittId: number,
  kommuneId: number,
): Promise<readonly BlattraumType[]> {
  const { rows } = await pool.query<BlattraumType>({
    name: 'blattraeume',
    text: `
      SELECT r.id, r.nummer, r.name, r.grund, r.groessengrund,
        ${raumSql('r.setzt_fort_id', 'z.grundlage')} ->> 'name' AS "setztFort"
      FROM zuschnittsraum r JOIN zuschnitt z ON z.id = r.zuschnitt_id
      WHERE z.id = $1 AND r.kommune_id = $2 ORDER BY r.nummer`,
    values: [zuschnittId, kommuneId],
  })
  return rows
}

/** Reasons of borders that an area of the Kommune has. */
async function findBlattgrenzen(
  { pool }: Db,
  zuschnittId: number,
  kommuneId: number,
): Promise<readonly BlattgrenzeType[]> {
  const { rows } = await pool.query<BlattgrenzeType>({
    name: 'blattgrenzen',
    text: `
      SELECT a.name || ' und ' || b.name AS zwischen, g.grund
      FROM zuschnittsgrenze g JOIN zuschnittsraum a ON a.id = g.raum_a_id JOIN zuschnittsraum b ON b.id = g.raum_b_id
      WHERE g.zuschnitt_id = $1 AND (a.kommune_id = $2 OR b.kommune_id = $2) ORDER BY a.nummer, b.nummer`,
    values: [zuschnittId, kommuneId],
  })
  return rows
}

interface Bausteinzeile {
  readonly id: number
  readonly name: string
  readonly raum: number | null
  readonly heute: string | null
  readonly umriss: Geometry | null
}

async function findBlattbausteine(
  db: Db,
  zuschnittId: number,
  kommuneId: number,
): Promise<Pick<BeteiligungsblattType, 'bausteine' | 'einwohnerAm'>> {
  const { rows } = await db.pool.query<Bausteinzeile>({
    name: 'blattbausteine',
    text: `${EIGENE_BAUSTEINE_SQL}
      SELECT f.id, f.name, b.zuschnittsraum_id AS raum, h.name AS heute, f.geometrie AS umriss
      FROM eigene e JOIN raumfassung f ON f.id = e.id
        JOIN zuschnittsbaustein b ON b.zuschnitt_id = $1 AND b.baustein_id = e.id
        LEFT JOIN raumfassung h ON h.id = e.heute
      ORDER BY f.name, f.id`,
    values: [zuschnittId, kommuneId],
  })
  const { werte, stichtag } = await findGerundetePersonen(
    db,
    rows.map(({ id }) => id),
  )
  return {
    einwohnerAm: stichtag,
    bausteine: rows.map(({ umriss, ...zeile }, i) => ({
      ...zeile,
      einwohner: werte[i] ?? null,
      umriss: umriss === null ? '' : JSON.stringify(umriss, roundGrad),
    })),
  }
}

/** A metre is enough to look at. */
const roundGrad = (_: string, wert: unknown): unknown =>
  typeof wert === 'number' ? Math.round(wert * 1e5) / 1e5 : wert
