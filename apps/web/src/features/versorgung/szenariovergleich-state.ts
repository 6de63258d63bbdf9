/** Two Szenarien beside what is there now, area by area. Pure. */
import { formatDifferenzMitEinheit, formatMitEinheit } from '@sozial/shared/format'
import type { SzenariovergleichQuery } from './szenario.generated.ts'

type Seite = NonNullable<SzenariovergleichQuery['eines']>['kategorien'][number]

export interface Vergleichsstand {
  readonly raumnamen: readonly (string | null)[]
  readonly vorher: Seite
  readonly eines: Seite
  readonly anderes: Seite
}

/** What can be compared; distances are of areas alone. */
export const VERGLEICHSMASSE = {
  plaetze: { name: 'Plätze', einheit: '', stellen: 1, kreis: 'plaetze' },
  quote: { name: 'Plätze je 100', einheit: '', stellen: 1, kreis: 'quote' },
  deckungsgrad: { name: 'Deckungsgrad', einheit: 'Prozent', stellen: 0, kreis: 'deckungsgrad' },
  km: { name: 'Nächster Ort', einheit: 'km', stellen: 1, kreis: null },
  erreicht: { name: 'In Reichweite', einheit: 'Prozent', stellen: 0, kreis: null },
} as const
export type Vergleichsmass = keyof typeof VERGLEICHSMASSE

/** Deckungsgrad only where there is a target. */
export const vergleichsmasseOf = ({ vorher }: Vergleichsstand): readonly Vergleichsmass[] =>
  (Object.keys(VERGLEICHSMASSE) as Vergleichsmass[]).filter(
    (mass) => mass !== 'deckungsgrad' || vorher.deckungsgrad.some((wert) => wert !== null),
  )

export interface Vergleichszeile {
  readonly name: string
  readonly heute: string
  readonly eines: string
  readonly anderes: string
  /** The second minus the first. */
  readonly unterschied: string
}

/** Areas in which one of the two changes something of the measure, in the order of the answer. */
export function createVergleichszeilen(
  { raumnamen, ...seiten }: Vergleichsstand,
  mass: Vergleichsmass,
): readonly Vergleichszeile[] {
  return raumnamen.flatMap((name, i) => {
    const [heute, eines, anderes] = (['vorher', 'eines', 'anderes'] as const).map(
      (seite) => seiten[seite][mass][i] ?? null,
    ) as [number | null, number | null, number | null]
    if (heute === eines && heute === anderes) return []
    return [toZeile(name ?? '', [heute, eines, anderes], mass)]
  })
}

/** The whole Kreis; null: the measure is one of areas. */
export function kreiszeileOf(
  { vorher, eines, anderes }: Vergleichsstand,
  mass: Vergleichsmass,
): Vergleichszeile | null {
  const { kreis } = VERGLEICHSMASSE[mass]
  if (kreis === null) return null
  return toZeile('Kreis', [vorher.kreis[kreis], eines.kreis[kreis], anderes.kreis[kreis]], mass)
}

function toZeile(
  name: string,
  [heute, eines, anderes]: readonly [number | null, number | null, number | null],
  mass: Vergleichsmass,
): Vergleichszeile {
  const { einheit, stellen } = VERGLEICHSMASSE[mass]
  const genau = (zahl: number): number =>
    mass === 'plaetze' && Number.isInteger(zahl) ? 0 : stellen
  const text = (zahl: number | null): string =>
    zahl === null ? '…' : formatMitEinheit(zahl, einheit, genau(zahl))
  const differenz =
    eines === null || anderes === null ? null : Math.round((anderes - eines) * 1e4) / 1e4
  return {
    name,
    heute: text(heute),
    eines: text(eines),
    anderes: text(anderes),
    unterschied:
      differenz === null ? '…' : formatDifferenzMitEinheit(differenz, einheit, genau(differenz)),
  }
}
