/** From a drawing to borders that hold, and to the next ones: no time series says what is not so. */
import type { Page } from '@playwright/test'

import { oeffneAls } from './anmelden.ts'
import { expect, test } from './fixtures.ts'

const NAME = 'Sozialräume der Reise'
const NACH_ZWEI_JAHREN = 'Doveren kehrt zurück'
/** Borders are decided for years to come, whenever this runs. */
const [VORHER, ZUERST, DANACH, ZULETZT] = [2, 3, 4, 5].map((i) => new Date().getFullYear() + i)
/** Days on which the borders of each Gebietsstand hold. */
const STAENDE = ['2019-12-31', `${VORHER}-12-31`, `${DANACH}-12-31`, `${ZULETZT}-01-01`]
const INDIKATOREN = ['einwohner', 'arbeitslosenanteil']

const gespeichert = (page: Page) =>
  expect(page.getByText(/Gespeichert|gespeichert/).first()).toBeVisible()

/** Gives every open warning its reason: those of a rule together, the others one by one. */
async function begruendeAlles(page: Page): Promise<void> {
  for (const name of ['Mehrere zusammen begründen', 'Begründen']) {
    const naechste = page.getByRole('button', { name, exact: true })
    for (let i = 0; i < 40 && (await naechste.count()) > 0; i += 1) {
      const offen = await naechste.count()
      await naechste.first().click()
      await page.getByLabel(/^Grund/).fill('Gewachsene Ortsteile, so vereinbart.')
      await page.getByRole('button', { name: 'Festhalten' }).click()
      await expect.poll(() => naechste.count()).toBeLessThan(offen)
    }
  }
}

async function beginne(page: Page, stichtag: string, kopieVon?: string): Promise<void> {
  await page.goto('/verwaltung/sozialraeume')
  await page.getByRole('button', { name: 'Neuen Zuschnitt beginnen' }).click()
  const blatt = page.getByRole('dialog')
  await blatt.getByLabel('Name', { exact: true }).fill(kopieVon ? NACH_ZWEI_JAHREN : NAME)
  await blatt.getByLabel('Soll gelten ab').fill(stichtag)
  if (kopieVon) {
    await blatt.getByRole('radio', { name: `Als Kopie von „${kopieVon}“` }).check({ force: true })
  }
  await blatt.getByRole('button', { name: 'Anlegen' }).click()
  await expect(page).toHaveURL(/\/verwaltung\/sozialraeume\/\d+$/)
}

async function verschiebe(page: Page, liste: string): Promise<void> {
  await page.getByRole('button', { name: 'Liste übernehmen' }).click()
  const blatt = page.getByRole('dialog')
  await blatt.getByLabel(/Zwei Spalten/).fill(liste)
  await blatt.getByRole('button', { name: '1 Baustein übernehmen' }).click()
  await gespeichert(page)
}

/** A line around the whole plate takes what lies on it, not what lies in the Kreis. */
async function umfahre(page: Page, kommune: string): Promise<void> {
  await page.getByLabel('Kommune').selectOption({ label: kommune })
  await page.getByRole('button', { name: 'Lasso' }).click()
  const karte = page.getByRole('application')
  await karte.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await karte.boundingBox())!
  const ecken = [0.02, 0.98].flatMap((b) => [0.02, 0.98].map((a) => [a, b] as const))
  const [erste, ...weitere] = [ecken[0]!, ecken[1]!, ecken[3]!, ecken[2]!].map(
    ([a, b]) => [x + a * width, y + b * height] as const,
  )
  await page.mouse.move(...erste!)
  await page.mouse.down()
  for (const ecke of weitere) await page.mouse.move(...ecke, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByText(/^1?\d Bausteine gewählt/).first()).toBeVisible()
  await karte.press('Escape')
  await page.getByRole('button', { name: 'Klick', exact: true }).click()
  await page.getByLabel('Kommune').selectOption('')
}

async function begruende(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Befunde/ }).click()
  await begruendeAlles(page)
  await gespeichert(page)
  await expect(page.getByText('Kein Befund ist offen.', { exact: false })).toBeVisible()
}

