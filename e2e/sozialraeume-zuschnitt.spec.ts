/** From a drawing to borders that hold: drawn, sent to ten Kommunen, agreed, decided. */
import type { Page } from '@playwright/test'

import { oeffneAls } from './anmelden.ts'
import { expect, test } from './fixtures.ts'

const NAME = 'Sozialräume der Reise'

const gespeichert = (page: Page) =>
  expect(page.getByText(/Gespeichert|gespeichert/).first()).toBeVisible()

/** Gives every open warning its reason, one after the other, as a planner would. */
async function begruendeAlles(page: Page): Promise<void> {
  const naechste = page.getByRole('button', { name: 'Begründen', exact: true })
  for (let i = 0; i < 120 && (await naechste.count()) > 0; i += 1) {
    const offen = await naechste.count()
    await naechste.first().click()
    await page.getByLabel('Grund', { exact: true }).fill('Gewachsene Ortsteile, so vereinbart.')
    await page.getByRole('button', { name: 'Festhalten' }).click()
    await expect.poll(() => naechste.count()).toBeLessThan(offen)
  }
}

test('Die Sozialräume werden gezeichnet, abgestimmt und beschlossen', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(240_000)
  await test.step('Die Demo hat einen Vorschlag in der Abstimmung', async () => {
    await page.goto('/verwaltung/sozialraeume')
    await expect(page.getByRole('row', { name: /Sozialräume ab 2028/ })).toContainText(
      'alle 64 zugeordnet',
    )
    await expectAccessible()
  })

  await test.step('Ein neuer Zuschnitt beginnt mit der Einteilung von heute', async () => {
    await page.getByRole('button', { name: 'Neuen Zuschnitt beginnen' }).click()
    const blatt = page.getByRole('dialog')
    await blatt.getByLabel('Name', { exact: true }).fill(NAME)
    await blatt.getByLabel('Soll gelten ab').fill('2029-01-01')
    await blatt.getByRole('button', { name: 'Anlegen' }).click()
    await expect(page).toHaveURL(/\/verwaltung\/sozialraeume\/\d+$/)
  })
  const adresse = page.url()

  await test.step('Lieck kommt zu Karken–Kirchhoven', async () => {
    await page.getByRole('button', { name: 'Liste übernehmen' }).click()
    const blatt = page.getByRole('dialog')
    await blatt.getByLabel(/Zwei Spalten/).fill('Lieck;Karken–Kirchhoven')
    await blatt.getByRole('button', { name: '1 Baustein übernehmen' }).click()
    await gespeichert(page)
    await expectAccessible()
  })

  await test.step('Jede Warnung bekommt ihren Grund', async () => {
    await page.getByRole('button', { name: /^Befunde/ }).click()
    await begruendeAlles(page)
    await gespeichert(page)
    await expect(page.getByText('Kein Befund ist offen.', { exact: false })).toBeVisible()
  })

  await test.step('Zehn Kommunen werden gefragt, Gangelt stimmt zu', async () => {
    await page.getByRole('link', { name: 'Abstimmung mit den Kommunen' }).click()
    await page.getByLabel('Bitte bis zum').fill('2028-06-30')
    await page.getByRole('button', { name: '10 Kommunen fragen' }).click()
    await expect(
      page.getByRole('table', { name: 'Stand der Kommunen' }).getByRole('row'),
    ).toHaveCount(11)
    const rathaus = await oeffneAls(browser, baseURL!, 'gangelt')
    await rathaus.goto('/verwaltung/stellungnahmen')
    await rathaus.getByRole('link', { name: NAME }).first().click()
    await rathaus.getByRole('radio', { name: /^Zustimmung(?! mit)/ }).check({ force: true })
    await rathaus.getByRole('button', { name: 'Stellungnahme abgeben' }).click()
    await expect(rathaus.getByRole('button', { name: 'Neue Stellungnahme abgeben' })).toBeVisible()
    await rathaus.context().close()
    await page.reload()
    await expect(page.getByRole('row', { name: /^Gangelt/ })).toContainText('Zustimmung')
    await expectAccessible()
  })

  await test.step('Der Kreistag beschließt, und die Liste sagt es', async () => {
    await page.goto(adresse)
    await page.getByLabel('Nummer des Beschlusses').fill('77/2026')
    await page.getByRole('button', { name: 'Beschluss eintragen' }).click()
    await expect(page.getByText(/^Kreistag, .*Nr\. 77\/2026: gilt ab 1\.1\.2029/)).toBeVisible({
      timeout: 120_000,
    })
    await page.goto('/verwaltung/sozialraeume')
    await expect(page.getByRole('row', { name: new RegExp(NAME) })).toContainText(/beschlossen/i)
  })
})
