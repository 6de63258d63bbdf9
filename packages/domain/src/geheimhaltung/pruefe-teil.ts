import type { Tabelle } from './baum.ts'
import { findZiele, istWeitGenug } from './bedarf.ts'
import { TOLERANZ, ceil, floor, istNull } from './intervalle.ts'
import { toVariable, toZelle } from './lage.ts'
import type { Lage } from './lage.ts'
import { createProgramm, relax } from './programm.ts'
import type { Loeser, Programm, Zellpruefung, Zeuge } from './system.ts'
import type { Teil } from './teile.ts'
import { toZeuge } from './zeuge-aus-tabelle.ts'

interface Teilauftrag {
  readonly lage: Lage
  readonly teil: Teil
  /** Where propagation could not tell. */
  readonly prueflinge: readonly Zellpruefung[]
  readonly loeser: Loeser
  readonly passt: (zeuge: Zeuge) => boolean
}

/** A table is wanted in which the number of a variable is at most or at least `ziel`. */
interface Wunsch {
  readonly zelle: number
  readonly spalte: number
  readonly seite: 'UNTEN' | 'OBEN'
  readonly ziel: number
}

type Fund = 'LINEAR' | 'GANZZAHLIG'

/**
 * Looks for the tables of all numbers of a part that propagation cannot tell
 * about. Each table is made to serve as many of them as it can, so that a few
 * programs do for all.
 */
export function pruefeTeil(auftrag: Teilauftrag): readonly Zellpruefung[] {
  const { lage, teil, prueflinge } = auftrag
  const programm = createProgramm({ ...lage, matrix: lage.verbund.matrix }, teil)
  const wuensche = prueflinge.flatMap((pruefling) => findWuensche(auftrag, pruefling))
  const zeugen = new Map<Wunsch, { readonly zeuge: Zeuge; readonly fund: Fund }>()
  for (const wunsch of wuensche) {
    if (zeugen.has(wunsch)) continue
    const offene = wuensche.filter((einer) => !zeugen.has(einer) && einer !== wunsch)
    const fund = findTabelle(auftrag, programm, [wunsch, ...offene])
    if (fund === null) continue
    const zeuge = toZeuge(lage, fund.tabelle)
    if (!auftrag.passt(zeuge)) continue
    const istErfuellt = ({ spalte, seite, ziel }: Wunsch): boolean => {
      const wert = fund.tabelle.get(teil.variablen[spalte]!)!
      return seite === 'UNTEN' ? wert <= ziel + TOLERANZ : wert >= ziel - TOLERANZ
    }
    for (const einer of [wunsch, ...offene]) {
      if (istErfuellt(einer)) zeugen.set(einer, { zeuge, fund: fund.art })
    }
  }
  return prueflinge.map((pruefling) => {
    const eigene = wuensche.filter(({ zelle }) => zelle === pruefling.zelle)
    const funde = eigene.flatMap((wunsch) => zeugen.get(wunsch) ?? [])
    const alle = funde.length === eigene.length
    if (!alle) return { ...pruefling, ...findGrenzen(auftrag, programm, pruefling) }
    const verfahren = funde.some(({ fund }) => fund === 'GANZZAHLIG') ? 'GANZZAHLIG' : 'LINEAR'
    return { ...pruefling, verfahren, geschuetzt: true, zeugen: funde.map(({ zeuge }) => zeuge) }
  })
}

function findWuensche({ lage, teil }: Teilauftrag, { zelle }: Zellpruefung): readonly Wunsch[] {
  const { verbund, system } = lage
  const variable = verbund.variable[zelle]!
  const spalte = teil.variablen.indexOf(variable)
  const spanne = toZelle(verbund, zelle, [lage.unten[variable]!, lage.oben[variable]!])
  const wahr = toZelle(verbund, zelle, [lage.wahr[variable]!, lage.wahr[variable]!])[0]
  const ziele = findZiele(system.zellen[zelle]!.bedarf!, spanne, wahr)
  const [unten, oben] = toVariable(verbund, zelle, ziele)
  return [
    { zelle, spalte, seite: 'UNTEN', ziel: unten },
    { zelle, spalte, seite: 'OBEN', ziel: oben },
  ]
}

