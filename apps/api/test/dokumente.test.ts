import { Kind, parse, specifiedRules, validate, visit } from 'graphql'
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema } from 'graphql'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { GRENZEN, limitRule } from '../src/graphql/limits.ts'
import { createSchema } from '../src/schema.ts'

const web = fileURLToPath(new URL('../../web/src', import.meta.url))
const dateien = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((pfad) =>
  pfad.endsWith('.graphql'),
)

const lies = (pfad: string): DocumentNode =>
  parse(readFileSync(`${web}/${pfad}`, 'utf8'), { maxTokens: GRENZEN.tokens })

const fragmente = new Map<string, FragmentDefinitionNode>(
  dateien
    .flatMap((pfad) => lies(pfad).definitions)
    .flatMap((teil) => (teil.kind === Kind.FRAGMENT_DEFINITION ? [[teil.name.value, teil]] : [])),
)

/** What goes over the line: with the fragments it names, without what is the client's own. */
function toGesendetes(dokument: DocumentNode): DocumentNode {
  const gebraucht = new Map<string, FragmentDefinitionNode>()
  const sammle = (teil: DocumentNode | FragmentDefinitionNode): void => {
    visit(teil, {
      FragmentSpread: ({ name }) => {
        const fragment = fragmente.get(name.value)
        if (!fragment || gebraucht.has(name.value)) return
        gebraucht.set(name.value, fragment)
        sammle(fragment)
      },
    })
  }
  const eigene = dokument.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  sammle({ ...dokument, definitions: eigene })
  const ganz = { ...dokument, definitions: [...eigene, ...gebraucht.values()] }
  return visit(ganz, {
    Directive: ({ name }) => (name.value === 'unmask' ? null : undefined),
  })
}

const anfragen = dateien.filter((pfad) =>
  lies(pfad).definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION),
)

describe('what the web asks for', () => {
  let schema: GraphQLSchema
  beforeAll(async () => {
    schema = await createSchema()
  })

  it('is there', () => {
    expect(anfragen.length).toBeGreaterThan(0)
  })

  it.each(anfragen)('fits the schema and its limits: %s', (pfad) => {
    const fehler = validate(schema, toGesendetes(lies(pfad)), [...specifiedRules, limitRule])
    expect(fehler.map(({ message }) => message)).toEqual([])
  })
})
