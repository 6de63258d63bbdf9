/**
 * Codes of expected failures. The server sends the code and a number for its
 * log; the sentence for the reader is the web's.
 */
export const FEHLERCODES = [
  /** The document or its variables do not fit the schema. */
  'ANFRAGE_UNGUELTIG',
  /** Too deep, too many aliases, too long a list. */
  'ANFRAGE_ZU_GROSS',
  /** A request that another site has sent. */
  'HERKUNFT_ABGELEHNT',
  /** Nobody is signed in, and this is not for everyone. */
  'ANMELDUNG_NOETIG',
  /** Whatever was wrong in signing in. */
  'ANMELDUNG_FEHLGESCHLAGEN',
  /** Signed in, but the second factor is still due. */
  'ZWEITER_FAKTOR_NOETIG',
  /** For other roles; never says whether what was asked for exists. */
  'NICHT_BERECHTIGT',
  /** The role suffices, the purpose chosen for this session does not. */
  'ZWECK_NOETIG',
  'EINGABE_UNGUELTIG',
  /** Too many within a short time; later it works again. */
  'ZU_VIELE_ANFRAGEN',
  'NICHT_GEFUNDEN',
  /** A Datenstand is not what it was when it was looked at; the text says what to do. */
  'STAND_UEBERHOLT',
  'DATEI_LEER',
  'DATEI_ZU_GROSS',
  /** No reader knows the format. */
  /** Read, but with errors; `meldungen` says where. */
  'DATEI_FEHLERHAFT',
  'PERSONENDATEN',
  /** The database has no Kreis yet. */
  'KREIS_FEHLT',
  'SERVER_NICHT_BEREIT',
  'UNERWARTET',
] as const

export type Fehlercode = (typeof FEHLERCODES)[number]
