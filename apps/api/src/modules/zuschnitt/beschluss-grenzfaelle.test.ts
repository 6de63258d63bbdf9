import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import { write } from '../../database/transaction.ts'
import { baueLieferung, createMusterkreis, TESTAKTEUR } from '../kreis/musterkreis.testing.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { findStandUndNeu } from '../messwert/neu-gerechnet.testing.ts'
import { revokeRaumbeschluss } from './revoke-raumbeschluss.ts'
import { acceptZuschnittshinweis } from './save-gruende.ts'
import {
  beschliesse,
  createQuartiere,
  quartier,
  SITZUNG,
  zeichne,
  type Testraum,
} from './zuschnitt.testing.ts'
import { findSozialraeumeAm } from './zuschnitt.queries.ts'
import { findRaumzeilen } from './zuschnittsraum.queries.ts'

const PROZESS = join(import.meta.dirname, 'beschluss-prozess.testing.ts')
const API = join(import.meta.dirname, '../../..')
const [A, B, C] = ['05998004', '05998008', '05998012'] as const
/** Nobody lives in the first Quartier; Bedorf is one Quartier; Cedorf has 9,021 inhabitants and cannot be cut. */
const EINWOHNER: Readonly<Record<string, number>> = {
  [quartier(A, 0)]: 0,
  [quartier(A, 1)]: 12_000,
  [quartier(A, 2)]: 5_000,
  [quartier(A, 3)]: 8_000,
  [quartier(B, 0)]: 4_000,
  [quartier(C, 0)]: 9_000,
  [quartier(C, 1)]: 21,
}
/** Adorf in two areas, the western one of these Quartiere; Bedorf and Cedorf are one each. */
const teile = (westen: readonly number[]): readonly Testraum[] => {
  const osten = [0, 1, 2, 3].filter((i) => !westen.includes(i))
  const raum = (name: string, kommune: string, stellen: readonly number[]): Testraum => ({
    name,
    kommune,
    setztFort: null,
    quartiere: stellen.map((i) => quartier(kommune, i)),
  })
  return [
    raum('Adorf-West', A, westen),
    raum('Adorf-Ost', A, osten),
    raum('Bedorf gesamt', B, [0]),
    raum('Cedorf gesamt', C, [0, 1]),
  ]
}
const FORT = [`${A}1`, `${A}2`, `${B}1`, `${C}1`]
const fortgesetzt = (...westen: readonly number[]): readonly Testraum[] =>
  teile(westen).map((raum, i) => ({ ...raum, setztFort: FORT[i]! }))

