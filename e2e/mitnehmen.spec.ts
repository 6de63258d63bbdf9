import { expectOhneUeberlauf } from './breiten.ts'
import { ANGEBOTE } from './angebote.ts'
import { ANSICHTEN, type Ansichtsname } from './ansichten.ts'
import { expect, test } from './fixtures.ts'

/** Forms of the views, each with what must leave it: into a document, as a quotation, onto paper. */
const FORMEN: readonly (readonly [Ansichtsname, string])[] = [
  ['karte', '/karte?indikator=kinder-im-sgb2&ebene=sozialraum'],
  ['zeitvergleich', '/zeitvergleich?indikator=kinder-im-sgb2&ebene=sozialraum'],
  [
    'zeitvergleich',
    '/zeitvergleich?indikator=kinder-im-sgb2&ebene=sozialraum&anordnung=steigung&daneben=land',
  ],
  [
    'zeitvergleich',
    '/zeitvergleich?indikator=arbeitslosenanteil&ebene=sozialraum&massstab=jugendamtsbezirk&von=2016',
  ],
]

for (const [name, adresse] of FORMEN) {
  test(`nimmt ${adresse} mit`, async ({ page, expectAccessible }) => {
    await page.goto(adresse)
    await expect(page.getByRole('button', { name: 'Tabelle kopieren' })).toBeVisible()
    await expectAccessible()
    for (const angebot of ['tabelle', 'einfuegen', 'zitat', 'svg', 'druck'] as const) {
      await test.step(angebot, () => ANGEBOTE[angebot](page, ANSICHTEN[name]))
    }
  })
}

test('kopiert das Bild als Bild', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/zeitvergleich?indikator=kinder-im-sgb2&ebene=sozialraum')
  await page.getByRole('button', { name: 'Bild kopieren' }).click()
  await expect(page.getByText(/^Das Bild ist kopiert/).first()).toBeVisible()
  const typen = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => [...types]),
  )
  expect(typen).toContain('image/png')
})

test.describe('ohne Zwischenablage', () => {
  test('bietet die Tabelle als Datei an', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    })
    await page.goto('/zeitvergleich?indikator=kinder-im-sgb2&ebene=sozialraum')
    await page.getByRole('button', { name: 'Tabelle kopieren' }).click()
    const warten = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tabelle als Datei für Word speichern' }).click()
    expect((await warten).suggestedFilename()).toMatch(/\.html$/)
  })
})

test('am Handy: Steigung und mehrere Indikatoren rollen nicht quer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const anordnung of ['steigung', 'indikatoren']) {
    await page.goto(
      `/zeitvergleich?indikator=arbeitslosenanteil&ebene=sozialraum&anordnung=${anordnung}`,
    )
    await expect(page.getByRole('button', { name: 'Tabelle kopieren' })).toBeVisible()
    await expectOhneUeberlauf(page)
  }
})
