/** Areas with their figures as OGC GeoPackage 1.3 (one SQLite file) for QGIS. */
import type { Database } from 'sql.js'
import { angabenOf, statusText, zelleOf } from '../datensatz/index.ts'
import type { Datensatz } from '../datensatz/index.ts'
import { eigenschaftenOf } from '../geojson/index.ts'
import { baueGeopackage, platzhalter, schreibeFlaechen, trageEin } from './behaelter.ts'
import type { Eintrag } from './behaelter.ts'

/**
 * Bytes of a GeoPackage: `raeume` (outlines with the figures of every period as
 * columns), `werte` (one row per area and period) and `angaben` (metadata).
 */
export async function schreibeGeopackage(satz: Datensatz): Promise<Uint8Array> {
  return baueGeopackage((db) => {
    schreibeRaeume(db, satz)
    schreibeWerte(db, satz)
    schreibeAngaben(db, satz)
  })
}

const eintragFor = ({ indikator, herkunft }: Datensatz, tabelle: string): Eintrag => ({
  tabelle,
  beschreibung: `${indikator.name}, ${indikator.einheit}`,
  am: herkunft.abruf,
})

function schreibeRaeume(db: Database, satz: Datensatz): void {
  const zeilen = satz.raeume.map((_, i) => eigenschaftenOf(satz, i))
  const namen = Object.keys(zeilen[0] ?? { schluessel: '', name: '', kommune: '' })
  schreibeFlaechen(db, eintragFor(satz, 'raeume'), {
    spalten: namen.map((name) => ({ name, typ: istZahlspalte(name) ? 'DOUBLE' : 'TEXT' })),
    zeilen: satz.raeume.map(({ geometrie }, i) => ({
      geometrie,
      werte: namen.map((name) => zeilen[i]?.[name] ?? null),
    })),
  })
}

const istZahlspalte = (name: string): boolean =>
  /^(wert(_|$)|unten_95$|oben_95$|zaehler$|nenner$)/.test(name)

function schreibeWerte(db: Database, satz: Datensatz): void {
  db.run(`CREATE TABLE werte (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, schluessel TEXT,
    name TEXT, zeitraum TEXT, von DATE, bis DATE, wert DOUBLE, status TEXT, unten_95 DOUBLE,
    oben_95 DOUBLE, zaehler DOUBLE, nenner DOUBLE, zeichen TEXT)`)
  trageEin(db, eintragFor(satz, 'werte'))
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
  trageEin(db, eintragFor(satz, 'angaben'))
  for (const [name, text] of angabenOf(satz)) {
    db.run('INSERT INTO angaben (name, text) VALUES (?, ?)', [name, text])
  }
}