/** The tests are one story: what is decided in one holds in the next. */
describe('decideZuschnitt at the edges', () => {
  let test: TestDatabase
  let owner: pg.Client
  const select = async (sql: string, values: readonly unknown[] = []) =>
    (await owner.query<{ zeile: string }>(sql, [...values])).rows.map(({ zeile }) => zeile)

  beforeAll(async () => {
    test = await createTestDatabase()
    owner = new pg.Client({ connectionString: test.connectionString })
    await owner.connect()
    await createMusterkreis(test.db)
    await createQuartiere(test.db)
    const zeilen = Object.entries(EINWOHNER).map(
      ([q, zahl]) => `${q};2013-12-31;${zahl};${Math.round(zahl / 5)};${Math.round(zahl / 500)}`,
    )
    await importLieferung(
      test.db,
      baueLieferung('EW;EW_U18;KINDER', zeilen, { schluessel: 'EIGEN' }),
    )
  })
  // A Beschluss computes what it changed and nothing else.
  afterEach(async () => {
    const [stand, neu] = await findStandUndNeu(test.db)
    expect(stand).toEqual(neu)
  })
  afterAll(async () => {
    await owner.end()
    await test.close()
  })

  /** Accepts that few cases are to be expected, everywhere. */
  const nimmHin = async ({ id, stand }: { readonly id: number; readonly stand: number }) => {
    let jetzt = stand
    for (const raum of await write(test.db, (tx) => findRaumzeilen(tx, id))) {
      const hinweis = {
        regel: 'ERWARTETE_FAELLE',
        schluessel: `${raum.id}:kinder-im-sgb2`,
        grund: 'Bekannt.',
      }
      await acceptZuschnittshinweis(test.db, { id, stand: jetzt, hinweis }, TESTAKTEUR)
      jetzt += 1
    }
    return id
  }
  const entscheide = async (raeume: readonly Testraum[], stichtag: string) => {
    const id = await nimmHin(await zeichne(test.db, raeume, { stichtag }))
    await beschliesse(test.db, id, stichtag)
    return id
  }
  const hebeAuf = (id: number, zum: string) =>
    revokeRaumbeschluss(test.db, {
      id,
      aufhebung: { ...SITZUNG, nummer: '99/2014', grund: 'Das Gericht.', zum },
      akteur: TESTAKTEUR,
    })
  /** Everything that says which areas there are and when. */
  const abbild = () =>
    select(
      `SELECT to_jsonb(f)::text AS zeile FROM raumfassung f
       UNION ALL SELECT to_jsonb(z)::text FROM zuordnung z
       UNION ALL SELECT to_jsonb(a)::text FROM abstammung a
       UNION ALL SELECT to_jsonb(u)::text FROM umsteiger u
       UNION ALL SELECT to_jsonb(b)::text FROM raumbeschluss b
       UNION ALL SELECT to_jsonb(z)::text FROM zuschnitt z
       UNION ALL SELECT to_jsonb(m)::text FROM messwert m
       UNION ALL SELECT to_jsonb(p)::text FROM protokoll p ORDER BY 1`,
    )
  const WARTET = `FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  /** Asks until the number of rows is, or is not, 0. */
  const warteAuf = async (sql: string, viele: boolean) => {
    const waechter = new pg.Client({ connectionString: test.connectionString })
    await waechter.connect()
    const bis = Date.now() + 20_000
    while (((await waechter.query(sql)).rowCount ?? 0) > 0 !== viele) {
      if (Date.now() > bis) throw new Error(`Vergeblich gewartet: ${sql}`)
    }
    await waechter.end()
  }
  /** Waits until a connection waits for a lock, and kills it. */
  const killWartende = () => warteAuf(`SELECT pg_terminate_backend(pid) ${WARTET}`, true)
  /** Which Quartiere the areas of Adorf have on a day. */
  const adorfAm = (tag: string) =>
    select(
      `SELECT concat_ws(' ', f.name, string_agg(right(q.schluessel, 1), '' ORDER BY q.schluessel)) AS zeile
       FROM raumfassung f JOIN raum r ON r.id = f.raum_id AND r.ebene = 'SOZIALRAUM'
         JOIN zuordnung z ON z.ober_id = f.id AND daterange(z.gueltig_ab, z.gueltig_bis) @> $1::date
         JOIN raumfassung t ON t.id = z.unter_id JOIN raum q ON q.id = t.raum_id
       WHERE f.name LIKE 'Adorf%' AND daterange(f.gueltig_ab, f.gueltig_bis) @> $1::date
       GROUP BY f.id ORDER BY f.name DESC`,
      [tag],
    )

  it('wants a reason where too few cases are to be expected, as the workbench does', async () => {
    const entwurf = await zeichne(test.db, teile([0, 1]), { stichtag: '2015-01-01' })
    await expect(beschliesse(test.db, entwurf.id, '2015-01-01')).rejects.toThrow(
      'In Bedorf gesamt sind für „Kinder unter 18 im SGB II“ nur etwa 8 Fälle zu erwarten',
    )
    await nimmHin(entwurf)
    await beschliesse(test.db, entwurf.id, '2015-01-01')
  })

  it('bears an empty Quartier, a Kommune of one and one that cannot be cut', async () => {
    const zeilen = await select(
      `SELECT concat_ws(' ', r.schluessel, m.wert, m.status) AS zeile
       FROM messwert m JOIN messwertblock b ON b.id = m.block_id AND b.datenstand_id = 0
         JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
         JOIN indikator i ON i.id = f.indikator_id AND i.slug = 'einwohner'
         JOIN raumfassung u ON u.id = m.raumfassung_id
         JOIN raum r ON r.id = u.raum_id AND r.ebene = 'SOZIALRAUM' ORDER BY 1`,
    )
    expect(zeilen).toEqual([
      `${A}1 12000 GUELTIG`,
      `${A}2 13000 GUELTIG`,
      `${B}1 4000 GUELTIG`,
      `${C}1 9021 GUELTIG`,
    ])
  })

  it('keeps in the Protokoll what the Kommunen had said and what was left open', async () => {
    const { id, stand } = await zeichne(test.db, fortgesetzt(0, 1, 2), { stichtag: '2016-01-01' })
    await owner.query(`UPDATE zuschnitt SET zustand = 'IN_ABSTIMMUNG' WHERE id = $1`, [id])
    await owner.query(
      `WITH b AS (
         INSERT INTO beteiligung (zuschnitt_id, kommune_id, empfaenger, frist, gesendet_von)
         SELECT $1, id, 'Rathaus', '2014-01-01', 'Test' FROM raum WHERE schluessel = $2 RETURNING id)
       INSERT INTO stellungnahme (beteiligung_id, art, text, zuschnitt_stand, teil, verspaetet, von)
       SELECT id, 'BEDENKEN', 'Nein.', 1, '[]', false, 'Rathaus' FROM b`,
      [id, A],
    )
    await nimmHin({ id, stand })
    await beschliesse(test.db, id, '2016-01-01')
    const { rows } = await owner.query<{ abstimmung: object }>(
      `SELECT neu -> 'abstimmung' AS abstimmung FROM protokoll
       WHERE handlung = 'decideZuschnitt' AND kennung = $1`,
      [String(id)],
    )
    expect(rows[0]?.abstimmung).toMatchObject({
      stellungnahmen: [{ kommune: 'Adorf', art: 'BEDENKEN', beantwortet: false }],
      ungefragt: ['Bedorf', 'Cedorf'],
      offenes: [
        'Adorf hat Bedenken, die noch nicht beantwortet sind.',
        expect.stringMatching(/^Der Teil von Adorf wurde nach der Stellungnahme geändert/),
      ],
    })
  })

  it('is all or nothing when its connection is killed in the middle', async () => {
    const id = await nimmHin(await zeichne(test.db, fortgesetzt(3), { stichtag: '2018-01-01' }))
    const vorher = await abbild()
    // Fassungen and Zuordnungen are written by then; the break is not.
    await owner.query('BEGIN')
    await owner.query('LOCK TABLE zeitreihenbruch IN SHARE ROW EXCLUSIVE MODE')
    const ausgang = beschliesse(test.db, id, '2018-01-01').then(
      () => 'beschlossen',
      (error: Error) => error.message,
    )
    await killWartende()
    expect(await ausgang).toMatch(/terminat/i)
    await owner.query('COMMIT')
    expect(await abbild()).toEqual(vorher)
    await beschliesse(test.db, id, '2018-01-01')
    expect(await adorfAm('2018-01-01')).toEqual(['Adorf-West 4', 'Adorf-Ost 123'])
  })

  it('is all or nothing when its process is killed in the middle', async () => {
    const id = await nimmHin(await zeichne(test.db, fortgesetzt(0, 1), { stichtag: '2019-01-01' }))
    const vorher = await abbild()
    await owner.query('BEGIN')
    await owner.query('LOCK TABLE zeitreihenbruch IN SHARE ROW EXCLUSIVE MODE')
    const kind = spawn(process.execPath, ['--import', 'tsx', PROZESS, String(id), '2019-01-01'], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: test.connectionString },
      cwd: API,
      stdio: 'inherit',
    })
    const ende = once(kind, 'exit')
    await warteAuf(`SELECT ${WARTET}`, true)
    kind.kill('SIGKILL')
    expect(await ende).toEqual([null, 'SIGKILL'])
    await owner.query('COMMIT')
    // The server notices that nobody is there any more when it wants to answer.
    await warteAuf(`SELECT FROM pg_locks WHERE relation = 'zuschnitt'::regclass`, false)
    expect(await abbild()).toEqual(vorher)
  })

  it('can be revoked when what replaced it was revoked, step by step', async () => {
    const [, zweiter, dritter] = (
      await select('SELECT zuschnitt_id::text AS zeile FROM raumbeschluss ORDER BY id')
    ).map(Number)
    await expect(hebeAuf(zweiter!, '2017-01-01')).rejects.toThrow('wurde schon anders beschlossen')
    await hebeAuf(dritter!, '2020-01-01')
    expect(await adorfAm('2020-01-01')).toEqual(['Adorf-West 123', 'Adorf-Ost 4'])
    await hebeAuf(zweiter!, '2022-01-01')
    expect(await adorfAm('2021-12-31')).toEqual(['Adorf-West 123', 'Adorf-Ost 4'])
    expect(await adorfAm('2022-01-01')).toEqual(['Adorf-West 12', 'Adorf-Ost 34'])
    expect(await adorfAm('2017-12-31')).toEqual(['Adorf-West 123', 'Adorf-Ost 4'])
  })

  it('does not pretend never to have held when another one was built on it', async () => {
    const spaeter = await entscheide(fortgesetzt(0, 1, 2), '2998-01-01')
    const nochSpaeter = await entscheide(fortgesetzt(3), '2999-01-01')
    await hebeAuf(nochSpaeter, '2999-06-01')
    await expect(hebeAuf(spaeter, '2998-01-01')).rejects.toThrow('war schon eine andere Einteilung')
    await hebeAuf(spaeter, '3000-01-01')
    expect(await adorfAm('3000-01-01')).toEqual(['Adorf-West 12', 'Adorf-Ost 34'])
  })

  it('changes the number of an area on its Stichtag and not on the day it is entered', async () => {
    const nummernAm = (tag: string) =>
      write(test.db, async (tx) =>
        (await findSozialraeumeAm(tx, tag)).map(({ nummer, name }) => `${nummer} ${name}`),
      )
    const bisher = ['1 Adorf-West', '2 Adorf-Ost', '3 Bedorf gesamt', '4 Cedorf gesamt']
    const umgekehrt = fortgesetzt(0, 1).toReversed()
    const id = await entscheide(umgekehrt, '3001-01-01')
    expect(await nummernAm('2024-01-01')).toEqual(bisher)
    expect(await nummernAm('3000-12-31')).toEqual(bisher)
    expect(await nummernAm('3001-01-01')).toEqual(
      umgekehrt.map(({ name }, i) => `${i + 1} ${name}`),
    )
    await hebeAuf(id, '3001-01-01')
    expect(await nummernAm('3001-01-01')).toEqual(bisher)
  })
})
