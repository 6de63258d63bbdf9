import type { Bau } from './bauzelle.ts'
import type { Systemeingabe } from './eingabe.ts'
import { groupBy } from './gruppen.ts'
import type { Raumordnung } from './raumordnung.ts'
import type { Formblock, Schicht } from './zellen.ts'

/**
 * Estimates of new areas are sums of shares of old ones, and everybody may know
 * the shares: from enough of them the old numbers follow. An estimate is shown
 * only where every number is that it was made from. Beside that it is a number
 * like any other.
 */
export function addSchaetzungen(
  bau: Bau,
  { ordnung, abstammungen }: { ordnung: Raumordnung } & Pick<Systemeingabe, 'abstammungen'>,
  { schicht, bloecke }: { schicht: Schicht; bloecke: readonly Formblock[] },
): void {
  const vorfahrenOf = createVorfahren(abstammungen)
  for (const { block, zaehler, nenner } of bloecke) {
    for (const [i, raumfassung] of block.raumfassungen.entries()) {
      if (block.geschaetzt?.[i] !== true) continue
      const eigener = ordnung.raumOf(raumfassung)
      const vorfahren = new Set(vorfahrenOf(raumfassung).map(ordnung.raumOf))
      vorfahren.delete(eigener)
      for (const [teil, bezug] of [
        ['ZAEHLER', zaehler],
        ['NENNER', nenner],
      ] as const) {
        const zellen = bezug === null ? undefined : schicht.zellen.get(bezug.form)
        if (bezug === null || zellen === undefined) continue
        const ort = { block: block.id, raumfassung, teil, faktor: bezug.faktor }
        for (const vorfahre of vorfahren) {
          const zelle = zellen.get(vorfahre)
          if (zelle !== undefined) bau.zellen[zelle]!.abgeleitete.push(ort)
        }
      }
    }
  }
}

/** Everything that an area came from, over however many changes. */
function createVorfahren(
  abstammungen: Systemeingabe['abstammungen'],
): (raumfassung: number) => readonly number[] {
  const eltern = groupBy(abstammungen, ({ zu }) => zu)
  return (raumfassung) => {
    const gefunden = new Set<number>()
    const offen = [raumfassung]
    for (const einer of offen) {
      for (const { von } of eltern.get(einer) ?? []) {
        if (gefunden.has(von)) continue
        gefunden.add(von)
        offen.push(von)
      }
    }
    return [...gefunden]
  }
}
