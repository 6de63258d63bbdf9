/** Which of the reference data carry figures of areas, and whose. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Angaben } from './gib-ab.ts'
import type { Kreisname } from './kreise.ts'
import { ordner } from './rohdatei.ts'

/** What is no table of areas of a German Kreis, and why; the first that fits counts. */
const ANDERES: readonly (readonly [RegExp, string])[] = [
  [
    /(SOURCES|README|LICENSE)(\.md|\.txt)?$|quellenvermerk|aktualitaet/,
    'beschreibt andere Dateien',
  ],
  [/^angebote\//, 'Verzeichnis von Angeboten und sein Schema, keine Zahlen je Gebiet'],
  [/^genesis_ffcsv\/api_errors\//, 'Fehlerantwort der Datenbank; sie wird erklärt'],
  [/32421-0012/, 'Ausschnitt ohne Nordrhein-Westfalen und Bund: kein Gebiet eines der Kreise'],
  [/^geometrie\/.*\.(geojson|topojson|shp|shx|dbf|prj|cpg)$/, 'Umrisse, beim Einrichten'],
  [/^geometrie\/heinsberg\/(adjacency|katasteraemter)/, 'Nachbarschaft, Verzeichnis'],
  [/gemarkungen_kreis_heinsberg/, 'Gemarkungen sind keine Ebene des Kreises; ohne Umrisse'],
  [/^regionalisierung\//, 'Umrisse und Nachbarschaft der Planungsräume'],
  [/^statistik\/(phe|suppression)\//, 'Prüfzahlen für Formeln, erfundene Gebiete'],
  [/^statistik\/(mapclassify|pysal_examples)\//, 'Prüfzahlen für Formeln, Gebiete der USA'],
]

/** Why a file goes into no Kreis; `null` when it has to. */
export const grundGegen = (pfad: string): string | null =>
  ANDERES.find(([muster]) => muster.test(pfad))?.[1] ?? null

/** Every file of the folder, by its path in it. */
export function listAlle(): readonly string[] {
  return readdirSync(ordner ?? '', { recursive: true, withFileTypes: true })
    .filter((eintrag) => eintrag.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(ordner ?? '', '/').length))
    .toSorted()
}

export function kreisOf(pfad: string): Kreisname {
  if (pfad.includes('konstanz')) return 'Konstanz'
  // Berlin has other Planungsräume since 2021; three indicators of that edition still use the old ones.
  if (/berlin_ewr\/.*-202[13]-|wfs_2021\/(?!.*k08_k14)/.test(pfad)) return 'Berlin ab 2021'
  return pfad.startsWith('berlin_') ? 'Berlin bis 2020' : 'Heinsberg'
}

export const ANGABEN: Readonly<Record<string, Angaben>> = {
  'projektion/konstanz_5jahresgruppen_1985_2025.csv': {
    raum: { schluessel: '08335043', name: 'Konstanz' },
  },
}

const LISTE = new URL('../../../../docs/referenzdaten.md', import.meta.url)

/** The rows of the table in the documentation, by file. */
export function readListe(): ReadonlyMap<string, readonly string[]> {
  const zeilen = readFileSync(LISTE, 'utf8').matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)
  return new Map(
    [...zeilen].map(([, pfad = '', rest = '']) => [
      pfad,
      rest.split('|').map((feld) => feld.trim()),
    ]),
  )
}
