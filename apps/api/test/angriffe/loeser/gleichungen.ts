/** The system of equations and bounds that follows from what is known. */
import { createAtome } from './atome.ts'
import { addSummen } from './flaechensummen.ts'
import { groesse, nameOfGroesse, stellenOf, variable, type Bau, type Zeile } from './groessen.ts'
import { findWelten } from './welten.ts'
import type { Angabe, Wissen, Zelle } from './wissen.ts'

export interface Gleichungssystem {
  readonly namen: readonly string[]
  /** Counts are whole numbers. */
  readonly ganz: readonly boolean[]
  /** Smallest possible number; counts are never negative, balances have no bound. */
  readonly unten: readonly number[]
  readonly zeilen: readonly Zeile[]
  /** Shown equations that contradict each other: not used. */
  readonly widersprueche: readonly string[]
  /** The variable of a count of an area in a publication; undefined where nothing is published with it. */
  readonly variableOf: (was: Pick<Angabe, 'form' | 'ort' | 'stand'>) => number | undefined
  /** What is left of the whole. */
  readonly restOf: (zelle: Pick<Zelle, 'zaehler' | 'nenner'>) => number | undefined
}

const angabenOf = ({ zaehler, nenner }: Zelle): readonly Angabe[] =>
  nenner === null ? [zaehler] : [zaehler, nenner]

/**
 * Writes down everything that bears on what is hidden.
 *
 * @param gesuchte counts that are looked for whether anything bears on them or not,
 *   also such as are nowhere published
 */
export function createGleichungen(
  wissen: Wissen,
  gesuchte: readonly Angabe[] = [],
): Gleichungssystem {
  const zellen = findBeteiligte(wissen.zellen, gesuchte)
  const angaben = [...zellen.flatMap(angabenOf), ...gesuchte]
  const formen = new Map(angaben.map(({ form, key }) => [key, form]))
  const blaetter = [...formen.values()].flatMap((form) => [...form.values()])
  const stand = findWelten(angaben, wissen.summen)
  const bau: Bau = {
    namen: [],
    ganz: [],
    unten: [],
    zeilen: [],
    nummern: new Map(),
    atome: createAtome(blaetter.map(({ blatt }) => blatt)),
    stetige: findStetige(zellen),
    weltOf: stand,
  }
  const widersprueche: string[] = []
  addAngaben(bau, angaben, widersprueche)
  addReste(bau, zellen)
  addMittel(bau, angaben, wissen.mittelOf)
  addSummen(bau, wissen, { angaben, widersprueche })
  return {
    ...bau,
    widersprueche,
    variableOf: ({ form, ort, stand: eine }) =>
      bau.nummern.get(nameOfGroesse(bau, form, [ort, eine])),
    restOf: ({ zaehler, nenner }) =>
      nenner === null ? undefined : bau.nummern.get(nameOfRest(bau, zaehler, nenner)),
  }
}

/** Cells whose counts have to do with a hidden or rounded one, over as many steps as it takes. */
function findBeteiligte(zellen: readonly Zelle[], gesuchte: readonly Angabe[]): readonly Zelle[] {
  const jeForm = new Map<string, readonly string[]>()
  const beteiligt = new Set<string>()
  for (const angabe of [...zellen.flatMap(angabenOf), ...gesuchte]) {
    if (!jeForm.has(angabe.key)) jeForm.set(angabe.key, stellenOf(angabe.form))
    if (angabe.wert !== null && angabe.spiel === 0) continue
    for (const stelle of jeForm.get(angabe.key)!) beteiligt.add(stelle)
  }
  for (let vorher = -1; vorher < beteiligt.size;) {
    vorher = beteiligt.size
    for (const stellen of jeForm.values()) {
      if (stellen.some((stelle) => beteiligt.has(stelle))) {
        for (const stelle of stellen) beteiligt.add(stelle)
      }
    }
  }
  return zellen.filter((zelle) =>
    angabenOf(zelle).some(({ key }) => jeForm.get(key)!.some((stelle) => beteiligt.has(stelle))),
  )
}

