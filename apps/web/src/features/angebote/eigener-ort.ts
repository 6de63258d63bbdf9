/**
 * Where the reader is, if she said so by a click. It lives in this tab alone:
 * never in an address, never stored, gone with the page. It is sent along with
 * the search, which the server forgets.
 */
import { useSyncExternalStore } from 'react'
import type { Punkt } from './suchwahl.ts'

let ort: Punkt | null = null
const hoerer = new Set<() => void>()

export function useEigenerOrt(): Punkt | null {
  return useSyncExternalStore(
    (melde) => {
      hoerer.add(melde)
      return () => hoerer.delete(melde)
    },
    () => ort,
  )
}

/** To about a hundred metres: nothing finer is needed to say what is near. */
const gerundet = (grad: number): number => Math.round(grad * 1000) / 1000

const GRUENDE: Readonly<Record<number, string>> = {
  1: 'Ihr Browser gibt den Standort nicht frei. Sie können stattdessen einen Ort oder eine Straße eingeben.',
  2: 'Ihr Standort ließ sich nicht bestimmen. Bitte geben Sie einen Ort oder eine Straße ein.',
  3: 'Ihren Standort zu bestimmen dauerte zu lange. Bitte geben Sie einen Ort oder eine Straße ein.',
}

/** Asks the browser, which asks the reader. @returns what is wrong; empty: nothing */
export function frageEigenenOrt(): Promise<string> {
  return new Promise((fertig) => {
    if (!('geolocation' in navigator)) {
      fertig(GRUENDE[2]!)
      return
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        ort = { laenge: gerundet(coords.longitude), breite: gerundet(coords.latitude) }
        for (const melde of hoerer) melde()
        fertig('')
      },
      ({ code }) => fertig(GRUENDE[code] ?? GRUENDE[2]!),
      { timeout: 10_000, maximumAge: 300_000 },
    )
  })
}
