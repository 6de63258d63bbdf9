/** One check for each thing that a view may offer. */
import { expect, type Page } from '@playwright/test'

import { type Angebot, type Ansicht, readCsv } from './ansichten.ts'
import { download, expectGleich, ohneZusatz, readTabelle, type Zeilen } from './tabellen.ts'

const DEMODATEN = 'Demodaten (synthetisch)'

type Pruefung = (page: Page, ansicht: Ansicht) => Promise<void>

/** The heading of the page, as it also stands on every picture of it. */
async function titelOf(page: Page): Promise<string> {
  return page.getByRole('main').getByRole('heading', { level: 1 }).innerText()
}

async function readZwilling(page: Page, { tabelle, spalten }: Ansicht): Promise<Zeilen> {
  if (!tabelle) throw new Error('This view has no table in the registry.')
  const zeilen = await readTabelle(await tabelle(page))
  return zeilen.map((zeile) => spalten?.map((i) => zeile[i] ?? '') ?? zeile)
}

async function expectSvg(page: Page): Promise<void> {
  const { name, inhalt } = await download(page, page.getByRole('button', { name: 'SVG' }))
  const svg = inhalt.toString('utf8')
  const text = svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(name).toMatch(/^[\w.-]+\.svg$/)
  expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg/)
  expect(svg.match(/<path/g)?.length ?? 0, 'gezeichnete Linien').toBeGreaterThan(2)
  expect(text).toContain(await titelOf(page))
  expect(text).toContain('Quelle:')
  expect(text).toContain(DEMODATEN)
}

async function expectPng(page: Page): Promise<void> {
  const { name, inhalt } = await download(page, page.getByRole('button', { name: 'PNG' }))
  expect(name).toMatch(/^[\w.-]+\.png$/)
  expect(inhalt.subarray(1, 4).toString('latin1')).toBe('PNG')
  // Width and height stand in the first chunk; an empty plate compresses to almost nothing.
  expect(inhalt.readUInt32BE(16)).toBeGreaterThan(1000)
  expect(inhalt.readUInt32BE(20)).toBeGreaterThan(600)
  expect(inhalt.length).toBeGreaterThan(20_000)
}

async function expectCsv(page: Page, ansicht: Ansicht): Promise<void> {
  const { ausCsv } = ansicht
  const { name, inhalt } = await download(page, page.getByRole('button', { name: /^CSV(,|$)/ }))
  const zeilen = readCsv(inhalt)
  const reihe = page.getByRole('heading', { level: 2, name: /^Zeitreihe: / })
  const titel = (await reihe.isVisible()) ? (await reihe.innerText()).slice(11) : ''
  expect(name).toMatch(/^[\w.-]+\.csv$/)
  expect(zeilen.flat().join(' ')).toContain(DEMODATEN)
  expectGleich(await readZwilling(page, ansicht), ausCsv?.(zeilen, titel) ?? [])
}

/** Into a document: what is pasted is a real table, with the figures of the screen and its source. */
async function expectEinfuegen(page: Page, ansicht: Ansicht): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const zwilling = await readZwilling(page, ansicht)
  await page.getByRole('button', { name: 'Tabelle kopieren' }).click()
  await expect(page.getByText(/^Die Tabelle ist kopiert/).first()).toBeVisible()
  const titel = await titelOf(page)
  const dokument = await page.context().newPage()
  await dokument.setContent('<div contenteditable autofocus>&nbsp;</div>')
  const feld = dokument.locator('[contenteditable]')
  await feld.focus()
  await dokument.keyboard.press('Control+V')
  const tabelle = feld.locator('table')
  const zeilen = await readTabelle(tabelle)
  expect(zeilen.length).toBeGreaterThan(0)
  const amSchirm = new Map(zwilling.map(([name, ...werte]) => [name, werte.map(ohneZusatz)]))
  for (const [name, ...werte] of zeilen) {
    const zahlen = werte.filter((text) => /^[+−-]?\d/.test(text)).map(ohneZusatz)
    expect(amSchirm.get(name), `${name} auf dem Schirm`).toEqual(expect.arrayContaining(zahlen))
  }
  await expect(feld).toContainText(titel)
  await expect(feld).toContainText(/Quelle: Demodaten \(synthetisch\)/)
  await dokument.close()
}

