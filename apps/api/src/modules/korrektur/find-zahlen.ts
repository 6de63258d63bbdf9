import { enthaelt } from '@sozial/domain/indikator'
import { teilgruppeKey } from '../messwert/berechnung-bestand.ts'
import type { Zugang } from '../../auth/zugang.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Wertort } from '../messwert/berechnung.queries.ts'
import { findHerkunft, type Zahlbezug } from '../messwert/find-herkunft.ts'
import { findKorrigierbare, type GeltendeZahl } from './korrektur.queries.ts'

/** Nobody goes through more of them by hand. */
const HOECHSTENS = 500

/**
 * The delivered figures that a value stands on: those of the very groups of
 * people that its formula asks for, else those that such a group is made of.
 */
export async function findZahlen(
  tx: Tx,
  zugang: Zugang,
  wo: Wertort,
): Promise<readonly GeltendeZahl[]> {
  const bezuege = await findHerkunft(tx, wo)
  const zahlen = await findKorrigierbare(tx, zugang, bezuege)
  const nachOrt = new Map<string, GeltendeZahl[]>()
  for (const zahl of zahlen) {
    const ort = ortOf(zahl)
    nachOrt.set(ort, [...(nachOrt.get(ort) ?? []), zahl])
  }
  // As the formula reads them: what is counted before what it is divided by.
  const gebraucht = new Set(
    bezuege.flatMap((bezug) => waehle(bezug, nachOrt.get(bezugsort(bezug)) ?? [])),
  )
  return [...gebraucht].slice(0, HOECHSTENS)
}

const bezugsort = ({ merkmalId, quelleId, zeitraumId, raumfassungId }: Zahlbezug): string =>
  [merkmalId, quelleId, zeitraumId, raumfassungId].join('|')

const ortOf = ({ merkmal, quelle, zeitraum, raum }: GeltendeZahl): string =>
  [merkmal.id, quelle.id, zeitraum.id, raum.id].join('|')

function waehle(
  { teilgruppe }: Zahlbezug,
  zahlen: readonly GeltendeZahl[],
): readonly GeltendeZahl[] {
  const key = teilgruppeKey(teilgruppe)
  const genau = zahlen.filter((zahl) => teilgruppeKey(zahl.teilgruppe) === key)
  if (genau.length > 0) return genau
  const teile = zahlen.filter((zahl) => enthaelt(teilgruppe, zahl.teilgruppe))
  return teile.length > 0 ? teile : zahlen
}