/** Merkmale that are no counts: euros, years, square metres. */
function findStetige(zellen: readonly Zelle[]): ReadonlySet<string> {
  const stetige = new Set<string>()
  for (const { figur, zaehler, nenner } of zellen) {
    const gebrochen = (angabe: Angabe): boolean =>
      [...angabe.form.values()].every(({ faktor }) => Number.isInteger(faktor)) &&
      angabe.wert !== null &&
      !Number.isInteger(angabe.wert)
    const mittelwert = figur.definition.berechnung.typ === 'MITTELWERT'
    if (mittelwert || gebrochen(zaehler)) {
      for (const { blatt } of zaehler.form.values()) stetige.add(blatt.gruppe.merkmal)
    }
    if (nenner !== null && gebrochen(nenner)) {
      for (const { blatt } of nenner.form.values()) stetige.add(blatt.gruppe.merkmal)
    }
  }
  return stetige
}

function nameOfRest(bau: Bau, zaehler: Angabe, nenner: Angabe): string {
  const [a, b] = [zaehler, nenner].map(({ form, ort, stand }) =>
    nameOfGroesse(bau, form, [ort, stand]),
  )
  return `${b} − ${a}`
}

/** What is shown; of several publications of one number the narrowest. */
function addAngaben(bau: Bau, angaben: readonly Angabe[], widersprueche: string[]): void {
  const gezeigt = new Map<number, Angabe>()
  for (const angabe of angaben) {
    const nummer = groesse(bau, angabe)
    if (angabe.wert === null) continue
    const da = gezeigt.get(nummer)
    if (da?.wert != null && Math.abs(da.wert - angabe.wert) > 1e-6 + da.spiel + angabe.spiel) {
      widersprueche.push(`zweierlei gezeigt: ${bau.namen[nummer]}: ${da.wert} und ${angabe.wert}`)
    }
    if (da === undefined || angabe.spiel < da.spiel) gezeigt.set(nummer, angabe)
  }
  for (const [nummer, { wert, spiel, stand }] of gezeigt) {
    bau.zeilen.push({
      spalten: [nummer],
      faktoren: [1],
      konstante: wert!,
      spiel,
      herkunft: `Stand ${stand}: ${bau.namen[nummer]} = ${wert}`,
    })
  }
}

/** Who is counted in a share is one of its whole. */
function addReste(bau: Bau, zellen: readonly Zelle[]): void {
  for (const { figur, zaehler, nenner } of zellen) {
    if (figur.definition.berechnung.typ !== 'ANTEIL' || nenner === null) continue
    const name = nameOfRest(bau, zaehler, nenner)
    if (bau.nummern.has(name)) continue
    const [z, n] = [groesse(bau, zaehler), groesse(bau, nenner)]
    const rest = variable(bau, name, { ganz: bau.ganz[z]! && bau.ganz[n]!, unten: 0 })
    bau.zeilen.push({
      spalten: [n, z, rest],
      faktoren: [1, -1, -1],
      konstante: 0,
      spiel: 0,
      herkunft: `Rest ${name}`,
    })
  }
}

/** What is the mean of two days lies between them, where both are published themselves. */
function addMittel(bau: Bau, angaben: readonly Angabe[], mittelOf: Wissen['mittelOf']): void {
  const geschrieben = new Set<number>()
  for (const angabe of angaben) {
    const tage = mittelOf(angabe)
    if (tage.length === 0) continue
    const mittel = groesse(bau, angabe)
    const [ort, stand] = [angabe.ort, angabe.stand]
    const spalten = tage.map((form) => bau.nummern.get(nameOfGroesse(bau, form, [ort, stand])))
    if (geschrieben.has(mittel) || spalten.includes(undefined)) continue
    geschrieben.add(mittel)
    bau.zeilen.push({
      spalten: [mittel, ...(spalten as number[])],
      faktoren: [tage.length, ...tage.map(() => -1)],
      konstante: 0,
      spiel: 0,
      herkunft: `Mittel ${bau.namen[mittel]}`,
    })
  }
}
