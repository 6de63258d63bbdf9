import type { Page } from '@playwright/test'
import { oeffneAls } from './anmelden.ts'
import { expect, test } from './fixtures.ts'

/** Prepares a draft of one Indikator and waits until its protection is examined. */
async function prepare(planung: Page): Promise<void> {
  await planung.goto('/verwaltung/veroeffentlichung/neu')
  await planung.getByRole('button', { name: 'Keinen', exact: true }).click()
  await planung.getByLabel('Indikator suchen').fill('Inobhutnahmen')
  await planung.getByRole('checkbox', { name: /^Inobhutnahmen/ }).check()
  await planung.getByLabel('Name des Stands').fill('Probe der Freigabe')
  await planung.getByRole('button', { name: 'Entwurf anlegen und prüfen' }).click()
  await expect(planung.getByRole('heading', { level: 1 })).toContainText('Probe der Freigabe')
  await expect(planung.getByRole('link', { name: 'Geschützte Zahlen', exact: true })).toBeVisible({
    timeout: 60_000,
  })
}

/** The same protected figure: with its numbers for whoever examines, without for the Planung. */
async function explain(zweite: Page, planung: Page): Promise<void> {
  const teile = zweite.getByRole('navigation', { name: 'Teile dieser Seite' })
  await teile.getByRole('link', { name: 'Geschützte Zahlen' }).click()
  await zweite.getByLabel('Geschützt', { exact: true }).selectOption({ label: 'durch eine Regel' })
  const zahl = zweite.getByRole('table', { name: 'Geschützte Zahlen' }).getByRole('link').first()
  const raum = await zahl.innerText()
  await zahl.click()
  await expect(zweite.getByRole('heading', { level: 2, name: raum })).toBeVisible()
  await expect(zweite.getByText('Warum sie geschützt ist')).toBeVisible()
  await expect(zweite.getByText('Fälle, nur innen')).toBeVisible()
  await expect(zweite.getByText('Wenn jemand fragt')).toBeVisible()

  await planung.goto(zweite.url())
  await expect(planung.getByRole('heading', { level: 2, name: raum })).toBeVisible()
  await expect(planung.getByText('Warum sie geschützt ist')).toBeVisible()
  await expect(planung.getByText('Fälle, nur innen')).toHaveCount(0)
  await expect(planung.getByText(/Von außen lässt/)).toHaveCount(0)

  await teile.getByRole('link', { name: 'Andere Mindestzahlen' }).click()
  await zweite.getByLabel('Mindestens so viele Fälle').fill('200')
  await zweite.getByRole('button', { name: 'Wirkung zeigen' }).click()
  await expect(zweite.getByText('Eine ganze Zahl von 1 bis 100.')).toBeVisible()
  await zweite.getByLabel('Mindestens so viele Fälle').fill('20')
  await zweite.getByRole('button', { name: 'Wirkung zeigen' }).click()
  await expect(
    zweite.getByRole('table', { name: /^Gezeigte Zahlen je Ebene, bisher/ }),
  ).toBeVisible()
}

/** On paper who stands for it, and no area of a protected figure. */
async function readProtokoll(zweite: Page): Promise<void> {
  await zweite.getByRole('link', { name: 'Protokoll', exact: true }).click()
  await expect(zweite.getByRole('heading', { level: 1 })).toContainText('Probe der Freigabe')
  await expect(zweite.getByText('Vorbereitet: Demo Planung')).toBeVisible()
  await expect(zweite.getByText('Freigegeben: Demo Geheimhaltung')).toBeVisible()
  await zweite.goBack()
  await zweite
    .getByRole('navigation', { name: 'Teile dieser Seite' })
    .getByRole('link', { name: 'Überblick' })
    .click()
}

test.use({ als: null })

test.describe('Veröffentlichen', () => {
  test('zwei Konten: vorbereiten, prüfen, freigeben, zurücknehmen', async ({
    browser,
    page,
    baseURL,
  }) => {
    const oeffentlich = page.getByRole('contentinfo')
    await page.goto('/')
    const vorher = await oeffentlich.getByText(/Veröffentlichter Stand „/).innerText()

    const planung = await oeffneAls(browser, baseURL ?? '', 'planung')
    await prepare(planung)
    await expect(planung.getByText('Freigeben kann nur jemand anderes')).toBeVisible()
    await expect(planung.getByRole('button', { name: /Freigeben/ })).toHaveCount(0)
    await page.reload()
    await expect(oeffentlich.getByText(/Veröffentlichter Stand „/)).toHaveText(vorher)

    const zweite = await oeffneAls(browser, baseURL ?? '', 'geheimhaltung')
    await zweite.goto(planung.url())
    await expect(zweite.getByText(/Gezeigt werden/)).toBeVisible()
    await zweite.getByRole('button', { name: 'Freigeben und veröffentlichen' }).click()
    await zweite.getByRole('button', { name: 'Ja, veröffentlichen' }).click()
    await expect(zweite.getByRole('heading', { level: 1 })).toContainText('öffentlich seit')
    await page.reload()
    await expect(oeffentlich).toContainText('Probe der Freigabe')

    await explain(zweite, planung)
    await readProtokoll(zweite)

    await zweite.getByRole('button', { name: 'Stand zurücknehmen' }).click()
    await expect(zweite.getByText(/Danach sieht die Öffentlichkeit wieder/)).toBeVisible()
    await zweite.getByRole('textbox', { name: 'Grund' }).fill('War eine Probe.')
    await zweite.getByRole('button', { name: 'Zurücknehmen', exact: true }).click()
    await expect(zweite.getByRole('heading', { level: 1 })).toContainText('zurückgenommen am')
    await page.reload()
    await expect(oeffentlich.getByText(/Veröffentlichter Stand „/)).toHaveText(vorher)
    await planung.context().close()
    await zweite.context().close()
  })
})
