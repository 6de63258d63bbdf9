/** The first rows of a table, its head found, its columns with what stands in them. */
import type { Datei } from '../lesung/index.ts'
import { lesefehler, kurz } from '../lesung/meldungen.ts'
import { glaette, parseZelle } from '../text/index.ts'
import { istMappe, readMappe } from '../mappe/index.ts'
import type { Blatt } from '../mappe/index.ts'
import { findSichtbare, oeffneTabelle, toQuelltabelle } from '../zuordnung/index.ts'
import type { Quelltabelle, Zeile } from '../zuordnung/index.ts'
import { parseZeitraum } from '../zeitangabe/index.ts'
import type { Vorgaben } from './typen.ts'

/** Rows that are looked at; more do not make a column any clearer. */
const PROBENZEILEN = 2000

/** Wide tables are judged by fewer rows: each cell is looked at in several ways. */
const PROBENZELLEN = 100_000

/** Wider tables are no tables of areas. */
const HOECHSTE_BREITE = 1000

/** The head stands among the first rows. */
export const KOPF_BIS = 50

export interface Spalte {
  readonly nr: number
  /** Text of the lowest head; shown. */
  readonly kopf: string
  /** The name by which a mapping finds the column; `null` where only its number does. */
  readonly name: string | null
  /** Heads from top to bottom, the upper ones spread over the columns they span. */
  readonly labels: readonly string[]
  /** Texts of the rows below the head, empty ones too. */
  readonly texte: readonly string[]
  readonly gefuellt: readonly string[]
  /** The same as the file has them: a figure of a workbook is no text. */
  readonly zellen: readonly (string | number)[]
}

export interface Probe {
  readonly quelle: Quelltabelle
  readonly name: string
  /** Rows above the figures, as a mapping counts them. */
  readonly kopfzeilen: number
  /** Row of the file with the heads; 0 without. */
  readonly kopfzeile: number
  /** Single texts above the head. */
  readonly titel: readonly string[]
  readonly daten: readonly Zeile[]
  /** Columns beyond those that are looked at. */
  readonly weitere: number
  readonly spalten: readonly Spalte[]
}

/** The first rows of a text file or sheet, before its head is found. */
export interface Rohprobe {
  readonly quelle: Quelltabelle
  readonly name: string
  readonly alle: readonly Zeile[]
  readonly breite: number
  /** Columns beyond those that are looked at. */
  readonly weitere: number
}

/**
 * Looks at the first rows of a table.
 *
 * @throws LesefehlerError when it has fewer than two columns or no rows
 */
export function nimmProbe(datei: Datei, vorgaben: Vorgaben): Probe {
  const roh = toRohprobe(oeffne(datei, vorgaben.blatt), datei.name)
  const probe = toProbe(roh, findKopf(roh, vorgaben.kopfzeile))
  if (probe.daten.length === 0 || roh.breite < 2) throw keineTabelle(datei, roh.alle)
  return probe
}

/**
 * The first rows of a text file, or of every sheet of a workbook.
 *
 * @throws LesefehlerError when the file is neither
 */
export function nimmRohproben(datei: Datei): readonly Rohprobe[] {
  if (!istMappe(datei.inhalt)) return [toRohprobe(oeffneTabelle(datei), datei.name)]
  const blaetter = readMappe(datei)
  return findSichtbare(blaetter).map((blatt) =>
    toRohprobe(toQuelltabelle(blatt, blaetter), datei.name),
  )
}

function toRohprobe(quelle: Quelltabelle, name: string): Rohprobe {
  const alle = erste(quelle.zeilen(), PROBENZEILEN)
  const volle = alle.reduce((b, zeile) => Math.max(b, letzteVolle(zeile)), 0)
  const breite = Math.min(HOECHSTE_BREITE, volle)
  const knapp = alle.map(({ zeile, zellen }) => ({ zeile, zellen: zellen.slice(0, breite) }))
  return { quelle, name, alle: knapp, breite, weitere: volle - breite }
}

/** The table below a head that ends above row `bis` (from 0). */
export function probeAb(roh: Rohprobe, bis: number): Probe {
  return toProbe(roh, kopfbereichBis(roh.alle, bis))
}

