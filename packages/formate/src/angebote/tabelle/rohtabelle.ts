/** Any table or GeoJSON as heads and rows of text. */
import { parseCrsName, findUmrechnung, sindGrad, type Punkt } from '../../geometrie/bezugssystem.ts'
import type { Datei } from '../../lesung/index.ts'
import { kurz, lesefehler } from '../../lesung/meldungen.ts'
import { istMappe } from '../../mappe/index.ts'
import { decodeText, glaette, TRENNZEICHEN, type Trennzeichen } from '../../text/index.ts'
import { oeffneTabelle, type Zeile } from '../../zuordnung/index.ts'
import { erkenneSpalte } from './spaltenwahl.ts'

export interface Rohzeile {
  /** From 1; of GeoJSON the running number of the feature. */
  readonly zeile: number
  readonly texte: readonly string[]
  /** WGS 84; null: the columns say where. */
  readonly punkt: Punkt | null
}

export interface Rohtabelle {
  readonly koepfe: readonly string[]
  readonly zeilen: readonly Rohzeile[]
}

/** More in one file is none that somebody has put together. */
const HOECHSTENS_ZEILEN = 20_000
const HOECHSTENS_SPALTEN = 200
/** Above the heads may stand a title. */
const KOPF_SUCHE = 10

/** @throws LesefehlerError where it is no table or has too much */
export function oeffneAngebotstabelle(datei: Datei): Rohtabelle {
  const zeilen: Rohzeile[] = []
  let koepfe: readonly string[] | null = null
  const tabelle = oeffneTabelle(datei, { trennzeichen: findTrennzeichen(datei) })
  const kopfzeile = findKopfzeile(tabelle.zeilen())
  for (const { zeile, zellen } of tabelle.zeilen()) {
    const texte = zellen.slice(0, HOECHSTENS_SPALTEN).map((zelle) => String(zelle).trim())
    if (zeile < kopfzeile || texte.every((text) => text === '')) continue
    if (koepfe === null) koepfe = texte.map(glaette)
    else if (!texte[0]!.startsWith('# ')) zeilen.push({ zeile, texte, punkt: null })
    if (zeilen.length > HOECHSTENS_ZEILEN) throw zuLang(datei)
  }
  return pruefe(datei, { koepfe: koepfe ?? [], zeilen })
}

/**
 * The one by which a line names most columns: descriptions are full of commas,
 * and of lines that look like rows. undefined: it shows in all lines together.
 */
function findTrennzeichen({ inhalt }: Datei): Trennzeichen | undefined {
  if (istMappe(inhalt)) return undefined
  const anfang = decodeText(inhalt).text.slice(0, 20_000).split(/\r?\n/, KOPF_SUCHE)
  const bekannte = (trennzeichen: string): number =>
    Math.max(
      ...anfang.map(
        (zeile) =>
          zeile
            .split(trennzeichen)
            .filter((kopf) => erkenneSpalte(kopf.replaceAll('"', '')) !== null).length,
      ),
    )
  const [bestes] = TRENNZEICHEN.map((eines) => ({ eines, anzahl: bekannte(eines) })).toSorted(
    (a, b) => b.anzahl - a.anzahl,
  )
  return bestes !== undefined && bestes.anzahl >= 2 ? bestes.eines : undefined
}

/** The first row that names at least two columns; else the first that holds anything. */
function findKopfzeile(zeilen: Iterable<Zeile>): number {
  let erste: number | null = null
  for (const { zeile, zellen } of zeilen) {
    const texte = zellen.map((zelle) => glaette(String(zelle)))
    if (texte.every((text) => text === '')) continue
    erste ??= zeile
    if (texte.filter((text) => erkenneSpalte(text) !== null).length >= 2) return zeile
    if (zeile - erste >= KOPF_SUCHE) break
  }
  return erste ?? 1
}

interface Feature {
  readonly properties?: unknown
  readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null
}

/** @param json a FeatureCollection. @throws LesefehlerError for positions of a system we do not know */
export function oeffneGeojson(datei: Datei, json: Readonly<Record<string, unknown>>): Rohtabelle {
  const features = Array.isArray(json['features']) ? (json['features'] as readonly Feature[]) : []
  if (features.length > HOECHSTENS_ZEILEN) throw zuLang(datei)
  const objekte = features.map(({ properties }) => toObjekt(properties))
  const koepfe = [...new Set(objekte.flatMap((eines) => Object.keys(eines)))].slice(
    0,
    HOECHSTENS_SPALTEN,
  )
  const punkte = rechneUm(features.map(toPunkt), json)
  const zeilen = objekte.map((eines, i) => ({
    zeile: i + 1,
    texte: koepfe.map((kopf) => toText(eines[kopf])),
    punkt: punkte[i] ?? null,
  }))
  return pruefe(datei, { koepfe, zeilen })
}

const toObjekt = (wert: unknown): Readonly<Record<string, unknown>> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert)
    ? (wert as Readonly<Record<string, unknown>>)
    : {}

function toText(wert: unknown): string {
  if (wert === null || wert === undefined) return ''
  if (Array.isArray(wert)) return wert.map(toText).join('; ')
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein'
  return typeof wert === 'string' ? wert.trim() : JSON.stringify(wert)
}

function toPunkt({ geometry }: Feature): Punkt | null {
  const [x, y] =
    geometry?.type === 'Point' && Array.isArray(geometry.coordinates) ? geometry.coordinates : []
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x + y) ? [x, y] : null
}

function rechneUm(
  punkte: readonly (Punkt | null)[],
  json: Readonly<Record<string, unknown>>,
): readonly (Punkt | null)[] {
  const name = toObjekt(toObjekt(json['crs'])['properties'])['name']
  const epsg = typeof name === 'string' ? parseCrsName(name) : null
  const gesetzte = punkte.filter((punkt) => punkt !== null)
  if (epsg === null && !sindGrad(gesetzte)) {
    throw lesefehler({
      code: 'BEZUGSSYSTEM_FEHLT',
      text: 'Die Punkte der Datei sind keine Grad, und ihr Bezugssystem steht nicht dabei. Bitte als GeoJSON in WGS 84 (EPSG:4326) speichern.',
    })
  }
  if (epsg === null || epsg === 4326) return punkte
  const umrechnung = findUmrechnung(epsg)
  return punkte.map((punkt) => (punkt === null ? null : rundeGrad(umrechnung(punkt))))
}

/** To about a centimetre: more is not in the figures. */
const rundeGrad = ([x, y]: Punkt): Punkt => [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7]

function pruefe({ name }: Datei, tabelle: Rohtabelle): Rohtabelle {
  if (tabelle.zeilen.length > 0) return tabelle
  throw lesefehler({
    code: 'ANGEBOTE_FEHLEN',
    text: `„${kurz(name)}“ enthält keine Angebote. Gebraucht wird eine Kopfzeile und darunter eine Zeile je Standort.`,
  })
}

const zuLang = ({ name }: Datei): Error =>
  lesefehler({
    code: 'ANGEBOTE_ZU_VIELE',
    text: `„${kurz(name)}“ hat mehr als ${HOECHSTENS_ZEILEN.toLocaleString('de-DE')} Zeilen. Bitte auf mehrere Dateien verteilen.`,
  })
