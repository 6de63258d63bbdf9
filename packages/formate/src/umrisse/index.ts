/**
 * A kleinräumige Gliederung from a file: every area as it was delivered, in
 * WGS84, with key, name and population. Unlike `readGeometrie`, nothing faulty
 * is left out or put right: that is for the check and for those who decide.
 */
import type { Ort, Rahmen, Umriss } from '@sozial/domain/geometrie'
import type { Punkt } from '../geometrie/bezugssystem.ts'
import { istSqlite, oeffneGeopackage } from '../geometrie/geopackage.ts'
import { oeffneTeile, packeAus } from '../geometrie/quelle.ts'
import type { Geometriequelle, Rohgebiet } from '../geometrie/quelle.ts'
import type { Datei, Meldung } from '../lesung/index.ts'
import { hinweis, kurz, lesefehler } from '../lesung/meldungen.ts'
import { findLage } from './lage.ts'
import type { Lage } from './lage.ts'
import { findSpalten, parseAnzahl, waehleSpalten } from './spaltenwahl.ts'
import type { Spaltenwahl, Umrissspalte } from './spaltenwahl.ts'

export type { Spaltenwahl, Umrissspalte } from './spaltenwahl.ts'

/** One area of the file; its `nummer` is its row. */
export interface Bausteinumriss extends Umriss {
  /** null: the file has none. */
  readonly einwohner: number | null
}

export interface Umrissdatei {
  readonly format: Geometriequelle['format']
  /** System in which the coordinates were taken. */
  readonly epsg: number
  readonly spalten: readonly Umrissspalte[]
  readonly wahl: Spaltenwahl
  readonly umrisse: readonly Bausteinumriss[]
  readonly meldungen: readonly Meldung[]
}

export interface Umrissoptionen extends Partial<Spaltenwahl> {
  /** Frame of the Kreis in degrees, by which the system is recognised. */
  readonly kreis?: Rahmen
}

/** So many a division has at most. */
const HOECHSTENS = 50_000

/**
 * Reads GeoJSON, TopoJSON, a GeoPackage, the parts of a shapefile or a ZIP with one of them.
 *
 * @throws LesefehlerError when nothing can be read
 */
export async function readUmrisse(
  dateien: readonly Datei[],
  optionen: Umrissoptionen = {},
): Promise<Umrissdatei> {
  const { kreis, ...angaben } = optionen
  const { format, epsg: genannt, gebiete } = await oeffne(dateien)
  const flaechige = gebiete.filter(({ flaechen }) => typeof flaechen !== 'string')
  if (flaechige.length === 0) throw ohneFlaechen()
  if (flaechige.length > HOECHSTENS) throw zuViele(flaechige.length)
  const spalten = findSpalten(flaechige)
  const wahl = waehleSpalten(spalten, angaben)
  const lage = findLage([...punkteVon(flaechige)], genannt, kreis)
  return {
    format,
    epsg: lage.epsg,
    spalten,
    wahl,
    umrisse: flaechige.map((gebiet, i) => toUmriss(gebiet, i + 1, { wahl, lage })),
    meldungen: [
      ...lage.meldungen,
      ...findAuslassungen(gebiete.length - flaechige.length),
      ...findMaengel(flaechige, wahl),
    ],
  }
}

async function oeffne(dateien: readonly Datei[]): Promise<Geometriequelle> {
  const teile = packeAus(dateien)
  const paket = teile.find(({ inhalt }) => istSqlite(inhalt))
  return paket === undefined ? oeffneTeile(teile) : oeffneGeopackage(paket)
}

function* punkteVon(gebiete: readonly Rohgebiet[]): Generator<Punkt> {
  for (const { flaechen } of gebiete) {
    if (flaechen === null || typeof flaechen === 'string') continue
    for (const flaeche of flaechen) for (const ring of flaeche) yield* ring
  }
}

