/**
 * What planners do with the atlas, as data: where they begin, what they do, and
 * where that must lead them. One spec walks all of them; at each stop the view
 * must offer what ansichten.ts says of it.
 */
import type { Ansichtsname } from './ansichten.ts'

/** One thing that a person does. */
export type Schritt =
  /** Changes a word of the sentence in the selection bar; on the phone in its sheet. */
  | { readonly tue: 'waehle'; readonly teil: Auswahlteil; readonly wert: string }
  | { readonly tue: 'ansicht'; readonly name: 'Karte' | 'Zeitvergleich' | 'Indikatorenblatt' }
  /** Chooses areas in the list beside the map. */
  | { readonly tue: 'raeume'; readonly namen: readonly string[] }
  | { readonly tue: 'zeitschritt'; readonly richtung: 'vor' | 'zurück' }
  | { readonly tue: 'schalter'; readonly name: string | RegExp }
  | { readonly tue: 'link'; readonly name: string | RegExp }
  | { readonly tue: 'suche'; readonly wort: string }
  | { readonly tue: 'neu laden' }
  | { readonly tue: 'zurück' }

export type Auswahlteil = 'Indikator' | 'Ebene' | 'Zeitraum' | 'Maßstab'

/** Where the steps lead. */
export interface Halt {
  readonly schritte: readonly Schritt[]
  readonly ansicht: Ansichtsname
  /** First heading. */
  readonly titel: string | RegExp
  /** Parts of the address; `null`: not in it. */
  readonly adresse?: Readonly<Record<string, string | null>>
  /** Words that must stand on the page. */
  readonly worte?: readonly (string | RegExp)[]
}

export interface Weg {
  readonly name: string
  readonly start: string
  /** Whether it is also walked at the width of a phone. */
  readonly handy?: boolean
  readonly halte: readonly Halt[]
}

const KINDER = '/karte?indikator=kinder-im-sgb2&ebene=sozialraum'

