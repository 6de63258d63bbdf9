import type { Schutzbedarf } from '../geheimhaltung/index.ts'
import { addGleichung, konstanteOf } from './bauzelle.ts'
import type { Bau, Bauzelle } from './bauzelle.ts'
import type { Systemeingabe } from './eingabe.ts'
import { addUnterschied, unterschiedsbedarf } from './gleichungen.ts'
import { groupBy } from './gruppen.ts'
import type { Raumordnung } from './raumordnung.ts'
import type { Schicht } from './zellen.ts'

/** Two areas of which one became the other: what lies between them must not tell of a few persons. */
export function addGebietswechsel(
  bau: Bau,
  { abstammungen }: Pick<Systemeingabe, 'abstammungen'>,
  { ordnung, schicht }: { ordnung: Raumordnung; schicht: Schicht },
): void {
  const paare = abstammungen
    .map(({ von, zu }) => [ordnung.raumOf(von), ordnung.raumOf(zu)] as const)
    .filter(([von, zu]) => liegtIneinander(ordnung, von, zu))
  for (const raeume of schicht.zellen.values()) {
    for (const [von, zu] of paare) {
      const [alt, neu] = [raeume.get(von), raeume.get(zu)]
      if (alt === undefined || neu === undefined || alt === neu) continue
      const [a, b] = [bau.zellen[neu]!, bau.zellen[alt]!]
      const bedarf = unterschiedsbedarf(a, b) ?? kleineFlaeche(a, b)
      if (bedarf !== null) addUnterschied(bau, [neu, alt], { art: 'GEBIETSWECHSEL', bedarf })
    }
  }
}

/**
 * One area contains the other, so that their difference is an area, too; known by
 * their parts. An area that only gave a part to another has nothing in common with
 * the rest of it. Where nobody knows the parts, it may be.
 */
function liegtIneinander({ gleichungen }: Raumordnung, von: number, zu: number): boolean {
  const teileOf = (raum: number) =>
    gleichungen.filter(({ ganzes }) => ganzes === raum).map(({ teile }) => teile)
  const [alt, neu] = [teileOf(von), teileOf(zu)]
  if (alt.length === 0 || neu.length === 0) return true
  const enthaelt = (a: readonly number[], b: readonly number[]) =>
    b.every((teil) => a.includes(teil))
  return alt.some((a) => neu.some((b) => enthaelt(a, b) || enthaelt(b, a)))
}

/** So few persons between two borders that nothing may be said about them. */
function kleineFlaeche(neu: Bauzelle, alt: Bauzelle): Schutzbedarf | null {
  if (!neu.ganzzahlig) return null
  const sindWenige = [...(neu.nenner ?? [])].some(([form, einer]) => {
    const anderer = alt.nenner?.get(form)
    if (anderer === undefined || einer.wert === anderer.wert) return false
    const minNenner = Math.max(einer.minNenner, anderer.minNenner)
    return Math.abs(einer.wert - anderer.wert) < minNenner
  })
  if (!sindWenige) return null
  return { art: 'BREITE', breite: Math.max(neu.schwelle, alt.schwelle, 1) }
}

/**
 * The same number of the same area in several Stände: what has changed by little
 * is a change that concerns a few. Areas that are identical but were counted
 * twice differ by a number that everybody knows.
 */
export function addKorrekturen(bau: Bau): void {
  const werte = [...bau.zellen.entries()].filter(
    ([, zelle]) => zelle.art === 'WERT' && zelle.wert !== null,
  )
  const gruppen = groupBy(werte, ([, { form, raum }]) => `${form}|${raum}`)
  for (const gruppe of gruppen.values()) {
    if (gruppe.length < 2) continue
    for (const [neu, a] of gruppe.filter(([, zelle]) => zelle.stand === null)) {
      for (const [alt, b] of gruppe) {
        if (a === b) continue
        if (b.stand === null) addGleichesGebiet(bau, [neu, alt])
        else addKorrektur(bau, [neu, alt])
      }
    }
  }
}

function addKorrektur(bau: Bau, [neu, alt]: readonly [number, number]): void {
  const [a, b] = [bau.zellen[neu]!, bau.zellen[alt]!]
  const bedarf = a.schuetztKorrekturen || b.schuetztKorrekturen ? unterschiedsbedarf(a, b) : null
  if (bedarf !== null) addUnterschied(bau, [neu, alt], { art: 'KORREKTUR', bedarf })
}

function addGleichesGebiet(bau: Bau, zellen: readonly [number, number]): void {
  if (zellen[0] > zellen[1]) return
  const konstante = konstanteOf(bau, zellen, [1, -1])
  if (konstante !== undefined)
    addGleichung(bau, { art: 'GLEICHER_RAUM', zellen, faktoren: [1, -1], konstante })
}
