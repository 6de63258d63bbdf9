/** Names of areas as files write them. */
import { normalisiereRaumname } from '@sozial/domain/plausibilitaet'
import type { BekannterRaum } from './typen.ts'

export interface Namensfund {
  /** Name in the file → key. */
  readonly gefunden: ReadonlyMap<string, string>
  readonly unbekannt: readonly string[]
  /** Names that several areas have; which one is meant only the supplier knows. */
  readonly mehrdeutig: readonly string[]
}

/**
 * Finds areas by name. A Gemeinde that is one Sozialraum gives both the same
 * name: then the level counts to which most names of the file belong. Two
 * places of one name in different Kommunen are never guessed.
 */
export function findNamen(texte: readonly string[], raeume: readonly BekannterRaum[]): Namensfund {
  const nachName = gruppiere(raeume)
  const kandidatenOf = (text: string): readonly BekannterRaum[] =>
    nachName.get(normalisiereRaumname(text)) ?? []
  const stufen = zaehleStufen(texte.map(kandidatenOf))
  const gefunden = new Map<string, string>()
  const mehrdeutig: string[] = []
  for (const text of texte) {
    const kandidaten = kandidatenOf(text)
    const beste = Math.max(...kandidaten.map((raum) => stufen.get(stufeOf(raum)) ?? 0))
    const gemeinte = kandidaten.filter((raum) => stufen.get(stufeOf(raum)) === beste)
    const [einer] = gemeinte
    if (einer !== undefined && gemeinte.length === 1) gefunden.set(text, einer.schluessel)
    else if (gemeinte.length > 1) mehrdeutig.push(text)
  }
  return {
    gefunden,
    mehrdeutig,
    unbekannt: texte.filter((text) => kandidatenOf(text).length === 0),
  }
}

/** Keys of one level look alike: "05370004" and "05370016", "S-01" and "S-02". */
const stufeOf = ({ schluessel }: BekannterRaum): string => schluessel.replaceAll(/\d/g, '0')

/** For how many names of the file each level has an area. */
function zaehleStufen(alle: readonly (readonly BekannterRaum[])[]): ReadonlyMap<string, number> {
  const stufen = new Map<string, number>()
  for (const kandidaten of alle) {
    for (const stufe of new Set(kandidaten.map(stufeOf))) {
      stufen.set(stufe, (stufen.get(stufe) ?? 0) + 1)
    }
  }
  return stufen
}

function gruppiere(
  raeume: readonly BekannterRaum[],
): ReadonlyMap<string, readonly BekannterRaum[]> {
  const nachName = new Map<string, BekannterRaum[]>()
  const gesehen = new Set<string>()
  for (const raum of raeume) {
    const name = normalisiereRaumname(raum.name)
    if (name === '' || gesehen.has(raum.schluessel)) continue
    gesehen.add(raum.schluessel)
    nachName.set(name, [...(nachName.get(name) ?? []), raum])
  }
  return nachName
}
