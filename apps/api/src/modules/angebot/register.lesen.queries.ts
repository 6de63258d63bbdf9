import type {
  Angebotsinhalt,
  Angebotszustand,
  Fassungszustand,
  OffeneFassung,
} from '@sozial/domain/angebot'
import type { Pool, PoolClient } from 'pg'
import type {
  AngebotsfassungType,
  AngebotskategorieType,
  AngebotsnutzungType,
  FoerderungType,
  PlatzmeldungType,
  RegisterstandortType,
} from './register.type.ts'
import { HEUTE_SQL, giltHeute, tagSql } from '../../database/heute.ts'
import type { RueckfrageType } from '../anforderung/anforderung.type.ts'

type Leser = Pick<Pool | PoolClient, 'query'>

const OFFEN = `('ENTWURF', 'EINGEREICHT', 'RUECKFRAGE')`
const am = (spalte: string): string => `to_json(${spalte})#>>'{}'`

/** Whose offers somebody may see. */
export interface Bereich {
  /** All there are: those who check. */
  readonly alle: boolean
  /** Whose own they are, or who enters for them; null: nobody's. */
  readonly organisationId: number | null
}

export interface Listenfilter {
  readonly bereich: Bereich
  /** Part of the title or of the organisation; empty: everything. */
  readonly suche: string
  readonly organisationId: number | null
}

/** What decides about the state of an offer and its place in the list. */
export interface Zustandszeile {
  readonly id: number
  readonly titel: string
  readonly organisationId: number
  readonly betreutVon: number | null
  readonly zustand: Angebotszustand
  readonly offen: OffeneFassung | null
  readonly abgelehnt: boolean
  /** YYYY-MM-DD in the Kreis; null: never. */
  readonly bestaetigt: string | null
}

const TITEL = `coalesce(o.inhalt->>'titel', v.inhalt->>'titel', l.inhalt->>'titel', '')`
/** Of an offer `a`: the open version `o`, the published one `v`, and the last one `l`, which may be refused. */
export const FASSUNGEN = `
  LEFT JOIN angebotsfassung o ON o.angebot_id = a.id AND o.zustand IN ${OFFEN}
  LEFT JOIN angebotsfassung v ON v.angebot_id = a.id AND v.zustand = 'VEROEFFENTLICHT'
  LEFT JOIN LATERAL (SELECT f.* FROM angebotsfassung f WHERE f.angebot_id = a.id ORDER BY f.nummer DESC LIMIT 1) l ON true`

/** Everything in the area of whoever asks, in one row each: the calendar says the rest. */
export async function findZustandszeilen(
  db: Leser,
  { bereich, suche, organisationId }: Listenfilter,
): Promise<readonly Zustandszeile[]> {
  const { rows } = await db.query<Zustandszeile>(
    `SELECT a.id, ${TITEL} AS titel, a.organisation_id AS "organisationId", t.betreut_von AS "betreutVon",
       a.zustand::text, o.zustand::text AS offen, coalesce(l.zustand = 'ABGELEHNT', false) AS abgelehnt,
       ${tagSql('a.bestaetigt_am')}::text AS bestaetigt
     FROM unterstuetzungsangebot a JOIN organisation t ON t.id = a.organisation_id ${FASSUNGEN}
     WHERE ($1 OR t.id = $2 OR t.betreut_von = $2) AND ($4::int IS NULL OR t.id = $4)
       AND ($3 = '' OR strpos(lower(${TITEL}), lower($3)) > 0 OR strpos(lower(t.name), lower($3)) > 0)`,
    [bereich.alle, bereich.organisationId, suche, organisationId],
  )
  return rows
}

export interface Listenzeile {
  readonly id: number
  readonly slug: string
  readonly stand: number
  readonly organisation: { readonly id: number; readonly name: string }
  readonly entwurf: Angebotsinhalt | null
  readonly veroeffentlicht: Angebotsinhalt | null
  readonly bestaetigtAm: string | null
  readonly geaendertAm: string
  readonly frage: string
  readonly grund: string
  readonly istZuSehen: boolean
  /** Sites that have places, or for which something was reported before. */
  readonly meldeorte: readonly {
    readonly id: number
    readonly name: string
    readonly ort: string
    readonly geheim: boolean
    readonly meldung: PlatzmeldungType | null
  }[]
}

