/**
 * Outlines of a Gebietsstand: decoded from TopoJSON, projected once.
 *
 * Everything that is drawn lives in "world units": spherical Mercator, the
 * whole earth from 0 to 1, y downwards. Leaflet uses the same projection, so
 * that the map on screen and the map on paper have one shape.
 */
import type { Feature, GeoJsonProperties, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type {
  GeometryCollection,
  GeometryObject as TopoObjekt,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification'

export type Punkt = readonly [x: number, y: number]
/** Closed line; the first ring of a polygon is its outer border. */
export type Ring = readonly Punkt[]
export type Flaeche = Polygon | MultiPolygon

export interface RaumEigenschaften {
  readonly schluessel: string
  readonly name: string
}

export interface Raumumriss {
  readonly id: string
  readonly schluessel: string
  readonly name: string
  /** Longitude and latitude, for Leaflet. */
  readonly feature: Feature<Flaeche, RaumEigenschaften>
  /** Polygons of rings in world units. */
  readonly polygone: readonly (readonly Ring[])[]
}

export interface Geometrie {
  readonly raeume: readonly Raumumriss[]
  /** Outlines of the Kommunen in longitude and latitude; empty when the file has none. */
  readonly kommunen: readonly Flaeche[]
  /** Outline of the whole Kreis in longitude and latitude. */
  readonly kreis: Flaeche
  /** The same outline as rings in world units. */
  readonly kreisringe: readonly Ring[]
  readonly netz: Netz
}

/** What areas have in common: borders are stored once, so that groups of areas have exact outlines. */
export interface Netz {
  /** Borders for which the answer is yes; on the outer border both ids are the same. */
  readonly linien: (gilt: (eine: string, andere: string) => boolean) => MultiLineString
  /** Several areas as one, in world units. */
  readonly vereint: (ids: ReadonlySet<string>) => Raumumriss['polygone']
}

const HALBER_UMFANG = Math.PI

/** Spherical Mercator of longitude and latitude in degrees, 0 to 1, y downwards. */
export function toWelt(laenge: number, breite: number): Punkt {
  const phi = (breite * Math.PI) / 180
  const y = Math.log(Math.tan(Math.PI / 4 + phi / 2))
  return [(laenge + 180) / 360, (1 - y / HALBER_UMFANG) / 2]
}

/** Latitude in degrees of a y in world units. */
export function toBreitengrad(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
}

/* Spelled out: the `{}` that the types of TopoJSON fall back to admits no null. */
type Objekt = TopoObjekt<GeoJsonProperties>
type Sammlung = GeometryCollection<GeoJsonProperties>
type TopoFlaeche = TopoPolygon<GeoJsonProperties> | TopoMultiPolygon<GeoJsonProperties>

function isFlaeche(geometrie: Objekt): geometrie is TopoFlaeche {
  return geometrie.type === 'Polygon' || geometrie.type === 'MultiPolygon'
}

function toFlaeche(topology: Topology, geometrie: TopoFlaeche): Flaeche {
  return geometrie.type === 'Polygon'
    ? feature(topology, geometrie).geometry
    : feature(topology, geometrie).geometry
}

function isTopology(datei: unknown): datei is Topology {
  return typeof datei === 'object' && datei !== null && 'type' in datei && datei.type === 'Topology'
}

function collectionOf(topology: Topology, name: string): Sammlung | null {
  const objekt = topology.objects[name]
  return objekt?.type === 'GeometryCollection' ? objekt : null
}

function textOf(eigenschaften: GeoJsonProperties | undefined, name: string): string {
  const wert: unknown = eigenschaften?.[name]
  return typeof wert === 'string' ? wert : ''
}

function polygoneOf(flaeche: Flaeche): readonly (readonly Ring[])[] {
  const polygone = flaeche.type === 'Polygon' ? [flaeche.coordinates] : flaeche.coordinates
  return polygone.map((ringe) =>
    ringe.map((ring) => ring.map(([laenge = 0, breite = 0]) => toWelt(laenge, breite))),
  )
}

function parseRaeume(topology: Topology, sammlung: Sammlung): readonly Raumumriss[] {
  return sammlung.geometries.filter(isFlaeche).map((geometrie) => {
    const eigenschaften: RaumEigenschaften = {
      schluessel: textOf(geometrie.properties, 'schluessel'),
      name: textOf(geometrie.properties, 'name'),
    }
    const umriss = toFlaeche(topology, geometrie)
    const id = String(geometrie.id ?? eigenschaften.schluessel)
    return {
      id,
      ...eigenschaften,
      feature: { type: 'Feature', id, properties: eigenschaften, geometry: umriss },
      polygone: polygoneOf(umriss),
    }
  })
}

function ohneEigenschaften(geometrie: TopoFlaeche): TopoPolygon | TopoMultiPolygon {
  const { properties: _, ...form } = geometrie
  return form
}

function parseKreis(topology: Topology, raeume: Sammlung): Flaeche {
  const kreis = topology.objects['kreis']
  const geometrie = kreis?.type === 'GeometryCollection' ? kreis.geometries[0] : kreis
  if (geometrie && isFlaeche(geometrie)) return toFlaeche(topology, geometrie)
  return merge(topology, raeume.geometries.filter(isFlaeche).map(ohneEigenschaften))
}

/**
 * Decodes the file behind `gebietsstand.geometrie`. A missing outline of the
 * Kreis is put together from the areas. Throws a German sentence when the file
 * is no TopoJSON with an object `raeume`.
 */
export function parseGeometrie(datei: unknown): Geometrie {
  const sammlung = isTopology(datei) ? collectionOf(datei, 'raeume') : null
  if (!isTopology(datei) || !sammlung) {
    throw new Error('Die Datei mit den Umrissen ist kein TopoJSON mit dem Objekt „raeume“.')
  }
  const kreis = parseKreis(datei, sammlung)
  const kommunen = collectionOf(datei, 'kommunen')?.geometries.filter(isFlaeche) ?? []
  return {
    raeume: parseRaeume(datei, sammlung),
    kommunen: kommunen.map((kommune) => toFlaeche(datei, kommune)),
    kreis,
    kreisringe: polygoneOf(kreis).flat(),
    netz: createNetz(datei, sammlung),
  }
}

const idOf = ({ id, properties }: Objekt): string => String(id ?? textOf(properties, 'schluessel'))

function createNetz(topology: Topology, sammlung: Sammlung): Netz {
  // What travels as the key of an area is its id here: properties are left behind.
  const geometries = sammlung.geometries
    .filter(isFlaeche)
    .map((eine) => ({ ...ohneEigenschaften(eine), id: idOf(eine) }))
  const idsOf = ({ id }: { readonly id?: string | number | undefined }): string => String(id ?? '')
  return {
    linien: (gilt) =>
      mesh(topology, { type: 'GeometryCollection', geometries }, (eine, andere) =>
        gilt(idsOf(eine), idsOf(andere)),
      ),
    vereint: (ids) =>
      polygoneOf(
        merge(
          topology,
          geometries.filter((eine) => ids.has(eine.id)),
        ),
      ),
  }
}

/** Only these areas, and a plate that is fitted to them; Kreis and Kommunen stay as ground. */
export function narrowGeometrie(geometrie: Geometrie, ids: ReadonlySet<string>): Geometrie {
  const raeume = geometrie.raeume.filter(({ id }) => ids.has(id))
  if (raeume.length === 0) return geometrie
  return { ...geometrie, raeume, kreisringe: raeume.flatMap(({ polygone }) => polygone.flat()) }
}

export interface Rechteck {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** Smallest rectangle around these lines. */
export function boundsOf(ringe: readonly Ring[]): Rechteck {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of ringe) {
    for (const [x, y] of ring) {
      x0 = Math.min(x0, x)
      y0 = Math.min(y0, y)
      x1 = Math.max(x1, x)
      y1 = Math.max(y1, y)
    }
  }
  return { x0, y0, x1, y1 }
}
