import type { Page } from '@playwright/test'

import { ANGEBOTE } from './angebote.ts'
import { type Angebot, type Ansicht, ANSICHTEN } from './ansichten.ts'
import { expect, test } from './fixtures.ts'
import { WEGE } from './journeys.ts'
import { perform } from './schritte.ts'
import type { Halt, Weg } from './weg.ts'

const DESK = { width: 1280, height: 800 }
const HANDY = { width: 390, height: 844 }

/** On the phone the widest thing may not be wider than the narrowest phone: 320 px, 400 % at a desk. */
async function expectOhneQuerrollen(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? HANDY
  await page.setViewportSize({ width: 320, height })
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(320)
  await page.setViewportSize({ width, height })
}

async function expectAdresse(page: Page, halt: Halt): Promise<void> {
  for (const [name, wert] of Object.entries(halt.adresse ?? {})) {
    await expect
      .poll(() => new URL(page.url()).searchParams.get(name), `${name} in der Adresse`)
      .toEqual(wert === null ? null : expect.stringMatching(wert))
  }
}

/** The page of a stop stands, with the words that prove it. */
async function expectHalt(page: Page, halt: Halt, ansicht: Ansicht): Promise<void> {
  const main = page.getByRole('main')
  await expect.poll(() => new URL(page.url()).pathname).toMatch(ansicht.pfad)
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(halt.titel)
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expectAdresse(page, halt)
  for (const wort of halt.worte ?? []) await expect(main.getByText(wort).first()).toBeAttached()
}

/** What a phone is spared: the same files, and a keyboard that it does not have. */
const NUR_DESK: ReadonlySet<Angebot> = new Set([
  'csv',
  'svg',
  'png',
  'einfuegen',
  'zitat',
  'druck',
  'tastatur',
])
/** What does not depend on the choice: tried by the first journey that comes to a view. */
const EINMAL: ReadonlySet<Angebot> = new Set(['svg', 'png', 'zitat', 'druck', 'tastatur'])

/** What is tried at a stop: files at the last stop of the journey in this view. */
function angeboteAt(weg: Weg, i: number, handy: boolean): readonly Angebot[] {
  const halt = weg.halte[i]
  if (!halt) return []
  const imSelben = ({ ansicht }: Halt) => ansicht === halt.ansicht
  const letzter = weg.halte.findLastIndex(imSelben) === i
  const erster = WEGE.find(({ halte }) => halte.some(imSelben)) === weg
  const { bietet, nurDesk = [] }: Ansicht = ANSICHTEN[halt.ansicht]
  return bietet.filter((angebot) => {
    if (!NUR_DESK.has(angebot) && !nurDesk.includes(angebot)) return true
    return !handy && letzter && (erster || !EINMAL.has(angebot))
  })
}

/** On the phone axe looks at each view once; what is chosen in it changes only words there. */
function istErster(weg: Weg, i: number): boolean {
  const { ansicht } = weg.halte[i]!
  const erster = HANDYWEGE.find(({ halte }) => halte.some((halt) => halt.ansicht === ansicht))
  return erster === weg && weg.halte.findIndex((halt) => halt.ansicht === ansicht) === i
}

const HANDYWEGE = WEGE.filter(({ handy }) => handy)

for (const [breite, viewport] of [
  ['am Schreibtisch', DESK],
  ['am Handy', HANDY],
] as const) {
  const handy = viewport === HANDY
  test.describe(breite, () => {
    test.use({ viewport, hasTouch: handy })
    for (const weg of handy ? HANDYWEGE : WEGE) {
      test(weg.name, async ({ page, expectAccessible }) => {
        await page.goto(weg.start)
        for (const [i, halt] of weg.halte.entries()) {
          const ansicht: Ansicht = ANSICHTEN[halt.ansicht]
          for (const schritt of halt.schritte) await perform(page, schritt)
          await expectHalt(page, halt, ansicht)
          if (!handy || istErster(weg, i)) await expectAccessible()
          for (const angebot of angeboteAt(weg, i, handy)) {
            await test.step(`bietet ${angebot}`, () => ANGEBOTE[angebot](page, ansicht))
          }
          if (handy) await expectOhneQuerrollen(page)
        }
      })
    }
  })
}
