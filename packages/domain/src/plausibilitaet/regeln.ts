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
  /** Threshold a Kreis may change; null where the rule has none. */
  readonly schwelle: { readonly vorgabe: number; readonly einheit: string } | null
}

/** In the order in which the report names them. */
export const PLAUSIBILITAETSREGELN = [
  regel('ANZAHL_NEGATIV', 'Negative Anzahl', 'FEHLER'),
  regel('ZAHL_ZU_GROSS', 'Unmöglich große Zahl', 'FEHLER'),
  regel('RAUM_UNBEKANNT', 'Gebiet nicht gefunden', 'WARNUNG'),
  regel('ZEITRAUM_ZUKUNFT', 'Zeitraum in der Zukunft', 'WARNUNG'),
  regel('STICHTAG_ANDERS', 'Anderer Stichtag als sonst', 'WARNUNG'),
  regel('EINHEIT_ANDERS', 'Andere Einheit als im Zeitraum davor', 'WARNUNG'),
  regel('WIE_DAVOR', 'Spalte gleicht dem Zeitraum davor', 'WARNUNG'),
  regel('SPRUNG', 'Sprung gegen den Zeitraum davor', 'WARNUNG', 25, '%'),
  regel('TEILE_UNGLEICH_GANZES', 'Teile ergeben nicht das Ganze', 'WARNUNG', 0.5, '%'),
  regel('RAUMSUMME', 'Gebiete ergeben nicht die Summe', 'WARNUNG', 0.5, '%'),
  regel('TEIL_UEBER_GANZEM', 'Zähler größer als Nenner', 'WARNUNG'),
  regel('BESTAND_ABWEICHEND', 'Bevölkerung weicht von anderer Quelle ab', 'WARNUNG', 3, '%'),
  regel('ADRESSE_KONZENTRIERT', 'Eine Adresse mit vielen Fällen', 'WARNUNG', 5, '%'),
  regel('DEFINITION_ANDERS', 'Tabelle anders aufgebaut als zuletzt', 'WARNUNG'),
  regel('RAUM_UNVOLLSTAENDIG', 'Gebiete ohne Zahlen', 'WARNUNG'),
  regel('ZAHL_FEHLT_JETZT', 'Zahlen, die es davor gab', 'HINWEIS'),
  regel('NICHTS_NEUES', 'Nichts Neues', 'HINWEIS'),
] as const satisfies readonly Plausibilitaetsregel[]

export type Regelcode = (typeof PLAUSIBILITAETSREGELN)[number]['code']

function regel<C extends string>(
  code: C,
  name: string,
  schwere: Regelschwere,
  ...[vorgabe, einheit]: [] | [vorgabe: number, einheit: string]
): Plausibilitaetsregel & { readonly code: C } {
  const schwelle = vorgabe === undefined || einheit === undefined ? null : { vorgabe, einheit }
  return { code, name, schwere, schwelle }
}
