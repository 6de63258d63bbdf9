/**
 * The sequence of the README on files of the offices: a Kreis from its borders,
 * its figures from their tables, and on screen the figures of the files. What is
 * expected is read here from the files, by means of this spec alone.
 */
import type { Locator, Page } from '@playwright/test'

import { expect } from './fixtures.ts'
import {
  ALTER,
  ARBEITSLOSE,
  STEUERN,
  kurzname,
  lies,
  readEinwohner,
  readNamen,
  test,
  vorhanden,
} from './heinsberg.ts'
import { download, istGleich, readSpalten, readTabelle } from './tabellen.ts'

// One database for all of them, in one worker.
test.describe.configure({ mode: 'default' })

/** As the screen writes it. */
const zahl = (wert: number, stellen = 0): string =>
  new Intl.NumberFormat('de-DE', {
    minimumFractionDigits: stellen,
    maximumFractionDigits: stellen,
  }).format(wert)

const heading = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 1 })

/** Nothing here is made up. */
const expectWirklich = (page: Page): Promise<void> =>
  expect(page.locator('body')).not.toContainText('Demodaten')

/** The table twin as name → column → figure. */
async function readZwilling(page: Page): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const tabelle = page.locator('#tabelle').getByRole('table')
  const [, ...spalten] = await readSpalten(tabelle)
  const zeilen = await readTabelle(tabelle)
  return new Map(
    zeilen.map(([name = '', ...werte]) => [
      name,
      new Map(spalten.map((spalte, i) => [spalte, werte[i] ?? ''])),
    ]),
  )
}