const MELDUNG = `json_build_object('frei', p.frei, 'wartezeitWochen', p.wartezeit_wochen, 'am', p.am, 'von', p.von)`

export async function findListenzeilen(
  db: Leser,
  ids: readonly number[],
): Promise<readonly Listenzeile[]> {
  const { rows } = await db.query<Listenzeile>(
    `SELECT a.id, a.slug, a.stand, json_build_object('id', t.id, 'name', t.name) AS organisation,
       o.inhalt AS entwurf, v.inhalt AS veroeffentlicht, ${am('a.bestaetigt_am')} AS "bestaetigtAm",
       ${am('coalesce(l.geaendert_am, a.angelegt_am)')} AS "geaendertAm",
       CASE WHEN o.zustand = 'RUECKFRAGE' THEN coalesce((SELECT r.text FROM angebotsrueckfrage r
         WHERE r.angebot_id = a.id AND r.art = 'FRAGE' ORDER BY r.id DESC LIMIT 1), '') ELSE '' END AS frage,
       CASE WHEN l.zustand = 'ABGELEHNT' THEN l.grund ELSE '' END AS grund,
       EXISTS (SELECT FROM oeffentliches_angebot x WHERE x.angebot_id = a.id) AS "istZuSehen",
       coalesce((SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'ort', s.ort, 'geheim', s.geheim,
           'meldung', (SELECT ${MELDUNG} FROM platzmeldung p WHERE p.standort_id = s.id ORDER BY p.am DESC, p.id DESC LIMIT 1))
           ORDER BY s.id) FROM standort s WHERE s.angebot_id = a.id AND ${giltHeute('s')}
           AND (EXISTS (SELECT FROM kapazitaet k WHERE k.standort_id = s.id AND k.art = 'PLAETZE' AND ${giltHeute('k')})
             OR EXISTS (SELECT FROM platzmeldung p WHERE p.standort_id = s.id))), '[]') AS meldeorte
     FROM unterstuetzungsangebot a JOIN organisation t ON t.id = a.organisation_id ${FASSUNGEN}
     WHERE a.id = ANY ($1::int[]) ORDER BY array_position($1::int[], a.id)`,
    [ids],
  )
  return rows
}

export interface Fassungszeile extends Omit<
  AngebotsfassungType,
  'erste' | 'felder' | 'vorher' | 'nachher' | 'stufen'
> {
  readonly zustand: Fassungszustand
  readonly inhalt: Angebotsinhalt
}

/** Everything that is stored of one offer. */
export interface Angebotsbild {
  readonly id: number
  readonly slug: string
  readonly stand: number
  readonly zustand: Angebotszustand
  readonly organisation: { readonly id: number; readonly name: string }
  readonly betreutVon: number | null
  readonly istZuSehen: boolean
  readonly bestaetigtAm: string | null
  readonly bestaetigtVon: string | null
  readonly bestaetigt: string | null
  readonly angelegtAm: string
  readonly angelegtVon: string
  readonly heute: string
  /** The oldest first. */
  readonly fassungen: readonly Fassungszeile[]
  readonly rueckfragen: readonly RueckfrageType[]
  readonly standorte: readonly (Omit<RegisterstandortType, 'zeiten'> & {
    readonly oeffnungszeiten: unknown
  })[]
  readonly nutzungen: readonly AngebotsnutzungType[]
  readonly foerderungen: readonly FoerderungType[]
}

const KAPAZITAETEN = `
  SELECT coalesce(json_agg(json_build_object('id', k.id, 'kategorie', k.kategorie, 'art', k.art, 'anzahl', k.anzahl,
    'status', k.status, 'alterVon', k.alter_von, 'alterBis', k.alter_bis, 'gueltigAb', k.gueltig_ab,
    'gueltigBis', k.gueltig_bis) ORDER BY k.gueltig_ab, k.id), '[]') FROM kapazitaet k WHERE k.standort_id = s.id`
const MELDUNGEN = `
  SELECT coalesce(json_agg(${MELDUNG} ORDER BY p.am DESC, p.id DESC), '[]')
  FROM (SELECT * FROM platzmeldung p WHERE p.standort_id = s.id ORDER BY p.am DESC, p.id DESC LIMIT 12) p`
