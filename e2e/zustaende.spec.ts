import { expect, test } from './fixtures.ts'

const KINDER = '/karte?indikator=kinder-im-sgb2&ebene=sozialraum'

test.describe('Adressen', () => {
  test('Ohne Angabe beginnt die Karte mit dem Bild der Startseite', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Auf der Karte ansehen' }).click()
    const titel = page.getByRole('main').getByRole('heading', { level: 1 })
    await expect(titel).toHaveText(/, \d{4}$/)
    const vonStart = await titel.innerText()
    await page.goto('/karte')
    await expect(titel).toHaveText(vonStart)
  })

  test('Unsinn in der Adresse: die Vorgabe gilt, und ein Satz sagt es', async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(
      '/karte?indikator=arbeitslosenanteil&ebene=mond&zeitraum=1850&raeume=gibtsnicht&methode=wuerfeln&klassen=99&massstab=nachbar',
    )
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Arbeitslosenanteil, 2025')
    for (const wort of ['ebene=mond', 'methode=wuerfeln', 'klassen=99', 'massstab=nachbar']) {
      await expect(main.getByText(`„${wort}“ in der Adresse ist unbekannt`)).toBeVisible()
    }
    await expect(main.getByText(/1850/)).toBeVisible()
    await expect(main.getByText(/gibtsnicht/)).toBeVisible()
    await expectAccessible()
  })

  for (const [adresse, titel, weiter] of [
    ['/karte?indikator=gibt-es-nicht', 'Diesen Indikator gibt es nicht', 'Alle Indikatoren'],
    ['/indikatoren/gibt-es-nicht', 'Diesen Indikator gibt es nicht', 'Alle Indikatoren'],
    ['/gibt/es/nicht', 'Diese Seite gibt es nicht', 'Karte'],
    ['/verwaltung/lieferungen/999999', 'Diese Lieferung gibt es nicht', 'Alle Lieferungen'],
  ] as const) {
    test(`${adresse}: eine Seite, die weiterführt`, async ({ page, expectAccessible }) => {
      await page.goto(adresse)
      const main = page.getByRole('main')
      await expect(main.getByRole('heading', { level: 1 })).toHaveText(titel)
      await expectAccessible()
      await main.getByRole('link', { name: weiter, exact: true }).click()
      await expect(main.getByRole('heading', { level: 1 })).not.toHaveText(titel)
    })
  }
})

/** An error as the server answers it; the number is the one in its log. */
const FEHLER = {
  errors: [
    {
      message: 'Internal error at /srv/app/secret.ts:12',
      extensions: { code: 'UNERWARTET', nummer: 'a1b2c3d4-0000' },
    },
  ],
}

const FEHLERANTWORT = {
  status: 500,
  contentType: 'application/graphql-response+json',
  body: JSON.stringify(FEHLER),
}

