/** Tables on screen and in files, and when two figures say the same. */
import { readFile } from 'node:fs/promises'

import { expect, type Locator, type Page } from '@playwright/test'

/** Cells as text, row by row. */
export type Zeilen = readonly (readonly string[])[]

/** The rows that hold figures, their name first and without the intervals below them; heads and the name of a break have none. */
export async function readTabelle(tabelle: Locator): Promise<Zeilen> {
  await expect(tabelle).toBeVisible()
  return tabelle.evaluate((element) =>
    [...(element as HTMLTableElement).rows]
      .filter((zeile) => zeile.querySelector('th[scope=row]'))
      .map((zeile) =>
        [...zeile.cells]
          .toSorted((a, b) => Number(b.scope === 'row') - Number(a.scope === 'row'))
          .map((zelle) => zelle.innerText.trim().split('\n')[0] ?? ''),
      ),
  )
}

/** Heads of the columns; one that spans several stands once for each. */
export async function readSpalten(tabelle: Locator): Promise<readonly string[]> {
  return tabelle.evaluate((element) =>
    [...((element as HTMLTableElement).tHead?.rows[0]?.cells ?? [])].flatMap((zelle) =>
      Array.from({ length: zelle.colSpan }, () => zelle.innerText.trim()),
    ),
  )
}

/** A file as a German spreadsheet reads it: semicolons, quotes doubled. */
export function parseCsv(text: string): Zeilen {
  expect(text.startsWith('\uFEFF'), 'CSV beginnt mit BOM').toBe(true)
  return text
    .slice(1)
    .split('\r\n')
    .map((zeile) =>
      [...zeile.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, zitiert, schlicht]) =>
        (zitiert?.replaceAll('""', '"') ?? schlicht ?? '').trim(),
      ),
    )
}

/** What a click lets the browser save. */
export async function download(page: Page, knopf: Locator): Promise<Datei> {
  const warten = page.waitForEvent('download')
  await knopf.click()
  const datei = await warten
  return { name: datei.suggestedFilename(), inhalt: await readFile(await datei.path()) }
}

export interface Datei {
  readonly name: string
  readonly inhalt: Buffer
}

const ANZEIGE = /^[+−-]?\d{1,3}(?:\.\d{3})*(?:,\d+)?$/

/** "24,1s" → "24,1": files say beside a figure what the screen says at it. */
export const ohneZusatz = (text: string): string => text.replace(/(?<=\d)[prs]$/, '')

/**
 * Whether a figure on screen and one in a file are the same: equal when rounded
 * to the decimals of the screen. Signs ("." "…" "–") must be the same sign.
 */
export function istGleich(anzeigeMitZeichen: string, datei: string): boolean {
  const anzeige = ohneZusatz(anzeigeMitZeichen)
  if (!ANZEIGE.test(anzeige)) return anzeige === datei
  const stellen = anzeige.split(',')[1]?.length ?? 0
  const zahl = Number(anzeige.replaceAll('.', '').replace(',', '.').replace('−', '-'))
  // The file may carry more decimals, itself rounded: half a step of the screen, and a hair.
  return datei !== '' && Math.abs(zahl - Number(datei.replace(',', '.'))) <= 0.5001 * 10 ** -stellen
}

/** Every row of the screen in the file and the reverse, figure by figure. */
export function expectGleich(anzeige: Zeilen, datei: Zeilen): void {
  expect(datei.map(([name]) => name)).toEqual(anzeige.map(([name]) => name))
  const ungleich = anzeige.flatMap((zeile, i) =>
    zeile.flatMap((text, k) => {
      const ausDatei = datei[i]?.[k] ?? ''
      return istGleich(text, ausDatei) ? [] : [`${zeile[0]}, ${k}: ${text} ≠ ${ausDatei}`]
    }),
  )
  expect(ungleich).toEqual([])
}
