import { addJahre, compareZeitraum, letzterTag } from '@sozial/domain/zeitraum'
import type { Tag, Zeitraum } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import type { Anschluss, Kennungen } from './lieferungszahl.queries.ts'
import { findBisherige } from './reihen.queries.ts'
import type { Reihenanfang } from './zellenbild.ts'
import type { Zellenstrom } from './zellenstrom.ts'

/** The series of a file and what is stored of them already. */
export interface Reihen {
  /** Those of the Zellenstrom, then the stored ones that series of the file go on from; by number from 1. */
  readonly zeitraeume: readonly Zeitraum[]
  readonly anschluesse: readonly Anschluss[]
  /** Merkmal × Zeitraum of the file. */
  readonly anfaenge: readonly Reihenanfang[]
  /** Zeiträume that the same Quelle has delivered before, by number of the Merkmal. */
  readonly bisherige: ReadonlyMap<number, readonly Zeitraum[]>
}

/** Figures further apart than this are no neighbours of a yearly or two-yearly series. In years. */
export const NACHBARN_JAHRE = 2

/** Looks up where the series of a staged file go on from. */
export async function findReihen(
  tx: Tx,
  kennungen: Kennungen,
  { zeitraeume: { werte: zeitraeume }, bild }: Pick<Zellenstrom, 'zeitraeume' | 'bild'>,
): Promise<Reihen> {
  const anfaenge = bild.anfaenge()
  const gefunden = await findBisherige(tx, kennungen, anfaenge)
  const bisherige = new Map<number, { readonly id: number; readonly zeitraum: Zeitraum }[]>()
  for (const { merkmal, id, ...zeitraum } of gefunden) {
    const liste = bisherige.get(merkmal) ?? []
    liste.push({ id, zeitraum })
    bisherige.set(merkmal, liste)
  }
  const alle = [...zeitraeume]
  const nummern = new Map<number, number>()
  const anschluesse = anfaenge.flatMap(({ merkmal, zeitraum }): readonly Anschluss[] => {
    const naechster = findDavor(bisherige.get(merkmal) ?? [], zeitraeume[zeitraum - 1]!)
    if (naechster === undefined) return []
    let davor = nummern.get(naechster.id)
    if (davor === undefined) nummern.set(naechster.id, (davor = alle.push(naechster.zeitraum)))
    return [{ merkmal, zeitraum, davor, davorId: naechster.id }]
  })
  const nur = [...bisherige].map(
    ([merkmal, liste]) => [merkmal, liste.map(({ zeitraum }) => zeitraum)] as const,
  )
  return { zeitraeume: alle, anschluesse, anfaenge, bisherige: new Map(nur) }
}

/** The last one of the same kind before it, not too far back. */
function findDavor<T extends { readonly zeitraum: Zeitraum }>(
  liste: readonly T[],
  zeitraum: Zeitraum,
): T | undefined {
  return liste
    .filter((eintrag) => istNachbar(eintrag.zeitraum, zeitraum))
    .toSorted((a, b) => compareZeitraum(b.zeitraum, a.zeitraum))[0]
}

/** True when a figure may be held against one of `davor`: same kind, earlier, two years at most. */
export function istNachbar(davor: Zeitraum, zeitraum: Zeitraum): boolean {
  const frueheste: Tag = letzterTag(addJahre(zeitraum, -NACHBARN_JAHRE))
  return davor.art === zeitraum.art && davor.bis < zeitraum.bis && letzterTag(davor) >= frueheste
}
