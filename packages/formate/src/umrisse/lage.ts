/** In which system the coordinates of a file are, found out by where they lie. */
import type { Rahmen } from '@sozial/domain/geometrie'
import { BEZUGSSYSTEME, findUmrechnung } from '../geometrie/bezugssystem.ts'
import type { Punkt } from '../geometrie/bezugssystem.ts'
import type { Meldung } from '../lesung/index.ts'
import { hinweis, lesefehler } from '../lesung/meldungen.ts'

const DEUTSCHLAND: Rahmen = [5, 46.5, 16, 56]
/** So many positions are asked where they lie. */
const STICHPROBE = 500
/** So much of the frame of the Kreis may lie beside it. */
const RAND_GRAD = 0.3
/** Fewer positions than this share within the frame: not this system. */
const MEHRHEIT = 0.5

/** How positions of the file become degrees. */
export interface Lage {
  readonly epsg: number
  readonly umrechnung: (punkt: Punkt) => Punkt
  /** What the file said otherwise. */
  readonly meldungen: readonly Meldung[]
}

interface Versuch {
  readonly epsg: number
  readonly getauscht: boolean
  readonly umrechnung: (punkt: Punkt) => Punkt
}

/**
 * The system that a file names, if its areas then lie in the Kreis; else the
 * one in which they do. Swapped axes are swapped back. Both are said.
 *
 * @param genannt EPSG code that the file names
 * @param kreis frame of the Kreis in degrees; without it: Germany
 * @throws LesefehlerError when no known system brings the areas there
 */
export function findLage(
  punkte: readonly Punkt[],
  genannt: number | null,
  kreis: Rahmen = DEUTSCHLAND,
): Lage {
  const rahmen = erweitert(kreis)
  const probe = stichprobe(punkte.filter((punkt) => punkt.every(Number.isFinite)))
  const passend = versuche(genannt).find((versuch) => trifft(probe, versuch, rahmen))
  if (passend === undefined && probe.length > 0) throw nirgends(probe[0]!, genannt)
  const { epsg, getauscht, umrechnung } = passend ?? versuche(genannt)[0]!
  return { epsg, umrechnung, meldungen: saetze({ epsg, getauscht }, genannt) }
}

/** What the file names first, then the usual systems, then both with swapped axes. */
function versuche(genannt: number | null): readonly Versuch[] {
  const bekannt = genannt !== null && BEZUGSSYSTEME.includes(genannt)
  const reihenfolge = [...(bekannt ? [genannt] : []), ...BEZUGSSYSTEME]
  const gerade = reihenfolge.map((epsg) => ({
    epsg,
    getauscht: false,
    umrechnung: findUmrechnung(epsg),
  }))
  return [
    ...gerade,
    ...gerade.map(({ epsg, umrechnung }) => ({
      epsg,
      getauscht: true,
      umrechnung: ([x, y]: Punkt) => umrechnung([y, x]),
    })),
  ]
}

function trifft(probe: readonly Punkt[], { umrechnung }: Versuch, rahmen: Rahmen): boolean {
  const [west, sued, ost, nord] = rahmen
  const treffer = probe.filter((punkt) => {
    const [laenge, breite] = rechneUm(punkt, umrechnung)
    return laenge > west && laenge < ost && breite > sued && breite < nord
  })
  return treffer.length > probe.length * MEHRHEIT
}

/** Some projections throw where they are not defined. */
function rechneUm(punkt: Punkt, umrechnung: (punkt: Punkt) => Punkt): Punkt {
  try {
    return umrechnung(punkt)
  } catch {
    return [NaN, NaN]
  }
}

function stichprobe(punkte: readonly Punkt[]): readonly Punkt[] {
  const schritt = Math.max(1, Math.floor(punkte.length / STICHPROBE))
  return punkte.filter((_, i) => i % schritt === 0)
}

const erweitert = ([west, sued, ost, nord]: Rahmen): Rahmen => [
  west - RAND_GRAD,
  sued - RAND_GRAD,
  ost + RAND_GRAD,
  nord + RAND_GRAD,
]

function saetze(
  { epsg, getauscht }: Pick<Versuch, 'epsg' | 'getauscht'>,
  genannt: number | null,
): readonly Meldung[] {
  if (getauscht) {
    return [
      hinweis({
        code: 'ACHSEN_GETAUSCHT',
        text: 'Länge und Breite sind in der Datei vertauscht; sie wurden zurückgetauscht.',
      }),
    ]
  }
  if (genannt !== null && genannt !== epsg) {
    return [
      hinweis({
        code: 'BEZUGSSYSTEM_ANDERS',
        text: `Die Datei nennt EPSG:${genannt}, liegt aber nur mit EPSG:${epsg} im Kreis; so wurde sie gelesen. Bitte auf der Karte prüfen.`,
      }),
    ]
  }
  if (genannt === epsg || epsg === 4326) return []
  return [
    hinweis({
      code: 'BEZUGSSYSTEM_ERKANNT',
      text: `Die Datei nennt kein Bezugssystem; nach ihrer Lage ist es EPSG:${epsg}. Die Koordinaten wurden umgerechnet.`,
    }),
  ]
}

function nirgends([x, y]: Punkt, genannt: number | null): Error {
  const nach = genannt === null ? '' : ` (angegeben ist EPSG:${genannt})`
  return lesefehler({
    code: 'LAGE_FALSCH',
    text: `Die Flächen liegen in keinem bekannten Bezugssystem im Kreis${nach}, zum Beispiel ${zahl(x)}, ${zahl(y)}. Bitte Datei und Kreis prüfen oder in EPSG:25832 oder EPSG:4326 speichern.`,
  })
}

const zahl = (wert: number): string => wert.toLocaleString('de-DE', { maximumFractionDigits: 3 })
