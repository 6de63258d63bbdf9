/** Recognises a delivered table by its content, never by its name, and reads it. */
import { entpackeZip, istZip, pruefeDatei } from '../behaelter/index.ts'
import { findGemeindeblatt, readGemeindeverzeichnis } from '../gemeindeverzeichnis/index.ts'
import { istGenesisFfcsv, readGenesisFfcsv } from '../genesis-ffcsv/index.ts'
import { erklaereAntwort, parseSchnittstellenantwort } from '../genesis-ffcsv/schnittstelle.ts'
import { istInkarMappe, istInkarText, readInkarMappe, readInkarText } from '../inkar/index.ts'
import { LesefehlerError } from '../lesung/index.ts'
import type { Datei, Lesung, Meldung } from '../lesung/index.ts'
import { hinweis, kurz, lesefehler, stelle } from '../lesung/meldungen.ts'
import { istMappe, readMappe } from '../mappe/index.ts'
import { istGenesisTabelle, readRegionalstatistik } from '../regionalstatistik/index.ts'
import { decodeText } from '../text/index.ts'
import { proposeZuordnung } from '../vorschlag/propose-zuordnung.ts'
import { readZuordnung } from '../zuordnung/index.ts'
import type { Zuordnung } from '../zuordnung/index.ts'

const BEKANNTE_FORMATE =
  'Tabellen der Regionaldatenbank (CSV), GENESIS-Flatfiles (ffcsv), INKAR (XLS, XLSX, CSV), das Gemeindeverzeichnis (XLSX); andere Tabellen (CSV, XLS, XLSX, ODS), wenn gesagt ist, was in den Spalten steht'

/**
 * Reads a table file. With a `zuordnung` the file is read as that says;
 * otherwise its format is recognised. An archive with one table is opened.
 *
 * @throws LesefehlerError when nothing can be read; its `meldungen` are German
 *   sentences, and say of a table of no known format what its columns are
 */
export function readDatei(datei: Datei, zuordnung?: Zuordnung): Lesung {
  pruefeDatei(datei)
  if (istZipArchiv(datei)) return readDatei(findTabelle(datei), zuordnung)
  if (zuordnung !== undefined) return readZuordnung(datei, zuordnung)
  try {
    return readBekanntes(datei)
  } catch (ursache) {
    if (!istUnbekannt(ursache)) throw ursache
    throw new LesefehlerError([...ursache.meldungen, ...beschreibeTabelle(datei)])
  }
}

/**
 * Reads a file of a known format.
 *
 * @throws LesefehlerError FORMAT_UNBEKANNT for any other table
 */
export function readBekanntes(datei: Datei): Lesung {
  pruefeDatei(datei)
  if (istZipArchiv(datei)) return readBekanntes(findTabelle(datei))
  if (istMappe(datei.inhalt)) return readBekannteMappe(datei)
  const { text } = decodeText(datei.inhalt)
  if (istGenesisTabelle(text)) return readRegionalstatistik(datei)
  if (istGenesisFfcsv(text)) return readGenesisFfcsv(datei)
  if (istInkarText(text)) return readInkarText(datei)
  throw unbekannt(datei, text)
}

const istUnbekannt = (ursache: unknown): ursache is LesefehlerError =>
  ursache instanceof LesefehlerError &&
  ursache.meldungen.some(({ code }) => code === 'FORMAT_UNBEKANNT')

/** A workbook of an office. */
function readBekannteMappe(datei: Datei): Lesung {
  const blaetter = readMappe(datei)
  const gemeinden = findGemeindeblatt(blaetter)
  if (gemeinden !== undefined) return readGemeindeverzeichnis(datei, gemeinden)
  if (istInkarMappe(blaetter)) return readInkarMappe(datei, blaetter)
  const gesehen = blaetter.map(({ name }) => kurz(name)).join(', ')
  throw unbekannteTabelle(
    datei,
    (blaetter[0]?.zeilen[0] ?? []).join(' | '),
    ` (Blätter: ${gesehen})`,
  )
}

/** The only table in an archive. */
function findTabelle(datei: Datei): Datei {
  const tabellen = entpackeTabellen(datei)
  const [tabelle] = tabellen
  if (tabelle === undefined) {
    throw lesefehler({
      code: 'ARCHIV_INHALT',
      text: `Das Archiv „${kurz(datei.name)}“ enthält keine Tabelle (CSV, TXT, XLS, XLSX, ODS). Archive in Archiven bitte vorher entpacken.`,
    })
  }
  if (tabellen.length > 1 || istZipArchiv(tabelle)) {
    throw lesefehler({
      code: 'ARCHIV_INHALT',
      text: `Das Archiv „${kurz(datei.name)}“ enthält ${tabellen.length} Tabellen; erwartet wird genau eine. Bitte die gewünschte Datei entpacken und einzeln hochladen.`,
    })
  }
  return tabelle
}

