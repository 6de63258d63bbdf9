import type { Page } from '@playwright/test'

import { expect, test } from './fixtures.ts'

// One file after the other: they change what the database holds.
test.describe.configure({ mode: 'serial' })
// A refused file is answered with 422, which the browser notes in its console.
test.use({ provoziert: /status of 4\d\d/ })

/** Files of this attempt alone, so that they are new in a database that knows the last one. */
const LAUF = Date.now()
const DATEI = `alter-${LAUF}.csv`
const ANDERER_NAME = `anders-${LAUF}.csv`
const BERICHTIGT = `berichtigt-${LAUF}.csv`

interface Alter {
  readonly erkelenz: string
  readonly gangelt?: string
}

/** The Indikator that shows the column of this table as it was delivered. */
const TABELLENINDIKATOR = '/karte?indikator=durchschnittsalter-t-12411-07-01-5-1&ebene=kommune'

/** A small table as the Regionaldatenbank hands it out: classic csv, level heads, indented names. */
function createTabelle({ erkelenz, gangelt = '43,8' }: Alter): Buffer {
  const titel = 'Durchschnittsalter der Bevölkerung'
  return Buffer.from(
    [
      'GENESIS-Tabelle: 12411-07-01-5',
      `${titel};;;;;`,
      '- Stichtag 31.12. -;;;;;',
      'regionale Tiefe: Gemeinden, Samt-/Verbandsgemeinden;;;;;',
      'Fortschreibung des Bevölkerungsstandes;;;;;',
      `;;;${titel};${titel};${titel}`,
      ';;;;männlich;weiblich',
      ';;;Jahre;Jahre;Jahre',
      '31.12.2019;05370;      Heinsberg, Kreis;44,0;42,7;45,3',
      `31.12.2019;05370004;        Erkelenz;${erkelenz};43,3;45,7`,
      `31.12.2019;05370008;        Gangelt;${gangelt};42,1;45,5`,
      '31.12.2019;05374012;        Engelskirchen;46,1;45,0;47,2',
      '__________',
      '© Statistische Ämter des Bundes und der Länder, Deutschland',
      `Stand: ${LAUF}`,
    ].join('\r\n'),
  )
}

async function reiche(page: Page, name: string, inhalt: Buffer): Promise<void> {
  await page.goto('/verwaltung/lieferungen')
  await page
    .getByLabel('Dateien auswählen')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: inhalt })
}

/** What is not taken over is cleared away, with a reason. */
async function verwirf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Datei verwerfen …' }).click()
  const frage = page.getByRole('dialog', { name: /verwerfen\?$/ })
  await frage.getByRole('button', { name: 'Verwerfen', exact: true }).click()
  await expect(frage).toContainText('Bitte einen Grund nennen.')
  await frage.getByRole('textbox', { name: 'Warum?' }).fill('Versuch')
  await frage.getByRole('button', { name: 'Verwerfen', exact: true }).click()
  await expect(page).toHaveURL(/\/verwaltung\/lieferungen$/)
}

const titelOf = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

/** Of this file: others deliver meanwhile. */
async function countLieferungen(page: Page, dateiname: string): Promise<number> {
  await page.goto('/verwaltung/lieferungen')
  const tabelle = page.getByRole('table', { name: /^Lieferungen/ })
  await expect(tabelle).toBeVisible()
  return tabelle.getByRole('cell', { name: dateiname, exact: true }).count()
}

test('Ein falscher Wert: Zeile, Spalte, Wert und Abhilfe, und nichts ist gespeichert', async ({
  page,
  expectAccessible,
}) => {
  await test.step('was ein früherer Versuch liegen ließ, geht zuerst', () =>
    withdrawAll(page, /^(alter|berichtigt)-\d+\.csv$/))
  await reiche(page, DATEI, createTabelle({ erkelenz: 'vierzig' }))
  await expect(titelOf(page)).toHaveText('Die Datei passt bis auf eine Stelle.')
  const zeile = page.getByRole('table', { name: 'Fehler nach Zeile' }).getByRole('row').nth(1)
  await expect(zeile.getByRole('cell')).toHaveText([
    '10',
    'D',
    'vierzig',
    /„vierzig“ ist keine Zahl.*Bitte/,
  ])
  await expect(page.getByRole('button', { name: 'Übernehmen', exact: true })).toHaveCount(0)
  await expectAccessible()

  await test.step('die Stelle in der Datei ist einen Griff entfernt', async () => {
    await page.getByRole('button', { name: 'Zeile 10 in der Datei zeigen' }).click()
    const stelle = page.getByRole('region', { name: 'Zeile 10 in der Datei' })
    await expect(stelle.getByRole('row', { name: /Erkelenz/ })).toContainText('vierzig')
    await expectAccessible()
  })

  await test.step('wer geht, findet die Datei wieder, und verwirft sie mit einem Grund', async () => {
    await page.goto('/verwaltung/lieferungen')
    const offene = page.getByRole('listitem').filter({ hasText: DATEI }).first()
    await expect(offene).toContainText('1 Fehler')
    await offene.getByRole('link', { name: DATEI }).click()
    await expect(titelOf(page)).toHaveText('Die Datei passt bis auf eine Stelle.')
    await verwirf(page)
  })
  expect(await countLieferungen(page, DATEI)).toBe(0)
  await page.goto(TABELLENINDIKATOR)
  await expect(
    page.getByText(
      /^(Diesen Indikator gibt es nicht|Für diesen Indikator gibt es noch keine Werte\.)$/,
    ),
  ).toBeVisible()
})

