/** Two Datenstände beside each other, cell by cell, as the public sees them. */
import type { Db } from '@sozial/db'
import { EBENEN } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'
import { geometrieSql } from '../gebietsstand/gebietsstand.sql.ts'
import type { GebietsstandType } from '../gebietsstand/gebietsstand.type.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import type {
  DatenstandvergleichType,
  IndikatorverweisType,
  VergleichszelleType,
} from './datenstand.type.ts'
import { ZELLWECHSEL, type Zellwechsel } from './zellwechsel.ts'

/** Number of the Stand and of the one it is compared with; null: nothing was published. */
export interface Paar {
  readonly datenstandId: number
  readonly grundlageId: number | null
}

/** A released cell can be shown, hidden or without a figure. */
const LAGE = (spalte: string): string => `CASE
  WHEN ${spalte} IN ('GUELTIG', 'NULL_WERT') THEN 'ZAHL'
  WHEN ${spalte} IN ('GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'UNBEKANNT_QUELLE') THEN 'GEHEIM'
  ELSE 'OHNE' END`

const zellenOf = (parameter: string): string => `
  SELECT f.indikator_id, b.gebietsstand_id, b.zeitraum_id, m.raumfassung_id,
    m.wert, m.zaehler, m.nenner, m.status, ${LAGE('m.status')} AS lage
  FROM messwertblock b
    JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
    JOIN freigegebener_messwert m ON m.block_id = b.id
  WHERE b.datenstand_id = ${parameter}`

/** One row per cell that is not the same in both. Parameters: $1 new, $2 old. */
const WECHSEL = `
  SELECT w.* FROM (
    SELECT indikator_id, gebietsstand_id, zeitraum_id, raumfassung_id,
      a.wert AS alt, a.status AS alt_status, n.wert AS neu, n.status AS neu_status,
      CASE
        WHEN a.lage = 'ZAHL' AND n.lage = 'ZAHL'
          THEN CASE WHEN (a.wert, a.zaehler, a.nenner) IS DISTINCT FROM (n.wert, n.zaehler, n.nenner)
            THEN 'GEAENDERT' END
        WHEN a.lage = 'ZAHL' AND n.lage = 'GEHEIM' THEN 'VERBORGEN'
        WHEN a.lage = 'GEHEIM' AND n.lage = 'ZAHL' THEN 'GEZEIGT'
        WHEN n.lage = 'ZAHL' THEN 'HINZUGEKOMMEN'
        WHEN a.lage = 'ZAHL' THEN 'WEGGEFALLEN'
      END AS wechsel
    FROM (${zellenOf('$2::int')}) a
      FULL JOIN (${zellenOf('$1::int')}) n
        USING (indikator_id, gebietsstand_id, zeitraum_id, raumfassung_id)
  ) w WHERE w.wechsel IS NOT NULL`

/** The newest definition of an Indikator that either Stand has values of. */
const NAME = `
  SELECT DISTINCT ON (f.indikator_id) f.indikator_id, i.slug, f.name, f.einheit, f.nachkommastellen
  FROM indikatorfassung f JOIN indikator i ON i.id = f.indikator_id
  WHERE f.id IN (SELECT indikatorfassung_id FROM messwertblock WHERE datenstand_id IN ($1, $2))
  ORDER BY f.indikator_id, f.version DESC`

type Inhalte = Omit<
  DatenstandvergleichType,
  | 'datenstand'
  | 'grundlage'
  | 'zahlen'
  | 'jeIndikator'
  | 'datenstandId'
  | 'grundlageId'
  | 'lieferungenNeu'
  | 'lieferungenEntfallen'
  | 'anmerkungen'
>

interface Inhaltszeile {
  readonly was: 'INDIKATOR' | 'DEFINITION' | 'EBENE' | 'ZEITRAUM' | 'GEBIETSSTAND'
  readonly neu: boolean
  readonly inhalt: unknown
}

