/** Boundaries of areas: GeoJSON, TopoJSON and shapefile become WGS84 polygons with key and name. */
import type { MultiPolygon, Polygon } from 'geojson'
import type { Datei, Meldung } from '../lesung/index.ts'
import { fehler, hinweis, kurz, lesefehler } from '../lesung/meldungen.ts'
import { findUmrechnung, sindGrad } from './bezugssystem.ts'
import type { Punkt } from './bezugssystem.ts'
import type { Eigenschaften } from './dbf.ts'
import { oeffneQuelle } from './quelle.ts'
import type { Geometriequelle, Rohgebiet } from './quelle.ts'
import { istRing, ordne } from './ringe.ts'
import type { Flaeche } from './ringe.ts'
import { findNamensspalte, findSchluesselspalte, leseSchluessel } from './spalten.ts'

export { toTopoJson } from './topojson.ts'

/** One area with its boundary in WGS84 (degrees; outer rings counterclockwise, RFC 7946). */
export interface Gebiet {
  readonly schluessel: string
  readonly name: string
  readonly geometry: Polygon | MultiPolygon
  /** All simple attributes of the file. */
  readonly eigenschaften: Eigenschaften
}

/** What a geometry file contains. */
export interface Gebiete {
  readonly format: Geometriequelle['format']
  /** Code of the system in which the file was delivered. */
  readonly epsg: number
  /** Columns that were taken as key and name. */
  readonly schluesselspalte: string
  readonly namensspalte: string | null
  readonly gebiete: readonly Gebiet[]
  /** A `FEHLER` among them says that an area is missing or ambiguous. */
  readonly meldungen: readonly Meldung[]
}

export interface Geometrieoptionen {
  /** Column with the key; guessed when missing (AGS, ARS, RS, schluessel, id). */
  readonly schluesselspalte?: string
  /** Column with the name; guessed when missing (GEN, name …). */
  readonly namensspalte?: string
  /** Only areas whose key begins so, e.g. `05370` for the Gemeinden of a Kreis. */
  readonly praefix?: string
  /** Overrules what the file says about its coordinates. */
  readonly epsg?: number
}

/**
 * Reads boundaries from one GeoJSON or TopoJSON file, from the parts of a
 * shapefile, or from one ZIP with such files.
 *
 * @throws LesefehlerError when nothing can be read; single areas are reported in `meldungen`
 */
export function readGeometrie(
  dateien: readonly Datei[],
  optionen: Geometrieoptionen = {},
): Gebiete {
  const quelle = oeffneQuelle(dateien)
  const schluesselspalte = findSchluesselspalte(quelle.gebiete, optionen.schluesselspalte)
  const namensspalte = findNamensspalte(quelle.gebiete, optionen.namensspalte)
  const gelesen = leseSchluessel(quelle.gebiete, schluesselspalte)
  const gewaehlt = gelesen.gebiete.filter(({ schluessel }) =>
    schluessel.startsWith(optionen.praefix ?? ''),
  )
  if (gewaehlt.length === 0) throw keinGebiet(schluesselspalte, gelesen.gebiete, optionen.praefix)
  const epsg = optionen.epsg ?? quelle.epsg ?? findEpsg(gewaehlt.map(({ gebiet }) => gebiet))
  const umrechnung = findUmrechnung(epsg)
  const benannt = gewaehlt.map(({ schluessel, gebiet }) => ({
    schluessel,
    name: String(gebiet.eigenschaften[namensspalte ?? ''] ?? '') || schluessel,
    gebiet,
  }))
  const ergebnisse = [...gruppiereNachSchluessel(benannt)].map(([, teile]) =>
    baueGebiet(teile, { umrechnung, istAmtlich: gelesen.istAmtlich }),
  )
  const gebiete = ergebnisse.flatMap(({ gebiet }) => gebiet ?? [])
  pruefeLage(gebiete, epsg)
  return {
    format: quelle.format,
    epsg,
    schluesselspalte,
    namensspalte,
    gebiete,
    meldungen: [...gelesen.meldungen, ...ergebnisse.flatMap(({ meldungen }) => meldungen)],
  }
}

