import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'

const KINDER = '/karte?indikator=kinder-im-sgb2&ebene=sozialraum'

const titelOf = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const listeOf = (page: Page) => page.getByRole('region', { name: 'Räume als Liste' })

test('Die Veränderung hat Vorzeichen, Urteil und eine Klasse um null', async ({
  page,
  expectAccessible,
}) => {
  await page.goto(`${KINDER}&zeitraum=2021`)
  await page.getByRole('button', { name: 'Veränderung', exact: true }).click()
  await expect(page).toHaveURL(/karte=veraenderung/)
  await expect(titelOf(page)).toHaveText('Kinder unter 18 im SGB II: Veränderung 2014–2021')
  await expect(page.locator('.t-satz')).toContainText(/von 2014 bis 2021 sicher ge(stiegen|sunken)/)
  await expect(page.getByRole('button', { name: /im Zufallsbereich/ })).toBeVisible()
  await expect(listeOf(page).getByText('gestiegen').first()).toBeVisible()
  await expect(
    listeOf(page)
      .getByRole('cell', { name: /^[+−]\d+,\d$/ })
      .first(),
  ).toBeVisible()
  await expectAccessible()
})

test('Über einen Bruch hinweg gibt es keine Farbe, aber einen Weg', async ({ page }) => {
  await page.goto(`${KINDER}&karte=veraenderung&seit=2014&zeitraum=2024`)
  await expect(page.locator('.t-satz')).toContainText('2014 und 2024 lassen sich nicht vergleichen')
  await expect(
    page.getByRole('listitem').filter({ hasText: /^20 nicht vergleichbar/ }),
  ).toBeVisible()
  await expect(listeOf(page).getByText('nicht vergleichbar')).toHaveCount(20)
  await page.getByRole('button', { name: '2014 bis 2021' }).click()
  await expect(titelOf(page)).toHaveText('Kinder unter 18 im SGB II: Veränderung 2014–2021')
})

