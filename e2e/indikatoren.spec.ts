/** The catalogue, and the way of a figure. */
import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'

const titel = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

test('Unsinn in der Adresse: ein Satz und ein Weg weiter', async ({ page }) => {
  await page.goto('/indikatoren?thema=Wetter&ebene=mond&ansicht=torte')
  await expect(page.getByText(/„thema=Wetter“ in der Adresse ist unbekannt/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Kernset' })).toBeVisible()
})

test('Die Matrix ist mit Pfeiltasten zu lesen', async ({ page, expectAccessible }) => {
  await page.goto('/indikatoren?ansicht=abdeckung')
  const feld = page.getByRole('table').getByRole('button').first()
  await feld.focus()
  await expect(feld).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const jetzt = page.locator('table button:focus')
  await expect(page.getByText((await jetzt.getAttribute('aria-label')) ?? '-')).toBeVisible()
  await expectAccessible()
})

test('Wie wird das berechnet? Von der Karte zu den Zahlen eines Raums und zum Blatt', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/karte?indikator=arbeitslosenanteil&ebene=sozialraum')
  await page.getByRole('button', { name: 'Wie wird das berechnet?' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Wie wird das berechnet?' })
  await expect(dialog.getByText(/÷ .* × 100 = /).first()).toBeAttached()
  await dialog.getByRole('combobox', { name: 'Raum' }).selectOption({ index: 2 })
  await expect(dialog.getByText(/95 % Sicherheit/)).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('link', { name: 'Zum Indikatorenblatt' }).click()
  await expect(titel(page)).toHaveText('Arbeitslosenanteil')
})
