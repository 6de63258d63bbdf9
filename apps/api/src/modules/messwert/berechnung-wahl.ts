/** Which count of a Merkmal the areas of a map are computed from: one Quelle, one reference to time. */
import { gueltig, hatZahl, summe } from '@sozial/domain/wert'
import { addJahre, bezuegeOf, LOOKUPS } from '@sozial/domain/zeitraum'
import type { Bezug } from '@sozial/domain/zeitraum'
import { staerkeres, teilgruppeKey } from './berechnung-bestand.ts'
import type { Bestand, Blattvektor } from './berechnung-bestand.ts'
import type { Blatt, Merkmalbedarf, Rechenauftrag } from './berechnung-plan.ts'
import { istGebrochen } from './berechnung-zeit.ts'
import type { Bruch, Kalender } from './berechnung-zeit.ts'
import type { Flaeche } from './raumbaum.queries.ts'

/** Everything a block is computed from. */
export interface Rechengrundlage {
  readonly bestand: Bestand
  readonly kalender: Kalender
  readonly brueche: readonly Bruch[]
}

/** Which count of a Merkmal a block stands on: one Quelle, one reference to time. */
export interface Wahl {
  readonly merkmal: string
  readonly quelleId: number
  readonly bezug: Bezug
  readonly vektoren: ReadonlyMap<string, Blattvektor>
  /** The same figure at several times, where the value looks back. */
  readonly reihen: readonly (readonly Blattvektor[])[]
}

/** What the areas of all levels choose from for the same definition and Zeitraum. */
export interface Auswahl {
  readonly auftrag: Rechenauftrag
  readonly grundlage: Rechengrundlage
  /** Every count that a Merkmal could be taken from, the one that goes first in front. */
  readonly zaehlungenOf: (bedarf: Merkmalbedarf) => readonly Wahl[]
}

/** Remembers: what there is of a Merkmal is the same for every area. */
export function createAuswahl(auftrag: Rechenauftrag, grundlage: Rechengrundlage): Auswahl {
  const { zeitraum } = auftrag
  const gemerkt = new Map<Merkmalbedarf, readonly Wahl[]>()
  const findZaehlungen = (bedarf: Merkmalbedarf): readonly Wahl[] =>
    bezuegeOf(zeitraum, bedarf).flatMap((bezug) => [
      ...wahlenOf({ ...bedarf, zeitraum }, bezug, grundlage),
    ])
  return {
    auftrag,
    grundlage,
    zaehlungenOf: (bedarf) => {
      const zaehlungen = gemerkt.get(bedarf) ?? findZaehlungen(bedarf)
      gemerkt.set(bedarf, zaehlungen)
      return zaehlungen
    },
  }
}

/**
 * One Quelle per Merkmal for all areas of the block: within a map nothing is
 * compared that was counted by different people.
 *
 * The Zeitraum of the block is that of the numerator, so at least one of its
 * Merkmale has to be counted for exactly this Zeitraum.
 */
export function waehleAlle(
  { auftrag: { vorschrift }, zaehlungenOf }: Auswahl,
  flaeche: Flaeche,
): readonly Wahl[] | undefined {
  const wahlen: Wahl[] = []
  for (const bedarf of vorschrift.bedarf) {
    const wahl = waehle(zaehlungenOf(bedarf), flaeche)
    if (wahl === undefined) return undefined
    wahlen.push(wahl)
  }
  const istGenau = wahlen.some(
    ({ bezug, merkmal }) => bezug === 'GENAU' && vorschrift.zaehlermerkmale.has(merkmal),
  )
  return istGenau ? wahlen : undefined
}

/**
 * The count that a Merkmal is taken from (docs/methodik/quellenwahl.md): the
 * references to time in their order (docs/methodik/zeitbezug.md), then the
 * Quelle with the lowest rang that has a number for at least one area; where
 * none has, the first that gives a reason.
 */
