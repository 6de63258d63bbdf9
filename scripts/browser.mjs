/**
 * Finds the browser for the e2e tests; as root and on Debian or Ubuntu it
 * installs the distribution's package. Used by `npm test`.
 */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

import { run } from './workspace.mjs'

/** The shell without a window first: it draws the same pages with a quarter less work. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const macOs = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Path of the browser: CHROMIUM, else the first one on the PATH. */
export function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...macOs].find(isExecutable)
}

const remedy =
  'Es ist kein Browser für die e2e-Tests da: bitte Chromium oder Chrome installieren ' +
  '(Debian: apt-get install chromium) oder mit CHROMIUM seinen Pfad nennen.'

/**
 * A browser, installed where that is possible.
 * @returns {Promise<{ path: string } | { problem: string }>}
 */
export async function provideBrowser() {
  const found = findBrowser()
  if (found) return { path: found }
  if (process.getuid?.() !== 0) return { problem: remedy }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  const outputs = []
  // Older distributions have the whole browser alone.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const { output } = await run('apt-get', ['install', '-y', '--no-install-recommends', name], {
      env,
    })
    const installed = findBrowser()
    if (installed) return { path: installed }
    outputs.push(output.slice(-2000))
  }
  return { problem: [remedy, ...outputs].join('\n') }
}
