/** Files on their way to the server, kept beside the page: who looks at the map meanwhile finds them again. */
import { useSyncExternalStore } from 'react'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Fehler } from '../../lib/fehler.ts'
import { createKennung } from '../../lib/kennung.ts'

/** A file that has not arrived yet. */
export interface Sendung {
  /** Sent once more it has the same: what had arrived all the same is not there twice. */
  readonly schluessel: string
  readonly datei: File
  readonly zuordnung: Zuordnung | null
  /** Part that has been sent, 0 … 1. */
  readonly anteil: number
  /** Why it did not arrive; `null` while it is on its way. */
  readonly fehler: Fehler | null
}

let sendungen: readonly Sendung[] = []
const hoerer = new Set<() => void>()

function setSendungen(neu: readonly Sendung[]) {
  sendungen = neu
  for (const melde of hoerer) melde()
}

function subscribe(melde: () => void) {
  hoerer.add(melde)
  return () => hoerer.delete(melde)
}

export function useSendungen(): readonly Sendung[] {
  return useSyncExternalStore(subscribe, () => sendungen)
}

export function addSendungen(
  neue: readonly Pick<Sendung, 'datei' | 'zuordnung'>[],
): readonly Sendung[] {
  const vollstaendige = neue.map(({ datei, zuordnung }) => ({
    schluessel: createKennung(),
    datei,
    zuordnung,
    anteil: 0,
    fehler: null,
  }))
  setSendungen([...sendungen, ...vollstaendige])
  return vollstaendige
}

export function findSendung(schluessel: string): Sendung | undefined {
  return sendungen.find((eine) => eine.schluessel === schluessel)
}

export function updateSendung(schluessel: string, neu: Partial<Sendung>) {
  setSendungen(
    sendungen.map((eine) => (eine.schluessel === schluessel ? { ...eine, ...neu } : eine)),
  )
}

export function removeSendung(schluessel: string) {
  setSendungen(sendungen.filter((eine) => eine.schluessel !== schluessel))
}
