/**
 * The peer that a budget is measured against: node:http and pg alone, one
 * prepared statement per question, vectors built by the database, no GraphQL.
 * Answers with the same JSON as our server. PORT and DATABASE_URL by environment.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 })

/** The block that an Indikator has on a level, in its newest Fassung and Gebietsstand. */
const fassungAndGebiet = `
  SELECT f.id AS fassung, g.id AS gebiet
  FROM indikator i JOIN indikatorfassung f ON f.indikator_id = i.id, gebietsstand g
  WHERE i.slug = $1 AND g.ebene = $2::ebene
  ORDER BY f.version DESC, g.stichtag DESC LIMIT 1`

/** Texts of vectors, ascending by Raumfassung: the same expressions that our server uses. */
const ids = `'["' || array_to_string(array_agg(m.raumfassung_id), '","') || '"]'`
const vector = (column: string): string => `array_to_json(array_agg(m.${column}))::text`
const status = `CASE WHEN NOT bool_and(m.status = 'GUELTIG') THEN ${vector('status')} END`

const choroplethSql = `
  SELECT b.gebietsstand_id AS gebiet, b.zeitraum_id AS zeitraum, v.*
  FROM (${fassungAndGebiet}) s
    JOIN messwertblock b ON b.datenstand_id = 0 AND b.indikatorfassung_id = s.fassung
      AND b.gebietsstand_id = s.gebiet AND b.zeitraum_id = $3::int,
    LATERAL (
      SELECT ${ids} AS ids, ${vector('wert')} AS werte, ${status} AS status
      FROM (SELECT * FROM messwert m WHERE m.block_id = b.id ORDER BY m.raumfassung_id) m
    ) v`

const zeitreiheSql = `
  WITH s AS MATERIALIZED (${fassungAndGebiet}),
  raum AS MATERIALIZED (
    SELECT f.id, r.schluessel, f.name FROM raum r JOIN raumfassung f ON f.raum_id = r.id
    WHERE r.ebene = $2::ebene AND r.schluessel = ANY ($3::text[]) ORDER BY f.id
  )
  SELECT s.gebiet, NULL::int AS zeitraum, NULL::text AS von, NULL::text AS bis,
    json_agg(raum.id::text)::text AS ids, json_agg(raum.schluessel)::text AS schluessel,
    json_agg(raum.name)::text AS namen, NULL::text AS werte, NULL::text AS status,
    NULL::text AS unten, NULL::text AS oben
  FROM s, raum GROUP BY s.gebiet
  UNION ALL
  SELECT s.gebiet, z.id, z.von::text, z.bis::text, NULL, NULL, NULL, v.*
  FROM s JOIN messwertblock b ON b.datenstand_id = 0 AND b.indikatorfassung_id = s.fassung
      AND b.gebietsstand_id = s.gebiet
    JOIN zeitraum z ON z.id = b.zeitraum_id,
    LATERAL (
      SELECT ${vector('wert')}, ${status}, ${vector('unten')}, ${vector('oben')}
      FROM (
        SELECT m.* FROM messwert m JOIN raum ON raum.id = m.raumfassung_id
        WHERE m.block_id = b.id ORDER BY m.raumfassung_id
      ) m
    ) v`

type Row = Readonly<Record<string, string | number | null>>

async function rowsOf(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const { rows } = await pool.query<Row>({ name, text, values: [...values] })
  return rows
}

async function choropleth(query: URLSearchParams): Promise<string> {
  const values = [query.get('indikator'), query.get('ebene'), query.get('zeitraum')]
  const [row] = await rowsOf('choropleth', choroplethSql, values)
  if (!row) return '{"data":{"messwerte":null}}'
  return (
    `{"data":{"messwerte":{"gebietsstand":{"id":"${row['gebiet']}"},"raeume":{"ids":${row['ids']}},` +
    `"perioden":[{"zeitraum":{"id":"${row['zeitraum']}"},"werte":${row['werte']},"status":${row['status']}}]}}}`
  )
}

function periodeText(row: Row): string {
  return (
    `{"zeitraum":{"id":"${row['zeitraum']}","von":"${row['von']}","bis":"${row['bis']}"},` +
    `"werte":${row['werte']},"status":${row['status']},"unten":${row['unten']},"oben":${row['oben']}}`
  )
}

async function zeitreihe(query: URLSearchParams): Promise<string> {
  const raeume = (query.get('raeume') ?? '').split(',')
  const values = [query.get('indikator'), query.get('ebene'), raeume]
  const [kopf, ...rest] = await rowsOf('zeitreihe', zeitreiheSql, values)
  if (!kopf) return '{"data":{"messwerte":null}}'
  const perioden = rest.toSorted((a, b) => (String(a['bis']) < String(b['bis']) ? -1 : 1))
  return (
    `{"data":{"messwerte":{"gebietsstand":{"id":"${kopf['gebiet']}"},` +
    `"raeume":{"ids":${kopf['ids']},"schluessel":${kopf['schluessel']},"namen":${kopf['namen']}},` +
    `"perioden":[${perioden.map(periodeText).join(',')}]}}}`
  )
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const body =
    pathname === '/zeitreihe' ? await zeitreihe(searchParams) : await choropleth(searchParams)
  const bytes = Buffer.from(body)
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
  })
  response.end(bytes)
}

createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500)
    response.end(String(error))
  })
}).listen(Number(process.env['PORT']), '127.0.0.1')
