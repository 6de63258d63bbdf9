/** An existing division as a list: Baustein and Sozialraum per line, pasted from a table. */
import type { Einteilungszeile } from '@sozial/formate/einteilung'
import {
  applySchritt,
  fortgesetzterOf,
  fuegeRaumHinzu,
  neuerRaum,
  zuordnen,
  type Bild,
  type Raum,
  type Schritt,
} from './bild.ts'
import type { Verweis, Zuschnittsdaten } from './daten.ts'

export interface Listenbefund {
  /** Position of the Baustein and name or number of its Raum. */
  readonly treffer: readonly { readonly baustein: number; readonly raum: string }[]
  readonly fehler: readonly string[]
}

const gleich = (text: string): string => text.trim().toLocaleLowerCase('de-DE')

/**
 * Finds the Bausteine by key, else by a name that is there once: names occur
 * in two Kommunen, and then only the key is sure.
 */
export function findBausteine(
  zeilen: readonly Einteilungszeile[],
  {
    schluessel,
    namen,
  }: { readonly schluessel: readonly string[]; readonly namen: readonly string[] },
): Listenbefund {
  const byKey = new Map(schluessel.map((key, baustein) => [key, baustein]))
  const byName = new Map<string, number[]>()
  for (const [baustein, name] of namen.entries()) {
    byName.set(gleich(name), [...(byName.get(gleich(name)) ?? []), baustein])
  }
  const gesehen = new Map<number, number>()
  const treffer: { baustein: number; raum: string }[] = []
  const fehler: string[] = []
  for (const { zeile, baustein: text, raum } of zeilen) {
    const gefunden = byKey.has(text) ? [byKey.get(text)!] : (byName.get(gleich(text)) ?? [])
    const [baustein] = gefunden
    if (baustein === undefined) {
      if (zeile > 1) fehler.push(`Zeile ${zeile}: Einen Baustein „${text}“ gibt es nicht.`)
    } else if (gefunden.length > 1) {
      fehler.push(
        `Zeile ${zeile}: „${text}“ heißen ${gefunden.length} Bausteine; nehmen Sie den Schlüssel.`,
      )
    } else if (gesehen.has(baustein)) {
      fehler.push(`Zeile ${zeile}: „${text}“ steht schon in Zeile ${gesehen.get(baustein)}.`)
    } else {
      gesehen.set(baustein, zeile)
      treffer.push({ baustein, raum })
    }
  }
  return { treffer, fehler }
}

interface NeuerName {
  readonly name: string
  /** Key of its Kommune. */
  readonly kommune: string
}

/** Räume that the list names and that do not exist yet, each with the Kommune of its Bausteine. */
export function findNeueRaeume(
  treffer: Listenbefund['treffer'],
  raeume: readonly { readonly nummer: number; readonly name: string }[],
  kommuneOf: (baustein: number) => Verweis | undefined,
): readonly NeuerName[] {
  const neue = new Map<string, NeuerName>()
  for (const { baustein, raum } of treffer) {
    if (raum === '' || findRaum(raum, raeume) || neue.has(gleich(raum))) continue
    neue.set(gleich(raum), { name: raum, kommune: kommuneOf(baustein)?.schluessel ?? '' })
  }
  return [...neue.values()]
}

/** By number, else by name. */
export function findRaum<T extends { readonly nummer: number; readonly name: string }>(
  text: string,
  raeume: readonly T[],
): T | undefined {
  return raeume.find(({ nummer, name }) => String(nummer) === text || gleich(name) === gleich(text))
}

type Umfeld = Pick<Zuschnittsdaten, 'kommunen' | 'bisherige'>

/** A list may name Räume by the key of the Sozialraum in force; here they get the name that they go by. */
export function benenneRaeume(
  treffer: Listenbefund['treffer'],
  raeume: readonly Raum[],
  bisherige: readonly Verweis[],
): Listenbefund['treffer'] {
  const namen = new Map(bisherige.map(({ schluessel, name }) => [schluessel, name]))
  for (const { setztFort, name } of raeume) if (setztFort !== null) namen.set(setztFort, name)
  return treffer.map(({ baustein, raum }) => ({ baustein, raum: namen.get(raum) ?? raum }))
}

/** A new Raum as a list means it, by number or by name. */
function beginneRaum(bild: Bild, { name: text, kommune }: NeuerName, umfeld: Umfeld): Raum {
  const ort = umfeld.kommunen.find(({ schluessel }) => schluessel === kommune)?.name ?? ''
  const zahl = /^\d{1,4}$/.test(text) ? Number(text) : 0
  const raum = neuerRaum(bild, kommune, ort)
  const frei = zahl > 0 && !bild.raeume.some(({ nummer }) => nummer === zahl)
  const benannt = frei
    ? { ...raum, nummer: zahl, name: `${ort} ${zahl}` }
    : { ...raum, name: zahl > 0 ? raum.name : text }
  return { ...benannt, setztFort: fortgesetzterOf(bild, umfeld.bisherige, benannt) }
}

/** The steps that take a list over: its new Räume begin, each Baustein goes where the list says. */
export function planeUebernahme(
  bild: Bild,
  { treffer, neue }: Pick<Listenbefund, 'treffer'> & { readonly neue: readonly NeuerName[] },
  umfeld: Umfeld,
): readonly Schritt[] {
  const schritte: Schritt[] = []
  let jetzt = bild
  const tu = (schritt: Schritt): void => {
    schritte.push(schritt)
    jetzt = applySchritt(jetzt, schritt)
  }
  const keys = new Map<string, string>()
  for (const neuer of neue) {
    const raum = beginneRaum(jetzt, neuer, umfeld)
    tu(fuegeRaumHinzu(jetzt, raum))
    keys.set(gleich(neuer.name), raum.key)
  }
  const ziele = new Map<string | null, number[]>()
  for (const { baustein, raum } of treffer) {
    const key = keys.get(gleich(raum)) ?? findRaum(raum, bild.raeume)?.key ?? null
    ziele.set(key, [...(ziele.get(key) ?? []), baustein])
  }
  for (const [key, bausteine] of ziele) {
    const schritt = zuordnen(jetzt, bausteine, key)
    if (schritt) tu(schritt)
  }
  return schritte
}
