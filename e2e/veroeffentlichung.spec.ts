import { oeffneAls } from './anmelden.ts'
import { expect, test } from './fixtures.ts'

test.use({ als: null })

test.describe('Ohne Anmeldung', () => {
  test('Jede innere Adresse bittet um Anmeldung und führt zurück', async ({
    page,
    expectAccessible,
  }) => {
    for (const pfad of ['/verwaltung/protokoll', '/verwaltung/gibt-es-nicht']) {
      await page.goto(pfad)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bitte anmelden')
      const anmelden = page.getByRole('main').getByRole('link', { name: 'Anmelden' })
      await expect(anmelden).toHaveAttribute(
        'href',
        `/anmelden?zurueck=${encodeURIComponent(pfad)}`,
      )
    }
    await expectAccessible()
  })

  test('Kleine Räume fehlen mit Grund, Bevölkerung und Auskunft mit einem Weg weiter', async ({
    page,
    expectAccessible,
  }) => {
    await page.goto('/karte?indikator=pflegequote&ebene=sozialraum')
    await expect(
      page.getByText(/Sozialräume und Quartiere werden nur veröffentlicht/),
    ).toBeVisible()
    await page.getByRole('link', { name: 'Kommunen zeigen' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Pflegequote')
    const bereiche = page.getByRole('navigation', { name: 'Hauptbereiche' })
    await expect(bereiche.getByRole('link', { name: 'Auskunft' })).toHaveCount(0)
    await page.goto('/bevoelkerung')
    await expect(page.getByText('noch nicht veröffentlicht')).toBeVisible()
    await expectAccessible()
  })
})

test.describe('Rechte und Protokoll', () => {
  test('Die Verwaltung liest die Rechte und fragt vor dem Protokoll nach dem Anlass', async ({
    browser,
    baseURL,
  }) => {
    const admin = await oeffneAls(browser, baseURL ?? '', 'admin')
    await admin.goto('/verwaltung/rechte')
    await expect(admin.getByRole('table', { name: 'Rechte der Rolle Planung' })).toBeVisible()
    await admin.goto('/verwaltung/protokoll')
    await admin.getByRole('button', { name: 'Protokoll öffnen' }).click()
    await expect(admin.getByText(/Sagen Sie in einem Satz/)).toBeVisible()
    await admin.getByLabel('In einem Satz').fill('Monatliche Stichprobe')
    await admin.getByRole('button', { name: 'Protokoll öffnen' }).click()
    await expect(
      admin.getByRole('cell', { name: /hat im Protokoll nachgesehen/ }).first(),
    ).toBeVisible()
    await admin.context().close()
  })

  test('Wem eine Seite nicht offensteht, dem sagt sie es', async ({ browser, baseURL }) => {
    const kommune = await oeffneAls(browser, baseURL ?? '', 'gangelt')
    await kommune.goto('/verwaltung/lieferungen')
    await expect(kommune.getByRole('heading', { level: 1 })).toHaveText(
      'Für Ihr Konto nicht freigegeben',
    )
    await kommune.context().close()
  })
})
