import { ohne, summe } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import type { Teilgruppe } from './teilgruppe.ts'

/** One delivered figure of one area and period. */
export interface Zelle {
  readonly merkmal: string
  readonly teilgruppe: Teilgruppe
  readonly wert: Wert
}

/** The figure of a Merkmal for a Teilgruppe, in one area and period. */
export type Lies = (merkmal: string, teilgruppe: Teilgruppe) => Wert

/**
 * Makes the delivered cells of one area and period answer for any Teilgruppe:
 *
 * 1. the cell itself, when it is delivered;
 * 2. else ages that join without gap or overlap to exactly the wanted interval,
 *    with the fewest pieces (of several such the one with the longest first piece);
 * 3. else the sum of the sexes (MAENNLICH + WEIBLICH, + DIVERS where the Merkmal
 *    has it);
 * 4. else the sum of the nationalities;
 * 5. else `NICHT_VERFUEGBAR`.
 *
 * Which cells are used depends on what was delivered, never on the figures in
 * it: a protected cell protects every sum that stands on it and no other way
 * around it is tried. Nothing is ever found by subtraction. Cells with status
 * `NICHT_VERFUEGBAR` count as not delivered.
 *
 * @throws RangeError when a cell comes twice: two sources must not mix silently
 */
export function createLies(zellen: readonly Zelle[]): Lies {
  const merkmale = new Map<string, Bestand>()
  for (const zelle of zellen) {
    let bestand = merkmale.get(zelle.merkmal)
    if (bestand === undefined) {
      merkmale.set(
        zelle.merkmal,
        (bestand = { gruppen: new Map(), gelesen: new Map(), hatDivers: false }),
      )
    }
    add(bestand, zelle)
  }
  return (merkmal, gesucht) => {
    const bestand = merkmale.get(merkmal)
    if (bestand === undefined) return ohne('NICHT_VERFUEGBAR')
    // Many indicators ask for the same group (all of the population, for one).
    const key = `${gruppe(gesucht)}/${gesucht.alterVon}/${gesucht.alterBis}`
    let wert = bestand.gelesen.get(key)
    if (wert === undefined) {
      bestand.gelesen.set(key, (wert = summe(find(bestand, gesucht) ?? [])))
    }
    return wert
  }
}

/** What was delivered of one Merkmal: age intervals by sex and nationality, then by first age. */
interface Bestand {
  readonly gruppen: Map<string, Altersangaben>
  readonly gelesen: Map<string, Wert>
  hatDivers: boolean
}
type Altersangaben = Map<number, Angabe[]>
interface Angabe {
  readonly bis: number
  readonly wert: Wert
}

function add(bestand: Bestand, { merkmal, teilgruppe, wert }: Zelle): void {
  // A third sex that is announced but not there yet still keeps two from being all.
  if (teilgruppe.geschlecht === 'DIVERS') bestand.hatDivers = true
  if (wert.status === 'NICHT_VERFUEGBAR') return
  const key = gruppe(teilgruppe)
  const von = teilgruppe.alterVon
  const bis = teilgruppe.alterBis ?? Infinity
  let alter = bestand.gruppen.get(key)
  if (alter === undefined) bestand.gruppen.set(key, (alter = new Map()))
  let angaben = alter.get(von)
  if (angaben === undefined) alter.set(von, (angaben = []))
  if (angaben.some((angabe) => angabe.bis === bis)) {
    throw new RangeError(`Cell delivered twice: ${merkmal}, ${key}, ages ${von} to ${bis}.`)
  }
  angaben.push({ bis, wert })
  if (angaben.length > 1) angaben.sort((a, b) => b.bis - a.bis)
}

function gruppe({ geschlecht, nationalitaet }: Teilgruppe): string {
  return `${geschlecht}/${nationalitaet}`
}

/** The cells whose sum is the wanted figure, or `undefined` when they were not delivered. */
function find(bestand: Bestand, gesucht: Teilgruppe): readonly Wert[] | undefined {
  const alter = bestand.gruppen.get(gruppe(gesucht))
  const direct = alter && cover(alter, gesucht.alterVon, gesucht.alterBis ?? Infinity)
  // A sum of sexes or nationalities needs two of them.
  if (direct !== undefined || bestand.gruppen.size < 2) return direct

  const together = (teile: readonly Partial<Teilgruppe>[]) => {
    const found = teile.map((teil) => find(bestand, { ...gesucht, ...teil }))
    return found.every((werte) => werte !== undefined) ? found.flat() : undefined
  }
  const bySex = () =>
    gesucht.geschlecht === 'INSGESAMT'
      ? together(
          ALLE_GESCHLECHTER.filter(
            (geschlecht) => geschlecht !== 'DIVERS' || bestand.hatDivers,
          ).map((geschlecht) => ({ geschlecht })),
        )
      : undefined
  const byNationality = () =>
    gesucht.nationalitaet === 'INSGESAMT'
      ? together([{ nationalitaet: 'DEUTSCH' }, { nationalitaet: 'AUSLAENDISCH' }])
      : undefined
  return bySex() ?? byNationality()
}

const ALLE_GESCHLECHTER = ['MAENNLICH', 'WEIBLICH', 'DIVERS'] as const

/**
 * Exact cover of [von, bis) by the fewest delivered intervals: the shortest
 * path from border to border, breadth first, long pieces first.
 */
function cover(alter: Altersangaben, von: number, bis: number): readonly Wert[] | undefined {
  const stepTo = new Map<number, Schritt | undefined>([[von, undefined]])
  // A Map is walked in the order of insertion, also over what is added on the way.
  for (const [border, before] of stepTo) {
    for (const { bis: next, wert } of alter.get(border) ?? []) {
      const step = { wert, before }
      if (next === bis) return werteOf(step)
      if (next < bis && !stepTo.has(next)) stepTo.set(next, step)
    }
  }
  return undefined
}

/** One piece of a cover and the way that led to it. */
interface Schritt {
  readonly wert: Wert
  readonly before: Schritt | undefined
}

function werteOf(step: Schritt | undefined): readonly Wert[] {
  const werte: Wert[] = []
  for (let at = step; at !== undefined; at = at.before) werte.push(at.wert)
  return werte
}