/**
 * The tables in an archive; none where the file is no archive.
 *
 * @throws LesefehlerError when it is broken, too large, or holds outlines of areas
 */
export function entpackeTabellen(datei: Datei): readonly Datei[] {
  if (!istZipArchiv(datei)) return []
  const dateien = [...entpackeZip(datei)].map(([name, inhalt]) => ({ name, inhalt }))
  if (dateien.some(({ name }) => /\.shp$/i.test(name))) throw istGeometrie(datei.name)
  if (dateien.some(({ name }) => /^(word|ppt)\//.test(name))) throw istDokument(datei.name)
  return dateien
    .filter(({ name, inhalt }) => TABELLE.test(name) && inhalt.length > 0)
    .map(({ name, inhalt }) => ({ name: toDateiname(name), inhalt }))
}

/** Paths of an archive are never followed: only the last part is a name. */
const toDateiname = (pfad: string): string => pfad.split(/[\\/]/).findLast(Boolean) ?? 'Tabelle'

/** By its name, and not what macOS puts beside every file. */
const TABELLE = /^(?!__MACOSX\/)(?:.*\/)?(?!\._)[^/]+\.(csv|txt|xls[xmb]?|ods)$/i

/** An archive that is no workbook. */
function istZipArchiv({ inhalt }: Datei): boolean {
  return istZip(inhalt) && !istMappe(inhalt)
}

function unbekannt(datei: Datei, text: string): Error {
  const antwort = parseSchnittstellenantwort(text)
  if (antwort !== null)
    return lesefehler({ code: 'ANTWORT_DER_DATENBANK', text: erklaereAntwort(antwort) })
  const anfang = text.slice(0, 2000).trimStart()
  if (anfang.startsWith('{') && /"(FeatureCollection|Feature|Topology)"/.test(anfang))
    return istGeometrie(datei.name)
  if (/^[{[]\s*["{[\]}]/.test(anfang)) {
    return lesefehler({
      code: 'IST_JSON',
      text: `„${kurz(datei.name)}“ ist eine JSON-Datei und keine Tabelle. Bitte als CSV, XLSX oder ODS anfordern.`,
    })
  }
  if (/^<(!doctype|html|\?xml)/i.test(anfang)) {
    return lesefehler({
      code: 'WEBSEITE',
      text: `„${kurz(datei.name)}“ ist eine Webseite und keine Tabelle. Bitte im Angebot des Amts den Download als CSV wählen oder die Datei in Excel öffnen und als XLSX speichern.`,
    })
  }
  return unbekannteTabelle(datei, anfang.split(/\r?\n/, 1)[0] ?? '')
}

/** What stands in the file, and what could be read. */
function unbekannteTabelle({ name }: Datei, anfang: string, zusatz = ''): Error {
  const ersteZeile = kurz(anfang, 100)
  return lesefehler({
    code: 'FORMAT_UNBEKANNT',
    text: `Das Format von „${kurz(name)}“${zusatz} ist unbekannt; die erste Zeile lautet „${ersteZeile}“. Lesbar sind: ${BEKANNTE_FORMATE}.`,
    stelle: stelle(null, 1, null),
    roh: ersteZeile,
  })
}

/** Which columns were found, and the way on; empty where not even columns can be made out. */
function beschreibeTabelle(datei: Datei): readonly Meldung[] {
  try {
    const { meldungen } = proposeZuordnung(datei)
    return [
      ...meldungen,
      hinweis({
        code: 'ZUORDNUNG_NOETIG',
        text: 'So geht es weiter: Unter „Eigene Datei ansehen“ wird die Tabelle gezeigt und jede Spalte gedeutet; von dort lässt sie sich mit dieser Deutung in den Kreis übernehmen. Wer viele Dateien gleicher Form hat, liest sie mit einer Zuordnungsdatei ein; wie sie aussieht, weiß die Sozialplanung des Kreises.',
      }),
    ]
  } catch (ursache) {
    if (ursache instanceof LesefehlerError) return []
    throw ursache
  }
}

const istDokument = (name: string): Error =>
  lesefehler({
    code: 'KEINE_TABELLENDATEI',
    text: `„${kurz(name)}“ ist ein Dokument aus Word oder PowerPoint und keine Tabelle. Bitte das Original als XLSX, ODS oder CSV anfordern.`,
  })

function istGeometrie(name: string): Error {
  return lesefehler({
    code: 'IST_GEOMETRIE',
    text: `„${kurz(name)}“ enthält Gebietsgrenzen und keine Tabelle. Bitte beim Einrichten der Gebiete hochladen.`,
  })
}
