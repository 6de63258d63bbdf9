import { parse, specifiedRules, validate } from 'graphql'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GRENZEN, limitRule } from '../src/graphql/limits.ts'
import { createSchema } from '../src/schema.ts'

const web = fileURLToPath(new URL('../../web/src', import.meta.url))
const dokumente = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((pfad) =>
  pfad.endsWith('.graphql'),
)

describe('what the web asks for', () => {
  it('is there', () => {
    expect(dokumente.length).toBeGreaterThan(0)
  })

  it.each(dokumente)('fits the schema and its limits: %s', async (pfad) => {
    const dokument = parse(readFileSync(`${web}/${pfad}`, 'utf8'), { maxTokens: GRENZEN.tokens })
    const fehler = validate(await createSchema(), dokument, [...specifiedRules, limitRule])
    expect(fehler.map(({ message }) => message)).toEqual([])
  })
})
