/**
 * Why somebody who comes back from the Anmeldedienst is not signed in. The
 * server leads to `/anmelden?grund=…`, the screen says the sentence.
 */
const SAETZE = {
  NICHT_ERREICHBAR:
    'Der Anmeldedienst der Verwaltung antwortet gerade nicht. Bitte später noch einmal versuchen; wer hier ein eigenes Passwort hat, kann sich damit anmelden.',
  ABGEBROCHEN: 'Die Anmeldung wurde abgebrochen.',
  ABGELAUFEN:
    'Die Anmeldung hat zu lange gedauert oder wurde in einem anderen Fenster begonnen. Bitte noch einmal beginnen.',
  UNGUELTIG:
    'Der Anmeldedienst hat eine Antwort gegeben, der nicht zu trauen ist. Bitte noch einmal versuchen; bleibt es dabei, hilft die IT der Verwaltung.',
  KEINE_ROLLE:
    'Ihr Konto der Verwaltung ist für das Sozialmonitoring nicht freigegeben. Bitte bei der Sozialplanung des Kreises um eine Rolle bitten.',
  KEINE_ORGANISATION:
    'Ihre Organisation ist im Sozialmonitoring nicht angelegt. Bitte bei der Sozialplanung des Kreises melden.',
  ROLLE_PASST_NICHT:
    'Ihre Rollen passen nicht zu Ihrer Organisation. Bitte bei der Sozialplanung des Kreises melden.',
  GESPERRT:
    'Ihr Konto ist im Sozialmonitoring stillgelegt. Bitte bei der Sozialplanung des Kreises melden.',
} as const

export type Anmeldegrund = keyof typeof SAETZE

/** The sentence for a reason from an address; null for none, or one nobody has written. */
export const anmeldegrundSatz = (grund: string | null): string | null =>
  grund !== null && Object.hasOwn(SAETZE, grund) ? SAETZE[grund as Anmeldegrund] : null