async function expectZitat(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Text mit Abrufdatum' }).click()
  await expect(page.getByText(/^Kopiert: /).first()).toBeVisible()
  const zitat = await page.evaluate(() => navigator.clipboard.readText())
  expect(zitat).toContain(DEMODATEN)
  expect(zitat).toContain(page.url())
  expect(zitat).toMatch(
    /Intern · Arbeitsstand vom \d+\.\d+\.\d{4}.*gesehen als .*Abgerufen am \d+\.\d+\.\d{4}/s,
  )
}

/** On A4 all that is read and nothing that is pressed; no page is empty. */
async function expectDruck(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(/Quelle: Demodaten \(synthetisch\)/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^CSV(,|$)/ })).toBeHidden()
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await page.emulateMedia({ media: null })
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const seiten = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(seiten).toBeGreaterThan(0)
  expect(seiten, 'Seiten auf A4').toBeLessThanOrEqual(6)
  expect(pdf).toMatch(/\/MediaBox \[0 0 59\d(?:\.\d+)? 84\d(?:\.\d+)?\]/)
}

/** More stops than any view has before its last tool. */
const SCHRITTE = 110

/** Tab alone reaches every control of the view, and each stop can be seen. */
async function expectTastatur(page: Page, { tastatur }: Ansicht): Promise<void> {
  const gesucht = new Set<RegExp>(tastatur)
  const unsichtbar: string[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let i = 0; i < SCHRITTE && gesucht.size > 0; i++) {
    await page.keyboard.press('Tab')
    const { name, sichtbar } = await page.evaluate(() => {
      const ort = document.activeElement as HTMLElement
      // Between the last stop and the first lies the browser itself.
      if (ort === document.body) return { name: '', sichtbar: true }
      const { outlineStyle, boxShadow } = getComputedStyle(ort)
      const label = ort.getAttribute('aria-label') ?? ort.innerText ?? ''
      // Parts of drawings and covered file fields show their ring on a neighbour.
      const woanders = ort instanceof SVGElement || ort.matches('input, [role=slider]')
      return {
        name: label.trim().replaceAll(/\s+/g, ' '),
        sichtbar: woanders || outlineStyle !== 'none' || boxShadow !== 'none',
      }
    })
    if (name !== '' && !sichtbar) unsichtbar.push(name)
    for (const muster of gesucht) if (muster.test(name)) gesucht.delete(muster)
  }
  expect([...gesucht].map(String), 'mit der Tabtaste nicht erreicht').toEqual([])
  expect(unsichtbar, 'ohne sichtbaren Fokus').toEqual([])
}

export const ANGEBOTE: Readonly<Record<Angebot, Pruefung>> = {
  satz: async (page) => {
    const satz = page.getByRole('main').locator('.t-satz').first()
    await expect(satz).toHaveText(/\.$/)
  },
  quelle: async (page) => {
    const main = page.getByRole('main')
    const zeile = main.getByText(/Quelle: Demodaten \(synthetisch\)/)
    const angabe = main.getByRole('definition').filter({ hasText: DEMODATEN })
    await expect(zeile.or(angabe).first()).toBeVisible()
  },
  tabelle: async (page, ansicht) => {
    const zeilen = await readZwilling(page, ansicht)
    expect(zeilen.length).toBeGreaterThan(0)
    expect(
      zeilen.filter(([name, wert]) => !name || !wert),
      'Zeilen ohne Namen oder ohne Wert und Zeichen',
    ).toEqual([])
  },
  csv: expectCsv,
  svg: expectSvg,
  png: expectPng,
  einfuegen: expectEinfuegen,
  zitat: expectZitat,
  druck: expectDruck,
  tastatur: expectTastatur,
}
