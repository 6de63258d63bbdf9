import { EBENEN, type Ebene } from '../raum/index.ts'

/** One area is the sum of others: Kreis and Kommunen, Kreis and Bezirke, Bezirk and Kommunen. */
export interface Raumsumme {
  readonly ganzes: number
  readonly teile: readonly number[]
}

/** The numerator of an area in one period, as it stands after the primary rules. */
export interface Summenzelle {
  readonly raum: number
  readonly ebene: Ebene
  /** null: not even inside known, because its supplier protects it. */
  readonly anzahl: number | null
  /** `OHNE`: there is no value, and nobody protects it. */
  readonly lage: 'GEZEIGT' | 'VERBORGEN' | 'OHNE'
}

/** Cells by area; areas that are identical share one. */
type Lage = Map<number, Summenzelle>

/**
 * Areas whose cell must not be shown, so that no protected one follows from a
 * subtraction: those hidden already and the further ones that are given up.
 *
 * In every sum with something hidden a further part is hidden until the total
 * does not tell: one hidden part alone, two of which one is zero or which
 * together stay below twice the threshold, get another. The smallest goes
 * first, a zero only when nothing else is left, a Kommune before a Bezirk, the
 * total last. Areas that are the only part of another are one cell with it.
 * Where Gliederungen are trees, no hidden number then follows exactly; how
 * narrowly it can be bounded is not examined (Hundepool et al.,
 * Statistical Disclosure Control, 2012, 4.4).
 *
 * @param zellen of one numerator and period, one per area
 * @param schwelle smallest count that may be shown
 */
export function findVerborgene(
  zellen: readonly Summenzelle[],
  summen: readonly Raumsumme[],
  schwelle: number,
): ReadonlySet<number> {
  const roh: Lage = new Map(zellen.map((zelle) => [zelle.raum, zelle]))
  if (!zellen.some(({ lage }) => lage === 'VERBORGEN')) return new Set()
  const geltende = summen.filter((summe) => istSumme(roh, summe, schwelle))
  const gleich = findGleiche(geltende)
  const lage = mergeGleiche(zellen, gleich)
  const gleichungen = geltende
    .map(({ ganzes, teile }) => ({ ganzes: gleich(ganzes), teile: teile.map(gleich) }))
    .filter(({ teile }) => teile.length > 1)
    .toSorted((a, b) => a.teile.length - b.teile.length || a.ganzes - b.ganzes)
  for (;;) {
    const opfer = findErstes(gleichungen, (gleichung) => findOpfer(lage, gleichung, schwelle))
    if (opfer === undefined) break
    lage.set(opfer.raum, { ...opfer, lage: 'VERBORGEN' })
  }
  const istVerborgen = ({ raum }: Summenzelle) => lage.get(gleich(raum))?.lage === 'VERBORGEN'
  return new Set(zellen.filter(istVerborgen).map(({ raum }) => raum))
}

/** The numbers add, or are off by so little that the difference still tells; unknown ones may. */
function istSumme(lage: Lage, { ganzes, teile }: Raumsumme, schwelle: number): boolean {
  const werte = teile.map((raum) => lage.get(raum)?.anzahl ?? null)
  const gesamt = lage.get(ganzes)?.anzahl ?? null
  if (gesamt === null || werte.includes(null)) return true
  return Math.abs(gesamt - summiere(werte)) < Math.max(schwelle, 1)
}

/** @returns for an area the one that stands for it and all that are identical with it */
function findGleiche(summen: readonly Raumsumme[]): (raum: number) => number {
  const vertreter = new Map<number, number>()
  const findVertreter = (raum: number): number => {
    const naechster = vertreter.get(raum)
    return naechster === undefined ? raum : findVertreter(naechster)
  }
  for (const { ganzes, teile } of summen) {
    const [a, b] = [findVertreter(ganzes), findVertreter(teile[0] ?? ganzes)]
    if (teile.length === 1 && a !== b) vertreter.set(Math.max(a, b), Math.min(a, b))
  }
  return findVertreter
}

/** One hidden hides all identical ones; the larger level counts, because it goes with it. */
function mergeGleiche(zellen: readonly Summenzelle[], gleich: (raum: number) => number): Lage {
  const lage: Lage = new Map()
  for (const zelle of zellen) {
    const raum = gleich(zelle.raum)
    const da = lage.get(raum)
    const lagen = new Set([da?.lage, zelle.lage])
    lage.set(raum, {
      raum,
      ebene: da && rangOf(da) < rangOf(zelle) ? da.ebene : zelle.ebene,
      anzahl: da?.anzahl ?? zelle.anzahl,
      lage: (['VERBORGEN', 'GEZEIGT'] as const).find((eine) => lagen.has(eine)) ?? 'OHNE',
    })
  }
  return lage
}

/** The next cell to give up in a sum; undefined: what is hidden in it stays hidden. */
function findOpfer(lage: Lage, gleichung: Raumsumme, schwelle: number): Summenzelle | undefined {
  const ganzes = lage.get(gleichung.ganzes)
  if (ganzes === undefined || ganzes.lage === 'OHNE') return undefined
  const teile = gleichung.teile.flatMap((raum) => lage.get(raum) ?? [])
  const verborgen = teile.filter((teil) => teil.lage === 'VERBORGEN')
  const gezeigt = teile.filter((teil) => teil.lage === 'GEZEIGT')
  const fehlt = gleichung.teile.length > verborgen.length + gezeigt.length
  if (ganzes.lage === 'VERBORGEN') {
    return verborgen.length > 0 || fehlt ? undefined : findBilligste(gezeigt)
  }
  if (verborgen.length === 0) return undefined
  const rest = fehlt ? null : (ganzes.anzahl ?? Number.NaN) - summiere(gezeigt.map(anzahlOf))
  if (schuetztSich(verborgen, rest, schwelle)) return undefined
  return findBilligste(gezeigt) ?? (fehlt ? undefined : ganzes)
}

/** @param rest what an outsider gets by subtracting; null: nothing */
function schuetztSich(
  verborgen: readonly Summenzelle[],
  rest: number | null,
  schwelle: number,
): boolean {
  if (verborgen.filter(({ anzahl }) => anzahl !== 0).length < 2) return false
  if (verborgen.length > 2 || rest === null) return true
  const werte = verborgen.map(anzahlOf)
  const summe = werte.includes(null) ? rest : summiere(werte.map((wert) => Math.abs(wert ?? 0)))
  return !(Math.abs(summe) < 2 * schwelle)
}

const findBilligste = (zellen: readonly Summenzelle[]): Summenzelle | undefined =>
  zellen.toSorted(
    (a, b) =>
      Number(a.anzahl === 0) - Number(b.anzahl === 0) ||
      rangOf(b) - rangOf(a) ||
      Math.abs(a.anzahl ?? 0) - Math.abs(b.anzahl ?? 0) ||
      a.raum - b.raum,
  )[0]

const rangOf = ({ ebene }: Summenzelle): number => EBENEN.indexOf(ebene)
const anzahlOf = ({ anzahl }: Summenzelle): number | null => anzahl
const summiere = (werte: readonly (number | null)[]): number =>
  werte.reduce<number>((summe, wert) => summe + (wert ?? 0), 0)

function findErstes<A, B>(liste: readonly A[], find: (eine: A) => B | undefined): B | undefined {
  for (const eine of liste) {
    const gefunden = find(eine)
    if (gefunden !== undefined) return gefunden
  }
  return undefined
}
