/** Every operation, route and field for everyone: really called on a running server. */
import fastify from 'fastify'
import { extendSchema, parse, type GraphQLSchema } from 'graphql'
import { ALLE, darf } from '../src/auth/berechtigung.ts'
import { FELDER } from '../src/auth/felder.ts'
import type { Operation } from '../src/auth/wem.ts'
import { OPERATIONEN } from '../src/auth/operationen.ts'
import { ROUTEN } from '../src/auth/routen.ts'
import { applyRechte } from '../src/auth/schema-rechte.ts'
import { registerRechte } from '../src/http/rechte.ts'
import { OEFFENTLICHKEIT, type Wer } from '../src/auth/wer.ts'
import { findWer } from '../src/auth/sitzung.ts'
import { createSchema } from '../src/schema.ts'
import type { Sprecher, Testkonto } from './als.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import { createDocument, type Aufruf } from './dokument.ts'
import { createTestApp, type TestApp } from './test-app.ts'

let test: TestApp
let schema: GraphQLSchema

beforeAll(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
  schema = await createSchema()
})
afterAll(() => test.close())

const VERWEIGERT = new Set(['ANMELDUNG_NOETIG', 'NICHT_BERECHTIGT', 'ZWEITER_FAKTOR_NOETIG'])

/** null: nobody signed in. */
const BETRACHTER: readonly (readonly [string, Testkonto | null])[] = [
  ['OEFFENTLICHKEIT', null],
  ['second factor due', { rollen: ['PLANUNG', 'ADMIN', 'GEHEIMHALTUNG'], zweitfaktorOffen: true }],
  ['ANBIETER', 'ANBIETER'],
  ['KOMMUNE', 'KOMMUNE'],
  ['PLANUNG of a Kommune', { rollen: ['PLANUNG'], art: 'KOMMUNE' }],
  ['PLANUNG', 'PLANUNG'],
  ['GEHEIMHALTUNG', 'GEHEIMHALTUNG'],
  ['ADMIN', 'ADMIN'],
]

/** Signing in by these, so that a session that was ended does not end the walk. */
async function sprecherOf(konto: Testkonto | null): Promise<{ sprecher: Sprecher; wer: Wer }> {
  if (konto === null) return { sprecher: test.oeffentlich, wer: OEFFENTLICHKEIT }
  const sprecher = await test.als(konto)
  const wer = await findWer(test.datenbank.db.pool, sprecher.cookie!.split('=')[1]!)
  return { sprecher, wer }
}

const aufrufeOf = ({ sicht }: Operation): readonly Aufruf['sicht'][] =>
  sicht === true ? ['RELEASED', 'INTERN'] : ['RELEASED']

const INNEN = new Set(['KOMMUNE', 'PLANUNG', 'GEHEIMHALTUNG'])
const liestInnen = (wer: Wer): boolean =>
  wer.art === 'KONTO' && !wer.zweitfaktorOffen && wer.rollen.some((rolle) => INNEN.has(rolle))

