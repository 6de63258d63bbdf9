import type { Page } from '@playwright/test'
import { oeffneAls } from './anmelden.ts'
import { expect, test } from './fixtures.ts'

/** A protection run computes for seconds, beside other walks and programs for a minute and more. */
const GEDULD_MS = 120_000
/** Counted down to the Sozialraum, with few cases in some of them. */
const INDIKATOR = 'Eingliederungshilfe bei seelischer Behinderung'

/** Prepares a draft of one Indikator and waits until its protection is examined. */
async function prepare(planung: Page, name: string): Promise<void> {
  await planung.goto('/verwaltung/veroeffentlichung/neu')
  await planung.getByRole('button', { name: 'Keinen', exact: true }).click()
  await planung.getByLabel('Indikator suchen').fill('Eingliederungshilfe')
  await planung.getByRole('checkbox', { name: new RegExp(`^${INDIKATOR}`) }).check()
  await planung.getByLabel('Name des Stands').fill(name)
  await planung.getByRole('button', { name: 'Entwurf anlegen und prüfen' }).click()
  await expect(planung.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(planung.getByRole('link', { name: 'Geschützte Zahlen', exact: true })).toBeVisible({
    timeout: GEDULD_MS,
  })
}

/** The second person gives it back, and whoever prepared it reads why. */
async function refuse(zweite: Page, planung: Page): Promise<void> {
  await zweite.goto(planung.url())
  await zweite.getByRole('button', { name: 'Zurückgeben' }).click()
  await zweite.getByRole('textbox', { name: 'Grund' }).fill('Bitte erst ab 2018.')
  await zweite.getByRole('button', { name: 'Zurückgeben' }).click()
  await expect(zweite.getByRole('heading', { level: 1 })).toContainText('zurückgegeben am')
  await planung.reload()
  await expect(planung.getByText('Bitte erst ab 2018.')).toBeVisible()
  await expect(planung.getByText('Von diesem Entwurf ist nichts veröffentlicht.')).toBeVisible()
}

const ERKLAERT =
  /^(Wäre zu ihrem Schutz nichts weiter verborgen, ließe sich|Keine Summe verrät sie)/

/** The same protected figure of a Sozialraum: with its numbers for whoever examines, without for the Planung. */
async function explain(zweite: Page, planung: Page): Promise<void> {
  const teile = zweite.getByRole('navigation', { name: 'Teile dieser Seite' })
  await teile.getByRole('link', { name: 'Geschützte Zahlen' }).click()
  await zweite.getByLabel('Ebene', { exact: true }).selectOption({ label: 'Sozialräume' })
  await zweite.getByLabel('Geschützt', { exact: true }).selectOption({ label: 'durch eine Regel' })
  const zahl = zweite.getByRole('table', { name: 'Geschützte Zahlen' }).getByRole('link').first()
  const raum = await zahl.innerText()
  await zahl.click()
  await expect(zweite.getByRole('heading', { level: 2, name: raum })).toBeVisible()
  await expect(zweite.getByText('Es sind so wenige Fälle')).toBeVisible()
  await expect(zweite.getByText('Fälle, nur innen')).toBeVisible()
  await expect(zweite.getByText(ERKLAERT)).toBeVisible()
  await expect(
    zweite.getByText(
      /^Von außen lässt sich nur errechnen: zwischen 0 und \d+\. Offen bleiben muss jede Zahl zwischen 0 und 5\.$/,
    ),
  ).toBeVisible()
  await expect(zweite.getByText('Wenn jemand fragt')).toBeVisible()

  await planung.goto(zweite.url())
  await expect(planung.getByRole('heading', { level: 2, name: raum })).toBeVisible()
  await expect(planung.getByText(ERKLAERT)).toHaveText(/^\D+$/)
  await expect(planung.getByText('Fälle, nur innen')).toHaveCount(0)
  await expect(planung.getByText(/Von außen lässt/)).toHaveCount(0)
}

/** What other minimum numbers would cost, of this Stand and where a rule is set. */
async function tryThresholds(zweite: Page): Promise<void> {
  const teile = zweite.getByRole('navigation', { name: 'Teile dieser Seite' })
  await teile.getByRole('link', { name: 'Andere Mindestzahlen' }).click()
  await zweite.getByLabel('Mindestens so viele Fälle').fill('200')
  await zweite.getByRole('button', { name: 'Wirkung zeigen' }).click()
  await expect(zweite.getByText('Eine ganze Zahl von 1 bis 100.')).toBeVisible()
  await zweite.getByLabel('Mindestens so viele Fälle').fill('20')
  await zweite.getByRole('button', { name: 'Wirkung zeigen' }).click()
  await expect(
    zweite.getByRole('table', { name: /^Gezeigte Zahlen je Ebene, bisher/ }),
  ).toBeVisible({ timeout: GEDULD_MS })
  const hier = zweite.url()
  await zweite.goto('/verwaltung/geheimhaltungsregeln')
  await zweite.getByRole('link', { name: 'Statistik der Jugendämter' }).click()
  await zweite.getByRole('button', { name: 'Regel ändern' }).click()
  await zweite.getByLabel('Fälle, mindestens').fill('20')
  await zweite.getByRole('button', { name: 'Was würde sich ändern?' }).click()
  await expect(zweite.getByText(/^In „Probe der Freigabe“: [\d.]+ Zahlen fielen weg/)).toBeVisible({
    timeout: GEDULD_MS,
  })
  await zweite.goto(hier)
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
  test('zwei Konten: vorbereiten, zurückgeben, prüfen, freigeben, zurücknehmen', async ({
    browser,
    page,
    baseURL,
  }) => {
    // Two drafts are prepared and examined.
    test.setTimeout(360_000)
    const oeffentlich = page.getByRole('contentinfo')
    await page.goto('/')
    const vorher = await oeffentlich.getByText(/Veröffentlichter Stand „/).innerText()

    const planung = await oeffneAls(browser, baseURL ?? '', 'planung')
    const zweite = await oeffneAls(browser, baseURL ?? '', 'geheimhaltung')
    await prepare(planung, 'Probe der Rückgabe')
    await refuse(zweite, planung)
    await prepare(planung, 'Probe der Freigabe')
    await expect(planung.getByText('Freigeben kann nur jemand anderes')).toBeVisible()
    await expect(planung.getByRole('button', { name: /Freigeben/ })).toHaveCount(0)
    await page.reload()
    await expect(oeffentlich.getByText(/Veröffentlichter Stand „/)).toHaveText(vorher)

    await zweite.goto(planung.url())
    await expect(zweite.getByText(/^Alle \d+ schutzbedürftigen Zahlen halten\./)).toBeVisible()
    await expect(zweite.getByText(/Gezeigt werden/)).toBeVisible()
    await zweite.getByRole('button', { name: 'Freigeben und veröffentlichen' }).click()
    await zweite.getByRole('button', { name: 'Ja, veröffentlichen' }).click()
    await expect(zweite.getByRole('heading', { level: 1 })).toContainText('öffentlich seit')
    await page.reload()
    await expect(oeffentlich).toContainText('Probe der Freigabe')

    await page.goto('/karte?indikator=eingliederungshilfe&ebene=sozialraum&zeitraum=2019')
    await expect(page.getByText(/aus Datenschutzgründen nicht ausgewiesen/).first()).toBeVisible()

    await explain(zweite, planung)
    await tryThresholds(zweite)
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
