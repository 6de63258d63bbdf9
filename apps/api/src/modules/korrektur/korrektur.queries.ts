import type { MerkmalArt, Teilgruppe } from '@sozial/domain/indikator'
import type { WertStatus } from '@sozial/domain/wert'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Korrekturanlass } from '@sozial/shared/korrektur'
import { beschraenkungOf, type Zugang } from '../../auth/zugang.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Zahlbezug } from '../messwert/find-herkunft.ts'
import { grenzwerteOf, istOffenSql } from '../messwert/sicht.ts'
import type { QuelleType } from '../quelle/quelle.type.ts'

/** A figure that holds, with everything that names it. */
export interface GeltendeZahl {
  /** Names the figure and the Lieferung that it is from. */
  readonly id: string
  readonly merkmal: {
    readonly id: number
    readonly schluessel: string
    readonly name: string
    readonly einheit: string
    readonly art: MerkmalArt
  }
  readonly teilgruppe: Teilgruppe
  readonly raum: { readonly id: number; readonly schluessel: string; readonly name: string }
  readonly zeitraum: Zeitraum & { readonly id: number }
  readonly quelle: QuelleType
  readonly wert: number | null
  readonly status: WertStatus
  readonly vorlaeufig: boolean
  readonly korrigiert: boolean
  /** The delivered file, and what it said where. */
  readonly lieferung: {
    readonly id: number
    readonly titel: string
    readonly dateiname: string
    readonly erfasstAm: string
    readonly blaetter: readonly string[]
    readonly blatt: number
    readonly zeile: number
    readonly spalte: number
    readonly wert: number | null
    readonly status: WertStatus
  }
  /** The correction that the figure is from; null: it holds as it was delivered. */
  readonly korrektur: {
    readonly lieferung: number
    readonly anlass: Korrekturanlass | null
    readonly grund: string
    readonly erfasstAm: string
    readonly erfasstVon: string
  } | null
}

const KENNUNG = `concat_ws('-', g.merkmal_id, g.teilgruppe_id, g.zeitraum_id, g.quelle_id, g.raumfassung_id, g.lieferung_id)`

/**
 * SQL relation: the figures of a delivered file and of its corrections that
 * hold. Parameter $1: its id. Found from the file: the view would look at every
 * figure there is.
 */
export const GELTENDE_DER_LIEFERUNG = `(
  SELECT g.* FROM grundzahl g
  WHERE g.lieferung_id IN (SELECT e.id FROM lieferung e
      WHERE $1::int IN (e.id, e.korrigiert_id) AND e.zurueckgezogen_am IS NULL)
    AND NOT EXISTS (
      SELECT FROM grundzahl n JOIN lieferung l ON l.id = n.lieferung_id AND l.zurueckgezogen_am IS NULL
      WHERE n.merkmal_id = g.merkmal_id AND n.teilgruppe_id = g.teilgruppe_id
        AND n.zeitraum_id = g.zeitraum_id AND n.quelle_id = g.quelle_id
        AND n.raumfassung_id = g.raumfassung_id AND n.lieferung_id > g.lieferung_id))`

const zahlSql = (geltende: string): string => `
  SELECT ${KENNUNG} AS id,
    json_build_object('id', m.id, 'schluessel', m.schluessel, 'name', m.name, 'einheit', m.einheit, 'art', m.art) AS merkmal,
    json_build_object('geschlecht', t.geschlecht, 'nationalitaet', t.nationalitaet,
      'alterVon', t.alter_von, 'alterBis', t.alter_bis) AS teilgruppe,
    json_build_object('id', f.id, 'schluessel', r.schluessel, 'name', f.name) AS raum,
    json_build_object('id', z.id, 'art', z.art, 'von', z.von, 'bis', z.bis) AS zeitraum,
    json_build_object('id', q.id, 'schluessel', q.schluessel, 'name', q.name,
      'herausgeber', q.herausgeber, 'lizenz', q.lizenz) AS quelle,
    g.wert, g.status, g.vorlaeufig, g.korrigiert,
    json_build_object('id', u.id, 'titel', u.titel, 'dateiname', u.dateiname, 'erfasstAm', u.erfasst_am,
      'blaetter', u.blaetter, 'blatt', coalesce(d.blatt, g.blatt), 'zeile', coalesce(d.zeile, g.zeile),
      'spalte', coalesce(d.spalte, g.spalte), 'wert', d.wert, 'status', coalesce(d.status, g.status)) AS lieferung,
    CASE WHEN l.korrekturgrund IS NOT NULL THEN json_build_object('lieferung', l.id,
      'anlass', l.korrekturanlass, 'grund', l.korrekturgrund, 'erfasstAm', l.erfasst_am,
      'erfasstVon', l.erfasst_von) END AS korrektur
  FROM ${geltende} g
    JOIN lieferung l ON l.id = g.lieferung_id
    JOIN lieferung u ON u.id = coalesce(l.korrigiert_id, l.id)
    LEFT JOIN grundzahl d ON d.lieferung_id = u.id AND d.merkmal_id = g.merkmal_id
      AND d.teilgruppe_id = g.teilgruppe_id AND d.zeitraum_id = g.zeitraum_id
      AND d.quelle_id = g.quelle_id AND d.raumfassung_id = g.raumfassung_id
    JOIN merkmal m ON m.id = g.merkmal_id
    JOIN teilgruppe t ON t.id = g.teilgruppe_id
    JOIN zeitraum z ON z.id = g.zeitraum_id
    JOIN quelle q ON q.id = g.quelle_id
    JOIN raumfassung f ON f.id = g.raumfassung_id
    JOIN raum r ON r.id = f.raum_id`

