/** Every operation and route with ids of others, of nothing and of another kind, for everyone who may not call it. */
import type { GraphQLSchema } from 'graphql'
import { darf } from '../../src/auth/berechtigung.ts'
import { OPERATIONEN } from '../../src/auth/operationen.ts'
import { ROUTEN } from '../../src/auth/routen.ts'
import { findWer } from '../../src/auth/sitzung.ts'
import { OEFFENTLICHKEIT, type Wer } from '../../src/auth/wer.ts'
import { writeAside } from '../../src/database/transaction.ts'
import { ensureLink } from '../../src/modules/zugangslink/zugangslink.ts'
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

// Tens of thousands of refusals, and nobody reads where in the code each arose: Jest takes
// a fifth of the time to look that up.
const { stackTraceLimit } = Error
afterAll(() => (Error.stackTraceLimit = stackTraceLimit))

beforeAll(async () => {
  Error.stackTraceLimit = 0
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

/** The code of what nobody has foreseen. */
const FEHLER = 'UNERWARTET'

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
      const [eine = ''] = antworten
      expect([name, antworten.size, eine.includes(FEHLER)]).toEqual([name, 1, false])
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

  it('causes no bug by any id in what is hers', async () => {
    const { sprecher, wer } = await sprecherOf(konto)
    const fehler: string[] = []
    for (const [name, operation] of Object.entries(OPERATIONEN)) {
      // What is not hers has been asked above; these end the walk.
      if (!darf(wer, operation) || /\.(signOut|signOutEverywhere)$/.test(name)) continue
      for (const id of kennungen) {
        const { errors } = await sprecher.frage(
          createDocument(schema, name, { id, sicht: 'RELEASED' }),
        )
        const code = errors?.[0]?.extensions.code
        if (code === FEHLER) fehler.push(`${name} ${id.slice(0, 30)}`)
      }
    }
    expect(fehler).toEqual([])
  }, 120_000)
})

/** By what a link opens: whoever holds none of this kind learns nothing. */
const LINKOPERATIONEN = {
  ANGEBOT: [
    'Query.angebotDesLinks',
    'Mutation.confirmByLink',
    'Mutation.reportByLink',
    'Mutation.noteByLink',
    'Mutation.renewAngebotslink',
  ],
  ANMELDUNG: [
    'Query.anmeldungDesLinks',
    'Mutation.confirmAnbieteranmeldung',
    'Mutation.createErstpasswort',
  ],
} as const

