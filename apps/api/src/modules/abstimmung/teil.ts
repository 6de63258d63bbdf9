import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { updateZuordnungen } from '../zuschnitt/zuschnitt.queries.ts'
import {
  deleteRaeume,
  findRaumzeilen,
  insertRaeume,
  updateRaeume,
  type Raumzeile,
} from '../zuschnitt/zuschnittsraum.queries.ts'

/** An area as it is to be. */
interface NeuerTeilraum {
  /** Area of this Zuschnitt that goes on; null: a new one. */
  readonly raum: number | null
  readonly name: string
  readonly bausteine: readonly number[]
}

interface NeuerTeil {
  readonly raeume: readonly NeuerTeilraum[]
  /** All areas of the Zuschnitt as they are. */
  readonly bisher: readonly Raumzeile[]
}

/**
 * Draws the part of one Kommune otherwise: areas that are named go on with their
 * numbers and reasons, the others of the Kommune go, new ones get the next free
 * numbers; so does one whose area is gone or another Kommune's by now.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG when a name is twice in the Kreis
 */
export async function replaceTeil(
  tx: Tx,
  { id, kommuneId }: { readonly id: number; readonly kommuneId: number },
  { raeume, bisher }: NeuerTeil,
): Promise<void> {
  const eigene = bisher.filter((raum) => raum.kommuneId === kommuneId)
  const bleibt = new Map<number | null, Raumzeile>(eigene.map((raum) => [raum.id, raum]))
  const paare = raeume.map((raum) => [raum, bleibt.get(raum.raum)] as const)
  const weiter = paare.flatMap(([{ name }, alt]) => (alt ? [{ ...alt, name }] : []))
  const entfernt = eigene.filter(({ id: alt }) => !weiter.some((raum) => raum.id === alt))
  const frei = createNummern(bisher.filter((raum) => !entfernt.includes(raum)))
  const neue = paare.flatMap(([{ name }, alt]) =>
    alt
      ? []
      : [{ nummer: frei(), name, kommuneId, setztFortId: null, grund: '', groessengrund: '' }],
  )
  assertNamen([...bisher.filter((raum) => raum.kommuneId !== kommuneId), ...weiter, ...neue])
  await deleteRaeume(
    tx,
    id,
    entfernt.map((raum) => raum.id),
  )
  await updateRaeume(tx, weiter)
  await insertRaeume(tx, id, neue)
  const ids = new Map((await findRaumzeilen(tx, id)).map((raum) => [raum.name, raum.id]))
  await updateZuordnungen(
    tx,
    id,
    raeume.flatMap(({ name, bausteine }) =>
      bausteine.map((baustein) => [baustein, ids.get(name)!] as const),
    ),
  )
}

/** Hands out the smallest numbers that none of these has. */
function createNummern(raeume: readonly Raumzeile[]): () => number {
  const vergeben = new Set(raeume.map(({ nummer }) => nummer))
  let nummer = 0
  return () => {
    do nummer += 1
    while (vergeben.has(nummer))
    return nummer
  }
}

function assertNamen(raeume: readonly { readonly name: string }[]): void {
  const gesehen = new Set<string>()
  for (const { name } of raeume) {
    if (gesehen.has(name.toLowerCase())) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        `Einen Raum „${name}“ gibt es im Kreis schon. Bitte einen anderen Namen wählen.`,
      )
    }
    gesehen.add(name.toLowerCase())
  }
}