interface Lesart {
  readonly wahl: Spaltenwahl
  readonly lage: Lage
}

function toUmriss(
  { eigenschaften, flaechen }: Rohgebiet,
  nummer: number,
  { wahl, lage }: Lesart,
): Bausteinumriss {
  const textVon = (spalte: string | null) =>
    spalte === null ? '' : kurz(String(eigenschaften[spalte] ?? ''), 120)
  const schluessel = textVon(wahl.schluessel) || `Z${nummer}`
  const roh = flaechen === null || typeof flaechen === 'string' ? [] : flaechen
  return {
    nummer,
    schluessel,
    name: textVon(wahl.name) || schluessel,
    einwohner: wahl.einwohner === null ? null : parseAnzahl(textVon(wahl.einwohner)),
    flaechen: roh.map((flaeche) =>
      flaeche.map((ring) => ring.map((punkt) => runde(lage.umrechnung(punkt)))),
    ),
  }
}

/** Seven decimals of a degree: one centimetre. */
function runde([laenge, breite]: Punkt): Ort {
  return [Math.round(laenge * 1e7) / 1e7, Math.round(breite * 1e7) / 1e7]
}

function findAuslassungen(anzahl: number): readonly Meldung[] {
  if (anzahl === 0) return []
  const text = `${formatAnzahl(anzahl)} Punkte oder Linien der Datei wurden nicht gelesen; Bausteine sind Flächen.`
  return [hinweis({ code: 'KEINE_FLAECHE', text })]
}

function findMaengel(gebiete: readonly Rohgebiet[], wahl: Spaltenwahl): readonly Meldung[] {
  const leere = (spalte: string | null, istLeer: (text: string) => boolean): number =>
    spalte === null
      ? 0
      : gebiete.filter(({ eigenschaften }) => istLeer(String(eigenschaften[spalte] ?? '').trim()))
          .length
  const ohneSchluessel = leere(wahl.schluessel, (text) => text === '')
  const ohneZahl = leere(wahl.einwohner, (text) => parseAnzahl(text) === null)
  return [
    ...(wahl.schluessel === null
      ? [hinweis({ code: 'OHNE_SCHLUESSEL', text: KEIN_SCHLUESSEL })]
      : []),
    ...(ohneSchluessel > 0
      ? [
          hinweis({
            code: 'OHNE_SCHLUESSEL',
            text: `${formatAnzahl(ohneSchluessel)} Flächen haben keinen Schlüssel; sie heißen vorläufig nach ihrer Zeile (Z17).`,
          }),
        ]
      : []),
    ...(ohneZahl > 0
      ? [
          hinweis({
            code: 'OHNE_EINWOHNER',
            text: `Bei ${formatAnzahl(ohneZahl)} Flächen ist „${wahl.einwohner}“ leer oder keine Anzahl; dort ist die Einwohnerzahl unbekannt und nicht null.`,
          }),
        ]
      : []),
  ]
}

const KEIN_SCHLUESSEL =
  'Keine Spalte der Datei hat für jede Fläche einen eigenen Wert; die Flächen heißen vorläufig nach ihrer Zeile (Z17). Bitte eine Spalte mit Schlüsseln wählen oder ergänzen.'

const formatAnzahl = (anzahl: number): string => anzahl.toLocaleString('de-DE')

function ohneFlaechen(): Error {
  return lesefehler({
    code: 'KEINE_FLAECHE',
    text: 'Die Datei enthält keine Flächen. Bitte die Bausteine als Polygone liefern.',
  })
}

function zuViele(anzahl: number): Error {
  return lesefehler({
    code: 'ZU_VIELE_FLAECHEN',
    text: `Die Datei enthält ${formatAnzahl(anzahl)} Flächen; mehr als ${formatAnzahl(HOECHSTENS)} werden nicht gelesen. Bitte auf den Kreis beschränken oder größere Bausteine wählen.`,
  })
}
