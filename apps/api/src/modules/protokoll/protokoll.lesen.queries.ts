import { ZONE } from '@sozial/shared/format'
import type { Pool } from 'pg'
import type { Protokollfilter } from './protokoll.input.ts'
import type { ProtokolleintragType } from './protokoll.type.ts'

/** More are not counted: whoever finds so many has to narrow the search. */
export const HOECHSTENS_GEZAEHLT = 10_000

const EINTRAEGE = `
  SELECT p.id, p.zeitpunkt, p.akteurart, p.akteur, p.konto_id AS "kontoId", p.handlung, p.gegenstand,
    p.kennung, p.alt::text AS alt, p.neu::text AS neu, p.vorgang, p.bereinigt_am AS "bereinigtAm"
  FROM protokoll p`

/** Every condition is there always; a filter that is not set lets all pass. */
const BEDINGUNG = `
  WHERE ($1::int IS NULL OR p.konto_id = $1)
    AND ($2::text IS NULL OR p.handlung = $2)
    AND ($3::text IS NULL OR p.gegenstand = $3)
    AND ($4::text IS NULL OR p.kennung = $4)
    AND ($5::date IS NULL OR p.zeitpunkt >= $5::date::timestamp AT TIME ZONE '${ZONE}')
    AND ($6::date IS NULL OR p.zeitpunkt < ($6::date + 1)::timestamp AT TIME ZONE '${ZONE}')
    AND ($7::text IS NULL OR concat_ws(' ', p.akteur, p.kennung, p.alt::text, p.neu::text, p.vorgang) ILIKE $7)`

const toText = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

function toParameter({ konto, handlung, gegenstand, kennung, von, bis, text }: Protokollfilter) {
  return [
    konto ?? null,
    handlung ?? null,
    gegenstand ?? null,
    kennung ?? null,
    von ?? null,
    bis ?? null,
    text == null ? null : toText(text),
  ]
}

/** Entries that pass the filter, the newest first. */
export async function findProtokoll(
  db: Pick<Pool, 'query'>,
  filter: Protokollfilter,
  { ab, anzahl }: { readonly ab: number; readonly anzahl: number },
): Promise<readonly ProtokolleintragType[]> {
  const { rows } = await db.query<ProtokolleintragType>(
    `${EINTRAEGE} ${BEDINGUNG} ORDER BY p.id DESC OFFSET $8 LIMIT $9`,
    [...toParameter(filter), ab, anzahl],
  )
  return rows
}

/** How many pass the filter, at most one more than are counted. */
export async function countProtokoll(
  db: Pick<Pool, 'query'>,
  filter: Protokollfilter,
): Promise<number> {
  const { rows } = await db.query<{ anzahl: number }>(
    `SELECT count(*)::int AS anzahl FROM (SELECT FROM protokoll p ${BEDINGUNG} LIMIT $8) gefunden`,
    [...toParameter(filter), HOECHSTENS_GEZAEHLT + 1],
  )
  return rows[0]!.anzahl
}

/** What can be filtered by: which Handlungen and Gegenstände occur at all. */
export async function findProtokollworte(
  db: Pick<Pool, 'query'>,
): Promise<{ readonly handlungen: readonly string[]; readonly gegenstaende: readonly string[] }> {
  const { rows } = await db.query<{ handlungen: string[]; gegenstaende: string[] }>(
    `SELECT ARRAY(SELECT DISTINCT handlung FROM protokoll ORDER BY 1) AS handlungen,
            ARRAY(SELECT DISTINCT gegenstand FROM protokoll ORDER BY 1) AS gegenstaende`,
  )
  return rows[0]!
}

/** Whether this session has already said why it looks. */
export async function hatAnlass(
  db: Pick<Pool, 'query'>,
  {
    sitzungId,
    art,
    satz,
  }: { readonly sitzungId: string; readonly art: string; readonly satz: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `SELECT FROM protokoll WHERE gegenstand = 'Protokoll' AND kennung = $1
       AND handlung = 'readProtokoll' AND neu ->> 'art' = $2 AND neu ->> 'anlass' = $3 LIMIT 1`,
    [sitzungId, art, satz],
  )
  return rowCount === 1
}
