import { istWeitGenug } from './bedarf.ts'
import { createIntervalle } from './intervalle.ts'
import type { Intervalle } from './intervalle.ts'
import { createMatrix } from './matrix.ts'
import type { Matrix } from './matrix.ts'
import { narrow, propagiere } from './propagiere.ts'
import type { Eingrenzung } from './propagiere.ts'
import type { Schutzsystem } from './system.ts'

/** One step of a derivation: by this equation that cell is known to lie between the two. */
export interface Folgerung {
  readonly gleichung: number
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
 * @returns the steps in order, the last about the cell itself; none where no
 *   single equations, one after the other, lead to it
 */
export function erklaere(
  system: Schutzsystem,
  verborgene: ReadonlySet<number>,
  zelle: number,
): readonly Folgerung[] {
  const { bedarf } = system.zellen[zelle]!
  if (bedarf === null) return []
  const eigene = [...verborgene].filter((eine) => system.zellen[eine]!.bedarf !== null)
  const wissen = createIntervalle(system, new Set(eigene))
  const rechnung: Rechnung = {
    matrix: createMatrix(system.gleichungen, system.zellen.length),
    ganz: Uint8Array.from(system.zellen, ({ ganzzahlig }) => Number(ganzzahlig)),
    wissen,
    reicht: ({ unten, oben }) => !istWeitGenug(bedarf, [unten[zelle]!, oben[zelle]!]),
  }
  if (rechnung.reicht(wissen)) return []
  const spur = findSpur(rechnung, zelle)
  return spur === null ? [] : describe(rechnung, withoutUmwege(rechnung, spur))
}

interface Rechnung {
  readonly matrix: Matrix
  readonly ganz: Uint8Array
  readonly wissen: Intervalle
  /** Whether so much is known of the cell that it is not protected. */
  readonly reicht: (lage: Intervalle) => boolean
}

const copy = ({ wissen, ganz }: Rechnung) => ({
  unten: wissen.unten.slice(),
  oben: wissen.oben.slice(),
  ganz,
})

/** All steps up to the one that says too much, as far as it rests on them. */
function findSpur(rechnung: Rechnung, zelle: number): readonly Eingrenzung[] | null {
  const { matrix } = rechnung
  const lage = copy(rechnung)
  const schritte: Eingrenzung[] = []
  let ende = -1
  propagiere(matrix, lage, {
    beobachte: (schritt) => {
      schritte.push(schritt)
      if (ende < 0 && schritt.spalte === zelle && rechnung.reicht(lage)) ende = schritte.length
    },
  })
  if (ende < 0) return null
  const noetig = new Set([zelle])
  const spur: Eingrenzung[] = []
  for (const schritt of schritte.slice(0, ende).toReversed()) {
    if (!noetig.has(schritt.spalte)) continue
    spur.push(schritt)
    for (
      let k = matrix.zeilenStart[schritt.zeile]!;
      k < matrix.zeilenStart[schritt.zeile + 1]!;
      k += 1
    ) {
      noetig.add(matrix.zeilenSpalte[k]!)
    }
  }
  return spur.toReversed()
}

/** Leaves out every step without which the cell still follows. */
function withoutUmwege(rechnung: Rechnung, spur: readonly Eingrenzung[]): readonly Eingrenzung[] {
  let knapp = spur
  for (const schritt of spur) {
    const ohne = knapp.filter((einer) => einer !== schritt)
    const lage = copy(rechnung)
    for (const einer of ohne) narrow(rechnung.matrix, lage, einer)
    if (rechnung.reicht(lage)) knapp = ohne
  }
  return knapp
}

function describe(rechnung: Rechnung, spur: readonly Eingrenzung[]): readonly Folgerung[] {
  const lage = copy(rechnung)
  const grenze = (zahl: number): number | null => (Number.isFinite(zahl) ? zahl : null)
  return spur.map((schritt) => {
    narrow(rechnung.matrix, lage, schritt)
    return {
      gleichung: schritt.zeile,
      folgt: schritt.spalte,
      unten: grenze(lage.unten[schritt.spalte]!),
      oben: grenze(lage.oben[schritt.spalte]!),
    }
  })
}