async function beschliesse(page: Page, nummer: string, ab: string): Promise<void> {
  await page.getByLabel('Nummer des Beschlusses').fill(nummer)
  await page.getByRole('button', { name: 'Beschluss eintragen' }).click()
  const satz = page.getByText(`Nr. ${nummer}: gilt ab ${ab}`, { exact: false }).first()
  await expect(satz).toBeVisible({ timeout: 60_000 })
}

async function frageKommunen(page: Page, bis: string): Promise<void> {
  await page.getByRole('link', { name: 'Abstimmung mit den Kommunen' }).click()
  await page.getByLabel('Bitte bis zum').fill(bis)
  await page.getByRole('button', { name: '10 Kommunen fragen' }).click()
  const stand = page.getByRole('table', { name: 'Stand der Kommunen' })
  await expect(stand.getByRole('row')).toHaveCount(11)
}

async function stimmeZu(rathaus: Page, name: string): Promise<void> {
  await rathaus.goto('/verwaltung/stellungnahmen')
  await rathaus.getByRole('link', { name }).first().click()
  await rathaus.getByRole('radio', { name: /^Zustimmung(?! mit)/ }).check({ force: true })
  await rathaus.getByRole('button', { name: 'Stellungnahme abgeben' }).click()
  await expect(rathaus.getByRole('button', { name: 'Neue Stellungnahme abgeben' })).toBeVisible()
}

type Zeile = Readonly<Record<string, string>>

/** The figures of an Indikator on borders, from the file that is offered beside the map. */
async function lies(page: Page, datei: string, stand?: string): Promise<readonly Zeile[]> {
  const suche = new URLSearchParams({ sicht: 'intern', ...(stand ? { stand } : {}) })
  const antwort = await page.request.get(`/daten/${datei}.maschine.csv?${suche}`)
  expect([datei, stand, antwort.status()]).toEqual([datei, stand, 200])
  const [kopf = [], ...zeilen] = (await antwort.text())
    .trim()
    .split('\r\n')
    .map((zeile) =>
      [...zeile.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, a, b]) => a ?? b ?? ''),
    )
  return zeilen.map((zeile) => Object.fromEntries(kopf.map((name, i) => [name, zeile[i] ?? ''])))
}

/** What a reader compares: who, when, how much, and with which sign. */
const kern = (zeilen: readonly Zeile[]) =>
  zeilen.map(({ raum_schluessel: raum, zeitraum, wert, zeichen }) => [
    raum,
    zeitraum,
    wert,
    zeichen,
  ])

/** On given borders the counts of all areas are the Kreis, in every period. */
async function pruefeSummen(page: Page, indikator: string, stand: string): Promise<void> {
  const kreis = (await lies(page, `${indikator}/kreis`)).filter(
    ({ raum_schluessel: raum }) => raum === '05370',
  )
  const raeume = await lies(page, `${indikator}/sozialraum`, stand)
  const summen = kreis.map(({ zeitraum, zaehler }) => {
    const hier = raeume.filter((zeile) => zeile['zeitraum'] === zeitraum)
    const voll = hier.length > 0 && hier.every((zeile) => zeile['zaehler'] !== '')
    const summe = hier.reduce((gesamt, zeile) => gesamt + Number(zeile['zaehler']), 0)
    return { zeitraum, voll, summe, kreis: Number(zaehler) }
  })
  const volle = summen.filter(({ voll }) => voll)
  expect([indikator, stand, volle.length]).not.toEqual([indikator, stand, 0])
  for (const { zeitraum, summe, kreis: soll } of volle) {
    expect([indikator, stand, zeitraum, summe]).toEqual([indikator, stand, zeitraum, soll])
  }
}

