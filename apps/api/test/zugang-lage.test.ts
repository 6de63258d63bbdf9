/** Which small areas a rule opens when Kommunen, Bezirke and areas do not lie as neatly, or did not always. */
import fc from 'fast-check'
import { findZugang, type Zugang } from '../src/auth/zugang.ts'
import type { Angemeldet } from '../src/auth/wer.ts'
import { write } from '../src/database/transaction.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { createZugangskreis, KOMMUNEN, type Zelle } from './zugangskreis.ts'

let test: TestApp
let zellen: readonly Zelle[]
let raeume: ReadonlyMap<string, { readonly raum: number; readonly fassung: number }>
let jugendaemter: number

beforeAll(async () => {
  test = await createTestApp()
  zellen = await createZugangskreis(test.owner)
  const { rows } = await test.owner.query<{ key: string; raum: number; fassung: number }>(
    'SELECT r.schluessel AS key, r.id AS raum, f.id AS fassung FROM raum r JOIN raumfassung f ON f.raum_id = r.id',
  )
  raeume = new Map(rows.map(({ key, ...ids }) => [key, ids]))
  const quelle = await test.owner.query<{ id: number }>(
    `SELECT id FROM quelle WHERE schluessel = 'jugendaemter'`,
  )
  jugendaemter = quelle.rows[0]!.id
})
afterAll(() => test.close())

/** A planner of the Jugendamt of a Bezirk. */
const planerin = (bezirk: string, kommune: string | null): Angemeldet => ({
  art: 'KONTO',
  sitzungId: '',
  kontoId: 1,
  name: '',
  anmeldename: '',
  rollen: ['PLANUNG'],
  organisation: {
    id: 1,
    art: kommune === null ? 'KREIS' : 'KOMMUNE',
    name: '',
    raumId: kommune === null ? null : raeume.get(kommune)!.raum,
    jugendamtsbezirkId: raeume.get(bezirk)!.raum,
  },
  zweck: 'JUGENDHILFEPLANUNG',
  demo: false,
  zweitfaktorOffen: false,
})

async function darfOf(wer: Angemeldet): Promise<(raumfassung: number) => boolean> {
  // As after any change of areas: what was remembered does not hold.
  await write(test.datenbank.db, async () => undefined)
  const zugang = (await findZugang(test.datenbank.db.pool, wer, 'INTERN')) as Zugang & {
    sicht: 'INTERN'
  }
  return (raumfassung) => zugang.beschraenkung!.darf([jugendaemter], raumfassung)
}

/** Keys of the open areas of today. */
async function offene(wer: Angemeldet): Promise<readonly string[]> {
  const darf = await darfOf(wer)
  return zellen.filter((zelle) => darf(zelle.raumfassung)).map(({ schluessel }) => schluessel)
}

const inKommunen = (...kommunen: readonly string[]): readonly string[] =>
  zellen.filter(({ kommune }) => kommunen.includes(kommune)).map(({ schluessel }) => schluessel)

/** With other Zuordnungen of the Gliederung Jugendhilfe, and then as before. */
async function mitZuordnungen(
  paare: readonly (readonly [ober: string, unter: string])[],
  pruefe: () => Promise<void>,
): Promise<void> {
  const neu: number[] = []
  for (const [ober, unter] of paare) {
    const { rows } = await test.owner.query<{ id: number }>(
      `INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab)
       VALUES (2, $1, $2, '1975-01-01') ON CONFLICT DO NOTHING RETURNING id`,
      [raeume.get(ober)!.fassung, raeume.get(unter)!.fassung],
    )
    neu.push(...rows.map(({ id }) => id))
  }
  try {
    await pruefe()
  } finally {
    await test.owner.query('DELETE FROM zuordnung WHERE id = ANY ($1)', [neu])
  }
}

