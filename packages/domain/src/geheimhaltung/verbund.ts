import { istNull } from './intervalle.ts'
import { createMatrix } from './matrix.ts'
import type { Matrix } from './matrix.ts'
import type { Gleichung, Schutzsystem } from './system.ts'

/**
 * The system without what is known anyway and without doubles: numbers that
 * follow from one another by adding a constant are one variable.
 * Cell = faktor · variable + versatz.
 */
export interface Verbund {
  /** Per cell its variable; −1: its number follows, it is `versatz`. */
  readonly variable: Int32Array
  readonly faktor: Float64Array
  readonly versatz: Float64Array
  /** Per variable its cells, ascending. */
  readonly zellen: readonly (readonly number[])[]
  /** Per variable: whole numbers only. */
  readonly ganz: Uint8Array
  readonly matrix: Matrix
  /** Equations of the system that cannot hold, whatever the unknown numbers. */
  readonly widersprueche: readonly number[]
}

interface Form {
  readonly zellen: number[]
  readonly faktoren: number[]
  readonly konstante: number
}

/** Cells as faktor · vertreter + versatz; a fixed one has the factor 0. */
interface Bau {
  readonly vertreter: Int32Array
  readonly faktor: Float64Array
  readonly versatz: Float64Array
  readonly mitglieder: (number[] | undefined)[]
  readonly summe: Float64Array
}

/**
 * @param fest per cell its number where it is known exactly, NaN elsewhere
 */
export function verdichte(system: Schutzsystem, fest: Float64Array): Verbund {
  const bau = createBau(system.zellen.length, fest)
  const { gleichungen } = system
  const gleichungenVon = createMatrix(gleichungen, system.zellen.length)
  const schlange = [...gleichungen.keys()].toSorted(
    (a, b) => gleichungen[a]!.zellen.length - gleichungen[b]!.zellen.length || a - b,
  )
  const wartet = new Uint8Array(gleichungen.length).fill(1)
  const widersprueche: number[] = []
  for (let kopf = 0; kopf < schlange.length; kopf += 1) {
    const g = schlange[kopf]!
    wartet[g] = 0
    const form = reduziere(bau, gleichungen[g]!)
    if (form.zellen.length === 0 && !istNull(form.konstante, gleichungen[g]!.konstante)) {
      widersprueche.push(g)
    }
    for (const zelle of vereinige(bau, form)) {
      const { spaltenStart, spaltenZeile } = gleichungenVon
      for (let k = spaltenStart[zelle]!; k < spaltenStart[zelle + 1]!; k += 1) {
        const nachbar = spaltenZeile[k]!
        if (nachbar === g || wartet[nachbar]) continue
        wartet[nachbar] = 1
        schlange.push(nachbar)
      }
    }
  }
  return createVerbund(system, bau, [...new Set(widersprueche)])
}

function createBau(anzahl: number, fest: Float64Array): Bau {
  const bau: Bau = {
    vertreter: new Int32Array(anzahl),
    faktor: new Float64Array(anzahl),
    versatz: new Float64Array(anzahl),
    mitglieder: Array<number[] | undefined>(anzahl),
    summe: new Float64Array(anzahl),
  }
  for (let i = 0; i < anzahl; i += 1) {
    const frei = Number.isNaN(fest[i]!)
    bau.vertreter[i] = i
    bau.faktor[i] = frei ? 1 : 0
    bau.versatz[i] = frei ? 0 : fest[i]!
    bau.mitglieder[i] = frei ? [i] : undefined
  }
  return bau
}

/** The equation in what stands for its cells, with what is left of the constant. */
function reduziere({ vertreter, faktor, versatz, summe }: Bau, gleichung: Gleichung): Form {
  let { konstante } = gleichung
  const beruehrt: number[] = []
  for (let j = 0; j < gleichung.zellen.length; j += 1) {
    const zelle = gleichung.zellen[j]!
    konstante -= gleichung.faktoren[j]! * versatz[zelle]!
    const mal = gleichung.faktoren[j]! * faktor[zelle]!
    if (mal === 0) continue
    beruehrt.push(vertreter[zelle]!)
    summe[vertreter[zelle]!]! += mal
  }
  const form: Form = { zellen: [], faktoren: [], konstante }
  for (const zelle of beruehrt) {
    if (!istNull(summe[zelle]!)) {
      form.zellen.push(zelle)
      form.faktoren.push(summe[zelle]!)
    }
    summe[zelle] = 0
  }
  return form
}