/** A table that fulfils the first wish, and as many of the others as it can. */
function findTabelle(
  { teil, lage, loeser }: Teilauftrag,
  programm: Programm,
  [erster, ...weitere]: readonly Wunsch[],
): { readonly tabelle: Tabelle; readonly art: Fund } | null {
  const streng = withGrenze(programm, erster!)
  const linear = loeser(relax(withWuenschen(streng, weitere)))
  if (linear.art === 'UNLOESBAR') return null
  const istGanz = (wert: number, i: number): boolean =>
    !programm.ganzzahlig[i] || istNull(wert - Math.round(wert))
  const anzahl = teil.variablen.length
  const passend = linear.art === 'OPTIMAL' && linear.werte.subarray(0, anzahl).every(istGanz)
  const loesung = passend ? linear : loeser(streng)
  if (loesung.art !== 'OPTIMAL') return null
  const tabelle = new Map(
    teil.variablen.map((j, i) => [
      j,
      lage.ganz[j] ? Math.round(loesung.werte[i]!) + 0 : loesung.werte[i]!,
    ]),
  )
  return { tabelle, art: passend ? 'LINEAR' : 'GANZZAHLIG' }
}

/** The bound of the wish for its column, in addition to what is known. */
function withGrenze(programm: Programm, { spalte, seite, ziel }: Wunsch): Programm {
  const [unten, oben] = [programm.unten.slice(), programm.oben.slice()]
  if (seite === 'UNTEN') oben[spalte] = Math.min(oben[spalte]!, ziel)
  else unten[spalte] = Math.max(unten[spalte]!, ziel)
  return { ...programm, unten, oben }
}

/** For each wish one more column: how far the table falls short of it, to be kept small. */
function withWuenschen(programm: Programm, wuensche: readonly Wunsch[]): Programm {
  const anzahl = programm.kosten.length
  const felder = (alt: Float64Array, neu: number): Float64Array => {
    const alle = new Float64Array(anzahl + wuensche.length).fill(neu)
    alle.set(alt)
    return alle
  }
  return {
    richtung: 'MIN',
    kosten: felder(programm.kosten, 1),
    unten: felder(programm.unten, 0),
    oben: felder(programm.oben, Infinity),
    ganzzahlig: [...programm.ganzzahlig, ...wuensche.map(() => false)],
    zeilen: [
      ...programm.zeilen,
      ...wuensche.map(({ spalte, seite, ziel }, i) => ({
        spalten: [spalte, anzahl + i],
        faktoren: [1, seite === 'UNTEN' ? -1 : 1],
        unten: seite === 'UNTEN' ? -Infinity : ziel,
        oben: seite === 'UNTEN' ? ziel : Infinity,
      })),
    ],
  }
}

/** How far an outsider gets with a number that is not protected. */
function findGrenzen(
  { lage, teil, loeser }: Teilauftrag,
  programm: Programm,
  { zelle }: Zellpruefung,
): Pick<Zellpruefung, 'unten' | 'oben' | 'genau' | 'verfahren'> {
  const { verbund, system } = lage
  const variable = verbund.variable[zelle]!
  const kosten = new Float64Array(programm.kosten.length)
  kosten[teil.variablen.indexOf(variable)] = 1
  const suche = (richtung: 'MIN' | 'MAX', mit: Programm, sonst: number): number => {
    const loesung = loeser({ ...mit, richtung, kosten })
    return loesung.art === 'OPTIMAL' ? loesung.ziel : sonst
  }
  const finde = (mit: Programm): readonly [number, number] => {
    const a = suche('MIN', mit, lage.unten[variable]!)
    const b = suche('MAX', mit, lage.oben[variable]!)
    return toZelle(verbund, zelle, lage.ganz[variable] ? [ceil(a), floor(b)] : [a, b])
  }
  const linear = finde(relax(programm))
  const reicht = istWeitGenug(system.zellen[zelle]!.bedarf!, linear)
  const [unten, oben] = reicht ? finde(programm) : linear
  const genau = reicht || !programm.ganzzahlig.includes(true)
  const endlich = (zahl: number): number | null => (Number.isFinite(zahl) ? zahl : null)
  const verfahren = reicht ? 'GANZZAHLIG' : 'LINEAR'
  return { unten: endlich(unten), oben: endlich(oben), genau, verfahren }
}
