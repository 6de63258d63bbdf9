import { istEinheit, toEinheit } from '../katalog/index.ts'
import { kurz, lesefehler, stelle } from '../lesung/meldungen.ts'
import { glaette } from '../text/index.ts'
import type { Textzeile } from '../text/index.ts'
import { deuteJahresangaben, parseZeitraum } from '../zeitangabe/index.ts'
import type { Jahresdeutung } from '../zeitangabe/index.ts'
import type { Zeitraum } from '@sozial/domain/zeitraum'

/** Everything above the first row of figures. */
export interface Kopf {
  readonly tabelle: string
  readonly titel: string
  /** Period from a line of its own above the column heads ("31.12.2015", "Jahr: 2016"). */
  readonly zeitraum: Zeitraum | null
  readonly jahresdeutung: Jahresdeutung
  /** Number of leading columns without a head (period, key, name, classification). */
  readonly vorspalten: number
  /** Per column of figures its labels from top to bottom, without the unit. */
  readonly labels: ReadonlyMap<number, readonly string[]>
  readonly einheiten: ReadonlyMap<number, string>
  /** File line of the first row of figures. */
  readonly ersteZeile: number
  readonly spaltenzahl: number
}

const ERSTE_ZEILE = /^(?:GENESIS-)?Tabelle:\s*(\S+)/

/** True when the text begins like a classic table of a regional database. */
export function istGenesisTabelle(text: string): boolean {
  return ERSTE_ZEILE.test(text.replace(/^\uFEFF?"?/, '').slice(0, 200))
}

/**
 * Reads the head of a classic table: number, title lines, an optional period
 * line, one to six rows of column heads, the last of which may name units.
 *
 * @throws LesefehlerError when the shape is none of the known ones
 */
export function leseKopf(zeilen: Iterable<Textzeile>): Kopf {
  const titelzeilen: string[] = []
  const kopfzeilen: (readonly string[])[] = []
  let tabelle = ''
  for (const { zeile, felder: roh } of zeilen) {
    const felder = roh.map(glaette)
    const gefuellt = felder.findIndex((feld) => feld !== '')
    if (gefuellt === -1) continue
    const nummer = tabelle === '' ? ERSTE_ZEILE.exec(felder[0] ?? '') : null
    if (nummer !== null) tabelle = nummer[1] ?? ''
    else if (gefuellt > 0) kopfzeilen.push(felder)
    else if (kopfzeilen.length === 0 && felder.slice(1).every((feld) => feld === ''))
      titelzeilen.push(felder[0] ?? '')
    else return baueKopf({ tabelle, titelzeilen, kopfzeilen, ersteZeile: zeile, felder })
    if (kopfzeilen.length > 8 || titelzeilen.length > 40) break
  }
  throw lesefehler({
    code: 'KEINE_DATENZEILEN',
    text: `Die Datei beginnt wie eine GENESIS-Tabelle${tabelle === '' ? '' : ` (${kurz(tabelle)})`}, enthält aber keine Zeilen mit Zahlen. Bitte die Tabelle erneut und vollständig als CSV abrufen.`,
  })
}

interface Rohkopf {
  readonly tabelle: string
  readonly titelzeilen: readonly string[]
  readonly kopfzeilen: readonly (readonly string[])[]
  readonly ersteZeile: number
  /** First row of figures. */
  readonly felder: readonly string[]
}

function baueKopf({ tabelle, titelzeilen, kopfzeilen, ersteZeile, felder }: Rohkopf): Kopf {
  const vorspalten = Math.min(...kopfzeilen.map((zeile) => zeile.findIndex((feld) => feld !== '')))
  if (kopfzeilen.length === 0 || vorspalten < 2) {
    throw unbekannterKopf(ersteZeile, felder, 'Über den Zahlen stehen keine Spaltenköpfe')
  }
  const titel = titelzeilen.join(' ')
  const jahresdeutung = deuteJahresangaben(titel)
  const zeitraumzeile = titelzeilen.findLastIndex(
    (zeile) => parseZeitraum(zeile, jahresdeutung) !== null,
  )
  const spaltenzahl = Math.max(...kopfzeilen.map((zeile) => zeile.length))
  const ueberschrift = titelzeilen.filter((_, i) => i !== zeitraumzeile)
  const einheiten = leseEinheiten(kopfzeilen, ueberschrift)
  if (einheiten === null) {
    throw unbekannterKopf(
      ersteZeile,
      felder,
      'Weder die Spaltenköpfe noch der Titel nennen eine Einheit (zum Beispiel „Anzahl“)',
    )
  }
  const spalten = Array.from({ length: spaltenzahl - vorspalten }, (_, i) => vorspalten + i)
  const labelzeilen = einheiten.ausZeile ? kopfzeilen.slice(0, -1) : kopfzeilen
  const labels = (spalte: number): readonly string[] => [
    ...einheiten.merkmal,
    ...labelzeilen.map((zeile) => zeile[spalte] ?? ''),
  ]
  return {
    tabelle,
    titel: (einheiten.merkmal.length > 0 ? ueberschrift.slice(0, -1) : ueberschrift).join(' '),
    zeitraum:
      zeitraumzeile === -1 ? null : parseZeitraum(titelzeilen[zeitraumzeile] ?? '', jahresdeutung),
    jahresdeutung,
    vorspalten,
    labels: new Map(spalten.map((spalte) => [spalte, labels(spalte)])),
    einheiten: new Map(spalten.map((spalte) => [spalte, einheiten.von(spalte)])),
    ersteZeile,
    spaltenzahl,
  }
}

interface Einheiten {
  readonly von: (spalte: number) => string
  /** The last head row names the units. */
  readonly ausZeile: boolean
  /** What is counted, when the title says it for all columns: "Bevölkerungsstand (Anzahl)". */
  readonly merkmal: readonly string[]
}

function leseEinheiten(
  kopfzeilen: readonly (readonly string[])[],
  titel: readonly string[],
): Einheiten | null {
  const letzte = kopfzeilen.at(-1) ?? []
  const benannt = letzte.filter((feld) => feld !== '')
  if (benannt.filter(istEinheit).length * 2 >= benannt.length && benannt.length > 0) {
    return { von: (spalte) => toEinheit(letzte[spalte] ?? ''), ausZeile: true, merkmal: [] }
  }
  const treffer = /^(.+) \(([^()]+)\)$/.exec(titel.at(-1) ?? '')
  const [, merkmal = '', einheit = ''] = treffer ?? []
  if (!istEinheit(einheit)) return null
  return { von: () => toEinheit(einheit), ausZeile: false, merkmal: [merkmal] }
}

function unbekannterKopf(zeile: number, felder: readonly string[], was: string): Error {
  return lesefehler({
    code: 'KOPF_UNBEKANNT',
    text: `${was} (erste Zahlenzeile ist Zeile ${zeile}: „${kurz(felder.join(';'))}“). Bitte die Tabelle ohne Änderungen als CSV abrufen oder eine Zuordnungsdatei mitgeben.`,
    stelle: stelle(null, zeile, null),
    roh: kurz(felder.join(';')),
  })
}
