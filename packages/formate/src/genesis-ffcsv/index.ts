/** GENESIS flat files (ffcsv) of GENESIS-Online, Regionaldatenbank and Zensus 2022, German or English. */
import { findQuelle } from '../katalog/index.ts'
import { baueLesung } from '../lesung/baue-lesung.ts'
import type { Raumzeile } from '../lesung/baue-lesung.ts'
import type { Datei, Fundstelle, Lesung, Meldung } from '../lesung/index.ts'
import {
  fehler,
  hinweis,
  HOECHSTZAHL_MELDUNGEN,
  kurz,
  lesefehler,
  ort,
  stelle,
} from '../lesung/meldungen.ts'
import { decodeText, findeTrennzeichen, zeilen } from '../text/index.ts'
import type { Textzeile, Zahlschreibung } from '../text/index.ts'
import { istSemester, parseZeitraum } from '../zeitangabe/index.ts'
import { merkeBezuege } from './bezug.ts'
import type { Bezugsuche } from './bezug.ts'
import { leseKopf } from './kopf.ts'
import type { Spalten } from './kopf.ts'

/** Codes of the variables that name an area (municipality, Kreis, Land, Germany …). */
const RAUMVARIABLE =
  /^(DINSG|DLAND\w*|REGBEZ\w*|KREISE?\w*|GEMEIN\w*|GEO(DL|BL|RB|LK|GM|VB|GV)\d*)$/

/* Quality marks of GENESIS: p vorläufig, s geschätzt; e endgültig, r berichtigt and "()" need no flag. */
const VORLAEUFIG = /^[ps]$/

/** True when the text begins with the head of a flat file. */
export function istGenesisFfcsv(text: string): boolean {
  return /^\uFEFF?"?statistics_code"?[;,\t|]"?statistics_label/.test(text)
}

/**
 * Reads a flat file.
 *
 * @throws LesefehlerError when columns are missing, or the table has no area variable or no rows
 */
export function readGenesisFfcsv(datei: Datei): Lesung {
  const { text, kodierung } = decodeText(datei.inhalt)
  const trennzeichen = findeTrennzeichen(text)
  const alle = (): Iterable<Textzeile> => zeilen(text, trennzeichen)
  const spalten = leseKopf(alle())
  const [erste] = datenzeilen(alle())
  if (erste === undefined) {
    throw lesefehler({
      code: 'KEINE_DATENZEILEN',
      text: `Das GENESIS-Flatfile „${kurz(datei.name)}“ besteht nur aus der Kopfzeile. Bitte die Tabelle mit Daten abrufen.`,
    })
  }
  const statistik = erste.felder[spalten.statistik] ?? ''
  const bezug = merkeBezuege(statistik)
  return baueLesung({
    format: 'genesis_ffcsv',
    tabelle: leseTabelle(datei.name, statistik),
    titel: erste.felder[spalten.titel] ?? '',
    quelle: findQuelle(statistik).schluessel,
    stand: null,
    merkmale: [
      ['Kodierung', kodierung],
      ['Trennzeichen', trennzeichen],
    ],
    ...verschaffeUeberblick(spalten, datenzeilen(alle())),
    blatt: null,
    schluesselart: 'AMTLICH',
    zeilen: () => leseZeilen({ spalten, bezug, alle }),
  })
}

function* datenzeilen(alle: Iterable<Textzeile>): Generator<Textzeile> {
  for (const zeile of alle) if (zeile.zeile > 1 && zeile.felder.length > 1) yield zeile
}

/**
 * The full table number stands only in the usual file name
 * ("12411-01-01-4_de_flat.csv"); inside is the number of the statistics alone.
 * It is shown and decides nothing.
 */
function leseTabelle(name: string, statistik: string): string {
  const nummer = /^([0-9A-Z]+(?:-[0-9A-Z]+)+)_/.exec(name)?.[1] ?? ''
  return nummer.startsWith(statistik) || nummer.startsWith('AI-') ? nummer : statistik
}

interface Leseauftrag {
  readonly spalten: Spalten
  readonly bezug: Bezugsuche
  readonly alle: () => Iterable<Textzeile>
}

