import { formatTeilgruppe, type Teilgruppe } from '@sozial/domain/indikator'
import { formatZeitraum, type Zeitraum } from '@sozial/domain/zeitraum'
import type { Zugang } from '../../auth/zugang.ts'
import type { Tx } from '../../database/transaction.ts'
import { grenzwerteOf, istOffenSql } from '../messwert/sicht.ts'
import type { KorrekturinhaltType, KorrekturzeileType } from './korrektur.type.ts'

/** A mark may be of a whole file; nobody reads on after so many. */
const HOECHSTENS = 200

interface Inhaltszeile extends Omit<KorrekturzeileType, 'teilgruppe' | 'zeitraum'> {
  readonly gesamt: number
  readonly teilgruppe: Teilgruppe
  readonly zeitraum: Zeitraum
}

/** The figures of a correction that may be read, each beside the one that held until then. */
export async function findKorrekturzeilen(
  tx: Pick<Tx, 'query'>,
  zugang: Zugang,
  id: number,
): Promise<Pick<KorrekturinhaltType, 'gesamt' | 'zeilen'>> {
  const { rows } = await tx.query<Inhaltszeile>(
    `SELECT n.gesamt, m.name AS merkmal, f.name AS raum,
       json_build_object('geschlecht', t.geschlecht, 'nationalitaet', t.nationalitaet,
         'alterVon', t.alter_von, 'alterBis', t.alter_bis) AS teilgruppe,
       json_build_object('art', z.art, 'von', z.von, 'bis', z.bis) AS zeitraum,
       v.wert AS vorher, coalesce(v.status, 'NICHT_VERFUEGBAR') AS "vorherStatus",
       coalesce(v.vorlaeufig, false) AS "warVorlaeufig",
       n.wert AS nachher, n.status AS "nachherStatus", n.vorlaeufig
     FROM (SELECT g.*, count(*) OVER ()::int AS gesamt FROM grundzahl g
         WHERE g.lieferung_id = $1 AND ${istOffenSql(zugang, 'g', 2)}
         ORDER BY g.blatt, g.zeile, g.spalte LIMIT ${HOECHSTENS}) n
       JOIN lieferung l ON l.id = n.lieferung_id
       JOIN merkmal m ON m.id = n.merkmal_id
       JOIN teilgruppe t ON t.id = n.teilgruppe_id
       JOIN zeitraum z ON z.id = n.zeitraum_id
       JOIN raumfassung f ON f.id = n.raumfassung_id
       LEFT JOIN LATERAL (SELECT a.wert, a.status, a.vorlaeufig
         FROM grundzahl a JOIN lieferung al ON al.id = a.lieferung_id
           AND (al.zurueckgezogen_am IS NULL OR al.zurueckgezogen_am > l.erfasst_am)
         WHERE a.merkmal_id = n.merkmal_id AND a.teilgruppe_id = n.teilgruppe_id
           AND a.zeitraum_id = n.zeitraum_id AND a.quelle_id = n.quelle_id
           AND a.raumfassung_id = n.raumfassung_id AND a.lieferung_id < n.lieferung_id
         ORDER BY a.lieferung_id DESC LIMIT 1) v ON true
     ORDER BY n.blatt, n.zeile, n.spalte`,
    [id, ...grenzwerteOf(zugang)],
  )
  return {
    gesamt: rows[0]?.gesamt ?? 0,
    zeilen: rows.map(({ teilgruppe, zeitraum, ...zeile }) => ({
      ...zeile,
      teilgruppe: formatTeilgruppe(teilgruppe),
      zeitraum: formatZeitraum(zeitraum),
    })),
  }
}

/** Name of a Datenstand, and whether its values stand on a Lieferung. */
export async function findEnthalten(
  tx: Pick<Tx, 'query'>,
  datenstandId: number,
  lieferungId: number,
): Promise<{ readonly datenstand: string; readonly enthalten: boolean }> {
  const { rows } = await tx.query<{ datenstand: string; enthalten: boolean }>(
    'SELECT name AS datenstand, $2 = ANY (lieferungen) AS enthalten FROM datenstand WHERE id = $1',
    [datenstandId, lieferungId],
  )
  return rows[0]!
}
