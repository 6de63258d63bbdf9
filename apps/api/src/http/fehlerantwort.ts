/** What a client gets when a route throws: a code, a sentence and the number of the log line. */
import type { Fehlercode } from '@sozial/shared/fehlercode'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Socket } from 'node:net'
import { codeOf, statusOf, UNERWARTET_TEXT } from '../errors.ts'
import { chooseMediaType, JSON_TYP } from './medientyp.ts'

interface Antwort {
  readonly status: number
  readonly code: Fehlercode
  readonly text: string
}

export function registerFehlerantwort(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | GraphQLError>((error, request, reply) => {
    const antwort = toAntwort(error, request)
    if (antwort.code === 'UNERWARTET') request.log.error(error)
    return sendFehler(request, reply, antwort)
  })
}

/** In the shape of the route: GraphQL errors for `/graphql`, `{ fehler }` elsewhere. */
export function sendFehler(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, text }: Antwort,
): FastifyReply {
  request.vermerk = { ...request.vermerk, codes: [code] }
  const nummer = request.id
  void reply.code(status).header('cache-control', 'no-store')
  if (request.routeOptions.url !== '/graphql') {
    return reply.send({ fehler: { code, text, nummer } })
  }
  return reply
    .header('content-type', chooseMediaType(request.headers.accept) ?? JSON_TYP)
    .send(JSON.stringify({ errors: [{ message: text, extensions: { code, nummer } }] }))
}

function toAntwort(error: FastifyError | GraphQLError, request: FastifyRequest): Antwort {
  if (error instanceof GraphQLError) {
    const code = codeOf(error)
    return {
      status: statusOf(code),
      code,
      text: code === 'UNERWARTET' ? UNERWARTET_TEXT : error.message,
    }
  }
  const status = error.statusCode ?? 500
  if (status === 413) return tooLarge(request)
  if (status < 500) {
    return {
      status,
      code: 'ANFRAGE_UNGUELTIG',
      text: 'Die Anfrage ist unvollständig oder nicht lesbar.',
    }
  }
  return { status: 500, code: 'UNERWARTET', text: UNERWARTET_TEXT }
}

function tooLarge(request: FastifyRequest): Antwort {
  return request.routeOptions.url === '/graphql'
    ? { status: 413, code: 'ANFRAGE_ZU_GROSS', text: 'Die Anfrage ist größer als 1 MB.' }
    : { status: 413, code: 'DATEI_ZU_GROSS', text: 'Die Datei ist größer als 50 MB.' }
}

/** What Node could not even read as a request: too many headers, too slow, no HTTP. */
export function sendUnlesbar(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, text] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? (['431 Request Header Fields Too Large', 'Der Kopf der Anfrage ist zu groß.'] as const)
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? (['408 Request Timeout', 'Die Anfrage kam zu langsam an.'] as const)
        : (['400 Bad Request', 'Die Anfrage ist nicht lesbar.'] as const)
  const body = JSON.stringify({ fehler: { code: 'ANFRAGE_UNGUELTIG', text } })
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
