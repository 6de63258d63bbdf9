import { getIntrospectionQuery } from 'graphql'
import { gzipSync } from 'node:zlib'
import { createBeispielkreis } from './beispielkreis.ts'
import { createTestApp, type Antwort, type TestApp } from './test-app.ts'
import { RASCH_MS } from './warte.ts'

const WERTE =
  'messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: INTERN) { perioden { werte } }'
const mal = (zahl: number, text: (i: number) => string) =>
  Array.from({ length: zahl }, (_, i) => text(i)).join(' ')

describe('limits', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
    await createBeispielkreis(test.owner)
  })
  afterAll(() => test.close())

  const expectZuGross = ({ status, data, errors }: Antwort) => {
    expect(status).toBe(400)
    expect(data).toBeUndefined()
    expect(errors?.[0]?.extensions.code).toBe('ANFRAGE_ZU_GROSS')
  }

  it.each([
    ['the same field under many aliases', `{ ${mal(100, (i) => `a${i}: ${WERTE}`)} }`],
    ['the same root field five times', `{ ${mal(5, (i) => `a${i}: ${WERTE}`)} }`],
    ['aliases on cheap fields', `{ kreis { ${mal(30, (i) => `a${i}: name`)} } }`],
    [
      'aliases hidden in fragments',
      `{ ...a ...b } fragment a on Query { ${mal(3, (i) => `a${i}: ${WERTE}`)} }
      fragment b on Query { ${mal(3, (i) => `b${i}: ${WERTE}`)} }`,
    ],
    ['many root fields', `{ ${mal(9, (i) => `a${i}: __typename`)} }`],
    ['many directives', `{ kreis { name ${mal(21, () => '@include(if: true)')} } }`],
    ['many words', `{ kreis { ${mal(1000, () => 'name')} } }`],
    [
      'a long list in the document',
      `{ messwerte(indikator: "x", ebene: KOMMUNE, sicht: INTERN,
      raeume: [${mal(251, (i) => `"${i}"`)}]) { raeume { ids } } }`,
    ],
    [
      'deep nesting',
      `{ __schema { types { ${'ofType { '.repeat(20)} name ${'} '.repeat(20)} } } }`,
    ],
  ])('refuses %s with 400, quickly', async (_was, query) => {
    const beginn = performance.now()
    expectZuGross(await test.frage(query))
    expect(performance.now() - beginn).toBeLessThan(RASCH_MS)
  })

  it('refuses a long list in the variables', async () => {
    const query = `query ($raeume: [String!]) {
      messwerte(indikator: "x", ebene: KOMMUNE, sicht: INTERN, raeume: $raeume) { raeume { ids } } }`
    expectZuGross(await test.frage(query, { raeume: Array.from({ length: 50_000 }, String) }))
    const { errors } = await test.frage(query, { raeume: Array.from({ length: 60 }, String) })
    expect(errors).toBeUndefined()
  })

  it('ends fragments that use each other', async () => {
    const { errors } = await test.frage(
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    )
    expect(errors?.[0]?.extensions.code).toBe('ANFRAGE_UNGUELTIG')
  })

  it('refuses a body of more than 1 MB', async () => {
    const antwort = await test.sende({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ kreis { name } } # ${'x'.repeat(1024 * 1024)}` }),
    })
    expect(antwort.status).toBe(413)
    expect(antwort.json()).toMatchObject({ errors: [{ extensions: { code: 'ANFRAGE_ZU_GROSS' } }] })
  })

  it('does not unpack what a client sends packed', async () => {
    const antwort = await test.sende({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify({ query: `{ kreis { name } } # ${' '.repeat(50_000_000)}` })),
    })
    expect(antwort.status).toBe(400)
  })

  it('refuses several operations in one request', async () => {
    const antwort = await test.sende({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ kreis { name } }' }, { query: '{ kreis { name } }' }]),
    })
    expect(antwort.status).toBe(400)
  })

  it('lets tools read the whole schema', async () => {
    const { status, errors } = await test.frage(getIntrospectionQuery())
    expect(status).toBe(200)
    expect(errors).toBeUndefined()
  })

  it('does not guess field names for whoever tries them', async () => {
    const { errors } = await test.frage('{ kreis { nam } }')
    expect(errors?.[0]).toMatchObject({
      message: 'Cannot query field "nam" on type "Kreis".',
      extensions: { code: 'ANFRAGE_UNGUELTIG' },
    })
  })

  it('does not guess values either', async () => {
    const query = 'query ($sicht: Sicht!) { indikatoren(sicht: $sicht) { slug } }'
    const { errors } = await test.frage(query, { sicht: 'INTERM' })
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/does not exist in "Sicht" enum\.$/),
      extensions: { code: 'EINGABE_UNGUELTIG' },
    })
  })

  it('keeps keys that mean something to JavaScript out of the variables', async () => {
    const antwort = await test.sende({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ kreis { name } }","variables":{"__proto__":{"polluted":true}}}',
    })
    expect(antwort.status).toBe(400)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
