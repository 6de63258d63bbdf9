/** What a file says about the places of a site that is there already. Pure. */
import type { Kapazitaetssatz } from '@sozial/formate/angebote'

/** Places of today. */
export interface Bestandskapazitaet extends Kapazitaetssatz {
  readonly id: number
  readonly alterVon: number | null
  readonly alterBis: number | null
  /** YYYY-MM-DD, first day on which they are gone; null: until further notice. */
  readonly gueltigBis: string | null
}

export type NeueKapazitaet = Omit<Bestandskapazitaet, 'id'>

/** Ends today and begins today: how it was stays known. */
export interface Platzwechsel {
  readonly endet: readonly number[]
  readonly neu: readonly NeueKapazitaet[]
}

const sacheOf = ({ kategorie, art }: Kapazitaetssatz): string => `${kategorie}|${art}`

export const istGleich = (a: Kapazitaetssatz, b: Kapazitaetssatz): boolean =>
  sacheOf(a) === sacheOf(b) && a.status === b.status && a.anzahl === b.anzahl

/**
 * For each category and unit that the file names it says all there is; what it
 * does not name stays. A number that changes keeps the ages it holds for and
 * the day on which it ends.
 */
export function vergleichePlaetze(
  bestand: readonly Bestandskapazitaet[],
  genannte: readonly Kapazitaetssatz[],
): Platzwechsel {
  const sachen = new Set(genannte.map(sacheOf))
  const uebrig = bestand.filter((eine) => sachen.has(sacheOf(eine)))
  const fehlende = genannte.filter((eine) => !take(uebrig, (alte) => istGleich(alte, eine)))
  const endet = uebrig.map(({ id }) => id)
  const neu = fehlende.map(({ kategorie, art, anzahl, status }) => {
    const vorher = take(
      uebrig,
      (alte) => sacheOf(alte) === `${kategorie}|${art}` && alte.status === status,
    )
    const { alterVon = null, alterBis = null, gueltigBis = null } = vorher ?? {}
    return { kategorie, art, anzahl, status, alterVon, alterBis, gueltigBis }
  })
  return { endet, neu }
}

/** Takes the first that fits out of the list. */
function take<T>(liste: T[], passt: (eines: T) => boolean): T | undefined {
  const stelle = liste.findIndex(passt)
  return stelle < 0 ? undefined : liste.splice(stelle, 1)[0]
}
