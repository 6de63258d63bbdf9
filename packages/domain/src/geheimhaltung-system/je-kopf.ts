import { addGleichung } from './bauzelle.ts'
import type { Bau } from './bauzelle.ts'
import type { Raumordnung } from './raumordnung.ts'
import type { Formblock, Schicht } from './zellen.ts'

/** Forms of a numerator and of the people that it is made of. */
type Paar = readonly [menge: number, menschen: number]

/**
 * Numerators that are the people of an area times something everybody can work out: those near a site, the places they
 * reach. Of the smallest areas both say the same; of larger ones the numerator is a second sum over the same people,
 * from which few follow where the others are read.
 */
export function findJeKopf(bloecke: readonly Formblock[]): readonly Paar[] {
  const paare = new Map<string, Paar>()
  for (const { block, zaehler, nenner } of bloecke) {
    if (block.jeKopf !== true || zaehler === null || nenner === null) continue
    paare.set(`${zaehler.form},${nenner.form}`, [zaehler.form, nenner.form])
  }
  return [...paare.values()]
}

/** Menge = Menschen × what each of them reaches, in the areas that have no parts in it. */
export function addJeKopf(
  bau: Bau,
  { paare, ordnung }: { readonly paare: readonly Paar[]; readonly ordnung: Raumordnung },
  { zellen }: Schicht,
): void {
  for (const [menge, menschen] of paare) {
    const mengen = zellen.get(menge)
    const geteilt = new Set(
      ordnung.gleichungen.flatMap(({ ganzes, teile }) =>
        teile.some((teil) => mengen?.has(teil)) ? [ganzes] : [],
      ),
    )
    for (const [raum, nummer] of mengen ?? []) {
      const leute = zellen.get(menschen)?.get(raum)
      if (leute !== undefined && !geteilt.has(raum)) verbinde(bau, nummer, leute)
    }
  }
}

function verbinde(bau: Bau, nummer: number, leute: number): void {
  const menge = bau.zellen[nummer]!
  const menschen = bau.zellen[leute]!.wert
  if (menge.wert === null || menschen === null) return
  if (menge.wert === 0 || menschen === 0) {
    // That nobody there reaches anything is seen on the map, whoever lives there.
    menge.unten = menge.wert
    menge.oben = menge.wert
    return
  }
  const faktoren = [1, -menge.wert / menschen]
  addGleichung(bau, { art: 'JE_KOPF', zellen: [nummer, leute], faktoren, konstante: 0 })
}