interface Benannt {
  readonly schluessel: string
  readonly name: string
  readonly gebiet: Rohgebiet
}

function gruppiereNachSchluessel(
  alle: readonly Benannt[],
): ReadonlyMap<string, readonly Benannt[]> {
  const gruppen = new Map<string, Benannt[]>()
  for (const eines of alle) {
    const gruppe = gruppen.get(eines.schluessel)
    if (gruppe === undefined) gruppen.set(eines.schluessel, [eines])
    else gruppe.push(eines)
  }
  return gruppen
}

interface Bauvorgaben {
  readonly umrechnung: (punkt: Punkt) => Punkt
  readonly istAmtlich: boolean
}

interface Ergebnis {
  readonly gebiet: Gebiet | null
  readonly meldungen: readonly Meldung[]
}

function baueGebiet(teile: readonly Benannt[], { umrechnung, istAmtlich }: Bauvorgaben): Ergebnis {
  const zaehlende = ohneWasser(teile)
  const [erstes] = zaehlende
  if (erstes === undefined) return { gebiet: null, meldungen: [] }
  const { schluessel, name } = erstes
  const einName = zaehlende.every((teil) => teil.name === name)
  if (zaehlende.length > 1 && !(istAmtlich && einName)) return doppelt(schluessel, zaehlende)
  const fremd = zaehlende
    .map(({ gebiet }) => gebiet.flaechen)
    .find((eine) => typeof eine === 'string')
  if (fremd !== undefined) {
    const text = `${wer(erstes)} ist keine Fläche (${kurz(fremd)}). Bitte eine Datei mit Flächen (Polygonen) hochladen.`
    return { gebiet: null, meldungen: [fehler({ code: 'KEINE_FLAECHE', text, roh: schluessel })] }
  }
  const flaechen = zaehlende.flatMap(({ gebiet }) => toWgs84(gebiet, umrechnung))
  if (flaechen.length === 0) {
    const text = `${wer(erstes)} hat keine Geometrie. Bitte die Fläche im Geoinformationssystem ergänzen.`
    return { gebiet: null, meldungen: [fehler({ code: 'GEOMETRIE_LEER', text, roh: schluessel })] }
  }
  return {
    gebiet: {
      schluessel,
      name,
      geometry: toGeometry(flaechen),
      eigenschaften: erstes.gebiet.eigenschaften,
    },
    meldungen: zaehlende.length > 1 ? [vereinigt(erstes, zaehlende.length)] : [],
  }
}

/** BKG files carry land (GF 3, 4, 9) and water (GF 1, 2) of a Gemeinde as rows of their own: the land counts. */
function ohneWasser(teile: readonly Benannt[]): readonly Benannt[] {
  const land = teile.filter(
    ({ gebiet }) => ![1, 2].includes(Number(gebiet.eigenschaften['GF'] ?? 9)),
  )
  return land.length > 0 ? land : teile
}

function wer({ schluessel, name }: Benannt): string {
  return name === schluessel
    ? `Gebiet ${kurz(schluessel)}`
    : `Gebiet ${kurz(schluessel)} (${kurz(name)})`
}

function doppelt(schluessel: string, teile: readonly Benannt[]): Ergebnis {
  const namen = teile.map(({ name }) => kurz(name)).join(', ')
  const text = `Der Schlüssel ${kurz(schluessel)} kommt ${teile.length}-mal vor (${namen}). Jedes Gebiet braucht einen eigenen Schlüssel; bitte in der Datei berichtigen.`
  return {
    gebiet: null,
    meldungen: [fehler({ code: 'SCHLUESSEL_DOPPELT', text, roh: schluessel })],
  }
}

