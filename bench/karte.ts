/**
 * `pnpm bench karte`: first drawing and a change of all colours of 25, 448 and
 * 2,000 polygons, against a bare canvas on the same page, at full and at a
 * quarter of the speed of this machine's CPU. The page is built as the product is.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

import type { Page } from '@playwright/test'
import { build } from 'vite'

import { openBrowser } from './lib/browser.ts'
import { createTopojson } from './lib/karten-bed.ts'
import { report, say } from './lib/report.ts'
import type { Options } from './lib/rounds.ts'
import { withStage } from './lib/stage.ts'

const web = join(import.meta.dirname, '../apps/web')
/** docs/architektur.md: new colours for 2,000 polygons cost at most 1.5 times a bare canvas. */
const budget = 1 / 1.5

interface Zeiten {
  readonly erstes: number
  readonly umfaerben: number
}
interface Messung {
  readonly raeume: number
  readonly karte: Zeiten
  readonly leinwand: Zeiten
}

async function buildPage(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'sozialmonitoring-karte-'))
  await build({
    root: web,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: join(web, 'messung.html') },
    },
  })
  return outDir
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** Serves the folder on loopback. */
async function serve(
  folder: string,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer(({ url = '/' }, answer) => {
    const { pathname } = new URL(url, 'http://localhost')
    try {
      const bytes = readFileSync(join(folder, pathname))
      answer.setHeader('content-type', TYPES[extname(pathname)] ?? 'application/octet-stream')
      answer.end(bytes)
    } catch {
      answer.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

async function measure(page: Page, anzahl: number, runden: number): Promise<Messung> {
  return page.evaluate(
    async ([datei, n]) => {
      const { messe } = globalThis as unknown as {
        messe: (datei: unknown, runden: number) => Promise<Messung>
      }
      return messe(datei, n)
    },
    [createTopojson(anzahl), runden] as const,
  )
}

function reportAll({ raeume, karte, leinwand }: Messung, tempo: string): void {
  for (const [was, art] of [
    ['erstes Zeichnen', 'erstes'],
    ['Umfärben', 'umfaerben'],
  ] as const) {
    const ratio = leinwand[art] / karte[art]
    const gilt = art === 'umfaerben' && raeume === 2000
    report({
      name: `karte, ${was}, ${raeume} Flächen, ${tempo}`,
      value: karte[art],
      unit: 'ms',
      peer: 'Canvas',
      ratio,
      budget: gilt ? budget : null,
      ok: gilt ? ratio >= budget : null,
    })
  }
}

export async function run({ kurz }: Options): Promise<void> {
  say('Die Seite wird gebaut …')
  const folder = await buildPage()
  await withStage(async (hold) => {
    hold({ close: () => rmSync(folder, { recursive: true, force: true }) })
    const { url } = hold(await serve(folder))
    const { browser } = hold(await openBrowser())
    for (const [rate, tempo] of [
      [1, 'volle CPU'],
      [4, 'ein Viertel CPU'],
    ] as const) {
      for (const anzahl of [25, 448, 2000]) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
        await page.goto(`${url}/messung.html`)
        await slowDown(page, rate)
        reportAll(await measure(page, anzahl, kurz ? 2 : 6), tempo)
        await page.close()
      }
    }
  })
}
