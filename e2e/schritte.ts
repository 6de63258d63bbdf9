/** How a step of a journey is done, with the mouse at a desk and on a phone. */
import { expect, type Page } from '@playwright/test'

import type { Auswahlteil, Schritt } from './weg.ts'

/** Below this width the selection is one button with a sheet. */
const SCHMAL = 768

const istSchmal = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < SCHMAL

/** In the sheet of the phone the fields have names of their own. */
const FELD: Readonly<Record<Auswahlteil, string>> = {
  Indikator: 'Indikator',
  Ebene: 'Ebene',
  Zeitraum: 'Zeitraum',
  Maßstab: 'Verglichen mit',
}

/** Words of the yardsticks, where they carry their names. */
const MASSSTAB: Readonly<Record<string, string>> = { Land: 'Nordrhein-Westfalen' }

async function chooseInSheet(page: Page, teil: Auswahlteil, wert: string): Promise<void> {
  await page.getByRole('button', { name: 'Ändern', exact: true }).click()
  const blatt = page.getByRole('dialog', { name: 'Auswahl ändern' })
  await blatt
    .getByRole('combobox', { name: FELD[teil] })
    .selectOption(teil === 'Maßstab' ? (MASSSTAB[wert] ?? wert) : wert)
  await blatt.getByRole('button', { name: 'Fertig' }).click()
  await expect(blatt).toBeHidden()
}

async function chooseInSentence(page: Page, teil: Auswahlteil, wert: string): Promise<void> {
  const wort = teil === 'Ebene' ? 'Räume' : teil
  await page.getByRole('button', { name: new RegExp(`^${wort} ändern`) }).click()
  const liste = page.getByRole('dialog', { name: wort })
  if (teil === 'Ebene') {
    await liste.getByRole('button', { name: wert, exact: true }).click()
    await page.keyboard.press('Escape')
  } else {
    const text = teil === 'Maßstab' ? (MASSSTAB[wert] ?? wert) : wert
    await liste.getByRole('option', { name: text }).first().click()
  }
  await expect(liste).toBeHidden()
}

/** What is chosen by its word; the page follows by itself. */
async function choose(page: Page, teil: Auswahlteil, wert: string): Promise<void> {
  await (istSchmal(page) ? chooseInSheet : chooseInSentence)(page, teil, wert)
}

async function chooseRaeume(page: Page, namen: readonly string[]): Promise<void> {
  const liste = page.getByRole('region', { name: 'Räume als Liste' })
  for (const name of namen) {
    const raum = liste.getByRole('button', { name, exact: true })
    await raum.click()
    await expect(raum).toHaveAttribute('aria-pressed', 'true')
  }
}

/** Waits until the address has followed, so that the next step starts from there. */
async function stepInTime(page: Page, richtung: 'vor' | 'zurück'): Promise<void> {
  const titel = page.getByRole('main').getByRole('heading', { level: 1 })
  const vorher = await titel.innerText()
  await page.getByRole('button', { name: `Ein Zeitraum ${richtung}` }).click()
  await expect(titel).not.toHaveText(vorher)
}

/** Does one step. */
export async function perform(page: Page, schritt: Schritt): Promise<void> {
  const main = page.getByRole('main')
  switch (schritt.tue) {
    case 'waehle':
      return choose(page, schritt.teil, schritt.wert)
    case 'ansicht':
      return page
        .getByRole('navigation', { name: 'Ansicht' })
        .getByRole('link', { name: schritt.name })
        .click()
    case 'raeume':
      return chooseRaeume(page, schritt.namen)
    case 'zeitschritt':
      return stepInTime(page, schritt.richtung)
    case 'schalter':
      return main
        .getByRole('button', { name: schritt.name })
        .or(main.getByRole('checkbox', { name: schritt.name }))
        .click()
    case 'link':
      return main.getByRole('link', { name: schritt.name }).first().click()
    case 'suche':
      return main.getByRole('searchbox').fill(schritt.wort)
    case 'neu laden':
      await page.reload()
      return undefined
    case 'zurück':
      await page.goBack()
      return undefined
  }
}
