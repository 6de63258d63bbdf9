import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

import { signIn, type Demokonto } from './anmelden.ts'

export { expect } from '@playwright/test'

/** Rules of WCAG 2.2 AA and everything below. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Rows of one table are built alike: the first stand for all, or axe takes a quarter of a minute over a matrix. */
const GLEICHARTIGE_ZEILEN = 'tbody tr:nth-child(n + 13)'

/**
 * Violations only, without the page of its own in which axe otherwise puts parts
 * of frames together: no page here has frames. Brought into a document once: half
 * a megabyte of script costs more to read and to warm up than a look takes.
 */
async function createAxe(page: Page): Promise<AxeBuilder> {
  const istDa = await page.evaluate(() => 'axe' in globalThis)
  return new AxeBuilder({ page, ...(istDa && { axeSource: ';' }) })
    .options({ resultTypes: ['violations'] })
    .withTags(wcag)
    .setLegacyMode()
}

async function hideZeilen(page: Page): Promise<void> {
  await page
    .locator(`${GLEICHARTIGE_ZEILEN}:not([hidden])`)
    .evaluateAll((zeilen) => zeilen.forEach((zeile) => zeile.setAttribute('hidden', 'axe')))
}

/** Those alone that were hidden: what came meanwhile stays as it is. */
async function showZeilen(page: Page): Promise<void> {
  await page
    .locator('[hidden=axe]')
    .evaluateAll((zeilen) => zeilen.forEach((zeile) => zeile.removeAttribute('hidden')))
}

type Fixtures = {
  /** Who is signed in; `null`: the public. */
  readonly als: Demokonto | null
  /** Signs in before the first page is opened. */
  readonly anmeldung: void
  /** Console messages that a test provokes itself, e.g. by cutting the line. */
  readonly provoziert: RegExp | null
  /** Fails the test on console errors, exceptions in the page and requests to other hosts. Always on. */
  readonly guard: void
  /** Fails when axe finds a violation of WCAG 2.2 AA in what the page shows now. */
  readonly expectAccessible: () => Promise<void>
}

/** Every test of a journey: Playwright's, with a guard on each page and axe at hand. */
export const test = base.extend<Fixtures>({
  als: ['planung', { option: true }],
  anmeldung: [
    async ({ page, baseURL, als }, use) => {
      if (als !== null && baseURL !== undefined) await signIn(page, baseURL, als)
      await use()
    },
    { auto: true },
  ],
  provoziert: [null, { option: true }],
  guard: [
    async ({ page, baseURL, provoziert }, use) => {
      const faults: string[] = []
      page.on('console', (message) => {
        const expected = provoziert?.test(message.text()) ?? false
        if (message.type() === 'error' && !expected) faults.push(`Konsole: ${message.text()}`)
      })
      page.on('pageerror', (error) => faults.push(`Ausnahme: ${error.message}`))
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== baseURL)
          faults.push(`Fremde Adresse: ${request.url()}`)
      })
      await use()
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      // What has scrolled half under the bar would count as too small a target.
      await page.evaluate(() => window.scrollTo(0, 0))
      await hideZeilen(page)
      const { violations } = await (await createAxe(page)).analyze()
      await showZeilen(page)
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`),
      )
      expect(found).toEqual([])
    })
  },
})