test('Die Sozialräume werden gezeichnet, abgestimmt, beschlossen und später geändert', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(360_000)
  await test.step('Die Demo hat einen Vorschlag in der Abstimmung', async () => {
    await page.goto('/verwaltung/sozialraeume')
    await expect(page.getByRole('row', { name: /Sozialräume ab \d{4}/ })).toContainText(
      'alle 64 zugeordnet',
    )
    await expectAccessible()
  })

  const damals = await Promise.all(
    INDIKATOREN.map(async (eine) => kern(await lies(page, `${eine}/sozialraum`, '2019-12-31'))),
  )
  const heute = await Promise.all(
    INDIKATOREN.map(async (eine) => kern(await lies(page, `${eine}/sozialraum`))),
  )

  await test.step('Ein neuer Zuschnitt beginnt mit der Einteilung von heute', async () => {
    await beginne(page, `${ZUERST}-01-01`)
  })
  const adresse = page.url()

  await test.step('Lieck kommt zu Karken–Kirchhoven, jede Warnung bekommt ihren Grund', async () => {
    await umfahre(page, 'Gangelt')
    await verschiebe(page, 'Lieck;Karken–Kirchhoven')
    await expectAccessible()
    await begruende(page)
  })

  await test.step('Zehn Kommunen werden gefragt, Gangelt stimmt zu', async () => {
    await frageKommunen(page, `${VORHER}-06-30`)
    const rathaus = await oeffneAls(browser, baseURL!, 'gangelt')
    await stimmeZu(rathaus, NAME)
    await rathaus.context().close()
    await page.reload()
    await expect(page.getByRole('row', { name: /^Gangelt/ })).toContainText('Zustimmung')
    await expectAccessible()
  })

  await test.step('Der Kreistag beschließt, und die Liste sagt es', async () => {
    await page.goto(adresse)
    await beschliesse(page, '77/2026', `1.1.${ZUERST}`)
    await page.goto('/verwaltung/sozialraeume')
    await expect(page.getByRole('row', { name: new RegExp(NAME) })).toContainText(/beschlossen/i)
  })

  await test.step('Zwei Jahre später wird einer davon geändert', async () => {
    await beginne(page, `${ZULETZT}-01-01`, NAME)
    await verschiebe(page, 'Doveren;Hückelhoven-Mitte')
    await begruende(page)
    const geaendert = page.url()
    await frageKommunen(page, `${DANACH}-06-30`)
    const rathaus = await oeffneAls(browser, baseURL!, 'gangelt')
    await stimmeZu(rathaus, NACH_ZWEI_JAHREN)
    await rathaus.context().close()
    await page.goto(geaendert)
    await expect(page.getByText(/Noch nicht Stellung genommen haben Erkelenz/)).toBeVisible()
    await beschliesse(page, `12/${DANACH}`, `1.1.${ZULETZT}`)
  })

  await test.step('Auf allen Grenzen ist die Summe der Räume der Kreis', async () => {
    for (const indikator of INDIKATOREN) {
      for (const stand of STAENDE) await pruefeSummen(page, indikator, stand)
    }
  })

  await test.step('Auf den früheren Grenzen steht jeder Wert, wie er stand', async () => {
    for (const [i, indikator] of INDIKATOREN.entries()) {
      const datei = `${indikator}/sozialraum`
      expect(kern(await lies(page, datei, '2019-12-31'))).toEqual(damals[i])
      expect(kern(await lies(page, datei, `${VORHER}-12-31`))).toEqual(heute[i])
      expect(kern(await lies(page, datei))).toEqual(heute[i])
    }
  })

  await test.step('Was auf den neuen geschätzt ist, sagt es, in Karte und Zeitreihe', async () => {
    const neue = await lies(page, 'arbeitslosenanteil/sozialraum', `${ZULETZT}-01-01`)
    const zeichen = (raum: string) =>
      neue.filter((z) => z['raum_name'] === raum && z['wert'] !== '').map((z) => z['zeichen'])
    expect(zeichen('Karken–Kirchhoven').every((eines) => eines?.startsWith('s'))).toBe(true)
    expect(zeichen('Gangelt').every((eines) => !eines?.startsWith('s'))).toBe(true)
    const reise = `indikator=arbeitslosenanteil&ebene=sozialraum&stand=${ZULETZT}-01-01`
    await page.goto(`/karte?${reise}`)
    await expect(page.locator('.quelle').first()).toContainText(`Grenzen seit 1.1.${ZULETZT}`)
    await page.goto(`/zeitvergleich?${reise}&raeume=053700201,053700101`)
    await expect(page.getByText('geschätzt', { exact: false }).first()).toBeVisible()
    await expectAccessible()
  })
})