describe.each(BETRACHTER)('operations for %s', (_name, konto) => {
  it('are open or refused as the table says, whatever is asked for', async () => {
    const falsch: string[] = []
    for (const [name, operation] of Object.entries(OPERATIONEN)) {
      // Operations end sessions and accounts: everyone comes afresh.
      const { sprecher, wer } = await sprecherOf(konto)
      for (const sicht of aufrufeOf(operation)) {
        const frei = darf(wer, operation) && (sicht !== 'INTERN' || liestInnen(wer))
        const codes = async (id: string) => {
          const { errors } = await sprecher.frage(createDocument(schema, name, { id, sicht }))
          return errors?.map(({ extensions: { code }, message }) => `${code} ${message}`) ?? []
        }
        const unbekannt = await codes('424242')
        const verweigert = unbekannt.some((code) => VERWEIGERT.has(code.split(' ')[0]!))
        if (verweigert === frei) falsch.push(`${name} ${sicht}: ${unbekannt.join()}`)
        if (unbekannt.some((code) => /^(ANFRAGE_|UNERWARTET)/.test(code))) {
          falsch.push(`${name}: ${unbekannt.join()}`)
        }
        if (frei) continue
        const bekannt = await codes('1')
        expect(bekannt).toEqual(unbekannt)
        expect(bekannt).toHaveLength(1)
      }
    }
    expect(falsch).toEqual([])
  }, 120_000)

  it('name themselves in the session', async () => {
    const { sprecher, wer } = await sprecherOf(konto)
    const { data } = await sprecher.frage('{ sitzung { operationen sicht } }')
    const erlaubt = Object.entries(OPERATIONEN).filter(([, operation]) => darf(wer, operation))
    expect(data?.['sitzung']).toEqual({
      operationen: erlaubt.map(([name]) => name.split('.')[1]),
      sicht: liestInnen(wer) ? 'INTERN' : 'RELEASED',
    })
  })

  it('go for routes, too', async () => {
    for (const [name, regel] of Object.entries(ROUTEN)) {
      const { sprecher, wer } = await sprecherOf(konto)
      const [method = '', weg = ''] = name.split(' ')
      const url = weg.replaceAll(/:\w+/g, 'unbekannt')
      for (const sicht of aufrufeOf(regel)) {
        const antwort = await sprecher.sende({
          method,
          url: regel.sicht === true ? `${url}?sicht=${sicht.toLowerCase()}` : url,
          ...(method === 'POST' && {
            headers: {
              'content-type':
                url === '/kreis' || url === '/eingaenge'
                  ? 'application/octet-stream'
                  : 'application/json',
            },
            body: '{}',
          }),
        })
        const frei = darf(wer, regel) && (sicht !== 'INTERN' || liestInnen(wer))
        const verweigert = antwort.status === 401 || antwort.status === 403
        expect([name, sicht, verweigert]).toEqual([name, sicht, !frei])
        if (verweigert) expect(antwort.headers['cache-control']).toBe('no-store')
      }
    }
  })
})

describe('the tables', () => {
  const offen = (name: string) => OPERATIONEN[name]?.wem === ALLE

  it('let nobody outside change anything but write, register, answer by a link, sign in and sign out', () => {
    const mutationen = Object.keys(OPERATIONEN).filter((name) => name.startsWith('Mutation.'))
    const erwartet =
      /\.(answerRueckfrage|commentOrt|confirmAnbieteranmeldung|confirmByLink|createErstpasswort|createRueckmeldung|giveStellungnahme|noteByLink|redeemLink|registerAnbieter|renewAngebotslink|reportByLink|signIn|signInDemo|signOut|startPasskeyAnmeldung|verifyPasskey|verifyTotp)$/
    expect(mutationen.filter(offen).filter((name) => !erwartet.test(name))).toEqual([])
  })

  it('give an Anbieter nothing inner, nor the administration as such', async () => {
    for (const rolle of ['ANBIETER', 'ADMIN'] as const) {
      const sprecher = await test.als(rolle)
      for (const feld of [
        'indikatoren(sicht: INTERN) { slug }',
        'startseite(sicht: INTERN) { ebene }',
      ]) {
        const { errors } = await sprecher.frage(`{ ${feld} }`)
        expect(errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
      }
    }
  })

  it('have a row for everything: without one nothing starts', () => {
    const mitNeuem = extendSchema(schema, parse('extend type Kreis { neu: String }'))
    expect(() => applyRechte(mitNeuem)).toThrow('Kreis.neu')
    const mitNeuer = extendSchema(schema, parse('extend type Mutation { loescheAlles: Int }'))
    expect(() => applyRechte(mitNeuer)).toThrow('Mutation.loescheAlles')
    const app = fastify()
    registerRechte(app)
    expect(() => app.get('/neu', () => '')).toThrow('GET /neu')
  })

  it('refuse stricter fields one by one', async () => {
    const streng = Object.entries(FELDER).flatMap(([typ, felder]) =>
      Object.entries(felder)
        .filter(([, { wem }]) => wem !== ALLE)
        .map(([feld]) => `${typ}.${feld}`),
    )
    expect(streng).toEqual(expect.arrayContaining(['Einrichtung.schritte']))
    const frage = '{ einrichtung { schritte { name } } }'
    expect((await test.oeffentlich.frage(frage)).errors?.[0]?.extensions.code).toBe(
      'ANMELDUNG_NOETIG',
    )
    expect((await test.frage(frage)).errors).toBeUndefined()
  })
})
