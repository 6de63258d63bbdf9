/**
 * The rules a Lieferung is held against before its figures count: what each
 * asks, how strict it is by default, and where that comes from. In words for
 * planners: docs/methodik/plausibilitaet.md.
 */

/** What breaking a rule means: `FEHLER` blocks, `WARNUNG` wants a reason, `HINWEIS` informs. */
export type Regelschwere = 'FEHLER' | 'WARNUNG' | 'HINWEIS'

export interface Plausibilitaetsregel {
  /** Also the code of its remarks. */
  readonly code: string
  readonly name: string
  readonly schwere: Regelschwere
  /** What it asks, in one sentence for planners. */
  readonly fragt: string
  /** Threshold a Kreis may change; null where the rule has none. */
  readonly schwelle: { readonly vorgabe: number; readonly einheit: string } | null
  /** A Kreis may do without it: nothing is lost or false for that. */
  readonly schaltbar: boolean
}

/** It may be switched off. */
const JA: Stellbar = { schwelle: null, schaltbar: true }

/** It may be switched off and set. */
const grenze = (vorgabe: number): Stellbar => ({
  schwelle: { vorgabe, einheit: '%' },
  schaltbar: true,
})

/** In the order in which the report names them. */
export const PLAUSIBILITAETSREGELN = [
  regel(
    'ANZAHL_NEGATIV',
    'FEHLER',
    'Negative Anzahl',
    'Ist eine gezählte Anzahl kleiner als null? Salden und Veränderungen dürfen es sein.',
  ),
  regel(
    'ZAHL_ZU_GROSS',
    'FEHLER',
    'Unmöglich große Zahl',
    'Ist eine Zahl größer, als es überhaupt Menschen oder Geld gibt?',
  ),
  regel(
    'RAUM_UNBEKANNT',
    'WARNUNG',
    'Gebiet nicht gefunden',
    'Gehört ein Schlüssel oder Name zu keinem Gebiet, obwohl eines gemeint sein kann?',
  ),
  regel(
    'ZEITRAUM_ZUKUNFT',
    'WARNUNG',
    'Zeitraum in der Zukunft',
    'Liegt der Zeitraum in der Zukunft?',
    JA,
  ),
  regel(
    'STICHTAG_ANDERS',
    'WARNUNG',
    'Anderer Stichtag als sonst',
    'Ist zu einem anderen Monat oder für eine andere Art von Zeitraum gezählt als bisher in dieser Reihe?',
    JA,
  ),
  regel(
    'EINHEIT_ANDERS',
    'WARNUNG',
    'Andere Einheit als im Zeitraum davor',
    'Liegt eine ganze Spalte um das 10-, 100- oder 1.000-Fache neben dem Zeitraum davor?',
    JA,
  ),
  regel(
    'WIE_DAVOR',
    'WARNUNG',
    'Spalte gleicht dem Zeitraum davor',
    'Sind alle Zahlen einer Spalte dieselben wie im Zeitraum davor?',
    JA,
  ),
  regel(
    'SPRUNG',
    'WARNUNG',
    'Sprung gegen den Zeitraum davor',
    'Weicht eine Zahl stärker von der davor ab, als Zufall und Verlauf es erklären?',
    grenze(25),
  ),
  regel(
    'TEILE_UNGLEICH_GANZES',
    'WARNUNG',
    'Teile ergeben nicht das Ganze',
    'Ergeben Geschlechter, Staatsangehörigkeiten und Altersgruppen zusammen alle?',
    grenze(0.5),
  ),
  regel(
    'RAUMSUMME',
    'WARNUNG',
    'Gebiete ergeben nicht die Summe',
    'Ergeben alle Quartiere die Kommune, alle Kommunen den Kreis und alle Gebiete der Datei ihre Summenzeile?',
    grenze(0.5),
  ),
  regel(
    'TEIL_UEBER_GANZEM',
    'WARNUNG',
    'Zähler größer als Nenner',
    'Zählt ein Teil mehr als das Ganze, zu dem er gehört?',
    JA,
  ),
  regel(
    'BESTAND_ABWEICHEND',
    'WARNUNG',
    'Bevölkerung weicht von anderer Quelle ab',
    'Weicht die Bevölkerung von der ab, die eine andere Quelle zählt (Melderegister gegen Fortschreibung)?',
    grenze(3),
  ),
  regel(
    'DEFINITION_ANDERS',
    'WARNUNG',
    'Tabelle anders aufgebaut als zuletzt',
    'Hat dieselbe Tabelle andere Spalten oder einen anderen Titel als die letzte Lieferung?',
    JA,
  ),
  regel(
    'RAUM_UNVOLLSTAENDIG',
    'WARNUNG',
    'Gebiete ohne Zahlen',
    'Fehlt ein Gebiet, oder hat es weniger Zahlen als die neben ihm?',
    JA,
  ),
  regel(
    'ZAHL_FEHLT_JETZT',
    'HINWEIS',
    'Zahlen, die es davor gab',
    'Fehlt eine Zahl, die es bisher oder im Zeitraum davor gab?',
    JA,
  ),
  regel('NICHTS_NEUES', 'HINWEIS', 'Nichts Neues', 'Ist jede Zahl der Datei schon da?'),
] as const satisfies readonly Plausibilitaetsregel[]

export type Regelcode = (typeof PLAUSIBILITAETSREGELN)[number]['code']

type Stellbar = Pick<Plausibilitaetsregel, 'schwelle' | 'schaltbar'>

function regel<C extends string>(
  code: C,
  schwere: Regelschwere,
  ...[name, fragt, stellbar = { schwelle: null, schaltbar: false }]: [
    name: string,
    fragt: string,
    stellbar?: Stellbar,
  ]
): Plausibilitaetsregel & { readonly code: C } {
  return { code, name, schwere, fragt, ...stellbar }
}
