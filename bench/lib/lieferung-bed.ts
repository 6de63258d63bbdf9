/** The Kreis and the files of `pnpm bench lieferung` and `pnpm bench absturz`, all generated. */
import { createKreis, type Kreisgebiet } from '@sozial/api/src/modules/kreis/create-kreis.ts'
import { createRaeume, SOZIALPLANUNG } from '@sozial/api/src/modules/kreis/create-raeume.ts'
import type { Importauftrag } from '@sozial/api/src/modules/lieferung/import-lieferung.ts'
import type { Db } from '@sozial/db'
import { strToU8, zipSync } from 'fflate'

export const AKTEUR = { art: 'SYSTEM', name: 'Benchmark' } as const

const SOZIALRAEUME = 200
const ALTER = 100
const GESCHLECHTER = ['m', 'w'] as const
const ERSTES_JAHR = 1995
/** Rows of one year: areas × ages × sexes. */
export const ZEILEN_JE_JAHR = SOZIALRAEUME * ALTER * GESCHLECHTER.length

const zahlen = (anzahl: number): readonly number[] => Array.from({ length: anzahl }, (_, i) => i)

function quadrat(n: number): Kreisgebiet['geometry'] {
  const [x, y] = [6 + n / 100, 51]
  const ecken = [
    [x, y],
    [x + 0.01, y],
    [x + 0.01, y + 0.01],
    [x, y + 0.01],
    [x, y],
  ]
  return { type: 'Polygon', coordinates: [ecken] }
}

/** One Kommune with two hundred Sozialräume. */
export async function fillKreis(db: Db): Promise<void> {
  await createKreis(db, {
    gebiete: [{ schluessel: '05370004', name: 'Kommune', geometry: quadrat(0) }],
    kreisSchluessel: '05370',
    gueltigAb: '1990-01-01',
    demo: false,
    akteur: AKTEUR,
  })
  await createRaeume(db, {
    ebene: 'SOZIALRAUM',
    gliederung: SOZIALPLANUNG,
    raeume: zahlen(SOZIALRAEUME).map((n) => ({
      schluessel: `S${n}`,
      name: `Sozialraum ${n}`,
      nummer: n + 1,
      ober: { ebene: 'KOMMUNE', schluessel: '05370004' },
      geometry: quadrat(n),
    })),
    gueltigAb: '1990-01-01',
    akteur: AKTEUR,
  })
}

type Zeile = readonly [
  raum: string,
  stichtag: string,
  geschlecht: string,
  alter: number,
  zahl: number,
]

/** Population by age and sex in long form: one figure per row. The seed makes other figures. */
function* createZeilen(jahre: number, seed: number): Generator<Zeile> {
  for (const jahr of zahlen(jahre)) {
    for (const raum of zahlen(SOZIALRAEUME)) {
      for (const geschlecht of GESCHLECHTER) {
        for (const alter of zahlen(ALTER)) {
          const zahl = 20 + ((raum * 7 + alter * 3 + jahr + seed) % 40)
          yield [`S${raum}`, `${ERSTES_JAHR + jahr}-12-31`, geschlecht, alter, zahl]
        }
      }
    }
  }
}

const KOPF = ['RAUM', 'STICHTAG', 'GESCHLECHT', 'ALTER', 'ZAHL'] as const

/** @returns the file as it would arrive, UTF-8 */
export function createCsv(jahre: number, seed = 0): Buffer {
  return toCsv(createZeilen(jahre, seed))
}

const toCsv = (zeilen: Iterable<Zeile>): Buffer => {
  const stuecke: string[] = [`${KOPF.join(';')}\n`]
  for (const zeile of zeilen) stuecke.push(`${zeile.join(';')}\n`)
  return Buffer.from(stuecke.join(''))
}

/** The same figures as an import stores them, as COPY reads them; the ids mean nothing. */
export function createGrundzahlzeilen(jahre: number, seed = 0): Buffer {
  const stuecke: string[] = []
  let zeile = 1
  for (const [raum, stichtag, geschlecht, alter, zahl] of createZeilen(jahre, seed)) {
    zeile += 1
    const teilgruppe = alter * 2 + (geschlecht === 'm' ? 1 : 2)
    const ids = [1, 1, 1, teilgruppe, Number(raum.slice(1)) + 1, Number(stichtag.slice(0, 4))]
    stuecke.push(`${ids.join('\t')}\t${zahl}\tGUELTIG\tf\t${zeile}\t5\t0\tf\n`)
  }
  return Buffer.from(stuecke.join(''))
}

/** A small file of its own for every seed, and the sum of its figures. */
export function createKleineCsv(
  seed: number,
  zeilen: number,
): { readonly inhalt: Buffer; readonly summe: number } {
  const erste: Zeile[] = []
  for (const zeile of createZeilen(1, 0)) {
    if (erste.push([zeile[0], zeile[1], zeile[2], zeile[3], zeile[4] + seed]) === zeilen) break
  }
  return { inhalt: toCsv(erste), summe: erste.reduce((summe, [, , , , zahl]) => summe + zahl, 0) }
}

/** The same as a workbook with one sheet, as small as a spreadsheet program would write it. */
export function createXlsx(jahre: number): Buffer {
  const zelle = (wert: string | number): string =>
    typeof wert === 'number'
      ? `<c><v>${wert}</v></c>`
      : `<c t="inlineStr"><is><t>${wert}</t></is></c>`
  const zeilen: string[] = [`<row>${KOPF.map(zelle).join('')}</row>`]
  for (const zeile of createZeilen(jahre, 0)) zeilen.push(`<row>${zeile.map(zelle).join('')}</row>`)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const paket = 'http://schemas.openxmlformats.org/package/2006'
  const typ = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${paket}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${typ}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typ}.worksheet+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${paket}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Daten" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${paket}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet xmlns="${main}"><sheetData>${zeilen.join('')}</sheetData></worksheet>`,
      ),
    }),
  )
}

const MERKMAL = {
  schluessel: 'bevoelkerung',
  name: 'Bevölkerung',
  einheit: 'Personen',
  art: 'ANZAHL',
} as const

export const ZUORDNUNG: NonNullable<Importauftrag['zuordnung']> = {
  name: 'Bevölkerung nach Alter und Geschlecht',
  quelle: 'bench',
  dezimalzeichen: ',',
  kopfzeilen: 1,
  raum: { schluessel: 'RAUM', art: 'EIGEN' },
  zeitraum: { spalte: 'STICHTAG', art: 'STICHTAG' },
  werte: GESCHLECHTER.flatMap((geschlecht) =>
    zahlen(ALTER).map((alter) => ({
      spalte: 'ZAHL',
      merkmal: MERKMAL,
      teilgruppe: {
        geschlecht: geschlecht === 'm' ? ('MAENNLICH' as const) : ('WEIBLICH' as const),
        alterVon: alter,
        alterBis: alter + 1,
      },
      nur: { GESCHLECHT: geschlecht, ALTER: String(alter) },
    })),
  ),
}
