/** Roles and purposes in the words of their users. */
import type { Rolle, Zweck } from '../../gql/schema.generated.ts'

interface Rollenworte {
  readonly name: string
  /** Completes "Das dürfen Sie:". */
  readonly darf: readonly string[]
}

export const ROLLEN: Readonly<Record<Rolle, Rollenworte>> = {
  PLANUNG: {
    name: 'Planung',
    darf: [
      'den Arbeitsstand sehen: Kreis und Kommunen ganz, kleinere Räume nach den Regeln ihrer Quelle',
      'Lieferungen prüfen, übernehmen und zurückziehen',
      'Indikatoren anlegen und ändern, Seitentexte und Startseite pflegen',
      'Veröffentlichungen vorbereiten',
    ],
  },
  KOMMUNE: {
    name: 'Kommune',
    darf: [
      'den Arbeitsstand sehen: Kreis und Kommunen ganz, kleinere Räume der eigenen Kommune nach den Regeln ihrer Quelle',
    ],
  },
  GEHEIMHALTUNG: {
    name: 'Geheimhaltung',
    darf: [
      'vorbereitete Veröffentlichungen prüfen und freigeben, die jemand anderes vorbereitet hat',
      'zur Prüfung der Geheimhaltung alle Räume sehen',
    ],
  },
  ADMIN: {
    name: 'Verwaltung der Konten',
    darf: [
      'Konten und Organisationen, Rechte und Freigaben verwalten',
      'das Protokoll lesen, Löschfristen setzen',
      'keine internen Zahlen sehen',
    ],
  },
  ANBIETER: {
    name: 'Anbieter',
    darf: ['die eigene Organisation sehen und alles, was veröffentlicht ist'],
  },
}

/** In the order of daily use. */
export const ROLLENFOLGE = [
  'PLANUNG',
  'KOMMUNE',
  'GEHEIMHALTUNG',
  'ADMIN',
  'ANBIETER',
] as const satisfies readonly Rolle[]

/** "Planung und Geheimhaltung" */
export function rollenworte(rollen: readonly Rolle[]): string {
  const namen = ROLLENFOLGE.filter((rolle) => rollen.includes(rolle)).map(
    (rolle) => ROLLEN[rolle].name,
  )
  return new Intl.ListFormat('de-DE').format(namen)
}

interface Zweckworte {
  readonly name: string
  /** The law or the decision that the purpose rests on. */
  readonly grundlage: string
}

export const ZWECKE: Readonly<Record<Zweck, Zweckworte>> = {
  JUGENDHILFEPLANUNG: { name: 'Jugendhilfeplanung', grundlage: '§ 80 SGB VIII' },
  ALTENHILFEPLANUNG: { name: 'Altenhilfe- und Pflegeplanung', grundlage: '§ 7 APG NRW' },
  SOZIALBERICHTERSTATTUNG: {
    name: 'Sozialberichterstattung',
    grundlage: 'Beschluss des Kreistags',
  },
  GEHEIMHALTUNGSPRUEFUNG: {
    name: 'Prüfung der Geheimhaltung',
    grundlage: 'vor einer Veröffentlichung',
  },
  DATENPFLEGE: { name: 'Datenpflege', grundlage: 'Prüfung und Berichtigung von Lieferungen' },
}
