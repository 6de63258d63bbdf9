import type { Db } from '@sozial/db'
import type { Meldung } from '@sozial/formate/lesung'
import { beschraenkungOf, type Zugang } from '../../auth/zugang.ts'
import {
  bestandssichtOf,
  toMeldungen,
  type Einsicht,
} from '../lieferung/lieferung.lesen.queries.ts'
import { grenzwerteOf, kennungOf, offenSql } from '../messwert/sicht.ts'
import type { EingangType } from './eingang.type.ts'
import type { Eingangsbericht } from './eingang.zustand.ts'
import type { Wertaenderung } from '../lieferung/aenderungen.ts'

type Eingangszeile = Omit<
  EingangType,
  'zaehlung' | 'meldungen' | 'fehler' | 'warnungen' | 'speist'
> & {
  readonly bericht: Eingangsbericht | null
  readonly alles: boolean
}

/**
 * @param einsehbar SQL condition: what it says of values may be read
 * @param alles SQL condition: so may all stored figures of its Quelle and areas
 */
const eingaengeSql = (einsehbar: string, alles: string): string => `
  SELECT ${einsehbar} AS einsehbar, ${alles} AS alles, e.id, e.dateiname, e.archiv, e.groesse, e.zustand, e.schritt, e.fertig, e.gesamt,
    e.eingegangen_am AS "eingegangenAm", e.geaendert_am AS "geaendertAm", e.von, e.format, e.tabelle, e.titel,
    e.quelle || CASE WHEN q.id IS NULL THEN '{}' ELSE jsonb_build_object('name', q.name) END AS quelle,
    e.sicherheit, e.zuordnung::text AS zuordnung, e.schon_da AS "schonDa", e.grund, e.bericht,
    e.lieferung_id AS "lieferungId",
    (SELECT json_build_object('id', a.id, 'titel', a.titel, 'offen', a.beendet_am IS NULL) FROM datenanforderung a WHERE a.id = e.anforderung_id)
      AS anforderung,
    (SELECT json_build_object('id', v.id, 'name', v.name) FROM vorlage v WHERE v.id = e.vorlage_id) AS vorlage,
    CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'art', o.art, 'name', o.name) END AS organisation
  FROM eingang e LEFT JOIN organisation o ON o.id = e.organisation_id
    LEFT JOIN quelle q ON q.schluessel = e.quelle ->> 'schluessel'`

/**
 * Like a Lieferung: for those who may see its Quelle for all of its areas, and
 * for who sent it. Parameters: id of the Organisation, then those of the Zugang.
 */
function istEinsehbar(zugang: Zugang | null, parameter: number): string {
  if (zugang === null) return `$${parameter}::int IS NULL`
  return beschraenkungOf(zugang) === null
    ? `$${parameter}::int IS NOT NULL`
    : `(e.organisation_id = $${parameter} OR ${istOffen(zugang, parameter)})`
}

/** Condition: all areas of it are open for its Quelle. Parameters as above. */
function istOffen(zugang: Zugang | null, parameter: number): string {
  if (zugang === null) return 'false'
  return beschraenkungOf(zugang) === null
    ? 'true'
    : `(e.raumfassungen IS NOT NULL AND NOT EXISTS (
        SELECT FROM unnest(e.raumfassungen) r(id)
        WHERE NOT ${offenSql('coalesce(q.id, 0)', parameter + 1)} @> r.id))`
}

const kennzeichen = ({ zugang, alle }: Einsicht): string =>
  `${zugang === null ? 'N' : kennungOf(zugang)}:${alle}`
const grenzen = ({ zugang }: Einsicht): readonly unknown[] =>
  zugang === null ? [] : grenzwerteOf(zugang)

/** Latest so many; older ones are found by the Lieferung that they became. */
const HOECHSTENS = 500

export interface Eingangsauswahl {
  /** Only those that somebody has to decide about or wait for. */
  readonly offen?: boolean
  /** Only those that answer this Datenanforderung. */
  readonly anforderungId?: number
}

/** Eingänge that the asker may see, the newest first. */
export async function findEingaenge(
  db: Db,
  einsicht: Einsicht,
  { offen = false, anforderungId }: Eingangsauswahl,
): Promise<readonly EingangType[]> {
  const { rows } = await db.pool.query<Eingangszeile>({
    name: `eingaenge:${kennzeichen(einsicht)}:${offen}`,
    text: `SELECT * FROM (${eingaengeSql(istEinsehbar(einsicht.zugang, 2), istOffen(einsicht.zugang, 2))}
        WHERE $1::int IS NULL OR e.anforderung_id = $1) a
      WHERE (einsehbar OR ${einsicht.alle}) ${offen ? "AND zustand NOT IN ('UEBERNOMMEN', 'VERWORFEN')" : ''}
      ORDER BY id DESC LIMIT ${HOECHSTENS}`,
    values: [anforderungId ?? null, einsicht.organisationId, ...grenzen(einsicht)],
  })
  return rows.map((zeile) => toEingang(zeile, einsicht.zugang))
}

