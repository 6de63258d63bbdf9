/** What each view must offer, whatever is chosen in it. Read by the journeys. */
import type { Locator, Page } from '@playwright/test'

import { parseCsv, type Zeilen } from './tabellen.ts'

/** Things a planner may count on; each has its check in angebote.ts. */
export type Angebot =
  | 'satz'
  | 'quelle'
  | 'tabelle'
  | 'csv'
  | 'svg'
  | 'png'
  | 'einfuegen'
  | 'zitat'
  | 'druck'
  | 'tastatur'

export interface Ansicht {
  readonly pfad: RegExp
  readonly bietet: readonly Angebot[]
  /** Controls that Tab must reach. */
  readonly tastatur: readonly RegExp[]
  /** Name of the button that saves the rows of the table. */
  readonly csv?: RegExp
  /** The twin of the drawing, opened where it is folded. */
  readonly tabelle?: (page: Page) => Promise<Locator>
  /** The rows of the table out of the file; `ersteZelle` tells a long file which rows are meant. */
  readonly ausCsv?: (csv: Zeilen, titel: string) => Zeilen
  /** Columns of the table that the file has too; all without it. */
  readonly spalten?: number
}

const AUSWAHL = [/^Indikator ändern/, /^Räume ändern/]

/** The rows up to the first empty one. */
function untilLeer(zeilen: Zeilen): Zeilen {
  const ende = zeilen.findIndex((zeile) => zeile.every((zelle) => zelle === ''))
  return ende < 0 ? zeilen : zeilen.slice(0, ende)
}

/** What a file says of an area beside its name and its figures. */
const ANGABEN = new Set(['Schlüssel', 'Ebene', 'Kommune'])

/** Name and figures of each area, from below the head on. */
function raumzeilen(csv: Zeilen): Zeilen {
  const kopf = csv.findIndex((zeile) => zeile.includes('Raum'))
  const spalten = csv[kopf] ?? []
  return untilLeer(csv.slice(kopf + 1)).map((zeile) =>
    zeile.filter((_, i) => !ANGABEN.has(spalten[i] ?? '')),
  )
}

const MIT_BILD = [
  'satz',
  'quelle',
  'tabelle',
  'csv',
  'svg',
  'png',
  'einfuegen',
  'zitat',
  'druck',
  'tastatur',
] as const satisfies readonly Angebot[]

/** The table below the map, opened where it is folded. */
async function openTabelle(page: Page): Promise<Locator> {
  const oeffnen = page.getByRole('button', { name: /ansehen$/ })
  if (await oeffnen.isVisible()) await oeffnen.click()
  return page.locator('#tabelle').getByRole('table')
}

