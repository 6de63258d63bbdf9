/** How strictly Lieferungen are checked, and the street register: two pages of the administration. */
import { expect, test } from './fixtures.ts'

test.describe.configure({ mode: 'serial' })

for (const breite of [1280, 390]) {
  test(`Plausibilitätsregeln: Grenze ansehen, ändern und zurückstellen (${breite})`, async ({
    page,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width: breite, height: 800 })
    await page.goto('/verwaltung/plausibilitaet')
    const zeile = page.getByRole('listitem').filter({ hasText: 'Sprung gegen den Zeitraum davor' })
    await expect(zeile).toContainText('ab 25 %')
    await expectAccessible()
    await zeile.getByRole('button', { name: /^Regel ändern/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Sprung gegen den Zeitraum davor' })
    const grenze = dialog.getByRole('textbox', { name: /^Melden ab einer Abweichung/ })
    await grenze.fill('viel')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect(dialog).toContainText('Bitte eine Zahl größer als 0')
    await grenze.fill('40')
    await expect(dialog).toContainText(/Damit wären es: .* der letzten \d+ Lieferungen/)
    await expectAccessible()
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect(zeile).toContainText('ab 40 %')
    await zeile.getByRole('button', { name: /^Regel ändern/ }).click()
    await grenze.fill('25')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect(zeile).toContainText('ab 25 %')
    await expect(zeile).toContainText('wie mitgeliefert')
  })
}

const strassen = (...zeilen: readonly string[]) => ({
  name: 'strassen.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    ['AGS;Straße;Straßenschlüssel;PLZ;von;bis;Seite;Quartier', ...zeilen].join('\n'),
  ),
})

test('Straßenverzeichnis: ein falsches und ein richtiges prüfen', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/verwaltung/strassen')
  const wahl = page.getByLabel('Datei wählen und prüfen')
  await wahl.setInputFiles(strassen('05370004;Lindenweg;;41812;1;9;beide;GIBT-ES-NICHT'))
  await expect(page.getByRole('listitem').filter({ hasText: 'GIBT-ES-NICHT' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Übernehmen' })).toHaveCount(0)
  await wahl.setInputFiles(strassen('05370004;Am Neubaugebiet;;41812;1;;beide;'))
  await expect(page.getByRole('button', { name: 'Übernehmen' })).toBeVisible()
  await expectAccessible()
  await page.setViewportSize({ width: 390, height: 800 })
  await expectAccessible()
})
