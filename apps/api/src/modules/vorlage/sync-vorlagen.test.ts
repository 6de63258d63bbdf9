import { VORLAGEN } from '@sozial/db/seed/katalog/vorlagen'
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import { retireVorlage, saveVorlage } from './save-vorlage.ts'
import { syncVorlagen } from './sync-vorlagen.ts'
import { findVorlagen } from './vorlage.queries.ts'

const AKTEUR = { art: 'SYSTEM', name: 'Probe' } as const
const [EINE, ANDERE] = VORLAGEN as unknown as readonly [(typeof VORLAGEN)[0], (typeof VORLAGEN)[0]]

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())

const find = async (name: string) =>
  (await findVorlagen(test.db.pool, { auchStillgelegte: true })).find((v) => v.name === name)

it('brings the Vorlagen of the program once and keeps what the Kreis made of them', async () => {
  const eigene = { id: null, name: ANDERE.name, organisationId: null, akteur: AKTEUR }
  await saveVorlage(test.db, {
    ...eigene,
    zuordnung: JSON.stringify(EINE.zuordnung),
    kopf: JSON.stringify(['Gebietsschlüssel', 'x']),
  })
  expect(await syncVorlagen(test.db, VORLAGEN)).toHaveLength(VORLAGEN.length)
  expect(await syncVorlagen(test.db, VORLAGEN)).toEqual([])
  expect(await find(`${ANDERE.name}, mitgeliefert`)).toMatchObject({ mitgeliefert: true })
  expect(await find(EINE.name)).toMatchObject({ hinweis: EINE.hinweis, mitgeliefert: true })

  const neu = { ...EINE, hinweis: 'Bekannt: mehr.', kopf: [...EINE.kopf, 'Divers'] }
  expect(await syncVorlagen(test.db, [neu])).toEqual([EINE.schluessel])
  const { id, fassungen, hinweis } = (await find(EINE.name))!
  expect([fassungen.map(({ nummer }) => nummer), hinweis]).toEqual([[2, 1], 'Bekannt: mehr.'])

  await saveVorlage(test.db, {
    ...eigene,
    id,
    zuordnung: JSON.stringify({ ...EINE.zuordnung, fehlend: ['k. A.'] }),
    kopf: JSON.stringify(EINE.kopf),
  })
  expect(await syncVorlagen(test.db, [EINE])).toEqual([])
  await retireVorlage(test.db, { id, akteur: AKTEUR })
  expect(await syncVorlagen(test.db, [neu])).toEqual([])
})