test.describe('Störungen', () => {
  test.use({ provoziert: /Failed to load resource/ })

  test('Der Server scheitert: Satz mit Vorgangsnummer, und die Karte bleibt stehen', async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(KINDER)
    const main = page.getByRole('main')
    const liste = page.getByRole('region', { name: 'Räume als Liste' })
    await expect(liste.getByRole('button', { name: 'Gangelt', exact: true })).toBeVisible()
    await page.route('**/graphql', (route) => route.fulfill(FEHLERANTWORT))
    await page.getByRole('button', { name: /^Indikator ändern/ }).click()
    await page.getByRole('option', { name: 'Arbeitslosenanteil' }).click()

    const meldung = main.getByRole('alert')
    await expect(meldung).toContainText('Das hat nicht geklappt')
    await expect(meldung).toContainText('Vorgangsnummer a1b2c3d4-0000')
    await expect(page.locator('body')).not.toContainText('secret.ts')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(
      'Kinder unter 18 im SGB II, 2025',
    )
    await expect(liste.getByRole('button', { name: 'Gangelt', exact: true })).toBeVisible()
    await expectAccessible()

    await page.unroute('**/graphql')
    await meldung.getByRole('button', { name: 'Erneut versuchen' }).click()
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Arbeitslosenanteil, 2025')
    await expect(meldung).toBeHidden()
  })

  test('Schon die erste Antwort scheitert: ein Satz statt einer leeren Seite', async ({ page }) => {
    await page.route('**/graphql', (route) => route.fulfill(FEHLERANTWORT))
    await page.goto('/karte')
    const meldung = page.getByRole('main').getByRole('alert')
    await expect(meldung).toContainText('Vorgangsnummer a1b2c3d4-0000')
    await page.unroute('**/graphql')
    await meldung.getByRole('button', { name: 'Erneut versuchen' }).click()
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(/, 2025$/)
  })

  test('Ohne Verbindung: eine Zeile nennt den Stand, die Karte bleibt', async ({
    page,
    context,
  }) => {
    await page.goto(KINDER)
    await page.getByRole('heading', { name: 'Zeitlinie der Auswahl' }).scrollIntoViewIfNeeded()
    await expect(page.getByRole('slider', { name: /^Werte ablesen/ })).toBeVisible()
    await context.setOffline(true)
    const zeile = page.getByText(/^Ohne Verbindung – Stand von \d{2}:\d{2} Uhr$/)
    await expect(zeile).toBeVisible()
    await page.getByRole('button', { name: 'Ein Zeitraum zurück' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Kinder unter 18 im SGB II, 2024',
    )
    await context.setOffline(false)
    await expect(zeile).toBeHidden()
  })

  test.describe('ein Teil des Programms fehlt', () => {
    test.use({ provoziert: /Failed to load resource|dynamically imported module|preload CSS/ })

    test('Die Zeitlinie lässt sich nicht laden: Karte und Liste bleiben', async ({ page }) => {
      await page.route('**/assets/*LineChart*', (route) => route.abort())
      await page.goto(KINDER)
      await page.getByRole('heading', { name: 'Zeitlinie der Auswahl' }).scrollIntoViewIfNeeded()
      await expect(page.getByText(/^Die Zeitlinie lässt sich gerade nicht zeichnen/)).toBeVisible()
      await expect(page.getByRole('figure', { name: /^Karte: / })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Räume als Liste' })).toBeVisible()
    })
  })

  test('Die Umrisse fehlen: die Liste trägt die Seite, ein Knopf holt sie nach', async ({
    page,
  }) => {
    await page.route('**/geo/**', (route) => route.abort())
    await page.goto(KINDER)
    await expect(page.getByText('Die Umrisse konnten nicht geladen werden.')).toBeVisible()
    await expect(
      page.getByRole('region', { name: 'Räume als Liste' }).getByRole('row'),
    ).toHaveCount(21)
    await page.unroute('**/geo/**')
    await page.getByRole('button', { name: 'Erneut versuchen' }).click()
    await expect(page.getByRole('figure', { name: /^Karte: / })).toBeVisible()
  })
})

test('Wer Bewegung nicht mag, sieht keine', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const adresse of [KINDER, '/zeitvergleich', '/verwaltung/lieferungen']) {
    await page.goto(adresse)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    const bewegt = await page.evaluate(() => {
      const seconds = (text: string) => Math.max(...text.split(',').map(Number.parseFloat))
      return [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
          return (
            seconds(transitionDuration) > 0.01 ||
            (animationName !== 'none' && seconds(animationDuration) > 0.01)
          )
        })
        .map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`)
    })
    expect(bewegt).toEqual([])
  }
})

test('Auf Papier: Karte, Liste und Quelle, ohne Bedienung', async ({ page }) => {
  for (const [adresse, figur] of [
    [KINDER, /^Karte: /],
    ['/zeitvergleich?indikator=kinder-im-sgb2&ebene=sozialraum', /^Linien: /],
  ] as const) {
    await page.goto(adresse)
    const figure = page.getByRole('figure', { name: figur })
    await expect(figure).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation', { name: 'Hauptbereiche' })).toHaveCount(0)
    await expect(figure).toBeVisible()
    const { width, height } = (await figure.boundingBox()) ?? { width: 0, height: 0 }
    expect(Math.min(width, height)).toBeGreaterThan(200)
    expect(await figure.locator('svg path:visible').count()).toBeGreaterThan(3)
    await expect(page.getByText(/Quelle: Demodaten \(synthetisch\)/)).toBeVisible()
    expect((await page.screenshot({ fullPage: true })).length).toBeGreaterThan(30_000)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000)
    await page.emulateMedia({ media: null })
  }
})

test('Mit erzwungenen Farben bleiben Karte, Liste und Regler lesbar', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(KINDER)
  await expect(page.getByRole('figure', { name: /^Karte: / })).toBeVisible()
  await page.getByRole('slider', { name: 'Zeitraum' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2024')
})
