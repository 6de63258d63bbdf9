/** The ways of somebody who is not signed in, through what is published. */
import { readFile } from 'node:fs/promises'

import type { Page } from '@playwright/test'

import { expectInBeidenBreiten } from './breiten.ts'
import { signInByButton } from './anmelden.ts'
import { expect, test } from './fixtures.ts'
import { parseCsv } from './tabellen.ts'

test.use({ als: null })

const KINDER = '/karte?indikator=kinder-im-sgb2&ebene=kommune'
const titelOf = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

/** Nothing of the Arbeitsstand, and the published Stand by its name. */
async function expectOeffentlich(page: Page): Promise<void> {
  await expect(page.getByRole('contentinfo')).toContainText('Veröffentlichter Stand')
  await expect(page.locator('body')).not.toContainText(/Arbeitsstand|gesehen als/)
}

test('Von der Startseite zu den Kommunen und durch alle Ansichten', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/')
  await expect(titelOf(page)).toHaveText(
    /^\d+ von \d+ (gezeigten )?(Kommunen|Sozialräumen) liegen sicher (über|unter) dem Kreis/,
  )
  await expectOeffentlich(page)
  await page.getByRole('link', { name: 'Auf der Karte ansehen' }).click()
  await expect(
    page.getByRole('figure', { name: /^Karte: .*(Kommunen|Sozialräumen)/ }),
  ).toBeVisible()
  const ansicht = page.getByRole('navigation', { name: 'Ansicht' })
  for (const [name, pfad] of [
    ['Zeitvergleich', /^\/zeitvergleich$/],
    ['Vergleich', /^\/vergleich$/],
    ['Tabelle', /^\/(karte|vergleich)$/],
    ['Indikatorenblatt', /^\/indikatoren\/./],
  ] as const) {
    await test.step(name, async () => {
      await ansicht.getByRole('link', { name, exact: true }).click()
      await expect.poll(() => new URL(page.url()).pathname).toMatch(pfad)
      await expect(page.getByRole('table').first()).toBeVisible()
      await expectOeffentlich(page)
      if (name === 'Tabelle') await expectUntenAngekommen(page)
      await expectAccessible()
    })
  }
})

/** The way down to the table is over: it does not scroll back while something else is looked at. */
async function expectUntenAngekommen(page: Page): Promise<void> {
  let zuletzt = 0
  await expect
    .poll(async () => {
      const vorher = zuletzt
      zuletzt = await page.evaluate(() => window.scrollY)
      return zuletzt > 0 && zuletzt === vorher
    })
    .toBe(true)
}

test('Jede Datei ist die veröffentlichte, und der Code zum Einbetten führt zu ihr', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(KINDER)
  await page.getByRole('button', { name: /^Für Excel, QGIS/ }).click()
  const warten = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('link', { name: 'CSV', exact: true }).click()
  const datei = await warten
  expect(new URL(datei.url()).searchParams.has('sicht')).toBe(false)
  const text = await readFile(await datei.path(), 'utf8')
  const zeilen = parseCsv(text)
  expect(zeilen.filter(([schluessel]) => /^05370\d{3}$/.test(schluessel ?? ''))).toHaveLength(10)
  expect(text).toContain('Demodaten (synthetisch)')
  expect(text).not.toContain('Arbeitsstand')

  await page.getByRole('button', { name: 'Code zum Einbetten kopieren' }).click()
  await expect(page.getByText(/^Der Code ist kopiert/).first()).toBeVisible()
  const code = await page.evaluate(() => navigator.clipboard.readText())
  const adresse = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? ''
  await page.goto(adresse)
  await expect(page.getByRole('figure', { name: /^Karte: .*10 Kommunen/ })).toBeVisible()
  await expect(page.getByRole('banner')).toHaveCount(0)
})

test('Eingebettet: kleine Räume fehlen mit Grund', async ({ page, expectAccessible }) => {
  await page.goto('/einbetten/karte?indikator=pflegequote&ebene=sozialraum')
  await expect(titelOf(page)).toHaveText('Keine Werte')
  await expect(page.getByText(/^Sozialräume und Quartiere werden nur veröffentlicht/)).toBeVisible()
  await expectAccessible()
})

test('Eine innere Adresse: bitte anmelden, und nach der Anmeldung dorthin', async ({ page }) => {
  const ziel = '/verwaltung/lieferungen'
  await page.goto(ziel)
  await expect(titelOf(page)).toHaveText('Bitte anmelden')
  await page.getByRole('main').getByRole('link', { name: 'Anmelden' }).click()
  await page.getByRole('button', { name: /Demo Planung$/ }).click()
  await page.getByRole('button', { name: 'Weiter' }).click()
  await expect.poll(() => new URL(page.url()).pathname).toBe(ziel)
  await expect(page.getByRole('table', { name: /^Lieferungen/ })).toBeVisible()
})

for (const [konto, pfade] of [
  ['admin', ['/verwaltung/konten', '/verwaltung/rechte', '/verwaltung/loeschfristen']],
  ['planung', ['/verwaltung/veroeffentlichung', '/verwaltung/veroeffentlichung/neu']],
] as const) {
  test.describe(`Die Verwaltung als ${konto}`, () => {
    test.use({ als: konto })
    for (const pfad of pfade) {
      test(`${pfad} ist barrierefrei, breit und schmal`, async ({ page, expectAccessible }) => {
        await page.goto(pfad)
        await expect(titelOf(page)).toBeVisible()
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
        await expectInBeidenBreiten(page, expectAccessible)
      })
    }
  })
}

test.describe('Das Protokoll', () => {
  test.use({ als: 'admin' })
  test('ist barrierefrei, vor und nach dem Anlass', async ({ page, expectAccessible }) => {
    await page.goto('/verwaltung/protokoll')
    await expectInBeidenBreiten(page, expectAccessible)
    await page.getByLabel('In einem Satz').fill('Monatliche Stichprobe')
    await page.getByRole('button', { name: 'Protokoll öffnen' }).click()
    await expect(page.getByRole('cell').first()).toBeVisible()
    await expectInBeidenBreiten(page, expectAccessible)
  })
})

test.describe('Das Ende einer Sitzung', () => {
  // The answer that nobody is signed in any more stands in the console.
  test.use({ provoziert: /status of 401/ })
  test('fragt auf der Seite nach und verliert nichts', async ({ page, expectAccessible }) => {
    await signInByButton(page, 'planung', '/verwaltung/veroeffentlichung/neu')
    await page.getByLabel('Name des Stands').fill('Noch nicht fertig')
    await page.context().clearCookies({ name: 'sozial_sitzung' })
    await page.getByRole('button', { name: 'Entwurf anlegen und prüfen' }).click()
    const frage = page.getByRole('dialog', { name: 'Ihre Sitzung ist beendet' })
    await expect(frage).toBeVisible()
    await expectInBeidenBreiten(page, expectAccessible)
    await frage.getByRole('button', { name: 'Wieder anmelden als Demo Planung' }).click()
    await expect(frage).toBeHidden()
    await expect(titelOf(page)).toContainText('Noch nicht fertig')
    // There is one draft at a time, and others need the place.
    await page.getByRole('button', { name: 'Entwurf verwerfen' }).click()
    await page.getByRole('button', { name: 'Ja, verwerfen' }).click()
    await expect(page.getByRole('button', { name: 'Entwurf verwerfen' })).toHaveCount(0)
  })
})