function vereinigt(gebiet: Benannt, anzahl: number): Meldung {
  return hinweis({
    code: 'TEILE_VEREINIGT',
    text: `${wer(gebiet)} besteht in der Datei aus ${anzahl} Teilen; sie wurden zu einem Gebiet vereinigt.`,
    roh: gebiet.schluessel,
  })
}

function toWgs84({ flaechen }: Rohgebiet, umrechnung: (punkt: Punkt) => Punkt): readonly Flaeche[] {
  if (flaechen === null || typeof flaechen === 'string') return []
  return flaechen.flatMap((flaeche) => {
    const ringe = flaeche.map((ring) => ring.map((punkt) => runde(umrechnung(punkt))))
    const [aussen, ...loecher] = ringe
    if (aussen === undefined || !istRing(aussen)) return []
    return [ordne([aussen, ...loecher.filter(istRing)])]
  })
}

/** Seven decimals of a degree: one centimetre. */
function runde([laenge, breite]: Punkt): Punkt {
  return [Math.round(laenge * 1e7) / 1e7, Math.round(breite * 1e7) / 1e7]
}

function toGeometry(flaechen: readonly Flaeche[]): Polygon | MultiPolygon {
  const koordinaten = flaechen.map((flaeche) => flaeche.map((ring) => ring.map(([x, y]) => [x, y])))
  const [einzige = []] = koordinaten
  return koordinaten.length === 1
    ? { type: 'Polygon', coordinates: einzige }
    : { type: 'MultiPolygon', coordinates: koordinaten }
}

function* punkteVon(gebiete: readonly Rohgebiet[]): Generator<Punkt> {
  for (const { flaechen } of gebiete) {
    if (flaechen !== null && typeof flaechen !== 'string')
      for (const flaeche of flaechen) for (const ring of flaeche) yield* ring
  }
}

/** Files that name no system: degrees are recognised, metres must be told. */
function findEpsg(gebiete: readonly Rohgebiet[]): number {
  if (sindGrad(punkteVon(gebiete))) return 4326
  throw lesefehler({
    code: 'BEZUGSSYSTEM_FEHLT',
    text: 'Die Datei nennt ihr Bezugssystem nicht, und ihre Koordinaten sind keine Längen- und Breitengrade. Bitte den EPSG-Code angeben (25832, 25833, 31466 oder 31467) oder die .prj-Datei mitliefern.',
  })
}

/** Areas far from Germany mean a wrong system or swapped axes. */
function pruefeLage(gebiete: readonly Gebiet[], epsg: number): void {
  const punkte = gebiete.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
  )
  const [x = 0, y = 0] =
    punkte.find(([laenge = NaN, breite = NaN]) => !inDeutschland(laenge, breite)) ?? []
  if (x === 0 && y === 0) return
  const hilfe = inDeutschland(y, x)
    ? 'Länge und Breite sind vertauscht; bitte in der Reihenfolge Länge, Breite liefern.'
    : 'Bitte den EPSG-Code der Datei prüfen.'
  throw lesefehler({
    code: 'LAGE_FALSCH',
    text: `Die Gebiete liegen nach EPSG:${epsg} nicht in Deutschland (zum Beispiel ${x.toFixed(3)}, ${y.toFixed(3)}). ${hilfe}`,
  })
}

function inDeutschland(laenge: number, breite: number): boolean {
  return laenge > 5 && laenge < 16 && breite > 46.5 && breite < 56
}

function keinGebiet(
  spalte: string,
  alle: readonly { readonly schluessel: string }[],
  praefix = '',
): Error {
  const beispiele = alle.slice(0, 3).map(({ schluessel }) => kurz(schluessel))
  const vorhanden =
    beispiele.length > 0 ? ` (vorhanden sind zum Beispiel ${beispiele.join(', ')})` : ''
  return lesefehler({
    code: 'KEIN_GEBIET',
    text: `In der Spalte „${kurz(spalte)}“ beginnt kein Schlüssel mit „${kurz(praefix)}“${vorhanden}. Bitte den Schlüssel des Kreises prüfen.`,
  })
}