/** Columns with their heads alone, as a head that ends above row `bis` names them. */
export function koepfeBis({ alle, breite }: Rohprobe, bis: number): readonly Spalte[] {
  return baueSpalten(alle.slice(kopfbereichBis(alle, bis).von, bis), [], breite)
}

function toProbe({ quelle, name, alle, breite, weitere }: Rohprobe, kopf: Kopfbereich): Probe {
  const zeilenzahl = Math.max(50, Math.floor(PROBENZELLEN / Math.max(1, breite)))
  const daten = ohneFuss(alle.slice(kopf.bis).filter(istGefuellt)).slice(0, zeilenzahl)
  return {
    quelle,
    name,
    kopfzeilen: kopf.bis,
    kopfzeile: kopf.bis === 0 ? 0 : (alle[kopf.bis - 1]?.zeile ?? 0),
    titel: alle.slice(0, kopf.von).flatMap(({ zellen }) => zellen.map(text).filter(Boolean)),
    daten,
    weitere,
    spalten: baueSpalten(alle.slice(kopf.von, kopf.bis), daten, breite),
  }
}

const text = (zelle: string | number | undefined): string => glaette(String(zelle ?? ''))

const istGefuellt = ({ zellen }: Zeile): boolean => zellen.some((zelle) => text(zelle) !== '')

/** Remarks below a table stand alone in their lines: they say nothing about its columns. */
function ohneFuss(zeilen: readonly Zeile[]): readonly Zeile[] {
  const letzte = zeilen.findLastIndex(
    ({ zellen }) => zellen.filter((zelle) => text(zelle) !== '').length > 1,
  )
  return letzte < 0 ? zeilen : zeilen.slice(0, letzte + 1)
}

function erste(alle: Iterable<Zeile>, anzahl: number): readonly Zeile[] {
  const zeilen: Zeile[] = []
  for (const { zeile, zellen } of alle) {
    zeilen.push({ zeile, zellen })
    if (zeilen.length >= anzahl) break
  }
  return zeilen
}

function letzteVolle({ zellen }: Zeile): number {
  return zellen.findLastIndex((zelle) => text(zelle) !== '') + 1
}

/** A sheet by name, else the one with the most figures: covers and notes have few. */
function oeffne(datei: Datei, blatt: string | undefined): Quelltabelle {
  if (blatt !== undefined || !istMappe(datei.inhalt)) return oeffneTabelle(datei, { blatt })
  const blaetter = readMappe(datei)
  const zahlen = ({ zeilen }: Blatt): number =>
    zeilen.slice(0, PROBENZEILEN).reduce((n, zellen) => n + zellen.filter(istZahl).length, 0)
  const [meiste] = findSichtbare(blaetter)
    .map((eines) => [eines, zahlen(eines)] as const)
    .toSorted(([, a], [, b]) => b - a)
  if (meiste === undefined) return oeffneTabelle(datei)
  return toQuelltabelle(meiste[0], blaetter)
}

/** A figure in either writing, signs left out. */
export function istZahl(zelle: string | number): boolean {
  if (typeof zelle === 'number') return true
  const kern = zelle.trim()
  if (kern === '' || !/\d/.test(kern)) return false
  return parseZelle(kern, 'de').art === 'ZAHL' || parseZelle(kern, 'en').art === 'ZAHL'
}

const istZeit = (zelle: string | number): boolean => parseZeitraum(String(zelle)) !== null

interface Kopfbereich {
  /** First row of the heads and first row of figures, from 0. */
  readonly von: number
  readonly bis: number
}

/**
 * The head ends above the first row that has figures which are no years, and
 * begins with the first row in a run of rows with several texts.
 */
function findKopf({ alle, breite }: Rohprobe, vorgabe: number | undefined): Kopfbereich {
  if (vorgabe === 0) return { von: 0, bis: 0 }
  const gesagt = alle.findIndex(({ zeile }) => zeile === vorgabe)
  return kopfbereichBis(alle, gesagt >= 0 ? gesagt + 1 : ersteDatenzeile(alle, breite))
}