test.describe('Der wirkliche Kreis Heinsberg', () => {
  if (!vorhanden) {
    test.skip('nicht ausgeführt: REFERENZDATEN fehlt', () => undefined)
    return
  }

  test('Die Befehle sagen, was sie getan haben', ({ kreis }) => {
    const [anlegen = '', amt = '', inkar = '', weitere = '', liste = ''] = kreis.ausgaben
    expect(anlegen).toContain('Kreis Heinsberg (05370) ist angelegt, mit 10 Kommunen')
    expect(amt.match(/: übernommen als Lieferung \d+\./g)).toHaveLength(4)
    expect(amt).toContain('speist Einwohnerinnen und Einwohner')
    expect(inkar).toContain('speist Arbeitslosenanteil')
    expect(weitere.match(/: übernommen als Lieferung \d+\./g)).toHaveLength(6)
    expect(kreis.ausgaben.join('')).not.toMatch(/Fehler|abgelehnt/)
    expect(liste).toContain('12411-01-01-5_00.csv')
  })

  test('Einwohner aller zehn Kommunen 2008 bis 2015 wie in der Datei des Amtes', async ({
    page,
    expectAccessible,
  }) => {
    const erwartet = readEinwohner()
    const namen = readNamen()
    expect(namen.size).toBe(10)
    await page.goto('/karte?indikator=einwohner&ebene=kommune')
    await expect(heading(page)).toHaveText('Einwohner, 2015')
    await expectWirklich(page)
    await page.getByRole('button', { name: /ansehen$/ }).click()
    const gezeigt = await readZwilling(page)
    for (const [schluessel, jahre] of erwartet) {
      expect([...jahre.keys()].toSorted()).toEqual([
        '2008',
        '2009',
        '2010',
        '2011',
        '2012',
        '2013',
        '2014',
        '2015',
      ])
      for (const [jahr, anzahl] of jahre) {
        const name = namen.get(schluessel) ?? ''
        expect(gezeigt.get(name)?.get(jahr), `${name} ${jahr}`).toBe(zahl(anzahl))
      }
    }
    await expect(page.getByText(/Quelle: .*Statistische Ämter/)).toBeVisible()
    await expectAccessible()
  })

  test('Geilenkirchen 2010/2011: ein Bruch, kein Verlust', async ({ page, expectAccessible }) => {
    const jahre = readEinwohner().get('05370012')
    expect([jahre?.get('2010'), jahre?.get('2011')]).toEqual([28_253, 26_351])
    await page.goto('/zeitvergleich?indikator=einwohner&ebene=kommune&raeume=05370012')
    const main = page.getByRole('main')
    const gezeigt = await readZwilling(page)
    await expectWirklich(page)
    expect(gezeigt.get('Geilenkirchen')?.get('2010')).toBe('28.253')
    expect(gezeigt.get('Geilenkirchen')?.get('2011')).toBe('26.351')

    await test.step('das Diagramm nennt den Bruch und unterbricht die Linie', async () => {
      const figur = main.getByRole('figure', { name: /^Linien: / })
      await expect(figur.getByText(/Zensus 2011/).first()).toBeVisible()
      const svg = (await download(page, main.getByRole('button', { name: 'SVG' }))).inhalt
      expect(svg.toString('utf8')).toContain('Zensus 2011')
      expect(svg.toString('utf8')).not.toContain('Demodaten')
    })

    await test.step('die Tabelle zieht eine doppelte Linie und vergleicht nur je Abschnitt', async () => {
      const koepfe = main.locator('#tabelle').getByRole('columnheader')
      const texte = await koepfe.allInnerTexts()
      expect(texte).toEqual(expect.arrayContaining(['2008 bis 2010', '2011 bis 2015']))
      expect(texte.filter((text) => /2008 bis 2015|2010 bis 2011/.test(text))).toEqual([])
      const doppelt = await koepfe.evaluateAll((liste) =>
        liste
          .filter((zelle) => getComputedStyle(zelle).borderLeftStyle === 'double')
          .map((zelle) => zelle.textContent),
      )
      expect(doppelt).toEqual(['2011'])
      await expect(main.getByText(/wird keine Veränderung berechnet/)).toBeVisible()
    })

    await test.step('kein Satz rechnet über den Bruch hinweg', async () => {
      const satz = await main.locator('.t-satz').innerText()
      expect(satz).not.toMatch(/28\.253.*26\.\d{3}/)
      expect(satz).not.toMatch(/2008 bis 2015/)
    })
    await expectAccessible()
  })

  test('Arbeitslosenanteil: Arbeitslose durch Einwohner von 15 bis 64 der INKAR-Datei', async ({
    page,
  }) => {
    const faelle = lies(ARBEITSLOSE)
      .slice(1)
      .map((zeile) => zeile.split(';'))
      .filter(
        ([schluessel = '', , , jahr = '']) =>
          ['05370004', '05370012', '05370040'].includes(schluessel) &&
          ['2005', '2011', '2021'].includes(jahr),
      )
    expect(faelle).toHaveLength(9)
    await page.goto('/karte?indikator=arbeitslosenanteil&ebene=kommune')
    await expect(heading(page)).toHaveText('Arbeitslosenanteil, 2021')
    await page.getByRole('button', { name: /ansehen$/ }).click()
    const gezeigt = await readZwilling(page)
    for (const [, name = '', , jahr = '', arbeitslose, bevoelkerung] of faelle) {
      const anteil = (100 * Number(arbeitslose)) / Number(bevoelkerung)
      expect(gezeigt.get(kurzname(name))?.get(jahr), `${name} ${jahr}`).toBe(zahl(anteil, 1))
    }
  })

  for (const [suche, titel, datei, spalte] of [
    ['Durchschnittsalter der Bevölkerung', /^Durchschnittsalter der Bevölkerung/, ALTER, 3],
    ['Grundsteuer B - Hebesatz', /^Grundsteuer B - Hebesatz/, STEUERN, 9],
  ] as const) {
    test(`Irgendeine Tabelle, vom Katalog zur Karte: ${suche}`, async ({ page }) => {
      const werte = lies(datei)
        .map((zeile) => zeile.split(';'))
        .filter((zeile) => zeile.slice(0, 2).some((zelle) => /^05370\d{3}$/.test(zelle)))
      expect(werte).toHaveLength(10)
      await page.goto('/indikatoren')
      await page.getByRole('searchbox').fill(suche)
      await page.getByRole('main').getByRole('link', { name: suche, exact: true }).click()
      await page.getByRole('link', { name: 'Auf der Karte' }).click()
      await expect(heading(page)).toHaveText(titel)
      await expect(page).toHaveURL(/ebene=kommune/)
      await page.getByRole('button', { name: /ansehen$/ }).click()
      const gezeigt = await readZwilling(page)
      for (const zeile of werte) {
        const name = kurzname(zeile.find((zelle) => /^\s+\S/.test(zelle)) ?? '')
        const [anzeige = ''] = [...(gezeigt.get(name)?.values() ?? [])]
        expect(istGleich(anzeige, zeile[spalte] ?? ''), `${name}: ${anzeige}`).toBe(true)
      }
      await expectWirklich(page)
    })
  }

  test('Was geladen wurde, steht unter den Lieferungen', async ({ page }) => {
    await page.goto('/verwaltung/lieferungen')
    const tabelle = page.getByRole('table', { name: /^Lieferungen/ })
    await expect(tabelle.getByRole('row')).toHaveCount(12)
    await expect(tabelle.getByRole('cell', { name: 'A_Arbeitslosigkeit.xls' })).toBeVisible()
    await expectWirklich(page)
  })
})
