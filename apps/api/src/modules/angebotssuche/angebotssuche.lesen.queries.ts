import type { Db } from '@sozial/db'
import type { OeffentlichesDokument } from '@sozial/domain/angebot'
import { ANGEBOTSWEGE } from '@sozial/shared/slug'
import { ANGEBOTSSUCHE_SQL } from './angebotssuche.sql.ts'
import type { AngebotssucheType } from './angebotssuche.type.ts'

/** Null: everything. */
export interface Angebotsfilter {
  readonly worte: readonly string[]
  readonly kategorien: readonly string[] | null
  readonly zielgruppen: readonly string[] | null
  readonly alter: number | null
  readonly raeume: readonly number[] | null
  /** Of the Räume without what serves the whole Kreis and lies elsewhere. */
  readonly ohneKreisweite: boolean
  readonly punkt: { readonly laenge: number; readonly breite: number } | null
  readonly umkreisMeter: number | null
  /** As PostgreSQL writes a multirange, from Monday 0:00. */
  readonly minuten: string | null
  readonly barrierefreiheit: readonly string[] | null
  readonly sprachen: readonly string[] | null
  readonly nurFreie: boolean
  readonly kosten: readonly string[] | null
  /** Names of `SUCHZEITEN`. */
  readonly zeiten: readonly string[] | null
}

export interface Seitenwahl {
  readonly hoechstens: number
  readonly ab: number
  /** How many points of the map are wanted. */
  readonly punkte: number
}

/** The offers that fit, a page of them, the counts of what is left to choose, and their points. */
type Suchergebnis = Omit<AngebotssucheType, 'fremdworte'>

export async function findAngebote(
  db: Db,
  f: Angebotsfilter,
  { hoechstens, ab, punkte }: Seitenwahl,
): Promise<Suchergebnis> {
  // Without a name: a plan that is kept knows none of the filters and takes four times as long.
  const { rows } = await db.pool.query<Suchergebnis>({
    text: ANGEBOTSSUCHE_SQL,
    values: [
      f.worte,
      f.kategorien,
      f.zielgruppen,
      f.alter,
      f.raeume,
      f.punkt?.laenge ?? null,
      f.punkt?.breite ?? null,
      f.punkt === null ? null : f.umkreisMeter,
      f.minuten,
      f.barrierefreiheit,
      f.sprachen,
      f.nurFreie,
      f.kosten,
      hoechstens,
      ab,
      punkte,
      f.zeiten,
      f.ohneKreisweite,
    ],
  })
  return rows[0]!
}

export interface Angebotszeile {
  readonly slug: string
  readonly titel: string
  readonly dokument: OeffentlichesDokument
  readonly kategorien: readonly { readonly schluessel: string; readonly name: string }[]
  readonly bestaetigtAm: Date
}

/** The one offer of this address; undefined where nothing public has it. */
export async function findAngebotsseite(db: Db, slug: string): Promise<Angebotszeile | undefined> {
  const { rows } = await db.pool.query<Angebotszeile>({
    name: 'angebotsseite',
    text: `
      SELECT o.slug, o.titel, o.dokument, o.bestaetigt_am AS "bestaetigtAm",
        (SELECT coalesce(json_agg(json_build_object('schluessel', k.schluessel, 'name', k.name) ORDER BY k.platz), '[]')
          FROM angebotskategorie k
          WHERE k.schluessel IN (SELECT jsonb_array_elements_text(o.dokument #> '{inhalt,kategorien}'))) AS kategorien
      FROM oeffentliches_angebot o WHERE o.slug = $1`,
    values: [slug],
  })
  return rows[0]
}

/** Below this path every page but those of `ANGEBOTSWEGE` is one of an offer. */
const ANGEBOTSSEITE = /^\/angebote\/([^/]+)\/?$/

/** Whether this is the address of an offer that nothing public has. */
export async function istLeereAngebotsseite(db: Db, weg: string): Promise<boolean> {
  const slug = ANGEBOTSSEITE.exec(weg)?.[1]
  if (slug === undefined || ANGEBOTSWEGE.includes(slug)) return false
  const { rowCount } = await db.pool.query({
    name: 'angebotsseite-da',
    text: 'SELECT FROM oeffentliches_angebot WHERE slug = $1',
    values: [slug],
  })
  return rowCount === 0
}
