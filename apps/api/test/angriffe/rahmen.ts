/** What an attacker sees of an answer: everything but the number of the request and the clock. */
import type { Sprecher } from '../als.ts'
import type { HttpAnfrage } from '../test-app.ts'

const WECHSELND = new Set(['date', 'connection', 'keep-alive', 'x-request-id'])

/** Status, headers and every byte, to be compared as one text. */
export async function rohOf(sprecher: Sprecher, anfrage: HttpAnfrage): Promise<string> {
  const { status, headers, body } = await sprecher.sende(anfrage)
  const kopf = Object.entries(headers)
    .filter(([name]) => !WECHSELND.has(name))
    .map(([name, wert]) => `${name}: ${String(wert)}`)
    .toSorted()
  const text = body.toString().replaceAll(/"nummer":"[^"]*"/g, '"nummer":""')
  return [status, ...kopf, '', text].join('\n')
}

export const alsGraphql = (query: string, variables: object = {}): HttpAnfrage => ({
  method: 'POST',
  url: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
})

/** The same question for several names: how many different answers there are, names left out. */
export async function countAntworten(
  sprecher: Sprecher,
  namen: readonly string[],
  toAnfrage: (name: string) => HttpAnfrage,
): Promise<number> {
  const antworten = await Promise.all(
    namen.map(async (name) => {
      const antwort = await rohOf(sprecher, toAnfrage(name))
      const ohne = antwort.replace(/content-length: \d+\n/, '')
      // Ids are never quoted; their digits are everywhere.
      return /^\d{1,3}$/.test(name) ? ohne : ohne.replaceAll(name, '…')
    }),
  )
  return new Set(antworten).size
}