describe('Whoever holds a link', () => {
  const tokens = { ANGEBOT: '', ANMELDUNG: '', abgelaufen: '', widerrufen: '' }
  /** Sites of the offer that the link opens, and of another. */
  let [eigener, fremder] = ['', '']
  beforeAll(async () => {
    const angebot = async (slug: string) => {
      const { rows } = await test.owner.query<{ id: number; standort: string }>(
        `WITH o AS (INSERT INTO organisation (art, name) VALUES ('ANBIETER', $1) RETURNING id),
           a AS (INSERT INTO unterstuetzungsangebot (organisation_id, slug, zustand, bestaetigt_am, bestaetigt_von, angelegt_von)
             SELECT id, $1, 'RUHEND', now(), 'T', 'T' FROM o RETURNING id),
           s AS (INSERT INTO standort (angebot_id, name, form, gueltig_ab) SELECT id, 'S', 'ONLINE', '2020-01-01' FROM a RETURNING id)
         SELECT a.id, s.id::text AS standort FROM a, s`,
        [slug],
      )
      return rows[0]!
    }
    const [eigenes, fremdes] = [await angebot('link-eigenes'), await angebot('link-fremdes')]
    const { rows } = await test.owner.query<{ id: number }>(
      `INSERT INTO anbieteranmeldung (name, traegerart, person, email, frist)
       VALUES ('Neu', 'FREI', 'P', 'p@neu.example', current_date + 14) RETURNING id`,
    )
    ;[eigener, fremder] = [eigenes.standort, fremdes.standort]
    const { db } = test.datenbank
    const tokenOf = async (art: 'ANGEBOT' | 'ANMELDUNG', id: number) => {
      const { pfad } = await writeAside(db, (tx) => ensureLink(tx, Buffer.alloc(32), { art, id }))
      return pfad.split('#')[1]!
    }
    tokens.abgelaufen = await tokenOf('ANGEBOT', fremdes.id)
    await test.owner.query(
      `UPDATE zugangslink SET angelegt_am = now() - interval '80 days', gueltig_bis = now() - interval '1 day' WHERE angebot_id = $1`,
      [fremdes.id],
    )
    tokens.widerrufen = await tokenOf('ANGEBOT', eigenes.id)
    await test.owner.query(`UPDATE zugangslink SET widerrufen_am = now() WHERE angebot_id = $1`, [
      eigenes.id,
    ])
    tokens.ANGEBOT = await tokenOf('ANGEBOT', eigenes.id)
    tokens.ANMELDUNG = await tokenOf('ANMELDUNG', rows[0]!.id)
  })

  const sende = async (token: string | undefined, query: string) => {
    await test.owner.query('DELETE FROM anmeldeversuch')
    const { headers, ...frage } = alsGraphql(query)
    return rohOf(test.oeffentlich, {
      ...frage,
      headers: { ...headers, ...(token !== undefined && { zugangslink: token }) },
    })
  }

  it.each(['ANGEBOT', 'ANMELDUNG'] as const)(
    'of another kind, an old one or none does nothing in what one of %s opens, and cannot tell them apart',
    async (art) => {
      const andere = art === 'ANGEBOT' ? tokens.ANMELDUNG : tokens.ANGEBOT
      const falsche = [undefined, '', 'x', 'x'.repeat(43), 'x'.repeat(2000), andere]
      for (const name of LINKOPERATIONEN[art]) {
        const antworten = new Set<string>()
        for (const token of [...falsche, tokens.abgelaufen, tokens.widerrufen])
          antworten.add(
            await sende(token, createDocument(schema, name, { id: '0', sicht: 'RELEASED' })),
          )
        expect([name, antworten.size]).toEqual([name, 1])
      }
    },
  )

  it('of an offer reports for its own sites alone; those of others look like none', async () => {
    const melde = (id: string) =>
      sende(
        tokens.ANGEBOT,
        `mutation { reportByLink(stand: 1, standort: "${id}", meldung: { frei: 3 }) { stand } }`,
      )
    const antworten = new Set<string>()
    for (const id of [fremder, '424242', '2147483647']) antworten.add(await melde(id))
    const gemeldet = async () =>
      (await test.owner.query<{ id: string }>('SELECT standort_id::text AS id FROM platzmeldung'))
        .rows
    expect([antworten.size, await gemeldet()]).toEqual([1, []])
    await melde(eigener)
    expect(await gemeldet()).toEqual([{ id: eigener }])
  })
})

describe('Organisations that register', () => {
  it('are decided about by what they are: the id of anything else looks like none', async () => {
    const planung = await test.als('PLANUNG')
    const { rows } = await test.owner.query<{ id: string }>(
      `SELECT id::text FROM organisation WHERE organisation.art <> 'ANBIETER'`,
    )
    for (const name of ['accept', 'reject', 'assign', 'deactivate', 'reactivate']) {
      const antworten = new Set<string>()
      for (const id of [...rows.map((eine) => eine.id), '424242', '2147483647']) {
        const frage = createDocument(schema, `Mutation.${name}Anbieter`, { id, sicht: 'INTERN' })
        antworten.add(await rohOf(planung, alsGraphql(frage)))
      }
      expect([name, antworten.size]).toEqual([name, 1])
    }
  })

  it('touch neither the people nor the words of another', async () => {
    const anbieter = await test.als('ANBIETER')
    const fremd = await test.als({ rollen: ['KOMMUNE'], raum: 'K-2' })
    for (const [name, id] of [
      ['removeKollege', fremd.kontoId],
      ['renewEinladung', fremd.kontoId],
      ['changeRegisterangaben', fremd.organisationId],
    ] as const) {
      const antworten = new Set<string>()
      for (const eine of [String(id), '424242', '2147483647']) {
        const frage = createDocument(schema, `Mutation.${name}`, { id: eine, sicht: 'INTERN' })
        antworten.add(await rohOf(anbieter, alsGraphql(frage)))
      }
      expect([name, antworten.size]).toEqual([name, 1])
    }
  })
})
