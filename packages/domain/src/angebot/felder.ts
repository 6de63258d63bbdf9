/** The catalogue of fields: one line for each, and nothing about a field anywhere else. */
import { STUFEN, type Feldname, type Stufe } from './inhalt.ts'

export interface Feld {
  /** Label above the field. */
  readonly name: string
  /** What to write there, one sentence. */
  readonly hilfe: string
  /** Who sees it until somebody decides otherwise. */
  readonly stufe: Stufe
  /** Levels somebody may choose. */
  readonly stufen: readonly Stufe[]
  /** SHORT form first, the rest later. */
  readonly teil: 'KURZ' | 'MEHR'
  /** Needed before it can be handed in. */
  readonly pflicht: boolean
}

const ALLE = STUFEN
const NUR_OEFFENTLICH = ['OEFFENTLICH'] as const
const NICHT_OEFFENTLICH = ['PLANUNG', 'INTERN'] as const

const kurz = (name: string, hilfe: string): Feld => ({
  name,
  hilfe,
  stufe: 'OEFFENTLICH',
  stufen: ALLE,
  teil: 'KURZ',
  pflicht: false,
})
/** What a listing is worth nothing without. */
const pflicht = (name: string, hilfe: string): Feld => ({
  ...kurz(name, hilfe),
  stufen: NUR_OEFFENTLICH,
  pflicht: true,
})
const mehr = (name: string, hilfe: string, stufe: Stufe = 'OEFFENTLICH'): Feld => ({
  ...kurz(name, hilfe),
  stufe,
  teil: 'MEHR',
})
const innen = (name: string, hilfe: string, stufe: Stufe): Feld => ({
  ...mehr(name, hilfe, stufe),
  stufen: NICHT_OEFFENTLICH,
})

export const FELDER: Readonly<Record<Feldname, Feld>> = {
  titel: pflicht('Titel', 'So heißt das Angebot, zum Beispiel „Offener Treff am Markt“.'),
  kurztext: pflicht('Kurz gesagt', 'Ein bis zwei Sätze: Was bekommt man hier?'),
  kategorien: pflicht('Kategorien', 'Worum es geht; danach wird gesucht und gezählt.'),
  zielgruppen: pflicht('Für wen', 'Wer ist gemeint? Mehreres ist möglich.'),
  alter: kurz('Alter', 'In Jahren; leer heißt: keine Grenze.'),
  zugang: kurz('Zugang', 'Was man braucht, um zu kommen.'),
  kostenart: kurz('Kosten', 'Was es die Menschen kostet, die kommen.'),
  kontakt: kurz('Kontakt', 'Wen man anruft oder anschreibt.'),
  einzugsgebiet: {
    ...pflicht('Einzugsgebiet', 'Für wen es da ist: ein Umkreis, bestimmte Orte, der ganze Kreis.'),
    stufen: ALLE,
  },
  langtext: mehr('Beschreibung', 'Was geschieht, wie oft, was man mitbringt.'),
  leichteSprache: mehr('In Leichter Sprache', 'Dasselbe in kurzen, einfachen Sätzen.'),
  rechtsgrundlage: mehr(
    'Rechtsgrundlage',
    'Zum Beispiel „§ 16 SGB VIII“; wenn es keine gibt, leer.',
  ),
  hilfeMix: mehr('Wer hilft', 'Fachkräfte, Ehrenamt, Nachbarschaft, Selbsthilfe.'),
  anmeldung: mehr('Anmeldung', 'Wie man sich anmeldet und was man dafür braucht.'),
  kosten: mehr('Kosten genauer', 'Beträge, Ermäßigungen, wer zahlt.'),
  sprachen: mehr('Sprachen', 'In welchen Sprachen jemand da ist.'),
  kooperation: mehr('Partner', 'Mit wem zusammengearbeitet wird.', 'PLANUNG'),
  wirkungsziel: mehr('Ziel', 'Woran man merkt, dass es hilft.', 'PLANUNG'),
  vzae: mehr('Fachkräfte', 'Stellen, in Vollzeit umgerechnet.', 'PLANUNG'),
  ehrenamtliche: mehr('Ehrenamtliche', 'Wie viele Menschen freiwillig mitmachen.', 'PLANUNG'),
  kontaktIntern: innen('Kontakt für den Kreis', 'Wen der Kreis bei Fragen erreicht.', 'PLANUNG'),
  notiz: innen('Eigene Notiz', 'Was nur die eigene Organisation wissen soll.', 'INTERN'),
  kapazitaet: mehr('Plätze und Stunden', 'Was es gibt, was kommt, was wegfällt.'),
  platzmeldung: mehr('Freie Plätze und Wartezeit', 'Wie viele heute frei sind, mit Datum.'),
  // Nothing public has them: nobody could be promised that all see them.
  nutzung: innen('Nutzung im Jahr', 'Wie viele Menschen kamen.', 'PLANUNG'),
  foerderung: innen('Förderung', 'Wer zahlt, wie viel, bis wann.', 'PLANUNG'),
}

/** In the order of the form. */
export const FELDFOLGE = Object.keys(FELDER) as readonly Feldname[]
