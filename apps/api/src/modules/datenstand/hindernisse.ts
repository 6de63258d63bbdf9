import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import type { Schutzlaufzustand } from '../geheimhaltung/schutzlauf.zustand.ts'

/** What has happened to a draft since it was prepared. */
export interface Hindernislage {
  /** Another Stand is public than then. */
  readonly ueberholt: boolean
  /** Files it stands on that have been withdrawn. */
  readonly zurueckgezogen: readonly string[]
  /** How far its protection is; null: from before there was one. */
  readonly lauf: {
    readonly zustand: Schutzlaufzustand
    readonly meldung: string
    /** Protected by other rules, other sums of areas or another procedure than those that hold now. */
    readonly veraltet: boolean
  } | null
}

/** Why a draft cannot be released as it is, in sentences that say what to do. */
export function describeHindernisse({
  ueberholt,
  zurueckgezogen,
  lauf,
}: Hindernislage): readonly string[] {
  const dateien = zurueckgezogen.slice(0, 3).map((datei) => `„${datei.slice(0, 80)}“`)
  return [
    ...(ueberholt
      ? ['Seit dem Vorbereiten hat sich geändert, was veröffentlicht ist. Bitte neu vorbereiten.']
      : []),
    ...(zurueckgezogen.length > 0
      ? [`Seit dem Vorbereiten wurde zurückgezogen: ${dateien.join(', ')}. Bitte neu vorbereiten.`]
      : []),
    ...describeLauf(lauf),
  ]
}

/**
 * What has come since a draft was prepared and is not in it: it stays as it was
 * frozen, and whoever releases it should know.
 *
 * @param dateien names of the files, the newest first
 */
export function describeSpaetere(dateien: readonly string[]): readonly string[] {
  if (dateien.length === 0) return []
  const alle = aufzaehlung(
    dateien.map((datei) => `„${datei.slice(0, 80)}“`),
    3,
  )
  return [
    `Seit dem Vorbereiten kam hinzu: ${alle}. Dieser Entwurf enthält davon nichts; wer es mit veröffentlichen will, bereitet neu vor.`,
  ]
}

function describeLauf(lauf: Hindernislage['lauf']): readonly string[] {
  if (lauf === null) {
    return ['Zu diesem Entwurf gibt es keine Prüfung der Geheimhaltung. Bitte neu vorbereiten.']
  }
  if (lauf.zustand === 'LAEUFT') {
    return ['Die Prüfung der Geheimhaltung läuft noch. Freigeben lässt sich der Entwurf danach.']
  }
  if (lauf.zustand === 'ABGEBROCHEN') return [lauf.meldung]
  return lauf.veraltet
    ? [
        'Seit der Prüfung haben sich die Regeln der Geheimhaltung geändert oder welche Räume zu welchen gehören. Bitte neu vorbereiten.',
      ]
    : []
}
