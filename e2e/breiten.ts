/** The two widths that every page has to fit: a desk and a phone. */
import { expect, type Page } from '@playwright/test'

const BREITEN = [1280, 390] as const

/** Nobody has to scroll sideways. */
export async function expectOhneUeberlauf(page: Page): Promise<void> {
  const ueberlauf = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  )
  expect(ueberlauf, 'Pixel über den Rand').toBeLessThanOrEqual(0)
}

/** The page as it is, at both widths; a desk again afterwards. */
export async function expectInBeidenBreiten(
  page: Page,
  pruefe: () => Promise<void>,
): Promise<void> {
  for (const width of BREITEN) {
    await page.setViewportSize({ width, height: 800 })
    await pruefe()
    await expectOhneUeberlauf(page)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}
