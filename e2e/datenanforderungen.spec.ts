import { readFile } from 'node:fs/promises'
import { read, write } from '@e965/xlsx'
import type { Browser, Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'
import { mailport, oeffnePostfach } from './postfach.ts'

/** An order of this run alone. */
const TITEL = `Kurzzeitpflege ${new Date().toISOString().slice(0, 19)}`

const titelOf = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

/** As an office fills it in: a figure in every empty field. */
function fillIn(bytes: Buffer, zelle: (nummer: number) => number | string): Buffer {
  const buch = read(bytes, { type: 'buffer' })
  const blatt = buch.Sheets['Daten']!
  const [, letzte = ''] = (blatt['!ref'] ?? '').split(':')
  const zeilen = Number(/\d+/.exec(letzte)?.[0])
  const spalten = (letzte.match(/[A-Z]+/)?.[0] ?? 'C').charCodeAt(0) - 65
  for (let zeile = 6; zeile <= zeilen; zeile += 1) {
    for (let spalte = 2; spalte <= spalten; spalte += 1) {
      const wert = zelle(zeile * 10 + spalte)
      blatt[`${String.fromCharCode(65 + spalte)}${zeile}`] = {
        t: typeof wert === 'number' ? 'n' : 's',
        v: wert,
      }
    }
  }
  return write(buch, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** Somebody without an account, who has nothing but the link. */
async function oeffneLink(browser: Browser, adresse: string): Promise<Page> {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage()
  await page.goto(adresse)
  return page
}

const STELLE = 'wtg-behoerde@kreis.example'

/** The row of the coverage that the order of this journey fills. */
async function oeffneAbdeckung(page: Page) {
  await page.goto('/verwaltung/datenanforderungen/abdeckung')
  await page.getByLabel('Räume', { exact: true }).selectOption('KOMMUNE')
  await page.getByRole('searchbox', { name: 'Indikator suchen' }).fill('Kurzzeitpflege')
  const matrix = page.getByRole('table', { name: /^Abdeckung der Indikatoren/ })
  return matrix.getByRole('row', { name: /Kurzzeitpflege/ }).first()
}

test('Daten anfordern: Vorlage, Mail, Link, Prüfbericht, Rückfrage, Übernahme, Abschluss', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(300_000)
  const postfach = await oeffnePostfach(mailport(new URL(baseURL ?? '').port))
  await test.step('die Übersicht nennt zuerst, was überfällig ist', async () => {
    await page.goto('/verwaltung/datenanforderungen')
    await expect(titelOf(page)).toHaveText('Datenanforderungen')
    const zeile = page.getByRole('table', { name: 'Offene Anforderungen' }).getByRole('row').nth(1)
    await expect(zeile).toContainText('überfällig')
    await expectAccessible()
  })

  await test.step('eine neue entsteht aus einer mitgelieferten Vorlage, die sagt, was angenommen ist', async () => {
    await page.getByRole('link', { name: 'Daten anfordern' }).click()
    await page
      .getByLabel('Ausgehen von')
      .selectOption('Plätze in Pflegeeinrichtungen (WTG-Behörde)')
    await expect(page.getByRole('main')).toContainText('Angenommen: die Köpfe')
    await page.getByLabel('Was gebraucht wird').fill(TITEL)
    await page.getByLabel('Stichtag', { exact: true }).fill('2026-06-30')
    await page.getByLabel('Eine Zeile je Raum der Ebene').selectOption('KOMMUNE')
    await page.getByRole('checkbox', { name: /vollstationärer/ }).uncheck()
    await page.getByRole('checkbox', { name: /Tagespflege/ }).uncheck()
    await page.getByLabel('Von wem').fill('WTG-Behörde')
    await page.getByLabel('E-Mail').fill('kein')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await expect(page.getByText('Das ist keine E-Mail-Adresse.')).toBeVisible()
    await expectAccessible()
    await page.getByLabel('E-Mail').fill(STELLE)
    await page.getByRole('button', { name: 'Speichern' }).click()
    await expect(titelOf(page)).toHaveText(TITEL)
  })

  const anforderung = page.url()
  const adresse =
    await test.step('die Mail nennt, was bis wann gebraucht wird, und den Link', async () => {
      await page.getByRole('button', { name: `Per Mail an ${STELLE} stellen` }).click()
      await expect.poll(() => postfach.lies(STELLE)).toContain(TITEL)
      const mail = postfach.lies(STELLE) ?? ''
      expect(mail).toContain('30.06.2026')
      expect(mail).toMatch(/Der Link gilt bis zum \d+\.\d+\.\d{4}/)
      const [link = ''] = /http\S+\/liefern#[\w-]{43}/.exec(mail) ?? []
      await expect(page.getByRole('main')).toContainText('hinaus am')
      await expectAccessible()
      return `${baseURL}/${link.split('/').slice(3).join('/')}`
    })

  await test.step('die Abdeckung weiß davon', async () => {
    const zeile = await oeffneAbdeckung(page)
    await expect(zeile).toContainText('○')
    await expectAccessible()
    await zeile.getByRole('link', { name: /^angefordert; „.+“ an .+ für 2026 ansehen/ }).click()
    await expect(titelOf(page)).toHaveText(TITEL)
  })

  const stelle = await oeffneLink(browser, adresse)
  const reiche = (name: string, buffer: Buffer) =>
    stelle
      .getByLabel('Datei auswählen')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await test.step('ohne Konto: falsche Dateien, dann die richtige', async () => {
    await expect(titelOf(stelle)).toHaveText(TITEL)
    await stelle.getByText('Ihr Verfahren gibt so eine Tabelle selbst aus?').click()
    await expect(stelle.getByRole('main')).toContainText('Angenommen: die Köpfe')
    const geladen = stelle.waitForEvent('download')
    await stelle.getByRole('button', { name: 'Vorlage laden' }).click()
    const leer = await readFile(await (await geladen).path())
    await reiche('umbenannt.xlsx', Buffer.from('%PDF-1.7'))
    await expect(stelle.getByRole('main')).toContainText('ist ein PDF und keine Tabelle')
    await reiche(
      'falsch.xlsx',
      fillIn(leer, () => 'viele'),
    )
    await expect(stelle.getByRole('table', { name: 'Fehler nach Zeile' }).first()).toContainText(
      'viele',
    )
    await reiche(
      'richtig.xlsx',
      fillIn(leer, (nummer) => nummer % 40),
    )
    await expect(stelle.getByRole('main')).toContainText('10 Zahlen gelesen')
    await expect(stelle.getByText('Ersetzt', { exact: true })).toHaveCount(2)
  })

  await test.step('die Planung fragt zurück, die Stelle antwortet', async () => {
    await page.goto(anforderung)
    await page.getByRole('button', { name: 'Rückfrage stellen' }).click()
    await page.getByLabel('Rückfrage an die Stelle').fill('Sind die eingestreuten Plätze dabei?')
    await expectAccessible()
    await page.getByRole('button', { name: 'Rückfrage stellen' }).click()
    await expect(page.getByRole('main')).toContainText('Rückfrage vom')
    await expect.poll(() => postfach.lies(STELLE)).toContain('eingestreuten')
    await stelle.reload()
    await stelle.getByLabel('Antwort an die Sozialplanung').fill('Ja, alle.')
    await stelle.getByRole('button', { name: 'Senden' }).click()
    await expect(stelle.getByRole('main')).toContainText('Ja, alle.')
    await page.reload()
    await expect(page.getByRole('main')).toContainText('Ja, alle.')
  })

  await test.step('übernehmen und abschließen', async () => {
    await page.getByRole('link', { name: 'Lieferung ansehen' }).click()
    await expect(page.getByRole('button', { name: 'Übernehmen', exact: true })).toBeVisible()
    for (const feld of await page.getByLabel('Warum stimmt es trotzdem?').all()) {
      await feld.fill('Nachgefragt')
    }
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
    await expect(titelOf(page)).toHaveText('Die Datei ist übernommen.', { timeout: 60_000 })
    await page.getByRole('button', { name: 'Anforderung als erledigt abschließen' }).click()
    await expect(page.getByRole('main')).toContainText('Die Anforderung dazu ist abgeschlossen.')
    await page.goto(anforderung)
    await expect(page.getByRole('main')).toContainText('erledigt')
    await expect(await oeffneAbdeckung(page)).not.toContainText('○')
  })

  await stelle.reload()
  await expect(stelle.getByRole('main')).toContainText('nimmt nichts mehr an')
  await stelle.context().close()
  await postfach.close()
})

test('Alle Kommunen auf einmal anfordern', async ({ page, expectAccessible }) => {
  const titel = `Alle, ${TITEL}`
  await page.goto('/verwaltung/datenanforderungen/neu')
  await page.getByLabel('Ausgehen von').selectOption('Meldewesen, Haushalte (HHGen)')
  await page.getByRole('button', { name: 'Alle 10 Kommunen auf einmal' }).click()
  await page.getByLabel('Was gebraucht wird').fill(titel)
  await page.getByLabel('Stelle 1', { exact: true }).fill('')
  await page.getByRole('button', { name: '10 Anforderungen speichern' }).click()
  await expect(page.getByLabel('Stelle 1', { exact: true })).toBeFocused()
  await expectAccessible()
  await page.getByLabel('Stelle 1', { exact: true }).fill('Meldeamt')
  await page.getByRole('button', { name: '10 Anforderungen speichern' }).click()
  await expect(titelOf(page)).toHaveText('Datenanforderungen')
  await expect(page.getByRole('link', { name: titel })).toHaveCount(10)
})

test.describe('ohne Anmeldung', () => {
  test.use({ als: null, provoziert: /status of 404/ })
  test('ein falscher Link sagt, was zu tun ist', async ({ page, expectAccessible }) => {
    await page.goto(`/liefern#${'x'.repeat(43)}`)
    await expect(titelOf(page)).toHaveText('Dieser Link gilt nicht (mehr)')
    await expectAccessible()
  })
})
