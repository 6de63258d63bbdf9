import { istUeberfaellig } from '@sozial/domain/anforderung'
import { formatMerkmal, type Teilgruppe } from '@sozial/domain/indikator'
import type { Pool } from 'pg'
import { HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import { nachrichtenSql } from '../nachricht/nachricht.queries.ts'
import type { NachrichtType } from '../nachricht/nachricht.type.ts'
import { linksSql } from '../zugangslink/zugangslink.queries.ts'
import type { ZugangslinkType } from '../zugangslink/zugangslink.type.ts'
import type { DatenanforderungType, RueckfrageType } from './anforderung.type.ts'

interface Spaltenzeile {
  readonly merkmal: string
  readonly name: string
  readonly einheit: string
  readonly teilgruppe: Teilgruppe
}

type Zeile = Omit<
  DatenanforderungType,
  'ueberfaellig' | 'zeitraum' | 'spalten' | 'links' | 'nachrichten' | 'rueckfragen'
> & {
  readonly zeitraum: Zeitraumzeile
  readonly spalten: readonly Spaltenzeile[]
  readonly links: readonly ZugangslinkType[]
  readonly nachrichten: readonly NachrichtType[]
  readonly rueckfragen: readonly RueckfrageType[]
  readonly heute: string
}

export interface Anforderungsauswahl {
  readonly id?: number
  /** True: only what is not ended. */
  readonly offen?: boolean
}

/** More than these are never looked at in one list; ended ones of many years may be. */
const HOECHSTENS = 500

/** Late ones first, then by deadline; what is ended comes last, newest first. */
export async function findDatenanforderungen(
  db: Pool | Tx,
  { id, offen = false }: Anforderungsauswahl = {},
): Promise<readonly DatenanforderungType[]> {
  const { rows } = await db.query<Zeile>({
    name: 'datenanforderungen',
    text: LISTE,
    values: [id ?? null, offen],
  })
  return rows.map(({ heute, zeitraum, spalten, ...zeile }) => ({
    ...zeile,
    zeitraum: toZeitraeume([zeitraum])[0]!,
    spalten: spalten.map((spalte) => ({
      ...spalte,
      name: formatMerkmal(spalte.name, spalte.teilgruppe),
    })),
    ueberfaellig: istUeberfaellig(zeile, heute),
  }))
}

export async function findDatenanforderung(
  db: Pool | Tx,
  id: number,
): Promise<DatenanforderungType | null> {
  return (await findDatenanforderungen(db, { id }))[0] ?? null
}

const LISTE = `
  SELECT a.id, a.titel, a.empfaenger, a.email, a.ebene, a.frist::text, a.hinweis, a.zustand,
    a.erinnerung_tage AS "erinnerungTage", a.angelegt_von AS "angelegtVon", a.angelegt_am AS "angelegtAm",
    a.angefordert_am AS "angefordertAm", a.geliefert_am AS "geliefertAm", a.beendet_am AS "beendetAm",
    a.beendet_grund AS "beendetGrund", e.zustand AS eingangszustand, ${HEUTE_SQL}::text AS heute,
    (SELECT json_build_object('id', q.id, 'schluessel', q.schluessel, 'name', q.name,
       'herausgeber', q.herausgeber, 'lizenz', q.lizenz) FROM quelle q WHERE q.id = a.quelle_id) AS quelle,
    (SELECT json_build_object('id', o.id, 'art', o.art, 'name', o.name, 'raumId', o.raum_id,
       'jugendamtsbezirkId', o.jugendamtsbezirk_id, 'deaktiviertAm', o.deaktiviert_am)
     FROM organisation o WHERE o.id = a.organisation_id) AS organisation,
    (SELECT json_build_object('id', v.id, 'name', v.name, 'hinweis', v.hinweis) FROM vorlage v
     WHERE v.id = a.vorlage_id) AS vorlage,
    (SELECT json_build_object('id', r.id, 'schluessel', r.schluessel, 'ebene', r.ebene, 'name', f.name)
     FROM raum r JOIN raumfassung f ON f.raum_id = r.id WHERE r.id = a.raum_id
     ORDER BY f.gueltig_ab DESC LIMIT 1) AS raum,
    coalesce((SELECT json_agg(json_build_object('id', f.id, 'art', f.art, 'text', f.text, 'von', f.von, 'am', f.am)
       ORDER BY f.id DESC) FROM rueckfrage f WHERE f.anforderung_id = a.id), '[]') AS rueckfragen,
    json_build_object('id', z.id, 'art', z.art, 'von', z.von, 'bis', z.bis) AS zeitraum,
    (SELECT json_build_object('id', v.id, 'titel', v.titel, 'offen', v.beendet_am IS NULL) FROM datenanforderung v
     WHERE v.id = a.vorgaenger_id) AS vorgaenger,
    coalesce((SELECT json_agg(json_build_object('merkmal', m.schluessel, 'name', m.name, 'einheit', m.einheit,
        'teilgruppe', json_build_object('geschlecht', t.geschlecht, 'nationalitaet', t.nationalitaet,
          'alterVon', t.alter_von, 'alterBis', t.alter_bis)) ORDER BY s.platz)
      FROM anforderungsspalte s JOIN merkmal m ON m.id = s.merkmal_id
      JOIN teilgruppe t ON t.id = s.teilgruppe_id WHERE s.anforderung_id = a.id), '[]') AS spalten,
    ${linksSql('ANFORDERUNG', 'a.id')} AS links, ${nachrichtenSql('ANFORDERUNG', 'a.id')} AS nachrichten
  FROM datenanforderung a JOIN zeitraum z ON z.id = a.zeitraum_id
  LEFT JOIN (SELECT DISTINCT ON (anforderung_id) anforderung_id, zustand FROM eingang
    WHERE anforderung_id IS NOT NULL
    ORDER BY anforderung_id, zustand = 'VERWORFEN', zustand = 'UEBERNOMMEN', id DESC) e ON e.anforderung_id = a.id
  WHERE ($1::int IS NULL OR a.id = $1) AND (NOT $2::boolean OR a.beendet_am IS NULL)
  ORDER BY a.beendet_am IS NOT NULL, a.beendet_am DESC, a.zustand = 'GELIEFERT', a.frist, a.id
  LIMIT ${HOECHSTENS}`