/** Which Indikatoren, levels, periods and borders came, went or changed. */
export async function findInhaltswechsel(db: Db, paar: Paar): Promise<Inhalte> {
  const { rows } = await db.pool.query<Inhaltszeile>(INHALTE, [paar.datenstandId, paar.grundlageId])
  const liste = (was: Inhaltszeile['was'], neu: boolean): readonly unknown[] =>
    rows.filter((row) => row.was === was && row.neu === neu).map(({ inhalt }) => inhalt)
  const verweise = (was: Inhaltszeile['was'], neu: boolean) =>
    liste(was, neu) as readonly IndikatorverweisType[]
  const zeitraeume = (neu: boolean) =>
    toZeitraeume(liste('ZEITRAUM', neu) as readonly Zeitraumzeile[])
  const gebiete = (neu: boolean) => liste('GEBIETSSTAND', neu) as readonly GebietsstandType[]
  return {
    indikatorenNeu: verweise('INDIKATOR', true),
    indikatorenEntfallen: verweise('INDIKATOR', false),
    definitionenGeaendert: verweise('DEFINITION', true),
    ebenenNeu: EBENEN.filter((ebene) => liste('EBENE', true).includes(ebene)),
    ebenenEntfallen: EBENEN.filter((ebene) => liste('EBENE', false).includes(ebene)),
    zeitraeumeNeu: zeitraeume(true),
    zeitraeumeEntfallen: zeitraeume(false),
    gebietsstaendeNeu: gebiete(true),
    gebietsstaendeEntfallen: gebiete(false),
  }
}

const BLOECKE = (parameter: string): string => `
  SELECT DISTINCT f.indikator_id, b.indikatorfassung_id, g.ebene, b.zeitraum_id, b.gebietsstand_id
  FROM messwertblock b JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
    JOIN gebietsstand g ON g.id = b.gebietsstand_id
  WHERE b.datenstand_id = ${parameter}`

/** What one side has and the other has not. */
const nurIn = (was: string, spalte: string, inhalt: string): string =>
  (['neu', 'alt'] as const)
    .map((seite) => {
      const andere = seite === 'neu' ? 'alt' : 'neu'
      return `SELECT '${was}' AS was, ${seite === 'neu'} AS neu, (${inhalt}) AS inhalt, x.k::text AS folge
        FROM (SELECT ${spalte} AS k FROM ${seite} EXCEPT SELECT ${spalte} FROM ${andere}) x`
    })
    .join(' UNION ALL ')

const VERWEIS = `SELECT json_build_object('slug', name.slug, 'name', name.name) FROM name WHERE name.indikator_id = x.k`

const INHALTE = `
  WITH neu AS MATERIALIZED (${BLOECKE('$1::int')}), alt AS MATERIALIZED (${BLOECKE('$2::int')}),
  name AS (${NAME})
  SELECT was, neu, inhalt FROM (
    ${nurIn('INDIKATOR', 'indikator_id', VERWEIS)}
    UNION ALL ${nurIn('EBENE', 'ebene', 'to_json(x.k)')}
    UNION ALL ${nurIn(
      'ZEITRAUM',
      'zeitraum_id',
      `SELECT json_build_object('id', z.id, 'art', z.art, 'von', z.von, 'bis', z.bis) FROM zeitraum z WHERE z.id = x.k`,
    )}
    UNION ALL ${nurIn(
      'GEBIETSSTAND',
      'gebietsstand_id',
      `SELECT json_build_object('id', gebiet.id, 'ebene', gebiet.ebene, 'stichtag', gebiet.stichtag,
         'geometrie', ${geometrieSql}) FROM gebietsstand gebiet WHERE gebiet.id = x.k`,
    )}
    UNION ALL SELECT 'DEFINITION', true, (${VERWEIS}), x.k::text FROM (
      SELECT DISTINCT neu.indikator_id AS k FROM neu JOIN alt USING (indikator_id)
      WHERE neu.indikatorfassung_id <> alt.indikatorfassung_id) x
  ) alles ORDER BY was, neu, inhalt::text`

