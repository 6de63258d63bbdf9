import type { Locator, Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'

const KINDER = '/karte?indikator=kinder-im-sgb2&ebene=sozialraum'

const listeOf = (page: Page): Locator => page.getByRole('region', { name: 'Räume als Liste' })
const reglerOf = (page: Page): Locator =>
  page.getByRole('slider', { name: 'Zeitraum', exact: true })
const zeileOf = (page: Page, name: string): Locator =>
  listeOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name, exact: true }) })

const grundOf = (zeile: Locator): Promise<string> =>
  zeile.getByRole('rowheader').evaluate((zelle) => getComputedStyle(zelle).backgroundColor)

/** Where a drawing lies on the screen, scrolled to. */
async function boxOf(element: Locator) {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (!box) throw new Error('Nothing is drawn.')
  return box
}

/** "12,0 bis unter 15,0" of each class; the counts behind them change with time. */
async function readKlassen(page: Page): Promise<readonly string[]> {
  const knoepfe = page.getByRole('button', { name: /^Nur Räume mit/ })
  await expect(knoepfe.first()).toBeVisible()
  return knoepfe.evaluateAll((liste) =>
    liste.map((knopf) => (knopf.getAttribute('aria-label') ?? '').replace(/: \d+$/, '')),
  )
}

/** Fill of each drawn area; a class colour or an own pattern. */
async function readFuellungen(page: Page): Promise<ReadonlySet<string>> {
  const flaechen = page.locator('.leaflet-overlay-pane path[fill]:not([fill=none])')
  await expect.poll(() => flaechen.count()).toBeGreaterThanOrEqual(20)
  return new Set(
    await flaechen.evaluateAll((liste) =>
      liste.map((flaeche) => flaeche.getAttribute('fill') ?? ''),
    ),
  )
}

test('Die Legende steht still, während die Zeit läuft', async ({ page }) => {
  await page.goto(KINDER)
  const klassen = await readKlassen(page)
  expect(klassen).toHaveLength(5)
  await reglerOf(page).press('Home')
  for (let jahr = 2014; jahr <= 2025; jahr++) {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(String(jahr))
    expect(await readKlassen(page)).toEqual(klassen)
    await reglerOf(page).press('ArrowRight')
  }
})

test('Zeigen und Wählen gelten in Karte und Liste zugleich', async ({ page }) => {
  await page.goto(KINDER)
  await readFuellungen(page)
  const ruhig = await grundOf(zeileOf(page, 'Gangelt'))

  await test.step('von der Liste zur Karte', async () => {
    await zeileOf(page, 'Gangelt').hover()
    await expect(page.getByRole('tooltip')).toContainText(/^Gangelt, 2025: /)
  })

  await test.step('von der Karte zur Liste', async () => {
    const platte = page.getByRole('figure', { name: /^Karte: / })
    const { x, y, width, height } = await boxOf(platte)
    await page.mouse.move(x + width / 2, y + height / 2)
    const spruch = page.getByRole('tooltip')
    await expect(spruch).not.toContainText('Gangelt')
    const [name = ''] = (await spruch.innerText()).split(', 2025')
    expect(await grundOf(zeileOf(page, name))).not.toBe(ruhig)
    await page.mouse.click(x + width / 2, y + height / 2)
    await expect(listeOf(page).getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(page).toHaveURL(/raeume=/)
  })
})

test('Ein Klick auf eine Klasse hebt ihre Räume hervor, ein zweiter löst das wieder', async ({
  page,
}) => {
  await page.goto(KINDER)
  const klasse = page.getByRole('button', { name: /^Nur Räume mit/ }).last()
  const anzahl = Number((await klasse.getAttribute('aria-label'))?.match(/\d+$/)?.[0])
  await klasse.click()
  await expect(klasse).toHaveAttribute('aria-pressed', 'true')
  await expect(listeOf(page).locator('tbody tr')).toHaveCount(anzahl)
  await expect(page.getByText(`${anzahl} von 20 Räumen: nur die gewählte Klasse.`)).toBeVisible()
  await klasse.click()
  await expect(listeOf(page).locator('tbody tr')).toHaveCount(20)
})

test('Die Klassen lassen sich anders bilden, auch mit eigenen Grenzen', async ({ page }) => {
  await page.goto(KINDER)
  await page.getByRole('button', { name: /Klassen ändern$/ }).click()
  await page.getByRole('radio', { name: /^Gleiche Abstände/ }).check()
  await expect(page).toHaveURL(/methode=gleiche-abstaende/)
  await page.getByRole('textbox', { name: 'Eigene Grenzen' }).fill('20; 10')
  await page.getByRole('button', { name: 'Grenzen anwenden' }).click()
  await expect(page.getByRole('textbox', { name: 'Eigene Grenzen' })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await page.getByRole('textbox', { name: 'Eigene Grenzen' }).fill('10; 20')
  await page.getByRole('button', { name: 'Grenzen anwenden' }).click()
  await expect(page).toHaveURL(/methode=eigene&grenzen=10;20/)
  const klassen = await readKlassen(page)
  expect(klassen).toHaveLength(3)
  expect(klassen[1]).toBe('Nur Räume mit 10 bis unter 20 hervorheben')
})

test('Ziehen am Regler ist ein Schritt zurück, Abspielen endet am neuesten Zeitraum', async ({
  page,
}) => {
  const titel = page.getByRole('heading', { level: 1 })
  await page.goto(`${KINDER}&zeitraum=2025`)
  const { x, y, width } = await boxOf(reglerOf(page))
  await page.mouse.move(x + width - 22, y + 14)
  await page.mouse.down()
  for (const teil of [0.8, 0.6, 0.4, 0.2]) await page.mouse.move(x + width * teil, y + 14)
  await page.mouse.up()
  await expect(titel).toHaveText('Kinder unter 18 im SGB II, 2016')
  await page.goBack()
  await expect(titel).toHaveText('Kinder unter 18 im SGB II, 2025')

  await page.goto(`${KINDER}&zeitraum=2014`)
  await page.getByRole('button', { name: 'Zeiträume abspielen' }).click()
  await expect(page.getByRole('button', { name: 'Anhalten' })).toBeVisible()
  await expect(titel).toHaveText('Kinder unter 18 im SGB II, 2025')
  await expect(page.getByRole('button', { name: 'Zeiträume abspielen' })).toBeVisible()
})

test('Ein siebter Raum wird nicht stillschweigend verschluckt', async ({ page }) => {
  await page.goto(KINDER)
  const knoepfe = listeOf(page).getByRole('rowheader').getByRole('button')
  for (let i = 0; i < 6; i++) {
    await knoepfe.nth(i).click()
    await expect(listeOf(page).getByRole('button', { pressed: true })).toHaveCount(i + 1)
  }
  await knoepfe.nth(6).click()
  await expect(page.getByText(/^Mehr als 6 Räume lassen sich nicht unterscheiden/)).toBeVisible()
  await expect(listeOf(page).getByRole('button', { pressed: true })).toHaveCount(6)
})

/** Kinds of empty as they come over the wire, with their words and the sign in the table. */
const LEERE = [
  ['GEHEIM_PRIMAER', 'aus Datenschutzgründen nicht ausgewiesen', '.'],
  ['ZU_UNSICHER', 'wegen kleiner Fallzahl zu unsicher', '/'],
  ['NICHT_VERFUEGBAR', 'liegt noch nicht vor', '…'],
  ['NICHT_SINNVOLL', 'Aussage nicht sinnvoll', 'x'],
] as const

interface Periode {
  werte: (number | null)[]
  status: string[] | null
}

/** Lets the newest period have one area of each kind of empty; everything else as the server says. */
async function routeLeere(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const antwort = await route.fetch()
    const inhalt = (await antwort.json()) as { data?: { messwerte?: { perioden: Periode[] } } }
    const neueste = inhalt.data?.messwerte?.perioden.at(-1)
    if (neueste) {
      const status = neueste.werte.map((_, i) => LEERE[i]?.[0] ?? 'GUELTIG')
      neueste.werte = neueste.werte.map((wert, i) => (i < LEERE.length ? null : wert))
      neueste.status = status
    }
    await route.fulfill({ response: antwort, json: inhalt })
  })
}

