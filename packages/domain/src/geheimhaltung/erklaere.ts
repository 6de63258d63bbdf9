import { istWeitGenug } from './bedarf.ts'
import { findGemeinsame } from './gemeinsam.ts'
import { createIntervalle } from './intervalle.ts'
import type { Intervalle } from './intervalle.ts'
import { createMatrix } from './matrix.ts'
import type { Matrix } from './matrix.ts'
import { narrow, propagiere } from './propagiere.ts'
import type { Eingrenzung } from './propagiere.ts'
import type { Loeser, Schutzbedarf, Schutzsystem } from './system.ts'

/**
 * One step of a derivation: by these equations that cell is known to lie
 * between the two. As a rule it is one equation. Several mean that none of them
 * says it by itself, nor one after the other, but all taken together do, added
 * and subtracted so that what is hidden in them cancels out.
 */
export interface Folgerung {
  readonly gleichungen: readonly number[]
  readonly folgt: number
  /** null: no bound on this side. */
  readonly unten: number | null
  readonly oben: number | null
}

/**
 * How a sensitive cell would follow, exactly or too narrowly, if only the cells
 * with a rule of their own were hidden: the reason why others were given up.
 * No step can be left out.
 *
 * @param verborgene cells that were given up
 * @returns per cell the steps in order, the last about the cell itself; none
 *   where it would not follow, or only because counts are whole numbers
 */
export function createErklaerung(
  system: Schutzsystem,
  verborgene: ReadonlySet<number>,
  loeser: Loeser,
): (zelle: number) => readonly Folgerung[] {
  const eigene = [...verborgene].filter((eine) => system.zellen[eine]!.bedarf !== null)
  const rechnung: Rechnung = {
    matrix: createMatrix(system.gleichungen, system.zellen.length),
    ganz: Uint8Array.from(system.zellen, ({ ganzzahlig }) => Number(ganzzahlig)),
    wissen: createIntervalle(system, new Set(eigene)),
  }
  const schritte = findSchritte(rechnung)
  return (zelle) => {
    const { bedarf } = system.zellen[zelle]!
    if (bedarf === null || saysTooMuch({ zelle, bedarf }, rechnung.wissen)) return []
    const spur = findSpur(rechnung, schritte, { zelle, bedarf })
    if (spur !== null) return describe(rechnung, withoutUmwege(rechnung, spur, { zelle, bedarf }))
    const gemeinsame = findGemeinsame({ ...rechnung, zelle, bedarf, loeser })
    if (gemeinsame === null) return []
    const { gleichungen, unten, oben } = gemeinsame
    return [{ gleichungen, folgt: zelle, unten: toGrenze(unten), oben: toGrenze(oben) }]
  }
}

interface Rechnung {
  readonly matrix: Matrix
  readonly ganz: Uint8Array
  readonly wissen: Intervalle
}

interface Ziel {
  readonly zelle: number
  readonly bedarf: Schutzbedarf
}

const toGrenze = (zahl: number): number | null => (Number.isFinite(zahl) ? zahl : null)

/** Whether so much is known of the cell that it is not protected. */
const saysTooMuch = ({ zelle, bedarf }: Ziel, { unten, oben }: Intervalle): boolean =>
  !istWeitGenug(bedarf, [unten[zelle]!, oben[zelle]!])

const copy = ({ wissen, ganz }: Rechnung) => ({
  unten: wissen.unten.slice(),
  oben: wissen.oben.slice(),
  ganz,
})

/** A step of the propagation and what is known of its cell then. */
interface Schritt extends Eingrenzung {
  readonly spanne: readonly [number, number]
}

function findSchritte(rechnung: Rechnung): readonly Schritt[] {
  const lage = copy(rechnung)
  const schritte: Schritt[] = []
  propagiere(rechnung.matrix, lage, {
    beobachte: ({ zeile, spalte }) => {
      schritte.push({ zeile, spalte, spanne: [lage.unten[spalte]!, lage.oben[spalte]!] })
    },
  })
  return schritte
}

/** All steps up to the one that says too much, as far as it rests on them. */
function findSpur(
  { matrix }: Rechnung,
  schritte: readonly Schritt[],
  { zelle, bedarf }: Ziel,
): readonly Eingrenzung[] | null {
  const letzter = schritte.findIndex(
    ({ spalte, spanne }) => spalte === zelle && !istWeitGenug(bedarf, spanne),
  )
  if (letzter < 0) return null
  const noetig = new Set([zelle])
  const spur: Eingrenzung[] = []
  for (const schritt of schritte.slice(0, letzter + 1).toReversed()) {
    if (!noetig.has(schritt.spalte)) continue
    spur.push(schritt)
    const von = matrix.zeilenStart[schritt.zeile]!
    const bis = matrix.zeilenStart[schritt.zeile + 1]!
    for (const spalte of matrix.zeilenSpalte.subarray(von, bis)) noetig.add(spalte)
  }
  return spur.toReversed()
}

/** Leaves out every step without which the cell still follows. */
function withoutUmwege(
  rechnung: Rechnung,
  spur: readonly Eingrenzung[],
  ziel: Ziel,
): readonly Eingrenzung[] {
  let knapp = spur
  for (const schritt of spur) {
    const ohne = knapp.filter((einer) => einer !== schritt)
    const lage = copy(rechnung)
    for (const einer of ohne) narrow(rechnung.matrix, lage, einer)
    if (saysTooMuch(ziel, lage)) knapp = ohne
  }
  return knapp
}

function describe(rechnung: Rechnung, spur: readonly Eingrenzung[]): readonly Folgerung[] {
  const lage = copy(rechnung)
  return spur.map((schritt) => {
    narrow(rechnung.matrix, lage, schritt)
    return {
      gleichungen: [schritt.zeile],
      folgt: schritt.spalte,
      unten: toGrenze(lage.unten[schritt.spalte]!),
      oben: toGrenze(lage.oben[schritt.spalte]!),
    }
  })
}
