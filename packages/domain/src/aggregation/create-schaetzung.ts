import type { MerkmalArt } from '../indikator/berechnung.ts'
import { gueltig, hatZahl, summe } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import { verteile } from './anteile.ts'

/** Areas that gave way to others on one day, together: what the old ones were is what the new ones are. */
export interface Neuzuschnitt {
  readonly alte: readonly string[]
  readonly neue: readonly string[]
  /**
   * For each old area the shares that went to each of `neue`, in `ANTEILE`;
   * undefined where nobody knows how its people went.
   */
  readonly anteile: readonly (readonly number[] | undefined)[]
}

export interface Schaetzungsgrundlage {
  readonly art: MerkmalArt
  /** What is known without estimating. */
  readonly exakt: (raum: string) => Wert
  /** The ways to put an area together, as for `createAggregation`. */
  readonly zerlegungen: (raum: string) => readonly (readonly string[])[]
  /** The change, later than the figure, that an area came from. */
  readonly zuschnittOf: (raum: string) => Neuzuschnitt | undefined
}

/** A figure, and how many changes of borders it was carried over by shares; 0: known exactly. */
export interface Schaetzwert {
  readonly wert: Wert
  readonly stufe: number
}

/**
 * Carries figures over to areas that did not exist yet: what is known exactly
 * stays so, the rest is shared out by the shares of the change.
 *
 * The areas of one change are estimated together or not at all: an exact
 * figure beside an estimated one would not add up to what the old areas had.
 * They stay exact where the old ones add up to what was counted, which
 * estimates do only with all others of their change (`isGeschlossen`). So the
 * sum over all new areas is exactly the sum over all old ones. A
 * protected or missing old figure leaves every new one without a number that
 * got a share of it, for the same reason. A `FERTIGWERT` is never shared out.
 */
export function createSchaetzung(grundlage: Schaetzungsgrundlage): (raum: string) => Schaetzwert {
  const { art, exakt, zerlegungen, zuschnittOf } = grundlage
  if (art === 'FERTIGWERT') return (raum) => ({ wert: exakt(raum), stufe: 0 })
  const bekannt = new Map<string, Schaetzwert>()
  const verteilt = new Map<Neuzuschnitt, ReadonlyMap<string, Schaetzwert> | undefined>()

  function verteilungOf(zuschnitt: Neuzuschnitt): ReadonlyMap<string, Schaetzwert> | undefined {
    if (!verteilt.has(zuschnitt)) {
      const bleibtExakt =
        zuschnitt.neue.every((raum) => istDa(exakt(raum))) &&
        isGeschlossen(zuschnitt.alte, verteilterOf, (raum) => wertOf(raum).stufe > 0)
      verteilt.set(zuschnitt, bleibtExakt ? undefined : verteileAlte(zuschnitt, art, wertOf))
    }
    return verteilt.get(zuschnitt)
  }

  /** The change that an area was estimated by. */
  function verteilterOf(raum: string): Neuzuschnitt | undefined {
    const zuschnitt = zuschnittOf(raum)
    return zuschnitt && verteilungOf(zuschnitt) ? zuschnitt : undefined
  }

  function compute(raum: string): Schaetzwert {
    const zuschnitt = zuschnittOf(raum)
    const geschaetzt = zuschnitt && verteilungOf(zuschnitt)?.get(raum)
    if (geschaetzt !== undefined) return geschaetzt
    const genau = exakt(raum)
    if (istDa(genau)) return { wert: genau, stufe: 0 }
    for (const teile of zerlegungen(raum)) {
      const werte = teile.map(wertOf)
      if (werte.length > 0 && werte.every(({ wert }) => istDa(wert))) return zusammen(werte)
    }
    return { wert: genau, stufe: 0 }
  }

  function wertOf(raum: string): Schaetzwert {
    let wert = bekannt.get(raum)
    if (wert === undefined) bekannt.set(raum, (wert = compute(raum)))
    return wert
  }

  return wertOf
}

/**
 * Whether the figures of areas, some estimated, add up to what was counted:
 * only where they are all that some areas with exact figures became. One
 * estimated neighbour that stays outside has too much or too little for ever.
 */
function isGeschlossen(
  raeume: readonly string[],
  verteilterOf: (raum: string) => Neuzuschnitt | undefined,
  isGeschaetzt: (raum: string) => boolean,
): boolean {
  const offen = new Set(raeume.filter(isGeschaetzt))
  // Walked in the order of insertion, also over what is added on the way.
  for (const raum of offen) {
    const zuschnitt = verteilterOf(raum)
    if (!zuschnitt?.neue.every((neuer) => offen.has(neuer))) continue
    for (const neuer of zuschnitt.neue) offen.delete(neuer)
    for (const alter of zuschnitt.alte) if (isGeschaetzt(alter)) offen.add(alter)
  }
  return offen.size === 0
}

/** What each new area gets of the old ones; undefined where an old figure or its shares are missing. */
function verteileAlte(
  { alte, neue, anteile }: Neuzuschnitt,
  art: MerkmalArt,
  wertOf: (raum: string) => Schaetzwert,
): ReadonlyMap<string, Schaetzwert> | undefined {
  const werte = alte.map(wertOf)
  if (!werte.every(({ wert }, i) => istDa(wert) && anteile[i] !== undefined)) return undefined
  const teile = werte.map(({ wert }, i) => verteileWert(wert, anteile[i]!, art))
  // What became one area whole was not shared out.
  const geteilt = neue.length > 1 ? 1 : 0
  return new Map(
    neue.map((raum, j) => {
      const beteiligte = werte.flatMap(({ stufe }, i) =>
        anteile[i]![j]! > 0 ? [{ wert: teile[i]![j]!, stufe: stufe + geteilt }] : [],
      )
      return [raum, zusammen(beteiligte)]
    }),
  )
}

const istDa = ({ status }: Wert): boolean => status !== 'NICHT_VERFUEGBAR'

function verteileWert(wert: Wert, anteile: readonly number[], art: MerkmalArt): readonly Wert[] {
  if (!hatZahl(wert)) return anteile.map(() => wert)
  return verteile(wert.wert, anteile, { ganze: art === 'ANZAHL' }).map(gueltig)
}

/** The sum; estimated as often as its most estimated part. Nobody came: nothing is there. */
function zusammen(teile: readonly Schaetzwert[]): Schaetzwert {
  return {
    wert: teile.length === 0 ? gueltig(0) : summe(teile.map(({ wert }) => wert)),
    stufe: Math.max(1, ...teile.map(({ stufe }) => stufe)),
  }
}