/** @returns cells that are fixed now, or stand for another */
function vereinige(bau: Bau, { zellen, faktoren, konstante }: Form): readonly number[] {
  if (zellen.length === 1) return setzeGleich(bau, zellen[0]!, [0, 0, konstante / faktoren[0]!])
  if (zellen.length !== 2) return []
  const [a, b] = [faktoren[0]!, faktoren[1]!]
  if (!istNull(Math.abs(a) - Math.abs(b))) return []
  const [x, y] = [zellen[0]!, zellen[1]!]
  return x > y
    ? setzeGleich(bau, x, [y, -b / a, konstante / a])
    : setzeGleich(bau, y, [x, -a / b, konstante / b])
}

/** The cells of `alt` as `mal` · `neu` + `plus`; `mal` 0: fixed. */
function setzeGleich(
  { vertreter, faktor, versatz, mitglieder }: Bau,
  alt: number,
  [neu, mal, plus]: readonly [number, number, number],
): readonly number[] {
  const zellen = mitglieder[alt]!
  mitglieder[alt] = undefined
  for (const zelle of zellen) {
    versatz[zelle]! += faktor[zelle]! * plus
    faktor[zelle]! *= mal
    if (mal !== 0) vertreter[zelle] = neu
  }
  if (mal !== 0) mitglieder[neu]!.push(...zellen)
  return zellen
}

function createVerbund(
  { zellen, gleichungen }: Schutzsystem,
  bau: Bau,
  widersprueche: readonly number[],
): Verbund {
  const variable = new Int32Array(zellen.length).fill(-1)
  const gruppen = bau.mitglieder.filter((eine) => eine !== undefined)
  for (const [i, gruppe] of gruppen.entries()) {
    for (const zelle of gruppe) variable[zelle] = i
  }
  const formen = gleichungen
    .map((gleichung) => reduziere(bau, gleichung))
    .filter((form) => form.zellen.length > 0)
    .map((form) => normiere(form, variable))
  return {
    variable,
    faktor: bau.faktor,
    versatz: bau.versatz,
    zellen: gruppen.map((gruppe) => gruppe.toSorted((a, b) => a - b)),
    ganz: Uint8Array.from(gruppen, (gruppe) =>
      Number(gruppe.some((zelle) => zellen[zelle]!.ganzzahlig && istGanz(bau.versatz[zelle]!))),
    ),
    matrix: createMatrix(withoutDoppelte(formen), gruppen.length),
    widersprueche,
  }
}

const istGanz = (zahl: number): boolean => istNull(zahl - Math.round(zahl))

/** Terms by variable, the first factor 1: equal equations look alike. */
function normiere({ zellen, faktoren, konstante }: Form, variable: Int32Array): Gleichung {
  const folge = [...zellen.keys()].toSorted((a, b) => zellen[a]! - zellen[b]!)
  const erster = faktoren[folge[0]!]!
  return {
    zellen: folge.map((i) => variable[zellen[i]!]!),
    faktoren: folge.map((i) => faktoren[i]! / erster),
    konstante: konstante / erster,
  }
}

function withoutDoppelte(formen: readonly Gleichung[]): readonly Gleichung[] {
  const gesehen = new Map<number, Gleichung[]>()
  return formen.filter((form) => {
    const { zellen } = form
    const schluessel = (zellen.length * 65_537 + zellen[0]!) * 65_537 + zellen.at(-1)!
    const aehnliche = gesehen.get(schluessel) ?? []
    if (aehnliche.some((eine) => istGleich(eine, form))) return false
    gesehen.set(schluessel, [...aehnliche, form])
    return true
  })
}

const istGleich = (a: Gleichung, b: Gleichung): boolean =>
  a.zellen.every((zelle, i) => zelle === b.zellen[i]) &&
  a.faktoren.every((faktor, i) => istNull(faktor - b.faktoren[i]!)) &&
  istNull(a.konstante - b.konstante, a.konstante)
