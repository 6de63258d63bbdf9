/** An existing division as a list: Baustein and Sozialraum per line, pasted from a table. */
import type { Einteilungszeile } from '@sozial/formate/einteilung'
import type { Verweis } from './daten.ts'

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

/** Räume that the list names and that do not exist yet, each with the Kommune of its Bausteine. */
export function findNeueRaeume(
  treffer: Listenbefund['treffer'],
  raeume: readonly { readonly nummer: number; readonly name: string }[],
  kommuneOf: (baustein: number) => Verweis | undefined,
): readonly { readonly name: string; readonly kommune: string }[] {
  const neue = new Map<string, { readonly name: string; readonly kommune: string }>()
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
