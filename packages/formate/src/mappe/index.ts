/** Workbooks (xls, xlsx, ods) as plain rows. */
import { read, SSF } from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { entpackeZip, istZip } from '../behaelter/index.ts'
import type { Datei } from '../lesung/index.ts'
import { LesefehlerError } from '../lesung/index.ts'
import { kurz, lesefehler } from '../lesung/meldungen.ts'
import { spaltenbuchstabe } from '../text/spalte.ts'
import { pruefeOds } from './ods.ts'

/** Content of a cell; dates are text `JJJJ-MM-TT`, empty cells `''`. */
export type Mappenzelle = string | number

export interface Blatt {
  readonly name: string
  /** Rows from the first on; missing rows are empty. */
  readonly zeilen: readonly (readonly Mappenzelle[])[]
}

/** True for the kinds of workbook: OLE2 (xls), ZIP with `xl/` (xlsx), OpenDocument table (ods). */
export function istMappe(inhalt: Uint8Array): boolean {
  const istOle = OLE.every((byte, i) => inhalt[i] === byte)
  return istOle || (istZip(inhalt) && (enthaelt(inhalt, 'xl/workbook.') || istOds(inhalt)))
}

/** The first entry of an OpenDocument file is its type, stored as it is. */
function istOds(inhalt: Uint8Array): boolean {
  const anfang = new TextDecoder('latin1').decode(inhalt.subarray(0, 200))
  return (
    anfang.includes('application/vnd.oasis.opendocument.spreadsheet') ||
    (enthaelt(inhalt, 'content.xml') && enthaelt(inhalt, 'META-INF/manifest.xml'))
  )
}

/** Rows times columns over all sheets; a full export for a Land stays far below. */
const HOECHSTE_FLAECHE = 5_000_000

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function enthaelt(inhalt: Uint8Array, name: string): boolean {
  // The central directory with all names is the end of the archive.
  return new TextDecoder('latin1').decode(inhalt.subarray(-100_000)).includes(name)
}

/**
 * Reads a workbook. An xlsx is unpacked within our limits first and handed to
 * the parser unpacked, so that it never inflates anything itself.
 *
 * @throws LesefehlerError when it is broken, protected or too large
 */
export function readMappe(datei: Datei): readonly Blatt[] {
  const inhalt = istZip(datei.inhalt) ? packeAus(datei) : datei.inhalt
  try {
    const mappe = read(inhalt, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
    })
    const blaetter = mappe.SheetNames.map((name) => ({ name, daten: datenOf(mappe.Sheets[name]) }))
    pruefeFlaeche(datei, blaetter)
    return blaetter.map(({ name, daten }) => ({ name, zeilen: toZeilen(daten) }))
  } catch (ursache) {
    if (ursache instanceof LesefehlerError) throw ursache
    throw lesefehler({
      code: 'MAPPE_DEFEKT',
      text: `Die Arbeitsmappe „${kurz(datei.name)}“ lässt sich nicht öffnen; sie ist beschädigt oder mit einem Kennwort geschützt. Bitte neu speichern (xlsx) oder als CSV liefern.`,
    })
  }
}

function packeAus(datei: Datei): Uint8Array {
  const teile = entpackeZip(datei)
  if (istOds(datei.inhalt)) pruefeOds(datei.name, teile)
  return zipSync(Object.fromEntries(teile), { level: 0 })
}

type Blattdaten = readonly (readonly (CellObject | undefined)[] | undefined)[]

/* The cells that are there, never the range that the sheet declares: that may claim a billion cells. */
const datenOf = (blatt: WorkSheet | undefined): Blattdaten => blatt?.['!data'] ?? []

/**
 * Rows become full rows up to their last cell. One figure far to the right of
 * each row is a small file, and exhausts the memory once its row is filled up.
 */
function pruefeFlaeche(
  { name }: Datei,
  blaetter: readonly { readonly name: string; readonly daten: Blattdaten }[],
): void {
  let gesamt = 0
  for (const { name: blatt, daten } of blaetter) {
    const breite = daten.reduce((spalten, zeile) => Math.max(spalten, zeile?.length ?? 0), 0)
    gesamt += daten.length * breite
    if (gesamt <= HOECHSTE_FLAECHE) continue
    throw lesefehler({
      code: 'MAPPE_ZU_GROSS',
      text: `Die Arbeitsmappe „${kurz(name)}“ spannt zu viele Zellen auf: Das Blatt „${kurz(blatt)}“ reicht bis Zeile ${daten.length} und Spalte ${spaltenbuchstabe(breite - 1)}, erlaubt sind insgesamt ${HOECHSTE_FLAECHE.toLocaleString('de-DE')} Zellen. Bitte abseits stehende Einträge löschen, weniger Zeilen oder Spalten auswählen oder als CSV liefern.`,
    })
  }
}

function toZeilen(daten: Blattdaten): readonly (readonly Mappenzelle[])[] {
  return Array.from(daten, (zeile) => Array.from(zeile ?? [], toZelle))
}

function toZelle(zelle: CellObject | undefined): Mappenzelle {
  if (zelle?.v === undefined || zelle.t === 'e') return ''
  if (typeof zelle.v === 'number') {
    return typeof zelle.z === 'string' && SSF.is_date(zelle.z) ? toDatum(zelle.v) : zelle.v
  }
  return String(zelle.v)
}

function toDatum(seriell: number): string {
  const { y, m, d } = SSF.parse_date_code(seriell)
  return [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-')
}
