import type { Db } from '@sozial/db'
import type { Verdeckt } from '@sozial/formate/lesung'
import { beschraenkungOf, type Zugang } from '../../auth/zugang.ts'
import { grenzwerteOf, kennungOf, offenSql } from '../messwert/sicht.ts'
import type { Lieferungsbericht } from './bericht.ts'
import type { LieferungType, MeldungType } from './lieferung.type.ts'

type Lieferungzeile = Omit<
  LieferungType,
  'gelesen' | 'grundzahlen' | 'geschuetzt' | 'uebergangen' | 'meldungen'
> & {
  readonly bericht: Lieferungsbericht
  readonly alles: boolean
}

/**
 * @param einsehbar SQL condition: what it says of values may be read
 * @param alles SQL condition: so may all stored figures of its Quelle and areas
 */
const lieferungenSql = (einsehbar: string, alles: string): string => `
  SELECT ${einsehbar} AS einsehbar, ${alles} AS alles, l.id, l.dateiname, l.format, l.tabelle, l.titel, l.erfasst_am AS "erfasstAm",
    l.erfasst_von AS "erfasstVon", octet_length(l.inhalt) AS groesse, l.pruefsumme, l.bericht,
    l.zurueckgezogen_am AS "zurueckgezogenAm", l.zurueckgezogen_grund AS "zurueckgezogenGrund",
    l.bereinigt_am AS "bereinigtAm", l.bereinigt_grund AS "bereinigtGrund",
    l.korrekturanlass, CASE WHEN ${einsehbar} THEN l.korrekturgrund END AS korrekturgrund,
    l.korrigiert_id AS korrigiert,
    (SELECT coalesce(json_agg(json_build_object('id', k.id, 'titel', k.titel, 'erfasstAm', k.erfasst_am,
        'erfasstVon', k.erfasst_von, 'anlass', k.korrekturanlass,
        'grund', CASE WHEN ${einsehbar} THEN k.korrekturgrund END,
        'zurueckgezogenAm', k.zurueckgezogen_am) ORDER BY k.id DESC), '[]')
      FROM lieferung k WHERE k.korrigiert_id = l.id) AS korrekturen,
    json_build_object('id', q.id, 'schluessel', q.schluessel, 'name', q.name,
      'herausgeber', q.herausgeber, 'lizenz', q.lizenz) AS quelle
  FROM lieferung l JOIN quelle q ON q.id = l.quelle_id`

/** Who asks for Lieferungen, and what may be read. */
export interface Einsicht {
  /** null: nothing they say of values. */
  readonly zugang: Zugang | null
  readonly organisationId: number
  /** Also those of which only may be known that they are there: what has to be purged must be found. */
  readonly alle: boolean
}

/**
 * A Lieferung with its report and what it says of single cells is for those who
 * may see its Quelle for all of its areas, and for who delivered it. Parameters:
 * id of the Organisation, then those of the Zugang.
 */
function istEinsehbar(zugang: Zugang | null, parameter: number): string {
  if (zugang === null) return `$${parameter}::int IS NULL`
  return beschraenkungOf(zugang) === null
    ? `$${parameter}::int IS NOT NULL`
    : `(l.organisation_id = $${parameter} OR ${istOffen(zugang, parameter)})`
}

/** Condition: all areas of it are open for its Quelle. Parameters as above. */
function istOffen(zugang: Zugang | null, parameter: number): string {
  if (zugang === null) return 'false'
  return beschraenkungOf(zugang) === null
    ? 'true'
    : `(l.raumfassungen IS NOT NULL AND NOT EXISTS (
        SELECT FROM unnest(l.raumfassungen) r(id)
        WHERE NOT ${offenSql('l.quelle_id', parameter + 1)} @> r.id))`
}

/** How much of the stored figures a report may quote to its reader. */
export type Bestandssicht =
  | 'ALLE'
  /** Those of its own Quelle. */
  | 'EIGENE'
  | 'KEINE'