const STANDORTE = `
  SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'form', s.form, 'geheim', s.geheim,
    'strasse', s.strasse, 'hausnummer', s.hausnummer, 'plz', s.plz, 'ort', s.ort, 'laenge', s.laenge, 'breite', s.breite,
    'punktlage', s.punktlage, 'oeffnungszeiten', s.oeffnungszeiten, 'barrierefreiheit', s.barrierefreiheit,
    'oepnv', s.oepnv, 'gueltigAb', s.gueltig_ab, 'gueltigBis', s.gueltig_bis, 'kapazitaeten', (${KAPAZITAETEN}),
    'meldungen', (${MELDUNGEN})) ORDER BY s.gueltig_bis NULLS FIRST, s.id), '[]') FROM standort s WHERE s.angebot_id = a.id`
const FASSUNGSLISTE = `
  SELECT json_agg(json_build_object('id', f.id, 'nummer', f.nummer, 'zustand', f.zustand, 'inhalt', f.inhalt,
    'erstelltVon', f.erstellt_von, 'geaendertAm', f.geaendert_am, 'eingereichtVon', f.eingereicht_von,
    'eingereichtAm', f.eingereicht_am, 'entschiedenVon', f.entschieden_von, 'entschiedenAm', f.entschieden_am,
    'grund', f.grund) ORDER BY f.nummer) FROM angebotsfassung f WHERE f.angebot_id = a.id`

/** @returns undefined: there is none */
export async function findAngebotsbild(db: Leser, id: number): Promise<Angebotsbild | undefined> {
  const { rows } = await db.query<Angebotsbild>(
    `SELECT a.id, a.slug, a.stand, a.zustand::text, json_build_object('id', t.id, 'name', t.name) AS organisation,
       t.betreut_von AS "betreutVon", EXISTS (SELECT FROM oeffentliches_angebot x WHERE x.angebot_id = a.id) AS "istZuSehen",
       ${am('a.bestaetigt_am')} AS "bestaetigtAm", a.bestaetigt_von AS "bestaetigtVon",
       ${tagSql('a.bestaetigt_am')}::text AS bestaetigt,
       ${am('a.angelegt_am')} AS "angelegtAm", a.angelegt_von AS "angelegtVon", ${HEUTE_SQL}::text AS heute,
       coalesce((${FASSUNGSLISTE}), '[]') AS fassungen, (${STANDORTE}) AS standorte,
       (SELECT coalesce(json_agg(json_build_object('id', r.id, 'art', r.art, 'text', r.text, 'von', r.von, 'am', r.am)
          ORDER BY r.id), '[]') FROM angebotsrueckfrage r WHERE r.angebot_id = a.id) AS rueckfragen,
       (SELECT coalesce(json_agg(json_build_object('jahr', n.jahr, 'personen', n.personen, 'kontakte', n.kontakte)
          ORDER BY n.jahr DESC), '[]') FROM angebotsnutzung n WHERE n.angebot_id = a.id) AS nutzungen,
       (SELECT coalesce(json_agg(json_build_object('id', g.id, 'geber', g.geber, 'summeJahr', g.summe_jahr,
          'gueltigAb', g.gueltig_ab, 'gueltigBis', g.gueltig_bis) ORDER BY g.gueltig_ab DESC, g.id), '[]')
          FROM foerderung g WHERE g.angebot_id = a.id) AS foerderungen
     FROM unterstuetzungsangebot a JOIN organisation t ON t.id = a.organisation_id WHERE a.id = $1`,
    [id],
  )
  return rows[0]
}

/** Those that hold today, in their order. */
export async function findGeltendeKategorien(db: Leser): Promise<readonly AngebotskategorieType[]> {
  const { rows } = await db.query<AngebotskategorieType>(
    `SELECT schluessel, name, ober, gesetz, paragraf, alter_von AS "alterVon", alter_bis AS "alterBis", synonyme
     FROM angebotskategorie k
     WHERE k.gilt_ab <= ${HEUTE_SQL} AND (k.gilt_bis IS NULL OR k.gilt_bis > ${HEUTE_SQL}) ORDER BY platz`,
  )
  return rows
}
