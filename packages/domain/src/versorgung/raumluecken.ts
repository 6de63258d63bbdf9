/** Where need is high and supply is missing, the worst first. */
import { angebotslageOf, bedarfslageOf, quadrantOf } from './bedarf.ts'
import type { Angebotslage, Bedarfslage, Bedarfsrichtung, Quadrant } from './bedarf.ts'
import type { Kategorieversorgung } from './raumversorgung.ts'
import type { Vergleichsurteil } from '../vergleich/vergleiche.ts'

/** The need of an area as its Messwert says it; numbers are null where there are none. */
export interface Raumbedarf {
  readonly wert: number | null
  /** The 95 % interval; null: the figure has none. */
  readonly unten: number | null
  readonly oben: number | null
  readonly zaehler: number | null
  readonly nenner: number | null
}

/** What an Indikator says of need in all areas, and whom they are held against. */
export interface Bedarf {
  readonly raeume: readonly Raumbedarf[]
  /** Figure of the Kreis; null: there is none, nothing can be said. */
  readonly kreis: number | null
  readonly richtung: Bedarfsrichtung
  /** Factor of the Berechnung, 100 for per cent. */
  readonly faktor: number
}

/** The interval against the figure of the Kreis, which counts as known. */
export function urteilOf(
  { wert, unten, oben }: Raumbedarf,
  kreis: number | null,
): Vergleichsurteil {
  if (wert === null || kreis === null) return 'NICHT_VERGLICHEN'
  if (unten === null || oben === null) {
    return wert === kreis ? 'GLEICH' : wert > kreis ? 'HOEHER' : 'NIEDRIGER'
  }
  if (unten > kreis) return 'HOEHER'
  return oben < kreis ? 'NIEDRIGER' : 'NICHT_SICHER'
}

export const bedarfslagenOf = ({ raeume, kreis, richtung }: Bedarf): readonly Bedarfslage[] =>
  raeume.map((raum) => bedarfslageOf(urteilOf(raum, kreis), richtung))

/**
 * People in need above what the area would have at the rate of the Kreis:
 * max(0, Zähler − Nenner × Kreiswert). Null where the figure has no persons behind it.
 */
export function mehrbedarfOf(raum: Raumbedarf, { kreis, richtung, faktor }: Bedarf): number | null {
  const { zaehler, nenner } = raum
  if (zaehler === null || nenner === null || kreis === null) return null
  const mehr = zaehler - (nenner * kreis) / faktor
  return Math.max(0, richtung === 'HOCH_IST_BEDARF' ? mehr : -mehr)
}

/** Supply of an area in one category beside that of all areas together. */
export interface Raumlage {
  readonly angebot: Angebotslage
  /** Share of supply that is missing to that of the Kreis per person: 0 none, 1 all. */
  readonly fehlanteil: number
}

/**
 * How much is missing per person of the target group, against all areas together:
 * 1 − (Menge je Person) / (Menge je Person im Kreis), between 0 and 1. Measured in places where they are known, else in
 * offers. Where there are offers and nobody said how many places, nothing is taken for missing.
 *
 * @param personen of the target group; null: not known
 */
export function raumlagenOf(
  versorgung: Kategorieversorgung,
  personen: readonly (number | null)[],
): readonly Raumlage[] {
  const { vorOrt, menge, plaetze } = versorgung
  const inPlaetzen = plaetze.some((zahl) => zahl !== null && zahl > 0)
  const mengen = inPlaetzen ? plaetze : menge
  const kreis = dichteOf(mengen, personen)
  return vorOrt.map((angebote, i) => {
    const [zahl, kopf] = [mengen[i] ?? null, personen[i] ?? null]
    const dichte = zahl === null || kopf === null || kopf === 0 ? null : zahl / kopf
    const angebot = angebotslageOf({ angebote, platzdichte: dichte }, kreis)
    if (dichte === null || kreis === null || kreis === 0) {
      return { angebot, fehlanteil: angebot === 'KEINES' ? 1 : 0 }
    }
    return { angebot, fehlanteil: Math.max(0, 1 - dichte / kreis) }
  })
}

