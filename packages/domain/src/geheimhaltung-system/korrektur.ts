import { addGleichung, konstanteOf } from './bauzelle.ts'
import type { Bau } from './bauzelle.ts'
import { addUnterschied, unterschiedsbedarf } from './gleichungen.ts'
import { groupBy } from './gruppen.ts'

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
