/** What has happened to a draft since it was prepared. */
export interface Hindernislage {
  /** Another Stand is public than then. */
  readonly ueberholt: boolean
  /** Files it stands on that have been withdrawn. */
  readonly zurueckgezogen: readonly string[]
}

/** Why a draft has to be prepared anew, in sentences. */
export function describeHindernisse({
  ueberholt,
  zurueckgezogen,
}: Hindernislage): readonly string[] {
  const dateien = zurueckgezogen.slice(0, 3).map((datei) => `„${datei.slice(0, 80)}“`)
  return [
    ...(ueberholt
      ? ['Seit dem Vorbereiten hat sich geändert, was veröffentlicht ist. Bitte neu vorbereiten.']
      : []),
    ...(zurueckgezogen.length > 0
      ? [`Seit dem Vorbereiten wurde zurückgezogen: ${dateien.join(', ')}. Bitte neu vorbereiten.`]
      : []),
  ]
}
