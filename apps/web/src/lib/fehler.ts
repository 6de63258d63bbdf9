/**
 * From whatever went wrong to one German sentence and what helps. Never a
 * stack, never a text of the server that was not written for the reader.
 */
import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors'
import { FEHLERCODES, type Fehlercode } from '@sozial/shared/fehlercode'

interface Text {
  readonly text: string
  /** Empty where the sentence says it already. */
  readonly hilfe: string
}

export interface Fehler extends Text {
  readonly code: Fehlercode | 'OHNE_VERBINDUNG'
  /** Number under which the server's log knows the failure. */
  readonly nummer: string | null
}

export const FEHLERTEXTE: Readonly<Record<Fehler['code'], Text>> = {
  ANFRAGE_UNGUELTIG: {
    text: 'Diese Seite und der Server verstehen sich nicht.',
    hilfe: 'Laden Sie die Seite neu; vermutlich ist eine neue Fassung da.',
  },
  ANFRAGE_ZU_GROSS: {
    text: 'Diese Auswahl ist zu groß für eine Anfrage.',
    hilfe: 'Wählen Sie weniger Räume oder Zeiträume.',
  },
  HERKUNFT_ABGELEHNT: {
    text: 'Der Server hat die Anfrage abgelehnt, weil sie nicht von dieser Seite kam.',
    hilfe: 'Öffnen Sie das Sozialmonitoring unter seiner eigenen Adresse.',
  },
  ANMELDUNG_NOETIG: {
    text: 'Dafür müssen Sie angemeldet sein.',
    hilfe: 'Melden Sie sich an; danach geht es hier weiter.',
  },
  ANMELDUNG_FEHLGESCHLAGEN: {
    text: 'Die Anmeldung hat nicht geklappt.',
    hilfe: 'Prüfen Sie Ihre Angaben und versuchen Sie es noch einmal.',
  },
  ZWEITER_FAKTOR_NOETIG: {
    text: 'Der zweite Schritt der Anmeldung fehlt noch.',
    hilfe: 'Geben Sie den Code ein oder nehmen Sie Ihren Passkey.',
  },
  NICHT_BERECHTIGT: {
    text: 'Dafür hat Ihr Konto keine Berechtigung.',
    hilfe: 'Wenn Sie das brauchen, wenden Sie sich an die Verwaltung der Konten.',
  },
  ZWECK_NOETIG: {
    text: 'Für den gewählten Zweck steht das nicht offen.',
    hilfe: 'Wählen Sie oben rechts am Namen den Zweck, zu dem Sie lesen.',
  },
  EINGABE_UNGUELTIG: {
    text: 'Eine Angabe passt nicht.',
    hilfe: 'Prüfen Sie die Angaben und senden Sie sie noch einmal.',
  },
  ZU_VIELE_ANFRAGEN: {
    text: 'Gerade gehen zu viele Anfragen ein.',
    hilfe:
      'Versuchen Sie es in einer Stunde noch einmal; was Sie geschrieben haben, bleibt hier stehen.',
  },
  NICHT_GEFUNDEN: {
    text: 'Das gibt es hier nicht oder nicht mehr.',
    hilfe: 'Gehen Sie zurück zur Übersicht.',
  },
  STAND_UEBERHOLT: {
    text: 'Dieser Datenstand ist inzwischen nicht mehr, was er war.',
    hilfe: 'Laden Sie die Liste der Veröffentlichungen neu.',
  },
  DATEI_LEER: {
    text: 'Die Datei ist leer.',
    hilfe: 'Laden Sie die Tabelle beim Amt noch einmal herunter.',
  },
  DATEI_ZU_GROSS: {
    text: 'Die Datei ist zu groß.',
    hilfe: 'Schränken Sie die Tabelle auf Ihr Land oder auf weniger Jahre ein.',
  },
  PERSONENDATEN: {
    text: 'Die Datei enthält Angaben zu einzelnen Personen oder Anschriften und wurde nicht angenommen.',
    hilfe:
      'Gebraucht werden nur Zahlen je Gebiet: Zählen Sie vorher zusammen und lassen Sie Namen, Geburtstage und Anschriften weg. Von der Datei ist nichts gespeichert.',
  },
  DATEI_FEHLERHAFT: {
    text: 'Die Datei ist so nicht zu übernehmen.',
    hilfe: 'Berichtigen Sie die genannten Stellen und laden Sie die Datei noch einmal hoch.',
  },
  KREIS_FEHLT: {
    text: 'In dieser Datenbank ist noch kein Kreis eingerichtet.',
    hilfe: 'Richten Sie ihn unter Verwaltung, Kreis einrichten, ein.',
  },
  SERVER_NICHT_BEREIT: {
    text: 'Der Server ist noch nicht so weit.',
    hilfe: 'Versuchen Sie es in einer Minute noch einmal.',
  },
  UNERWARTET: {
    text: 'Das hat nicht geklappt: ein unerwarteter Fehler auf dem Server.',
    hilfe: 'Versuchen Sie es noch einmal. Bleibt es dabei, nennen Sie der Betreuung die Nummer.',
  },
  OHNE_VERBINDUNG: {
    text: 'Der Server ist nicht zu erreichen.',
    hilfe: 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  },
}

/** Code and number as they come over the wire; anything unknown is `UNERWARTET`. */
export function createFehler(code: unknown, nummer: unknown): Fehler {
  const bekannt = FEHLERCODES.find((name) => name === code) ?? 'UNERWARTET'
  return {
    code: bekannt,
    ...FEHLERTEXTE[bekannt],
    nummer: typeof nummer === 'string' ? nummer : null,
  }
}

/** Why an input was refused, as a rule of ours says it; the library's own checks speak of variables. */
const istGrund = (message: string): boolean =>
  message.endsWith('.') && !message.startsWith('Variable ')

/** Where the rule that refused says more than the code. */
const MIT_GRUND: ReadonlySet<Fehler['code']> = new Set(['EINGABE_UNGUELTIG', 'STAND_UEBERHOLT'])

/** Any failure of a request, as the reader sees it. */
export function toFehler(error: unknown): Fehler {
  if (CombinedGraphQLErrors.is(error)) {
    const { extensions, message = '' } = error.errors[0] ?? {}
    const fehler = createFehler(extensions?.['code'], extensions?.['nummer'])
    return MIT_GRUND.has(fehler.code) && istGrund(message)
      ? { ...fehler, text: message, hilfe: '' }
      : fehler
  }
  if (ServerError.is(error) || ServerParseError.is(error)) {
    const gateway = error.statusCode >= 502 && error.statusCode <= 504
    return createFehler(gateway ? 'SERVER_NICHT_BEREIT' : 'UNERWARTET', null)
  }
  return { code: 'OHNE_VERBINDUNG', ...FEHLERTEXTE.OHNE_VERBINDUNG, nummer: null }
}
