import { beschraenkungOf, type Zugang } from '../../auth/zugang.ts'
import { tagSql } from '../../database/heute.ts'
import { FASSUNG_SELECT } from './fassung-spalten.ts'
import { juengsteSql } from '../gebietsstand/gebietsstand.sql.ts'
import { datenstandOf, wertetabelleOf } from '../messwert/sicht.ts'

const SPALTEN = `
  f.id, f.version, f.herkunft, ${FASSUNG_SELECT},
  ${tagSql('f.gueltig_ab')}::text AS "gueltigAb",
  i.slug, i.code, i.thema, i.kernset, i.rang, i.ausgemustert_am AS "ausgemustertAm",
  json_build_object('kgst', i.kgst, 'handlungsfeld', i.kgst_handlungsfeld,
    'fundstelle', i.kgst_fundstelle) AS kgst`

/**
 * Fassungen of a Zugang, each with its Indikator, or their ids alone; the caller
 * adds conditions and picks the highest version. Outside only Fassungen exist
 * that the published Datenstand has values of.
 */
export function fassungSql(zugang: Zugang, ganz = true): string {
  const veroeffentlicht = `EXISTS (SELECT FROM messwertblock b
    WHERE b.datenstand_id = ${datenstandOf(zugang)} AND b.indikatorfassung_id = f.id)`
  return `
    SELECT ${ganz ? SPALTEN : 'f.id'}
    FROM indikator i JOIN indikatorfassung f ON f.indikator_id = i.id
    WHERE ${zugang.sicht === 'INTERN' ? 'true' : veroeffentlicht}`
}

/**
 * Ids of the periods with values per Fassung and level, in the Gebietsstand
 * that the values are shown in. A block of the Arbeitsstand exists only with
 * values; in a published one the Geheimhaltung may have taken all of them, or
 * most of the newest: `geschuetzt`. Parameter: ids of Indikatorfassungen.
 */
export function abdeckungSql(zugang: Zugang): string {
  const tabelle = wertetabelleOf(zugang, 2)
  const aussen = zugang.sicht === 'RELEASED'
  const mitWert = `AND EXISTS (SELECT FROM ${tabelle} m
    WHERE m.block_id = b.id AND m.status IN ('GUELTIG', 'NULL_WERT'))`
  const geschuetzt = `(SELECT 2 * count(*) FILTER (WHERE m.status = 'GEHEIM_PRIMAER') > count(*)
    FROM ${tabelle} m WHERE m.block_id = k.neuester)`
  return `
    SELECT k.*, ${aussen ? geschuetzt : 'false'} AS geschuetzt FROM (
      SELECT a.indikatorfassung_id AS fassung_id, a.ebene,
        array_agg(a.zeitraum_id ORDER BY a.zeitraum_id) AS zeitraeume,
        (array_agg(a.id ORDER BY a.bis DESC, a.id DESC))[1] AS neuester
        ${beschraenkungOf(zugang) === null ? '' : `, json_agg(a.quellen ORDER BY a.id DESC) -> 0 AS quellen`}
      FROM (
        SELECT b.id, b.indikatorfassung_id, g.ebene, b.zeitraum_id, b.quellen, z.bis,
          rank() OVER (PARTITION BY b.indikatorfassung_id, g.ebene ORDER BY ${juengsteSql('g')}) AS rang
        FROM messwertblock b JOIN gebietsstand g ON g.id = b.gebietsstand_id
          JOIN zeitraum z ON z.id = b.zeitraum_id
        WHERE b.datenstand_id = ${datenstandOf(zugang)} AND b.indikatorfassung_id = ANY ($1)
          ${aussen ? mitWert : ''}
      ) a
      WHERE a.rang = 1
      GROUP BY a.indikatorfassung_id, a.ebene
    ) k
    ORDER BY k.fassung_id, k.ebene`
}
