/** What somebody could do who has taken over the application and speaks to the database as it does. */
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import pg from 'pg'

let test: TestDatabase
let owner: pg.Client
beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client({ connectionString: test.connectionString })
  await owner.connect()
  await owner.query(
    `INSERT INTO protokoll (akteurart, akteur, handlung, gegenstand, kennung) VALUES ('SYSTEM', 'a', 'importLieferung', 'g', '1')`,
  )
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

/** SQLSTATE of the last statement; undefined when it passes. Nothing of it stays. */
async function refusedWith(...statements: readonly string[]): Promise<string | undefined> {
  const client = await test.db.pool.connect()
  try {
    await client.query('BEGIN')
    for (const sql of statements.slice(0, -1)) await client.query(sql)
    await client.query(statements.at(-1)!)
    return undefined
  } catch (error) {
    return (error as pg.DatabaseError).code
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const protokoll = async (): Promise<unknown> =>
  (await owner.query('SELECT id, akteur, handlung, alt, neu FROM protokoll ORDER BY id')).rows

const DARF_NICHT = '42501'

describe('the Protokoll, as the application', () => {
  it.each([
    `UPDATE protokoll SET akteur = 'b'`,
    `UPDATE protokoll SET neu = NULL WHERE false`,
    'DELETE FROM protokoll',
    'DELETE FROM protokoll WHERE false',
    'TRUNCATE protokoll',
    'TRUNCATE protokoll CASCADE',
    'LOCK TABLE protokoll IN ACCESS EXCLUSIVE MODE',
    'ALTER TABLE protokoll DISABLE TRIGGER ALL',
    'ALTER TABLE protokoll DISABLE TRIGGER protokoll_bleibt',
    'DROP TRIGGER protokoll_bleibt ON protokoll',
    'DROP TABLE protokoll CASCADE',
    'ALTER TABLE protokoll RENAME TO weg',
    `SET session_replication_role = 'replica'`,
    `COPY protokoll (id, zeitpunkt, akteurart, akteur, handlung, gegenstand, kennung) FROM STDIN`,
    `COPY protokoll TO '/tmp/protokoll'`,
    `COPY protokoll TO PROGRAM 'cat'`,
    `CREATE RULE weg AS ON INSERT TO protokoll DO INSTEAD NOTHING`,
    `CREATE TRIGGER davor BEFORE INSERT ON protokoll FOR EACH ROW EXECUTE FUNCTION abgewiesen('x')`,
    `INSERT INTO protokollkette (nr, protokoll_id, zeitpunkt, zugriff, inhalt, kette) VALUES (9, 1, now(), false, '', '')`,
    `UPDATE protokollkette SET salz = NULL`,
    `SELECT protokoll_verketten()`,
  ])('does not yield to %s', async (sql) => {
    const vorher = await protokoll()
    // Not the owner, or not even a way to ask for it.
    expect(await refusedWith(sql)).toMatch(/^(42501|0A000|42P17)$/)
    expect(await protokoll()).toEqual(vorher)
  })

  it('gets no right by giving it to itself', async () => {
    expect(
      await refusedWith('GRANT DELETE ON protokoll TO sozial_app', 'DELETE FROM protokoll'),
    ).toBe(DARF_NICHT)
  })

  it.each([
    `SELECT protokoll_loeschen(false, 'infinity')`,
    `SELECT protokoll_loeschen(true, now() + interval '100 years')`,
    `SELECT protokoll_loeschen(NULL, NULL)`,
    `SELECT protokoll_loeschen(false, '-infinity')`,
  ])('loses nothing young by %s', async (sql) => {
    const vorher = await protokoll()
    await test.db.pool.query(sql)
    expect(await protokoll()).toEqual(vorher)
  })

  it.each([
    `CREATE FUNCTION pg_temp.protokoll_mindestfrist(boolean) RETURNS interval LANGUAGE sql AS $$ SELECT interval '-1 day' $$`,
    `CREATE FUNCTION pg_temp.protokoll_ist_zugriff(text) RETURNS boolean LANGUAGE sql AS $$ SELECT true $$`,
    `CREATE FUNCTION pg_temp.now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT 'infinity'::timestamptz $$`,
    `CREATE TEMP TABLE protokoll (id bigint, zeitpunkt timestamptz, handlung text)`,
    `CREATE TEMP TABLE protokollkette (nr bigint, kette bytea)`,
  ])(
    'is deleted by its own function alone, whatever stands before it on the path: %s',
    async (sql) => {
      const client = await test.db.pool.connect()
      try {
        await client.query('BEGIN')
        await client.query(sql)
        await client.query('SET LOCAL search_path = pg_temp, pg_catalog, public')
        const { rows } = await client.query<{ weg: number }>(
          `SELECT public.protokoll_loeschen(false, 'infinity') AS weg`,
        )
        expect(rows).toEqual([{ weg: 0 }])
        await client.query(
          `INSERT INTO public.protokoll (akteurart, akteur, handlung, gegenstand, kennung) VALUES ('SYSTEM', 'a', 'x', 'g', '2')`,
        )
        await client.query('SET CONSTRAINTS ALL IMMEDIATE')
        const kette = await client.query(
          `SELECT FROM public.protokollkette k JOIN public.protokoll p ON p.id = k.protokoll_id WHERE p.kennung = '2'`,
        )
        expect(kette.rowCount).toBe(1)
      } finally {
        await client.query('ROLLBACK')
        client.release()
      }
    },
  )
})

describe('purging, as the application', () => {
  it.each([
    `SELECT lieferung_bereinigen(NULL, NULL, NULL)`,
    `SELECT lieferung_bereinigen(-1, 'x', 'y')`,
    `SELECT lieferung_bereinigen(2147483647, 'x', 'y')`,
    `SELECT lieferung_bereinigen(0, '''; DELETE FROM protokoll; --', '%')`,
  ])('of nothing changes nothing: %s', async (sql) => {
    const vorher = await protokoll()
    await refusedWith(sql)
    expect(await protokoll()).toEqual(vorher)
  })
})

describe('the role of the application', () => {
  it('is nobody special and owns nothing', async () => {
    const { rows } = await owner.query(
      `SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, rolcanlogin,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid AND relnamespace = 'public'::regnamespace) AS tabellen,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS rollen
       FROM pg_roles r WHERE rolname = 'sozial_app'`,
    )
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolbypassrls: false,
        rolcanlogin: false,
        tabellen: 0,
        rollen: 0,
      },
    ])
  })

  it('truncates, references and triggers nowhere, creates nothing that stays', async () => {
    const { rows } = await owner.query(
      `SELECT c.relname FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
         AND (has_table_privilege('sozial_app', c.oid, 'TRUNCATE')
           OR has_any_column_privilege('sozial_app', c.oid, 'REFERENCES')
           OR has_table_privilege('sozial_app', c.oid, 'TRIGGER'))`,
    )
    expect(rows).toEqual([])
    for (const sql of [
      'CREATE TABLE neu (a int)',
      'CREATE FUNCTION public.neu() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'CREATE SCHEMA neu',
      'CREATE EXTENSION file_fdw',
      'CREATE ROLE neu',
    ])
      expect([sql, await refusedWith(sql)]).toEqual([sql, DARF_NICHT])
  })

  it('runs as its owner only the purging, relieving and counting functions and what triggers run, closed to others and on a fixed path', async () => {
    const { rows } = await owner.query(
      `SELECT p.proname, p.proconfig, has_function_privilege('sozial_app', p.oid, 'EXECUTE') AS app,
         EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0) OR p.proacl IS NULL AS alle
       FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace ORDER BY 1`,
    )
    const pfad = ['search_path=pg_catalog, public, pg_temp']
    expect(rows).toEqual([
      { proname: 'grundzahl_bezuege_bleiben', proconfig: pfad, app: false, alle: false },
      { proname: 'grundzahl_bezuege_da', proconfig: pfad, app: false, alle: false },
      { proname: 'grundzahl_bezug_bleibt', proconfig: pfad, app: false, alle: false },
      { proname: 'lieferung_bereinigen', proconfig: pfad, app: true, alle: false },
      { proname: 'protokoll_loeschen', proconfig: pfad, app: true, alle: false },
      { proname: 'protokoll_verketten', proconfig: pfad, app: false, alle: false },
      { proname: 'raumbeschluss_entfernen', proconfig: pfad, app: true, alle: false },
      { proname: 'statistik_erneuern', proconfig: pfad, app: true, alle: false },
      { proname: 'vorlagen_bereinigen', proconfig: pfad, app: true, alle: false },
      { proname: 'vorlagenprotokoll_bereinigen', proconfig: pfad, app: true, alle: false },
      { proname: 'zuordnung_abloesen', proconfig: pfad, app: true, alle: false },
    ])
  })

  it.each([
    `SELECT pg_read_file('/etc/passwd')`,
    `SELECT pg_ls_dir('/')`,
    `SELECT lo_import('/etc/passwd')`,
    `COPY konto FROM PROGRAM 'id'`,
    `CREATE LANGUAGE plpython3u`,
    `ALTER SYSTEM SET log_statement = 'none'`,
    'SET ROLE postgres',
    'SET SESSION AUTHORIZATION postgres',
    `SELECT * FROM pg_authid`,
  ])('reaches nothing outside its tables: %s', async (sql) => {
    expect(await refusedWith(sql)).toMatch(/^(42501|42704|22023|25001|58P01|0A000)$/)
  })

  it.each([
    [
      'itself the second person',
      `INSERT INTO datenstand (id, zustand, name, auswahl, vorbereitet_von, vorbereitet_am, freigegeben_von, veroeffentlicht_am) VALUES (1, 'VEROEFFENTLICHT', 'x', '{}', 1, now(), 2, now())`,
    ],
    ['a demo account of a real one', 'UPDATE konto SET demo = true'],
    ['another kind of an organisation', `UPDATE organisation SET art = 'KREIS'`],
    ['the address of a registration another', `UPDATE anbieteranmeldung SET email = 'x@y.de'`],
    ['a remark on an offer another', `UPDATE angebotshinweis SET text = 'x'`],
    ['the session of another', 'UPDATE sitzung SET konto_id = 1'],
    ['a session without end', `UPDATE sitzung SET endet_am = 'infinity'`],
    ['a Freigabe longer', 'UPDATE zugriffsfreigabe SET gilt_bis = now()'],
    ['published figures others', 'UPDATE freigegebener_messwert SET wert = 1'],
    ['another Grundzahl', 'UPDATE grundzahl SET wert = 1'],
    ['a passkey that of another', 'UPDATE passkey SET konto_id = 1'],
  ])('does not make %s', async (_was, sql) => {
    expect(await refusedWith(sql)).toMatch(/^(42501|23514)$/)
  })
})