/** More are not read; of a value of the whole Kreis there may be as many. */
const HOECHSTENS = 5_000

/** The figures that hold at the counts that a value stands on, as far as they may be read. */
export async function findKorrigierbare(
  tx: Pick<Tx, 'query'>,
  zugang: Zugang,
  bezuege: readonly Zahlbezug[],
): Promise<readonly GeltendeZahl[]> {
  const { rows } = await tx.query<GeltendeZahl>(
    `${zahlSql('grundzahl_aktuell')}
     WHERE g.merkmal_id = ANY ($1) AND g.zeitraum_id = ANY ($2) AND g.quelle_id = ANY ($3)
       AND g.raumfassung_id = ANY ($4)
       AND (g.merkmal_id, g.zeitraum_id, g.quelle_id, g.raumfassung_id)
         IN (SELECT * FROM unnest($1::int[], $2::int[], $3::int[], $4::int[]))
       AND ${istOffenSql(zugang, 'g', 5)}
     ORDER BY z.bis DESC, m.name, f.name, t.alter_von, t.alter_bis NULLS FIRST, t.geschlecht, t.nationalitaet
     LIMIT ${HOECHSTENS}`,
    [
      bezuege.map(({ merkmalId }) => merkmalId),
      bezuege.map(({ zeitraumId }) => zeitraumId),
      bezuege.map(({ quelleId }) => quelleId),
      bezuege.map(({ raumfassungId }) => raumfassungId),
      ...(beschraenkungOf(zugang) === null ? [] : grenzwerteOf(zugang)),
    ],
  )
  return rows
}

/** Those of the named figures that still hold and may be read. */
export async function findGeltende(
  tx: Pick<Tx, 'query'>,
  zugang: Zugang,
  ids: readonly string[],
): Promise<readonly GeltendeZahl[]> {
  const teile = ids.map((id) => id.split('-').map(Number))
  const spalte = (i: number): readonly number[] => teile.map((teil) => teil[i] ?? 0)
  const nummern = [0, 1, 2, 3, 4, 5].map(spalte)
  const { rows } = await tx.query<GeltendeZahl>(
    // The lists by themselves keep the view from looking at every figure there is.
    `${zahlSql('grundzahl_aktuell')}
     WHERE g.merkmal_id = ANY ($1) AND g.teilgruppe_id = ANY ($2) AND g.zeitraum_id = ANY ($3)
       AND g.quelle_id = ANY ($4) AND g.raumfassung_id = ANY ($5)
       AND (g.merkmal_id, g.teilgruppe_id, g.zeitraum_id, g.quelle_id, g.raumfassung_id, g.lieferung_id)
         IN (SELECT * FROM unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[]))
       AND ${istOffenSql(zugang, 'g', 7)}`,
    [...nummern, ...(beschraenkungOf(zugang) === null ? [] : grenzwerteOf(zugang))],
  )
  return rows
}

/** So many of a file are shown at once. */
const JE_SUCHE = 60

/**
 * Figures of a delivered file that hold, as far as they may be read: those whose
 * area, Merkmal or row answers to every word of a search, in the order of the file.
 */
export async function findZahlenDerLieferung(
  tx: Pick<Tx, 'query'>,
  zugang: Zugang,
  { id, suche }: { readonly id: number; readonly suche: string },
): Promise<readonly GeltendeZahl[]> {
  const worte = suche.split(/\s+/).filter((wort) => wort !== '')
  const { rows } = await tx.query<GeltendeZahl>(
    `SELECT * FROM (
       SELECT z.*, lower(concat_ws(' ', z.raum ->> 'name', z.raum ->> 'schluessel', z.merkmal ->> 'name',
         z.zeitraum ->> 'von', 'zeile' || (z.lieferung ->> 'zeile'))) AS text
       FROM (${zahlSql(GELTENDE_DER_LIEFERUNG)} WHERE ${istOffenSql(zugang, 'g', 3)}) z
     ) s
     WHERE NOT EXISTS (SELECT FROM unnest($2::text[]) w (wort) WHERE strpos(s.text, lower(w.wort)) = 0)
     ORDER BY (lieferung ->> 'blatt')::int, (lieferung ->> 'zeile')::int, (lieferung ->> 'spalte')::int, id
     LIMIT ${JE_SUCHE}`,
    [id, worte.slice(0, 8), ...(beschraenkungOf(zugang) === null ? [] : grenzwerteOf(zugang))],
  )
  return rows
}
