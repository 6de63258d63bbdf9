import type { Db } from '@sozial/db'
import type { Lieferungsbericht } from './bericht.ts'
import type { LieferungType, MeldungType } from './lieferung.type.ts'

type Lieferungzeile = Omit<
  LieferungType,
  'gelesen' | 'grundzahlen' | 'geschuetzt' | 'uebergangen' | 'meldungen'
> & {
  readonly bericht: Lieferungsbericht
}

const LIEFERUNGEN = `
  SELECT l.id, l.dateiname, l.format, l.tabelle, l.titel, l.erfasst_am AS "erfasstAm",
    l.erfasst_von AS "erfasstVon", octet_length(l.inhalt) AS groesse, l.pruefsumme, l.bericht,
    l.zurueckgezogen_am AS "zurueckgezogenAm", l.zurueckgezogen_grund AS "zurueckgezogenGrund",
    l.bereinigt_am AS "bereinigtAm", l.bereinigt_grund AS "bereinigtGrund",
    json_build_object('id', q.id, 'schluessel', q.schluessel, 'name', q.name,
      'herausgeber', q.herausgeber, 'lizenz', q.lizenz) AS quelle
  FROM lieferung l JOIN quelle q ON q.id = l.quelle_id`

/** All Lieferungen, the newest first. */
export async function findLieferungen(db: Db): Promise<readonly LieferungType[]> {
  const { rows } = await db.pool.query<Lieferungzeile>({
    name: 'lieferungen',
    text: `${LIEFERUNGEN} ORDER BY l.id DESC`,
  })
  return rows.map(toLieferung)
}

/** One Lieferung; `null` where there is none. Inside a transaction it sees what that has written. */
export async function findLieferung(
  db: Pick<Db['pool'], 'query'>,
  id: number,
): Promise<LieferungType | null> {
  const { rows } = await db.query<Lieferungzeile>({
    name: 'lieferung',
    text: `${LIEFERUNGEN} WHERE l.id = $1`,
    values: [id],
  })
  return rows[0] ? toLieferung(rows[0]) : null
}

/** The Lieferung that an open transaction has just written. */
export async function findNeuesteLieferung(
  tx: Pick<Db['pool'], 'query'>,
): Promise<LieferungType | null> {
  const { rows } = await tx.query<Lieferungzeile>(`${LIEFERUNGEN} ORDER BY l.id DESC LIMIT 1`)
  return rows[0] ? toLieferung(rows[0]) : null
}

function toLieferung({ bericht, ...zeile }: Lieferungzeile): LieferungType {
  return {
    ...zeile,
    gelesen: bericht.gelesen,
    grundzahlen: bericht.uebernommen,
    geschuetzt: bericht.geschuetzt,
    uebergangen: bericht.uebergangen,
    meldungen: toMeldungen(bericht),
  }
}

/** Remarks in the shape of the wire: the place in the file laid flat. */
export function toMeldungen({ meldungen }: Lieferungsbericht): readonly MeldungType[] {
  return meldungen.map(({ stelle, schwere, code, text, roh, anzahl = 1 }) => ({
    schwere,
    code,
    text,
    blatt: stelle?.blatt ?? null,
    zeile: stelle?.zeile ?? null,
    spalte: stelle?.spalte ?? null,
    roh,
    anzahl,
  }))
}
