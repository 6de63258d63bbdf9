/** Answers whose bytes stay the same: compressed once, kept in memory, known by their hash. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { EIGENER_SPEICHER } from './wer.ts'
import { brotliCompress, constants, gzip } from 'node:zlib'

export interface Fertig {
  readonly roh: Buffer
  readonly gzip: Buffer
  readonly br: Buffer
  readonly etag: string
}

const packGzip = promisify(gzip)
const packBrotli = promisify(brotliCompress)

export async function toFertig(inhalt: Buffer): Promise<Fertig> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: inhalt.length,
  }
  const [klein, kleiner] = await Promise.all([packGzip(inhalt), packBrotli(inhalt, { params })])
  const etag = `"${createHash('sha256').update(inhalt).digest('base64url').slice(0, 22)}"`
  return { roh: inhalt, gzip: klein, br: kleiner, etag }
}

/**
 * Who may keep the bytes: `FEST` everyone for good, because the address names
 * the content; `PRUEFEN` everyone, asking each time; `PRIVAT` only the browser of
 * whoever asked, asking each time.
 */
export type Haltbarkeit = 'FEST' | 'PRUEFEN' | 'PRIVAT'

const CACHE_CONTROL: Readonly<Record<Haltbarkeit, string>> = {
  FEST: 'public, max-age=31536000, immutable',
  PRUEFEN: 'no-cache',
  PRIVAT: EIGENER_SPEICHER,
}

/** Sends the smallest form the client takes, or 304 where it has the bytes already. */
export function sendFertig(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, haltbarkeit, ...formen }: Fertig & { readonly haltbarkeit: Haltbarkeit },
): FastifyReply {
  void reply.headers({
    'cache-control': CACHE_CONTROL[haltbarkeit],
    etag,
    vary: 'accept-encoding',
  })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const form = chooseForm(request.headers['accept-encoding'] ?? '', formen)
  if (form !== 'roh') void reply.header('content-encoding', form)
  return reply.send(formen[form])
}

type Form = 'roh' | 'gzip' | 'br'

function chooseForm(accept: string, formen: Readonly<Record<Form, Buffer>>): Form {
  const genommen = (['br', 'gzip'] as const).find((form) => accepts(accept, form))
  // Fonts and pictures are packed already and only grow.
  return genommen && formen[genommen].length < formen.roh.length ? genommen : 'roh'
}

const accepts = (header: string, form: string): boolean =>
  header.split(',').some((teil) => {
    const [kodierung, q = 'q=1'] = teil.split(';').map((stueck) => stueck.trim())
    return kodierung === form && Number(q.slice(2)) > 0
  })

/**
 * Keeps the last `groesse` results by key. Who asks while one is being made
 * waits for the same one; a failure is not kept.
 */
export function createSpeicher<T>(
  groesse: number,
): (key: string, make: () => Promise<T>) => Promise<T> {
  const inhalt = new Map<string, Promise<T>>()
  return (key, make) => {
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
