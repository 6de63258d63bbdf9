/** Addresses of the files that the server writes. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Sicht } from '../gql/schema.generated.ts'

/** What a file is to contain; without the last two everything of the Indikator on this level. */
export interface Dateibereich {
  readonly indikator: string
  readonly ebene: Ebene
  /** Day whose borders are meant; null: the newest. */
  readonly stand?: string | null
  /** Names of the periods that the view shows. */
  readonly zeitraeume?: readonly string[]
  /** Keys of the areas that the view shows. */
  readonly raeume?: readonly string[]
}

export interface Dateiform {
  readonly endung: string
  readonly name: string
  /** What it is for, in plain words. */
  readonly wofuer: string
}

export const DATEIFORMEN: readonly Dateiform[] = [
  {
    endung: 'xlsx',
    name: 'Excel (XLSX)',
    wofuer: 'Tabelle, Werte und ein Blatt mit den Angaben',
  },
  { endung: 'csv', name: 'CSV', wofuer: 'für deutsche Tabellenprogramme' },
  {
    endung: 'gpkg',
    name: 'GeoPackage',
    wofuer: 'für QGIS: Umrisse mit Werten',
  },
  { endung: 'geojson', name: 'GeoJSON', wofuer: 'Umrisse mit Werten für Webkarten' },
  {
    endung: 'maschine.csv',
    name: 'CSV für Maschinen',
    wofuer: 'für R und Python, mit allen Stellen',
  },
  { endung: 'jsonstat.json', name: 'JSON-stat 2.0', wofuer: 'für Statistikprogramme' },
]

/** So many keys fit into an address; a view of more areas is one of all. */
const HOECHSTENS_GENANNT = 60

/** @param sicht the one of the page: the public's files are those of the published Stand */
export function adresseOf(
  { indikator, ebene, stand = null, zeitraeume = [], raeume = [] }: Dateibereich,
  endung: string,
  sicht: Sicht,
): string {
  const suche = new URLSearchParams(sicht === 'INTERN' ? { sicht: 'intern' } : {})
  if (stand !== null) suche.set('stand', stand)
  if (zeitraeume.length > 0) suche.set('zeitraum', zeitraeume.join(','))
  if (raeume.length > 0 && raeume.length <= HOECHSTENS_GENANNT) {
    suche.set('raeume', raeume.join(','))
  }
  const frage = suche.size > 0 ? `?${suche}` : ''
  return `/daten/${encodeURIComponent(indikator)}/${EBENE_WORTE[ebene].slug}.${endung}${frage}`
}

/** The same without what narrows it to a view. */
export function allesVon({ indikator, ebene, stand }: Dateibereich): Dateibereich {
  return { indikator, ebene, stand: stand ?? null }
}

/** False where view and everything are the same file. */
export function istAusschnitt({ zeitraeume = [], raeume = [] }: Dateibereich): boolean {
  return zeitraeume.length > 0 || (raeume.length > 0 && raeume.length <= HOECHSTENS_GENANNT)
}