/** How many cells change in which way: altogether, and per Indikator. */
export async function findWechselzahlen(
  db: Db,
  paar: Paar,
): Promise<Pick<DatenstandvergleichType, 'zahlen' | 'jeIndikator'>> {
  const { rows } = await db.pool.query<
    IndikatorverweisType & { readonly wechsel: Zellwechsel; readonly anzahl: number }
  >(
    `SELECT name.slug, name.name, w.wechsel, count(*)::int AS anzahl
     FROM (${WECHSEL}) w JOIN (${NAME}) name USING (indikator_id)
     GROUP BY name.slug, name.name, w.wechsel
     ORDER BY sum(count(*)) OVER (PARTITION BY name.slug) DESC, name.name, w.wechsel`,
    [paar.datenstandId, paar.grundlageId],
  )
  const slugs = [...new Set(rows.map(({ slug }) => slug))]
  return {
    zahlen: ZELLWECHSEL.map((wechsel) => ({
      wechsel,
      anzahl: rows
        .filter((row) => row.wechsel === wechsel)
        .reduce((summe, { anzahl }) => summe + anzahl, 0),
    })),
    jeIndikator: slugs.map((slug) => {
      const zeilen = rows.filter((row) => row.slug === slug)
      return {
        indikator: { slug, name: zeilen[0]!.name },
        zahlen: zeilen.map(({ wechsel, anzahl }) => ({ wechsel, anzahl })),
      }
    }),
  }
}

interface Zellzeile extends Omit<Zeitraumzeile, 'id'> {
  readonly slug: string
  readonly name: string
  readonly einheit: string
  readonly nachkommastellen: number
  readonly raum: VergleichszelleType['raum']
  readonly zeitraum_id: number
  readonly alt: number | null
  readonly alt_status: WertStatus | null
  readonly neu: number | null
  readonly neu_status: WertStatus | null
}

export interface Zellenfrage {
  readonly wechsel: Zellwechsel
  readonly indikator: string | null
  readonly hoechstens: number
}

/** The cells that change in one way, by Indikator, newest periods first. */
export async function findWechselzellen(
  db: Db,
  paar: Paar,
  { wechsel, indikator, hoechstens }: Zellenfrage,
): Promise<readonly VergleichszelleType[]> {
  const { rows } = await db.pool.query<Zellzeile>(
    `SELECT name.slug, name.name, name.einheit, name.nachkommastellen,
       json_build_object('id', rf.id, 'schluessel', r.schluessel, 'name', rf.name, 'ebene', r.ebene) AS raum,
       z.id AS zeitraum_id, z.art, z.von::text, z.bis::text, w.alt, w.alt_status, w.neu, w.neu_status
     FROM (${WECHSEL}) w JOIN (${NAME}) name USING (indikator_id)
       JOIN zeitraum z ON z.id = w.zeitraum_id
       JOIN raumfassung rf ON rf.id = w.raumfassung_id JOIN raum r ON r.id = rf.raum_id
     WHERE w.wechsel = $3 AND ($4::text IS NULL OR name.slug = $4)
     ORDER BY name.name, z.bis DESC, z.von, r.ebene, rf.name
     LIMIT $5`,
    [paar.datenstandId, paar.grundlageId, wechsel, indikator, hoechstens],
  )
  const zeiten = new Map(
    toZeitraeume(
      [...new Map(rows.map((row) => [row.zeitraum_id, row])).values()].map((row) => ({
        ...row,
        id: row.zeitraum_id,
      })),
    ).map((zeitraum) => [zeitraum.id, zeitraum]),
  )
  return rows.map((row) => ({
    indikator: { slug: row.slug, name: row.name },
    einheit: row.einheit,
    nachkommastellen: row.nachkommastellen,
    raum: row.raum,
    zeitraum: zeiten.get(row.zeitraum_id)!,
    wechsel,
    alt: row.alt,
    altStatus: row.alt_status,
    neu: row.neu,
    neuStatus: row.neu_status,
  }))
}
