/**
 * The answer that is stored finished, against nginx with the same bytes. Values
 * are computed afresh for every request (the Arbeitsstand may change at any
 * time), so what our server keeps is the geometry of a Gebietsstand: compressed
 * once, named by its content, with an ETag.
 */
import type { Bed, Umfangname } from './bed.ts'
import { ask, type Anfrage, type Checked } from './contender.ts'
import { graphqlAnfrage } from './contender.ts'
import type { Load } from './load.ts'
import { slugOf } from './bed-rows.ts'
import { say } from './report.ts'
import { measure, reportRatios, type Options } from './rounds.ts'
import type { Server } from './server.ts'
import type { Hold } from './stage.ts'
import { startNginx } from '../peers/start.ts'

export type CachedOptions = {
  readonly umfang: Umfangname
  readonly bed: Bed
  readonly own: Server
  readonly load: Load
  readonly hold: Hold
  readonly options: Options
}

const budgets = { nginx: 0.3 }

async function findGeometrie(own: Server, { sitzungen }: Bed): Promise<string> {
  const anfrage = graphqlAnfrage(
    `{ messwerte(indikator: "${slugOf(1)}", ebene: SOZIALRAUM, sicht: INTERN) { gebietsstand { geometrie } } }`,
    {},
    sitzungen.alles,
  )
  const { body } = await ask(own, anfrage)
  const answer = JSON.parse(body.toString()) as {
    readonly data: { readonly messwerte: { readonly gebietsstand: { readonly geometrie: string } } }
  }
  return answer.data.messwerte.gebietsstand.geometrie
}

export async function measureCached({
  umfang,
  bed,
  own,
  load,
  hold,
  options,
}: CachedOptions): Promise<void> {
  const path = await findGeometrie(own, bed)
  // As every browser asks for it; nginx gets the packed bytes as its file.
  const headers = { 'accept-encoding': 'br' }
  const full = await ask(own, { path, headers })
  const file = 'geometrie.json'
  const nginx = await startNginx(new Map([[file, full.body]]))
  if (nginx === undefined) {
    say('nginx ist nicht da und nicht zu holen: der Vergleich entfällt')
    return
  }
  hold(nginx)
  const theirs = await ask(nginx, { path: `/${file}` })
  if (!theirs.body.equals(full.body))
    throw new Error('nginx liefert andere Bytes als der eigene Server.')

  const ours = (anfrage: Anfrage, length: number): Checked => {
    const numbersOf = (): undefined => undefined
    return { name: 'eigener', server: own, bed, numbersOf, anfragen: [anfrage], bytes: [length] }
  }
  const nginxs = (anfrage: Anfrage, length: number): Checked => {
    return { ...ours(anfrage, length), name: 'nginx', server: nginx }
  }
  const { length } = full.body
  const whole = [ours({ path, headers }, length), nginxs({ path: `/${file}` }, length)]
  reportRatios(`fertige Antwort ${umfang}`, await measure(load, whole, options), budgets)
  const known = [
    ours({ path, headers: { ...headers, 'if-none-match': full.headers.etag ?? '' } }, 0),
    nginxs({ path: `/${file}`, headers: { 'if-none-match': theirs.headers.etag ?? '' } }, 0),
  ]
  reportRatios(
    `fertige Antwort ${umfang}, schon bekannt`,
    await measure(load, known, options),
    budgets,
  )
}
