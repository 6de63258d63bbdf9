/** Signing in to the demo: by its button, and quickly for journeys that are about something else. */
import { type Browser, expect, type Page } from '@playwright/test'

/** The accounts of the demo, as the page for signing in names them. */
export const DEMOKONTEN = {
  planung: 'Demo Planung',
  geheimhaltung: 'Demo Geheimhaltung',
  admin: 'Demo Verwaltung',
  erkelenz: 'Demo Jugendamt Erkelenz',
  gangelt: 'Demo Rathaus Gangelt',
  traeger: 'Demo Träger',
} as const

export type Demokonto = keyof typeof DEMOKONTEN

interface Antwort {
  readonly data: {
    readonly sitzung: { readonly demoKonten: readonly { id: string; name: string }[] }
    readonly signInDemo: { readonly sicht: string; readonly zwecke: readonly string[] }
  }
}

/** One click on the page for signing in, and the purpose that stands first. */
export async function signInByButton(page: Page, konto: Demokonto, zurueck = '/'): Promise<void> {
  await page.goto(`/anmelden?${new URLSearchParams({ zurueck })}`)
  await page.getByRole('button', { name: new RegExp(`${DEMOKONTEN[konto]}$`) }).click()
  const ziel = new URL(zurueck, page.url()).pathname
  await page.getByRole('button', { name: 'Weiter' }).click()
  await expect.poll(() => new URL(page.url()).pathname).toBe(ziel)
}

/** The same by the interface of the server, for all pages of the test. */
export async function signIn(page: Page, origin: string, konto: Demokonto): Promise<void> {
  const frage = async (query: string): Promise<Antwort['data']> => {
    const antwort = await page.request.post(`${origin}/graphql`, {
      data: { query },
      headers: { origin },
    })
    return ((await antwort.json()) as Antwort).data
  }
  const { sitzung } = await frage('{ sitzung { demoKonten { id name } } }')
  const id = sitzung.demoKonten.find(({ name }) => name === DEMOKONTEN[konto])?.id
  if (id === undefined) throw new Error(`Kein Demo-Konto ${DEMOKONTEN[konto]}`)
  const { signInDemo } = await frage(
    `mutation { signInDemo(konto: ${JSON.stringify(id)}) { sicht zwecke } }`,
  )
  const [zweck] = signInDemo.zwecke
  if (zweck) await frage(`mutation { setZweck(zweck: ${zweck}) { zweck } }`)
  await page
    .context()
    .addCookies([{ name: 'sozial_sicht', value: signInDemo.sicht, url: origin, sameSite: 'Lax' }])
}

/** A page of somebody else, in a window of its own. */
export async function oeffneAls(browser: Browser, origin: string, konto: Demokonto): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, origin, konto)
  return page
}
