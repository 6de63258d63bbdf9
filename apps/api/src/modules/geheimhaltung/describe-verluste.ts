import type { Ebene } from '@sozial/domain/raum'
import { formatZeitraum } from '@sozial/domain/zeitraum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Verlust } from './schutzzahlen.queries.ts'

/**
 * What cannot be said outside any more about an Indikator, per level: in the
 * newest period with something hidden, over the years, and where most is hidden.
 *
 * @param verluste of one Indikator, per level the newest period first
 * @returns sentences: "Für 6 von 20 Sozialräumen keine Aussage für 2023."
 */
export function describeVerluste(verluste: readonly Verlust[]): readonly string[] {
  const jeEbene = new Map<Ebene, Verlust[]>()
  for (const verlust of verluste) {
    jeEbene.set(verlust.ebene, [...(jeEbene.get(verlust.ebene) ?? []), verlust])
  }
  return [...jeEbene].flatMap(([ebene, liste]) => describeEbene(ebene, liste))
}

function describeEbene(ebene: Ebene, liste: readonly Verlust[]): readonly string[] {
  const { dativPlural } = EBENE_WORTE[ebene]
  const neueste = liste[0]!
  const zeit = formatZeitraum(neueste.zeitraum)
  const ueberwiegend = liste.filter(({ verborgen, raeume }) => 2 * verborgen > raeume)
  return [
    neueste.verborgen === neueste.raeume
      ? `In ${dativPlural} keine Aussage für ${zeit}.`
      : `Für ${neueste.verborgen} von ${neueste.raeume} ${dativPlural} keine Aussage für ${zeit}.`,
    ...(liste.length > 1
      ? [`Kein lückenloser Verlauf in ${dativPlural}: in ${liste.length} Zeiträumen fehlen Werte.`]
      : []),
    ...(ueberwiegend.length > 0
      ? [
          `Kein Vergleich zwischen ${dativPlural} in ${ueberwiegend.length} von ${liste.length} dieser Zeiträume: mehr als die Hälfte ist verborgen.`,
        ]
      : []),
  ]
}
