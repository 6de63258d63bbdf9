import type { Angebotsinhalt, OeffentlichesDokument, Traegerart } from '@sozial/domain/angebot'
import type { Foerdersatz, Nutzungssatz, Standortsatz } from '@sozial/formate/angebote'
import type { Pool } from 'pg'
import { giltHeute, tagSql } from '../../database/heute.ts'
import { FASSUNGEN, type Zustandszeile } from '../angebot/register.lesen.queries.ts'

/** Parts of a site that its public document has only in words. */
export interface Rohstandort {
  readonly id: number
  readonly strasse: string
  readonly hausnummer: string
  /** As stored. */
  readonly zeiten: unknown
}

export interface OeffentlicheZeile {
  readonly slug: string
  readonly dokument: OeffentlichesDokument
  readonly bestaetigtAm: string
  readonly orte: readonly Rohstandort[]
}

/** What is public, and of its sites that are not secret the times as rules. @param slugs null: all */
export async function findOeffentliche(
  pool: Pool,
  slugs: readonly string[] | null,
): Promise<readonly OeffentlicheZeile[]> {
  const { rows } = await pool.query<OeffentlicheZeile>({
    name: 'angebote-ausgabe',
    text: `
      SELECT o.slug, o.dokument, ${tagSql('o.bestaetigt_am')}::text AS "bestaetigtAm",
        (SELECT coalesce(json_agg(json_build_object('id', s.id, 'strasse', s.strasse, 'hausnummer', s.hausnummer,
            'zeiten', s.oeffnungszeiten)), '[]')
          FROM standort s WHERE s.angebot_id = o.angebot_id AND NOT s.geheim) AS orte
      FROM oeffentliches_angebot o WHERE $1::text[] IS NULL OR o.slug = ANY ($1)
      ORDER BY o.titel COLLATE "und-x-icu", o.slug`,
    values: [slugs],
  })
  return rows
}

export interface InnereZeile {
  readonly id: number
  readonly hatGeheime: boolean
  readonly kennung: string
  /** The draft, else what is published, else what was refused. */
  readonly inhalt: Angebotsinhalt
  readonly organisation: {
    readonly name: string
    readonly traegerart: Traegerart | null
    readonly telefon: string
    readonly email: string
    readonly website: string
  }
  readonly nutzung: Nutzungssatz | null
  readonly foerderungen: readonly Foerdersatz[]
  /** Sites that are not secret. */
  readonly standorte: readonly (Omit<Standortsatz, 'zeiten'> & { readonly zeiten: unknown })[]
}

/** Offers with their sites of today; secret ones are not read. */
export async function findInnere(
  pool: Pool,
  zeilen: readonly Pick<Zustandszeile, 'id'>[],
): Promise<readonly InnereZeile[]> {
  const { rows } = await pool.query<InnereZeile>(
    `SELECT a.id, coalesce(a.fremdkennung, a.slug) AS kennung, coalesce(o.inhalt, v.inhalt, l.inhalt, '{}') AS inhalt,
       json_build_object('name', t.name, 'traegerart', t.traegerart, 'telefon', t.telefon, 'email', t.email,
         'website', t.website) AS organisation,
       (SELECT coalesce(json_agg(json_build_object('name', s.name, 'form', s.form, 'geheim', false, 'strasse', s.strasse,
           'hausnummer', s.hausnummer, 'plz', s.plz, 'ort', s.ort, 'laenge', s.laenge, 'breite', s.breite,
           'zeiten', s.oeffnungszeiten, 'barrierefreiheit', s.barrierefreiheit, 'oepnv', s.oepnv,
           'meldung', (SELECT json_build_object('frei', p.frei, 'wartezeitWochen', p.wartezeit_wochen,
               'am', ${tagSql('p.am')}) FROM platzmeldung p WHERE p.standort_id = s.id
             ORDER BY p.am DESC, p.id DESC LIMIT 1),
           'kapazitaeten', (SELECT coalesce(json_agg(json_build_object('kategorie', k.kategorie, 'art', k.art,
               'anzahl', k.anzahl, 'status', k.status) ORDER BY k.id), '[]')
             FROM kapazitaet k WHERE k.standort_id = s.id AND ${giltHeute('k')})) ORDER BY s.id), '[]')
         FROM standort s WHERE s.angebot_id = a.id AND NOT s.geheim AND ${giltHeute('s')}) AS standorte,
       EXISTS (SELECT FROM standort s WHERE s.angebot_id = a.id AND s.geheim AND ${giltHeute('s')}) AS "hatGeheime",
       (SELECT json_build_object('jahr', n.jahr, 'personen', n.personen, 'kontakte', n.kontakte)
         FROM angebotsnutzung n WHERE n.angebot_id = a.id ORDER BY n.jahr DESC LIMIT 1) AS nutzung,
       (SELECT coalesce(json_agg(json_build_object('geber', g.geber, 'summeJahr', g.summe_jahr,
           'bis', g.gueltig_bis - 1) ORDER BY g.gueltig_ab, g.id), '[]')
         FROM foerderung g WHERE g.angebot_id = a.id AND ${giltHeute('g')}) AS foerderungen
     FROM unterstuetzungsangebot a JOIN organisation t ON t.id = a.organisation_id ${FASSUNGEN}
     WHERE a.id = ANY ($1::int[]) ORDER BY t.name, a.id`,
    [zeilen.map(({ id }) => id)],
  )
  return rows
}
