import { blaetterOf, formelnOf, hatFormel, merkmaleOf } from '@sozial/domain/indikator'
import type { Berechnung } from '@sozial/domain/indikator'
import type { Merkmalkopf } from '../merkmal/merkmal.lesen.queries.ts'
import type { FehlendesMerkmalType } from './indikator.type.ts'

export type Merkmale = ReadonlyMap<string, Merkmalkopf>

/** The Merkmale of a formula of which nothing was ever delivered, and who is expected to. */
export function findFehlende(
  berechnung: Berechnung,
  merkmale: Merkmale,
): readonly FehlendesMerkmalType[] {
  const schluessel = new Set(merkmaleOf(berechnung).map(({ merkmal }) => merkmal))
  return [...schluessel].flatMap((einer) => {
    const merkmal = merkmale.get(einer)
    if (merkmal?.vorhanden === true) return []
    return [{ schluessel: einer, name: merkmal?.name ?? einer, quelle: merkmal?.lieferant ?? null }]
  })
}

/** One sentence on what an Indikator without values waits for. */
export function describeWarten(berechnung: Berechnung, merkmale: Merkmale): string {
  if (!hatFormel(berechnung)) return `Wartet auf ${berechnung.wartetAuf}.`
  const fehlende = findFehlende(berechnung, merkmale)
  if (fehlende.length === 0) {
    return 'Alles ist geliefert, aber Altersgruppen, Zeiten oder Räume von Zähler und Nenner passen nicht zusammen.'
  }
  const namen = fehlende.map(({ name, quelle }) =>
    quelle === null ? `„${name}“` : `„${name}“ (${quelle})`,
  )
  return `Noch nicht geliefert: ${LISTE.format(namen)}.`
}

const LISTE = new Intl.ListFormat('de-DE')

/** The Merkmal that says for which time and how often a value exists: the first of the numerator. */
export function leitmerkmalOf(berechnung: Berechnung, merkmale: Merkmale): Merkmalkopf | undefined {
  if (!hatFormel(berechnung)) return undefined
  const [blatt] = blaetterOf(formelnOf(berechnung).zaehler)
  return blatt && merkmale.get(blatt.merkmal)
}

/** Names of the Quellen that are expected to deliver what a formula needs. */
export function lieferantenOf(berechnung: Berechnung, merkmale: Merkmale): readonly string[] {
  const namen = merkmaleOf(berechnung).map(({ merkmal }) => merkmale.get(merkmal)?.lieferant)
  return [...new Set(namen.filter((name) => typeof name === 'string'))]
}
