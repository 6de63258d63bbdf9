/** Every operation and route with ids of others, of nothing and of another kind, for everyone who may not call it. */
import type { GraphQLSchema } from 'graphql'
import { darf } from '../../src/auth/berechtigung.ts'
import { OPERATIONEN, ROUTEN } from '../../src/auth/operationen.ts'
import { findWer } from '../../src/auth/sitzung.ts'
import { OEFFENTLICHKEIT, type Wer } from '../../src/auth/wer.ts'
import { createSchema } from '../../src/schema.ts'
import type { Sprecher, Testkonto } from '../als.ts'
import { createDocument } from '../dokument.ts'
import { createTestApp, type TestApp } from '../test-app.ts'
import { createZugangskreis } from '../zugangskreis.ts'
import { alsGraphql, rohOf } from './rahmen.ts'

let test: TestApp
let schema: GraphQLSchema
/** Of things that exist and are another's, and of none. */
let kennungen: readonly string[]

beforeAll(async () => {
  test = await createTestApp()
  await createZugangskreis(test.owner)
  schema = await createSchema()
  const fremd = await test.als({
    rollen: ['PLANUNG'],
    art: 'KOMMUNE',
    raum: 'K-6',
    jugendamtsbezirk: 'J-3',
  })
  const { rows } = await test.owner.query<{ id: string }>(
    `SELECT id::text FROM raum WHERE schluessel = 'K-6-S1' UNION SELECT max(id)::text FROM quelle`,
  )
  kennungen = [
    String(fremd.kontoId),
    String(fremd.organisationId),
    fremd.sitzungId,
    ...rows.map(({ id }) => id),
    '0',
    '424242',
    '2147483647',
    '99999999999999999999',
    '-1',
    'NaN',
    'K-6-S1',
    'x'.repeat(2000),
    '',
  ]
})
afterAll(() => test.close())

const BETRACHTER: readonly (readonly [string, Testkonto | null])[] = [
  ['OEFFENTLICHKEIT', null],
  ['second factor due', { rollen: ['PLANUNG', 'ADMIN', 'GEHEIMHALTUNG'], zweitfaktorOffen: true }],
  ['ANBIETER', 'ANBIETER'],
  ['KOMMUNE', { rollen: ['KOMMUNE'], raum: 'K-1' }],
  [
    'PLANUNG of a Jugendamt',
    { rollen: ['PLANUNG'], art: 'KOMMUNE', raum: 'K-5', jugendamtsbezirk: 'J-2' },
  ],
  ['PLANUNG of the Kreis', { rollen: ['PLANUNG'], jugendamtsbezirk: 'J-1' }],
  ['GEHEIMHALTUNG', 'GEHEIMHALTUNG'],
  ['ADMIN', 'ADMIN'],
]

async function sprecherOf(konto: Testkonto | null): Promise<{ sprecher: Sprecher; wer: Wer }> {
  if (konto === null) return { sprecher: test.oeffentlich, wer: OEFFENTLICHKEIT }
  const sprecher = await test.als(konto)
  return { sprecher, wer: await findWer(test.datenbank.db.pool, sprecher.cookie!.split('=')[1]!) }
}

describe.each(BETRACHTER)('%s', (_name, konto) => {
  it('gets byte for byte the same answer from an operation that is not hers, whatever id is in it', async () => {
    const { sprecher, wer } = await sprecherOf(konto)
    for (const [name, operation] of Object.entries(OPERATIONEN)) {
      if (darf(wer, operation)) continue
      const antworten = new Set<string>()
      for (const id of kennungen) {
        const frage = createDocument(schema, name, { id, sicht: 'RELEASED' })
        antworten.add(await rohOf(sprecher, alsGraphql(frage)))
      }
      expect([name, antworten.size]).toEqual([name, 1])
    }
  }, 120_000)

  it('gets it from a route that is not hers, before a byte of the body is read', async () => {
    const { sprecher, wer } = await sprecherOf(konto)
    for (const [name, regel] of Object.entries(ROUTEN)) {
      if (darf(wer, regel)) continue
      const [method = '', weg = ''] = name.split(' ')
      const antworten = new Set<string>()
      // A GET has no body: what would follow it were the next request.
      const bodies = method === 'GET' ? [''] : ['', '{}', '{"anlass":{}}', 'x'.repeat(100_000)]
      for (const [i, body] of bodies.concat('').entries()) {
        const headers = { 'content-type': 'application/octet-stream' }
        antworten.add(await rohOf(sprecher, { method, url: `${weg}?name=${i}`, headers, body }))
      }
      expect([name, antworten.size]).toEqual([name, 1])
    }
  })

  it('causes no bug by any id in anything', async () => {
    const { sprecher } = await sprecherOf(konto)
    const fehler: string[] = []
    for (const name of Object.keys(OPERATIONEN)) {
      // These end the walk.
      if (/\.(signOut|signOutEverywhere)$/.test(name)) continue
      for (const id of kennungen) {
        const { errors } = await sprecher.frage(
          createDocument(schema, name, { id, sicht: 'RELEASED' }),
        )
        const code = errors?.[0]?.extensions.code
        if (code === 'UNERWARTET') fehler.push(`${name} ${id.slice(0, 30)}`)
      }
    }
    expect(fehler).toEqual([])
  }, 120_000)
})
