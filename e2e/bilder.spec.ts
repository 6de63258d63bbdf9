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

/** File name → address and what must stand before the picture is taken. */
const BILDER: Readonly<Record<string, readonly [adresse: string, steht: string]>> = {
  start: ['/', 'main h1'],
  karte: ['/karte', 'main figure .leaflet-container path'],
  'karte-veraenderung': ['/karte?karte=veraenderung', 'main figure svg path'],
  'karte-zwei': ['/karte?karte=zwei', 'main figure svg path'],
  'karte-bilder': ['/karte?karte=bilder', 'main figure svg path'],
  zeitvergleich: ['/zeitvergleich', 'main figure svg path'],
  steigung: ['/zeitvergleich?anordnung=steigung', 'main figure svg path'],
  punkte: ['/vergleich', 'main figure svg circle'],
  tabelle: ['/vergleich?vergleich=tabelle', 'main table td'],
  bevoelkerung: ['/bevoelkerung', 'main figure svg rect, main figure svg path'],
  katalog: ['/indikatoren', 'main h1'],
}

const SCHIRME = [
  ['1280', { width: 1280, height: 900 }],
  ['390', { width: 390, height: 844 }],
] as const

async function stelleHin(page: Page, [adresse, steht]: readonly [string, string]): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(adresse)
  await page.locator(steht).filter({ visible: true }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

for (const [schirm, viewport] of SCHIRME) {
  test.describe(`Bilder bei ${schirm} Pixeln`, () => {
    test.use({ viewport: { ...viewport } })
    for (const [name, ziel] of Object.entries(BILDER)) {
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
        await stelleHin(page, ziel)
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
