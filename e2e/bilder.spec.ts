/**
 * Pictures of the main views against those in `bilder/`. Only where the browser
 * is of the version that took them: another one draws letters differently, and
 * the test then says that it did not run.
 *
 * New ones after a wanted change, with a built product:
 * `pnpm --filter @sozial/e2e exec playwright test bilder --update-snapshots`;
 * look at each before it is committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'

const VERSION = join(import.meta.dirname, 'bilder/chromium.txt')

interface Bild {
  readonly adresse: string
  /** `null`: as the public sees it; otherwise as Planung, with a Zweck. */
  readonly als: 'planung' | null
}

const oeffentlich = (adresse: string): Bild => ({ adresse, als: null })
const innen = (adresse: string): Bild => ({ adresse, als: 'planung' })

/** By file name. */
const BILDER: Readonly<Record<string, Bild>> = {
  start: oeffentlich('/'),
  karte: oeffentlich('/karte'),
  zeitvergleich: oeffentlich('/zeitvergleich'),
  tabelle: oeffentlich('/vergleich?vergleich=tabelle'),
  katalog: oeffentlich('/indikatoren'),
  anmelden: oeffentlich('/anmelden'),
  'start-innen': innen('/'),
  'karte-innen': innen('/karte'),
  'karte-veraenderung': innen('/karte?karte=veraenderung'),
  'karte-zwei': innen('/karte?karte=zwei'),
  'karte-bilder': innen('/karte?karte=bilder'),
  steigung: innen('/zeitvergleich?anordnung=steigung'),
  punkte: innen('/vergleich'),
  bevoelkerung: innen('/bevoelkerung'),
  veroeffentlichung: innen('/verwaltung/veroeffentlichung'),
}

const SCHIRME = [
  ['1280', { width: 1280, height: 900 }],
  ['390', { width: 390, height: 844 }],
] as const

/** The moment that every picture is of; without it each run would show its own. */
const JETZT = '2026-01-15T09:00:00.000Z'

/** The clock of the page, and every moment that the server tells. */
async function haltAn(page: Page): Promise<void> {
  await page.clock.setFixedTime(JETZT)
  await page.route('**/graphql', async (route) => {
    const antwort = await route.fetch()
    const body = await antwort.text()
    await route.fulfill({
      response: antwort,
      body: body.replaceAll(/"\d{4}-\d{2}-\d{2}T[\d:.]+Z"/g, JSON.stringify(JETZT)),
    })
  })
}

async function stelleHin(page: Page, adresse: string): Promise<void> {
  await haltAn(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(adresse)
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  // A busy machine loads on when the network is quiet: no picture of a page that is not there yet.
  await expect(page.locator('[data-skelett], [aria-busy="true"]')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

for (const [schirm, viewport] of SCHIRME) {
  test.describe(`Bilder bei ${schirm} Pixeln`, () => {
    test.use({ viewport: { ...viewport } })
    for (const [name, { adresse, als }] of Object.entries(BILDER)) {
      test.describe(als ?? 'öffentlich', () => {
        test.use({ als })
        test(`${name} sieht aus wie vereinbart`, async ({ page, browser }, info) => {
          if (info.config.updateSnapshots === 'all') {
            mkdirSync(dirname(VERSION), { recursive: true })
            writeFileSync(VERSION, `${browser.version()}\n`)
          }
          const version = readFileSync(VERSION, 'utf8').trim()
          test.skip(
            version !== browser.version(),
            `nicht ausgeführt: Bilder von Chromium ${version}, hier ${browser.version()}`,
          )
          await stelleHin(page, adresse)
          await expect(page).toHaveScreenshot(`${name}-${schirm}.png`, {
            animations: 'disabled',
            caret: 'hide',
            threshold: 0.25,
            maxDiffPixelRatio: 0.02,
          })
        })
      })
    }
  })
}