function waehle(zaehlungen: readonly Wahl[], { raumfassungen }: Flaeche): Wahl | undefined {
  return (
    zaehlungen.find((wahl) => raumfassungen.some((raum) => hatAlle(wahl, raum, 'ZAHL'))) ??
    zaehlungen.find((wahl) => raumfassungen.some((raum) => hatAlle(wahl, raum, 'GRUND')))
  )
}

/** What each Quelle has of a Merkmal at one reference to time, the one that goes first in front. */
function* wahlenOf(
  { merkmal, blaetter, zeitraum }: Merkmalbedarf & { readonly zeitraum: Rechenauftrag['zeitraum'] },
  bezug: Bezug,
  { bestand, kalender, brueche }: Rechengrundlage,
): Generator<Wahl> {
  const lookups = LOOKUPS[bezug]
  const zeiten = blaetter.map(({ jahreZuvor }) =>
    lookups.flatMap((wann) => kalender.find(zeitraum, jahreZuvor, wann) ?? []),
  )
  if (zeiten.some(({ length }) => length < lookups.length)) return
  for (const quelleId of bestand.quellenOf(merkmal, zeiten[0]![0]!)) {
    // A mean of before and after a break is neither.
    const bricht = (): boolean =>
      istGebrochen(brueche, { merkmal, quelleId }, { von: addJahre(zeitraum, -1), bis: zeitraum })
    if (bezug === 'JAHRESMITTEL' && bricht()) continue
    const einzelne = blaetter.map((blatt, i) =>
      zeiten[i]!.map((zeitraumId) =>
        bestand.vektorOf({ merkmal, quelleId, zeitraumId }, blatt.teilgruppe),
      ),
    )
    const vektoren = new Map(blaetter.map((blatt, i) => [blattKey(blatt), mittelOf(einzelne[i]!)]))
    yield { merkmal, quelleId, bezug, vektoren, reihen: toReihen(blaetter, einzelne) }
  }
}

/** What was counted of the same group at several times. */
function toReihen(
  blaetter: readonly Blatt[],
  einzelne: readonly (readonly Blattvektor[])[],
): readonly (readonly Blattvektor[])[] {
  const nachGruppe = new Map<string, Blattvektor[]>()
  for (const [i, { teilgruppe }] of blaetter.entries()) {
    const key = teilgruppeKey(teilgruppe)
    nachGruppe.set(key, [...(nachGruppe.get(key) ?? []), ...einzelne[i]!])
  }
  return [...nachGruppe.values()].filter(({ length }) => length > 1)
}

/** The mean of figures of the same areas on several days; where one is missing the mean is. */
function mittelOf(vektoren: readonly Blattvektor[]): Blattvektor {
  const [einer] = vektoren
  if (einer === undefined || vektoren.length === 1) return einer!
  return {
    wertOf: (raum) => {
      const gesamt = summe(vektoren.map((vektor) => vektor.wertOf(raum)))
      return hatZahl(gesamt) ? gueltig(gesamt.wert / vektoren.length) : gesamt
    },
    zeichenOf: (raum) => vektoren.map((vektor) => vektor.zeichenOf(raum)).reduce(staerkeres, null),
    stufeOf: (raum) => Math.max(...vektoren.map((vektor) => vektor.stufeOf(raum))),
  }
}

function hatAlle({ vektoren }: Wahl, raum: number, was: 'ZAHL' | 'GRUND'): boolean {
  for (const vektor of vektoren.values()) {
    const wert = vektor.wertOf(String(raum))
    if (was === 'ZAHL' ? !hatZahl(wert) : wert.status === 'NICHT_VERFUEGBAR') return false
  }
  return true
}

/** Names the vector of a leaf within a choice. */
export function blattKey({ jahreZuvor, teilgruppe }: Omit<Blatt, 'merkmal'>): string {
  return `${jahreZuvor}|${teilgruppeKey(teilgruppe)}`
}
