/** Small areas as the public sees them: what is protected is hatched, said in words, and derived from by nothing. */
import type { APIRequestContext, Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { parseCsv } from './tabellen.ts'

test.use({ als: null })

/** Of the demo Kreis, which is the same every time: two of its 20 Sozialräume are protected in the newest year. */
const TEILWEISE = { indikator: 'uebergang-gymnasium', ebene: 'sozialraum' } as const
/** Three of its five Jugendamtsbezirke are protected in this year. */
const UEBERWIEGEND = {
  indikator: 'schulabgang-ohne-abschluss',
  ebene: 'jugendamtsbezirk',
  zeitraum: '2024/25',
} as const

const ERKLAERUNG = 'aus Datenschutzgründen nicht ausgewiesen'

const adresse = (pfad: string, wahl: Readonly<Record<string, string>>): string =>
  `${pfad}?${new URLSearchParams(wahl)}`

const listeOf = (page: Page) => page.getByRole('region', { name: 'Räume als Liste' })

interface Geschuetzter {
  readonly name: string
  readonly schluessel: string
}

interface Antwort {
  readonly data: {
    readonly messwerte: {
      readonly raeume: { readonly namen: string[]; readonly schluessel: string[] }
      readonly perioden: readonly Periode[]
    }
  }
}

/** Columns of one period, in the order of the areas. */
type Periode = Record<
  'werte' | 'unten' | 'oben' | 'zaehler' | 'nenner',
  (number | null)[] | null
> & {
  status: string[] | null
}

/** The protected areas of the newest period, as the server tells them to everybody. */
async function findGeschuetzte(request: APIRequestContext): Promise<readonly Geschuetzter[]> {
  const query = `{ messwerte(indikator: "${TEILWEISE.indikator}", ebene: SOZIALRAUM, sicht: RELEASED) {
    raeume { namen schluessel } perioden { werte status unten oben zaehler nenner } } }`
  const antwort = await request.post('/graphql', { data: { query } })
  const { raeume, perioden } = ((await antwort.json()) as Antwort).data.messwerte
  const neueste = perioden.at(-1)
  const stellen = (neueste?.werte ?? []).flatMap((wert, i) => (wert === null ? [i] : []))
  // Nothing beside the figure that is missing: no interval, no count, one status.
  for (const stelle of stellen) {
    const spalten = [neueste?.unten, neueste?.oben, neueste?.zaehler, neueste?.nenner]
    expect(spalten.map((spalte) => spalte?.[stelle])).toEqual([null, null, null, null])
    expect(neueste?.status?.[stelle]).toBe('GEHEIM_PRIMAER')
  }
  expect(stellen).toHaveLength(2)
  return stellen
    .map((i) => ({ name: raeume.namen[i] ?? '', schluessel: raeume.schluessel[i] ?? '' }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
}

/** The first line of each row: its name. */
const namenOf = (zeilen: readonly string[]): readonly string[] =>
  zeilen.map((zeile) => zeile.trim().split('\n')[0]?.trim().split('\t')[0] ?? '')

test('Auf der Karte: in Worten, ohne Zahl, am Ende nach Namen, wie auch sortiert wird', async ({
  page,
  request,
  expectAccessible,
}) => {
  const geschuetzte = (await findGeschuetzte(request)).map(({ name }) => name)
  await page.goto(adresse('/karte', TEILWEISE))
  await expect(page.getByText(`2 ${ERKLAERUNG}`, { exact: true })).toBeVisible()
  await expect(page.getByText('Klassen nur aus gezeigten Werten')).toBeVisible()
  await expect(page.locator('main .t-satz')).toContainText(
    /von 18 gezeigten Sozialräumen .*2 geschützt/,
  )
  const zeilen = listeOf(page).locator('tbody tr')
  const wert = listeOf(page).getByRole('button', { name: /^Anteil/ })
  for (const sortiert of [false, true]) {
    if (sortiert) await wert.click()
    const texte = await zeilen.allInnerTexts()
    expect(namenOf(texte.slice(-2))).toEqual(geschuetzte)
    for (const text of texte.slice(-2)) expect(text).not.toMatch(/\d/)
    for (const text of texte.slice(0, -2)) expect(text).toMatch(/\d/)
  }
  for (const name of geschuetzte) {
    await zeilen.filter({ hasText: name }).hover()
    await expect(page.getByRole('tooltip')).toHaveText(`${name}, 2025/26: ${ERKLAERUNG}.`)
  }
  await expectAccessible()
})

test('Im Vergleich: kein Rang, kein Intervall, kein Urteil', async ({ page, request }) => {
  const geschuetzte = await findGeschuetzte(request)
  await page.goto(adresse('/vergleich', TEILWEISE))
  await expect(page.locator('main .t-satz')).toContainText('2 Räume sind geschützt')
  await expect(page.getByText('Ränge zählen nur gezeigte Räume.')).toBeVisible()
  const zeilen = page.locator('#tabelle tbody tr')
  expect(namenOf((await zeilen.allInnerTexts()).slice(-2))).toEqual(
    geschuetzte.map(({ name }) => name),
  )
  for (const { name } of geschuetzte) {
    const zeile = zeilen.filter({ hasText: name })
    await expect(zeile).toContainText('geschützt')
    expect(await zeile.innerText()).not.toMatch(/\d/)
    // Neither dot nor stroke of an interval: only what every row has.
    await expect(zeile.locator('circle')).toHaveCount(0)
  }
})

test('Im Zeitvergleich, im Blatt und eingebettet: nichts aus einer geschützten Zahl', async ({
  page,
  request,
}) => {
  const [erster, zweiter] = await findGeschuetzte(request)
  if (!erster || !zweiter) throw new Error('two areas of the demo are protected')
  const raeume = `${erster.schluessel},${zweiter.schluessel}`
  await page.goto(adresse('/zeitvergleich', { ...TEILWEISE, raeume }))
  await expect(page.locator('main .t-satz')).toHaveText(
    `Für die gewählten Räume sind die Werte ${ERKLAERUNG}.`,
  )
  await expect(
    page.getByText(`Ohne Linie: ${erster.name} und ${zweiter.name} ${ERKLAERUNG}.`),
  ).toBeVisible()
  for (const { name } of [erster, zweiter]) {
    expect(await page.getByRole('row').filter({ hasText: name }).innerText()).not.toMatch(/\d/)
  }
  await page.goto(
    adresse(`/indikatoren/${TEILWEISE.indikator}`, {
      ebene: TEILWEISE.ebene,
      raeume: erster.schluessel,
    }),
  )
  await expect(page.getByText(`Der Wert ist nicht angegeben: ${ERKLAERUNG}.`)).toBeVisible()
  await expect(page.getByText('Mit 95 % Sicherheit')).toHaveCount(0)
  await page.goto(adresse('/einbetten/karte', TEILWEISE))
  await expect(page.getByText(`2 ${ERKLAERUNG}`, { exact: true })).toBeVisible()
})

test('In der Zwischenablage und in Dateien steht nur, dass sie geschützt sind', async ({
  page,
  request,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const geschuetzte = await findGeschuetzte(request)
  for (const pfad of ['/karte', '/vergleich']) {
    await page.goto(adresse(pfad, TEILWEISE))
    await page.getByRole('button', { name: 'Tabelle kopieren' }).click()
    await expect(page.getByText(/^Die Tabelle ist kopiert/).first()).toBeVisible()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    for (const { name } of geschuetzte) {
      const zeile = text.split('\n').find((eine) => eine.startsWith(name))
      expect(zeile).toContain('geschützt')
      expect(zeile).not.toMatch(/\d/)
    }
  }
  const csv = await (await request.get(`/daten/${TEILWEISE.indikator}/sozialraum.csv`)).text()
  for (const { schluessel, name } of geschuetzte) {
    const zeilen = parseCsv(csv).filter(([erste]) => erste === schluessel)
    expect(zeilen).toHaveLength(12)
    const [, , , , ...neueste] = zeilen.at(-1) ?? []
    expect(neueste, name).toEqual(['', '.', ERKLAERUNG, '', '', '', '', 'Schulstatistik'])
  }
})

test('Auch für Maschinen: ein Zustand, und hinter den Worten nichts', async ({ request }) => {
  for (const [indikator, ebene] of [
    [TEILWEISE.indikator, TEILWEISE.ebene],
    [UEBERWIEGEND.indikator, UEBERWIEGEND.ebene],
    ['wanderungssaldo-unter-6', 'quartier'],
  ]) {
    const text = await (await request.get(`/daten/${indikator}/${ebene}.maschine.csv`)).text()
    expect(text).not.toMatch(/PRIMAER|SEKUNDAER|UNBEKANNT_QUELLE|LIEFERANT/)
    const geschuetzte = text.split('\r\n').filter((zeile) => zeile.includes(',GEHEIM,'))
    expect(geschuetzte.length).toBeGreaterThan(5)
    // No value before, and after the words neither interval nor counts nor sign.
    for (const zeile of geschuetzte) expect(zeile).toContain(`,,GEHEIM,${ERKLAERUNG},,,,,,`)
  }
})

/** The sentence, no map, and the way up; `weiter` is the button that leads there. */
async function expectSatzStattKarte(page: Page, satz: RegExp, weiter: string): Promise<void> {
  await expect(page.locator('main .t-satz').first()).toContainText(satz)
  await expect(page.getByRole('figure', { name: /^Karte:/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: weiter, exact: true })).toBeVisible()
}

test('Ist das meiste geschützt, steht der Satz zuerst und führt zu größeren Räumen', async ({
  page,
  expectAccessible,
}) => {
  const satz = /^3 von 5 Jugendamtsbezirken sind geschützt: Ihre Werte sind aus Datenschutzgründen/
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(adresse('/karte', UEBERWIEGEND))
    await expectSatzStattKarte(page, satz, 'Kreis zeigen')
    await expectAccessible()
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Karte trotzdem zeigen' }).click()
  await expect(page.getByRole('figure', { name: /^Karte:/ })).toBeVisible()
  await expect(page.getByText(`3 ${ERKLAERUNG}`, { exact: true })).toBeVisible()
  await page.goto(adresse('/vergleich', UEBERWIEGEND))
  await expect(page.locator('main .t-satz')).toContainText(satz)
  await page.getByRole('button', { name: 'Kreis zeigen' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('ebene')).toBe('kreis')
})

/** From the next answer on, all but the first three areas of the newest period are protected. */
async function verbirg(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const antwort = await route.fetch()
    const inhalt = (await antwort.json()) as Antwort
    const neueste = inhalt.data?.messwerte?.perioden.at(-1)
    const istEbene = route.request().postData()?.includes('"SOZIALRAUM"') ?? false
    if (!neueste || !istEbene) return route.fulfill({ response: antwort })
    for (const spalte of ['werte', 'unten', 'oben', 'zaehler', 'nenner'] as const) {
      neueste[spalte] = (neueste[spalte] ?? []).map((wert, i) => (i < 3 ? wert : null))
    }
    neueste.status = (neueste.werte ?? []).map((wert) =>
      wert === null ? 'GEHEIM_PRIMAER' : 'GUELTIG',
    )
    return route.fulfill({ response: antwort, json: inhalt })
  })
}

test('Von Sozialräumen, die fast alle geschützt sind, führt ein Klick zu den Kommunen', async ({
  page,
  expectAccessible,
}) => {
  await verbirg(page)
  // Without a year in the address the map would open with one that shows more.
  await page.goto(adresse('/karte', { ...TEILWEISE, zeitraum: '2025/26' }))
  await expectSatzStattKarte(page, /^17 von 20 Sozialräumen sind geschützt: /, 'Kommunen zeigen')
  await expect(page.locator('main .t-satz')).toContainText('Die gezeigten Werte reichen von')
  await expect(listeOf(page).getByText('geschützt', { exact: true })).toHaveCount(17)
  await expectAccessible()
  await page.getByRole('button', { name: 'Kommunen zeigen' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('ebene')).toBe('kommune')
  await expect(page.getByRole('figure', { name: /^Karte:/ })).toBeVisible()
  await expect(page.locator('main .t-satz')).not.toContainText('geschützt')
})
