import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { renewStatistik } from './statistik.queries.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const alsGezaehlt = (zeilen: number) =>
  test.owner.query(`UPDATE pg_class SET reltuples = $1 WHERE oid = 'grundzahl'::regclass`, [zeilen])
const gezaehlteRaeume = async () => {
  const { rows } = await test.owner.query<{ n: number }>(
    `SELECT reltuples::int AS n FROM pg_class WHERE oid = 'raum'::regclass`,
  )
  return rows[0]!.n
}

describe('the statistics of the planner', () => {
  it.each([
    [999, 0, false],
    [1_000, 0, true],
    [1_000, 10_000, true],
    [1_000, 10_001, false],
  ])('are renewed after %d figures into %d: %s', async (neue, alte, erwartet) => {
    await alsGezaehlt(alte)
    await test.owner.query(`UPDATE pg_class SET reltuples = -1 WHERE oid = 'raum'::regclass`)
    expect(await renewStatistik(test.datenbank.db.pool, neue)).toBe(erwartet)
    expect((await gezaehlteRaeume()) >= 0).toBe(erwartet)
  })
})