test('Vier Arten von leer sehen verschieden aus und stehen in Legende, Liste und Tabelle', async ({
  page,
  expectAccessible,
}) => {
  await routeLeere(page)
  await page.goto('/karte?indikator=arbeitslosenanteil&ebene=sozialraum')
  const main = page.getByRole('main')
  for (const [, worte] of LEERE) {
    await expect(main.getByRole('listitem').filter({ hasText: `1 ${worte}` })).toBeVisible()
  }
  const fuellungen = await readFuellungen(page)
  const muster = [...fuellungen].filter((fuellung) => fuellung.startsWith('url('))
  const farben = [...fuellungen].filter((fuellung) => !fuellung.startsWith('url('))
  // Hatching, dots and crosses; what is not there yet is white with a dashed line.
  expect(muster.map((fuellung) => fuellung.replace(/^.*-([A-Z_]+)\)$/, '$1')).toSorted()).toEqual([
    'GESCHUETZT',
    'NICHT_SINNVOLL',
    'UNSICHER',
  ])
  expect(farben.map((farbe) => farbe.toLowerCase())).toContain('#ffffff')
  for (const [, , zeichen] of LEERE) {
    await expect(listeOf(page).getByRole('cell', { name: zeichen, exact: true })).toHaveCount(1)
  }
  await page.getByRole('button', { name: /ansehen$/ }).click()
  await expect(main.getByText(/^Zeichen: /)).toContainText('/ wegen kleiner Fallzahl zu unsicher')
  await expectAccessible()
})

test('Was im Demo-Kreis geschützt ist oder fehlt, sagt die Legende', async ({ page }) => {
  const main = page.getByRole('main')
  for (const [adresse, worte] of [
    [
      '/karte?indikator=schulabgang-ohne-abschluss&ebene=kommune',
      /\d aus Datenschutzgründen nicht ausgewiesen/,
    ],
    [KINDER, /1 liegt noch nicht vor/],
  ] as const) {
    await page.goto(adresse)
    await expect(main.getByRole('listitem').filter({ hasText: worte })).toBeVisible()
  }
  await expect(main.locator('.t-satz')).toContainText(/Datenschutz|geschützt|liegt|liegen/)
})

test('Ein Bruch unterbricht Linie und Tabelle; über ihn hinweg wird nichts verglichen', async ({
  page,
}) => {
  await page.goto('/zeitvergleich?indikator=kinder-im-sgb2&ebene=kreis')
  const main = page.getByRole('main')
  await expect(main.getByText('Umstellung 2022').first()).toBeVisible()
  const tabelle = main.locator('#tabelle').getByRole('table')
  await expect(tabelle.getByRole('columnheader', { name: '2014 bis 2021' })).toBeVisible()
  await expect(tabelle.getByRole('columnheader', { name: '2022 bis 2025' })).toBeVisible()
  await expect(tabelle.getByRole('columnheader', { name: '2014 bis 2025' })).toHaveCount(0)
  const doppelt = await tabelle
    .getByRole('columnheader')
    .evaluateAll((liste) =>
      liste
        .filter((zelle) => getComputedStyle(zelle).borderLeftStyle === 'double')
        .map((zelle) => zelle.textContent),
    )
  expect(doppelt).toEqual(['2022'])
})
