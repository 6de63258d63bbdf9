import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { zugangFuer, type Zugang } from '../../auth/zugang.ts'
import { toVektor } from '../../graphql/vektor.ts'
import { giltAm, giltSchonSql } from '../gebietsstand/gebietsstand.sql.ts'
import { fassungSql } from '../indikator/indikator.sql.ts'
import type { Fassungszeile } from '../indikator/to-indikator.ts'
import {
  datenstandOf,
  grenzwerteOf,
  istAngebotenSql,
  istBekanntSql,
  kennungOf,
  wertetabelleOf,
} from '../messwert/sicht.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import { findBrueche } from '../zeitreihenbruch/zeitreihenbruch.lesen.queries.ts'
import type { RaumreiheType } from './raumprofil.type.ts'

interface Periode extends Zeitraumzeile {
  readonly quellen: readonly number[]
  readonly wert: number | null
  readonly status: string
}

interface Zeile {
  readonly fassung: Fassungszeile
  readonly perioden: readonly Periode[]
}

interface Frage {
  readonly ebene: Ebene
  readonly schluessel: string
  /** `null`: the Kernset. */
  readonly indikatoren: readonly string[] | null
  /** A day on which the borders held; `null`: the newest. */
  readonly gebietsstand: string | null
}

/** The figures of one area over time, one series per Indikator that has any on the level. */
export async function findRaumreihen(
  db: Db,
  gefragt: Zugang,
  { ebene, schluessel, indikatoren, gebietsstand }: Frage,
): Promise<readonly RaumreiheType[]> {
  const zugang = zugangFuer(gefragt, ebene)
  const { rows } = await db.pool.query<Zeile>({
    name: `raumreihen:${kennungOf(zugang)}`,
    text: reihenSql(zugang),
    values: [ebene, indikatoren, schluessel, gebietsstand, ...grenzwerteOf(zugang)],
  })
  return Promise.all(rows.map((zeile) => toReihe(db, zugang, zeile)))
}

async function toReihe(
  db: Db,
  zugang: Zugang,
  { fassung: { slug, berechnung }, perioden }: Zeile,
): Promise<RaumreiheType> {
  const zeitraeume = toZeitraeume(perioden)
  const bruchperioden = zeitraeume.map((zeitraum, i) => ({
    zeitraum,
    quellen: perioden[i]!.quellen,
  }))
  const brueche = await findBrueche(db, zugang, { berechnung, perioden: bruchperioden })
  return {
    indikator: slug,
    zeitraeume,
    werte: toVektor(JSON.stringify(perioden.map(({ wert }) => wert))),
    status: toVektor(JSON.stringify(perioden.map(({ status }) => status))),
    brueche,
  }
}

const GRENZPARAMETER = 5

/**
 * One row per Indikatorfassung: its periods of the kind with the longest series,
 * ascending, with the figure of the area on the Gebietsstand that has most of
 * the Fassungen, as in the overview. Parameters: Ebene, slugs or NULL for the
 * Kernset, key of the area, a day whose borders are meant or NULL; then those of the Zugang.
 */
const reihenSql = (zugang: Zugang): string => `
  ${ortSql(zugang)}
    SELECT to_json(fassung) AS fassung, (
      SELECT json_agg(json_build_object('id', p.zeitraum_id, 'art', p.art, 'von', p.von, 'bis', p.bis,
          'quellen', p.quellen, 'wert', m.wert, 'status', coalesce(m.status, 'NICHT_VERFUEGBAR'))
        ORDER BY p.bis, p.von)
      FROM (
        SELECT *, first_value(art) OVER (ORDER BY laenge DESC, neueste DESC, art) AS hauptart FROM (
          SELECT b.id, b.zeitraum_id, b.quellen, z.art, z.von, z.bis,
            count(*) OVER (PARTITION BY z.art) AS laenge, max(z.bis) OVER (PARTITION BY z.art) AS neueste
          FROM messwertblock b JOIN zeitraum z ON z.id = b.zeitraum_id
          WHERE b.datenstand_id = ${datenstandOf(zugang)} AND b.indikatorfassung_id = fassung.id
            AND b.gebietsstand_id = (SELECT id FROM gebiet)
        ) alle
      ) p LEFT JOIN ${wertetabelleOf(zugang, GRENZPARAMETER)} m
        ON m.block_id = p.id AND m.raumfassung_id = (SELECT id FROM ort)
      WHERE p.art = p.hauptart
    ) AS perioden
    FROM fassung
    WHERE EXISTS (SELECT FROM ort) AND EXISTS (
      SELECT FROM messwertblock b WHERE b.datenstand_id = ${datenstandOf(zugang)}
        AND b.indikatorfassung_id = fassung.id AND b.gebietsstand_id = (SELECT id FROM gebiet))
    ORDER BY fassung.slug`

/** CTEs: the newest Indikatorfassungen, the Gebietsstand, and the Fassung of the area in it. */
const ortSql = (zugang: Zugang): string => `
    WITH fassung AS MATERIALIZED (
      SELECT DISTINCT ON (slug) * FROM (
        ${fassungSql(zugang)} AND ${istAngebotenSql(zugang)}
          AND CASE WHEN $2::text[] IS NULL THEN i.kernset ELSE i.slug = ANY ($2) END
      ) alle ORDER BY slug, version DESC
    ), gebiet AS MATERIALIZED (
      SELECT g.id, g.ebene, g.stichtag FROM gebietsstand g
      WHERE g.ebene = $1 AND ${istBekanntSql(zugang, 'g')}
      ORDER BY ${giltSchonSql('g', 4)}, (
        SELECT count(DISTINCT b.indikatorfassung_id) FROM messwertblock b
        WHERE b.datenstand_id = ${datenstandOf(zugang)} AND b.gebietsstand_id = g.id
          AND b.indikatorfassung_id IN (SELECT id FROM fassung)
      ) DESC, g.stichtag DESC
      LIMIT 1
    ), ort AS MATERIALIZED (
      SELECT f.id FROM gebiet JOIN raum r ON r.ebene = gebiet.ebene AND r.schluessel = $3
        JOIN raumfassung f ON f.raum_id = r.id AND ${giltAm('f')}
    )`
