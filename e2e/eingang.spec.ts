import type { Page } from '@playwright/test'

import { expectOhneUeberlauf } from './breiten.ts'
import {
  LAUF,
  VORLAGE,
  TABELLE_2024,
  TABELLE_2025,
  createAmtstabelle,
  toBuffer,
} from './eingangsdateien.ts'
import { expect, test } from './fixtures.ts'
import { createZip } from './zip.ts'

// One file after the other: they change what the database holds.
test.describe.configure({ mode: 'serial' })

const titelOf = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

interface Datei {
  readonly name: string
  readonly inhalt: Buffer
}

async function reiche(page: Page, ...dateien: readonly Datei[]): Promise<void> {
  await page.goto('/verwaltung/lieferungen')
  await page.getByLabel('Dateien auswählen').setInputFiles(
    dateien.map(({ name, inhalt }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: inhalt,
    })),
  )
}

test('Eine freie Tabelle: durchsehen, eine Spalte berichtigen, prüfen, übernehmen', async ({
  page,
  expectAccessible,
}) => {
  await reiche(page, { name: 'treffs-2024.csv', inhalt: toBuffer(TABELLE_2024) })
  await expect(titelOf(page)).toHaveText('Was steht in welcher Spalte?')
  const tabelle = page.getByRole('region', { name: 'Erste Zeilen der Datei' })

  await test.step('die Zeilen stehen da wie in der Datei, mit der Bedeutung darüber', async () => {
    await expect(tabelle.getByRole('row', { name: /^5 Erkelenz/ })).toContainText('140')
    await expect(tabelle.getByRole('button', { name: /^A Raum/ })).toBeVisible()
    await expect(tabelle.getByRole('button', { name: /^B Zahlen/ })).toBeVisible()
    await expect(page.getByLabel('Für welche Zeit gelten die Zahlen?')).toHaveValue('31.12.2024')
    await expectAccessible()
  })

  await test.step('die Pfeiltasten führen von Spalte zu Spalte', async () => {
    await tabelle.getByRole('button', { pressed: true }).focus()
    await page.keyboard.press('Home')
    await expect(page.getByRole('heading', { name: 'Spalte A „Kommune“' })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(tabelle.getByRole('button', { name: /^C Zahlen/ })).toBeFocused()
    await expect(page.getByRole('heading', { name: /^Spalte C „davon Mädchen/ })).toBeVisible()
  })

  await test.step('was die Spalte zählt, sagt ein Mensch besser', async () => {
    await page.getByLabel('Was wird gezählt?').fill(`Besuche ${LAUF}`)
    await page.getByLabel('Geschlecht').selectOption({ label: 'weiblich' })
    await expect(tabelle.getByRole('button', { name: /^C Zahlen/ })).toContainText('weiblich')
  })

  await test.step('am Handy ist alles da', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await expectOhneUeberlauf(page)
    await expectAccessible()
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  await test.step('ohne Amt wird nicht geprüft; mit ihm schon', async () => {
    await page.getByRole('button', { name: 'So lesen und prüfen' }).click()
    await expect(page.getByText('Bitte ausfüllen, höchstens 200 Zeichen.')).toBeVisible()
    await page.getByLabel('Von welchem Amt sind die Zahlen?').fill(`Jugendamt ${LAUF}`)
    await page.getByLabel('Name der Vorlage').fill(VORLAGE)
    await page.getByRole('button', { name: 'So lesen und prüfen' }).click()
    await expect(titelOf(page)).toHaveText('Die Datei passt.')
    const zeile = page.getByRole('row', { name: /^Erkelenz Besuche \d+, weiblich/ })
    await expect(zeile).toContainText('60')
    await expect(zeile).toContainText('Zeile 5')
    await expectAccessible()
  })

  await test.step('übernehmen: was sich geändert hat', async () => {
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
    await expect(titelOf(page)).toHaveText('Die Datei ist übernommen.')
    await expect(page.getByRole('heading', { name: 'Was sich geändert hat' })).toBeVisible()
    await expect(page.getByText('20 Zahlen: 20 neu.')).toBeVisible()
    await expectAccessible()
  })
})

test('Im nächsten Jahr: die Vorlage wird wiedererkannt, ein Sprung will eine Begründung', async ({
  page,
  expectAccessible,
}) => {
  await reiche(page, { name: 'treffs-2025.csv', inhalt: toBuffer(TABELLE_2025) })

  await test.step('die Spalten stehen anderswo und werden doch erkannt', async () => {
    await expect(titelOf(page)).toHaveText('Die Datei passt, eine Stelle fällt auf.')
    await expect(page.getByRole('definition').filter({ hasText: VORLAGE }).last()).toBeVisible()
    const zeile = page.getByRole('row', { name: /^Erkelenz Besuche \d+, weiblich/ })
    await expect(zeile).toContainText('61')
    await zeile.getByRole('button', { name: /^Zeile 4/ }).click()
    const stelle = page.getByRole('region', { name: 'Zeile 4 in der Datei' })
    await expect(stelle.getByRole('row', { name: /Erkelenz/ })).toContainText('61')
    await expectAccessible()
    await zeile.getByRole('button', { name: /^Zeile 4/ }).click()
    await expect(stelle).toHaveCount(0)
  })

  await test.step('wer nachsieht, sieht sie wie zuvor', async () => {
    await page.getByRole('button', { name: 'Zuordnung der Spalten ändern' }).click()
    const tabelle = page.getByRole('region', { name: 'Erste Zeilen der Datei' })
    await expect(tabelle.getByRole('button', { name: /^A Zahlen/ })).toContainText('weiblich')
    await page.goBack()
    await expect(titelOf(page)).toHaveText('Die Datei passt, eine Stelle fällt auf.')
  })

  await test.step('die Stelle in der Datei', async () => {
    await page.getByRole('button', { name: /^Zeile 7, Spalte C/ }).click()
    const stelle = page.getByRole('region', { name: 'Zeile 7 in der Datei' })
    await expect(stelle.getByRole('row', { name: /Heinsberg/ })).toContainText('390')
    await expectAccessible()
  })

  await test.step('ohne Begründung geht es nicht weiter', async () => {
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
    await expect(page.getByText('Bitte in einem Satz begründen.')).toBeVisible()
    const feld = page.getByLabel('Warum stimmt es trotzdem?')
    await expect(feld).toBeFocused()
    await feld.fill('Neues Haus seit März 2025')
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
    await expect(titelOf(page)).toHaveText('Die Datei ist übernommen.')
  })

  await test.step('die Begründung bleibt bei der Lieferung', async () => {
    await page.getByRole('link', { name: 'Lieferung ansehen' }).click()
    await expect(page.getByText('Begründung: Neues Haus seit März 2025')).toBeVisible()
  })
})

test('Die Vorlagen: nachsehen, wie gelesen wird, umbenennen, stilllegen', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/verwaltung/lieferungen')
  await page.getByRole('link', { name: 'Vorlagen', exact: true }).click()
  await expect(titelOf(page)).toHaveText('Vorlagen')

  await test.step('die Liste sagt, von wem, seit wann und wie oft geändert', async () => {
    const zeile = page.getByRole('row', { name: new RegExp(`^${VORLAGE}`) })
    await expect(zeile).toContainText(`Jugendamt ${LAUF}`)
    await expect(zeile).not.toContainText('noch nicht')
    await expectAccessible()
    await page.setViewportSize({ width: 390, height: 844 })
    await expectOhneUeberlauf(page)
    await page.setViewportSize({ width: 1280, height: 900 })
    await zeile.getByRole('link', { name: VORLAGE }).click()
  })

  await test.step('jede Spalte in Worten', async () => {
    await expect(titelOf(page)).toHaveText(VORLAGE)
    const spalten = page.getByRole('region', { name: 'Spalten der Vorlage' })
    await expect(spalten.getByRole('row', { name: /davon Mädchen/ })).toContainText('weiblich')
    await expect(spalten.getByRole('row', { name: /Notiz/ })).toContainText('nicht gelesen')
    await expectAccessible()
    await page.setViewportSize({ width: 390, height: 844 })
    await expectOhneUeberlauf(page)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  await test.step('ein anderer Name', async () => {
    await page.getByRole('button', { name: 'Umbenennen' }).click()
    const frage = page.getByRole('dialog')
    await frage.getByLabel('Name der Vorlage').fill('')
    await frage.getByRole('button', { name: 'Umbenennen' }).click()
    await expect(frage.getByText('Bitte ausfüllen, höchstens 200 Zeichen.')).toBeVisible()
    await frage.getByLabel('Name der Vorlage').fill(`Treffs ${LAUF}`)
    await frage.getByRole('button', { name: 'Umbenennen' }).click()
    await expect(titelOf(page)).toHaveText(`Treffs ${LAUF}`)
  })

  await test.step('stillgelegt bleibt sie stehen, mit ihren Lieferungen', async () => {
    await page.getByRole('button', { name: 'Stilllegen …' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Stilllegen' }).click()
    await expect(page.getByText(/^Stillgelegt am /)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Umbenennen' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Alle Vorlagen' }).click()
    const alte = page.getByRole('region', { name: 'Stillgelegte Vorlagen' })
    await expect(alte.getByRole('link', { name: `Treffs ${LAUF}` })).toBeVisible()
  })
})

test('Mehrere Dateien und ein Archiv: die Liste, fortgehen, wiederkommen, weiter zur nächsten', async ({
  page,
  expectAccessible,
}) => {
  const [erste, zweite, dritte] = [2015, 2016, 2017].map((jahr) => ({
    name: `alter-${jahr}-${LAUF}.csv`,
    inhalt: createAmtstabelle(jahr),
  })) as [Datei, Datei, Datei]
  await reiche(page, erste, { name: `archiv-${LAUF}.zip`, inhalt: createZip([zweite, dritte]) })
  const linkTo = ({ name }: Datei) => page.getByRole('link', { name: new RegExp(`${name}$`) })

  await test.step('jede Tabelle des Archivs ist ein Eingang', async () => {
    for (const datei of [erste, zweite, dritte]) {
      await expect(linkTo(datei)).toBeVisible()
    }
  })

  await test.step('wer fortgeht, findet sie fertig geprüft wieder', async () => {
    await page.goto('/karte')
    await expect(titelOf(page)).toBeVisible()
    await page.goto('/verwaltung/lieferungen')
    const zeile = page.getByRole('listitem').filter({ has: linkTo(dritte) })
    await expect(zeile).toContainText('passt')
    await expectAccessible()
    await page.setViewportSize({ width: 390, height: 844 })
    await expectOhneUeberlauf(page)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  await test.step('von einer Datei zur nächsten', async () => {
    await linkTo(dritte).click()
    await expect(page.getByRole('link', { name: /^Nächste Datei: / })).toBeVisible()
  })
})

test('Namen, die kein Raum hat: annehmen, suchen, auslassen, und beim nächsten Mal bekannt', async ({
  page,
  expectAccessible,
}) => {
  const tabelle = (jahr: number): Buffer =>
    toBuffer([
      `Gemeinde;Jahr;Beratungen ${LAUF}`,
      `Erkelenz;${jahr};412`,
      `Gangelt;${jahr};96`,
      `Ubach Palenbrg;${jahr};205`,
      `Westliches Gebiet;${jahr};31`,
      `Auswärtige;${jahr};${LAUF.length}`,
    ])
  await reiche(page, { name: `beratung-${LAUF}.csv`, inhalt: tabelle(2011) })

  await test.step('vor der Prüfung, mit der Tastatur', async () => {
    const frage = (name: string) => page.getByRole('group', { name: `Welcher Raum ist „${name}“?` })
    await expect(
      page.getByRole('heading', { name: '3 Namen gehören zu keinem Raum' }),
    ).toBeVisible()
    await frage('Ubach Palenbrg')
      .getByRole('button', { name: 'Übach-Palenberg (Kommune)' })
      .press('Enter')
    await expect(page.getByRole('button', { name: '„Ubach Palenbrg“ ändern' })).toBeFocused()
    await frage('Westliches Gebiet').getByRole('button', { name: 'Raum suchen' }).press('Enter')
    await page.getByRole('searchbox', { name: 'Raum suchen' }).fill('Selfk')
    await page
      .getByRole('option', { name: /^Selfkant/ })
      .first()
      .click()
    await expect(page.getByRole('button', { name: '„Westliches Gebiet“ ändern' })).toBeFocused()
    await expectAccessible()
    await page.getByLabel('Von welchem Amt sind die Zahlen?').fill('Beratungsstelle')
    await page.getByLabel('Name der Vorlage').fill(`Beratungen ${LAUF}`)
    await page.getByRole('button', { name: 'So lesen und prüfen' }).click()
  })

  await test.step('nach der Prüfung, was noch offen ist', async () => {
    await expect(page.getByRole('heading', { name: 'Unbekannte Räume' })).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: 'Kein Raum, auslassen' }).click()
    await page.getByRole('button', { name: '1 Angabe festhalten und neu prüfen' }).click()
    await expect(page.getByRole('heading', { name: 'Unbekannte Räume' })).toHaveCount(0)
  })

  await test.step('im nächsten Jahr fragt niemand mehr', async () => {
    await reiche(page, { name: `beratung2-${LAUF}.csv`, inhalt: tabelle(2012) })
    await expect(page.getByRole('heading', { name: 'Was sich ändern würde' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Unbekannte Räume' })).toHaveCount(0)
  })
})