/** @param offen all areas of the file are open for its Quelle */
export function bestandssichtOf(zugang: Zugang | null, offen: boolean): Bestandssicht {
  if (zugang === null || !offen) return 'KEINE'
  return beschraenkungOf(zugang) === null ? 'ALLE' : 'EIGENE'
}

/** Name and parameters of a statement by what may be read. */
const kennzeichen = ({ zugang, alle }: Einsicht): string =>
  `${zugang === null ? 'N' : kennungOf(zugang)}:${alle}`
const grenzen = ({ zugang }: Einsicht): readonly unknown[] =>
  zugang === null ? [] : grenzwerteOf(zugang)

/** All Lieferungen that the asker may see, the newest first. */
export async function findLieferungen(
  db: Db,
  einsicht: Einsicht,
): Promise<readonly LieferungType[]> {
  const { zugang, organisationId, alle } = einsicht
  const { rows } = await db.pool.query<Lieferungzeile>({
    name: `lieferungen:${kennzeichen(einsicht)}`,
    text: `SELECT * FROM (${lieferungenSql(istEinsehbar(zugang, 1), istOffen(zugang, 1))}) a
      WHERE einsehbar OR ${alle} ORDER BY id DESC`,
    values: [organisationId, ...grenzen(einsicht)],
  })
  return rows.map((zeile) => toLieferung(zeile, zugang))
}

/** One Lieferung; `null` where there is none or the asker may not see it. */
export async function findEinsehbare(
  db: Db,
  einsicht: Einsicht,
  id: number,
): Promise<LieferungType | null> {
  const { zugang, organisationId, alle } = einsicht
  const { rows } = await db.pool.query<Lieferungzeile>({
    name: `lieferung:${kennzeichen(einsicht)}`,
    text: `SELECT * FROM (${lieferungenSql(istEinsehbar(zugang, 2), istOffen(zugang, 2))} WHERE l.id = $1) a
      WHERE einsehbar OR ${alle}`,
    values: [id, organisationId, ...grenzen(einsicht)],
  })
  return rows[0] ? toLieferung(rows[0], zugang) : null
}

/**
 * One Lieferung, for who has its file, without what was stored before; `null` where there is none.
 * Inside a transaction it sees what that has written.
 */
export async function findLieferung(
  db: Pick<Db['pool'], 'query'>,
  id: number,
): Promise<LieferungType | null> {
  const { rows } = await db.query<Lieferungzeile>({
    name: 'lieferung',
    text: `${lieferungenSql('true', 'false')} WHERE l.id = $1`,
    values: [id],
  })
  return rows[0] ? toLieferung(rows[0], null) : null
}

function toLieferung(
  { bericht, alles, ...zeile }: Lieferungzeile,
  zugang: Zugang | null,
): LieferungType {
  return {
    ...zeile,
    gelesen: bericht.gelesen,
    grundzahlen: bericht.uebernommen,
    geschuetzt: bericht.geschuetzt,
    uebergangen: bericht.uebergangen,
    meldungen: zeile.einsehbar ? toMeldungen(bericht, bestandssichtOf(zugang, alles)) : null,
  }
}

/** Remarks in the shape of the wire: the place in the file laid flat, what the reader may not know left out. */
export function toMeldungen(
  { meldungen }: Pick<Lieferungsbericht, 'meldungen'>,
  sicht: Bestandssicht,
): readonly MeldungType[] {
  return meldungen.map(({ stelle, verdeckt, ...meldung }) => ({
    ...meldung,
    text: verdeckt === undefined || darf(sicht, verdeckt) ? meldung.text : verdeckt.text,
    blatt: stelle?.blatt ?? null,
    zeile: stelle?.zeile ?? null,
    spalte: stelle?.spalte ?? null,
    anzahl: meldung.anzahl ?? 1,
    vorschlaege: meldung.vorschlaege ?? [],
    begruendung: meldung.begruendung ?? null,
  }))
}

const darf = (sicht: Bestandssicht, { quelle }: Verdeckt): boolean =>
  sicht === 'ALLE' || (sicht === 'EIGENE' && quelle === 'EIGENE')
