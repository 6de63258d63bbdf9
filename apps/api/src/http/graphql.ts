/**
 * GraphQL over HTTP (https://graphql.github.io/graphql-over-http). Apollo runs
 * the operation; this file speaks HTTP, because errors carry the number of the
 * request and vectors go out as the database wrote them.
 */
import { HeaderMap, type ApolloServer } from '@apollo/server'
import type { FastifyCompressRouteOptions } from '@fastify/compress'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'
import { constants } from 'node:zlib'
import { createKontext, type Kontext, type Umgebung } from '../context.ts'
import { assertVariablen } from '../graphql/limits.ts'
import { toJsonText } from '../graphql/vektor.ts'
import { parseAnfrage } from './anfrage.ts'
import { chooseMediaType, JSON_TYP } from './medientyp.ts'

/** The largest screen's document has 3 kB; free documents may be longer. */
const BODY_LIMIT = 1024 * 1024

/** Answers are packed while they are sent: quickly rather than tightly. */
const PACKEN: NonNullable<FastifyCompressRouteOptions['compress']> = {
  encodings: ['br', 'gzip'],
  threshold: 1024,
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
}

export function registerGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<Kontext>,
  umgebung: Umgebung,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit: BODY_LIMIT,
    compress: PACKEN,
    handler: (request, reply) => answer({ apollo, umgebung, request, reply }),
  })
}

interface Vorgang {
  readonly apollo: ApolloServer<Kontext>
  readonly umgebung: Umgebung
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

async function answer({ apollo, umgebung, request, reply }: Vorgang): Promise<FastifyReply> {
  const mediaType = chooseMediaType(request.headers.accept)
  if (mediaType === undefined) return reply.code(406).send()
  const anfrage = parseAnfrage(request)
  assertVariablen(anfrage.variables)
  const contextValue = await createKontext(umgebung, request)
  const { body, http } = await apollo.executeOperation(
    { ...anfrage, ...(request.method === 'GET' && { http: GET }) },
    { contextValue },
  )
  contextValue.cookies.send(reply)
  if (body.kind !== 'single') throw new Error('Incremental delivery is not supported.')
  const result = body.singleResult
  note(request, anfrage.operationName, result.errors)
  for (const [name, value] of http.headers) void reply.header(name, value)
  return reply
    .code(statusOf(result, http.status, mediaType))
    .header('content-type', mediaType)
    .header('cache-control', 'no-store')
    .send(toBody(result, request.id))
}

/** Tells Apollo that only queries may run. */
const GET = { method: 'GET', headers: new HeaderMap(), search: '', body: undefined }

/**
 * With `application/json` a well-formed request that GraphQL rejects is 200,
 * so that intermediaries do not eat the answer; refusals stay what they are.
 */
function statusOf(
  { data, errors }: FormattedExecutionResult,
  status: number | undefined,
  mediaType: string,
): number {
  if (data !== undefined) return 200
  const verweigert = status === 405 || errors?.[0]?.extensions?.['code'] === 'ANFRAGE_ZU_GROSS'
  return mediaType === JSON_TYP && !verweigert ? 200 : (status ?? 400)
}

function toBody({ errors, data }: FormattedExecutionResult, nummer: string): string {
  const teile: string[] = []
  if (errors)
    teile.push(`"errors":${JSON.stringify(errors.map((error) => withNummer(error, nummer)))}`)
  if (data !== undefined) teile.push(`"data":${toJsonText(data)}`)
  return `{${teile.join(',')}}`
}

const withNummer = (error: GraphQLFormattedError, nummer: string): GraphQLFormattedError => ({
  ...error,
  extensions: { ...error.extensions, nummer },
})

/** For the log line of this request. */
function note(
  request: FastifyRequest,
  operation: string | undefined,
  errors: readonly GraphQLFormattedError[] | undefined,
): void {
  request.vermerk = {
    ...(operation !== undefined && { operation }),
    ...(errors && { codes: errors.map(({ extensions }) => extensions?.['code']) }),
  }
}
