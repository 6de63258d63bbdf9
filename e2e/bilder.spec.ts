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

/** File name → address. */
const BILDER: Readonly<Record<string, string>> = {
  start: '/',
  karte: '/karte',
  'karte-veraenderung': '/karte?karte=veraenderung',
  'karte-zwei': '/karte?karte=zwei',
  'karte-bilder': '/karte?karte=bilder',
  zeitvergleich: '/zeitvergleich',
  steigung: '/zeitvergleich?anordnung=steigung',
  punkte: '/vergleich',
  tabelle: '/vergleich?vergleich=tabelle',
  bevoelkerung: '/bevoelkerung',
  katalog: '/indikatoren',
}

const SCHIRME = [
  ['1280', { width: 1280, height: 900 }],
  ['390', { width: 390, height: 844 }],
] as const

async function stelleHin(page: Page, adresse: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(adresse)
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

for (const [schirm, viewport] of SCHIRME) {
  test.describe(`Bilder bei ${schirm} Pixeln`, () => {
    test.use({ viewport: { ...viewport } })
    for (const [name, adresse] of Object.entries(BILDER)) {
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
          timeout: 30_000,
        })
      })
    }
  })
}
