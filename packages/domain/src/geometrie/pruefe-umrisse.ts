import { BEFUNDARTEN } from './befund.ts'
import type { Umrissbefund } from './befund.ts'
import { toGestalt } from './gestalt.ts'
import { findLuecken, findUeberlappungen } from './pruefe-deckung.ts'
import { findLagebefunde } from './pruefe-lage.ts'
import { findRingbefunde } from './pruefe-ringe.ts'
import { findSchluesselbefunde } from './pruefe-schluessel.ts'
import { findTeilbefunde } from './pruefe-teile.ts'
import { createRaster } from './raster.ts'
import type { Umriss } from './umriss.ts'

export interface Pruefvorgaben {
  /** In which the areas should lie; without them this is not checked. */
  readonly kommunen?: readonly Umriss[]
  /** What is narrower (metres of mean width) is a splinter. */
  readonly splitterM?: number
}

const SPLITTER_M = 5

/**
 * Everything that keeps a set of outlines from being a division of the Kreis:
 * each place once, in the order of `BEFUNDARTEN`, the largest first.
 */
export function pruefeUmrisse(
  umrisse: readonly Umriss[],
  { kommunen = [], splitterM = SPLITTER_M }: Pruefvorgaben = {},
): readonly Umrissbefund[] {
  const gestalten = umrisse.map(toGestalt)
  const bestand = { gestalten, suche: createRaster(gestalten.map(({ rahmen }) => rahmen)) }
  const befunde = [
    ...findRingbefunde(gestalten),
    ...findSchluesselbefunde(gestalten),
    ...findUeberlappungen(bestand, splitterM),
    ...findLuecken(bestand, splitterM),
    ...findTeilbefunde(bestand, splitterM),
    ...(kommunen.length > 0 ? findLagebefunde(bestand, kommunen) : []),
  ]
  return befunde.toSorted(
    (a, b) => BEFUNDARTEN.indexOf(a.art) - BEFUNDARTEN.indexOf(b.art) || b.m2 - a.m2,
  )
}