for (const [was, inhalt, satz] of [
  ['unbekanntes Format', 'Name;Telefon\nMeier;123', /Noch ist keine Spalte mit Zahlen gewählt/],
  ['leere Datei', '', /Die Datei ist leer|Datei .* leer/],
] as const) {
  test(`${was}: ein Satz, was lesbar ist oder was zu tun ist`, async ({ page }) => {
    const dateiname = `irgendetwas-${LAUF}.csv`
    await reiche(page, dateiname, Buffer.from(inhalt))
    await expect(page.getByRole('main').getByText(satz).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Übernehmen', exact: true })).toHaveCount(0)
    await expect(page.getByRole('main')).not.toContainText(/Error|undefined|null|\bat /)
    expect(await countLieferungen(page, dateiname)).toBe(0)
  })
}

test('Eine gute Datei: Bericht, Übernehmen, Karte; noch einmal, zurückziehen, fort', async ({
  page,
  expectAccessible,
}) => {
  await test.step('der Bericht sagt, was die Datei enthält, und speichert nichts', async () => {
    await reiche(page, DATEI, createTabelle({ erkelenz: '44,6' }))
    await expect(titelOf(page)).toHaveText('Die Datei passt.')
    const zahlen = page.getByRole('region', { name: 'Ergebnis in Zahlen' })
    await expect(zahlen.getByRole('definition')).toHaveText(['12', '9', '0', '0', '0', '2'])
    await expect(zahlen).toContainText('3 weitere Zellen gelten für andere Gebiete')
    await expect(page.getByText('Welche Indikatoren sie füllen würde')).toBeVisible()
    await expect(page.getByRole('row', { name: /^Durchschnittsalter/ })).toBeVisible()
    await expectAccessible()
  })

  await test.step('übernehmen und auf der Karte ansehen', async () => {
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
    await expect(titelOf(page)).toHaveText('Die Datei ist übernommen.')
    await page
      .getByRole('link', { name: 'Durchschnittsalter der Bevölkerung auf der Karte' })
      .click()
    await expect(titelOf(page)).toHaveText('Durchschnittsalter der Bevölkerung, 2019')
    await expect(page).toHaveURL(/ebene=kommune/)
    const liste = page.getByRole('region', { name: 'Räume als Liste' })
    await expect(liste.getByRole('row', { name: /^Erkelenz/ })).toContainText('44,6')
    await expect(liste.getByRole('row', { name: /^Gangelt/ })).toContainText('43,8')
    await expect(liste.getByRole('row', { name: /^Wegberg/ })).toContainText('…')
  })

  await test.step('dieselbe Datei wird erkannt', async () => {
    expect(await countLieferungen(page, DATEI)).toBe(1)
    await reiche(page, ANDERER_NAME, createTabelle({ erkelenz: '44,6' }))
    await expect(titelOf(page)).toHaveText('Diese Datei ist schon da.')
    await expect(page.getByRole('button', { name: 'Übernehmen', exact: true })).toHaveCount(0)
    expect(await countLieferungen(page, ANDERER_NAME)).toBe(0)
  })

  await test.step('eine berichtigte Datei ersetzt die Werte', async () => {
    await reiche(page, BERICHTIGT, createTabelle({ erkelenz: '44,6', gangelt: '41,0' }))
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
    await page.getByRole('link', { name: 'Auf der Karte ansehen' }).click()
    const liste = page.getByRole('region', { name: 'Räume als Liste' })
    await expect(liste.getByRole('row', { name: /^Gangelt/ })).toContainText('41,0')
  })

  await test.step('zurückziehen braucht einen Grund; der Stand davor gilt wieder', async () => {
    await withdrawAll(page, BERICHTIGT)
    await page.goto(TABELLENINDIKATOR)
    const liste = page.getByRole('region', { name: 'Räume als Liste' })
    await expect(liste.getByRole('row', { name: /^Gangelt/ })).toContainText('43,8')
  })

  await test.step('ohne die letzte Lieferung ist der Wert fort', async () => {
    await withdrawAll(page, DATEI)
    await page.goto(TABELLENINDIKATOR)
    await expect(page.getByText('Für diesen Indikator gibt es noch keine Werte.')).toBeVisible()
  })
})

/** What counts of these files is withdrawn, the newest first. */
async function withdrawAll(page: Page, dateiname: string | RegExp): Promise<void> {
  const zeilen = page
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: dateiname, exact: true }) })
    .filter({ has: page.getByRole('cell', { name: 'gilt', exact: true }) })
  const open = async (): Promise<number> => {
    await page.goto('/verwaltung/lieferungen')
    await expect(page.getByRole('table', { name: /^Lieferungen/ })).toBeVisible()
    return zeilen.count()
  }
  while ((await open()) > 0) {
    await zeilen.first().getByRole('link').click()
    await withdraw(page)
  }
}

async function withdraw(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lieferung zurückziehen' }).click()
  const frage = page.getByRole('dialog', { name: 'Lieferung zurückziehen' })
  await frage.getByRole('button', { name: 'Zurückziehen' }).click()
  await expect(frage).toContainText('Bitte nennen Sie einen Grund.')
  await frage.getByRole('textbox', { name: 'Grund' }).fill('Falscher Stichtag')
  await frage.getByRole('button', { name: 'Zurückziehen' }).click()
  await expect(frage).toBeHidden()
  await expect(page.getByText(/^Zurückgezogen am/)).toBeVisible()
  await expect(page.getByText(/Falscher Stichtag/)).toBeVisible()
}
