import {
  ALLE,
  blaetterOf,
  formelnOf,
  hatDifferenz,
  hatFormel,
  withAltersregel,
} from '@sozial/domain/indikator'
import type { Formel, Formelberechnung, Formeln, Teilgruppe } from '@sozial/domain/indikator'
import { bezuegeOf, letzterTag, LOOKUPS } from '@sozial/domain/zeitraum'
import type { Beruehrung } from '../grundzahl/grundzahl.queries.ts'
import type { Blockort, Rechenfassung } from './berechnung.queries.ts'
import type { Raumbaum } from './berechnung-raeume.ts'
import type { GespeicherterZeitraum, Kalender } from './berechnung-zeit.ts'

/** A figure that a formula needs. */
export interface Blatt {
  readonly merkmal: string
  readonly teilgruppe: Teilgruppe
  readonly jahreZuvor: number
}

/** All that a formula needs of one Merkmal. */
export interface Merkmalbedarf {
  readonly merkmal: string
  readonly blaetter: readonly Blatt[]
  /** Persons whom something happened to in a year: the mean of its beginning and end counts. */
  readonly gemittelt: boolean
}

/** A definition taken apart once, before it is computed for many areas and periods. */
export interface Rechenvorschrift extends Omit<Rechenfassung, 'berechnung'> {
  readonly berechnung: Formelberechnung
  readonly formeln: Formeln
  /** Years back that numerator and denominator are summed over; the last is the shown one. */
  readonly jahre: { readonly zaehler: readonly number[]; readonly nenner: readonly number[] }
  readonly zaehlermerkmale: ReadonlySet<string>
  readonly bedarf: readonly Merkmalbedarf[]
}

/** A definition as it is computed for a Zeitraum: ages may follow the law of the year. */
export type Rechenwerk = (zeitraum: GespeicherterZeitraum) => Rechenvorschrift

/** Takes a definition apart; undefined where no formula computes it. */
export function toRechenwerk(fassung: Rechenfassung): Rechenwerk | undefined {
  const { berechnung, altersregel } = fassung
  if (!hatFormel(berechnung)) return undefined
  const fest = toRechenvorschrift(fassung, berechnung)
  if (altersregel === 'FEST') return () => fest
  const nachJahr = new Map<number, Rechenvorschrift>()
  return (zeitraum) => {
    const jahr = Number(letzterTag(zeitraum).slice(0, 4))
    let vorschrift = nachJahr.get(jahr)
    if (vorschrift === undefined) {
      vorschrift = toRechenvorschrift(fassung, withAltersregel(berechnung, altersregel, jahr))
      nachJahr.set(jahr, vorschrift)
    }
    return vorschrift
  }
}

function toRechenvorschrift(
  fassung: Rechenfassung,
  berechnung: Formelberechnung,
): Rechenvorschrift {
  const formeln = formelnOf(berechnung)
  const { nenner: nennerformel, nennerJahreZuvor } = formeln
  const zaehlerjahre = Array.from({ length: fassung.poolingJahre }, (_, i) => i)
  const jahre = {
    zaehler: zaehlerjahre,
    nenner: zaehlerjahre.map((jahr) => jahr + nennerJahreZuvor),
  }
  const zaehler = toBlaetter(formeln.zaehler, jahre.zaehler)
  const nenner = nennerformel === null ? [] : toBlaetter(nennerformel, jahre.nenner)
  const zaehlermerkmale = new Set(zaehler.map(({ merkmal }) => merkmal))
  const blaetter = [...zaehler, ...nenner]
  const bedarf = [...new Set(blaetter.map(({ merkmal }) => merkmal))].map((merkmal) => ({
    merkmal,
    blaetter: blaetter.filter((blatt) => blatt.merkmal === merkmal),
    gemittelt: berechnung.typ === 'RATE' && !zaehlermerkmale.has(merkmal),
  }))
  const intervall = hatDifferenz(formeln.zaehler) ? 'KEINE' : fassung.intervall
  return { ...fassung, berechnung, intervall, formeln, jahre, zaehlermerkmale, bedarf }
}

