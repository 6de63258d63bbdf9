import { ALLE, blaetterOf, formelnOf } from '@sozial/domain/indikator'
import type { Formeln, Teilgruppe } from '@sozial/domain/indikator'
import type { Beruehrung } from '../grundzahl/grundzahl.queries.ts'
import type { Blockort, Rechenfassung } from './berechnung.queries.ts'
import { BEZUEGE } from './berechnung-zeit.ts'
import type { GespeicherterZeitraum, Kalender } from './berechnung-zeit.ts'

/** A figure that a formula needs. */
export interface Blatt {
  readonly merkmal: string
  readonly teilgruppe: Teilgruppe
  readonly jahreZuvor: number
}

/** A definition taken apart once, before it is computed for many areas and periods. */
export interface Rechenvorschrift extends Rechenfassung {
  readonly formeln: Formeln
  /** What the numerator needs now, and what everything needs. */
  readonly zaehlermerkmale: ReadonlySet<string>
  readonly blaetter: ReadonlyMap<string, readonly Blatt[]>
}

/** Takes a definition apart: which Merkmale, for whom, how many years back. */
export function toRechenvorschrift(fassung: Rechenfassung): Rechenvorschrift {
  const formeln = formelnOf(fassung.berechnung)
  const toBlatt = (jahreZuvor: number) => (blatt: ReturnType<typeof blaetterOf>[number]) => ({
    merkmal: blatt.merkmal,
    teilgruppe: { ...ALLE, ...blatt.teilgruppe },
    jahreZuvor,
  })
  const zaehler = blaetterOf(formeln.zaehler).map(toBlatt(0))
  const nenner =
    formeln.nenner === null ? [] : blaetterOf(formeln.nenner).map(toBlatt(formeln.nennerJahreZuvor))
  const blaetter = new Map<string, Blatt[]>()
  for (const blatt of [...zaehler, ...nenner]) {
    blaetter.set(blatt.merkmal, [...(blaetter.get(blatt.merkmal) ?? []), blatt])
  }
  return {
    ...fassung,
    formeln,
    zaehlermerkmale: new Set(zaehler.map(({ merkmal }) => merkmal)),
    blaetter,
  }
}

/**
 * What has to be computed again:
 * - `ALLES` every block
 * - `ZELLEN` the blocks that stand on these Merkmale in these Zeiträume
 * - `FASSUNGEN` all blocks of these definitions
 */
export type Betroffene =
  | { readonly art: 'ALLES' }
  | { readonly art: 'ZELLEN'; readonly zellen: readonly Beruehrung[] }
  | { readonly art: 'FASSUNGEN'; readonly fassungen: readonly number[] }

/** The definition and the Zeitraum of blocks to be computed. */
export interface Rechenauftrag {
  readonly vorschrift: Rechenvorschrift
  readonly zeitraum: GespeicherterZeitraum
}

/** All that could be computed. */
export interface Planungsrahmen {
  readonly vorschriften: readonly Rechenvorschrift[]
  readonly kalender: Kalender
  /** Ids of the Merkmale by their keys. */
  readonly merkmalIds: ReadonlyMap<string, number>
}

/** All pairs of definition and Zeitraum whose blocks may change. */
export function planAuftraege(
  betroffene: Betroffene,
  { vorschriften, kalender, merkmalIds }: Planungsrahmen,
): readonly Rechenauftrag[] {
  const istBetroffen = betroffenheit(betroffene, kalender, merkmalIds)
  return kalender.zeitraeume.flatMap((zeitraum) =>
    vorschriften
      .filter((vorschrift) => istBetroffen(vorschrift, zeitraum))
      .map((vorschrift) => ({ vorschrift, zeitraum })),
  )
}

function betroffenheit(
  betroffene: Betroffene,
  kalender: Kalender,
  merkmalIds: ReadonlyMap<string, number>,
): (vorschrift: Rechenvorschrift, zeitraum: GespeicherterZeitraum) => boolean {
  if (betroffene.art === 'ALLES') return () => true
  if (betroffene.art === 'FASSUNGEN') {
    const fassungen = new Set(betroffene.fassungen)
    return (vorschrift) => fassungen.has(vorschrift.id)
  }
  const zellen = new Set(betroffene.zellen.map((zelle) => `${zelle.merkmalId}|${zelle.zeitraumId}`))
  const merkmale = new Set(betroffene.zellen.map((zelle) => zelle.merkmalId))
  return (vorschrift, zeitraum) =>
    [...vorschrift.blaetter].some(([merkmal, blaetter]) => {
      const id = merkmalIds.get(merkmal)
      return (
        id !== undefined &&
        merkmale.has(id) &&
        zeitraeumeOf(blaetter, zeitraum, kalender).some((einer) => zellen.has(`${id}|${einer}`))
      )
    })
}

/** Every Zeitraum whose figures may answer for these leaves. */
export function zeitraeumeOf(
  blaetter: readonly Blatt[],
  zeitraum: GespeicherterZeitraum,
  kalender: Kalender,
): readonly number[] {
  return blaetter.flatMap(({ jahreZuvor }) =>
    BEZUEGE.flatMap((bezug) => kalender.find(zeitraum, jahreZuvor, bezug) ?? []),
  )
}

export function toBlockort({ vorschrift, zeitraum }: Rechenauftrag): Blockort {
  return { indikatorfassungId: vorschrift.id, zeitraumId: zeitraum.id }
}
