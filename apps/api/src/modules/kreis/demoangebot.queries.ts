/** The register of the demo in one statement per table: rows come as one document, ids are drawn first. */
import type { Demoangebot } from '@sozial/db/seed/demo/angebote/create-angebote'
import type {
  Angebotsinhalt,
  Angebotszustand,
  Spitzenverband,
  Traegerart,
} from '@sozial/domain/angebot'
import { ZONE } from '@sozial/shared/format'
import { HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'

export interface Demoorganisation {
  readonly schluessel: string
  readonly name: string
  readonly traegerart: Traegerart
  readonly spitzenverband: Spitzenverband | null
  readonly betreutVon: number | null
  readonly strasse: string
  readonly plz: string
  readonly ort: string
  readonly email: string
  readonly telefon: string
  readonly website: string
}

type Fassung = Omit<Demoangebot['fassungen'][number], 'inhalt'> & {
  readonly inhalt: Angebotsinhalt
}
type Standort = Omit<Demoangebot['standorte'][number], 'kommune' | 'punkt'> & {
  readonly kommuneId: number | null
  readonly laenge: number | null
  readonly breite: number | null
}

export interface Demoangebotszeile extends Pick<
  Demoangebot,
  'kategorie' | 'angelegtAm' | 'bestaetigtAm' | 'rueckfragen' | 'nutzung' | 'foerderung'
> {
  readonly slug: string
  readonly organisationId: number
  readonly zustand: Angebotszustand
  readonly fassungen: readonly Fassung[]
  readonly standorte: readonly Standort[]
}

/**
 * One that is there already (the one with the demo account) gets what it lacks.
 *
 * @returns ids by key
 */
export async function insertDemoorganisationen(
  tx: Tx,
  organisationen: readonly Demoorganisation[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ id: number; name: string }>(
    `INSERT INTO organisation (art, name, traegerart, spitzenverband, betreut_von, strasse, plz, ort, email, telefon, website)
     SELECT 'ANBIETER', o.name, o.traegerart, o.spitzenverband, o."betreutVon", o.strasse, o.plz, o.ort, o.email, o.telefon, o.website
     FROM json_to_recordset($1) o (name text, traegerart traegerart, spitzenverband spitzenverband, "betreutVon" int,
       strasse text, plz text, ort text, email text, telefon text, website text)
     ON CONFLICT (name) DO UPDATE SET traegerart = excluded.traegerart, spitzenverband = excluded.spitzenverband,
       strasse = excluded.strasse, plz = excluded.plz, ort = excluded.ort, email = excluded.email,
       telefon = excluded.telefon, website = excluded.website
     RETURNING id, name`,
    [JSON.stringify(organisationen)],
  )
  const ids = new Map(rows.map(({ id, name }) => [name, id]))
  return new Map(organisationen.map(({ schluessel, name }) => [schluessel, ids.get(name)!]))
}

export async function findOrganisationOf(tx: Tx, name: string): Promise<number> {
  const { rows } = await tx.query<{ id: number }>('SELECT id FROM organisation WHERE name = $1', [
    name,
  ])
  return rows[0]!.id
}

const ANBIETER = `'Anbieter (Demo)'`
const PRUEFUNG = `'Sozialplanung (Demo)'`
/** Nine in the morning of a day. */
const um = (tag: string): string => `(${tag} + time '09:00') AT TIME ZONE '${ZONE}'`

/** @returns their ids, in the order given */
export async function insertDemoangebote(
  tx: Tx,
  angebote: readonly Demoangebotszeile[],
): Promise<readonly number[]> {
  const ids = await drawIds(tx, 'unterstuetzungsangebot', angebote.length)
  const mitId = angebote.map((angebot, i) => ({ ...angebot, id: ids[i]! }))
  await tx.query(
    `INSERT INTO unterstuetzungsangebot (id, organisation_id, slug, zustand, bestaetigt_am, bestaetigt_von, angelegt_am, angelegt_von)
     SELECT a.id, a."organisationId", a.slug, a.zustand, ${um('a."bestaetigtAm"')},
       CASE WHEN a."bestaetigtAm" IS NOT NULL THEN ${ANBIETER} END, ${um('a."angelegtAm"')}, ${ANBIETER}
     FROM json_to_recordset($1) a (id int, "organisationId" int, slug text, zustand angebotszustand, "bestaetigtAm" date, "angelegtAm" date)`,
    [
      JSON.stringify(
        mitId.map(({ standorte: _standorte, fassungen: _fassungen, ...rest }) => rest),
      ),
    ],
  )
  await insertFassungen(tx, mitId)
  await insertZahlen(tx, mitId)
  await insertStandorte(tx, mitId)
  return ids
}

async function drawIds(
  tx: Tx,
  tabelle: 'unterstuetzungsangebot' | 'standort',
  anzahl: number,
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT nextval(pg_get_serial_sequence($1, 'id'))::int AS id FROM generate_series(1, $2)`,
    [tabelle, anzahl],
  )
  return rows.map(({ id }) => id)
}

type MitId = Demoangebotszeile & { readonly id: number }

async function insertFassungen(tx: Tx, angebote: readonly MitId[]): Promise<void> {
  const fassungen = angebote.flatMap(({ id, fassungen: seine }) =>
    seine.map((fassung, i) => ({ ...fassung, id, nummer: i + 1 })),
  )
  await tx.query(
    `INSERT INTO angebotsfassung (angebot_id, nummer, zustand, inhalt, erstellt_von, erstellt_am, geaendert_am,
       eingereicht_von, eingereicht_am, entschieden_von, entschieden_am, grund)
     SELECT f.id, f.nummer, f.zustand, f.inhalt, ${ANBIETER}, ${um('f."erstelltAm"')}, ${um('coalesce(f."eingereichtAm", f."erstelltAm")')},
       CASE WHEN f."eingereichtAm" IS NOT NULL THEN ${ANBIETER} END, ${um('f."eingereichtAm"')},
       CASE WHEN f."entschiedenAm" IS NOT NULL THEN ${PRUEFUNG} END, ${um('f."entschiedenAm"')}, f.grund
     FROM json_to_recordset($1) f (id int, nummer int, zustand fassungszustand, inhalt jsonb, "erstelltAm" date,
       "eingereichtAm" date, "entschiedenAm" date, grund text)`,
    [JSON.stringify(fassungen)],
  )
}

/** What is written beside the content: questions, use, money. */
async function insertZahlen(tx: Tx, angebote: readonly MitId[]): Promise<void> {
  const nutzungen = angebote.flatMap(({ id, nutzung }) => nutzung.map((eine) => ({ ...eine, id })))
  const rueckfragen = angebote.flatMap(({ id, rueckfragen: seine }) =>
    seine.map((eine) => ({ ...eine, id })),
  )
  const foerderungen = angebote.flatMap(({ id, foerderung }) =>
    foerderung === null ? [] : [{ ...foerderung, id }],
  )
  await tx.query(
    `INSERT INTO angebotsrueckfrage (angebot_id, art, text, von, am)
     SELECT r.id, r.art, r.text, CASE r.art WHEN 'FRAGE' THEN ${PRUEFUNG} ELSE ${ANBIETER} END, ${um('r.am')}
     FROM json_to_recordset($1) r (id int, art rueckfrageart, text text, am date)`,
    [JSON.stringify(rueckfragen)],
  )
  await tx.query(
    `INSERT INTO angebotsnutzung (angebot_id, jahr, personen)
     SELECT n.id, n.jahr, n.personen FROM json_to_recordset($1) n (id int, jahr smallint, personen int)`,
    [JSON.stringify(nutzungen)],
  )
  await tx.query(
    `INSERT INTO foerderung (angebot_id, geber, summe_jahr, gueltig_ab, gueltig_bis)
     SELECT f.id, f.geber, f."summeJahr", f."gueltigAb", f."gueltigBis"
     FROM json_to_recordset($1) f (id int, geber text, "summeJahr" numeric, "gueltigAb" date, "gueltigBis" date)`,
    [JSON.stringify(foerderungen)],
  )
}

async function insertStandorte(tx: Tx, angebote: readonly MitId[]): Promise<void> {
  const alle = angebote.flatMap(({ id, kategorie, standorte }) =>
    standorte.map((standort) => ({ ...standort, angebotId: id, kategorie })),
  )
  const ids = await drawIds(tx, 'standort', alle.length)
  const mitId = alle.map((standort, i) => ({ ...standort, id: ids[i]! }))
  await tx.query(
    `INSERT INTO standort (id, angebot_id, name, form, geheim, strasse, hausnummer, plz, ort, laenge, breite, punktlage,
       kommune_id, oeffnungszeiten, barrierefreiheit, oepnv, gueltig_ab, gueltig_bis)
     SELECT s.id, s."angebotId", s.name, s.form, s.geheim, s.strasse, s.hausnummer, s.plz, s.ort, s.laenge, s.breite,
       CASE WHEN s.laenge IS NOT NULL THEN 'ADRESSE'::punktlage END, s."kommuneId", s.zeiten, s.barrierefreiheit, s.oepnv,
       s."gueltigAb", s."gueltigBis"
     FROM json_to_recordset($1) s (id int, "angebotId" int, name text, form angebotsform, geheim boolean, strasse text,
       hausnummer text, plz text, ort text, laenge float8, breite float8, "kommuneId" int, zeiten jsonb,
       barrierefreiheit text[], oepnv text, "gueltigAb" date, "gueltigBis" date)`,
    [JSON.stringify(mitId)],
  )
  await insertAmStandort(tx, mitId)
}

/** Places over the years, and what was free. */
async function insertAmStandort(
  tx: Tx,
  standorte: readonly (Standort & { readonly id: number; readonly kategorie: string })[],
): Promise<void> {
  await tx.query(
    `INSERT INTO kapazitaet (standort_id, kategorie, art, alter_von, alter_bis, anzahl, status, gueltig_ab, gueltig_bis, erfasst_am, erfasst_von)
     SELECT s.id, s.kategorie, k.art, k."alterVon", k."alterBis", k.anzahl, k.status, k."gueltigAb", k."gueltigBis",
       least(${um('k."gueltigAb"')}, ${um(HEUTE_SQL)}), ${ANBIETER}
     FROM json_to_recordset($1) s (id int, kategorie text, kapazitaeten json), json_to_recordset(s.kapazitaeten)
       k (art kapazitaetsart, "alterVon" smallint, "alterBis" smallint, anzahl numeric, status kapazitaetsstand, "gueltigAb" date, "gueltigBis" date)`,
    [
      JSON.stringify(
        standorte.map(({ id, kategorie, kapazitaeten }) => ({ id, kategorie, kapazitaeten })),
      ),
    ],
  )
  await tx.query(
    `INSERT INTO platzmeldung (standort_id, frei, wartezeit_wochen, am, von)
     SELECT s.id, m.frei, m."wartezeitWochen", ${um('m.am')}, ${ANBIETER}
     FROM json_to_recordset($1) s (id int, meldungen json),
       json_to_recordset(s.meldungen) m (frei smallint, "wartezeitWochen" smallint, am date)`,
    [JSON.stringify(standorte.map(({ id, meldungen }) => ({ id, meldungen })))],
  )
}
