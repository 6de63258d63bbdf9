/** Workbooks (xls, xlsx, ods) as plain rows. */
import { read, SSF } from '@e965/xlsx'
import type { CellObject, Range, WorkSheet } from '@e965/xlsx'
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
  /** Hidden by its author: not what the figures of a Lieferung stand in. */
  readonly verborgen: boolean
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

/** Characters over all cells: one text may stand in a million of them, and costs next to nothing in the file. */
const HOECHSTE_TEXTMENGE = 200_000_000

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
  const gelesen = GELESENE.get(datei.inhalt) ?? leseMappe(datei)
  GELESENE.set(datei.inhalt, gelesen)
  return gelesen
}

/** Opening is the dearest part of a workbook, and one file is looked at several times. */
const GELESENE = new WeakMap<Uint8Array, readonly Blatt[]>()

function leseMappe(datei: Datei): readonly Blatt[] {
  const inhalt = istZip(datei.inhalt) ? packeAus(datei) : datei.inhalt
  try {
    const mappe = read(inhalt, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
    })
    const blaetter = mappe.SheetNames.map((name, i) => ({
      name,
      daten: datenOf(mappe.Sheets[name]),
      merges: mappe.Sheets[name]?.['!merges'] ?? [],
      verborgen: (mappe.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0,
    }))
    if (blaetter.length === 0) throw ohneBlatt(datei)
    pruefeFlaeche(datei, blaetter)
    pruefeTextmenge(datei, blaetter)
    return blaetter.map(({ name, daten, merges, verborgen }) => ({
      name,
      zeilen: fuelleVerbundene(toZeilen(daten), merges),
      verborgen,
    }))
  } catch (ursache) {
    if (ursache instanceof LesefehlerError) throw ursache
    throw istGeschuetzt(inhalt, ursache) ? mitKennwort(datei) : defekt(datei)
  }
}

/** An encrypted xlsx is an old container around one part of this name. */
function istGeschuetzt(inhalt: Uint8Array, ursache: unknown): boolean {
  const text = new TextDecoder('utf-16le').decode(inhalt.subarray(0, 8192))
  const sagtEs = ursache instanceof Error && /password|EncryptionInfo/i.test(ursache.message)
  return sagtEs || text.includes('EncryptedPackage')
}

const mitKennwort = ({ name }: Datei): Error =>
  lesefehler({
    code: 'MAPPE_KENNWORT',
    text: `Die Arbeitsmappe „${kurz(name)}“ ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern und noch einmal liefern.`,
  })

const ohneBlatt = ({ name }: Datei): Error =>
  lesefehler({
    code: 'MAPPE_LEER',
    text: `Die Arbeitsmappe „${kurz(name)}“ hat kein Tabellenblatt. Bitte öffnen, nachsehen und neu speichern.`,
  })

const defekt = ({ name }: Datei): Error =>
  lesefehler({
    code: 'MAPPE_DEFEKT',
    text: `Die Arbeitsmappe „${kurz(name)}“ lässt sich nicht öffnen; sie ist beschädigt. Bitte neu speichern (xlsx) oder als CSV liefern.`,
  })

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

function pruefeTextmenge(
  { name }: Datei,
  blaetter: readonly { readonly daten: Blattdaten }[],
): void {
  let menge = 0
  for (const zeile of blaetter.flatMap(({ daten }) => daten)) {
    for (const zelle of zeile ?? []) if (typeof zelle?.v === 'string') menge += zelle.v.length
    if (menge <= HOECHSTE_TEXTMENGE) continue
    throw lesefehler({
      code: 'MAPPE_ZU_GROSS',
      text: `Die Arbeitsmappe „${kurz(name)}“ enthält zu viel Text (erlaubt sind ${HOECHSTE_TEXTMENGE.toLocaleString('de-DE')} Zeichen). Bitte Spalten mit langen Texten löschen oder weniger Zeilen auswählen.`,
    })
  }
}

function toZeilen(daten: Blattdaten): Mappenzelle[][] {
  return Array.from(daten, (zeile) => Array.from(zeile ?? [], toZelle))
}

/**
 * A name merged over several rows stands in all of them: head and key cells are
 * merged so. A merged figure stays one, and a title over several columns too.
 */
function fuelleVerbundene(
  zeilen: Mappenzelle[][],
  merges: readonly Range[],
): readonly (readonly Mappenzelle[])[] {
  for (const { s: von, e: bis } of merges) {
    const text = zeilen[von.r]?.[von.c]
    if (typeof text !== 'string' || text === '') continue
    for (let r = von.r + 1; r <= Math.min(bis.r, zeilen.length - 1); r += 1) {
      const zeile = zeilen[r]
      if (zeile === undefined || (zeile[von.c] ?? '') !== '') continue
      while (zeile.length < von.c) zeile.push('')
      zeile[von.c] = text
    }
  }
  return zeilen
}

/* Codes of errors in cells as workbooks keep them. */
const FEHLERWERTE: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#WERT!',
  0x17: '#BEZUG!',
  0x1d: '#NAME?',
  0x24: '#ZAHL!',
  0x2a: '#NV',
}

/** A failed formula and one that was never computed are texts, so that nobody takes them for empty cells. */
function toZelle(zelle: CellObject | undefined): Mappenzelle {
  if (zelle?.t === 'e') return FEHLERWERTE[Number(zelle.v)] ?? '#FEHLER'
  if (zelle?.v === undefined) return zelle?.f === undefined ? '' : `=${zelle.f}`
  if (typeof zelle.v === 'number') {
    return typeof zelle.z === 'string' && SSF.is_date(zelle.z) ? toDatum(zelle.v) : zelle.v
  }
  return String(zelle.v)
}

function toDatum(seriell: number): string {
  const { y, m, d } = SSF.parse_date_code(seriell)
  return [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-')
}
