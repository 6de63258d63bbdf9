import { join } from 'node:path'

import { defineConfig, devices } from '@playwright/test'

import { mailport } from './postfach.ts'

/**
 * The built application on a port and data of its own, seen by the system's
 * Chromium. `npm test` sets the variables; by hand: `npm start` has built
 * once, then `CHROMIUM=/usr/bin/chromium pnpm --filter @sozial/e2e exec playwright test`.
 */
const port = process.env['E2E_PORT'] ?? '4317'
const dataDir = process.env['E2E_DATA_DIR'] ?? join(import.meta.dirname, '../.data/e2e')
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const baseURL = `http://127.0.0.1:${port}`

/** They change from what Räume are made and how they are cut. */
const GRENZEN = ['**/bausteine.spec.ts', '**/sozialraeume-zuschnitt.spec.ts']

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A step that misses once on a busy machine is walked again; the run names it.
  retries: 1,
  // Two walks, a server and a database share two cores: what waits its turn is no fault, and the
  // budgets of time are measured by the benchmarks.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  outputDir: '../test-results',
  projects: [
    { name: 'wege', testIgnore: ['**/freigabe.spec.ts', '**/heinsberg.spec.ts', ...GRENZEN] },
    // It has a server of its own: the one walk that can go beside the next one.
    { name: 'heinsberg', testMatch: '**/heinsberg.spec.ts', dependencies: ['wege'] },
    // It changes what everybody outside reads: afterwards, when nobody else reads.
    { name: 'freigabe', testMatch: '**/freigabe.spec.ts', dependencies: ['wege'] },
    // It changes the borders that everybody inside reads.
    {
      name: 'zuschnitt',
      testMatch: GRENZEN,
      dependencies: ['freigabe'],
    },
  ],
  snapshotPathTemplate: '{testDir}/bilder/{arg}{ext}',
  reporter: 'line',
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    // Recording every step costs as much as the steps: E2E_TRACE=1 while looking for a fault.
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath,
      // As root Chromium refuses its sandbox; containers have a small /dev/shm. Unhinted,
      // letters are as wide in the headless shell as in the browser with a window.
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    },
  },
  webServer: {
    command: 'node ../apps/api/dist/server.js',
    url: `${baseURL}/readyz`,
    env: {
      PORT: port,
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      NODE_ENV: 'production',
      LOKAL: '1',
      // The journey of an order opens a mailbox there while it waits for mail.
      SMTP_URL: `smtp://127.0.0.1:${mailport(port)}`,
      SMTP_ABSENDER: 'Sozialplanung <sozialplanung@kreis.example>',
    },
    // A first start fills the demo Kreis: minutes on a busy machine.
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
