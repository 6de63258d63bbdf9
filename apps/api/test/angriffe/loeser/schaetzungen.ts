/** Estimates on new borders: whoever knows the shares reckons back, unless all is shown that they were made from. */
import type { Ernte, Figur } from './sammeln.ts'
import { findStueckelungen } from './ueberschnitt.ts'
import { istGezeigt } from './wissen.ts'

export interface Schaetzungen {
  /** How many there are. */
  readonly anzahl: number
  /** Those shown although something is hidden that they were made from. */
  readonly ungedeckte: readonly string[]
}

export function findSchaetzungen(ernte: Ernte): Schaetzungen {
  const stueckeOf = new Map(
    findStueckelungen([ernte]).map(({ ganzes, stuecke }) => [ganzes, stuecke]),
  )
  const keyOf = ({ definition, zeit, ort }: Figur): string =>
    [definition.id, zeit.id, ort.ebene].join()
  const gezaehlte = new Map<string, Figur[]>()
  const figuren = ernte.tabellen.flatMap((tabelle) => tabelle.figuren)
  for (const figur of figuren.filter(({ geschaetzt }) => !geschaetzt)) {
    const hier = gezaehlte.get(keyOf(figur)) ?? []
    if (hier.length === 0) gezaehlte.set(keyOf(figur), hier)
    hier.push(figur)
  }
  const geschaetzte = figuren.filter((figur) => figur.geschaetzt && istGezeigt(figur))
  const ungedeckte = geschaetzte.filter((figur) => {
    const eigene = stueckeOf.get(figur.ort.id) ?? []
    const woraus = (gezaehlte.get(keyOf(figur)) ?? []).filter(({ ort }) =>
      stueckeOf.get(ort.id)?.some((stueck) => eigene.includes(stueck)),
    )
    return woraus.length === 0 || !woraus.every(istGezeigt)
  })
  return {
    anzahl: geschaetzte.length,
    ungedeckte: ungedeckte.map(
      ({ definition, ort, zeit }) => `${definition.slug}, ${ort.schluessel}, ${zeit.von}`,
    ),
  }
}
