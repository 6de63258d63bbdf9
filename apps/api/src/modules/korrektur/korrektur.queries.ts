import type { MerkmalArt, Teilgruppe } from '@sozial/domain/indikator'
import type { WertStatus } from '@sozial/domain/wert'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Pool } from 'pg'
import { beschraenkungOf, type Zugang } from '../../auth/zugang.ts'
import type { Tx } from '../../database/transaction.ts'
import { grenzwerteOf, istOffenSql } from '../messwert/sicht.ts'
import type { QuelleType } from '../quelle/quelle.type.ts'

/** A figure that holds, with everything that names it. */
export interface GeltendeZahl {
  /** Names the figure and the Lieferung that it is from. */
  readonly id: string
  readonly merkmal: {
    readonly schluessel: string
    readonly name: string
    readonly einheit: string
    readonly art: MerkmalArt
  }
  readonly teilgruppe: Teilgruppe
  readonly raum: { readonly schluessel: string; readonly name: string }
  readonly zeitraum: Zeitraum
  readonly quelle: QuelleType
  readonly wert: number | null
  readonly status: WertStatus
  readonly vorlaeufig: boolean
  readonly korrigiert: boolean
}

const KENNUNG = `concat_ws('-', g.merkmal_id, g.teilgruppe_id, g.zeitraum_id, g.quelle_id, g.raumfassung_id, g.lieferung_id)`

const ZAHL = `
  SELECT ${KENNUNG} AS id,
    json_build_object('schluessel', m.schluessel, 'name', m.name, 'einheit', m.einheit, 'art', m.art) AS merkmal,
    json_build_object('geschlecht', t.geschlecht, 'nationalitaet', t.nationalitaet,
      'alterVon', t.alter_von, 'alterBis', t.alter_bis) AS teilgruppe,
    json_build_object('schluessel', r.schluessel, 'name', f.name) AS raum,
    json_build_object('art', z.art, 'von', z.von, 'bis', z.bis) AS zeitraum,
    json_build_object('id', q.id, 'schluessel', q.schluessel, 'name', q.name,
      'herausgeber', q.herausgeber, 'lizenz', q.lizenz) AS quelle,
    g.wert, g.status, g.vorlaeufig, g.korrigiert
  FROM grundzahl_aktuell g
    JOIN merkmal m ON m.id = g.merkmal_id
    JOIN teilgruppe t ON t.id = g.teilgruppe_id
    JOIN zeitraum z ON z.id = g.zeitraum_id
    JOIN quelle q ON q.id = g.quelle_id
    JOIN raumfassung f ON f.id = g.raumfassung_id
    JOIN raum r ON r.id = f.raum_id`

/** Nobody goes through more of them by hand. */
const HOECHSTENS = 500

/**
 * The figures that were delivered for an area and feed a value: those of the
 * Quellen of its block, as far as they may be read.
 */
export async function findKorrigierbare(
  pool: Pool,
  zugang: Zugang,
  wert: { readonly indikator: string; readonly raum: string; readonly zeitraum: number },
): Promise<readonly GeltendeZahl[]> {
  const { rows } = await pool.query<GeltendeZahl>(
    `${ZAHL}
     WHERE g.zeitraum_id = $3 AND r.schluessel = $2 AND ${istOffenSql(zugang, 'g', 4)}
       AND EXISTS (
         SELECT FROM messwertblock b
           JOIN messwert w ON w.block_id = b.id AND w.raumfassung_id = g.raumfassung_id
           JOIN indikatorfassung d ON d.id = b.indikatorfassung_id
           JOIN indikator i ON i.id = d.indikator_id AND i.slug = $1
         WHERE b.datenstand_id = 0 AND b.zeitraum_id = $3 AND g.quelle_id = ANY (b.quellen)
           AND jsonb_path_exists(d.berechnung, '$.**.merkmal ? (@ == $schluessel)',
             jsonb_build_object('schluessel', m.schluessel)))
     ORDER BY m.name, t.alter_von, t.alter_bis NULLS FIRST, t.geschlecht, t.nationalitaet
     LIMIT ${HOECHSTENS}`,
    [wert.indikator, wert.raum, wert.zeitraum, ...grenzwerteOf(zugang)],
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
    `${ZAHL}
     JOIN unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[])
       n (merkmal, teilgruppe, zeitraum, quelle, raumfassung, lieferung)
       ON n.merkmal = g.merkmal_id AND n.teilgruppe = g.teilgruppe_id AND n.zeitraum = g.zeitraum_id
       AND n.quelle = g.quelle_id AND n.raumfassung = g.raumfassung_id AND n.lieferung = g.lieferung_id
     WHERE ${istOffenSql(zugang, 'g', 7)}`,
    [...nummern, ...(beschraenkungOf(zugang) === null ? [] : grenzwerteOf(zugang))],
  )
  return rows
}
