/** The pages of the administration: what they are for, and which right opens them. */

export interface Weg {
  readonly pfad: string
  readonly text: string
  readonly satz: string
  /** The root field without which the page is of no use. */
  readonly braucht: string
}

export interface Weggruppe {
  readonly titel: string
  readonly wege: readonly Weg[]
}

export const VERWALTUNG = '/verwaltung'

export const WEGGRUPPEN: readonly Weggruppe[] = [
  {
    titel: 'Sozialräume',
    wege: [
      {
        pfad: '/verwaltung/sozialraeume',
        text: 'Zuschnitt der Sozialräume',
        satz: 'Räume zeichnen, prüfen, mit den Kommunen abstimmen, beschließen.',
        braucht: 'createZuschnitt',
      },
      {
        pfad: '/verwaltung/stellungnahmen',
        text: 'Stellungnahmen',
        satz: 'Was der Kreis Ihrer Kommune vorlegt: ansehen, kommentieren, Stellung nehmen.',
        braucht: 'beteiligungen',
      },
    ],
  },
  {
    titel: 'Unterstützungsangebote',
    wege: [
      {
        pfad: '/verwaltung/angebote',
        text: 'Angebote',
        satz: 'Eintragen, ändern, bestätigen, freie Plätze melden.',
        braucht: 'createAngebot',
      },
      {
        pfad: '/verwaltung/anbieter',
        text: 'Anbieter',
        satz: 'Wer Angebote veröffentlicht: Anmeldungen prüfen, stilllegen.',
        braucht: 'anbieterverzeichnis',
      },
      {
        pfad: '/verwaltung/pruefung',
        text: 'Angebote prüfen',
        satz: 'Was eingereicht ist: ansehen, nachfragen, veröffentlichen.',
        braucht: 'pruefliste',
      },
      {
        pfad: '/verwaltung/kollegen',
        text: 'Kolleginnen und Kollegen',
        satz: 'Wer für Ihre Organisation einträgt: einladen, entfernen.',
        braucht: 'kollegen',
      },
      {
        pfad: '/verwaltung/gruppen',
        text: 'Betreute Gruppen',
        satz: 'Gruppen ohne Rechtsform, für die Sie eintragen.',
        braucht: 'betreute',
      },
      {
        pfad: '/verwaltung/angebote/einlesen',
        text: 'Angebote einlesen',
        satz: 'Viele Angebote aus einer Tabelle; Vorlage und Verzeichnis als Datei.',
        braucht: 'createAngebot',
      },
    ],
  },
  {
    titel: 'Veröffentlichung',
    wege: [
      {
        pfad: '/verwaltung/veroeffentlichung',
        text: 'Veröffentlichung',
        satz: 'Was alle ohne Anmeldung lesen: vorbereiten, vergleichen, freigeben, zurücknehmen.',
        braucht: 'datenstaende',
      },
      {
        pfad: '/verwaltung/geheimhaltungsregeln',
        text: 'Geheimhaltungsregeln',
        satz: 'Welche Zahlen zu klein sind, um gezeigt zu werden, je Quelle und mit Grund.',
        braucht: 'geheimhaltungsregeln',
      },
    ],
  },
  {
    titel: 'Daten',
    wege: [
      {
        pfad: '/verwaltung/lieferungen',
        text: 'Lieferungen',
        satz: 'Dateien der Ämter prüfen, übernehmen, zurückziehen.',
        braucht: 'lieferungen',
      },
      {
        pfad: '/verwaltung/datenanforderungen',
        text: 'Datenanforderungen',
        satz: 'Wer was bis wann liefert: anfordern, erinnern, sehen, was fehlt.',
        braucht: 'datenanforderungen',
      },
      {
        pfad: '/verwaltung/plausibilitaet',
        text: 'Plausibilitätsregeln',
        satz: 'Wogegen Lieferungen gehalten werden, und wie streng.',
        braucht: 'plausibilitaetsregeln',
      },
      {
        pfad: '/verwaltung/sozialraeume/bausteine',
        text: 'Bausteine',
        satz: 'Die kleinräumige Gliederung einlesen, prüfen, übernehmen.',
        braucht: 'createZuschnitt',
      },
      {
        pfad: '/verwaltung/strassen',
        text: 'Straßenverzeichnis',
        satz: 'Welche Hausnummern in welchem Quartier liegen; Referenzdateien für die Bundesagentur.',
        braucht: 'strassenlage',
      },
      {
        pfad: '/verwaltung/registerzahlen',
        text: 'Zahlen aus dem Register',
        satz: 'Was die Angebote für Indikatoren liefern, und ob ihre Plätze zu den gelieferten passen.',
        braucht: 'registerstand',
      },
      {
        pfad: '/verwaltung/indikatoren',
        text: 'Indikatoren',
        satz: 'Eigene anlegen, vorhandene ändern, kopieren, ausmustern.',
        braucht: 'changeIndikator',
      },
      {
        pfad: '/verwaltung/einrichten',
        text: 'Kreis einrichten',
        satz: 'Kreis, Kommunen und Sozialräume: was da ist und wie es entsteht.',
        braucht: 'saveSeitentext',
      },
    ],
  },
  {
    titel: 'Konten und Rechte',
    wege: [
      {
        pfad: '/verwaltung/konten',
        text: 'Konten und Organisationen',
        satz: 'Wer hinein darf, für wen und womit.',
        braucht: 'konten',
      },
      {
        pfad: '/verwaltung/rechte',
        text: 'Rechte',
        satz: 'Wer kleinräumige Werte welcher Quelle zu welchem Zweck sieht.',
        braucht: 'zugriffsregeln',
      },
      {
        pfad: '/verwaltung/freigaben',
        text: 'Freigaben',
        satz: 'Was Jugendämter einander zeigen, auf Zeit.',
        braucht: 'zugriffsfreigaben',
      },
      {
        pfad: '/verwaltung/protokoll',
        text: 'Protokoll',
        satz: 'Wer wann was getan hat.',
        braucht: 'protokoll',
      },
      {
        pfad: '/verwaltung/loeschfristen',
        text: 'Löschfristen',
        satz: 'Welche Angaben über Personen wie lange bleiben, und warum.',
        braucht: 'loeschregeln',
      },
    ],
  },
  {
    titel: 'Texte',
    wege: [
      {
        pfad: '/verwaltung/seiten',
        text: 'Seitentexte',
        satz: 'Impressum, Datenschutz, Barrierefreiheit, Leichte Sprache, Hilfe.',
        braucht: 'saveSeitentext',
      },
      {
        pfad: '/verwaltung/rueckmeldungen',
        text: 'Rückmeldungen',
        satz: 'Was Besucherinnen und Besucher mitteilen.',
        braucht: 'rueckmeldungen',
      },
      {
        pfad: '/verwaltung/start',
        text: 'Startseite',
        satz: 'Womit sie beginnt.',
        braucht: 'saveStartseite',
      },
    ],
  },
]

/** What somebody with these rights finds there; groups without any are left out. */
export function findWeggruppen(operationen: readonly string[]): readonly Weggruppe[] {
  return WEGGRUPPEN.map(({ titel, wege }) => ({
    titel,
    wege: wege.filter(({ braucht }) => operationen.includes(braucht)),
  })).filter(({ wege }) => wege.length > 0)
}

/** The page of the administration that an address lies on or below; `undefined`: the overview, or none. */
export function findWeg(pathname: string): Weg | undefined {
  return WEGGRUPPEN.flatMap(({ wege }) => wege).find(
    ({ pfad }) => pathname === pfad || pathname.startsWith(`${pfad}/`),
  )
}

/** Whether a page belongs to the inside, existing or not: all of them look the same from outside. */
export const istInnenseite = (pathname: string): boolean =>
  [VERWALTUNG, '/versorgung'].some(
    (pfad) => pathname === pfad || pathname.startsWith(`${pfad}/`),
  ) || pathname === '/konto'
