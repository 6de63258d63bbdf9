/** The borders of today and of then: on the map, over time, in a profile, and as files. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'

const grenzen = (page: Page) => page.getByRole('navigation', { name: 'Grenzen' })
const titel = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

test.describe('Öffentlich', () => {
  test.use({ als: null })

  test('Ein Schalter zeigt die früheren Grenzen, und die Adresse nimmt sie mit', async ({
    page,
    expectAccessible,
  }) => {
    await page.goto('/karte?indikator=einwohner&ebene=sozialraum')
    await expect(grenzen(page)).toContainText(
      'Neu zugeschnitten: Baal–Brachelen und Hückelhoven-Mitte',
    )
    await expect(page.locator('.quelle').first()).toContainText('Grenzen seit 1.1.2020')
    await grenzen(page).getByRole('link', { name: 'bis 31.12.2019' }).click()
    await expect(page).toHaveURL(/stand=2019-12-31/)
    await expect(titel(page)).toHaveText('Einwohner, 2019')
    await expect(page.locator('.quelle').first()).toContainText(
      'Grenzen vom 1.1.1975 bis 31.12.2019',
    )
    await expectAccessible()

    await page
      .getByRole('navigation', { name: 'Ansicht' })
      .getByRole('link', { name: 'Zeitvergleich' })
      .click()
    await expect(page).toHaveURL(/zeitvergleich.*stand=2019-12-31/)
    await expect(titel(page)).toHaveText('Einwohner, 2014–2019')
    await grenzen(page).getByRole('link', { name: 'seit 1.1.2020' }).click()
    await expect(page).not.toHaveURL(/stand=/)
    await expect(titel(page)).toHaveText(/^Einwohner, 2014–202\d$/)
  })

  test('Wo Werte vor den neuen Grenzen geschätzt sind, ist die Linie geteilt', async ({ page }) => {
    await page.goto(
      '/zeitvergleich?indikator=arbeitslosenanteil&ebene=sozialraum&raeume=053700201,053700101',
    )
    await expect(page.getByText('Neue Grenzen', { exact: false }).first()).toBeVisible()
    await expect(
      page.getByText(/Frühere Werte von Hückelhoven-Mitte sind .*geschätzt/),
    ).toBeVisible()
  })

  test('Das Profil vergleicht auch mit dem Land und auf früheren Grenzen', async ({ page }) => {
    await page.goto('/sozialraeume/10')
    const auswahl = page.getByRole('region', { name: 'Auswahl' })
    await auswahl.getByRole('button', { name: /^Maßstab ändern/ }).click()
    await page.getByRole('option', { name: 'Nordrhein-Westfalen' }).click()
    await expect(page).toHaveURL(/massstab=land/)
    await expect(page.getByText('stärkste sichere Abweichungen vom Land')).toBeVisible()
    await auswahl.getByRole('button', { name: /^Grenzen ändern/ }).click()
    await page.getByRole('option', { name: 'bis 31.12.2019' }).click()
    await expect(page.getByText(/zeigen die Grenzen, die bis 31.12.2019 galten/)).toBeVisible()
  })

  test('Die Geschichte zeigt Karten davor und danach; die Einteilung ist eine Datei', async ({
    page,
  }) => {
    await page.goto('/sozialraeume')
    const geschichte = page.getByRole('region', { name: 'Wie die Grenzen sich änderten' })
    await expect(geschichte.getByRole('figure')).toHaveCount(4)
    await expect(geschichte.getByRole('link', { name: 'Umsteigeschlüssel' })).toHaveCount(0)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      geschichte.getByRole('link', { name: 'Einteilung bis 31.12.2019 (CSV)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('einteilung-sozialraeume_1975-01-01.csv')
    const zeilen = (await readFile(await download.path(), 'utf8')).split('\r\n')
    expect(zeilen).toHaveLength(66)
    expect(zeilen.find((zeile) => zeile.includes(';Doveren;'))).toContain('Hückelhoven-Mitte')
  })
})
