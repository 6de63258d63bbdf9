import { summe } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import type { Geschlecht, Nationalitaet, Teilgruppe } from './teilgruppe.ts'

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
      merkmale.set(zelle.merkmal, (bestand = { gruppen: new Map(), hatDivers: false }))
    }
    add(bestand, zelle)
  }
  return (merkmal, gesucht) => {
    const bestand = merkmale.get(merkmal)
    return summe((bestand && find(bestand, gesucht)) ?? [])
  }
}

/** What was delivered of one Merkmal: age intervals by sex and nationality, then by first age. */
interface Bestand {
  readonly gruppen: Map<string, Altersangaben>
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
  const key = gruppe(teilgruppe.geschlecht, teilgruppe.nationalitaet)
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
}

function gruppe(geschlecht: Geschlecht, nationalitaet: Nationalitaet): string {
  return `${geschlecht}/${nationalitaet}`
}

/** The cells whose sum is the wanted figure, or `undefined` when they were not delivered. */
function find(bestand: Bestand, gesucht: Teilgruppe): readonly Wert[] | undefined {
  const alter = bestand.gruppen.get(gruppe(gesucht.geschlecht, gesucht.nationalitaet))
  const direct = alter && cover(alter, gesucht.alterVon, gesucht.alterBis ?? Infinity)
  if (direct !== undefined) return direct

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
  const paths = new Map<number, readonly Wert[]>([[von, []]])
  // A Map is walked in the order of insertion, also over what is added on the way.
  for (const [border, path] of paths) {
    const angaben = alter.get(border) ?? []
    const exact = angaben.find((angabe) => angabe.bis === bis)
    if (exact !== undefined) return [...path, exact.wert]
    for (const angabe of angaben.toSorted((a, b) => b.bis - a.bis)) {
      if (angabe.bis < bis && !paths.has(angabe.bis)) paths.set(angabe.bis, [...path, angabe.wert])
    }
  }
  return undefined
}