export const WEGE: readonly Weg[] = [
  {
    name: 'Wo steht der Kreis? Die Startseite antwortet mit Satz, Karte und Liste',
    start: '/',
    handy: true,
    halte: [
      {
        schritte: [],
        ansicht: 'start',
        titel: /Sozialräumen liegen sicher (über|unter) dem Kreis\.$/,
        worte: ['Alle Räume', 'Was sich sonst zeigt', 'Umsehen', 'Register', 'Stand der Daten'],
      },
      {
        schritte: [{ tue: 'link', name: 'Auf der Karte ansehen' }],
        ansicht: 'karte',
        titel: /, \d{4}$/,
        adresse: { ebene: 'sozialraum' },
      },
    ],
  },
  {
    name: 'Was noch fehlt: von der Verwaltung über die Liste der Schritte zum Impressum',
    start: '/verwaltung/einrichten',
    handy: true,
    halte: [
      {
        schritte: [],
        ansicht: 'einrichten',
        titel: 'Kreis einrichten',
        worte: ['Nächste Schritte', 'Ihren eigenen Kreis einrichten', /DEMO=0/],
      },
      {
        schritte: [{ tue: 'link', name: 'Text bearbeiten' }],
        ansicht: 'seitentext',
        titel: 'Impressum',
        worte: [/Stellen sind noch zu ergänzen/],
      },
      {
        schritte: [{ tue: 'link', name: 'Seite ansehen' }],
        ansicht: 'textseite',
        titel: 'Impressum',
        worte: ['Herausgeber', /Bitte ergänzen: Straße/],
      },
    ],
  },
  {
    name: 'Eine eigene Datei: von der Startseite zur Ablage',
    start: '/',
    handy: true,
    halte: [
      {
        schritte: [{ tue: 'link', name: /^Eine eigene Datei ansehen/ }],
        ansicht: 'ausprobieren',
        titel: 'Eine eigene Datei ansehen',
        worte: [/nicht übertragen und nicht gespeichert/],
      },
    ],
  },
  {
    name: 'Eine Barriere melden: Erklärung mit Formular',
    start: '/barrierefreiheit',
    handy: true,
    halte: [
      {
        schritte: [],
        ansicht: 'textseite',
        titel: 'Erklärung zur Barrierefreiheit',
        worte: ['Stand der Vereinbarkeit', 'Ihre Mitteilung', /Ombudsstelle/],
      },
    ],
  },
  {
    name: 'Eine andere Frage: Indikator, Ebene, Zeitraum und Maßstab wechseln',
    start: '/karte',
    handy: true,
    halte: [
      {
        schritte: [
          { tue: 'waehle', teil: 'Indikator', wert: 'Kinder unter 18 im SGB II' },
          { tue: 'waehle', teil: 'Ebene', wert: 'Kommunen' },
          { tue: 'waehle', teil: 'Zeitraum', wert: '2018' },
          { tue: 'waehle', teil: 'Maßstab', wert: 'Land' },
        ],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2018',
        adresse: {
          indikator: 'kinder-im-sgb2',
          ebene: 'kommune',
          zeitraum: '2018',
          massstab: 'land',
        },
        worte: [/von 10 Kommunen/, /Stichtag 31\.12\.2018/],
      },
      {
        schritte: [{ tue: 'ansicht', name: 'Zeitvergleich' }],
        ansicht: 'zeitvergleich',
        titel: 'Kinder unter 18 im SGB II, 2014–2025',
        adresse: { ebene: 'kommune', massstab: 'land' },
      },
    ],
  },
  {
    name: 'Zwei Räume nebeneinander: die Auswahl bleibt in allen Ansichten',
    start: KINDER,
    handy: true,
    halte: [
      {
        schritte: [{ tue: 'raeume', namen: ['Hückelhoven-Mitte', 'Gangelt'] }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2025',
        adresse: { raeume: /^[^,]+,[^,]+$/.source },
        worte: [/^2 von 20 Sozialräumen ausgewählt/],
      },
      {
        schritte: [{ tue: 'ansicht', name: 'Zeitvergleich' }],
        ansicht: 'zeitvergleich',
        titel: 'Kinder unter 18 im SGB II, 2014–2025',
        worte: [
          'Hückelhoven-Mitte',
          'Gangelt',
          'Umstellung 2022',
          '2014 bis 2021',
          '2022 bis 2025',
        ],
      },
      {
        schritte: [{ tue: 'ansicht', name: 'Indikatorenblatt' }],
        ansicht: 'indikatorenblatt',
        titel: 'Kinder unter 18 im SGB II',
        worte: ['Wie er berechnet wird', 'Brüche in der Zeitreihe', 'Gebietsstand'],
      },
      {
        schritte: [{ tue: 'ansicht', name: 'Karte' }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2025',
        worte: [/^2 von 20 Sozialräumen ausgewählt/],
      },
    ],
  },
  {
    name: 'Zurück in der Zeit; Neuladen und Zurück stellen die Ansicht wieder her',
    start: KINDER,
    handy: true,
    halte: [
      {
        schritte: [
          { tue: 'zeitschritt', richtung: 'zurück' },
          { tue: 'zeitschritt', richtung: 'zurück' },
        ],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2023',
        adresse: { zeitraum: '2023' },
      },
      {
        schritte: [{ tue: 'neu laden' }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2023',
        adresse: { zeitraum: '2023' },
      },
      {
        schritte: [{ tue: 'zurück' }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2024',
        adresse: { zeitraum: '2024' },
      },
    ],
  },
  {
    name: 'Anzahlen: Einwohner der Kommunen, als Werte und als Index',
    start: '/karte?indikator=einwohner&ebene=kommune',
    halte: [
      { schritte: [], ansicht: 'karteOhneKlassen', titel: 'Einwohner, 2025', worte: ['Personen'] },
      {
        schritte: [
          { tue: 'ansicht', name: 'Zeitvergleich' },
          { tue: 'schalter', name: 'Index 2014 = 100' },
        ],
        ansicht: 'zeitvergleich',
        titel: /Einwohner/,
        adresse: { darstellung: 'index' },
      },
    ],
  },
  {
    name: 'Wie sicher ist das? Intervalle und ein Bild je Raum',
    start: '/zeitvergleich?indikator=altersarmut&ebene=sozialraum',
    halte: [
      {
        schritte: [
          { tue: 'schalter', name: 'Intervalle (95 %)' },
          { tue: 'schalter', name: 'Je Raum ein Bild' },
        ],
        ansicht: 'zeitvergleich',
        titel: 'Grundsicherung im Alter, 2014–2025',
        adresse: { intervalle: 'an', anordnung: 'bilder' },
        worte: [/mit 95 % Sicherheit/],
      },
    ],
  },
  {
    name: 'Zu- und Abnahme: negative Werte stehen in Karte, Tabelle und Datei gleich',
    start: '/karte?indikator=bevoelkerungsveraenderung&ebene=sozialraum',
    halte: [{ schritte: [], ansicht: 'karte', titel: 'Veränderung in 5 Jahren, 2025' }],
  },
  {
    name: 'Nachschlagen: vom Katalog zum Indikatorenblatt zur Karte',
    start: '/indikatoren',
    handy: true,
    halte: [
      {
        schritte: [{ tue: 'suche', wort: 'jugendq' }],
        ansicht: 'katalog',
        titel: 'Indikatoren',
        worte: ['Jugendquotient', 'DEM-03'],
      },
      {
        schritte: [{ tue: 'link', name: 'Jugendquotient' }],
        ansicht: 'indikatorenblatt',
        titel: 'Jugendquotient',
      },
      {
        schritte: [{ tue: 'link', name: 'Auf der Karte' }],
        ansicht: 'karte',
        titel: 'Jugendquotient, 2025',
        adresse: { indikator: 'jugendquotient' },
      },
    ],
  },
  {
    name: 'Was fehlt noch? Der Katalog nach KGSt, nach Abdeckung, und was sich ändern lässt',
    start: '/indikatoren',
    handy: true,
    halte: [
      {
        schritte: [{ tue: 'schalter', name: 'Nach KGSt' }],
        ansicht: 'katalog',
        titel: 'Indikatoren',
        adresse: { ansicht: 'kgst' },
        worte: ['Demografische Basisdaten', 'KGSt M 4/2009'],
      },
      {
        schritte: [{ tue: 'schalter', name: 'Abdeckung' }],
        ansicht: 'katalog',
        titel: 'Indikatoren',
        adresse: { ansicht: 'abdeckung' },
        worte: [/^Abdeckung: /],
      },
      {
        schritte: [{ tue: 'schalter', name: 'Kommunen' }],
        ansicht: 'katalog',
        titel: 'Indikatoren',
        adresse: { ansicht: 'abdeckung', ebene: 'kommune' },
      },
    ],
  },
  {
    name: 'Woher kommt das? Von der Lieferung zu den Indikatoren, die von ihr leben',
    start: '/verwaltung',
    handy: true,
    halte: [
      { schritte: [], ansicht: 'verwaltung', titel: 'Verwaltung', worte: ['Nächste Schritte'] },
      {
        schritte: [{ tue: 'link', name: 'Lieferungen' }],
        ansicht: 'lieferungen',
        titel: 'Lieferungen',
        worte: ['Sozialamt_SGB-XII_2014-2025.csv'],
      },
      {
        schritte: [{ tue: 'link', name: /^Sozialhilfe und Asylbewerberleistungen/ }],
        ansicht: 'lieferung',
        titel: /^Übernommen: [\d.]+ Grundzahlen$/,
        worte: ['Welche Indikatoren sie füllt', 'Sozialamt_SGB-XII_2014-2025.csv'],
      },
      {
        schritte: [{ tue: 'link', name: 'Grundsicherung im Alter im Zeitvergleich' }],
        ansicht: 'zeitvergleich',
        titel: 'Grundsicherung im Alter, 2014–2025',
      },
    ],
  },
  {
    name: 'Was hat sich geändert? Veränderung, dann alle Zeiträume nebeneinander',
    start: `${KINDER}&zeitraum=2021`,
    handy: true,
    halte: [
      {
        schritte: [{ tue: 'schalter', name: 'Veränderung' }],
        ansicht: 'karteOhneKlassen',
        titel: 'Kinder unter 18 im SGB II: Veränderung 2014–2021',
        adresse: { karte: 'veraenderung' },
        worte: [/Prozentpunkte/, /im Zufallsbereich/i],
      },
      {
        schritte: [{ tue: 'schalter', name: 'Alle Zeiträume' }],
        ansicht: 'kartenbilder',
        titel: 'Kinder unter 18 im SGB II, 2014–2025',
        adresse: { karte: 'bilder' },
      },
      {
        schritte: [{ tue: 'schalter', name: /^2016 groß zeigen/ }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2016',
        adresse: { karte: null, zeitraum: '2016' },
      },
    ],
  },
  {
    name: 'Damals und heute: zwei Karten mit einer Legende, Fallzahlen als Kreise',
    start: `${KINDER}&karte=zwei&seit=2014&zeitraum=2024`,
    handy: true,
    halte: [
      {
        schritte: [{ tue: 'schalter', name: 'Fallzahlen als Kreise' }],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2014 und 2024',
        adresse: { karte: 'zwei', fallzahlen: 'an' },
        worte: [/Die Fläche des Kreises ist die Zahl/],
      },
    ],
  },
  {
    name: 'Näher hin: von der Kommune zu ihren Sozialräumen, mit allen Ansichten',
    start: '/karte?indikator=kinder-im-sgb2&ebene=kommune&zeitraum=2024',
    handy: true,
    halte: [
      {
        schritte: [
          { tue: 'raeume', namen: ['Erkelenz'] },
          { tue: 'link', name: 'Sozialräume zeigen' },
        ],
        ansicht: 'karte',
        titel: 'Kinder unter 18 im SGB II, 2024',
        adresse: { ebene: 'sozialraum', in: /^\d+$/.source },
        worte: [/3 Sozialräumen in Erkelenz/],
      },
      {
        schritte: [{ tue: 'ansicht', name: 'Zeitvergleich' }],
        ansicht: 'zeitvergleich',
        titel: /^Kinder unter 18 im SGB II, 2014/,
        worte: [/Erkelenz: 3 Sozialräume/],
      },
    ],
  },
  {
    name: 'Ganz oben: der Kreis als einziger Raum',
    start: '/zeitvergleich?indikator=kinder-im-sgb2&ebene=kreis',
    halte: [
      { schritte: [], ansicht: 'zeitvergleich', titel: 'Kinder unter 18 im SGB II, 2014–2025' },
      { schritte: [{ tue: 'ansicht', name: 'Karte' }], ansicht: 'karte', titel: /2025$/ },
    ],
  },
  {
    name: 'Wer steht wo? Rangfolge, zwei Indikatoren, viele Indikatoren',
    start: '/vergleich?indikator=kinder-im-sgb2&ebene=sozialraum',
    handy: true,
    halte: [
      {
        schritte: [],
        ansicht: 'vergleich',
        titel: /^Kinder unter 18 im SGB II, \d{4}$/,
        worte: [/auf Rang 1/, /deutlich höher/],
      },
      {
        schritte: [{ tue: 'schalter', name: 'Zwei Indikatoren' }],
        ansicht: 'streuung',
        titel: /^Kinder unter 18 im SGB II und /,
        adresse: { vergleich: 'streuung' },
        worte: [/Rangkorrelation/, /nennt keine Ursache/],
      },
      {
        schritte: [{ tue: 'schalter', name: 'Viele Indikatoren' }],
        ansicht: 'waermetabelle',
        titel: /^Kernset: \d+ Indikatoren$/,
        adresse: { vergleich: 'tabelle' },
        worte: [/im ungünstigsten Fünftel/],
      },
    ],
  },
  {
    name: 'Wie viele Kinder unter 3 leben in diesen Quartieren?',
    start: '/auskunft?ebene=quartier&bis=3',
    handy: true,
    halte: [
      { schritte: [], ansicht: 'auskunft', titel: 'Auskunft', worte: ['Wählen Sie Räume'] },
      {
        schritte: [
          { tue: 'schalter', name: 'Gerderath' },
          { tue: 'schalter', name: 'Oerath' },
        ],
        ansicht: 'antwort',
        titel: 'Auskunft',
        adresse: { bis: '3' },
        worte: [/lebten in Gerderath und Oerath [\d.]+ Kinder unter 3 Jahren\.$/, 'zusammen'],
      },
      {
        schritte: [{ tue: 'link', name: 'Bevölkerung nach Alter und Geschlecht' }],
        ansicht: 'bevoelkerung',
        titel: /^Bevölkerung: Kreis Heinsberg/,
        worte: ['Männer', 'Frauen', 'unter 6'],
      },
    ],
  },
]
