/** A server with the requests that put the measured question to it, and the check that all mean the same. */
import { once } from 'node:events'
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { isDeepStrictEqual } from 'node:util'

import type { Bed } from './bed.ts'
import { say } from './report.ts'
import type { Server } from './server.ts'

/** One HTTP request in parts, so that it can be sent by fetch and as bytes. */
export type Anfrage = {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** JSON body; makes it a POST. */
  readonly body?: string
}

type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export type Contender = {
  readonly name: string
  readonly server: Server
  readonly bed: Bed
  readonly anfragen: readonly Anfrage[]
  /** The numbers of an answer in a form that is the same for all; throws where there are none. */
  readonly numbersOf: (answer: unknown) => unknown
}

/** A contender whose answers are right, ready for the load generator. */
export type Checked = Contender & { readonly bytes: readonly number[] }

/** POST of a GraphQL document, as the web sends it. */
export function graphqlAnfrage(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Anfrage {
  return {
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  }
}

/** The bytes of a request on a keep-alive connection. */
export function toRequestText({ path, headers = {}, body }: Anfrage, port: number): string {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  if (body !== undefined) lines.push(`content-length: ${Buffer.byteLength(body)}`)
  return `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body ?? ''}`
}

/** One answer as it came over the wire, not unpacked. */
export async function ask(
  { port }: Server,
  { path, headers = {}, body }: Anfrage,
): Promise<Answer> {
  const method = body === undefined ? 'GET' : 'POST'
  const asked = request({ host: '127.0.0.1', port, path, method, headers: { ...headers } })
  asked.end(body)
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const pieces: Buffer[] = []
  for await (const piece of response) pieces.push(piece as Buffer)
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: Buffer.concat(pieces),
  }
}

/** Where two answers first differ, as a path and both values. */
export function findDifference(left: unknown, right: unknown, path = ''): string | undefined {
  if (isDeepStrictEqual(left, right)) return undefined
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
    return `${path || '.'}: ${JSON.stringify(left)} / ${JSON.stringify(right)}`
  }
  const [a, b] = [left as Record<string, unknown>, right as Record<string, unknown>]
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const difference = findDifference(a[key], b[key], `${path}.${key}`)
    if (difference !== undefined) return difference
  }
  return undefined
}

function numbersOrThrow(name: string, numbersOf: Contender['numbersOf'], text: string): unknown {
  try {
    return numbersOf(JSON.parse(text))
  } catch (error) {
    throw new Error(`${name} antwortet ohne brauchbare Zahlen: ${text.slice(0, 300)}`, {
      cause: error,
    })
  }
}

/**
 * Puts every request to every contender and compares the numbers.
 *
 * @returns the contenders with the length of each answer
 * @throws Error with one German sentence that names who differs, on what, and where
 */
export async function checkSame(contenders: readonly Contender[]): Promise<readonly Checked[]> {
  const [first] = contenders
  const bytes = contenders.map((): number[] => [])
  for (const index of first?.anfragen.keys() ?? []) {
    let expected: unknown
    for (const [c, { name, server, anfragen, numbersOf }] of contenders.entries()) {
      const anfrage = anfragen[index]
      if (!anfrage) throw new Error(`${name} hat weniger Anfragen als ${first?.name}.`)
      const { status, body } = await ask(server, anfrage)
      if (status !== 200)
        throw new Error(
          `${name} antwortet auf Anfrage ${index} mit ${status}: ${body.toString().slice(0, 300)}`,
        )
      const numbers = numbersOrThrow(name, numbersOf, body.toString())
      const difference = c === 0 ? undefined : findDifference(expected, numbers)
      if (difference !== undefined) {
        throw new Error(
          `${first?.name} und ${name} nennen bei Anfrage ${index} Verschiedenes: ${difference}`,
        )
      }
      expected ??= numbers
      bytes[c]?.push(body.length)
    }
  }
  say(
    `${contenders.map(({ name }) => name).join(', ')}: ${first?.anfragen.length} Anfragen, überall dieselben Zahlen`,
  )
  return contenders.map((contender, c) => ({ ...contender, bytes: bytes[c] ?? [] }))
}
