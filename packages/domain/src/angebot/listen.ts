/** The closed lists of the register, each with the words people read. */

type Liste<T extends string> = Readonly<Record<T, string>>

const schluesselOf = <T extends string>(liste: Liste<T>): readonly [T, ...T[]] =>
  Object.keys(liste) as unknown as readonly [T, ...T[]]

export const ZIELGRUPPEN = {
  SCHWANGERE: 'Schwangere und werdende Eltern',
  KINDER_0_3: 'Kinder unter 3 Jahren',
  KINDER_3_6: 'Kinder von 3 bis 5 Jahren',
  KINDER_6_10: 'Kinder von 6 bis 9 Jahren',
  KINDER_10_14: 'Kinder von 10 bis 13 Jahren',
  JUGENDLICHE: 'Jugendliche von 14 bis 17 Jahren',
  JUNGE_ERWACHSENE: 'Junge Erwachsene von 18 bis 26 Jahren',
  ELTERN: 'Eltern und Familien',
  ALLEINERZIEHENDE: 'Alleinerziehende',
  PFLEGEFAMILIEN: 'Pflegefamilien',
  GEFLUECHTETE: 'Geflüchtete und Neuzugewanderte',
  BEHINDERUNG: 'Menschen mit Behinderung',
  AB_55: 'Menschen ab 55 Jahren',
  AB_65: 'Menschen ab 65 Jahren',
  AB_80: 'Menschen ab 80 Jahren',
  DEMENZ: 'Menschen mit Demenz',
  PFLEGENDE: 'Pflegende Angehörige',
  ALLEINLEBENDE: 'Alleinlebende',
  ARBEITSLOSE: 'Arbeitslose',
  WOHNUNGSLOSE: 'Wohnungslose',
  ALLE: 'Alle',
} as const
export const ZIELGRUPPENSCHLUESSEL = schluesselOf(ZIELGRUPPEN)

/** Who helps: the mix the Kreistag asked for. */
export const HILFEFORMEN = {
  PROFESSIONELL: 'Fachkräfte',
  EHRENAMT: 'Ehrenamt',
  NACHBARSCHAFT: 'Nachbarschaft',
  SELBSTHILFE: 'Selbsthilfe',
} as const
export const HILFEFORMSCHLUESSEL = schluesselOf(HILFEFORMEN)

/** What somebody needs before coming. */
export const ZUGAENGE = {
  FREI: 'Einfach kommen',
  ANMELDUNG: 'Mit Anmeldung',
  MITGLIEDSCHAFT: 'Mit Mitgliedschaft',
  HILFEPLAN: 'Mit Hilfeplan des Jugendamts',
  PFLEGEGRAD: 'Mit Pflegegrad',
  WBS: 'Mit Wohnberechtigungsschein',
  VERORDNUNG: 'Mit Verordnung oder Überweisung',
  VERMITTLUNG: 'Nur durch Vermittlung einer Stelle',
} as const
export type Zugang = keyof typeof ZUGAENGE
export const ZUGANGSSCHLUESSEL = schluesselOf(ZUGAENGE)

export const KOSTENARTEN = {
  KOSTENLOS: 'Kostenlos',
  TEILWEISE: 'Teilweise kostenlos oder ermäßigt',
  KOSTENPFLICHTIG: 'Kostet etwas',
  KOSTENTRAEGER: 'Zahlt ein Kostenträger (Kasse, Amt)',
} as const
export type Kostenart = keyof typeof KOSTENARTEN
export const KOSTENARTSCHLUESSEL = schluesselOf(KOSTENARTEN)

/** Of a site. */
export const BARRIEREFREIHEITEN = {
  ROLLSTUHL: 'Mit Rollstuhl erreichbar',
  ROLLSTUHL_HILFE: 'Mit Rollstuhl und Hilfe erreichbar',
  WC: 'Rollstuhlgerechtes WC',
  HOEREN: 'Hilfen für Menschen mit Hörbehinderung',
  SEHEN: 'Hilfen für Menschen mit Sehbehinderung',
  LEICHTE_SPRACHE: 'Leichte Sprache',
  PARKPLATZ: 'Behindertenparkplatz',
} as const
export type Barrierefreiheit = keyof typeof BARRIEREFREIHEITEN
export const BARRIEREFREIHEITSSCHLUESSEL = schluesselOf(BARRIEREFREIHEITEN)

