/** What roles may, in the words of their users. */
import { ROLLENFOLGE, ROLLENNAMEN } from '@sozial/shared/rollen'
import type { Rolle } from '../../gql/schema.generated.ts'

/** Completes "Das dürfen Sie:". */
export const ROLLENSAETZE: Readonly<Record<Rolle, readonly string[]>> = {
  PLANUNG: [
    'den Arbeitsstand sehen: Kreis und Kommunen ganz, kleinere Räume nach den Regeln ihrer Quelle',
    'Lieferungen prüfen, übernehmen und zurückziehen',
    'Indikatoren anlegen und ändern, Seitentexte und Startseite pflegen',
    'Veröffentlichungen vorbereiten',
  ],
  KOMMUNE: [
    'den Arbeitsstand sehen: Kreis und Kommunen ganz, kleinere Räume der eigenen Kommune nach den Regeln ihrer Quelle',
    'Angebote von Gruppen ohne Rechtsform eintragen',
  ],
  GEHEIMHALTUNG: [
    'vorbereitete Veröffentlichungen prüfen und freigeben, die jemand anderes vorbereitet hat',
    'zur Prüfung der Geheimhaltung alle Räume sehen',
  ],
  ADMIN: [
    'Konten und Organisationen, Rechte und Freigaben verwalten',
    'das Protokoll lesen, Löschfristen setzen',
    'keine internen Zahlen sehen',
  ],
  ANBIETER: [
    'Angebote der eigenen Organisation eintragen, ändern und bestätigen',
    'Kolleginnen und Kollegen einladen',
    'sehen, was veröffentlicht ist',
  ],
}

/** "Planung und Geheimhaltung" */
export function rollenworte(rollen: readonly Rolle[]): string {
  const namen = ROLLENFOLGE.filter((rolle) => rollen.includes(rolle)).map(
    (rolle) => ROLLENNAMEN[rolle],
  )
  return new Intl.ListFormat('de-DE').format(namen)
}
