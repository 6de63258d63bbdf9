/** A file delivered by a program: kept as an Eingang like any other, and waited for. */
import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '@sozial/db'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Datei } from '@sozial/formate/lesung'
import { ARBEITSSTAND } from '../../auth/zugang.ts'
import { writeAside } from '../../database/transaction.ts'
import { findEinsehbaren } from './eingang.lesen.queries.ts'
import type { EingangType } from './eingang.type.ts'
import type { Eingangszustand } from './eingang.zustand.ts'
import { finishEingaenge } from './eingangsdienst.ts'
import { checkEingang } from './order-eingang.ts'
import { receiveEingang } from './receive-eingang.ts'
import { pruefsummeOf } from '../indikator/pruefsumme.ts'
import { findRuecknahme } from '../lieferung/lieferung.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'

export interface Abgabe {
  readonly datei: Datei
  readonly zuordnung: Zuordnung | undefined
  readonly akteur: Akteur
}

/**
 * Delivers a file and waits until it is checked. The same file with the same
 * mapping again, say by a job that runs every night, is the same sending: what
 * was taken over is not even kept again, what had faults is checked anew.
 *
 * @returns its Eingänge, checked
 */
export async function gibAb(db: Db, abgabe: Abgabe): Promise<readonly EingangType[]> {
  const ids = await receiveEingang(db, { ...abgabe, schluessel: toSchluessel(abgabe) })
  const bisherige = await loadAll(db, ids)
  if (await istErledigt(db, bisherige)) {
    return warte(db, await receiveEingang(db, { ...abgabe, schluessel: randomUUID() }))
  }
  for (const { id, zustand } of bisherige) {
    if (!NOCH_EINMAL.has(zustand)) continue
    const { akteur, zuordnung } = abgabe
    await checkEingang(db, { id, zuordnung, vorlageId: null, akteur })
  }
  return warte(db, ids)
}

const NOCH_EINMAL: ReadonlySet<Eingangszustand> = new Set(['GEPRUEFT', 'FEHLERHAFT', 'ABGEBROCHEN'])

/** Its end was no end: discarded, or the Lieferung withdrawn. Then it is a sending of its own. */
async function istErledigt(db: Db, eingaenge: readonly EingangType[]): Promise<boolean> {
  if (eingaenge.some(({ zustand }) => zustand === 'VERWORFEN')) return true
  for (const { lieferungId } of eingaenge) {
    if (lieferungId === null) continue
    const stand = await writeAside(db, (tx) => findRuecknahme(tx, lieferungId))
    if (stand?.zurueckgezogen === true) return true
  }
  return false
}

/** As a UUID, by file and mapping. */
function toSchluessel({ datei, zuordnung }: Abgabe): string {
  const hash = createHash('sha256').update(datei.inhalt)
  if (zuordnung !== undefined) hash.update(pruefsummeOf(zuordnung))
  return hash
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const IN_ARBEIT: ReadonlySet<Eingangszustand> = new Set(['EINGEGANGEN', 'PRUEFT', 'UEBERNIMMT'])

/** How often to look how far a server is that is at work on it. */
const TAKT_MS = 500

/** Works on what waits, or waits for the server that does. */
export async function warte(db: Db, ids: readonly number[]): Promise<readonly EingangType[]> {
  for (;;) {
    await finishEingaenge(db)
    const eingaenge = await loadAll(db, ids)
    if (!eingaenge.some(({ zustand }) => IN_ARBEIT.has(zustand))) return eingaenge
    await sleep(TAKT_MS)
  }
}

async function loadAll(db: Db, ids: readonly number[]): Promise<readonly EingangType[]> {
  const einsicht = { zugang: ARBEITSSTAND, organisationId: 0, alle: true }
  const alle = await Promise.all(ids.map((id) => findEinsehbaren(db, einsicht, id)))
  return alle.flatMap((eingang) => eingang ?? [])
}
