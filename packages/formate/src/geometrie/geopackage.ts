/** Areas of a GeoPackage (OGC 12-128r18): one SQLite file with a table of features. */
import type { Database, SqlJsStatic, SqlValue } from 'sql.js'
import type { Datei } from '../lesung/index.ts'
import { LesefehlerError } from '../lesung/index.ts'
import { kurz, lesefehler } from '../lesung/meldungen.ts'
import type { Eigenschaft } from './dbf.ts'
import type { Geometriequelle, Rohgebiet } from './quelle.ts'
import { readGeopackageBinary } from './wkb.ts'

/**
 * Without WebAssembly, which our pages' policy does not let run; it comes when
 * the first file of this kind does.
 */
async function loadSqlite(): Promise<SqlJsStatic> {
  const { default: initSqlJs } = await import('sql.js/dist/sql-asm-memory-growth.js')
  return initSqlJs()
}

let sqlite: Promise<SqlJsStatic> | undefined

/** True for a file that begins as SQLite files do. */
export function istSqlite(inhalt: Uint8Array): boolean {
  return new TextDecoder().decode(inhalt.subarray(0, 15)) === 'SQLite format 3'
}

/** Reads the one table of areas. @throws LesefehlerError */
export async function oeffneGeopackage(datei: Datei): Promise<Geometriequelle> {
  sqlite ??= loadSqlite()
  const { Database } = await sqlite
  const db = new Database(datei.inhalt)
  try {
    return leseEbene(db, datei.name)
  } catch (ursache) {
    if (ursache instanceof LesefehlerError) throw ursache
    throw lesefehler({
      code: 'GEOPACKAGE_DEFEKT',
      text: `„${kurz(datei.name)}“ ist beschädigt oder kein GeoPackage. Bitte erneut aus dem Geoinformationssystem speichern.`,
    })
  } finally {
    db.close()
  }
}

function leseEbene(db: Database, name: string): Geometriequelle {
  // Only true tables: what a view does when it is read nobody knows.
  const ebenen = zeilenVon(
    db,
    `SELECT g.table_name AS tabelle, g.column_name AS spalte, s.organization_coordsys_id AS epsg
     FROM gpkg_geometry_columns g
     JOIN sqlite_master m ON m.type = 'table' AND lower(m.name) = lower(g.table_name)
     LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY 1`,
  )
  const [ebene] = ebenen
  if (ebene === undefined || ebenen.length > 1) throw andereEbenen(name, ebenen)
  const spalte = String(ebene['spalte'])
  const zeilen = zeilenVon(db, `SELECT * FROM "${String(ebene['tabelle']).replaceAll('"', '""')}"`)
  const epsg = Number(ebene['epsg'])
  return {
    format: 'geopackage',
    epsg: Number.isInteger(epsg) && epsg > 0 ? epsg : null,
    gebiete: zeilen.map((zeile) => toRohgebiet(zeile, spalte)),
  }
}

function andereEbenen(name: string, ebenen: readonly Zeile[]): Error {
  const namen = ebenen.map(({ tabelle }) => kurz(String(tabelle))).join(', ')
  const text =
    ebenen.length === 0
      ? `„${kurz(name)}“ enthält keine Ebene mit Flächen. Bitte die Bausteine als GeoPackage speichern.`
      : `„${kurz(name)}“ enthält ${ebenen.length} Ebenen (${kurz(namen, 200)}); erwartet wird genau eine. Bitte die gewünschte Ebene einzeln speichern.`
  return lesefehler({ code: ebenen.length === 0 ? 'KEINE_GEOMETRIE' : 'MEHRERE_EBENEN', text })
}

type Zeile = Readonly<Record<string, SqlValue>>

function zeilenVon(db: Database, sql: string): readonly Zeile[] {
  const abfrage = db.prepare(sql)
  try {
    const zeilen: Zeile[] = []
    while (abfrage.step()) zeilen.push(abfrage.getAsObject())
    return zeilen
  } finally {
    abfrage.free()
  }
}

function toRohgebiet(zeile: Zeile, spalte: string): Rohgebiet {
  const bytes = zeile[spalte]
  const eigenschaften = Object.entries(zeile).flatMap(([name, wert]): [string, Eigenschaft][] =>
    name === spalte || wert instanceof Uint8Array ? [] : [[name, wert ?? null]],
  )
  return {
    eigenschaften: Object.fromEntries(eigenschaften),
    flaechen: bytes instanceof Uint8Array ? readGeopackageBinary(bytes) : null,
  }
}
