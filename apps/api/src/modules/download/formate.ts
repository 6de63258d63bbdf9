/** The forms in which figures leave the server, by the ending of the address. */
import { schreibeCsvDeutsch, schreibeCsvMaschine } from '@sozial/formate/schreiben/csv'
import type { Datensatz } from '@sozial/formate/schreiben/datensatz'
import { schreibeGeojson } from '@sozial/formate/schreiben/geojson'
import { schreibeGeopackage } from '@sozial/formate/schreiben/geopackage'
import { schreibeJsonstat } from '@sozial/formate/schreiben/jsonstat'
import { schreibeXlsx } from '@sozial/formate/schreiben/xlsx'

export interface Downloadformat {
  readonly endung: string
  readonly medientyp: string
  readonly mitGeometrie: boolean
  /** Most figures; a workbook takes the server about a tenth of a millisecond for each. */
  readonly hoechstens: number
  readonly schreibe: (satz: Datensatz) => string | Uint8Array | Promise<Uint8Array>
}

/** Longer endings first: "maschine.csv" also ends with "csv". */
export const FORMATE: readonly Downloadformat[] = [
  {
    endung: 'maschine.csv',
    medientyp: 'text/csv; charset=utf-8; header=present',
    mitGeometrie: false,
    hoechstens: 250_000,
    schreibe: schreibeCsvMaschine,
  },
  {
    endung: 'csv',
    medientyp: 'text/csv; charset=utf-8; header=present',
    mitGeometrie: false,
    hoechstens: 250_000,
    schreibe: schreibeCsvDeutsch,
  },
  {
    endung: 'xlsx',
    medientyp: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    mitGeometrie: false,
    hoechstens: 30_000,
    schreibe: schreibeXlsx,
  },
  {
    endung: 'geojson',
    medientyp: 'application/geo+json; charset=utf-8',
    mitGeometrie: true,
    hoechstens: 150_000,
    schreibe: schreibeGeojson,
  },
  {
    endung: 'gpkg',
    medientyp: 'application/geopackage+sqlite3',
    mitGeometrie: true,
    hoechstens: 60_000,
    schreibe: schreibeGeopackage,
  },
  {
    endung: 'jsonstat.json',
    medientyp: 'application/json; charset=utf-8',
    mitGeometrie: false,
    hoechstens: 250_000,
    schreibe: schreibeJsonstat,
  },
]
