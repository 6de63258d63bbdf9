/** The offers of an area by category. Pure. */
import type { ProfilangeboteQuery } from './profil.generated.ts'

export interface Angebotszeile {
  readonly schluessel: string
  readonly name: string
  /** Lie in the area or are there for it alone. */
  readonly hier: number
  /** Serve the whole Kreis. */
  readonly kreisweit: number
}

/** The categories on top that have an offer, in their order. */
export function toAngebotszeilen({
  hier,
  mitKreisweiten,
}: ProfilangeboteQuery): readonly Angebotszeile[] {
  const anzahlHier = new Map(
    hier.facetten
      .filter(({ feld }) => feld === 'kategorien')
      .map(({ wert, anzahl }) => [wert, anzahl]),
  )
  return mitKreisweiten.facetten
    .filter(({ feld, ober }) => feld === 'kategorien' && ober === null)
    .map(({ wert, name, anzahl }) => {
      const eigene = anzahlHier.get(wert) ?? 0
      return { schluessel: wert, name: name ?? wert, hier: eigene, kreisweit: anzahl - eigene }
    })
}