function kopfbereichBis(alle: readonly Zeile[], bis: number): Kopfbereich {
  let von = bis
  // An empty line may stand between head and figures.
  while (von > 0 && !istGefuellt(alle[von - 1] ?? LEERZEILE)) von -= 1
  while (von > 0 && istKopfzeile(alle[von - 1])) von -= 1
  return { von, bis }
}

const LEERZEILE: Zeile = { zeile: 0, zellen: [] }

function istKopfzeile(zeile: Zeile | undefined): boolean {
  return zeile !== undefined && zeile.zellen.filter((zelle) => text(zelle) !== '').length > 1
}

function ersteDatenzeile(alle: readonly Zeile[], breite: number): number {
  const mitZahlen = alle.slice(0, KOPF_BIS).findIndex(({ zellen }) => hatZahlen(zellen))
  if (mitZahlen >= 0) return mitZahlen
  // No figures at all: the first full row is the head.
  return alle.findIndex((zeile) => letzteVolle(zeile) >= Math.max(2, breite - 1)) + 1
}

/** Figures that are neither years nor ages counted up in a head ("0;1;2;3"). */
function hatZahlen(zellen: Zeile['zellen']): boolean {
  const zahlen = zellen.filter((zelle) => istZahl(zelle) && !istZeit(zelle)).map(Number)
  const istFolge =
    zahlen.length > 2 && zahlen.every((zahl, i) => i === 0 || zahl === (zahlen[i - 1] ?? 0) + 1)
  return zahlen.length > 0 && !istFolge
}

function baueSpalten(
  koepfe: readonly Zeile[],
  daten: readonly Zeile[],
  breite: number,
): readonly Spalte[] {
  const unterste = koepfe.findLastIndex(istGefuellt)
  const labelzeilen = koepfe.map(({ zellen }, i) =>
    i >= unterste
      ? Array.from({ length: breite }, (_, nr) => text(zellen[nr]))
      : breiteAus(zellen, breite, koepfe.slice(i + 1)),
  )
  const namen = labelzeilen.at(-1) ?? []
  return Array.from({ length: breite }, (_, nr) => {
    const texte = daten.map(({ zellen }) => text(zellen[nr]))
    const labels = [...new Set(labelzeilen.map((zeile) => zeile[nr] ?? '').filter(Boolean))]
    return {
      nr,
      kopf:
        koepfe.map(({ zellen }) => text(zellen[nr])).findLast((eigener) => eigener !== '') ?? '',
      name: istEinmalig(namen, nr) ? (namen[nr] ?? null) : null,
      labels,
      texte,
      gefuellt: texte.filter(Boolean),
      zellen: daten.map(({ zellen }) => zellen[nr] ?? '').filter((zelle) => text(zelle) !== ''),
    }
  })
}

const istEinmalig = (namen: readonly string[], nr: number): boolean =>
  (namen[nr] ?? '') !== '' && namen.indexOf(namen[nr] ?? '') === namen.lastIndexOf(namen[nr] ?? '')

/**
 * A head over several columns stands in the first of them. One without a head
 * below is the whole head of its own column and spans no other.
 */
function breiteAus(
  zellen: Zeile['zellen'],
  breite: number,
  darunter: readonly Zeile[],
): readonly string[] {
  let letzter = ''
  return Array.from({ length: breite }, (_, nr) => {
    const eigener = text(zellen[nr])
    const spannt = darunter.some((zeile) => text(zeile.zellen[nr]) !== '')
    if (eigener !== '') letzter = spannt ? eigener : ''
    return eigener || letzter
  })
}

function keineTabelle(datei: Datei, alle: readonly Zeile[]): Error {
  const anfang = kurz((alle.find(istGefuellt)?.zellen ?? []).join(' | '), 100)
  return lesefehler({
    code: 'KEINE_TABELLE',
    text: `In „${kurz(datei.name)}“ ist keine Tabelle zu finden: Gebraucht werden mindestens zwei Spalten und eine Zeile mit Zahlen${anfang === '' ? '' : ` (am Anfang steht „${anfang}“)`}. Bitte die Tabelle als CSV, XLSX oder ODS mit einer Zeile je Gebiet speichern.`,
  })
}
