import type { Tx } from '../../database/transaction.ts'
import { findBeruehrungen } from '../grundzahl/grundzahl.queries.ts'
import type { Beruehrung } from '../grundzahl/grundzahl.queries.ts'
import { computeMesswerte, probeBloecke } from '../messwert/compute-messwerte.ts'

/** Something that follows from new figures, in the transaction that brought them. */
type Schritt = (tx: Tx, zellen: readonly Beruehrung[]) => Promise<unknown>

/** What happens after a Lieferung came or went, in this order. Later parts of the chain are added here. */
const SCHRITTE: readonly Schritt[] = [
  (tx, zellen) => computeMesswerte(tx, { art: 'ZELLEN', zellen }),
]

/** Runs all steps for the figures that these Lieferungen touched. */
export async function runSchritte(tx: Tx, lieferungen: readonly number[]): Promise<void> {
  await runSchritteOf(tx, await findBeruehrungen(tx, lieferungen))
}

/** The same where it is known already which figures those are. */
export async function runSchritteOf(tx: Tx, zellen: readonly Beruehrung[]): Promise<void> {
  for (const run of SCHRITTE) await run(tx, einmal(zellen))
}

/** As much of it as tells what a Lieferung would feed: its values nobody sees before they are undone. */
export async function probeSchritte(tx: Tx, zellen: readonly Beruehrung[]): Promise<void> {
  await probeBloecke(tx, { art: 'ZELLEN', zellen: einmal(zellen) })
}

const einmal = (zellen: readonly Beruehrung[]): readonly Beruehrung[] => [
  ...new Map(zellen.map((zelle) => [`${zelle.merkmalId} ${zelle.zeitraumId}`, zelle])).values(),
]
