import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

import { openConnection, type Answer } from './connection.ts'

/** What the connection makes of an answer that arrives in these pieces, sent twice over. */
async function readTwice(pieces: readonly string[]): Promise<readonly Answer[]> {
  const server = createServer((socket) => {
    socket.setNoDelay(true)
    socket.on('data', () => {
      const [first = '', ...rest] = pieces
      socket.write(first)
      // Each in a turn of its own, so that the pieces do not melt into one.
      const next = (): void => {
        const piece = rest.shift()
        if (piece !== undefined) socket.write(piece, () => setImmediate(next))
      }
      setImmediate(next)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const answers: Answer[] = []
  await new Promise<void>((resolve, reject) => {
    const request = Buffer.from('GET / HTTP/1.1\r\n\r\n')
    const connection = openConnection((server.address() as AddressInfo).port, {
      connected: () => connection.send(request),
      answered: (answer) => {
        answers.push(answer)
        if (answers.length < 2) connection.send(request)
        else {
          connection.close()
          resolve()
        }
      },
      failed: (reason) => reject(new Error(reason)),
    })
  }).finally(() => server.close())
  return answers
}

describe('openConnection', () => {
  const head = 'HTTP/1.1 200 OK\r\nX: y\r\n'

  it.each<[string, readonly string[], Answer]>([
    ['a length', [`${head}Content-Length: 5\r\n\r\nabcde`], { status: 200, bytes: 5 }],
    ['a head in two pieces', [head, 'content-length: 3\r\n\r\na', 'bc'], { status: 200, bytes: 3 }],
    ['an empty body', [`${head}content-length: 0\r\n\r\n`], { status: 200, bytes: 0 }],
    ['304 without a length', ['HTTP/1.1 304 Not Modified\r\n\r\n'], { status: 304, bytes: 0 }],
    [
      'chunks',
      [`${head}transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n`, 'a\r\n0123456789\r\n', '0\r\n\r\n'],
      { status: 200, bytes: 13 },
    ],
  ])('counts the bytes of an answer with %s', async (_name, pieces, expected) => {
    expect(await readTwice(pieces)).toEqual([expected, expected])
  })
})
