/** Small areas as the public sees them: what is protected is hatched, said in words, and derived from by nothing. */
import type { APIRequestContext, Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { parseCsv } from './tabellen.ts'

test.use({ als: null })

interface Eintrag {
  readonly slug: string
  readonly fassung: { readonly typ: string }
  readonly abdeckung: readonly { readonly ebene: string; readonly verschlossen: boolean }[]
}

/** Rates and shares with figures of Sozialräume: those that mostly show them, and those that mostly protect them. */
async function findIndikatoren(
  request: APIRequestContext,
): Promise<{ readonly offen: readonly string[]; readonly zu: readonly string[] }> {
  const query =
    '{ indikatoren(sicht: RELEASED) { slug fassung { typ } abdeckung { ebene verschlossen } } }'
  const antwort = await request.post('/graphql', { data: { query } })
  const { data } = (await antwort.json()) as { data: { indikatoren: readonly Eintrag[] } }
  const slugs = (verschlossen: boolean): readonly string[] =>
    data.indikatoren
      .filter(({ fassung }) => fassung.typ === 'ANTEIL' || fassung.typ === 'RATE')
      .filter(({ abdeckung }) =>
        abdeckung.some((eine) => eine.ebene === 'SOZIALRAUM' && eine.verschlossen === verschlossen),
      )
      .map(({ slug }) => slug)
  return { offen: slugs(false), zu: slugs(true) }
}

const karte = (slug: string): string => `/karte?indikator=${slug}&ebene=sozialraum`

/** Of the list beside the map: each row in words. */
async function readListe(page: Page): Promise<readonly string[]> {
  const liste = page.getByRole('table', { name: /Räume|Liste|Werte/ }).first()
  await expect(liste).toBeVisible()
  return liste.locator('tbody tr').allInnerTexts()
}

/** The first of these Indikatoren of which the newest Sozialräume are partly protected. */
async function findTeilweise(
  request: APIRequestContext,
  slugs: readonly string[],
): Promise<string | undefined> {
  for (const slug of slugs) {
    const text = await (await request.get(`/daten/${slug}/sozialraum.csv`)).text()
    if (parseCsv(text).some((zeile) => zeile.includes('.'))) return slug
  }
  return undefined
}

test('Sozialräume: Geschütztes steht in Worten da, am Ende der Liste nach Namen', async ({
  page,
  request,
  expectAccessible,
}) => {
  const { offen } = await findIndikatoren(request)
  test.skip(offen.length === 0, 'nicht ausgeführt: kein Sozialraum ist veröffentlicht')
  const slug = await findTeilweise(request, offen)
  test.skip(slug === undefined, 'nicht ausgeführt: an keinem offenen Indikator ist etwas geschützt')
  await page.goto(karte(slug ?? ''))
  const zeilen = await readListe(page)
  const geschuetzt = zeilen.filter((zeile) => zeile.includes('geschützt'))
  const erste = zeilen.findIndex((zeile) => zeile.includes('geschützt'))
  for (const zeile of geschuetzt) expect(zeile).not.toMatch(/\d/)
  if (geschuetzt.length > 0) {
    expect(zeilen.slice(0, erste).every((zeile) => /\d/.test(zeile))).toBe(true)
    await expect(
      page.getByText(`${geschuetzt.length} aus Datenschutzgründen nicht ausgewiesen`),
    ).toBeVisible()
    await expect(page.getByText('Klassen nur aus gezeigten Werten')).toBeVisible()
    await expect(page.locator('main .t-satz')).toContainText('gezeigten Sozialräumen')
  }
  const namen = geschuetzt.map((zeile) => zeile.trim().split('\n')[0] ?? '')
  expect(namen).toEqual(namen.toSorted(new Intl.Collator('de', { numeric: true }).compare))
  await expectAccessible()
})

test('Ist das meiste geschützt, steht der Satz zuerst und führt zu größeren Räumen', async ({
  page,
  request,
  expectAccessible,
}) => {
  const { zu } = await findIndikatoren(request)
  test.skip(zu.length === 0, 'nicht ausgeführt: nirgends ist das meiste geschützt')
  await page.goto(karte(zu[0] ?? ''))
  await expect(page.locator('main .t-satz').first()).toContainText(
    /Auf der Ebene Sozialraum sind \d+ von \d+ Räumen geschützt|aus Datenschutzgründen nicht ausgewiesen/,
  )
  await expect(page.getByRole('figure', { name: /^Karte:/ })).toHaveCount(0)
  await expectAccessible()
  await page.getByRole('button', { name: /^(Kommunen|Jugendamtsbezirke|Kreis) zeigen$/ }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('ebene')).not.toBe('sozialraum')
  await expect(page.getByRole('figure', { name: /^Karte:/ })).toBeVisible()
})

test('Eine Datei sagt von Geschütztem nur, dass es geschützt ist', async ({ request }) => {
  const { offen, zu } = await findIndikatoren(request)
  test.skip(offen.length + zu.length === 0, 'nicht ausgeführt: kein Sozialraum ist veröffentlicht')
  for (const slug of [...zu, ...offen].slice(0, 5)) {
    const text = await (await request.get(`/daten/${slug}/sozialraum.maschine.csv`)).text()
    expect(text).not.toMatch(/PRIMAER|SEKUNDAER|UNBEKANNT_QUELLE|LIEFERANT/)
    const geschuetzte = text.split('\r\n').filter((zeile) => zeile.includes(',GEHEIM,'))
    // No value before, and after the words neither interval nor counts nor sign.
    for (const zeile of geschuetzte) {
      expect(zeile).toContain(',,GEHEIM,aus Datenschutzgründen nicht ausgewiesen,,,,,,')
    }
  }
})
