import { auditServer } from 'graphql-http'
import { createTestApp, type TestApp } from './test-app.ts'

describe('GraphQL over HTTP', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
  })
  afterAll(() => test.close())

  it('passes all 61 checks of the graphql-http audit', async () => {
    const ergebnisse = await auditServer({ url: `${test.adresse}/graphql` })
    const nichtBestanden = ergebnisse
      .filter(({ status }) => status !== 'ok')
      .map((ergebnis) => [ergebnis.id, ergebnis.name, ergebnis.status])
    expect(nichtBestanden).toEqual([])
    expect(ergebnisse).toHaveLength(61)
  })
})