function toBlaetter(formel: Formel, jahre: readonly number[]): readonly Blatt[] {
  return jahre.flatMap((jahreZuvor) =>
    blaetterOf(formel).map(({ merkmal, teilgruppe }) => ({
      merkmal,
      teilgruppe: { ...ALLE, ...teilgruppe },
      jahreZuvor,
    })),
  )
}

/**
 * What has to be computed again:
 * - `ALLES` every block
 * - `ZELLEN` the blocks that stand on these Merkmale in these Zeiträume
 * - `FASSUNGEN` all blocks of these definitions
 * - `GRENZEN` all blocks of areas that are cut or put together otherwise than before
 */
export type Betroffene =
  | { readonly art: 'ALLES' }
  | { readonly art: 'ZELLEN'; readonly zellen: readonly Beruehrung[] }
  | { readonly art: 'FASSUNGEN'; readonly fassungen: readonly number[] }
  | { readonly art: 'GRENZEN'; readonly zuvor: Raumbaum }

/** The definition and the Zeitraum of blocks to be computed. */
export interface Rechenauftrag {
  readonly vorschrift: Rechenvorschrift
  readonly zeitraum: GespeicherterZeitraum
}

/** All that could be computed. */
export interface Planungsrahmen {
  readonly rechenwerke: readonly Rechenwerk[]
  readonly kalender: Kalender
  /** Ids of the Merkmale by their keys. */
  readonly merkmalIds: ReadonlyMap<string, number>
}

/** All pairs of definition and Zeitraum whose blocks may change. */
export function planAuftraege(
  betroffene: Betroffene,
  { rechenwerke, kalender, merkmalIds }: Planungsrahmen,
): readonly Rechenauftrag[] {
  const istBetroffen = betroffenheit(betroffene, kalender, merkmalIds)
  return kalender.zeitraeume.flatMap((zeitraum) =>
    rechenwerke
      .map((rechenwerk) => rechenwerk(zeitraum))
      .filter((vorschrift) => istBetroffen(vorschrift, zeitraum))
      .map((vorschrift) => ({ vorschrift, zeitraum })),
  )
}

function betroffenheit(
  betroffene: Betroffene,
  kalender: Kalender,
  merkmalIds: ReadonlyMap<string, number>,
): (vorschrift: Rechenvorschrift, zeitraum: GespeicherterZeitraum) => boolean {
  if (betroffene.art === 'ALLES' || betroffene.art === 'GRENZEN') return () => true
  if (betroffene.art === 'FASSUNGEN') {
    const fassungen = new Set(betroffene.fassungen)
    return (vorschrift) => fassungen.has(vorschrift.id)
  }
  const zellen = new Set(betroffene.zellen.map((zelle) => `${zelle.merkmalId}|${zelle.zeitraumId}`))
  const merkmale = new Set(betroffene.zellen.map((zelle) => zelle.merkmalId))
  return (vorschrift, zeitraum) =>
    vorschrift.bedarf.some((bedarf) => {
      const id = merkmalIds.get(bedarf.merkmal)
      return (
        id !== undefined &&
        merkmale.has(id) &&
        zeitraeumeOf(bedarf, zeitraum, kalender).some((einer) => zellen.has(`${id}|${einer}`))
      )
    })
}

/** Every Zeitraum whose figures may answer for these leaves. */
export function zeitraeumeOf(
  { blaetter, gemittelt }: Merkmalbedarf,
  zeitraum: GespeicherterZeitraum,
  kalender: Kalender,
): readonly number[] {
  const lookups = new Set(bezuegeOf(zeitraum, { gemittelt }).flatMap((bezug) => LOOKUPS[bezug]))
  return blaetter.flatMap(({ jahreZuvor }) =>
    [...lookups].flatMap((wann) => kalender.find(zeitraum, jahreZuvor, wann) ?? []),
  )
}

export function toBlockort({ vorschrift, zeitraum }: Rechenauftrag): Blockort {
  return { indikatorfassungId: vorschrift.id, zeitraumId: zeitraum.id }
}
