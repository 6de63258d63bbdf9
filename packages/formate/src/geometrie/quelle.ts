/** The three kinds of geometry file as one: features with attributes and loose areas. */
import type { Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { entpackeZip, istZip, pruefeGroesse } from '../behaelter/index.ts'
import type { Datei } from '../lesung/index.ts'
import { kurz, lesefehler } from '../lesung/meldungen.ts'
import { decodeText } from '../text/index.ts'
import { parseCrsName, parsePrj } from './bezugssystem.ts'
import type { Punkt } from './bezugssystem.ts'
import { readDbf } from './dbf.ts'
import type { Eigenschaften } from './dbf.ts'
import { gruppiere } from './ringe.ts'
import type { Flaeche } from './ringe.ts'
import { readShp } from './shp.ts'

/** One feature as delivered, in the coordinates of the file. */
export interface Rohgebiet {
  readonly eigenschaften: Eigenschaften
  /** `null` without geometry; a text names a kind of geometry that is no area. */
  readonly flaechen: readonly Flaeche[] | string | null
}

export interface Geometriequelle {
  readonly format: 'shapefile' | 'geojson' | 'topojson' | 'geopackage'
  /** EPSG code that the file names; `null` when it names none. */
  readonly epsg: number | null
  readonly gebiete: readonly Rohgebiet[]
}

/** Opens plain files or one archive. @throws LesefehlerError */
export function oeffneQuelle(dateien: readonly Datei[]): Geometriequelle {
  return oeffneTeile(packeAus(dateien))
}

/** Plain files as they are, archives as what is in them. @throws LesefehlerError */
export function packeAus(dateien: readonly Datei[]): readonly Datei[] {
  for (const datei of dateien) pruefeGroesse(datei)
  return dateien.flatMap((datei) => (istZip(datei.inhalt) ? entpackte(datei) : [datei]))
}

/** Opens the one set of areas among unpacked files. @throws LesefehlerError */
export function oeffneTeile(teile: readonly Datei[]): Geometriequelle {
  const shapes = teile.filter(({ name }) => endung(name) === 'shp')
  if (shapes.length > 1) {
    throw lesefehler({
      code: 'MEHRERE_EBENEN',
      text: `Es sind ${shapes.length} Shapefiles dabei (${shapes.map(({ name }) => kurz(name)).join(', ')}). Bitte nur eines hochladen.`,
    })
  }
  const [shape] = shapes
  if (shape !== undefined) return oeffneShapefile(shape, teile)
  const json = teile.find(({ inhalt }) => /^[\uFEFF\s]*\{/.test(anfang(inhalt)))
  if (json !== undefined) return oeffneJson(json)
  const rest = teile.find(({ name }) => /^(dbf|shx|prj|cpg)$/.test(endung(name)))
  if (rest !== undefined) {
    throw lesefehler({
      code: 'SHP_FEHLT',
      text: `Zu „${kurz(rest.name)}“ fehlt die Geometriedatei (.shp). Bitte alle Teile des Shapefiles hochladen (.shp, .dbf, .prj).`,
    })
  }
  throw lesefehler({
    code: 'KEINE_GEOMETRIE',
    text: `In „${teile.map(({ name }) => kurz(name)).join('“, „')}“ sind keine Gebietsgrenzen zu erkennen. Lesbar sind GeoJSON, TopoJSON, GeoPackage und Shapefile (.shp mit .dbf und .prj, auch als ZIP).`,
  })
}

function entpackte(datei: Datei): readonly Datei[] {
  return [...entpackeZip(datei)]
    .filter(([name]) => !name.startsWith('__MACOSX/'))
    .map(([name, inhalt]) => ({ name, inhalt }))
}

function endung(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

function anfang(inhalt: Uint8Array): string {
  return new TextDecoder().decode(inhalt.subarray(0, 200))
}

function oeffneShapefile(shape: Datei, teile: readonly Datei[]): Geometriequelle {
  const stamm = shape.name.replace(/\.[^.]+$/, '').toLowerCase()
  const finde = (gesucht: string): Datei | undefined =>
    teile.find(({ name }) => name.toLowerCase() === `${stamm}.${gesucht}`)
  const text = (datei: Datei | undefined): string =>
    datei === undefined ? '' : decodeText(datei.inhalt).text
  const dbf = finde('dbf')
  if (dbf === undefined) {
    throw lesefehler({
      code: 'DBF_FEHLT',
      text: `Zu „${kurz(shape.name)}“ fehlt die Attributdatei (.dbf) mit Schlüsseln und Namen. Bitte alle Teile des Shapefiles hochladen.`,
    })
  }
  const saetze = readShp(shape.inhalt)
  const zeilen = readDbf(dbf.inhalt, text(finde('cpg')))
  if (saetze.length !== zeilen.length) {
    throw lesefehler({
      code: 'SHAPEFILE_PASST_NICHT',
      text: `Das Shapefile hat ${saetze.length} Flächen, seine Attributdatei aber ${zeilen.length} Zeilen. Bitte zusammengehörende Dateien hochladen.`,
    })
  }
  const prj = text(finde('prj'))
  return {
    format: 'shapefile',
    epsg: prj === '' ? null : parsePrj(prj),
    gebiete: zeilen.flatMap((eigenschaften, i) => {
      const satz = saetze[i] ?? null
      if (eigenschaften === null) return []
      if (typeof satz === 'number') return { eigenschaften, flaechen: `Shapefile-Typ ${satz}` }
      return { eigenschaften, flaechen: satz === null ? null : gruppiere(satz) }
    }),
  }
}

function oeffneJson(datei: Datei): Geometriequelle {
  const json = parseJson(datei)
  const typ = istObjekt(json) ? json['type'] : undefined
  if (typ === 'Topology') return oeffneTopoJson(json as Topology, datei.name)
  const features = typ === 'FeatureCollection' && istObjekt(json) ? json['features'] : [json]
  if ((typ !== 'FeatureCollection' && typ !== 'Feature') || !Array.isArray(features)) {
    throw lesefehler({
      code: 'KEINE_GEOMETRIE',
      text: `„${kurz(datei.name)}“ ist JSON, aber weder GeoJSON noch TopoJSON. Bitte die Gebietsgrenzen als FeatureCollection liefern.`,
    })
  }
  const crs = istObjekt(json) && istObjekt(json['crs']) ? json['crs']['properties'] : undefined
  return {
    format: 'geojson',
    epsg: istObjekt(crs) ? parseCrsName(String(crs['name'])) : null,
    gebiete: features.map(toRohgebiet),
  }
}

function parseJson(datei: Datei): unknown {
  try {
    return JSON.parse(decodeText(datei.inhalt).text.replace(/^\uFEFF/, ''))
  } catch {
    throw lesefehler({
      code: 'JSON_DEFEKT',
      text: `„${kurz(datei.name)}“ ist kein vollständiges JSON; die Datei ist vermutlich abgeschnitten. Bitte erneut herunterladen.`,
    })
  }
}

function oeffneTopoJson(topologie: Topology, name: string): Geometriequelle {
  const objekte = Object.entries(topologie.objects ?? {})
  const [erstes] = objekte
  if (erstes === undefined || objekte.length > 1) {
    throw lesefehler({
      code: 'MEHRERE_EBENEN',
      text: `„${kurz(name)}“ enthält ${objekte.length} Ebenen (${objekte.map(([eines]) => kurz(eines)).join(', ')}); erwartet wird genau eine. Bitte die gewünschte Ebene einzeln liefern.`,
    })
  }
  const geojson = feature(topologie, erstes[1])
  const features = geojson.type === 'FeatureCollection' ? geojson.features : [geojson]
  return { format: 'topojson', epsg: null, gebiete: features.map(toRohgebiet) }
}

function toRohgebiet(roh: unknown): Rohgebiet {
  const objekt = istObjekt(roh) ? roh : {}
  const eigenschaften = istObjekt(objekt['properties']) ? objekt['properties'] : {}
  const { id: kennung } = objekt
  const id = typeof kennung === 'string' || typeof kennung === 'number' ? { id: `${kennung}` } : {}
  return {
    eigenschaften: { ...id, ...einfache(eigenschaften) },
    flaechen: toFlaechen((objekt['geometry'] ?? null) as Geometry | null),
  }
}

function einfache(eigenschaften: Readonly<Record<string, unknown>>): Eigenschaften {
  return Object.fromEntries(
    Object.entries(eigenschaften).flatMap(([name, wert]) =>
      wert === null || ['string', 'number', 'boolean'].includes(typeof wert)
        ? [[name, wert as string | number | boolean | null]]
        : [],
    ),
  )
}

function toFlaechen(geometrie: Geometry | null): readonly Flaeche[] | string | null {
  if (geometrie === null) return null
  if (geometrie.type === 'Polygon') return [toFlaeche(geometrie.coordinates)]
  if (geometrie.type === 'MultiPolygon') return geometrie.coordinates.map(toFlaeche)
  if (geometrie.type !== 'GeometryCollection') return geometrie.type
  const teile = geometrie.geometries.map(toFlaechen)
  return (
    teile.find((teil) => typeof teil === 'string') ??
    teile.flatMap((teil) => (Array.isArray(teil) ? teil : []))
  )
}

/** Heights are dropped; what is no number becomes NaN and is reported later. */
function toFlaeche(ringe: readonly (readonly (readonly number[])[])[]): Flaeche {
  return ringe.map((ring) => ring.map((ort): Punkt => [Number(ort[0]), Number(ort[1])]))
}

function istObjekt(wert: unknown): wert is Readonly<Record<string, unknown>> {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert)
}
