/** From an agreed Zuschnitt to the Fassungen that it asks for: what stays, what ends, what begins. */
import { umrissOf } from '../einteilung/umriss.ts'
import type { Einteilungsraum } from '../einteilung/einteilung.queries.ts'
import type { Bausteinstand, Kommunenstand, Sozialraumstand } from './beschluss.queries.ts'
import type { Raumzeile } from './zuschnittsraum.queries.ts'

export interface Bestehendes {
  readonly kommunen: readonly Kommunenstand[]
  /** Sozialräume that hold on the Stichtag. */
  readonly sozialraeume: readonly Sozialraumstand[]
  /** Every key that a Sozialraum ever had. */
  readonly schluessel: ReadonlySet<string>
}

export interface Plan {
  /** Sozialräume that give way. */
  readonly ende: readonly Sozialraumstand[]
  /** Areas that begin, in the order of their numbers. */
  readonly neue: readonly (Omit<Einteilungsraum, 'raumbeschlussId'> & {
    readonly zuschnittsraum: number
  })[]
  /** Fassung of each area that stays as it is, by its id in the Zuschnitt. */
  readonly bleibt: ReadonlyMap<number, number>
}

/** An area that keeps its parts, its name and its number keeps its Fassung: nothing happens to its series. */
export function planEinteilung(
  raeume: readonly Raumzeile[],
  bausteine: readonly Bausteinstand[],
  { kommunen, sozialraeume, schluessel }: Bestehendes,
): Plan {
  const heutige = new Map(sozialraeume.map((sozialraum) => [sozialraum.raumId, sozialraum]))
  const kommuneOf = new Map(kommunen.map((kommune) => [kommune.raumId, kommune]))
  const vergeben = new Set(schluessel)
  const bleibt = new Map<number, number>()
  const neue: Plan['neue'][number][] = []
  for (const raum of raeume) {
    const teile = bausteine.filter((baustein) => baustein.raum === raum.id)
    const kommune = kommuneOf.get(raum.kommuneId)!
    const bisher = raum.setztFortId === null ? undefined : heutige.get(raum.setztFortId)
    if (bisher !== undefined && istUnveraendert(bisher, raum, { teile, kommune })) {
      bleibt.set(raum.id, bisher.fassungId)
      continue
    }
    neue.push({
      zuschnittsraum: raum.id,
      raumId: raum.setztFortId,
      schluessel: raum.setztFortId === null ? nextSchluessel(kommune.schluessel, vergeben) : '',
      nummer: raum.nummer,
      name: raum.name,
      geometrie: vereint(teile),
      oberId: kommune.fassungId,
      teile: teile.map(({ id }) => id),
      grund: raum.grund,
    })
  }
  const bleibende = new Set(bleibt.values())
  return { neue, bleibt, ende: sozialraeume.filter(({ fassungId }) => !bleibende.has(fassungId)) }
}

function istUnveraendert(
  bisher: Sozialraumstand,
  raum: Raumzeile,
  { teile, kommune }: { readonly teile: readonly Bausteinstand[]; readonly kommune: Kommunenstand },
): boolean {
  return (
    bisher.name === raum.name &&
    bisher.nummer === raum.nummer &&
    bisher.oberId === kommune.fassungId &&
    bisher.teile.toSorted((a, b) => a - b).join() === teile.map(({ id }) => id).join()
  )
}

/** Key of the Kommune and the first number that no Sozialraum of it ever had. */
function nextSchluessel(kommune: string, vergeben: Set<string>): string {
  let nummer = 1
  while (vergeben.has(`${kommune}${nummer}`)) nummer += 1
  vergeben.add(`${kommune}${nummer}`)
  return `${kommune}${nummer}`
}

const vereint = (teile: readonly Bausteinstand[]) => {
  const umrisse = teile.flatMap(({ geometrie }) => geometrie ?? [])
  return umrisse.length === 0 ? null : umrissOf(umrisse)
}