describe('die Lage eines Raums', () => {
  it('in zwei Kommunen öffnet ihn nur, wo beide gemeint sind', async () => {
    await mitZuordnungen([['K-5', 'K-1-S1']], async () => {
      const teile = (key: string) => key.startsWith('K-1-S1')
      expect(await offene(planerin('J-1', null))).toEqual(
        inKommunen('K-1', 'K-2', 'K-3', 'K-4').filter((key) => !teile(key)),
      )
      expect(await offene(planerin('J-2', 'K-5'))).toEqual(inKommunen('K-5'))
    })
    await mitZuordnungen([['K-2', 'K-1-S1']], async () => {
      expect(await offene(planerin('J-1', null))).toEqual(inKommunen('K-1', 'K-2', 'K-3', 'K-4'))
    })
  })

  it('in einem Bezirk, zu dem seine Kommune nicht ganz gehört, öffnet ihn nicht', async () => {
    await mitZuordnungen([['J-1', 'K-6-S1']], async () => {
      expect(await offene(planerin('J-1', null))).toEqual(inKommunen('K-1', 'K-2', 'K-3', 'K-4'))
      expect(await offene(planerin('J-3', 'K-6'))).toEqual([])
    })
  })

  const LAGEN = fc.array(fc.tuple(fc.constantFrom(...KOMMUNEN, 'J-1', 'J-2', 'J-3'), fc.nat()), {
    maxLength: 5,
  })

  it('öffnet von dem, was allein in einer Kommune liegt, alles oder nichts', async () => {
    await fc.assert(
      fc.asyncProperty(LAGEN, async (lagen) => {
        const paare = lagen.map(
          ([ober, n]) => [ober, zellen[n % zellen.length]!.schluessel] as const,
        )
        await mitZuordnungen(paare, async () => {
          for (const wer of [planerin('J-1', null), planerin('J-2', 'K-5')]) {
            const darf = await darfOf(wer)
            for (const kommune of KOMMUNEN) {
              const allein = zellen.filter(
                (zelle) =>
                  zelle.kommune === kommune &&
                  !paare.some(
                    ([ober, unter]) =>
                      ober.startsWith('K') &&
                      ober !== kommune &&
                      zelle.schluessel.startsWith(unter),
                  ),
              )
              expect(new Set(allein.map(({ raumfassung }) => darf(raumfassung))).size).toBeLessThan(
                2,
              )
            }
          }
        })
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})

describe('was sich geändert hat', () => {
  it('ein früherer Zuschnitt gehört dem Jugendamt, das heute für seine Kommune zuständig ist', async () => {
    const { rows } = await test.owner.query<{ id: number }>(
      `WITH r AS (INSERT INTO raum (schluessel, ebene) VALUES ('K-4-ALT', 'SOZIALRAUM') RETURNING id)
       INSERT INTO raumfassung (raum_id, name, gueltig_ab, gueltig_bis)
       SELECT id, 'K-4-ALT', '1975-01-01', '2015-01-01' FROM r RETURNING id`,
    )
    const alt = rows[0]!.id
    const k4 = raeume.get('K-4')!.fassung
    await test.owner.query(
      `INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab, gueltig_bis)
       VALUES (1, $1, $2, '1975-01-01', '2015-01-01')`,
      [k4, alt],
    )
    expect((await darfOf(planerin('J-1', null)))(alt)).toBe(true)
    await test.owner.query(
      `UPDATE zuordnung SET gueltig_bis = '2020-01-01' WHERE gliederung_id = 2 AND unter_id = $1`,
      [k4],
    )
    await test.owner.query(
      `INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab) VALUES (2, $1, $2, '2020-01-01')`,
      [raeume.get('J-2')!.fassung, k4],
    )
    expect(await offene(planerin('J-1', null))).toEqual(inKommunen('K-1', 'K-2', 'K-3'))
    expect((await darfOf(planerin('J-1', null)))(alt)).toBe(false)
    expect(await offene(planerin('J-2', 'K-5'))).toEqual(inKommunen('K-4', 'K-5'))
    expect((await darfOf(planerin('J-2', 'K-5')))(alt)).toBe(true)
  })

  it('ein Raum, der die Kommune gewechselt hat, gehört mit seiner Vergangenheit zu der von heute', async () => {
    const s1 = raeume.get('K-1-S1')!.fassung
    await test.owner.query(
      `UPDATE zuordnung SET gueltig_bis = '2020-01-01' WHERE gliederung_id = 1 AND unter_id = $1`,
      [s1],
    )
    await test.owner.query(
      `INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab) VALUES (1, $1, $2, '2020-01-01')`,
      [raeume.get('K-6')!.fassung, s1],
    )
    const gewechselt = (key: string) => key.startsWith('K-1-S1')
    expect((await offene(planerin('J-1', null))).some(gewechselt)).toBe(false)
    expect((await offene(planerin('J-3', 'K-6'))).filter(gewechselt)).toHaveLength(3)
  })
})
