import { createVerbund, groupBy } from './gruppen.ts'
import type { Raumordnung } from './raumordnung.ts'

/** What one area became: an edge between two borders. */
export interface Abstammung {
  readonly von: number
  readonly zu: number
}

/** Areas of several Gebietsstände that hang together, with the smallest parts of each. */
export interface Ueberschnitt {
  readonly teileOf: ReadonlyMap<number, readonly number[]>
}

/**
 * Areas whose borders changed, laid over each other by the smallest parts that
 * anybody knows of them.
 *
 * @returns the others too: of which nobody knows the parts, or whose parts
 *   changed themselves, as pairs of which one became the other
 */
export function findUeberschnitte(
  ordnung: Raumordnung,
  abstammungen: readonly Abstammung[],
): { readonly ueberschnitte: readonly Ueberschnitt[]; readonly lose: readonly Abstammung[] } {
  const teileOf = createTeile(ordnung, abstammungen)
  const kanten = abstammungen
    .map(({ von, zu }) => ({ von: ordnung.raumOf(von), zu: ordnung.raumOf(zu) }))
    .filter(({ von, zu }) => von !== zu)
  const raeume = [...new Set(kanten.flatMap(({ von, zu }) => [von, zu]))]
  const nummern = new Map(raeume.map((raum, i) => [raum, i]))
  const verbund = createVerbund(raeume.length)
  for (const { von, zu } of kanten) verbund.verbinde(nummern.get(von)!, nummern.get(zu)!)
  const gruppen = groupBy(kanten, ({ von }) => verbund.find(nummern.get(von)!))
  const ueberschnitte: Ueberschnitt[] = []
  const lose: Abstammung[] = []
  for (const gruppe of gruppen.values()) {
    if (gruppe.every(({ von, zu }) => teilenSich(teileOf(von), teileOf(zu)))) {
      const eigene = new Set(gruppe.flatMap(({ von, zu }) => [von, zu]))
      ueberschnitte.push({ teileOf: new Map([...eigene].map((raum) => [raum, teileOf(raum)])) })
    } else lose.push(...gruppe)
  }
  return { ueberschnitte, lose }
}

const teilenSich = (a: readonly number[], b: readonly number[]): boolean => {
  const andere = new Set(b)
  return a.some((teil) => andere.has(teil))
}

/** The smallest parts of an area, itself where others are made of it; none where nobody knows. A part that only got another Fassung is the same. */
function createTeile(
  { gleichungen, raumOf }: Raumordnung,
  abstammungen: readonly Abstammung[],
): (raum: number) => readonly number[] {
  const feinste = new Map<number, readonly number[]>()
  for (const { ganzes, teile } of gleichungen) {
    if (teile.length > (feinste.get(ganzes)?.length ?? 0)) feinste.set(ganzes, teile)
  }
  const veraendert = new Set(abstammungen.flatMap(({ von, zu }) => [raumOf(von), raumOf(zu)]))
  const istTeil = new Set([...veraendert].flatMap((raum) => feinste.get(raum) ?? []))
  const [wurde, war] = [
    groupBy(abstammungen, ({ von }) => raumOf(von)),
    groupBy(abstammungen, ({ zu }) => raumOf(zu)),
  ]
  /** The first Fassung of what went over as a whole. */
  const ursprungOf = (teil: number): number => {
    const [woher, ...weitere] = war.get(teil) ?? []
    if (woher === undefined || weitere.length > 0) return teil
    const von = raumOf(woher.von)
    return von === teil || wurde.get(von)!.length > 1 ? teil : ursprungOf(von)
  }
  return (raum) => (feinste.get(raum) ?? (istTeil.has(raum) ? [raum] : [])).map(ursprungOf)
}

/** Parts that lie together in every area, as a combination of the areas. */
export interface Stueck {
  /** Indices of the areas that contain it. */
  readonly gebiete: readonly number[]
  /** Factors of the areas that give its number; null: it does not follow from them. */
  readonly folgt: readonly number[] | null
}

/** Pieces, and what must be zero of the areas if they are made of the same pieces. */
export interface Zerlegung {
  readonly stuecke: readonly Stueck[]
  readonly proben: readonly (readonly number[])[]
}

/**
 * The pieces into which areas cut each other, and how their numbers follow from
 * those of the areas: by elimination (Gauß and Jordan), after which a row with one
 * piece left says it all.
 *
 * @param gebiete smallest parts of each area
 */
