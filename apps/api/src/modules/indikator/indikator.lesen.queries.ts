import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { beschraenkungOf, istKlein, type Zugang } from '../../auth/zugang.ts'
import { istAngebotenSql, kennungOf } from '../messwert/sicht.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import type { ZeitraumType } from '../zeitraum/zeitraum.type.ts'
import { abdeckungSql, fassungSql } from './indikator.sql.ts'
import type { AbdeckungType, IndikatorfassungType, IndikatorType } from './indikator.type.ts'
import { toIndikator, type Fassungszeile } from './to-indikator.ts'

/** Which Indikatoren: one by its slug, or all with or without those that are retired. */
export interface Indikatorauswahl {
  readonly slug?: string
  readonly ausgemusterte?: boolean
}

/** The catalogue of a Zugang in its order; one that is retired is found by its slug alone. */
export async function findIndikatoren(
  db: Db,
  zugang: Zugang,
  { slug, ausgemusterte = slug !== undefined }: Indikatorauswahl = {},
): Promise<readonly IndikatorType[]> {
  const { rows } = await db.pool.query<Fassungszeile>({
    name: `indikatoren:${kennungOf(zugang)}`,
    text: `
      WITH fassung AS (${fassungSql(zugang)} AND ($1::text IS NULL OR i.slug = $1)
        AND ($2 OR ${istAngebotenSql(zugang)}))
      SELECT * FROM (SELECT DISTINCT ON (slug) * FROM fassung ORDER BY slug, version DESC) neueste
      ORDER BY herkunft = 'LIEFERUNG', min(rang) OVER (PARTITION BY thema), thema, rang, code`,
    values: [slug ?? null, ausgemusterte],
  })
  return rows.map((zeile) => toIndikator(zeile, zugang.sicht))
}

/** All versions of one Indikator, newest first. */
export async function findFassungen(
  db: Db,
  zugang: Zugang,
  slug: string,
): Promise<readonly IndikatorfassungType[]> {
  const { rows } = await db.pool.query<Fassungszeile>({
    name: `fassungen:${kennungOf(zugang)}`,
    text: `${fassungSql(zugang)} AND i.slug = $1 ORDER BY f.version DESC`,
    values: [slug],
  })
  return rows.map((zeile) => toIndikator(zeile, zugang.sicht).fassung)
}

interface Abdeckungszeile {
  readonly fassung_id: number
  readonly ebene: Ebene
  readonly zeitraeume: readonly number[]
  /** Of a newest block, where anything is closed. */
  readonly quellen?: readonly number[]
  /** Outside: most of the newest figures are protected. */
  readonly geschuetzt: boolean
}

/** Levels and periods with values by id of the Fassung. */
export async function findAbdeckungen(
  db: Db,
  zugang: Zugang,
  fassungIds: readonly number[],
): Promise<ReadonlyMap<number, readonly AbdeckungType[]>> {
  const { rows } = await db.pool.query<Abdeckungszeile>({
    name: `abdeckungen:${kennungOf(zugang)}`,
    text: abdeckungSql(zugang),
    values: [fassungIds],
  })
  const reihenOf = await loadZeitreihen(db)
  const nachFassung = new Map<number, AbdeckungType[]>(fassungIds.map((id) => [id, []]))
  const beschraenkung = beschraenkungOf(zugang)
  for (const { fassung_id, ebene, zeitraeume, quellen = [], geschuetzt } of rows) {
    const zu =
      beschraenkung !== null && istKlein(ebene) && beschraenkung.istUeberwiegendZu(quellen, ebene)
    const verschlossen = zu || geschuetzt
    nachFassung.get(fassung_id)?.push({ ebene, zeitraeume: reihenOf(zeitraeume), verschlossen })
  }
  return nachFassung
}

/** Labelled periods by their ids. Most Indikatoren have the same ones: each list is made once. */
async function loadZeitreihen(
  db: Db,
): Promise<(ids: readonly number[]) => readonly ZeitraumType[]> {
  const { rows } = await db.pool.query<Zeitraumzeile>({
    name: 'zeitraeume',
    text: 'SELECT id, art, von::text, bis::text FROM zeitraum',
  })
  const nachId = new Map(rows.map((zeile) => [zeile.id, zeile]))
  const reihen = new Map<string, readonly ZeitraumType[]>()
  return (ids) => {
    const key = ids.join()
    let reihe = reihen.get(key)
    if (reihe === undefined) {
      reihe = toZeitraeume(ids.flatMap((id) => nachId.get(id) ?? []))
      reihen.set(key, reihe)
    }
    return reihe
  }
}

/** Printed names of all Merkmale by their key. */
export async function findMerkmalnamen(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.pool.query<{ schluessel: string; name: string }>({
    name: 'merkmalnamen',
    text: 'SELECT schluessel, name FROM merkmal',
  })
  return new Map(rows.map(({ schluessel, name }) => [schluessel, name]))
}
