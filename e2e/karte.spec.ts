import { expect, test } from './fixtures.ts'

test('Die Karte öffnet sich ohne Anmeldung mit Werten', async ({ page, expectAccessible }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/karte/)
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible()
})
