/** A browser without pages: keeps the cookies it is given and sends them again. */
import type { Antwort, TestApp } from './test-app.ts'

export interface Browser {
  readonly frage: (query: string, variables?: object) => Promise<Antwort>
  readonly cookies: Map<string, string>
  /** What the server said of each cookie the last time. */
  readonly merkmale: Map<string, string>
}

export function createBrowser({ oeffentlich, adresse: server }: TestApp): Browser {
  const cookies = new Map<string, string>()
  const merkmale = new Map<string, string>()
  const frage: Browser['frage'] = async (query, variables) => {
    const antwort = await oeffentlich.sende({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        cookie: [...cookies].map((paar) => paar.join('=')).join('; '),
        // Passkeys know names alone.
        host: server.replace('http://127.0.0.1', 'localhost'),
      },
      body: JSON.stringify({ query, variables }),
    })
    for (const zeile of [antwort.headers['set-cookie'] ?? []].flat()) {
      const [paar = '', ...rest] = zeile.split('; ')
      const name = paar.slice(0, paar.indexOf('='))
      const wert = paar.slice(name.length + 1)
      merkmale.set(name, rest.join('; '))
      if (wert === '' || rest.includes('Max-Age=0')) cookies.delete(name)
      else cookies.set(name, wert)
    }
    return { status: antwort.status, ...antwort.json<Omit<Antwort, 'status'>>() }
  }
  return { frage, cookies, merkmale }
}
