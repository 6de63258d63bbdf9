/** What somebody may give as purpose, and by which right one sees what one sees. */
import { ROLLENNAMEN, ZWECKWORTE } from '@sozial/shared/rollen'
import { rollenOf, type Rolle, type Wer, type Zweck } from './wer.ts'

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
