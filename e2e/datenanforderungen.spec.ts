import { readFile } from 'node:fs/promises'
import { read, write } from '@e965/xlsx'
import type { Browser, Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'

/** An order of this run alone. */
const TITEL = `Arbeitslose ${new Date().toISOString().slice(0, 19)}`

const titelOf = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

/** As an office fills it in: a figure in every empty field. */
function fillIn(bytes: Buffer, zelle: (nummer: number) => number | string): Buffer {
  const buch = read(bytes, { type: 'buffer' })
  const blatt = buch.Sheets['Daten']!
  const [, letzte = ''] = (blatt['!ref'] ?? '').split(':')
  const zeilen = Number(/\d+/.exec(letzte)?.[0])
  const spalten = (letzte.match(/[A-Z]+/)?.[0] ?? 'C').charCodeAt(0) - 65
  for (let zeile = 6; zeile <= zeilen; zeile += 1) {
    for (let spalte = 2; spalte <= spalten; spalte += 1) {
      const wert = zelle(zeile * 10 + spalte)
      blatt[`${String.fromCharCode(65 + spalte)}${zeile}`] = {
        t: typeof wert === 'number' ? 'n' : 's',
        v: wert,
      }
    }
  }
  return write(buch, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** Somebody without an account, who has nothing but the link. */
async function oeffneLink(browser: Browser, adresse: string): Promise<Page> {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage()
  await page.goto(adresse)
  return page
}

test('Daten anfordern: Vorlage, persönlicher Link, Prüfbericht, Abschluss', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  test.slow()
  await test.step('die Übersicht nennt zuerst, was überfällig ist', async () => {
    await page.goto('/verwaltung/datenanforderungen')
    await expect(titelOf(page)).toHaveText('Datenanforderungen')
    const zeile = page.getByRole('table', { name: 'Offene Anforderungen' }).getByRole('row').nth(1)
    await expect(zeile).toContainText('überfällig')
    await expectAccessible()
  })

  await test.step('was fehlt, steht je Indikator und Jahr', async () => {
    await page.getByRole('link', { name: 'Was haben wir, was fehlt?' }).click()
    await expect(titelOf(page)).toHaveText('Was haben wir, was fehlt?')
    await expect(page.getByRole('row', { name: /Arbeitslosenanteil/ }).first()).toContainText('da')
    await expectAccessible()
    await page.goBack()
  })

  await test.step('eine neue entsteht aus dem, was zuletzt kam', async () => {
    await page.getByRole('link', { name: 'Daten anfordern' }).click()
    const wahl = page.getByLabel('Wie zuletzt geliefert')
    const option = wahl.locator('option', { hasText: /Sozialräume/ }).first()
    await wahl.selectOption((await option.getAttribute('value')) ?? '')
    await page.getByLabel('Was gebraucht wird').fill(TITEL)
    await page.getByLabel('Von wem').fill('Agentur für Arbeit')
    await page.getByLabel('E-Mail').fill('kein')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await expect(page.getByText('Das ist keine E-Mail-Adresse.')).toBeVisible()
    await expectAccessible()
    await page.getByLabel('E-Mail').fill('')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await expect(titelOf(page)).toHaveText(TITEL)
  })

  await page.getByRole('button', { name: 'Stellen und Link bekommen' }).click()
  const adresse = (await page.locator('code').first().textContent()) ?? ''
  expect(adresse).toContain(`${baseURL}/liefern#`)
  await expectAccessible()

  const stelle = await oeffneLink(browser, adresse)
  await test.step('ohne Konto: Auftrag, Vorlage, Rückgabe', async () => {
    await expect(titelOf(stelle)).toHaveText(TITEL)
    const geladen = stelle.waitForEvent('download')
    await stelle.getByRole('button', { name: 'Vorlage laden' }).click()
    const leer = await readFile(await (await geladen).path())
    const reiche = (name: string, buffer: Buffer) =>
      stelle
        .getByLabel('Datei auswählen')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await reiche(
      'falsch.xlsx',
      fillIn(leer, () => 'viele'),
    )
    await expect(stelle.getByRole('main')).toContainText('noch einmal senden')
    await expect(stelle.getByRole('table', { name: 'Fehler nach Zeile' }).first()).toContainText(
      'viele',
    )
    await reiche(
      'richtig.xlsx',
      fillIn(leer, (nummer) => 400 + nummer),
    )
    await expect(stelle.getByRole('main')).toContainText('Angekommen und in Ordnung', {
      timeout: 30_000,
    })
  })

  await test.step('die Planung sieht, dass etwas da ist, und schließt ab', async () => {
    await page.reload()
    await expect(page.getByRole('main')).toContainText('eingegangen')
    await page.getByRole('button', { name: 'Abschließen …' }).click()
    await page.getByLabel('Womit oder warum').fill('Probe')
    await page.getByRole('button', { name: 'Abschließen', exact: true }).click()
    await expect(page.getByRole('main')).toContainText('erledigt')
  })

  await stelle.reload()
  await expect(stelle.getByRole('main')).toContainText('nimmt nichts mehr an')
  await stelle.context().close()
})

test.describe('ohne Anmeldung', () => {
  test.use({ als: null, provoziert: /status of 404/ })
  test('ein falscher Link sagt, was zu tun ist', async ({ page, expectAccessible }) => {
    await page.goto(`/liefern#${'x'.repeat(43)}`)
    await expect(titelOf(page)).toHaveText('Dieser Link gilt nicht (mehr)')
    await expectAccessible()
  })
})
