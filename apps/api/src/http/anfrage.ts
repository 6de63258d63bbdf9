/** What a request for GraphQL may look like, by POST or by GET. */
import type { FastifyRequest } from 'fastify'
import { fehler } from '../errors.ts'
import { assertOhneSteuerzeichen } from '../graphql/steuerzeichen.ts'

export interface GraphqlAnfrage {
  readonly query: string
  readonly operationName?: string
  readonly variables?: Readonly<Record<string, unknown>>
}

type Felder = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Felder =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws GraphQLError ANFRAGE_UNGUELTIG, EINGABE_UNGUELTIG for control characters in variables */
export function parseAnfrage(request: FastifyRequest): GraphqlAnfrage {
  const felder = request.method === 'GET' ? fromSearch(request.query) : request.body
  if (!isRecord(felder)) throw ungueltig('Es wird genau ein JSON-Objekt erwartet.')
  const { query, operationName, variables, extensions } = felder
  if (typeof query !== 'string' || query === '')
    throw ungueltig('„query“ fehlt oder ist kein Text.')
  if (!isLeer(operationName) && typeof operationName !== 'string') {
    throw ungueltig('„operationName“ ist kein Text.')
  }
  if (!isLeer(variables) && !isRecord(variables)) throw ungueltig('„variables“ ist kein Objekt.')
  if (!isLeer(extensions) && !isRecord(extensions)) throw ungueltig('„extensions“ ist kein Objekt.')
  assertOhneSteuerzeichen(variables)
  return {
    query,
    ...(typeof operationName === 'string' && { operationName }),
    ...(isRecord(variables) && { variables }),
  }
}

const isLeer = (value: unknown): value is null | undefined => value === null || value === undefined

const ungueltig = (text: string) => fehler('ANFRAGE_UNGUELTIG', text)

function fromSearch(search: unknown): Felder {
  const felder = isRecord(search) ? search : {}
  return {
    ...felder,
    variables: parseJson('variables', felder['variables']),
    extensions: parseJson('extensions', felder['extensions']),
  }
}

function parseJson(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    throw ungueltig(`„${name}“ ist kein JSON.`)
  }
}
