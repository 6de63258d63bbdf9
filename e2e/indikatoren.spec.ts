/** Making, changing and retiring an Indikator, and the way of a figure. */
import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'

// One after the other: they change the catalogue.
test.describe.configure({ mode: 'serial' })

/** One of this attempt alone: a second one would find the name taken. */
const NAME = `Anteil Alleinerziehende unter Haushalten mit Kindern ${Date.now().toString(36)}`

const titel = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

/** Chooses a Merkmal behind the button that has none yet, by typing a part of its name. */
async function chooseMerkmal(page: Page, teil: string): Promise<void> {
  await page.getByRole('button', { name: 'Merkmal: Merkmal wählen' }).first().click()
  const liste = page.getByRole('dialog', { name: 'Merkmal' })
  await liste.getByRole('searchbox', { name: 'Merkmal suchen' }).fill(teil)
  await liste
    .getByRole('option', { name: new RegExp(teil) })
    .first()
    .click()
  await expect(liste).toBeHidden()
}

test('Ein eigener Indikator: zwei Merkmale, ein Name, und er steht auf der Karte', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/verwaltung/indikatoren')
  await page.getByRole('link', { name: 'Neuer Indikator' }).click()
  await expect(titel(page)).toHaveText('Neuer Indikator')
  await page.getByRole('button', { name: 'Indikator speichern' }).click()
  await expect(page.getByRole('alert')).toContainText('Der Name fehlt')
  await expectAccessible()

  await chooseMerkmal(page, 'Alleinerziehende')
  await chooseMerkmal(page, 'mit Kindern')
  const vorschau = page.getByRole('region', { name: 'Vorschau' })
  await expect(vorschau.getByRole('status')).toContainText(/haben einen Wert/)
  await page.getByLabel('Name', { exact: true }).fill(NAME)
  await page.getByLabel('Thema', { exact: true }).selectOption('Haushalte und Familie')
  await page.getByLabel('Ein hoher Wert zeigt Belastung').check()
  await expect(page.getByText(/gilt als stärker belastet als/).first()).toBeVisible()
  await expectAccessible()

  // What is typed survives reloading.
  await page.reload()
  await expect(page.getByText(/sind noch da/)).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(NAME)

  await page.getByRole('button', { name: 'Indikator speichern' }).click()
  // Computed for every area and year before it is stored.
  await expect(page.getByText(`„${NAME}“ ist gespeichert, Fassung 1.`)).toBeVisible()
  await page.getByRole('link', { name: 'Auf der Karte zeigen' }).click()
  await expect(page).toHaveURL(/\/karte\?.*alleinerziehende/)
  await expect(titel(page)).toContainText('Alleinerziehende')
})

test('Zwei Fenster: das zweite erfährt, dass eine neuere Fassung gilt, und verliert nichts', async ({
  page,
  context,
}) => {
  await page.goto('/verwaltung/indikatoren')
  await page.getByRole('link', { name: `${NAME} ändern` }).click()
  await expect(titel(page)).toHaveText(NAME)
  const zweites = await context.newPage()
  await zweites.goto(page.url())
  await expect(zweites.getByText(/auch in einem anderen Fenster geöffnet/)).toBeVisible()

  await page.getByLabel('Was wird gezählt? (Definition)').fill('Die erste Änderung gilt.')
  await zweites.getByLabel('Was wird gezählt? (Definition)').fill('Die zweite bleibt stehen.')
  await page.getByRole('button', { name: 'Neue Fassung speichern' }).click()
  await expect(page.getByText(/ist gespeichert, Fassung 2/)).toBeVisible()
  await zweites.getByRole('button', { name: 'Neue Fassung speichern' }).click()
  await expect(zweites.getByRole('alert')).toContainText(/Fassung/)
  await expect(zweites.getByLabel('Was wird gezählt? (Definition)')).toHaveValue(
    'Die zweite bleibt stehen.',
  )
  await zweites.close()

  await page.getByRole('link', { name: 'Indikatorenblatt' }).click()
  await expect(page.getByText(/^Fassung 2, gilt seit/)).toBeVisible()
  await expect(page.getByText(/^Fassung 1, gilt seit/)).toBeVisible()
})

test('Ausmustern und wieder aufnehmen: der Indikator geht und kommt mit allem zurück', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/verwaltung/indikatoren')
  await page.getByRole('button', { name: `${NAME} ausmustern` }).click()
  const frage = page.getByRole('dialog', { name: 'Indikator ausmustern?' })
  await expectAccessible()
  await frage.getByRole('button', { name: 'Ausmustern', exact: true }).click()
  await expect(page.getByRole('button', { name: `${NAME} wieder aufnehmen` })).toBeVisible()
  await page.getByRole('button', { name: `${NAME} wieder aufnehmen` }).click()
  await expect(page.getByRole('button', { name: `${NAME} ausmustern` })).toBeVisible()
})

test('Unsinn in der Adresse: ein Satz und ein Weg weiter', async ({ page }) => {
  await page.goto('/indikatoren?thema=Wetter&ebene=mond&ansicht=torte')
  await expect(page.getByText(/„thema=Wetter“ in der Adresse ist unbekannt/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Kernset' })).toBeVisible()
  await page.goto('/verwaltung/indikatoren/gibt-es-nicht')
  await expect(page.getByText('Einen Indikator „gibt-es-nicht“ gibt es nicht.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Einen neuen anlegen' })).toBeVisible()
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
  await dialog.getByRole('combobox', { name: 'Raum', exact: true }).selectOption({ index: 2 })
  await expect(dialog.getByText(/95 % Sicherheit/)).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('link', { name: 'Zum Indikatorenblatt' }).click()
  await expect(titel(page)).toHaveText('Arbeitslosenanteil')
})