export const ANSICHTEN = {
  karte: {
    pfad: /^\/karte/,
    bietet: MIT_BILD,
    tastatur: [
      ...AUSWAHL,
      /^Zeitraum ändern/,
      /Klassen ändern$/,
      /^Karte vergrößern$/,
      /^Zeitraum$/,
      /^CSV$/,
      /^SVG$/,
    ],
    csv: /^CSV$/,
    tabelle: openTabelle,
    ausCsv: raumzeilen,
  },
  /** Changes and counts: the same without a choice of classes. */
  karteOhneKlassen: {
    pfad: /^\/karte/,
    bietet: MIT_BILD,
    tastatur: [
      ...AUSWAHL,
      /^Zeitraum ändern/,
      /^Karte vergrößern$/,
      /^Zeitraum$/,
      /^CSV$/,
      /^SVG$/,
    ],
    csv: /^CSV$/,
    tabelle: openTabelle,
    ausCsv: raumzeilen,
  },
  /** All periods as small maps. */
  kartenbilder: {
    pfad: /^\/karte/,
    bietet: MIT_BILD,
    tastatur: [...AUSWAHL, /Klassen ändern$/, /^2016 groß zeigen/, /^CSV$/, /^SVG$/],
    csv: /^CSV$/,
    tabelle: openTabelle,
    ausCsv: raumzeilen,
  },
  zeitvergleich: {
    pfad: /^\/zeitvergleich/,
    bietet: [
      'satz',
      'quelle',
      'tabelle',
      'csv',
      'svg',
      'png',
      'einfuegen',
      'zitat',
      'druck',
      'tastatur',
    ],
    tastatur: [...AUSWAHL, /^Werte ablesen/, /^CSV$/, /^SVG$/],
    csv: /^CSV$/,
    tabelle: (page) => Promise.resolve(page.locator('#tabelle').getByRole('table')),
    ausCsv: raumzeilen,
  },
  vergleich: {
    pfad: /^\/vergleich/,
    bietet: ['satz', 'quelle', 'svg', 'png', 'zitat', 'druck', 'tastatur'],
    tastatur: [...AUSWAHL, /^Zeitraum ändern/, /^Rangfolge$/, /^CSV$/, /^SVG$/],
  },
  bevoelkerung: {
    pfad: /^\/bevoelkerung$/,
    bietet: ['satz', 'quelle', 'svg', 'png', 'tastatur'],
    tastatur: [/^Abspielen$/, /^CSV$/],
  },
  auskunft: {
    pfad: /^\/auskunft$/,
    bietet: ['satz', 'tastatur'],
    tastatur: [/oder Kommune suchen$/],
  },
  indikatorenblatt: {
    pfad: /^\/indikatoren\/./,
    bietet: ['satz', 'quelle', 'tabelle', 'csv', 'zitat', 'druck', 'tastatur'],
    tastatur: [...AUSWAHL, /^Zeitraum ändern/, /^Auf der Karte$/, /^Definition ändern$/, /^CSV$/],
    csv: /^CSV$/,
    tabelle: (page) => Promise.resolve(page.locator('#tabelle').getByRole('table')),
    // One row per area and period; the table shows the series named in its heading.
    ausCsv: (csv, titel) =>
      csv
        .slice(1)
        .flatMap((zeile) => (zeile[4] === titel ? [[zeile[5] ?? '', zeile[6] ?? '']] : [])),
    spalten: 2,
  },
  katalog: {
    pfad: /^\/indikatoren$/,
    bietet: ['satz', 'tastatur'],
    tastatur: [/^Indikator suchen$/, /^Nach KGSt$/, /^Abdeckung$/],
  },
  indikatorverwaltung: {
    pfad: /^\/verwaltung\/indikatoren$/,
    bietet: ['satz', 'tastatur'],
    tastatur: [/^Neuer Indikator$/, /^Indikator suchen$/, / ändern$/, / kopieren$/, / ausmustern$/],
  },
  indikatoreditor: {
    pfad: /^\/verwaltung\/indikatoren\/./,
    bietet: ['satz', 'tastatur'],
    tastatur: [/^Merkmal: /, /^Name$/, /^Indikator speichern$/],
  },
  start: {
    pfad: /^\/$/,
    bietet: ['satz', 'tastatur'],
    tastatur: [/^Auf der Karte ansehen$/, /^Ort oder Thema suchen$/, /^Umsehen/],
  },
  ausprobieren: {
    pfad: /^\/ausprobieren$/,
    bietet: ['satz', 'tastatur'],
    tastatur: [/^Datei auswählen$/, /^Mit einer Beispieldatei ansehen$/],
  },
  textseite: {
    pfad: /^\/(impressum|datenschutz|barrierefreiheit|leichte-sprache|hilfe)$/,
    bietet: [],
    tastatur: [],
  },
  seitentext: {
    pfad: /^\/verwaltung\/seiten\/./,
    bietet: ['tastatur'],
    tastatur: [/^Speichern$/, /^Seite ansehen$/],
  },
  verwaltung: {
    pfad: /^\/verwaltung$/,
    bietet: ['satz', 'tastatur'],
    tastatur: [/^Kreis einrichten$/, /^Seitentexte$/],
  },
  einrichten: {
    pfad: /^\/verwaltung\/einrichten$/,
    bietet: ['satz'],
    tastatur: [],
  },
  lieferungen: {
    pfad: /^\/verwaltung\/lieferungen$/,
    bietet: ['satz', 'tastatur'],
    tastatur: [/^Dateien auswählen$/],
  },
  lieferung: {
    pfad: /^\/verwaltung\/lieferungen\/\d+$/,
    bietet: ['satz', 'tastatur'],
    tastatur: [/^Lieferung zurückziehen$/],
  },
} as const satisfies Record<string, Ansicht>

export type Ansichtsname = keyof typeof ANSICHTEN

export const readCsv = (inhalt: Buffer): Zeilen => parseCsv(inhalt.toString('utf8'))
