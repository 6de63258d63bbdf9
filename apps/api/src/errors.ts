/**
 * Every error a client can get, and the only place where one gets its outside
 * form. The web has a German text for each code; what a bug says about our
 * insides goes to the log and nowhere else.
 */
import { FEHLERCODES, type Fehlercode } from '@sozial/shared/fehlercode'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** HTTP status of each code, for routes that answer with one. */
const STATUS: Readonly<Record<Fehlercode, number>> = {
  ANFRAGE_UNGUELTIG: 400,
  ANFRAGE_ZU_GROSS: 400,
  HERKUNFT_ABGELEHNT: 403,
  ANMELDUNG_NOETIG: 401,
  ANMELDUNG_FEHLGESCHLAGEN: 401,
  ZWEITER_FAKTOR_NOETIG: 401,
  NICHT_BERECHTIGT: 403,
  ZWECK_NOETIG: 403,
  EINGABE_UNGUELTIG: 400,
  ZU_VIELE_ANFRAGEN: 429,
  NICHT_GEFUNDEN: 404,
  STAND_UEBERHOLT: 409,
  KREIS_FEHLT: 409,
  DATEI_LEER: 400,
  DATEI_ZU_GROSS: 413,
  DATEI_FEHLERHAFT: 422,
  PERSONENDATEN: 422,
  SERVER_NICHT_BEREIT: 503,
  UNERWARTET: 500,
}

/** Said for every bug; the number leads to the log line. */
export const UNERWARTET_TEXT = 'Unerwarteter Fehler. Die Nummer führt zum Eintrag im Protokoll.'

/** An expected failure whose text is meant for the outside. */
export function fehler(code: Fehlercode, text: string): GraphQLError {
  return new GraphQLError(text, { extensions: { code } })
}

/** Refused before anything runs: 400 whatever media type the client accepts. */
export function zuGross(text: string): GraphQLError {
  return new GraphQLError(text, {
    extensions: { code: 'ANFRAGE_ZU_GROSS', http: { status: STATUS.ANFRAGE_ZU_GROSS } },
  })
}

export function statusOf(code: Fehlercode): number {
  return STATUS[code]
}

/** Codes of Apollo for requests that never reached a resolver. */
const APOLLO_CODES: ReadonlyMap<string, Fehlercode> = new Map<string, Fehlercode>([
  ['GRAPHQL_PARSE_FAILED', 'ANFRAGE_UNGUELTIG'],
  ['GRAPHQL_VALIDATION_FAILED', 'ANFRAGE_UNGUELTIG'],
  ['BAD_REQUEST', 'ANFRAGE_UNGUELTIG'],
  ['OPERATION_RESOLUTION_FAILURE', 'ANFRAGE_UNGUELTIG'],
  ['PERSISTED_QUERY_NOT_SUPPORTED', 'ANFRAGE_UNGUELTIG'],
  ['BAD_USER_INPUT', 'EINGABE_UNGUELTIG'],
])

const isFehlercode = (code: unknown): code is Fehlercode =>
  FEHLERCODES.some((bekannt) => bekannt === code)

/** Our code for an error of the GraphQL pipeline; everything unknown is a bug. */
export function codeOf(error: unknown): Fehlercode {
  if (!(error instanceof GraphQLError)) return 'UNERWARTET'
  // Apollo wraps what a validation rule reports and puts its own code over ours.
  if (error.originalError instanceof GraphQLError) {
    const code = codeOf(error.originalError)
    if (code !== 'UNERWARTET') return code
  }
  if (error.message.endsWith('tokens. Parsing aborted.')) return 'ANFRAGE_ZU_GROSS'
  const { code } = error.extensions
  if (isFehlercode(code)) return code
  return (typeof code === 'string' ? APOLLO_CODES.get(code) : undefined) ?? 'UNERWARTET'
}

/** Coercion of variables guesses what was meant and cannot be told not to. */
const withoutSuggestion = (message: string): string => message.replace(/ Did you mean .*\?$/s, '')

/** Apollo's `formatError`: message, place and code, nothing else. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const code = codeOf(error)
  return {
    message: code === 'UNERWARTET' ? UNERWARTET_TEXT : withoutSuggestion(formatted.message),
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code },
  }
}
