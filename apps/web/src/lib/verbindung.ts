/**
 * Whether the server can be reached, and from when the figures on screen are.
 * A tiny store outside React, fed by the transport and by the browser.
 */
import { useSyncExternalStore } from 'react'

export interface Verbindung {
  readonly getrennt: boolean
  /** Time of the last answer; `null` before the first. */
  readonly stand: Date | null
}

let verbindung: Verbindung = { getrennt: false, stand: null }
const hoerer = new Set<() => void>()

function setVerbindung(neu: Verbindung) {
  verbindung = neu
  for (const melde of hoerer) melde()
}

/** The transport tells that an answer came. */
export function meldeAntwort() {
  setVerbindung({ getrennt: false, stand: new Date() })
}

/** The transport or the browser tells that the server cannot be reached. */
export function meldeTrennung() {
  if (!verbindung.getrennt) setVerbindung({ ...verbindung, getrennt: true })
}

function subscribe(melde: () => void) {
  hoerer.add(melde)
  return () => hoerer.delete(melde)
}

export function useVerbindung(): Verbindung {
  return useSyncExternalStore(subscribe, () => verbindung)
}

/** Listens to the browser; call once at start. */
export function watchVerbindung() {
  window.addEventListener('offline', meldeTrennung)
  window.addEventListener('online', () => setVerbindung({ ...verbindung, getrennt: false }))
}
