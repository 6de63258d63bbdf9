/**
 * The template of a Datenanforderung: an xlsx with one row per area and one
 * column per figure, and a hidden key by which the filled-in file is recognised
 * when it comes back, whatever Excel or LibreOffice did to it in between.
 */
import { utils, write } from '@e965/xlsx'
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { ZeitraumArt } from '@sozial/domain/zeitraum'
import { entpackeZip, istZip } from '../behaelter/index.ts'
import { LesefehlerError } from '../lesung/index.ts'
import type { Datei, Rohmerkmal } from '../lesung/index.ts'
import { istMappe, readMappe } from '../mappe/index.ts'
import type { Blatt } from '../mappe/index.ts'
import { entschaerfe } from '../schreiben/csv/index.ts'
import { glaette } from '../text/index.ts'
import type { Zuordnung } from '../zuordnung/index.ts'

export interface Vorlagenspalte {
  /** Head of the column: "Bevölkerung unter 6 Jahre". */
  readonly name: string
  readonly merkmal: Rohmerkmal
  readonly teilgruppe: Teilgruppe
}

/** What stands in the template, and how it is read when it comes back. */
export interface Rueckgabevorlage {
  /** UUID; hidden in the file. Opens nothing. */
  readonly kennung: string
  readonly kreis: string
  readonly titel: string
  readonly quelle: string
  /** As people say it: "31.12.2025". */
  readonly zeitraum: string
  readonly art: ZeitraumArt
  /** Last day, as people say it. */
  readonly frist: string
  /** Whether the keys of the areas are official ones. */
  readonly amtlich: boolean
  readonly raeume: readonly { readonly schluessel: string; readonly name: string }[]
  readonly spalten: readonly Vorlagenspalte[]
}

const MARKE = 'sozialmonitoring-anforderung:'
const BLATT = 'Daten'
const VERSTECKT = 'Kennung'
const SCHLUESSEL = 'Schlüssel'

const kopfOf = ({ spalten }: Pick<Rueckgabevorlage, 'spalten'>): readonly string[] => {
  const namen = spalten.map(({ name }) => name)
  // Two figures of the same name are told apart by their unit.
  return spalten.map(({ name, merkmal }, i) =>
    namen.some((anderer, j) => j !== i && anderer === name) ? `${name} (${merkmal.einheit})` : name,
  )
}

