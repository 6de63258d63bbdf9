import type { Browser, Page } from '@playwright/test'

import { expectInBeidenBreiten } from './breiten.ts'
import { signIn, signInByButton } from './anmelden.ts'
import { expect, test } from './fixtures.ts'
import { confirmApp, invite, PASSWORT, setPasswort } from './konten.ts'
import { createCode } from './totp.ts'

// Accounts made here stay in the database: one file after the other, with names of this run.
test.describe.configure({ mode: 'serial' })
test.use({ als: null })

const LAUF = Date.now().toString(36)
const KINDER = '/karte?indikator=kinder-im-sgb2&ebene=sozialraum'

const anmeldenameOf = (name: string): string =>
  `${name.toLowerCase().replace(' ', '.')}@kreis.example`

/** Has somebody invited by the admin of the demo, in a window of their own. */
async function inviteByAdmin(browser: Browser, origin: string, name: string): Promise<string> {
  const page = await browser.newPage({ baseURL: origin, locale: 'de-DE' })
  await signIn(page, origin, 'admin')
  await page.goto('/verwaltung/konten')
  const link = await invite(page, { name, anmeldename: anmeldenameOf(name), rolle: 'Planung' })
  await page.close()
  return link
}

/** A key of the browser's own, unlocked by its owner: what a phone or a laptop has inside. */
async function addAuthenticator(page: Page): Promise<void> {
  const sitzung = await page.context().newCDPSession(page)
  await sitzung.send('WebAuthn.enable')
  await sitzung.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  // It would answer the list below the field by itself, before anybody has chosen.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
  })
}

async function goIn(page: Page, link: string): Promise<void> {
  await setPasswort(page, link)
  await page.getByRole('button', { name: 'Weiter' }).click()
}

test('Mit der Tastatur: anmelden, Zweck bestätigen, weiterarbeiten, abmelden', async ({
  page,
  expectAccessible,
}) => {
  await page.goto(KINDER.replace('sozialraum', 'kommune'))
  await page.getByRole('link', { name: 'Anmelden' }).focus()
  await page.keyboard.press('Enter')
  await expectInBeidenBreiten(page, expectAccessible)
  await page.getByRole('button', { name: /Demo Planung$/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Weiter' })).toBeFocused()
  await expectInBeidenBreiten(page, expectAccessible)
  await page.keyboard.press('Enter')
  await expect(
    page.getByText(/gesehen als Planung, Kreis Heinsberg, für Jugend/).first(),
  ).toBeVisible()
  await expect.poll(() => new URL(page.url()).searchParams.get('indikator')).toBe('kinder-im-sgb2')
  await page.getByRole('button', { name: /^Konto: / }).press('Enter')
  await page.getByRole('button', { name: 'Abmelden' }).press('Enter')
  await expect(page.getByRole('link', { name: 'Anmelden' })).toBeVisible()
  await expect(page.getByText(/gesehen als/)).toHaveCount(0)
})

test('Ein falsches Passwort: ein Satz, der nicht verrät, was falsch war', async ({ page }) => {
  await page.goto('/anmelden')
  for (const name of ['demo-planung', `niemand-${LAUF}`]) {
    await page.getByLabel('Anmeldename').fill(name)
    await page.getByLabel('Passwort', { exact: true }).fill('ganz bestimmt falsch')
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
    await expect(page.getByRole('alert')).toHaveCount(1)
    await expect(page.getByLabel('Passwort', { exact: true })).toHaveValue('')
  }
})

test('Eingeladen: Passwort setzen, hineinkommen, und der Link gilt nicht noch einmal', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  const link = await inviteByAdmin(browser, baseURL!, `Ada ${LAUF}`)
  await page.goto(link)
  await page.getByLabel('Neues Passwort').fill('zu kurz')
  await page.getByRole('button', { name: 'Passwort setzen und anmelden' }).click()
  await expect(page.getByText(/^Das Passwort ist zu kurz/)).toBeVisible()
  await expectInBeidenBreiten(page, expectAccessible)
  await goIn(page, link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ada ${LAUF}`)
  await expectInBeidenBreiten(page, expectAccessible)
  await page.goto('/')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dieser Link gilt nicht mehr')
})

test('Zweiter Faktor: einrichten, mit Code anmelden, überall abmelden', async ({
  page,
  browser,
  baseURL,
}) => {
  const name = `Berta ${LAUF}`
  await goIn(page, await inviteByAdmin(browser, baseURL!, name))
  await page.getByRole('button', { name: 'App einrichten' }).click()
  const blatt = page.getByRole('dialog')
  await blatt.getByLabel('Ihr Passwort').fill(PASSWORT)
  await blatt.getByRole('button', { name: 'Weiter' }).click()
  const geheimnis = await confirmApp(page)
  await page.getByRole('button', { name: 'Überall abmelden' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Überall abmelden' }).click()
  await page.getByLabel('Anmeldename').fill(anmeldenameOf(name))
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORT)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await page.getByLabel('Sechsstelliger Code').fill(createCode(geheimnis))
  await page.getByRole('button', { name: 'Weiter' }).click()
  await expect(page.getByRole('heading', { name: /^Wozu sehen Sie/ })).toBeVisible()
})

test('Passkey: einrichten, abmelden, ohne Passwort wieder hinein', async ({ browser, baseURL }) => {
  // Browsers know passkeys for names only, not for bare addresses.
  const origin = baseURL!.replace('127.0.0.1', 'localhost')
  const name = `Clara ${LAUF}`
  const link = new URL(await inviteByAdmin(browser, baseURL!, name))
  const page = await browser.newPage({ baseURL: origin, locale: 'de-DE' })
  await addAuthenticator(page)
  await goIn(page, `${origin}${link.pathname}${link.hash}`)
  await page.getByRole('button', { name: 'Passkey hinzufügen' }).click()
  const blatt = page.getByRole('dialog')
  await blatt.getByLabel('Name').fill('Diensttelefon')
  await blatt.getByLabel('Ihr Passwort').fill(PASSWORT)
  await blatt.getByRole('button', { name: 'Weiter' }).click()
  await expect(page.getByRole('dialog').locator('code')).toHaveCount(10)
  await page.getByRole('checkbox', { name: /sicher aufbewahrt/ }).check()
  await page.getByRole('button', { name: 'Fertig' }).click()
  await expect(page.getByText('Passkey „Diensttelefon“')).toBeVisible()
  await page.getByRole('button', { name: /^Konto: / }).click()
  await page.getByRole('button', { name: 'Abmelden', exact: true }).click()
  await page.getByRole('link', { name: 'Anmelden' }).click()
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click()
  await expect(page.getByRole('heading', { name: /^Wozu sehen Sie/ })).toBeVisible()
  await page.close()
})

test('Eine Kommune sieht ihre eigenen Sozialräume und von den anderen nichts', async ({ page }) => {
  await signInByButton(page, 'gangelt', '/karte?indikator=jugendquotient&ebene=sozialraum')
  await expect(page.getByText(/gesehen als Kommune, Gangelt/).first()).toBeVisible()
  const liste = page.getByRole('region', { name: 'Räume als Liste' })
  await expect(liste.getByRole('row', { name: /Gangelt/ })).toContainText(/\d,\d/)
  await expect(liste.getByRole('row', { name: /Hückelhoven-Mitte/ })).not.toContainText(/\d,\d/)
})
