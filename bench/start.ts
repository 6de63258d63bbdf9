/**
 * `pnpm bench start`: bytes and time until a screen can be read, over a slow
 * mobile line (1.6 Mbit/s, 150 ms), on a laptop and on a phone's CPU. The peer
 * is the same screen as one finished page without a script: as fast as it could
 * be. Runs the built product on a demo Kreis of its own.
 */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import type { Browser, CDPSession, Page } from '@playwright/test'

import { benchFolder } from './lib/bed.ts'
import { openBrowser } from './lib/browser.ts'
import { report, say } from './lib/report.ts'
import { medianOf, type Options } from './lib/rounds.ts'
import { startServer } from './lib/server.ts'
import { withStage, type Closable } from './lib/stage.ts'

const root = join(import.meta.dirname, '..')
/** docs/architektur.md and the habits of the atlas: the largest thing stands after two seconds. */
const budgetMs = 2000
/** Slow 4G as Lighthouse emulates it. */
const line = { latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: 750e3 / 8 }

/** A screen and what must be seen before it is of use. */
const screens = [
  { path: '/', useful: 'main h1' },
  { path: '/karte', useful: 'main figure svg path' },
  {
    path: '/zeitvergleich',
    useful: 'main figure svg path',
  },
] as const

interface Visit {
  /** Milliseconds from the request to the useful screen. */
  readonly ms: number
  readonly bytes: number
  readonly requests: number
}

async function openProduct(): Promise<Closable & { readonly url: string }> {
  const program = join(root, 'apps/api/dist/server.js')
  const page = join(root, 'apps/web/dist/index.html')
  if (!existsSync(program) || !existsSync(page)) {
    throw new Error('Erst bauen: npm start (oder npm test).')
  }
  const { port, close } = await startServer({
    name: 'start',
    command: process.execPath,
    args: [program],
    env: { DATA_DIR: join(benchFolder, 'start'), DATABASE_URL: '' },
  })
  return { url: `http://127.0.0.1:${port}`, close }
}

/** Serves one finished page, packed as the product packs. */
async function serveHtml(html: string): Promise<Closable & { readonly url: string }> {
  const packed = gzipSync(html)
  const server = createServer((_question, answer) => {
    answer.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
    })
    answer.end(packed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() }
}

/** What the reader sees once everything has come, its rules inside and without a script. */
async function finishedPage(browser: Browser, url: string, useful: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.locator(useful).filter({ visible: true }).first().waitFor()
  const rules: string = await page.evaluate(
    `[...document.styleSheets].flatMap((s) => [...s.cssRules]).map((r) => r.cssText).join('\\n')`,
  )
  const body: string = await page.evaluate('document.body.innerHTML')
  await page.close()
  const rest = body.replaceAll(/<script[\s\S]*?<\/script>/g, '')
  return `<!doctype html><html lang="de"><meta charset="utf-8"><style>${rules}</style><body>${rest}`
}

async function throttle(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...line })
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  return session
}

/** A first visit: nothing is remembered. */
async function visit(browser: Browser, url: string, [useful, rate]: readonly [string, number]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const session = await throttle(page, rate)
  let bytes = 0
  let requests = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += 1
  })
  const start = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator(useful).filter({ visible: true }).first().waitFor({ timeout: 60_000 })
  const ms = performance.now() - start
  await context.close()
  return { ms, bytes, requests } satisfies Visit
}

async function rounds(count: number, work: () => Promise<Visit>): Promise<Visit> {
  const visits: Visit[] = []
  for (let n = 0; n < count; n += 1) visits.push(await work())
  const of = (key: keyof Visit) => medianOf(visits.map((one) => one[key]))
  return { ms: of('ms'), bytes: of('bytes'), requests: of('requests') }
}

export async function run({ kurz }: Options): Promise<void> {
  await withStage(async (hold) => {
    say('Der Server startet mit einem Demokreis …')
    const product = hold(await openProduct())
    const { browser } = hold(await openBrowser())
    for (const { path, useful } of screens) {
      const finished = hold(
        await serveHtml(await finishedPage(browser, `${product.url}${path}`, useful)),
      )
      for (const [rate, machine] of [
        [1, 'Laptop'],
        [4, 'Telefon'],
      ] as const) {
        const count = kurz ? 1 : 5
        const ours = await rounds(count, async () =>
          visit(browser, `${product.url}${path}`, [useful, rate]),
        )
        const peer = await rounds(count, async () => visit(browser, finished.url, [useful, rate]))
        say(`  ${path} ${machine}: ${(ours.bytes / 1000).toFixed(0)} kB, ${ours.requests} Anfragen`)
        const name = `start, ${path}, ${machine}`
        const gilt = rate === 1 ? budgetMs : null
        report({
          name,
          value: ours.ms,
          unit: 'ms',
          peer: 'fertige Seite',
          ratio: peer.ms / ours.ms,
          budget: gilt,
          ok: gilt === null ? null : ours.ms <= gilt,
        })
        report({
          name: `${name}, Bytes`,
          value: ours.bytes / 1000,
          unit: 'kB',
          peer: 'fertige Seite',
          ratio: peer.bytes / ours.bytes,
          budget: null,
          ok: null,
        })
      }
    }
  })
}