/** Bytes of the empty template. */
export function schreibeVorlage(vorlage: Rueckgabevorlage): Uint8Array {
  const { kreis, titel, zeitraum, frist, raeume, spalten, kennung } = vorlage
  const marke = `${MARKE}${kennung}`
  const zeilen = [
    [`${titel}, ${zeitraum}`],
    [`Für das Sozialmonitoring: ${kreis}. Bitte bis zum ${frist} zurückgeben.`],
    [
      'Bitte nur die leeren Felder ausfüllen. 0 heißt: gezählt, es sind keine. Was geschützt oder nicht bekannt ist, bekommt einen Punkt (.), was es nicht gibt, ein x.',
    ],
    [],
    [SCHLUESSEL, 'Name', ...kopfOf(vorlage)],
    ...raeume.map(({ schluessel, name }) => [schluessel, name, ...spalten.map(() => null)]),
  ]
  const daten = toBlatt(zeilen)
  daten['!cols'] = [{ wch: 12 }, { wch: 34 }, ...spalten.map(() => ({ wch: 22 }))]
  const buch: WorkBook = utils.book_new()
  utils.book_append_sheet(buch, daten, BLATT)
  utils.book_append_sheet(buch, toBlatt([[marke]]), VERSTECKT)
  buch.Props = { Title: titel, Author: kreis }
  buch.Custprops = { Anforderung: marke }
  buch.Workbook = {
    // 2: "very hidden", to be found in no menu.
    Sheets: [{ Hidden: 0 }, { Hidden: 2 }],
    Names: [{ Name: 'Sozialmonitoring_Anforderung', Ref: `${VERSTECKT}!$A$1` }],
  }
  return new Uint8Array(
    write(buch, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  )
}

function toBlatt(zeilen: readonly (readonly (string | null)[])[]): WorkSheet {
  return utils.aoa_to_sheet(
    zeilen.map((zeile) =>
      zeile.map((text): CellObject | null =>
        // Text format: Excel keeps the leading zero of a key.
        text === null ? null : { t: 's', v: entschaerfe(text), z: '@' },
      ),
    ),
  )
}

const MUSTER = new RegExp(`${MARKE}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})`, 'g')

/**
 * The key that a returned template carries, in whatever part of the file it
 * survived. Two different ones (sheets of two templates in one file) are none.
 */
export function findKennung(datei: Datei): string | null {
  if (!istMappe(datei.inhalt)) return null
  const kennungen = new Set(
    texteOf(datei).flatMap((text) => [...text.matchAll(MUSTER)].map(([, id]) => id!)),
  )
  const [eine, ...mehr] = kennungen
  return mehr.length === 0 ? (eine ?? null) : null
}

/** Old xls files keep text as Latin-1 or as UTF-16; the others are archives of XML. */
function texteOf(datei: Datei): readonly string[] {
  if (!istZip(datei.inhalt)) {
    return [
      new TextDecoder('latin1').decode(datei.inhalt),
      new TextDecoder('utf-16le').decode(datei.inhalt),
    ]
  }
  try {
    return [...entpackeZip(datei)]
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, inhalt]) => new TextDecoder('latin1').decode(inhalt))
  } catch (error) {
    // What is wrong with the file, the check of it says.
    if (error instanceof LesefehlerError) return []
    throw error
  }
}

/**
 * How a returned template is read: by the heads of its columns, wherever they
 * stand now.
 *
 * @returns null: its heads are not to be found any more
 */
export function toRueckgabezuordnung(datei: Datei, vorlage: Rueckgabevorlage): Zuordnung | null {
  const kopf = kopfOf(vorlage)
  for (const blatt of readMappe(datei)) {
    const zeile = findKopf(blatt, kopf)
    if (zeile === -1) continue
    return {
      name: vorlage.titel,
      quelle: vorlage.quelle,
      blatt: blatt.name,
      dezimalzeichen: ',',
      kopfzeilen: zeile + 1,
      raum: {
        schluessel: SCHLUESSEL,
        ...(istDa(blatt, zeile, 'Name') && { name: 'Name' }),
        art: vorlage.amtlich ? 'AMTLICH' : 'EIGEN',
        auslassen: [''],
      },
      zeitraum: { wert: zeittext(vorlage), art: vorlage.art },
      werte: vorlage.spalten.map(({ merkmal, teilgruppe }, i) => ({
        spalte: kopf[i]!,
        merkmal: { ...merkmal },
        teilgruppe: { ...teilgruppe },
      })),
    }
  }
  return null
}

/** Head rows lie near the top. */
const SUCHE_ZEILEN = 60

function findKopf({ zeilen }: Blatt, kopf: readonly string[]): number {
  return zeilen.slice(0, SUCHE_ZEILEN).findIndex((zeile) => {
    const texte = new Set(zeile.map((zelle) => glaette(String(zelle))))
    return [SCHLUESSEL, ...kopf].every((text) => texte.has(glaette(entschaerfe(text))))
  })
}

const istDa = ({ zeilen }: Blatt, zeile: number, text: string): boolean =>
  (zeilen[zeile] ?? []).some((zelle) => glaette(String(zelle)) === text)

/** A period as the readers take it: "Schuljahr 2023/24" is printed so, and read as "2023/24". */
const zeittext = ({ zeitraum }: Rueckgabevorlage): string =>
  zeitraum.replace(/^(?:Schuljahr|Kitajahr|Kindergartenjahr|Kita-Jahr)\s+/, '')
