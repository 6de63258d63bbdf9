/** The frame of an OGC GeoPackage 1.3: ids, required tables, one table of areas. */
import type { Geometry } from 'geojson'
import initSqlJs from 'sql.js'
import type { Database, SqlJsStatic, SqlValue } from 'sql.js'
import { polygoneOf, rahmenOf, toGeopackageBinary } from './geometrie.ts'

const WGS84 = 4326

/** "GPKG" as the application id of the file. */
const ANWENDUNG = 0x47504b47
const FASSUNG = 10300

let sqlite: Promise<SqlJsStatic> | undefined

/** Bytes of a file with the required tables and what is written into it. */
export async function baueGeopackage(schreibe: (db: Database) => void): Promise<Uint8Array> {
  sqlite ??= initSqlJs()
  const { Database } = await sqlite
  const db = new Database()
  try {
    db.run(`PRAGMA application_id = ${ANWENDUNG}; PRAGMA user_version = ${FASSUNG};`)
    db.run(GRUNDGERUEST)
    db.run('BEGIN')
    schreibe(db)
    db.run('COMMIT')
    return db.export()
  } finally {
    db.close()
  }
}

const WGS84_TEXT =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'

const GRUNDGERUEST = `
  CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
  INSERT INTO gpkg_spatial_ref_sys VALUES
    ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
    ('WGS 84', ${WGS84}, 'EPSG', ${WGS84}, '${WGS84_TEXT}', NULL);
  CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
  CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));`

/** A table of the file, as its contents name it. */
export interface Eintrag {
  readonly tabelle: string
  readonly beschreibung: string
  /** Day of the figures. */
  readonly am: string
}

/** Names a table in the contents; a frame only for areas. */
export function trageEin(
  db: Database,
  { tabelle, beschreibung, am }: Eintrag,
  rahmen?: ReturnType<typeof rahmenOf>,
): void {
  db.run(
    `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id)
     VALUES (${platzhalter(10)})`,
    [
      tabelle,
      rahmen === undefined ? 'attributes' : 'features',
      tabelle,
      beschreibung,
      `${am}T00:00:00.000Z`,
      ...(rahmen ?? [null, null, null, null]),
      rahmen === undefined ? null : WGS84,
    ],
  )
}

/** A column of a table of areas. */
export interface Spalte {
  readonly name: string
  readonly typ: 'TEXT' | 'DOUBLE'
}

/** Writes areas with their columns; their outlines always as MultiPolygon, so that the column has one type. */
export function schreibeFlaechen(
  db: Database,
  eintrag: Eintrag,
  {
    spalten,
    zeilen,
  }: {
    readonly spalten: readonly Spalte[]
    readonly zeilen: readonly {
      readonly geometrie: Geometry | null | undefined
      readonly werte: readonly SqlValue[]
    }[]
  },
): void {
  const polygone = zeilen.map(({ geometrie }) => polygoneOf(geometrie))
  const tabelle = zitiere(eintrag.tabelle)
  db.run(
    `CREATE TABLE ${tabelle} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON,
     ${spalten.map(({ name, typ }) => `${zitiere(name)} ${typ}`).join(', ')})`,
  )
  trageEin(db, eintrag, rahmenOf(polygone.flat()))
  db.run(`INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ${WGS84}, 0, 0)`, [
    eintrag.tabelle,
  ])
  const einfuegen = db.prepare(
    `INSERT INTO ${tabelle} (geom, ${spalten.map(({ name }) => zitiere(name)).join(', ')}) VALUES (${platzhalter(spalten.length + 1)})`,
  )
  for (const [i, { werte }] of zeilen.entries()) {
    einfuegen.run([toGeopackageBinary(polygone[i] ?? [], WGS84), ...werte])
  }
  einfuegen.free()
}

const zitiere = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const platzhalter = (anzahl: number): string =>
  Array.from({ length: anzahl }, () => '?').join(', ')
