/** Whether an Indikator with the same formula is there already. Pure. */
import type { Berechnung } from '@sozial/domain/indikator'

/** What is compared of an Indikator. */
interface Vergleichbar {
  readonly slug: string
  readonly ausgemustertAm: string | null
  readonly fassung: { readonly berechnung: Berechnung }
}

/** The Indikatoren in use that count and divide the same, in whatever order the parts are named. */
export function findGleiche<T extends Vergleichbar>(
  berechnung: Berechnung,
  indikatoren: readonly T[],
  eigener: string | null,
): readonly T[] {
  const gesucht = toSchrift(berechnung)
  return indikatoren.filter(
    ({ slug, ausgemustertAm, fassung }) =>
      slug !== eigener && ausgemustertAm === null && toSchrift(fassung.berechnung) === gesucht,
  )
}

/** One spelling for what means the same: keys and parts sorted, what is not said left out. */
function toSchrift(wert: unknown): string {
  if (Array.isArray(wert)) return `[${wert.map(toSchrift).toSorted().join()}]`
  if (typeof wert !== 'object' || wert === null) return JSON.stringify(wert)
  return `{${Object.entries(wert)
    .filter(([, teil]) => teil !== null && teil !== undefined)
    .map(([name, teil]) => `${name}:${toSchrift(teil)}`)
    .toSorted()
    .join()}}`
}