/** One Eingang; `null` where there is none or the asker may not see it. */
export async function findEinsehbaren(
  db: Db,
  einsicht: Einsicht,
  id: number,
): Promise<EingangType | null> {
  const { rows } = await db.pool.query<Eingangszeile>({
    name: `eingang:${kennzeichen(einsicht)}`,
    text: `SELECT * FROM (${eingaengeSql(istEinsehbar(einsicht.zugang, 2), istOffen(einsicht.zugang, 2))} WHERE e.id = $1) a
      WHERE einsehbar OR ${einsicht.alle}`,
    values: [id, einsicht.organisationId, ...grenzen(einsicht)],
  })
  return rows[0] ? toEingang(rows[0], einsicht.zugang) : null
}

function toEingang(
  { bericht, alles, ...zeile }: Eingangszeile,
  zugang: Zugang | null,
): EingangType {
  const gezeigt = zeile.einsehbar ? bericht : null
  return {
    ...zeile,
    // Texts of the mapping may quote the file.
    zuordnung: zeile.einsehbar ? zeile.zuordnung : null,
    zaehlung: bericht,
    meldungen: gezeigt && toMeldungen(gezeigt, bestandssichtOf(zugang, alles)),
    fehler: gezeigt && countStellen(gezeigt, 'FEHLER'),
    warnungen: gezeigt && countStellen(gezeigt, 'WARNUNG'),
    speist: gezeigt && gezeigt.speist,
  }
}

const countStellen = ({ meldungen }: Eingangsbericht, schwere: Meldung['schwere']): number =>
  meldungen.reduce(
    (summe, meldung) => summe + (meldung.schwere === schwere ? (meldung.anzahl ?? 1) : 0),
    0,
  )

/** The bytes, from the Lieferung once it has them; in base64 they are a third shorter on the way than as bytea. */
export async function findInhalt(
  db: Pick<Db['pool'], 'query'>,
  id: number,
): Promise<Buffer | null> {
  const { rows } = await db.query<{ inhalt: string | null }>(
    `SELECT encode(coalesce(e.inhalt, l.inhalt), 'base64') AS inhalt
     FROM eingang e LEFT JOIN lieferung l ON l.id = e.lieferung_id WHERE e.id = $1`,
    [id],
  )
  const text = rows[0]?.inhalt ?? null
  return text === null ? null : Buffer.from(text, 'base64')
}

/** A changed figure, and whether what it was before may be read. */
export interface GeleseneAenderung extends Wertaenderung {
  readonly offen: boolean
}

/** A page of the changes. Those who may see the Eingang need not see what was there before. */
export async function findAenderungen(
  db: Db,
  zugang: Zugang,
  { id, ab, anzahl }: { readonly id: number; readonly ab: number; readonly anzahl: number },
): Promise<{ readonly gesamt: number; readonly zeilen: readonly GeleseneAenderung[] }> {
  const frei = beschraenkungOf(zugang) === null
  const offen = frei
    ? 'true'
    : `${offenSql('coalesce(q.id, 0)', 4)} @> (z.zeile ->> 'raumfassungId')::int`
  const { rows } = await db.pool.query<{
    readonly gesamt: number
    readonly zeilen: readonly GeleseneAenderung[]
  }>({
    name: `eingang-aenderungen:${kennungOf(zugang)}`,
    text: `SELECT coalesce((e.aenderungen ->> 'gesamt')::int, 0) AS gesamt, coalesce((
        SELECT json_agg(z.zeile || jsonb_build_object('offen', ${offen}) ORDER BY z.nr)
        FROM jsonb_array_elements(e.aenderungen -> 'zeilen') WITH ORDINALITY z(zeile, nr)
        WHERE z.nr > $2 AND z.nr <= $2 + $3), '[]') AS zeilen
      FROM eingang e LEFT JOIN quelle q ON q.schluessel = e.quelle ->> 'schluessel' WHERE e.id = $1`,
    values: [id, ab, anzahl, ...(frei ? [] : grenzwerteOf(zugang))],
  })
  return rows[0] ?? { gesamt: 0, zeilen: [] }
}
