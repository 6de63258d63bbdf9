/** Roles and purposes as people say them. */
import { rollenOf, type Rolle, type Wer, type Zweck } from './wer.ts'

export const ROLLENNAMEN: Readonly<Record<Rolle, string>> = {
  ANBIETER: 'Anbieter',
  KOMMUNE: 'Kommune',
  PLANUNG: 'Planung',
  GEHEIMHALTUNG: 'Geheimhaltung',
  ADMIN: 'Verwaltung der Konten',
}

interface Zweckworte {
  readonly name: string
  readonly grundlage: string
}

export const ZWECKWORTE: Readonly<Record<Zweck, Zweckworte>> = {
  JUGENDHILFEPLANUNG: { name: 'Jugendhilfeplanung', grundlage: '§ 80 SGB VIII' },
  ALTENHILFEPLANUNG: { name: 'Altenhilfeplanung', grundlage: '§ 7 APG NRW' },
  SOZIALBERICHTERSTATTUNG: {
    name: 'Sozialberichterstattung',
    grundlage: 'Beschluss des Kreistags',
  },
  GEHEIMHALTUNGSPRUEFUNG: { name: 'Prüfung der Geheimhaltung', grundlage: '§ 16 BStatG' },
  DATENPFLEGE: { name: 'Datenpflege', grundlage: 'Art. 5 Abs. 1 Buchst. d DSGVO' },
}

/** What each role may give as purpose. */
const ZWECKE_JE_ROLLE: Readonly<Record<Rolle, readonly Zweck[]>> = {
  ANBIETER: [],
  KOMMUNE: ['JUGENDHILFEPLANUNG', 'ALTENHILFEPLANUNG', 'SOZIALBERICHTERSTATTUNG'],
  PLANUNG: ['JUGENDHILFEPLANUNG', 'ALTENHILFEPLANUNG', 'SOZIALBERICHTERSTATTUNG', 'DATENPFLEGE'],
  GEHEIMHALTUNG: ['GEHEIMHALTUNGSPRUEFUNG'],
  ADMIN: [],
}

/** The purposes somebody may choose from. */
export const zweckeOf = (wer: Wer): readonly Zweck[] => [
  ...new Set(rollenOf(wer).flatMap((rolle) => ZWECKE_JE_ROLLE[rolle])),
]

/** By which right one sees what one sees; continues "gesehen als" beside "intern". */
export function describeAnlass(wer: Wer): string {
  if (wer.art === 'OEFFENTLICHKEIT' || wer.zweitfaktorOffen) return 'Veröffentlichter Stand'
  const rollen = rollenOf(wer).map((rolle) => ROLLENNAMEN[rolle])
  const teile = [rollen.join(' und '), wer.organisation.name]
  if (wer.zweck !== null) {
    const { name, grundlage } = ZWECKWORTE[wer.zweck]
    teile.push(`für ${name} (${grundlage})`)
  }
  return teile.join(', ')
}