export function findStuecke(gebiete: readonly (readonly number[])[]): Zerlegung {
  const paare = gebiete.flatMap((teile, gebiet) => teile.map((teil) => ({ teil, gebiet })))
  const jeTeil = groupBy(paare, ({ teil }) => teil)
  const muster = groupBy(jeTeil.values(), (wo) => wo.map(({ gebiet }) => gebiet).join())
  const stuecke = [...muster.values()].map(([wo]) => wo!.map(({ gebiet }) => gebiet))
  const matrix = gebiete.map((_, i) => stuecke.map((eigene) => Number(eigene.includes(i))))
  const { wege, proben } = eliminiere(matrix)
  return {
    proben,
    stuecke: stuecke.map((eigene, i) => ({ gebiete: eigene, folgt: wege.get(i) ?? null })),
  }
}

/** Columns that are a combination of the rows, with the factors of the rows; and combinations that are nothing. */
function eliminiere(matrix: readonly (readonly number[])[]) {
  const spalten = matrix[0]?.length ?? 0
  const zeilen = matrix.map((zeile, i) => [...zeile, ...matrix.map((_, j) => Number(i === j))])
  let rang = 0
  for (let spalte = 0; spalte < spalten; spalte += 1) {
    const pivot = zeilen.findIndex((zeile, i) => i >= rang && !istNull(zeile[spalte]!))
    if (pivot < 0) continue
    ;[zeilen[rang], zeilen[pivot]] = [zeilen[pivot]!, zeilen[rang]!]
    raeumeSpalte(zeilen, rang, spalte)
    rang += 1
  }
  const faktorenOf = (zeile: readonly number[]) =>
    zeile.slice(spalten).map((faktor) => (istNull(faktor) ? 0 : faktor))
  const wege = zeilen.slice(0, rang).flatMap((zeile) => {
    const besetzt = [...zeile.keys()].filter((i) => i < spalten && !istNull(zeile[i]!))
    return besetzt.length === 1 ? [[besetzt[0]!, faktorenOf(zeile)] as const] : []
  })
  return { wege: new Map(wege), proben: zeilen.slice(rang).map(faktorenOf) }
}

const istNull = (zahl: number): boolean => Math.abs(zahl) < 1e-9

/** Leaves a column with the one in its pivot row alone. */
function raeumeSpalte(zeilen: number[][], pivot: number, spalte: number): void {
  const eigene = zeilen[pivot]!
  const faktor = eigene[spalte]!
  for (const j of eigene.keys()) eigene[j]! /= faktor
  for (const [i, zeile] of zeilen.entries()) {
    const mal = zeile[spalte]!
    if (i !== pivot && mal !== 0) for (const j of zeile.keys()) zeile[j]! -= mal * eigene[j]!
  }
}

/** What an area leaves of others that lie in it. */
export interface Rest {
  readonly ganzes: number
  readonly teile: readonly number[]
  /** Indices of pieces. */
  readonly uebrig: readonly number[]
}

/** What an area leaves of each area in it, and of as many as fit in it together. */
export function findReste(stuecke: readonly Stueck[], gebiete: number): readonly Rest[] {
  const stueckeOf = Array.from({ length: gebiete }, (_, i) =>
    [...stuecke.keys()].filter((s) => stuecke[s]!.gebiete.includes(i)),
  )
  const liegtIn = (j: number, i: number): boolean =>
    stueckeOf[j]!.length < stueckeOf[i]!.length &&
    stueckeOf[j]!.every((s) => stueckeOf[i]!.includes(s))
  return [...stueckeOf.keys()].flatMap((ganzes) => {
    const darin = [...stueckeOf.keys()].filter((j) => liegtIn(j, ganzes))
    const gruppen = [...darin.map((j) => [j]), packe(darin, stueckeOf)]
    return gruppen
      .filter((teile, i) => teile.length > 1 || i < darin.length)
      .map((teile) => {
        const weg = new Set(teile.flatMap((j) => stueckeOf[j]!))
        return { ganzes, teile, uebrig: stueckeOf[ganzes]!.filter((s) => !weg.has(s)) }
      })
      .filter(({ uebrig }) => uebrig.length > 0)
  })
}

/** Areas of which none has a piece of another, the largest first. */
function packe(
  gebiete: readonly number[],
  stueckeOf: readonly (readonly number[])[],
): readonly number[] {
  const belegt = new Set<number>()
  return gebiete
    .toSorted((a, b) => stueckeOf[b]!.length - stueckeOf[a]!.length)
    .filter((gebiet) => {
      if (stueckeOf[gebiet]!.some((s) => belegt.has(s))) return false
      for (const s of stueckeOf[gebiet]!) belegt.add(s)
      return true
    })
}
