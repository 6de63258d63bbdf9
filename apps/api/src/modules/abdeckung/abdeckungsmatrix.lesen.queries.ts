import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { zugangFuer, type Zugang } from '../../auth/zugang.ts'
import { toVektor, type Vektor } from '../../graphql/vektor.ts'
import { juengsteSql } from '../gebietsstand/gebietsstand.sql.ts'
import { fassungSql } from '../indikator/indikator.sql.ts'
import {
  datenstandOf,
  grenzwerteOf,
  kennungOf,
  istAngebotenSql,
  wertetabelleOf,
} from '../messwert/sicht.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import type { AbdeckungsmatrixType, AbdeckungszeileType } from './abdeckungsmatrix.type.ts'

/** What a block has; one row per Indikator and period. */
interface Feldzeile extends Zeitraumzeile {
  readonly slug: string
  readonly raeume: number
  readonly mit_wert: number
  readonly geschuetzt: number
  readonly unsicher: number
  readonly verschlossen: number
  readonly ohne_sinn: number
}

interface Matrixzeile extends AbdeckungszeileType {
  /** Areas that nothing can ever be said of: what they lack is no gap. */
  readonly ohneSinn: Vektor
}

export interface Abdeckungsmatrix extends AbdeckungsmatrixType {
  readonly zeilen: readonly Matrixzeile[]
}

/** For how many areas of a level each Indikator has a figure, period by period. */
export async function findAbdeckungsmatrix(
  db: Db,
  gefragt: Zugang,
  ebene: Ebene,
): Promise<Abdeckungsmatrix> {
  const zugang = zugangFuer(gefragt, ebene)
  const { rows } = await db.pool.query<Feldzeile>({
    name: `abdeckungsmatrix:${kennungOf(zugang)}`,
    text: matrixSql(zugang),
    values: [ebene, ...grenzwerteOf(zugang)],
  })
  const zeitraeume = toZeitraeume([...new Map(rows.map((zeile) => [zeile.id, zeile])).values()])
  const nachIndikator = new Map<string, Map<number, Feldzeile>>()
  for (const zeile of rows) {
    const felder = nachIndikator.get(zeile.slug) ?? new Map<number, Feldzeile>()
    nachIndikator.set(zeile.slug, felder.set(zeile.id, zeile))
  }
  const reihenfolge = zeitraeume.map(({ id }) => id)
  return {
    zeitraeume,
    zeilen: [...nachIndikator].map(([slug, felder]) => toZeile(slug, felder, reihenfolge)),
  }
}

function toZeile(
  indikator: string,
  felder: ReadonlyMap<number, Feldzeile>,
  reihenfolge: readonly number[],
): Matrixzeile {
  const spalte = (name: Exclude<keyof Feldzeile, keyof Zeitraumzeile | 'slug'>) =>
    toVektor(JSON.stringify(reihenfolge.map((id) => felder.get(id)?.[name] ?? null)))
  return {
    indikator,
    raeume: spalte('raeume'),
    mitWert: spalte('mit_wert'),
    geschuetzt: spalte('geschuetzt'),
    unsicher: spalte('unsicher'),
    verschlossen: spalte('verschlossen'),
    ohneSinn: spalte('ohne_sinn'),
  }
}

/**
 * CTE `block`: of the Fassungen that hold, without those of Indikatoren that are retired, in the newest Gebietsstand that
 * each of them has on the level (`rang` 1). Parameter 1: Ebene.
 */
export const blockSql = (zugang: Zugang): string => `
    fassung AS MATERIALIZED (
      SELECT DISTINCT ON (slug) id, slug FROM (${fassungSql(zugang)} AND ${istAngebotenSql(zugang)}) alle
      ORDER BY slug, version DESC
    ),
    block AS MATERIALIZED (
      SELECT b.id, f.slug, b.zeitraum_id,
        rank() OVER (PARTITION BY f.id ORDER BY ${juengsteSql('g')}) AS rang
      FROM messwertblock b
        JOIN fassung f ON f.id = b.indikatorfassung_id
        JOIN gebietsstand g ON g.id = b.gebietsstand_id
      WHERE b.datenstand_id = ${datenstandOf(zugang)} AND g.ebene = $1
    )`

/**
 * What the blocks have; of Kreise our own alone. Outside nobody learns of a block without any figure.
 * Parameters: Ebene, then those of the Zugang.
 */
function matrixSql(zugang: Zugang): string {
  const tabelle = wertetabelleOf(zugang, 2)
  return `
    WITH ${blockSql(zugang)}
    SELECT b.slug, z.id, z.art, z.von::text, z.bis::text, zahlen.*
    FROM block b
      JOIN zeitraum z ON z.id = b.zeitraum_id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS raeume, count(m.wert)::int AS mit_wert,
          count(*) FILTER (WHERE m.status IN
            ('GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'UNBEKANNT_QUELLE'))::int AS geschuetzt,
          count(*) FILTER (WHERE m.status = 'ZU_UNSICHER')::int AS unsicher,
          count(*) FILTER (WHERE m.status = 'KEIN_ZUGRIFF')::int AS verschlossen,
          count(*) FILTER (WHERE m.status = 'NICHT_SINNVOLL')::int AS ohne_sinn
        FROM ${tabelle} m WHERE m.block_id = b.id
          -- The Kreise that ours is compared with are not ours to fill.
          AND ($1 <> 'KREIS' OR NOT EXISTS (SELECT FROM kreis) OR m.raumfassung_id IN (
            SELECT r.id FROM raumfassung r JOIN kreis k ON k.raum_id = r.raum_id))
      ) zahlen
    WHERE b.rang = 1${zugang.sicht === 'INTERN' ? '' : ' AND zahlen.mit_wert > 0'}
    ORDER BY b.slug`
}