function* leseZeilen({ spalten, bezug, alle }: Leseauftrag): Generator<Raumzeile> {
  for (const { zeile, felder } of datenzeilen(alle())) {
    const variablen = spalten.variablen.filter(({ code }) => (felder[code] ?? '') !== '')
    const raum = variablen.find(({ code }) => RAUMVARIABLE.test(felder[code] ?? ''))
    if (raum === undefined)
      throw keinRaum(
        zeile,
        variablen.map(({ name }) => felder[name] ?? ''),
      )
    const uebrige = variablen.filter((variable) => variable !== raum)
    const gefunden = bezug({ spalten, felder, variablen: uebrige })
    if (gefunden === null) continue
    yield {
      zeile,
      raum: felder[raum.auspraegungscode] ?? '',
      raumName: felder[raum.auspraegung] ?? '',
      gruppe: gefunden.schluessel,
      eintraege: [
        {
          spalte: spalten.wert,
          bezug: gefunden.bezug,
          roh: felder[spalten.wert] ?? '',
          vorlaeufig: VORLAEUFIG.test(felder[spalten.guete] ?? ''),
        },
      ],
    }
  }
}

/** What a first walk over the rows shows. */
interface Ueberblick {
  readonly meldungen: readonly Meldung[]
  /** Decimal point or comma: what the first figure with decimals uses. */
  readonly schreibung: Zahlschreibung
}

function verschaffeUeberblick(spalten: Spalten, alle: Iterable<Textzeile>): Ueberblick {
  let schreibung: Zahlschreibung | null = null
  const zeiten = new Map<string, Meldung | null>()
  for (const { zeile, felder } of alle) {
    if (felder.length < spalten.anzahl) {
      return {
        meldungen: [zeileKurz(zeile, felder.length, spalten.anzahl)],
        schreibung: schreibung ?? 'de',
      }
    }
    schreibung ??= findeSchreibung(felder[spalten.wert] ?? '')
    const zeit = felder[spalten.zeit] ?? ''
    if (!zeiten.has(zeit)) zeiten.set(zeit, pruefeZeit(zeit, stelle(null, zeile, spalten.zeit)))
  }
  const meldungen = [...zeiten.values()].filter((meldung) => meldung !== null)
  return { meldungen: meldungen.slice(0, HOECHSTZAHL_MELDUNGEN), schreibung: schreibung ?? 'de' }
}

function findeSchreibung(wert: string): Zahlschreibung | null {
  if (/^-?\d+,\d+$/.test(wert)) return 'de'
  return /^-?\d+\.\d+$/.test(wert) ? 'en' : null
}

function pruefeZeit(zeit: string, platz: Fundstelle): Meldung | null {
  if (istSemester(zeit)) {
    const text = `Die Zeitangabe „${kurz(zeit)}“ ist ein Halbjahr (Semester); gelesen wurde der erste Tag als Stichtag.`
    return hinweis({ code: 'SEMESTER', text, roh: zeit })
  }
  if (parseZeitraum(zeit) !== null) return null
  const text = `${ort(platz)}: „${kurz(zeit)}“ ist keine bekannte Zeitangabe. Bitte im Original prüfen.`
  return fehler({ code: 'ZEITRAUM_UNBEKANNT', text, stelle: platz, roh: kurz(zeit) })
}

function zeileKurz(zeile: number, ist: number, soll: number): Meldung {
  const platz = stelle(null, zeile, null)
  const text = `${ort(platz)} hat ${ist} statt ${soll} Spalten. Die Datei ist vermutlich abgeschnitten; bitte erneut abrufen.`
  return fehler({ code: 'ZEILE_KURZ', text, stelle: platz })
}

function keinRaum(zeile: number, namen: readonly string[]): Error {
  return lesefehler({
    code: 'KEINE_RAUMSPALTE',
    text: `Zeile ${zeile}: Die Tabelle hat keine regionale Gliederung (vorhanden: ${namen.map((name) => kurz(name)).join(', ') || 'keine'}). Bitte eine Tabelle mit Kreisen oder Gemeinden abrufen.`,
    stelle: stelle(null, zeile, null),
  })
}
