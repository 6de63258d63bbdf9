/** An Anbieter with a phone: from nothing to handed in, and nothing is lost on the way. */
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** So few fields are typed and so few things tapped: what five minutes on a phone leave room for. */
const HOECHSTENS_FELDER = 5
const HOECHSTENS_TIPPER = 8

test.use({
  als: 'traeger',
  viewport: { width: 390, height: 844 },
  provoziert: /ERR_INTERNET_DISCONNECTED|Failed to fetch/,
})

test('An offer goes in from nothing to handed in, through a dead spot, with few fields and taps', async ({
  page,
  context,
  expectAccessible,
}) => {
  let [felder, tipper] = [0, 0]
  const schreibe = async (feld: Locator, text: string) => {
    felder += 1
    await feld.fill(text)
  }
  const tippe = async (taste: Locator) => {
    tipper += 1
    await taste.click()
  }
  await page.goto('/verwaltung/angebote')
  await tippe(page.getByRole('link', { name: 'Neues Angebot' }))
  // The list that is being left has a field for words in the title.
  await schreibe(page.getByLabel('Titel', { exact: true }), 'Pflegeberatung im Rathaus')
  await tippe(page.getByRole('button', { name: 'Weiter' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pflegeberatung im Rathaus')

  // In the lift: what was typed is there after a reload, and on the server once it can be reached.
  await context.setOffline(true)
  await schreibe(page.getByLabel('Kurz gesagt'), 'Wir beraten kostenlos, auch zu Hause.')
  await expect(page.getByText('Keine Verbindung. Was Sie schreiben, bleibt')).toBeVisible()
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByLabel('Kurz gesagt')).toHaveValue('Wir beraten kostenlos, auch zu Hause.')
  await expect(page.getByText('Entwurf gespeichert.')).toBeVisible()

  await tippe(page.getByRole('button', { name: /^Pflegeberatung/ }))
  await tippe(page.getByRole('button', { name: 'Pflegende Angehörige' }))
  await schreibe(page.getByLabel('Adresse', { exact: true }), 'Birkenweg 3')
  await tippe(
    page.getByRole('list', { name: 'Vorschläge zur Adresse' }).getByRole('button').first(),
  )
  await schreibe(page.getByRole('textbox', { name: 'Wann' }), 'Mo-Fr 9-12, Di auch 14-18 Uhr')
  await expect(page.getByText('So steht es dann da: montags bis freitags')).toBeVisible()
  await expectAccessible()
  await tippe(page.getByRole('button', { name: 'Einreichen' }))
  await expect(page.getByText('Eingereicht, wird geprüft.')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'Birkenweg' })).toBeVisible()
  await expectAccessible()
  expect(felder).toBeLessThanOrEqual(HOECHSTENS_FELDER)
  expect(tipper).toBeLessThanOrEqual(HOECHSTENS_TIPPER)
})

/** What else an Anbieter and whoever enters for groups opens, at both widths, with what opens in it. */
const SEITEN = {
  traeger: [
    ['/verwaltung/angebote', 'Angebote', null],
    ['/verwaltung/angebote/neu', 'Neues Angebot', null],
    ['/verwaltung/kollegen', 'Kolleginnen und Kollegen', /^Angaben ändern/],
  ],
  gangelt: [['/verwaltung/gruppen', 'Betreute Gruppen', /^Angaben ändern: Dorftreff/]],
} as const

for (const als of ['traeger', 'gangelt'] as const) {
  test.describe(`Die Seiten von ${als}`, () => {
    test.use({ als })
    test('sind barrierefrei und passen in die Breite', async ({ page, expectAccessible }) => {
      for (const [pfad, titel, taste] of SEITEN[als]) {
        await page.goto(pfad)
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(titel)
        if (taste) await page.getByRole('button', { name: taste }).click()
        for (const width of [390, 1280]) {
          await page.setViewportSize({ width, height: 844 })
          await expectAccessible()
          const quer = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect([pfad, width, quer]).toEqual([pfad, width, 0])
        }
      }
    })
  })
}
