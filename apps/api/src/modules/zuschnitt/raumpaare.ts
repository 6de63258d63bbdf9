/** Two divisions side by side: which area of the one is which of the other, and what each is made of. */
import { fehler } from '../../errors.ts'
import type { Tx } from '../../database/transaction.ts'
import { nichtGefunden } from './change-zuschnitt.ts'
import { findBausteinorte, findZuschnittskopf } from './zuschnitt.queries.ts'
import { findRaumzeilen, type Raumzeile } from './zuschnittsraum.queries.ts'
import type { Zuordnungspaar } from './assign-bausteine.ts'

export interface Vergleichsfrage {
  readonly a: number
  /** null: the same one with some Bausteine elsewhere. */
  readonly b: number | null
  readonly verschiebungen: readonly Zuordnungspaar[]
}

/** Bausteine of an area, ascending; null: the division has no such area. */
type Teile = readonly number[] | null

export interface Raumpaar {
  readonly raumA: Raumzeile | null
  readonly raumB: Raumzeile | null
  readonly teileA: Teile
  readonly teileB: Teile
}

interface Einteilung {
  readonly raeume: readonly Raumzeile[]
  readonly teileOf: (raum: Raumzeile) => readonly number[]
}

/**
 * @throws GraphQLError NICHT_GEFUNDEN; EINGABE_UNGUELTIG when they are made of different Bausteine
 */
export async function loadRaumpaare(tx: Tx, frage: Vergleichsfrage): Promise<readonly Raumpaar[]> {
  const [kopfA, kopfB] = [
    await findZuschnittskopf(tx, frage.a),
    await findZuschnittskopf(tx, frage.b ?? frage.a),
  ]
  if (!kopfA || !kopfB) throw nichtGefunden()
  if (kopfA.bausteinEbene !== kopfB.bausteinEbene || kopfA.grundlage !== kopfB.grundlage) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Die beiden Zuschnitte verteilen verschiedene Bausteine und lassen sich nicht vergleichen. Bitte zwei vom selben Tag wählen.',
    )
  }
  const a = await loadEinteilung(tx, kopfA.id, [])
  const b = await loadEinteilung(tx, kopfB.id, frage.verschiebungen)
  const gepaart = a.raeume.map((raumA) => [raumA, findPartner(raumA, b.raeume)] as const)
  const neue = b.raeume.filter((raumB) => !gepaart.some(([, partner]) => partner === raumB))
  return [
    ...gepaart.map(([raumA, raumB]) => toPaar({ raumA, raumB }, a, b)),
    ...neue.map((raumB) => toPaar({ raumA: null, raumB }, a, b)),
  ]
}

const toPaar = (
  { raumA, raumB }: Pick<Raumpaar, 'raumA' | 'raumB'>,
  a: Einteilung,
  b: Einteilung,
): Raumpaar => ({
  raumA,
  raumB,
  teileA: raumA && a.teileOf(raumA),
  teileB: raumB && b.teileOf(raumB),
})

/** The same area, else what continues the same Sozialraum, else of the same number in its Kommune. */
function findPartner(raum: Raumzeile, andere: readonly Raumzeile[]): Raumzeile | null {
  return (
    andere.find(({ id }) => id === raum.id) ??
    andere.find(({ setztFortId }) => setztFortId !== null && setztFortId === raum.setztFortId) ??
    andere.find(
      ({ kommuneId, nummer }) => kommuneId === raum.kommuneId && nummer === raum.nummer,
    ) ??
    null
  )
}

async function loadEinteilung(
  tx: Tx,
  id: number,
  verschiebungen: readonly Zuordnungspaar[],
): Promise<Einteilung> {
  const raeume = await findRaumzeilen(tx, id)
  const anders = new Map(verschiebungen)
  const teile = new Map<number, number[]>(raeume.map((raum) => [raum.id, []]))
  for (const { id: baustein, raum } of await findBausteinorte(tx, id)) {
    const ziel = anders.has(baustein) ? anders.get(baustein)! : raum
    if (ziel !== null) teile.get(ziel)?.push(baustein)
  }
  return { raeume, teileOf: (raum) => teile.get(raum.id)! }
}

export const istVeraendert = ({ teileA, teileB }: Raumpaar): boolean =>
  teileA?.join() !== teileB?.join()