/** ISO 639-1, and DGS for the sign language; those spoken in a Kreis in NRW. */
export const SPRACHEN = {
  de: 'Deutsch',
  dgs: 'Deutsche Gebärdensprache',
  ar: 'Arabisch',
  bg: 'Bulgarisch',
  ckb: 'Kurdisch (Sorani)',
  en: 'Englisch',
  es: 'Spanisch',
  fa: 'Persisch, Dari',
  fr: 'Französisch',
  hr: 'Kroatisch',
  hu: 'Ungarisch',
  it: 'Italienisch',
  ku: 'Kurdisch (Kurmandschi)',
  nl: 'Niederländisch',
  pl: 'Polnisch',
  ps: 'Paschtu',
  pt: 'Portugiesisch',
  ro: 'Rumänisch',
  ru: 'Russisch',
  sq: 'Albanisch',
  sr: 'Serbisch, Bosnisch',
  ti: 'Tigrinya',
  tr: 'Türkisch',
  uk: 'Ukrainisch',
  zh: 'Chinesisch',
} as const
export type Sprache = keyof typeof SPRACHEN
export const SPRACHSCHLUESSEL = schluesselOf(SPRACHEN)

export const TRAEGERARTEN = {
  OEFFENTLICH: 'Öffentlicher Träger',
  FREI: 'Freier Träger, gemeinnützig',
  PRIVAT: 'Privater Träger, gewerblich',
  OHNE_RECHTSFORM: 'Gruppe ohne Rechtsform',
} as const
export type Traegerart = keyof typeof TRAEGERARTEN
export const TRAEGERARTSCHLUESSEL = schluesselOf(TRAEGERARTEN)

export const SPITZENVERBAENDE = {
  AWO: 'Arbeiterwohlfahrt',
  CARITAS: 'Caritas',
  DIAKONIE: 'Diakonie',
  DRK: 'Deutsches Rotes Kreuz',
  PARITAET: 'Der Paritätische',
  ZWST: 'Zentralwohlfahrtsstelle der Juden in Deutschland',
} as const
export type Spitzenverband = keyof typeof SPITZENVERBAENDE
export const SPITZENVERBANDSCHLUESSEL = schluesselOf(SPITZENVERBAENDE)

/** How a site serves people. */
export const ANGEBOTSFORMEN = {
  ORT: 'An einem Ort',
  AUFSUCHEND: 'Kommt zu den Menschen',
  ONLINE: 'Online oder am Telefon',
} as const
export type Angebotsform = keyof typeof ANGEBOTSFORMEN
export const ANGEBOTSFORMSCHLUESSEL = schluesselOf(ANGEBOTSFORMEN)

/** How well the point of a site is known. */
export const PUNKTLAGEN = {
  ADRESSE: 'Aus der Adresse',
  KARTE: 'Auf der Karte gesetzt',
  QUARTIER: 'Mitte des Quartiers',
} as const
export type Punktlage = keyof typeof PUNKTLAGEN
export const PUNKTLAGENSCHLUESSEL = schluesselOf(PUNKTLAGEN)

export const KAPAZITAETSARTEN = {
  PLAETZE: 'Plätze',
  WOCHENSTUNDEN: 'Stunden je Woche',
  VZAE: 'Fachkräfte (Vollzeitstellen)',
} as const
export type Kapazitaetsart = keyof typeof KAPAZITAETSARTEN
export const KAPAZITAETSARTSCHLUESSEL = schluesselOf(KAPAZITAETSARTEN)

export const KAPAZITAETSSTAENDE = {
  BESTEHEND: 'Gibt es',
  GESICHERT: 'Kommt sicher: beschlossen und finanziert',
  GEPLANT: 'Ist geplant',
  WEGFALLEND: 'Fällt weg',
} as const
export type Kapazitaetsstand = keyof typeof KAPAZITAETSSTAENDE
export const KAPAZITAETSSTANDSCHLUESSEL = schluesselOf(KAPAZITAETSSTAENDE)

/** The law a category stands in. */
export const GESETZE = {
  SGB_II: 'SGB II',
  SGB_V: 'SGB V',
  SGB_VIII: 'SGB VIII',
  SGB_IX: 'SGB IX',
  SGB_XI: 'SGB XI',
  SGB_XII: 'SGB XII',
  APG_NRW: 'APG NRW',
  WTG_NRW: 'WTG NRW',
  OHNE: 'ohne besonderes Gesetz',
} as const
export type Gesetz = keyof typeof GESETZE
