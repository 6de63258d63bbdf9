/** Coordinate reference systems in which German offices deliver, with their datum shift to WGS84. */
import proj4 from 'proj4'
import { kurz, lesefehler } from '../lesung/meldungen.ts'

/*
 * DHDN → WGS84: seven parameters for the whole of Germany (EPSG transformation
 * 1777, about 3 m). A .prj file names only the ellipsoid; taken at its word it
 * lies 160 m off, so we recognise the system and use these definitions.
 */
const DHDN = '+ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs'
const ETRS = '+ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs'
const GRAD = '+proj=longlat +datum=WGS84 +no_defs'

const DEFINITIONEN: ReadonlyMap<number, string> = new Map([
  [4326, GRAD],
  [4258, GRAD],
  [25832, `+proj=utm +zone=32 ${ETRS}`],
  [25833, `+proj=utm +zone=33 ${ETRS}`],
  [4647, `+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=32500000 +y_0=0 ${ETRS}`],
  [3857, '+proj=merc +a=6378137 +b=6378137 +lon_0=0 +units=m +no_defs'],
  [31466, `+proj=tmerc +lat_0=0 +lon_0=6 +k=1 +x_0=2500000 +y_0=0 ${DHDN}`],
  [31467, `+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=3500000 +y_0=0 ${DHDN}`],
])

/** Codes of all systems that are known, the usual ones first. */
export const BEZUGSSYSTEME: readonly number[] = [...DEFINITIONEN.keys()]

/** A position `[x, y]` of the file, or `[longitude, latitude]` in degrees. */
export type Punkt = readonly [number, number]

/** Converts positions of a known system to WGS84 degrees. @throws LesefehlerError for other systems */
export function findUmrechnung(epsg: number): (punkt: Punkt) => Punkt {
  const definition = DEFINITIONEN.get(epsg)
  if (definition === undefined) {
    throw lesefehler({
      code: 'BEZUGSSYSTEM_UNBEKANNT',
      text: `Das Bezugssystem EPSG:${epsg} ist nicht bekannt; lesbar sind EPSG ${[...DEFINITIONEN.keys()].join(', ')}. Bitte die Geometrie umrechnen lassen.`,
    })
  }
  if (definition === GRAD) return (punkt) => punkt
  const umrechnung = proj4(definition, GRAD)
  return ([x, y]) => {
    const [laenge = NaN, breite = NaN] = umrechnung.forward([x, y])
    return [laenge, breite]
  }
}

/**
 * The EPSG code that a .prj file means.
 *
 * @throws LesefehlerError when it is none of the known systems
 */
export function parsePrj(text: string): number {
  const genannt = /AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(text.trim())
  const epsg = genannt === null ? errate(text) : Number(genannt[1])
  if (epsg !== null && DEFINITIONEN.has(epsg)) return epsg
  const name = /^\w+\["([^"]+)"/.exec(text.trim())?.[1] ?? kurz(text)
  throw lesefehler({
    code: 'BEZUGSSYSTEM_UNBEKANNT',
    text: `Das Bezugssystem der .prj-Datei („${kurz(name)}“) ist nicht bekannt; lesbar sind EPSG ${[...DEFINITIONEN.keys()].join(', ')}. Bitte die Geometrie umrechnen lassen oder den EPSG-Code angeben.`,
  })
}

/** By the parameters of the projection, for files without a code. */
function errate(prj: string): number | null {
  if (!/^\s*PROJCS/i.test(prj)) return /^\s*GEOGCS\["[^"]*(WGS|ETRS)/i.test(prj) ? 4326 : null
  const parameter = (name: string): number =>
    Number(new RegExp(`PARAMETER\\["${name}",\\s*([-\\d.]+)`, 'i').exec(prj)?.[1] ?? NaN)
  const lage = `${parameter('Central_Meridian')}/${parameter('False_Easting')}`
  const istBessel = /bessel/i.test(prj)
  if (istBessel && lage === '6/2500000') return 31466
  if (istBessel && lage === '9/3500000') return 31467
  if (!istBessel && lage === '9/500000') return 25832
  return !istBessel && lage === '15/500000' ? 25833 : null
}

/** The EPSG code in the `crs` member of older GeoJSON; `null` when there is none. */
export function parseCrsName(name: string): number | null {
  if (/CRS84$/i.test(name)) return 4326
  const treffer = /EPSG:{1,2}(\d+)$/i.exec(name)
  return treffer === null ? null : Number(treffer[1])
}

/** True when all positions can be degrees. */
export function sindGrad(punkte: Iterable<Punkt>): boolean {
  for (const [x, y] of punkte) if (Math.abs(x) > 180 || Math.abs(y) > 90) return false
  return true
}
