/** How an organisation gets into the register: from a phone, by a link, past the Kreis. */
import type { Page } from '@playwright/test'

import { setPasswort } from './konten.ts'
import { expect, test } from './fixtures.ts'

const titelOf = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

test.use({ als: 'planung' })

test('Vom Formular auf dem Telefon bis zur Aufnahme', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  // Tried again, it is another organisation: the first one stays in the list.
  const versuch = Date.now().toString(36)
  const name = `Nachbarschaftshilfe Rurtal ${versuch}`
  const email = `rita${versuch}@rurtal.example`
  const handy = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    viewport: { width: 390, height: 844 },
  })
  const draussen = await handy.newPage()
  await test.step('anmelden, mit einem Mangel dazwischen', async () => {
    await draussen.goto('/angebote/anbieten')
    const senden = draussen.getByRole('button', { name: 'Organisation anmelden' })
    await senden.click()
    const feld = draussen.getByLabel('Name der Organisation')
    await expect(feld).toBeFocused()
    await feld.fill(name)
    await draussen.getByLabel('Was für eine Organisation').selectOption('FREI')
    await draussen.getByLabel('Ihr Name').fill('Rita Beispiel')
    await draussen.getByLabel('Ihre E-Mail-Adresse').fill(email)
    // Faster than a person it is refused, and nothing that was typed is lost.
    await expect(async () => {
      await senden.click()
      await expect(titelOf(draussen)).toHaveText(/Postfach|angekommen/, { timeout: 3000 })
    }).toPass({ timeout: 30_000 })
  })

  const link = await test.step('die Planung gibt den Link weiter', async () => {
    await page.goto('/verwaltung/anbieter')
    const eintrag = page.getByRole('listitem').filter({ hasText: email })
    await eintrag.getByRole('button', { name: 'Link zeigen' }).click()
    await expectAccessible()
    return eintrag.locator('code').innerText()
  })

  await test.step('bestätigen und ein Passwort setzen', async () => {
    await draussen.goto(link)
    await draussen.getByRole('button', { name: 'Ja, Adresse bestätigen' }).click()
    await expect(titelOf(draussen)).toHaveText('Ihre Adresse ist bestätigt')
    await draussen.getByRole('button', { name: 'Passwort setzen und eintragen' }).click()
    await expect.poll(() => new URL(draussen.url()).pathname).toBe('/link')
    await setPasswort(draussen, draussen.url())
    await expect.poll(() => new URL(draussen.url()).pathname).toBe('/verwaltung/angebote')
    await draussen.goto('/verwaltung/kollegen')
    await expect(draussen.getByText('Einladen können Sie nach der Prüfung')).toBeVisible()
  })

  await test.step('aufnehmen, dann lassen sich Kollegen einladen', async () => {
    await page.reload()
    const kopf = page.getByRole('heading', { name, exact: true })
    const eintrag = page.getByRole('listitem').filter({ has: kopf })
    await eintrag.getByRole('button', { name: 'Aufnehmen' }).click()
    await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible()
    await draussen.reload()
    await draussen.getByLabel('Name').fill('Karl Kollege')
    await draussen.getByLabel('E-Mail-Adresse').fill(`karl${versuch}@rurtal.example`)
    await draussen.getByRole('button', { name: 'Konto anlegen' }).click()
    await expect(draussen.getByText('Link für Karl Kollege')).toBeVisible()
  })
  await handy.close()
})

test('Geprüft wird eins nach dem andern, mit der Tastatur', async ({ page, expectAccessible }) => {
  await page.goto('/verwaltung/pruefung')
  await expect(page.getByRole('link', { name: 'Mit dem ältesten beginnen' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('link', { name: 'Mit dem ältesten beginnen' }).click()
  const inhalt = page.getByRole('heading', { name: /^Das soll (erscheinen|sich ändern)/ })
  await expect(inhalt).toBeVisible()
  const erstes = await titelOf(page).innerText()
  await expectAccessible()
  await page.keyboard.press('Control+Enter')
  await expect(titelOf(page)).not.toHaveText(new RegExp(`^(${erstes}|Angebot prüfen)$`))
  await expect(inhalt).toBeVisible()
  const zweites = await titelOf(page).innerText()
  await page.getByRole('button', { name: 'Rückfrage …' }).click()
  await page.getByLabel('Ihre Frage').fill('Haben Sie auch in den Ferien offen?')
  await expectAccessible()
  await page.getByRole('button', { name: 'Rückfrage stellen' }).click()
  await expect(titelOf(page)).not.toHaveText(zweites)
})

test.describe('ohne Anmeldung', () => {
  test.use({ als: null, viewport: { width: 390, height: 844 } })
  for (const [pfad, titel] of [
    ['/angebote/anbieten', 'Ihre Angebote eintragen'],
    [`/angebote/anmeldung#${'x'.repeat(43)}`, 'Dieser Link gilt nicht (mehr)'],
    [`/angebote/bestaetigen#${'x'.repeat(43)}`, 'Dieser Link gilt nicht (mehr)'],
  ] as const) {
    test(`${pfad.split('#')[0]} ist barrierefrei`, async ({ page, expectAccessible }) => {
      await page.goto(pfad)
      await expect(titelOf(page)).toHaveText(titel)
      await expectAccessible()
    })
  }
})