/** Per person over all areas of which both are known: a ratio of sums. */
function dichteOf(
  mengen: readonly (number | null)[],
  personen: readonly (number | null)[],
): number | null {
  let [summe, koepfe] = [0, 0]
  for (const [i, zahl] of mengen.entries()) {
    const kopf = personen[i] ?? null
    if (zahl === null || kopf === null) continue
    summe += zahl
    koepfe += kopf
  }
  return koepfe === 0 ? null : summe / koepfe
}

/** Supply of one branch in all areas. */
export interface Zweiglagen {
  readonly zweig: string
  readonly lagen: readonly Raumlage[]
}

export interface Raumluecke {
  /** Number of the area. */
  readonly raum: number
  readonly bedarf: Bedarfslage
  readonly quadrant: Quadrant
  /** Branches without any offer on the spot, the emptiest first. */
  readonly ohne: readonly string[]
  /** Branches with fewer places per person than the Kreis, the emptiest first. */
  readonly wenig: readonly string[]
  /** Mean of what is missing over the branches of the field: 0 nothing, 1 all. */
  readonly fehlanteil: number
  /** People in need above the Kreis; null: not known. */
  readonly mehrbedarf: number | null
  /** What the list is ordered by: Mehrbedarf × Fehlanteil. */
  readonly gewicht: number
}

const RANG: Readonly<Record<Quadrant, number>> = {
  HANDLUNGSBEDARF: 0,
  BEOBACHTEN: 1,
  OFFEN: 2,
  GUT_VERSORGT: 3,
  UNAUFFAELLIG: 4,
}

/**
 * All areas in the order of their gap in one field. First those whose need is surely above the Kreis and whose supply is
 * below it; among them by the people in need above the Kreis times the share of supply that is missing. Branches nobody
 * offers anywhere say nothing about one area and are left out; equal ones stay in the order of the areas.
 */
export function rankeRaumluecken(
  bedarf: Bedarf,
  zweige: readonly Zweiglagen[],
): readonly Raumluecke[] {
  const lagen = bedarfslagenOf(bedarf)
  const angebotene = zweige.filter(({ lagen: alle }) =>
    alle.some(({ angebot }) => angebot !== 'KEINES'),
  )
  return bedarf.raeume
    .map((raum, i) => toLuecke(i, lagen[i]!, { mehr: mehrbedarfOf(raum, bedarf), angebotene }))
    .toSorted((a, b) => RANG[a.quadrant] - RANG[b.quadrant] || b.gewicht - a.gewicht)
}

function toLuecke(
  raum: number,
  bedarf: Bedarfslage,
  {
    mehr,
    angebotene,
  }: { readonly mehr: number | null; readonly angebotene: readonly Zweiglagen[] },
): Raumluecke {
  const eigene = angebotene
    .map(({ zweig, lagen }) => ({ zweig, ...lagen[raum]! }))
    .toSorted((a, b) => b.fehlanteil - a.fehlanteil)
  const mit = (lage: Angebotslage): readonly string[] =>
    eigene.filter(({ angebot }) => angebot === lage).map(({ zweig }) => zweig)
  const [ohne, wenig] = [mit('KEINES'), mit('WENIG')]
  const angebot: Angebotslage =
    ohne.length > 0
      ? 'KEINES'
      : wenig.length > 0
        ? 'WENIG'
        : mit('GENUG').length > 0
          ? 'GENUG'
          : 'OHNE_ANGABE'
  const fehlanteil =
    eigene.reduce((summe, eine) => summe + eine.fehlanteil, 0) / Math.max(1, eigene.length)
  return {
    raum,
    bedarf,
    quadrant: quadrantOf(bedarf, angebot),
    ohne,
    wenig,
    fehlanteil,
    mehrbedarf: mehr,
    gewicht: (mehr ?? 0) * fehlanteil,
  }
}
