/**
 * One HTTP/1.1 keep-alive connection that sends a request as soon as the last
 * one is answered. Written on the bare socket: a general client costs more CPU
 * per request than the faster servers do, and would be what is measured.
 */
import { connect, type Socket } from 'node:net'

/** A complete answer. */
export type Answer = { readonly status: number; readonly bytes: number }

/** What the connection tells whoever drives it. */
export type Events = {
  readonly connected: () => void
  readonly answered: (answer: Answer) => void
  readonly failed: (reason: string) => void
}

const headEnd = '\r\n\r\n'

/** Counts the bytes of answers as their pieces arrive; gives each back once it is complete. */
function createReader(): (piece: Buffer) => Answer | undefined {
  let head = ''
  let status = 0
  let missing = 0
  let bytes = 0
  let chunked: string | undefined

  const readHead = (text: string): void => {
    status = Number(text.slice(9, 12))
    const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
    const bodiless = status === 304 || status === 204
    chunked = length === undefined && !bodiless ? '' : undefined
    missing = bodiless ? 0 : Number(length)
  }
  const finish = (total: number): Answer => {
    const answer = { status, bytes: total }
    head = ''
    status = 0
    bytes = 0
    return answer
  }
  return (piece) => {
    let body = piece
    if (status === 0) {
      head += piece.toString('latin1')
      const end = head.indexOf(headEnd)
      if (end < 0) return undefined
      body = piece.subarray(piece.length - (head.length - end - headEnd.length))
      readHead(head.slice(0, end))
    }
    if (chunked !== undefined) {
      chunked += body.toString('latin1')
      return chunked.endsWith('0\r\n\r\n') ? finish(chunkBytes(chunked)) : undefined
    }
    bytes += body.length
    return bytes >= missing ? finish(bytes) : undefined
  }
}

/** Bytes of the body in the chunked coding. */
function chunkBytes(text: string): number {
  let bytes = 0
  let at = 0
  for (;;) {
    const end = text.indexOf('\r\n', at)
    const size = Number.parseInt(text.slice(at, end), 16)
    if (!(size > 0)) return bytes
    bytes += size
    at = end + 2 + size + 2
  }
}

/** Opens a connection; `send` may be called once it is connected and after each answer. */
export function openConnection(
  port: number,
  events: Events,
): { readonly send: (request: Buffer) => void; readonly close: () => void } {
  const read = createReader()
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true })
  let closing = false
  socket.on('connect', events.connected)
  socket.on('data', (piece) => {
    const answer = read(piece)
    if (answer) events.answered(answer)
  })
  socket.on('error', (error) => {
    if (!closing) events.failed(error.message)
    closing = true
  })
  socket.on('close', () => {
    if (!closing) events.failed('Verbindung vom Server geschlossen')
  })
  return {
    send: (request) => void socket.write(request),
    close: () => {
      closing = true
      socket.destroy()
    },
  }
}
