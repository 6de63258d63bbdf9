import { createServer, type Server as HttpServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import type { Bed } from './bed.ts'
import { checkSame, findDifference, toRequestText, type Contender } from './contender.ts'

const servers: HttpServer[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function contenderOf(name: string, status: number, body: string): Promise<Contender> {
  const server = createServer((_request, response) => {
    response.writeHead(status)
    response.end(body)
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    name,
    server: { port, pid: 0, close: () => Promise.resolve() },
    bed: {} as Bed,
    anfragen: [{ path: '/' }],
    numbersOf: (answer) => (answer as { readonly werte: readonly number[] }).werte.slice(),
  }
}

describe('checkSame', () => {
  it('gives the length of every answer when the numbers are the same', async () => {
    const a = await contenderOf('a', 200, '{"werte":[1,2.5]}')
    const b = await contenderOf('b', 200, '{"werte": [1, 2.5]}')
    expect((await checkSame([a, b])).map(({ bytes }) => bytes)).toEqual([[17], [19]])
  })

  it('names who differs, and where', async () => {
    const a = await contenderOf('a', 200, '{"werte":[1,2.5]}')
    const b = await contenderOf('b', 200, '{"werte":[1,2.6]}')
    await expect(checkSame([a, b])).rejects.toThrow(
      'a und b nennen bei Anfrage 0 Verschiedenes: .1: 2.5 / 2.6',
    )
  })

  it('refuses an answer that is an error or has no numbers', async () => {
    const a = await contenderOf('a', 500, 'kaputt')
    await expect(checkSame([a])).rejects.toThrow('a antwortet auf Anfrage 0 mit 500: kaputt')
    const b = await contenderOf('b', 200, '{"errors":[]}')
    await expect(checkSame([b])).rejects.toThrow(
      'b antwortet ohne brauchbare Zahlen: {"errors":[]}',
    )
  })
})

describe('findDifference', () => {
  it('is undefined for equal values and a path for others', () => {
    expect(findDifference([[1, null]], [[1, null]])).toBeUndefined()
    expect(findDifference([[1, null]], [[1]])).toBe('.0.1: null / undefined')
  })
})

describe('toRequestText', () => {
  it('writes a GET without and a POST with the length of its body', () => {
    expect(toRequestText({ path: '/x' }, 80)).toBe('GET /x HTTP/1.1\r\nhost: 127.0.0.1:80\r\n\r\n')
    expect(toRequestText({ path: '/x', headers: { a: 'b' }, body: 'ü' }, 80)).toBe(
      'POST /x HTTP/1.1\r\nhost: 127.0.0.1:80\r\na: b\r\ncontent-length: 2\r\n\r\nü',
    )
  })
})
