import { groupBy, createVerbund } from './gruppen.ts'
import { restOf, teilerVon } from './formen.ts'
import type { Form, Formvektor } from './formen.ts'

/** Σ faktoren[i] · formen[i] = 0 in every area, because the elementary parts are the same. */
export interface Formgleichung {
  readonly formen: readonly number[]
  readonly faktoren: readonly number[]
}

/**
 * Everything that follows exactly between published forms: all = women + men,
 * three years = their single years, twice a mean = the two days. Small forms
 * are taken as given, larger ones are expressed by them, so that a table with
 * its totals comes out as it is printed.
 */
export function findFormgleichungen(formen: readonly Form[]): readonly Formgleichung[] {
  return familienOf(formen).flatMap((familie) => findInFamilie(familie, formen))
}

/** Forms that have elementary parts in common, directly or over others; alone: none. */
function familienOf(formen: readonly Form[]): readonly (readonly number[])[] {
  const verbund = createVerbund(formen.length)
  const traeger = new Map<number, number>()
  for (const [nummer, { vektor }] of formen.entries()) {
    for (const teil of vektor.keys()) {
      const anderer = traeger.get(teil)
      if (anderer === undefined) traeger.set(teil, nummer)
      else verbund.verbinde(nummer, anderer)
    }
  }
  const familien = groupBy(formen.keys(), verbund.find)
  return [...familien.values()].filter(({ length }) => length > 1)
}

/**
 * A vector as a sum of forms that have parts in common with it.
 *
 * @returns Σ faktoren · formen + mal · ziel = 0; undefined: it does not follow from them
 */
export function findAusdruck(
  ziel: Formvektor,
  formen: readonly Form[],
): { readonly bewegung: Formgleichung; readonly mal: number } | undefined {
  const basis = new Map<number, Zeile>()
  const beteiligte = [...formen.keys()]
    .filter((form) => [...formen[form]!.vektor.keys()].some((teil) => ziel.has(teil)))
    .toSorted((a, b) => compareForm(formen[a]!, formen[b]!))
  for (const form of beteiligte) {
    const zeile = reduziere({ rest: formen[form]!.vektor, aus: new Map([[form, 1]]) }, basis)
    const [pivot] = zeile.rest.keys()
    if (pivot !== undefined) basis.set(pivot, zeile)
  }
  const { rest, aus } = reduziere({ rest: ziel, aus: new Map([[ZIEL, 1]]) }, basis)
  if (rest.size > 0) return undefined
  const glieder = [...aus].filter(([form]) => form !== ZIEL)
  const bewegung = {
    formen: glieder.map(([form]) => form),
    faktoren: glieder.map(([, faktor]) => faktor),
  }
  return { bewegung, mal: aus.get(ZIEL)! }
}

/** Stands among forms for what is looked for. */
const ZIEL = -1

/** A combination of forms and what is left of it over elementary parts. */
interface Zeile {
  readonly rest: Formvektor
  readonly aus: ReadonlyMap<number, number>
}

function findInFamilie(
  familie: readonly number[],
  formen: readonly Form[],
): readonly Formgleichung[] {
  const spalten = mergeTeile(familie, formen)
  const basis = new Map<number, Zeile>()
  const gleichungen: Formgleichung[] = []
  const sortiert = familie.toSorted((a, b) => compareForm(formen[a]!, formen[b]!))
  for (const [i, nummer] of sortiert.entries()) {
    const zeile = reduziere({ rest: spalten.get(nummer)!, aus: new Map([[nummer, 1]]) }, basis)
    const [pivot] = zeile.rest.keys()
    if (pivot !== undefined) {
      basis.set(pivot, zeile)
      continue
    }
    const summanden = findSummanden(nummer, sortiert.slice(0, i), spalten)
    const aus =
      summanden.length > 0 && summanden.length + 1 < zeile.aus.size
        ? new Map([[nummer, 1], ...summanden.map((eine) => [eine, -1] as const)])
        : zeile.aus
    const glieder = [...aus].sort(([a], [b]) => (formen[a]!.key < formen[b]!.key ? -1 : 1))
    gleichungen.push({
      formen: glieder.map(([form]) => form),
      faktoren: glieder.map(([, faktor]) => faktor),
    })
  }
  return gleichungen
}

/** The fewest large forms that add up to a form, tried from the largest; none: there is no such sum. */
function findSummanden(
  form: number,
  kleinere: readonly number[],
  spalten: ReadonlyMap<number, Formvektor>,
): readonly number[] {
  let uebrig = spalten.get(form)!
  const summanden: number[] = []
  for (const andere of kleinere.toReversed()) {
    const danach = restOf(uebrig, spalten.get(andere)!)
    if (danach === undefined) continue
    uebrig = danach
    summanden.push(andere)
  }
  return uebrig.size === 0 ? summanden : []
}

function compareForm(a: Form, b: Form): number {
  return a.vektor.size - b.vektor.size || (a.key < b.key ? -1 : 1)
}

/** Elementary parts that go into the same forms equally often are one: few columns are left. */
function mergeTeile(
  familie: readonly number[],
  formen: readonly Form[],
): ReadonlyMap<number, Formvektor> {
  const muster = new Map<number, string>()
  for (const nummer of familie) {
    for (const [teil, faktor] of formen[nummer]!.vektor) {
      muster.set(teil, `${muster.get(teil) ?? ''}${nummer}:${faktor} `)
    }
  }
  const vertreter = new Map<string, number>()
  for (const [teil, wie] of muster) if (!vertreter.has(wie)) vertreter.set(wie, teil)
  const behalten = new Set(vertreter.values())
  return new Map(
    familie.map((nummer) => [
      nummer,
      new Map([...formen[nummer]!.vektor].filter(([teil]) => behalten.has(teil))),
    ]),
  )
}

/** Takes away all that is known already; whole numbers throughout, kept as small as they can be. */
function reduziere(zeile: Zeile, basis: ReadonlyMap<number, Zeile>): Zeile {
  let offen = zeile
  for (;;) {
    const pivot = [...offen.rest.keys()].find((teil) => basis.has(teil))
    if (pivot === undefined) return offen
    const bekannt = basis.get(pivot)!
    const [a, b] = [offen.rest.get(pivot)!, bekannt.rest.get(pivot)!]
    const teiler = teilerVon(a, b)
    const mal = [b / teiler, -a / teiler] as const
    offen = gekuerzt({
      rest: addiere(offen.rest, bekannt.rest, mal),
      aus: addiere(offen.aus, bekannt.aus, mal),
    })
  }
}

function addiere(
  a: Formvektor,
  b: Formvektor,
  [malA, malB]: readonly [number, number],
): Map<number, number> {
  const summe = new Map([...a].map(([teil, faktor]) => [teil, faktor * malA]))
  for (const [teil, faktor] of b) {
    const neu = (summe.get(teil) ?? 0) + faktor * malB
    if (neu === 0) summe.delete(teil)
    else summe.set(teil, neu)
  }
  return summe
}

function gekuerzt({ rest, aus }: Zeile): Zeile {
  const teiler = [...rest.values(), ...aus.values()].reduce(teilerVon, 0)
  if (teiler <= 1) return { rest, aus }
  const kuerze = (vektor: Formvektor) =>
    new Map([...vektor].map(([teil, faktor]) => [teil, faktor / teiler] as const))
  return { rest: kuerze(rest), aus: kuerze(aus) }
}
