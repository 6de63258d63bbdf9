/** Finding one's Sozialraum, reading its profile, taking it along, and writing what it says. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

import { expectOhneUeberlauf } from './breiten.ts'
import { expect, test } from './fixtures.ts'
import { parseCsv } from './tabellen.ts'

const titel = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const suche = (page: Page) => page.getByRole('searchbox', { name: 'In welchem Sozialraum liegt' })
const TEILE = [/Beschreibung/, /Indikatoren/, /Ziele/, /Beteiligung/, /Maßnahmen/]

test.describe('Öffentlich', () => {
  test.use({ als: null })

  test('Über Straße, Ortsteil und Punkt zum Sozialraum und in sein Profil', async ({
    page,
    expectAccessible,
  }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Sozialräume', exact: true }).first().click()
    await expect(titel(page)).toHaveText('Sozialräume')
    await expect(page.locator('#raumliste li')).toHaveCount(20)
    await expectAccessible()

    await suche(page).fill('Landstr. Kleingladbach–Doveren 52, Hückelhoven')
    const strassen = page.getByRole('region', { name: 'Straßen' })
    await expect(strassen.getByRole('link')).toHaveText(['Baal–Brachelen'])

    await suche(page).fill('Lieck')
    await expect(page.locator('#raumliste li')).toHaveCount(1)
    await expect(page.locator('#raumliste')).toContainText('Ortsteil Lieck')

    await suche(page).fill('51,06 6,22')
    await expect(page.locator('#raumliste').getByRole('link')).toHaveText(['Hückelhoven-Mitte'])
    await page.locator('#raumliste').getByRole('link').click()

    await expect(titel(page)).toHaveText('Hückelhoven-Mitte')
    await expect(page).toHaveURL(/\/sozialraeume\/10-hueckelhoven-mitte/)
    for (const teil of TEILE) {
      await expect(page.getByRole('heading', { level: 2, name: teil })).toBeVisible()
    }
    await expect(page.getByText('ohne Doveren', { exact: false }).first()).toBeVisible()
    await expect(page.getByText(/ist nicht veröffentlicht/).first()).toBeVisible()
    await expectAccessible()
  })

  test('Eine alte Adresse führt zum Profil, eine falsche zu einem Satz', async ({ page }) => {
    await page.goto('/sozialraeume/10-ein-frueherer-name?indikator=kinder-im-sgb2')
    await expect(page).toHaveURL(/10-hueckelhoven-mitte\?indikator=kinder-im-sgb2/)
    await page.goto('/sozialraeume/999')
    await expect(titel(page)).toHaveText('Sozialraum nicht gefunden')
    await page.getByRole('link', { name: 'Alle Sozialräume' }).click()
    await expect(titel(page)).toHaveText('Sozialräume')
  })

  test('Die Auswahl der Karte bleibt auf dem Weg ins Profil und zurück', async ({ page }) => {
    await page.goto('/karte?indikator=arbeitslosenanteil&ebene=sozialraum&raeume=053700201')
    await page.getByRole('link', { name: 'Profil öffnen' }).click()
    await expect(titel(page)).toHaveText('Hückelhoven-Mitte')
    await page.getByRole('link', { name: 'Auf der Karte' }).click()
    await expect(page).toHaveURL(/\/karte\?.*indikator=arbeitslosenanteil.*raeume=053700201/)
  })

  test('Auf Papier sind es wenige Seiten A4, in der Datei steht nichts Geschütztes', async ({
    page,
  }) => {
    await page.goto('/sozialraeume/18?thema=alle')
    await expect(titel(page)).toHaveText('Birgelen–Effeld')
    const zeilen = page.getByRole('table', { name: /gegen den Kreis/ }).getByRole('row')
    await expect(zeilen.filter({ hasText: 'geschützt' }).first()).toBeVisible()
    const laden = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).click()
    const datei = await (await laden).path()
    const csv = parseCsv(await readFile(datei, 'utf8'))
    const geschuetzt = csv.filter((zeile) => zeile.includes('geschützt'))
    expect(geschuetzt.length).toBeGreaterThan(0)
    // Neither a value nor an interval stands where the screen has a sign.
    for (const zeile of geschuetzt) expect(zeile.slice(4, 8)).toEqual(['.', '', '', ''])

    await page.goto('/sozialraeume/10')
    await expect(titel(page)).toHaveText('Hückelhoven-Mitte')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const seiten = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(seiten).toBeGreaterThanOrEqual(2)
    expect(seiten).toBeLessThanOrEqual(4)
  })

  test('Am Handy steht die Suche vor der Karte und nichts läuft über', async ({
    page,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const adresse of ['/sozialraeume', '/sozialraeume/8']) {
      await page.goto(adresse)
      await expect(titel(page)).toBeVisible()
      await expectOhneUeberlauf(page)
      await expectAccessible()
    }
  })
})

test.describe('Die Planung schreibt die Beschreibung', () => {
  test.describe.configure({ mode: 'serial' })

  test('Ändern, speichern, neu laden; zwei Fenster verlieren nichts', async ({
    page,
    context,
    expectAccessible,
  }) => {
    const adresse = '/sozialraeume/20'
    // Another text each time: one that is stored already changes nothing.
    const [erster, zweiter] = ['ersten', 'zweiten'].map(
      (fenster) => `Text aus dem ${fenster} Fenster, ${Date.now()}.`,
    ) as [string, string]
    await page.goto(adresse)
    await expect(page.getByRole('heading', { name: 'Altersaufbau' })).toBeVisible()
    const zweites = await context.newPage()
    await zweites.goto(adresse)
    await zweites.getByRole('button', { name: 'Beschreibung ändern' }).click()
    await zweites.getByRole('textbox', { name: 'Text' }).fill(zweiter)

    await page.getByRole('button', { name: 'Beschreibung ändern' }).click()
    await expectAccessible()
    await page.getByRole('textbox', { name: 'Text' }).fill(`${erster} <b>kein HTML</b>`)
    await page.getByRole('textbox', { name: 'Ortsteile' }).fill('Wegberg, Beeck, Holtum')
    await page.getByRole('button', { name: 'Beschreibung speichern' }).click()
    await expect(page.getByText('Wegberg, Beeck, Holtum')).toBeVisible()
    await page.reload()
    await expect(page.getByText(erster)).toBeVisible()
    await expect(page.locator('main b', { hasText: 'kein HTML' })).toHaveCount(0)

    await zweites.getByRole('button', { name: 'Beschreibung speichern' }).click()
    await expect(zweites.getByText(/wurde inzwischen von .* geändert/)).toBeVisible()
    await expect(zweites.getByRole('textbox', { name: 'Text' })).toHaveValue(zweiter)
    await zweites.getByRole('button', { name: 'Mit meinen Eingaben weiterarbeiten' }).click()
    await zweites.getByRole('button', { name: 'Beschreibung speichern' }).click()
    await expect(zweites.getByText(zweiter)).toBeVisible()

    // What stands last is what the search knows.
    await page.goto('/sozialraeume')
    await expect(page.locator('#raumliste li')).toHaveCount(20)
  })
})
