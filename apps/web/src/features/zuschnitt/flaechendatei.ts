/** Endings of files that hold polygons. */
export const FLAECHENDATEIEN = '.geojson,.json,.topojson,.gpkg,.zip,.shp,.dbf,.prj,.cpg'

export const istFlaechendatei = (name: string): boolean =>
  FLAECHENDATEIEN.split(',').some((endung) => name.toLowerCase().endsWith(endung))
