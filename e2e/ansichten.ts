/** What each view must offer, whatever is chosen in it. Read by the journeys. */
import { expect, type Locator, type Page } from '@playwright/test'

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
  /** Of these, what a phone shows in another form. */
  readonly nurDesk?: readonly Angebot[]
  /** Controls that Tab must reach. */
  readonly tastatur: readonly RegExp[]
  /** The twin of the drawing, opened where it is folded. */
  readonly tabelle?: (page: Page) => Promise<Locator>
  /** The rows of the table out of the file; `ersteZelle` tells a long file which rows are meant. */
  readonly ausCsv?: (csv: Zeilen, titel: string) => Zeilen
  /** Columns of the table that the file has too, the figure after the name; all without it. */
  readonly spalten?: readonly number[]
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

/** The file of a view that is one table: its head and its rows. */
const ohneKopf = (csv: Zeilen): Zeilen => untilLeer(csv.slice(1))

const nurTabelle = (page: Page): Promise<Locator> =>
  Promise.resolve(
    page.locator('#tabelle').getByRole('table').or(page.locator('#tabelle').getByRole('grid')),
  )

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
  if (await oeffnen.isVisible()) {
    // The chart above it is drawn when it comes near, and pushes it down: a tap would miss it.
    await oeffnen.scrollIntoViewIfNeeded()
    await expect(page.locator('[data-skelett]')).toHaveCount(0)
    await oeffnen.click()
  }
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
      /^CSV(,|$)/,
      /^SVG$/,
    ],
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
      /^CSV(,|$)/,
      /^SVG$/,
    ],
    tabelle: openTabelle,
    ausCsv: raumzeilen,
  },
  /** All periods as small maps. */
  kartenbilder: {
    pfad: /^\/karte/,
    bietet: MIT_BILD,
    tastatur: [...AUSWAHL, /Klassen ändern$/, /^2016 groß zeigen/, /^CSV(,|$)/, /^SVG$/],
    tabelle: openTabelle,
    ausCsv: raumzeilen,
  },
  zeitvergleich: {
    pfad: /^\/zeitvergleich/,
    bietet: MIT_BILD,
    tastatur: [...AUSWAHL, /^Werte ablesen/, /^CSV(,|$)/, /^SVG$/],
    tabelle: nurTabelle,
    ausCsv: raumzeilen,
  },
  vergleich: {
    pfad: /^\/vergleich/,
    bietet: MIT_BILD,
    tastatur: [...AUSWAHL, /^Zeitraum ändern/, /^Rangfolge$/, /^CSV(,|$)/, /^SVG$/],
    tabelle: nurTabelle,
    // Beside them the table draws where each figure lies.
    spalten: [0, 3, 1, 4, 5],
    ausCsv: (csv) =>
      ohneKopf(csv).map(([name = '', rang = '', wert = '', ...rest]) => [
        name,
        wert,
        rang,
        ...rest,
      ]),
  },
  streuung: {
    pfad: /^\/vergleich/,
    bietet: MIT_BILD,
    tastatur: [...AUSWAHL, /^Achsen tauschen$/, /^CSV(,|$)/, /^SVG$/],
    tabelle: nurTabelle,
    ausCsv: ohneKopf,
  },
  waermetabelle: {
    pfad: /^\/vergleich/,
    bietet: MIT_BILD,
    nurDesk: ['tabelle'],
    tastatur: [...AUSWAHL, /^CSV(,|$)/, /^SVG$/],
    tabelle: nurTabelle,
    ausCsv: ohneKopf,
  },
  bevoelkerung: {
    pfad: /^\/bevoelkerung$/,
    bietet: MIT_BILD,
    tastatur: [/^Abspielen$/, /^CSV(,|$)/],
    tabelle: nurTabelle,
    ausCsv: ohneKopf,
  },
  auskunft: {
    pfad: /^\/auskunft$/,
    bietet: ['satz', 'tastatur'],
    tastatur: [/oder Kommune suchen$/],
  },
  /** With areas and a Merkmal chosen. */
  antwort: {
    pfad: /^\/auskunft$/,
    bietet: ['satz', 'quelle', 'tabelle', 'csv', 'druck', 'tastatur'],
    tastatur: [/^Satz kopieren$/, /^CSV(,|$)/],
    tabelle: nurTabelle,
    ausCsv: ohneKopf,
  },
  versorgung: {
    pfad: /^\/versorgung$/,
    bietet: ['satz', 'quelle', 'tastatur'],
    tastatur: [/^Plätze$/, /^Förderung der Familie$/],
  },
  versorgungskategorie: {
    pfad: /^\/versorgung\/./,
    bietet: ['satz', 'quelle', 'tastatur'],
    tastatur: [/^Mehr für Fachleute$/],
  },
  indikatorenblatt: {
    pfad: /^\/indikatoren\/./,
    bietet: ['satz', 'quelle', 'tabelle', 'csv', 'zitat', 'druck', 'tastatur'],
    tastatur: [
      ...AUSWAHL,
      /^Zeitraum ändern/,
      /^Auf der Karte$/,
      /^Definition ändern$/,
      /^CSV(,|$)/,
    ],
    tabelle: nurTabelle,
    // One row per area and period; the table shows the series named in its heading.
    ausCsv: (csv, titel) =>
      csv
        .slice(1)
        .flatMap((zeile) => (zeile[4] === titel ? [[zeile[5] ?? '', zeile[6] ?? '']] : [])),
    spalten: [0, 1],
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
  angebote: {
    pfad: /^\/angebote$/,
    bietet: ['druck', 'tastatur'],
    tastatur: [/^In meiner Nähe$/, /^Suchen$/, /^Karte vergrößern$/, /^Diese Liste drucken$/],
  },
  angebot: {
    pfad: /^\/angebote\/./,
    bietet: ['satz', 'druck', 'tastatur'],
    tastatur: [/^Zurück zur Liste$/, /^Schreiben Sie es uns$/, /^diese Seite drucken$/],
  },
  start: {
    pfad: /^\/$/,
    bietet: ['satz', 'quelle', 'druck', 'tastatur'],
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
  registerzahlen: {
    pfad: /^\/verwaltung\/registerzahlen$/,
    bietet: ['satz', 'tastatur'],
    tastatur: [/^Neu rechnen: 31\.12\.2025$/],
  },
  angebotsdateien: {
    pfad: /^\/verwaltung\/angebote\/einlesen$/,
    bietet: ['tastatur'],
    tastatur: [/^Datei wählen und prüfen$/],
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
