/** The real Kreis: set up by the commands of the README from files of the offices, and what stands in these. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Browser, BrowserContext } from '@playwright/test'

import { expect, test as base } from './fixtures.ts'
import { createErstesKonto, invite, setPasswort } from './konten.ts'
import { buildKreis, type Kreis } from './kreis.ts'

const ordner = process.env['REFERENZDATEN'] ?? ''
export const vorhanden = ordner !== '' && existsSync(ordner)
const pfadOf = (pfad: string): string => join(ordner, pfad)
export const lies = (pfad: string): readonly string[] =>
  readFileSync(pfadOf(pfad), 'utf8').split(/\r?\n/)

const SCHNITT = 'regionalstatistik/cut_05370'
const EINWOHNER = 'regionalstatistik/full/12411-01-01-5_00.csv'
export const ALTER = `${SCHNITT}/12411-07-01-5_00.csv`
export const STEUERN = `${SCHNITT}/71231-01-02-5_00.csv`
export const ARBEITSLOSE = 'inkar/cut_05370_inkar_arbeitslose_bev1564_1998_2021.csv'

/** As the README has them; the last line shows that any further table will do. */
const KOMMANDOS = [
  [
    'kreis',
    'anlegen',
    '--geometrie',
    pfadOf('geometrie/germany/vg5000_2021_gk3/VG5000_GEM.shp'),
    '--schluessel',
    '05370',
    '--name',
    'Kreis Heinsberg',
  ],
  [
    'lieferung',
    'uebernehmen',
    pfadOf(EINWOHNER),
    pfadOf(`${SCHNITT}/12411-02-03-5_00.csv`),
    pfadOf(`${SCHNITT}/13211-01-03-5_00.csv`),
    pfadOf('inkar/inkar_xls/A_Arbeitslosigkeit.xls'),
  ],
  [
    'lieferung',
    'uebernehmen',
    pfadOf(ARBEITSLOSE),
    '--zuordnung',
    'packages/formate/beispiele/arbeitslose-bev1564.zuordnung.json',
  ],
  [
    'lieferung',
    'uebernehmen',
    pfadOf(ALTER),
    pfadOf(STEUERN),
    ...['31231-01-02-5_00', '12711-01-03-5_00', '22811-01-01-4_00', 'AI-S-03_00'].map((name) =>
      pfadOf(`${SCHNITT}/${name}.csv`),
    ),
    // More people asked for asylum in 2015 than ever, small flats of 2010 are those of 2009: both true.
    '--begruendung',
    'Amtliche Zahlen, so veröffentlicht',
  ],
  ['lieferung', 'liste'],
]

type Sitzung = Awaited<ReturnType<BrowserContext['storageState']>>

export const test = base.extend<object, { readonly kreis: Kreis; readonly planung: Sitzung }>({
  kreis: [
    // Playwright wants the pattern, even where nothing is taken from it.
    async ({}, use) => {
      const kreis = await buildKreis(KOMMANDOS)
      await use(kreis)
      await kreis.close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  planung: [
    async ({ kreis, browser }, use) => {
      await use(await signInPlanung(browser, kreis))
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // There are no accounts of the demo here.
  als: null,
  baseURL: ({ kreis }, use) => use(kreis.adresse),
  storageState: ({ planung }, use) => use(planung),
})

/** From the link in the terminal to somebody who plans: the first account invites, the second goes in. */
async function signInPlanung(browser: Browser, kreis: Kreis): Promise<Sitzung> {
  const optionen = { baseURL: kreis.adresse, locale: 'de-DE' }
  const erste = await browser.newPage(optionen)
  await createErstesKonto(erste, kreis.erstlink)
  await erste.goto('/verwaltung/konten')
  const link = await invite(erste, {
    name: 'Paula Planung',
    anmeldename: 'planung@kreis.example',
    rolle: 'Planung',
  })
  await erste.close()
  const zweite = await browser.newPage(optionen)
  await setPasswort(zweite, link)
  await zweite.getByRole('button', { name: 'Weiter' }).click()
  await expect(zweite.getByRole('heading', { level: 1 })).toHaveText('Paula Planung')
  const sitzung = await zweite.context().storageState()
  await zweite.close()
  return sitzung
}

/** Key → name of the ten Kommunen, out of the table of the population. */
type Namen = ReadonlyMap<string, string>

/** "Geilenkirchen, Stadt" and "Heinsberg (Rhld.)" stand on the map without what follows. */
export const kurzname = (name: string): string => name.replace(/[,(].*$/, '').trim()

/** Population of the ten Kommunen by key and year; the first of three columns of each day. */
export function readEinwohner(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const zeilen = lies(EINWOHNER).map((zeile) => zeile.split(';'))
  const tage = zeilen.find((zeile) => zeile[2]?.startsWith('31.12.')) ?? []
  return new Map(
    zeilen
      .filter(([schluessel]) => /^05370\d{3}$/.test(schluessel ?? ''))
      .map((zeile) => [
        zeile[0] ?? '',
        new Map(
          tage.flatMap((tag, i) =>
            tag !== '' && tage[i - 1] !== tag ? [[tag.slice(6), Number(zeile[i])] as const] : [],
          ),
        ),
      ]),
  )
}

export function readNamen(): Namen {
  return new Map(
    lies(EINWOHNER)
      .map((zeile) => zeile.split(';'))
      .filter(([schluessel]) => /^05370\d{3}$/.test(schluessel ?? ''))
      .map(([schluessel = '', name = '']) => [schluessel, kurzname(name)]),
  )
}
