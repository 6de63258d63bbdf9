/** Mails on their way, in words. Pure. */
import { formatZeitpunkt } from '@sozial/shared/format'
import type { Nachrichtenart, Nachrichtenzustand } from '../../gql/schema.generated.ts'

interface Nachricht {
  readonly art: Nachrichtenart
  readonly empfaenger: string
  readonly zustand: Nachrichtenzustand
  readonly naechsterVersuchAm: string | null
  readonly versandtAm: string | null
  readonly meldung: string
}

const ARTEN = {
  ANFORDERUNG: 'Anforderung',
  ERINNERUNG: 'Erinnerung',
  RUECKFRAGE: 'Rückfrage',
  ABSTIMMUNG: 'Bitte um Stellungnahme',
  ANTWORT: 'Antwort',
  ANMELDUNG: 'Mail zur Anmeldung',
  ANGEBOT: 'Mail zum Angebot',
} as const

/** "Erinnerung an muster@amt.de: hinaus am 3.2.2026, 10:00 Uhr." */
export function satzOf(nachricht: Nachricht): string {
  const { art, empfaenger, zustand, versandtAm, naechsterVersuchAm, meldung } = nachricht
  const anfang = `${ARTEN[art]} an ${empfaenger}`
  switch (zustand) {
    case 'VERSANDT':
      return `${anfang}: hinaus am ${formatZeitpunkt(versandtAm ?? '')}.`
    case 'WARTET':
      return meldung === ''
        ? `${anfang}: geht gleich hinaus.`
        : `${anfang}: noch nicht hinaus (${meldung}). Nächster Versuch ${formatZeitpunkt(naechsterVersuchAm ?? '')}.`
    case 'SENDET':
      return `${anfang}: wird gerade gesendet.`
    case 'UNGEWISS':
      return `${anfang}: Zweimal brach die Verbindung ab, als der Mailserver den Text schon hatte. Ob sie ankam, ist ungewiss.`
    case 'GESCHEITERT':
      return `${anfang}: nicht zustellbar (${meldung}).`
  }
}