test('Zwei Karten haben eine Legende und bewegen sich zusammen', async ({ page }) => {
  await page.goto(`${KINDER}&karte=zwei&seit=2014`)
  await expect(page.getByRole('figure', { name: /^Karte: / })).toHaveCount(2)
  await expect(page.getByRole('group', { name: /^Zahl der Räume je Klasse/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Karte vergrößern' }).first().click()
  await expect(page.getByRole('button', { name: 'Ganze Karte' })).toHaveCount(2)
  await page.getByRole('button', { name: 'Ganze Karte' }).last().click()
  await expect(page.getByRole('button', { name: 'Ganze Karte' })).toHaveCount(0)
  await expect(
    listeOf(page)
      .getByText(/^2014: \d/)
      .first(),
  ).toBeVisible()
})

test('Ein Klick auf ein kleines Bild zeigt seinen Zeitraum groß', async ({ page }) => {
  await page.goto(`${KINDER}&karte=bilder`)
  const bilder = page.getByRole('list', { name: 'Karten der einzelnen Zeiträume' })
  await expect.poll(() => bilder.getByRole('button').count()).toBeGreaterThanOrEqual(11)
  await bilder.getByRole('button', { name: /^2016 groß zeigen/ }).click()
  await expect(titelOf(page)).toHaveText('Kinder unter 18 im SGB II, 2016')
  await expect(page).not.toHaveURL(/karte=/)
})

test('Fallzahlen liegen als Kreise über den Farben; Anzahlen sind immer Kreise', async ({
  page,
}) => {
  await page.goto(KINDER)
  await page.getByRole('checkbox', { name: 'Fallzahlen als Kreise' }).click()
  await expect(page).toHaveURL(/fallzahlen=an/)
  const legende = page.getByRole('img', { name: /^Größe der Kreise: / })
  await expect(legende).toBeVisible()
  await expect.poll(() => page.locator('.karte-lage circle[stroke]').count()).toBeGreaterThan(10)
  await page.goto('/karte?indikator=einwohner&ebene=kommune')
  await expect(legende).toBeVisible()
  await expect(page.locator('.karte-lage circle[stroke]')).toHaveCount(10)
  await expect(page.getByRole('checkbox', { name: 'Fallzahlen als Kreise' })).toHaveCount(0)
})

test('Von der Kommune zu ihren Sozialräumen und zurück; die Klassen bleiben', async ({ page }) => {
  await page.goto('/karte?indikator=kinder-im-sgb2&ebene=kommune')
  await listeOf(page).getByRole('button', { name: 'Erkelenz', exact: true }).click()
  await page.getByRole('link', { name: 'Sozialräume zeigen' }).click()
  await expect(page).toHaveURL(/ebene=sozialraum&in=/)
  await expect(listeOf(page).locator('tbody tr')).toHaveCount(3)
  await expect(page.locator('.t-satz')).toContainText('in Erkelenz')
  await expect(page.getByText('Klassen des ganzen Kreises')).toBeVisible()
  const klassen = page.getByRole('button', { name: /^Nur Räume mit/ })
  await expect(klassen).toHaveCount(5)
  await page
    .getByRole('navigation', { name: 'Räume' })
    .getByRole('link', { name: /^Kreis/ })
    .click()
  await expect(listeOf(page).locator('tbody tr')).toHaveCount(20)
  await expect(klassen).toHaveCount(5)
})

test('Ein Ort wird trotz Tippfehler auf allen Ebenen gefunden, auch mit der Tastatur', async ({
  page,
  expectAccessible,
}) => {
  await page.goto(KINDER)
  const feld = page.getByRole('combobox', { name: 'Ort suchen' })
  await feld.fill('hukelhofen')
  const orte = page.getByRole('listbox', { name: 'Orte' })
  await expect(orte.getByRole('group', { name: 'Kommunen' })).toBeVisible()
  await expect(orte.getByRole('group', { name: 'Sozialräume' })).toBeVisible()
  await expectAccessible()
  await feld.press('Enter')
  await expect(page).toHaveURL(/ebene=kommune/)
  await expect(
    listeOf(page).getByRole('button', { name: 'Hückelhoven', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true')
  await feld.fill('xyzzy')
  await expect(page.getByText('Kein Ort im Kreis heißt ähnlich wie „xyzzy“.')).toBeVisible()
})

test('Mein Raum bleibt auf dem Gerät, bis man ihn vergisst', async ({ page }) => {
  await page.goto(KINDER)
  await listeOf(page).getByRole('button', { name: 'Gangelt', exact: true }).click()
  await page.getByRole('button', { name: 'Als meinen Raum merken' }).click()
  await expect(listeOf(page).getByRole('button', { name: 'Gangelt Mein Raum' })).toBeVisible()
  await page.goto('/zeitvergleich?indikator=arbeitslosenanteil&ebene=sozialraum')
  await expect(page.getByText('nur auf diesem Gerät gemerkt')).toBeVisible()
  await page.getByRole('button', { name: 'Auswählen', exact: true }).click()
  await expect(page).toHaveURL(/raeume=/)
  await page.getByRole('button', { name: 'Vergessen' }).click()
  await expect(page.getByText('nur auf diesem Gerät gemerkt')).toHaveCount(0)
})

test('Eigene Grenzen lassen sich mit den Pfeiltasten auf der Verteilung verschieben', async ({
  page,
}) => {
  await page.goto(`${KINDER}&methode=eigene&grenzen=10;20`)
  await page.getByRole('button', { name: /Klassen ändern$/ }).click()
  const grenze = page.getByRole('slider', { name: 'Grenze 1 von 2' })
  await grenze.press('ArrowRight')
  await grenze.press('PageUp')
  await expect(page).toHaveURL(/grenzen=11,1;20/)
  await expect(grenze).toHaveAttribute('aria-valuetext', '11,1')
  await page.getByRole('button', { name: 'Grenze hinzufügen' }).click()
  await expect(page.getByRole('slider', { name: /^Grenze \d von 3/ })).toHaveCount(3)
})

test('Eingebettet: Karte, Satz, Quelle und ein Weg zurück, sonst nichts', async ({
  page,
  expectAccessible,
}) => {
  // Signed in or not, a foreign page shows what is published.
  const antwort = await page.goto(
    '/einbetten/karte?indikator=kinder-im-sgb2&ebene=kommune&zeitraum=2024',
  )
  expect(antwort?.headers()['content-security-policy']).toContain('frame-ancestors *')
  await expect(titelOf(page)).toHaveText('Kinder unter 18 im SGB II, 2024')
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toHaveCount(0)
  await expect(page.getByText(/^Quelle: Demodaten/)).toBeVisible()
  const weg = page.getByRole('link', { name: /^Im Sozialmonitoring/ })
  await expect(weg).toHaveAttribute('href', /^\/karte\?indikator=kinder-im-sgb2/)
  await expectAccessible()
})

test('Unsinn in der Adresse: ein Satz und die Karte', async ({ page }) => {
  await page.goto(`${KINDER}&karte=veraenderung&seit=1848&in=Atlantis&zeitraum=2021`)
  await expect(page.getByText(/Auf dieser Ebene liegt kein Raum in „Atlantis“/)).toBeVisible()
  await expect(titelOf(page)).toHaveText('Kinder unter 18 im SGB II: Veränderung 2014–2021')
})
