/** The system's browser for benchmarks, without the brake of the screen's refresh rate. */
import { chromium, type Browser } from '@playwright/test'

import type { Closable } from './stage.ts'

/** CHROMIUM names another browser, as for the journeys. */
export async function openBrowser(): Promise<Closable & { readonly browser: Browser }> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
    ],
  })
  return { browser, close: () => browser.close() }
}
