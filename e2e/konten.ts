/** Accounts made by hand: the link, the password, the second factor, the invitation. */
import { expect, type Page } from '@playwright/test'

import { createCode } from './totp.ts'

export const PASSWORT = 'vier Bäume am Rurufer'

export interface Einladung {
  readonly name: string
  readonly anmeldename: string
  /** The role, as the form names it. */
  readonly rolle: string
}

/** Invites somebody into the Kreis by the page of who manages accounts; returns the link that is to be handed over. */
export async function invite(page: Page, { name, anmeldename, rolle }: Einladung): Promise<string> {
  await page.getByRole('button', { name: 'Jemanden einladen' }).click()
  const blatt = page.getByRole('dialog')
  await blatt.getByLabel('Name', { exact: true }).fill(name)
  await blatt.getByLabel('Anmeldename').fill(anmeldename)
  await blatt.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Kreis Heinsberg' })
  await blatt.getByRole('checkbox', { name: new RegExp(`^${rolle}`) }).check()
  await blatt.getByRole('button', { name: 'Einladen und Link zeigen' }).click()
  return page.getByRole('dialog').locator('code').innerText()
}

/** Sets the password behind a link; what is asked next differs from role to role. */
export async function setPasswort(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Neues Passwort').fill(PASSWORT)
  await page.getByRole('button', { name: 'Passwort setzen und anmelden' }).click()
}

/** The first account of a Kreis, as the terminal asks for it; a second factor is a must there. */
export async function createErstesKonto(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Ihr Name').fill('Erna Erste')
  await page.getByLabel('Anmeldename').fill('erste@kreis.example')
  await page.getByLabel('Neues Passwort').fill(PASSWORT)
  await page.getByRole('button', { name: 'Passwort setzen und anmelden' }).click()
  await page.getByRole('button', { name: 'App einrichten' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Weiter' }).click()
  await confirmApp(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Erna Erste')
}

/** Sets up the app in the open dialog and keeps the codes; returns its secret. */
export async function confirmApp(page: Page): Promise<string> {
  const blatt = page.getByRole('dialog')
  const geheimnis = await blatt.locator('code').innerText()
  // One step back, so that the next code is a new one.
  await blatt.getByLabel('Sechsstelliger Code').fill(createCode(geheimnis, Date.now() - 30_000))
  await blatt.getByRole('button', { name: 'Einrichten' }).click()
  await expect(page.getByRole('dialog').locator('code')).toHaveCount(10)
  await page.getByRole('checkbox', { name: /sicher aufbewahrt/ }).check()
  await page.getByRole('button', { name: 'Fertig' }).click()
  return geheimnis
}
