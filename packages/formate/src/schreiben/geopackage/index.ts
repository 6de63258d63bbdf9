/** Areas with their figures as OGC GeoPackage 1.3 (one SQLite file) for QGIS. */
import initSqlJs from 'sql.js'
import type { Database, SqlJsStatic } from 'sql.js'
import { angabenOf, statusText, zelleOf } from '../datensatz/index.ts'
import type { Datensatz } from '../datensatz/index.ts'
import { eigenschaftenOf } from '../geojson/index.ts'
import { polygoneOf, rahmenOf, toGeopackageBinary } from './geometrie.ts'

const WGS84 = 4326

/** "GPKG" as the application id of the file. */
const ANWENDUNG = 0x47504b47
const FASSUNG = 10300

let sqlite: Promise<SqlJsStatic> | undefined

/**
 * Bytes of a GeoPackage: `raeume` (outlines with the figures of every period as
 * columns), `werte` (one row per area and period) and `angaben` (metadata).
 */
export async function schreibeGeopackage(satz: Datensatz): Promise<Uint8Array> {
  sqlite ??= initSqlJs()
  const { Database } = await sqlite
  const db = new Database()
  try {
    db.run(`PRAGMA application_id = ${ANWENDUNG}; PRAGMA user_version = ${FASSUNG};`)
    db.run(GRUNDGERUEST)
    db.run('BEGIN')
    schreibeRaeume(db, satz)
    schreibeWerte(db, satz)
    schreibeAngaben(db, satz)
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

function schreibeRaeume(db: Database, satz: Datensatz): void {
  const polygone = satz.raeume.map(({ geometrie }) => polygoneOf(geometrie))
  const zeilen = satz.raeume.map((_, i) => eigenschaftenOf(satz, i))
  const spalten = Object.keys(zeilen[0] ?? { schluessel: '', name: '', kommune: '' })
  const typ = (name: string): string => (istZahlspalte(name) ? 'DOUBLE' : 'TEXT')
  db.run(
    `CREATE TABLE raeume (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON,
     ${spalten.map((name) => `${zitiere(name)} ${typ(name)}`).join(', ')})`,
  )
  trageEin(db, satz, { tabelle: 'raeume', art: 'features', rahmen: rahmenOf(polygone.flat()) })
  db.run(
    `INSERT INTO gpkg_geometry_columns VALUES ('raeume', 'geom', 'MULTIPOLYGON', ${WGS84}, 0, 0)`,
  )
  const einfuegen = db.prepare(
    `INSERT INTO raeume (geom, ${spalten.map(zitiere).join(', ')}) VALUES (${platzhalter(spalten.length + 1)})`,
  )
  for (const [i, zeile] of zeilen.entries()) {
    einfuegen.run([
      toGeopackageBinary(polygone[i] ?? [], WGS84),
      ...spalten.map((name) => zeile[name] ?? null),
    ])
  }
  einfuegen.free()
}

const istZahlspalte = (name: string): boolean =>
  /^(wert(_|$)|unten_95$|oben_95$|zaehler$|nenner$)/.test(name)

const zitiere = (name: string): string => `"${name.replaceAll('"', '""')}"`

const platzhalter = (anzahl: number): string => Array.from({ length: anzahl }, () => '?').join(', ')

interface Eintrag {
  readonly tabelle: string
  readonly art: 'features' | 'attributes'
  readonly rahmen?: ReturnType<typeof rahmenOf>
}

function trageEin(db: Database, satz: Datensatz, { tabelle, art, rahmen }: Eintrag): void {
  db.run(
    `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id)
     VALUES (${platzhalter(10)})`,
    [
      tabelle,
      art,
      tabelle,
      `${satz.indikator.name}, ${satz.indikator.einheit}`,
      `${satz.herkunft.abruf}T00:00:00.000Z`,
      ...(rahmen ?? [null, null, null, null]),
      art === 'features' ? WGS84 : null,
    ],
  )
}

function schreibeWerte(db: Database, satz: Datensatz): void {
  db.run(`CREATE TABLE werte (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, schluessel TEXT,
    name TEXT, zeitraum TEXT, von DATE, bis DATE, wert DOUBLE, status TEXT, unten_95 DOUBLE,
    oben_95 DOUBLE, zaehler DOUBLE, nenner DOUBLE, zeichen TEXT)`)
  trageEin(db, satz, { tabelle: 'werte', art: 'attributes' })
  const einfuegen =
    db.prepare(`INSERT INTO werte (schluessel, name, zeitraum, von, bis, wert, status,
    unten_95, oben_95, zaehler, nenner, zeichen) VALUES (${platzhalter(12)})`)
  for (const periode of satz.perioden) {
    for (const [i, { schluessel, name }] of satz.raeume.entries()) {
      const { wert, status, unten, oben, zaehler, nenner, zeichen } = zelleOf(periode, i)
      einfuegen.run([
        schluessel,
        name,
        periode.name,
        periode.von,
        periode.bis,
        wert,
        statusText(status),
        unten,
        oben,
        zaehler,
        nenner,
        zeichen,
      ])
    }
  }
  einfuegen.free()
}

function schreibeAngaben(db: Database, satz: Datensatz): void {
  db.run(
    'CREATE TABLE angaben (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, name TEXT, text TEXT)',
  )
  trageEin(db, satz, { tabelle: 'angaben', art: 'attributes' })
  for (const [name, text] of angabenOf(satz)) {
    db.run('INSERT INTO angaben (name, text) VALUES (?, ?)', [name, text])
  }
}
