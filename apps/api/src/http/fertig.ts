/** Answers whose bytes never change: compressed once, kept in memory, known by their hash. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

export interface Fertig {
  readonly roh: Buffer
  readonly gzip: Buffer
  readonly br: Buffer
  readonly etag: string
}

const packGzip = promisify(gzip)
const packBrotli = promisify(brotliCompress)

export async function toFertig(text: string): Promise<Fertig> {
  const roh = Buffer.from(text)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: roh.length,
  }
  const [klein, kleiner] = await Promise.all([packGzip(roh), packBrotli(roh, { params })])
  const etag = `"${createHash('sha256').update(roh).digest('base64url').slice(0, 22)}"`
  return { roh, gzip: klein, br: kleiner, etag }
}

/** Sends the smallest form the client takes, or 304 where it has the bytes already. */
export function sendFertig(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, ...formen }: Fertig,
): FastifyReply {
  void reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('etag', etag)
    .header('vary', 'accept-encoding')
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const accept = request.headers['accept-encoding'] ?? ''
  const form = (['br', 'gzip'] as const).find((name) => accepts(accept, name))
  // Named even when nothing is packed, so that no later hook packs again.
  return reply.header('content-encoding', form ?? 'identity').send(formen[form ?? 'roh'])
}

const accepts = (header: string, name: string): boolean =>
  header.split(',').some((teil) => {
    const [kodierung, q = 'q=1'] = teil.split(';').map((stueck) => stueck.trim())
    return kodierung === name && Number(q.slice(2)) > 0
  })

/**
 * Keeps the last `groesse` results by key. Who asks while one is being made
 * waits for the same one; a failure is not kept.
 */
export function createSpeicher<T>(groesse: number) {
  const inhalt = new Map<string, Promise<T>>()
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const vorhanden = inhalt.get(key)
    const ergebnis = vorhanden ?? make()
    inhalt.delete(key)
    inhalt.set(key, ergebnis)
    if (vorhanden) return ergebnis
    const [aelteste] = inhalt.keys()
    if (inhalt.size > groesse && aelteste !== undefined) inhalt.delete(aelteste)
    ergebnis.catch(() => inhalt.delete(key))
    return ergebnis
  }
}
