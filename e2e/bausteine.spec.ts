/** The kleinräumige Gliederung: a faulty file is read, its places are shown, repaired where wanted, taken over. */
import { expect, test } from './fixtures.ts'

/** New borders hold in years to come, whenever this runs: first the Bausteine, then what is cut from them. */
const [UMRISSE_AB, ZUSCHNITT_AB] = [5, 6].map((i) => `${new Date().getFullYear() + i}-01-01`) as [
  string,
  string,
]

interface Umriss {
  readonly name: string
  readonly flaechen: readonly unknown[]
}

/** The Kommunen as Bausteine, two of them in one across their border, one of them twice. */
function verderbe(kommunen: readonly Umriss[]): Buffer {
  const finde = (name: string): Umriss => kommunen.find((eine) => eine.name === name)!
  const quer = {
    name: 'Westen',
    flaechen: [...finde('Gangelt').flaechen, ...finde('Selfkant').flaechen],
  }
  const uebrige = kommunen.filter(({ name }) => name !== 'Gangelt' && name !== 'Selfkant')
  const features = [...uebrige, quer, finde('Wegberg')].map(({ name, flaechen }) => ({
    type: 'Feature',
    properties: { schluessel: `P-${name}`, name },
    geometry: { type: 'MultiPolygon', coordinates: flaechen },
  }))
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
}

test('Bausteine werden eingelesen, geprüft, bereinigt und übernommen', async ({
  page,
  baseURL,
  expectAccessible,
}) => {
  const antwort = await page.request.get(`${baseURL}/bausteine/kommunen`)
  const { kommunen } = (await antwort.json()) as { readonly kommunen: readonly Umriss[] }

  await test.step('Was keine Umrisse hat, wird mit einem Satz abgelehnt', async () => {
    await page.goto('/verwaltung/sozialraeume/bausteine')
    const wahl = page.getByLabel('Umrisse der Bausteine').or(page.locator('input[type=file]'))
    await wahl.first().setInputFiles({
      name: 'leer.geojson',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    })
    await expect(page.getByText('„leer.geojson“ lässt sich nicht lesen')).toBeVisible()
    await expectAccessible()
  })

  await test.step('Die Prüfung zeigt jede Stelle und lässt mit Fehlern nichts durch', async () => {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'bausteine.geojson',
        mimeType: 'application/geo+json',
        buffer: verderbe(kommunen),
      })
    await expect(page.getByRole('heading', { name: '10 Flächen' })).toBeVisible()
    await expect(page.getByRole('heading', { name: /^Doppelte Schlüssel/ })).toBeVisible()
    await expect(page.getByText(/steh(t|en) der Übernahme noch im Weg/)).toBeVisible()
    await expectAccessible()
  })

  await test.step('Doppeltes wird vereinigt, ein Baustein an der Grenze geteilt', async () => {
    await page.getByRole('button', { name: /^Den Schlüssel „P-Wegberg“ haben 2 Flächen/ }).click()
    await page.getByRole('button', { name: 'Zu einem Baustein vereinigen' }).click()
    await expect(page.getByText(/der Übernahme noch im Weg/)).toHaveCount(0)
    await page.getByRole('button', { name: /^„Westen“ .* liegt zu/ }).click()
    await page.getByRole('button', { name: /^An der Grenze in 2 Bausteine teilen/ }).click()
    await expect(page.getByRole('heading', { name: '10 Flächen' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^„Westen“ .* liegt zu/ })).toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'Bereinigt' })).toBeVisible()
  })

  await test.step('Erst steht da, was geschähe; dann sind sie da', async () => {
    await page.getByLabel('Umrisse gelten ab').fill(UMRISSE_AB)
    await page.getByRole('button', { name: 'Vorher zeigen' }).click()
    await expect(page.getByText('Das würde geschehen')).toBeVisible()
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
    await expect(page.getByText('10 Flächen übernommen')).toBeVisible()
    await expectAccessible()
  })

  await test.step('Ein neuer Zuschnitt kann aus ihnen gemacht werden', async () => {
    await page.getByRole('link', { name: 'Sozialräume daraus zuschneiden' }).click()
    await page.getByRole('button', { name: 'Neuen Zuschnitt beginnen' }).click()
    const blatt = page.getByRole('dialog')
    await blatt.getByLabel('Name', { exact: true }).fill('Aus feinen Bausteinen')
    await blatt.getByLabel('Soll gelten ab').fill(ZUSCHNITT_AB)
    await blatt.getByRole('radio', { name: /^Leer/ }).check({ force: true })
    await blatt.getByRole('radio', { name: /^10 Bausteine/ }).check({ force: true })
    await blatt.getByRole('button', { name: 'Anlegen' }).click()
    await expect(page.getByText('Noch ist kein Raum gezeichnet.', { exact: true })).toBeVisible()
    await expect(page.getByText('10 Bausteine', { exact: false }).first()).toBeVisible()
  })

  await test.step('Er wird aufgegeben, und der Grund bleibt stehen', async () => {
    await page.getByRole('button', { name: 'Vorschlag aufgeben' }).click()
    const blatt = page.getByRole('dialog')
    await blatt.getByLabel('Warum er aufgegeben wird').fill('Nur eine Probe.')
    await blatt.getByRole('button', { name: 'Vorschlag aufgeben' }).click()
    await expect(page.getByText('hat den Zuschnitt verworfen: „Nur eine Probe.“')).toBeVisible()
    await expectAccessible()
  })
})
