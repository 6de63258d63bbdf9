import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { readTabelle } from './tabellen.ts'

/** Longest that a control may take to appear and be reached. */
const GEDULD_MS = 20_000

/** Moves on by Tab, round and round, until the control with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const ende = Date.now() + GEDULD_MS
  while (Date.now() < ende) {
    await page.keyboard.press('Tab')
    const hier = await page.evaluate(() => {
      const ort = document.activeElement
      return (ort?.getAttribute('aria-label') ?? ort?.textContent ?? '').trim()
    })
    if (typeof name === 'string' ? hier === name : name.test(hier)) return
  }
  throw new Error(`Mit der Tabtaste nicht erreicht: ${name}`)
}

/** No mouse from the first to the last step: Tab, arrows, Enter, Escape. */
test('Ohne Maus: Indikator wählen, zwei Räume, Zeit, Zeitvergleich, Tabelle', async ({ page }) => {
  const { keyboard } = page
  const main = page.getByRole('main')
  const titel = main.getByRole('heading', { level: 1 })
  await page.goto('/karte')
  await expect(titel).toHaveText(/, 2025$/)

  await test.step('die Sprungmarke führt in den Inhalt', async () => {
    await keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused()
    await keyboard.press('Enter')
    await expect(main).toBeFocused()
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  })

  await test.step('Indikator suchen und wählen', async () => {
    await tabTo(page, /^Indikator ändern/)
    await keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Indikator' })).toBeVisible()
    await expect(page.getByRole('searchbox', { name: 'Indikator suchen' })).toBeFocused()
    await keyboard.type('EIN-03')
    await expect(page.getByRole('option')).toHaveCount(1)
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(titel).toHaveText('Kinder unter 18 im SGB II, 2025')
    await expect(page.getByRole('button', { name: /^Indikator ändern/ })).toBeFocused()
  })

  await test.step('die Zeit mit Pfeiltasten, Pos1 und Ende', async () => {
    await tabTo(page, 'Zeitraum')
    await expect(page.getByRole('slider', { name: 'Zeitraum', exact: true })).toBeFocused()
    await keyboard.press('Home')
    await expect(titel).toHaveText('Kinder unter 18 im SGB II, 2014')
    await keyboard.press('ArrowRight')
    await expect(titel).toHaveText('Kinder unter 18 im SGB II, 2015')
    await keyboard.press('End')
    await keyboard.press('ArrowLeft')
    await expect(titel).toHaveText('Kinder unter 18 im SGB II, 2024')
    await expect(page.getByRole('slider', { name: 'Zeitraum', exact: true })).toHaveAttribute(
      'aria-valuetext',
      '31.12.2024',
    )
  })

  const liste = page.getByRole('region', { name: 'Räume als Liste' })
  await test.step('zwei Räume in der Liste', async () => {
    await tabTo(page, 'Hückelhoven-Mitte')
    const gewaehlt = liste.getByRole('button', { pressed: true })
    await keyboard.press('Enter')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(gewaehlt).toHaveCount(2)
    // The sentence about the focused area stands on the map as it does for the mouse.
    const [, zweiter = ''] = await gewaehlt.allInnerTexts()
    await expect(page.getByRole('tooltip')).toContainText(zweiter)
  })

  await test.step('weiter in den Zeitvergleich, die Überschrift hat den Fokus', async () => {
    await tabTo(page, 'Im Zeitvergleich öffnen')
    await keyboard.press('Enter')
    await expect(page).toHaveURL(/\/zeitvergleich/)
    await expect(titel).toBeFocused()
  })

  await test.step('die Tabelle lesen', async () => {
    await tabTo(page, /^Kinder unter 18 im SGB II, 2014–2025/)
    const bereich = page.getByRole('region', { name: /^Kinder unter 18 im SGB II, 2014–2025/ })
    await expect(bereich).toBeFocused()
    const zeilen = await readTabelle(bereich.getByRole('table'))
    expect(zeilen.map(([name]) => name)).toHaveLength(3)
    expect(zeilen[0]?.[0]).toBe('Hückelhoven-Mitte')
    expect(zeilen[2]?.[0]).toBe('Kreis Heinsberg')
  })
})

test('Ein Fenster der Auswahl schließt mit Escape und gibt den Fokus zurück', async ({ page }) => {
  await page.goto('/zeitvergleich')
  for (const wort of [/^Räume ändern/, /^Maßstab ändern/, /^Raum hinzufügen/]) {
    const knopf = page.getByRole('button', { name: wort })
    await knopf.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(knopf).toBeFocused()
  }
})

test('Ohne Maus: von der Startseite über die Karte zur Rangfolge und in ein Dokument', async ({
  page,
}) => {
  const { keyboard } = page
  const titel = page.getByRole('main').getByRole('heading', { level: 1 })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await tabTo(page, 'Auf der Karte ansehen')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/\/karte/)
  await expect(titel).toBeFocused()
  const gezeigt = await titel.innerText()

  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await tabTo(page, 'Vergleich')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/\/vergleich/)
  await expect(titel).toHaveText(gezeigt)
  await expect(titel).toBeFocused()

  await tabTo(page, 'Tabelle kopieren')
  await keyboard.press('Enter')
  await expect(page.getByText(/^Die Tabelle ist kopiert/).first()).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(gezeigt)
})
