/** Journeys around the atlas: start page, catalogue, own files, Auskunft, what runs it. */
import type { Weg } from './weg.ts'

export const WEGE_IM_UMFELD: readonly Weg[] = [
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
    name: 'Passt das Register zu dem, was geliefert ist? Stichtage und Plätze je Kommune',
    start: '/verwaltung/registerzahlen',
    handy: true,
    halte: [
      {
        schritte: [],
        ansicht: 'registerzahlen',
        titel: 'Zahlen aus dem Register',
        worte: ['31.12.2014', /stimmen beide in jeder Kommune überein/],
      },
    ],
  },
  {
    name: 'Vierzig Angebote stehen in einer Tabelle: Wo kommt sie hinein, und wie kommt sie heraus?',
    start: '/verwaltung/angebote/einlesen',
    handy: true,
    halte: [
      {
        schritte: [],
        ansicht: 'angebotsdateien',
        titel: 'Angebote einlesen',
        worte: ['Leere Tabelle (Excel)', 'HSDS 3, Tabellen'],
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
    name: 'Hilfe finden: in eigenen Worten zum Angebot und zurück zur Liste',
    start: '/angebote',
    handy: true,
    halte: [
      {
        schritte: [
          { tue: 'suche', wort: 'Hilfe für pflegende Angehörige' },
          { tue: 'schalter', name: 'Suchen' },
        ],
        ansicht: 'angebote',
        titel: 'Angebote und Hilfen finden',
        adresse: { was: 'Hilfe für pflegende Angehörige' },
        worte: [/^\d+ Angebote$/, 'Pflegestammtisch Gangelt'],
      },
      {
        schritte: [{ tue: 'link', name: 'Pflegestammtisch Gangelt' }],
        ansicht: 'angebot',
        titel: 'Pflegestammtisch Gangelt',
        worte: ['Kontakt', 'Wo und wann', /^Zuletzt bestätigt am/],
      },
      {
        schritte: [{ tue: 'link', name: 'Zurück zur Liste' }],
        ansicht: 'angebote',
        titel: 'Angebote und Hilfen finden',
        adresse: { was: 'Hilfe für pflegende Angehörige' },
        worte: ['Gesprächskreis Luftholen'],
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
  {
    name: 'Wo trifft hoher Bedarf auf wenig Angebot? Von der größten Lücke zu ihren Angeboten',
    start: '/versorgung',
    handy: true,
    halte: [
      {
        schritte: [],
        ansicht: 'versorgung',
        titel: 'Versorgung',
        worte: [/Ratheim–Millich \(Alter und Pflege\)/, /^Reihenfolge: Menschen mit Bedarf/],
      },
      {
        schritte: [{ tue: 'link', name: 'Oberbruch–Dremmen: Familie' }],
        ansicht: 'versorgungskategorie',
        titel: 'Förderung der Familie',
        adresse: { raum: '053700162' },
        worte: [/vor Ort kein Angebot: Förderung der Familie; das nächste/, 'Angebote dahinter'],
      },
    ],
  },
]
