import { vereinige, zieheAb } from './boolesch.ts'
import type { Vieleck } from './boolesch.ts'
import type { Reparatur } from './befund.ts'
import { ohneRauschen, toGestalt } from './gestalt.ts'
import type { Gestalt } from './gestalt.ts'
import { toFlaeche, toOrt, toPfad } from './gitter.ts'
import type { Ort, Umriss } from './umriss.ts'

/**
 * Carries out one repair; what it names and is not there any more is passed
 * over, so that a list of repairs can be carried out anew.
 *
 * @returns all outlines, those that did not change as the same objects
 */
export function repariere(umrisse: readonly Umriss[], reparatur: Reparatur): readonly Umriss[] {
  const finde = (nummer: number) => umrisse.find((umriss) => umriss.nummer === nummer)
  switch (reparatur.art) {
    case 'WEGLASSEN':
      return umrisse.filter(({ nummer }) => nummer !== reparatur.nummer)
    case 'SCHLUESSEL_AENDERN':
      return umrisse.map((umriss) =>
        umriss.nummer === reparatur.nummer
          ? { ...umriss, schluessel: reparatur.schluessel }
          : umriss,
      )
    case 'RING_BEREINIGEN':
      return ersetze(umrisse, finde(reparatur.nummer), ({ teile }) => teile)
    case 'VEREINIGEN': {
      const alle = reparatur.nummern.flatMap((nummer) => finde(nummer) ?? [])
      const bleibend = umrisse.filter((umriss) => umriss === alle[0] || !alle.includes(umriss))
      return ersetze(bleibend, alle[0], () => vereinige(alle.flatMap((e) => toGestalt(e).pfade)))
    }
    case 'UEBERLAPPUNG_ZUSCHLAGEN': {
      const an = finde(reparatur.an)
      if (an === undefined) return umrisse
      const stehend = toGestalt(an).pfade
      return ersetze(umrisse, finde(reparatur.von), ({ pfade }) => zieheAb(pfade, stehend))
    }
    case 'LUECKE_FUELLEN': {
      const luecke = toGestalt({ ...LEER, flaechen: [reparatur.flaeche] }).pfade
      return ersetze(umrisse, finde(reparatur.an), ({ pfade }) => vereinige([...pfade, ...luecke]))
    }
    case 'TEILEN': {
      const ganzes = finde(reparatur.nummer)
      if (ganzes === undefined) return umrisse
      const weg = reparatur.stuecke.flatMap((stueck) => toGestalt(stueck).pfade)
      return [...ersetze(umrisse, ganzes, ({ pfade }) => zieheAb(pfade, weg)), ...reparatur.stuecke]
    }
    case 'TEIL_ZUSCHLAGEN':
      return schlageZu(umrisse, reparatur, finde)
  }
}

const LEER: Umriss = { nummer: 0, schluessel: '', name: '', flaechen: [] }

function ersetze(
  umrisse: readonly Umriss[],
  einer: Umriss | undefined,
  neu: (gestalt: Gestalt) => readonly Vieleck[],
): readonly Umriss[] {
  if (einer === undefined) return umrisse
  const gestalt = toGestalt(einer)
  const teile = ohneRauschen(neu(gestalt), gestalt.massstab)
  if (teile.length === 0) return umrisse.filter((umriss) => umriss !== einer)
  const ersatz = { ...einer, flaechen: teile.map(toFlaeche) }
  return umrisse.map((umriss) => (umriss === einer ? ersatz : umriss))
}

function schlageZu(
  umrisse: readonly Umriss[],
  { von, an, ecke }: Extract<Reparatur, { art: 'TEIL_ZUSCHLAGEN' }>,
  finde: (nummer: number) => Umriss | undefined,
): readonly Umriss[] {
  const geber = finde(von)
  const nehmer = finde(an)
  if (geber === undefined || nehmer === undefined) return umrisse
  const { teile } = toGestalt(geber)
  const teil = teile.find((vieleck) => hatEcke(vieleck, ecke))
  if (teil === undefined) return umrisse
  const ohne = ersetze(umrisse, geber, () => teile.filter((vieleck) => vieleck !== teil))
  return ersetze(ohne, nehmer, ({ pfade }) => vereinige([...pfade, ...teil]))
}

const hatEcke = (vieleck: Vieleck, [laenge, breite]: Ort): boolean => {
  const [gesucht] = toPfad([[laenge, breite]])
  return vieleck.flat().some((punkt) => punkt.x === gesucht?.x && punkt.y === gesucht.y)
}

/** The corner by which a part is found again. */
export const eckeVon = (vieleck: Vieleck): Ort => toOrt(vieleck[0]![0]!)
