import { berechne, evaluateFormel } from '@sozial/domain/indikator'
import type { Formel, Lies, Messergebnis } from '@sozial/domain/indikator'
import { ergebnisintervall } from '@sozial/domain/vergleich'
import { gueltig, hatZahl, ohne, summe } from '@sozial/domain/wert'
import { addJahre, bezuegeOf, letzterTag, LOOKUPS } from '@sozial/domain/zeitraum'
import type { Bezug, Tag } from '@sozial/domain/zeitraum'
import type { Block, Blockkopf, Messwertzeile } from './berechnung.queries.ts'
import type { Flaeche } from './raumbaum.queries.ts'
import { staerkeres, teilgruppeKey } from './berechnung-bestand.ts'
import type { Bestand, Blattvektor, Zeichen } from './berechnung-bestand.ts'
import type { Blatt, Merkmalbedarf, Rechenauftrag, Rechenvorschrift } from './berechnung-plan.ts'
import { istGebrochen } from './berechnung-zeit.ts'
import type { Bruch, Kalender } from './berechnung-zeit.ts'

/** Everything a block is computed from. */
export interface Rechengrundlage {
  readonly bestand: Bestand
  readonly kalender: Kalender
  readonly brueche: readonly Bruch[]
}

/** Which count of a Merkmal a block stands on: one Quelle, one reference to time. */
interface Wahl {
  readonly merkmal: string
  readonly quelleId: number
  readonly bezug: Bezug
  readonly vektoren: ReadonlyMap<string, Blattvektor>
  /** The same figure at several times, where the value looks back. */
  readonly reihen: readonly (readonly Blattvektor[])[]
}

/** What the areas of all levels choose from for the same definition and Zeitraum. */
export interface Angebot {
  readonly auftrag: Rechenauftrag
  readonly grundlage: Rechengrundlage
  /** Every count that a Merkmal could be taken from, the one that goes first in front. */
  readonly zaehlungenOf: (bedarf: Merkmalbedarf) => readonly Wahl[]
}

/** Remembers: what there is of a Merkmal is the same for every area. */
export function createAngebot(auftrag: Rechenauftrag, grundlage: Rechengrundlage): Angebot {
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
 * Computes the block of one definition, one Zeitraum and one Ebene.
 *
 * @returns undefined when there is nothing to say: no area has a value or a
 *   reason other than "not available"
 */
export function berechneBlock(angebot: Angebot, flaeche: Flaeche): Block | undefined {
  const { auftrag, grundlage } = angebot
  const wahlen = waehleAlle(angebot, flaeche)
  if (wahlen === undefined) return undefined
  const zeilen = flaeche.raumfassungen.map(createZeile(auftrag, wahlen, grundlage))
  if (!zeilen.some(sagtEtwas)) return undefined
  const damals = fruehesterTag(auftrag, wahlen)
  return {
    ...toKopf(auftrag, flaeche, wahlen),
    zeilen: zeilen.map((zeile, i) => {
      const ab = flaeche.zugeschnitten[i] ?? null
      return ab === null ? zeile : toZeileMitZuschnitt(zeile, ab, damals)
    }),
  }
}

/** What `berechneBlock` would be of, without its rows: computed as far as the first that has something to say. */
export function berechneKopf(angebot: Angebot, flaeche: Flaeche): Blockkopf | undefined {
  const { auftrag, grundlage } = angebot
  const wahlen = waehleAlle(angebot, flaeche)
  if (wahlen === undefined) return undefined
  const zeileOf = createZeile(auftrag, wahlen, grundlage)
  const gibtEs = flaeche.raumfassungen.some((raum) => sagtEtwas(zeileOf(raum)))
  return gibtEs ? toKopf(auftrag, flaeche, wahlen) : undefined
}

const sagtEtwas = ({ status }: Messwertzeile): boolean => status !== 'NICHT_VERFUEGBAR'

const toKopf = (
  { vorschrift, zeitraum }: Rechenauftrag,
  { gebietsstandId }: Flaeche,
  wahlen: readonly Wahl[],
): Blockkopf => ({
  indikatorfassungId: vorschrift.id,
  gebietsstandId,
  zeitraumId: zeitraum.id,
  quellen: [...new Set(wahlen.map(({ quelleId }) => quelleId))].toSorted((a, b) => a - b),
})

/** Figures of other borders will never come: what was counted for the area as it was then is no gap. */
function toZeileMitZuschnitt(zeile: Messwertzeile, ab: Tag, damals: Tag): Messwertzeile {
  const kommtNie = zeile.status === 'NICHT_VERFUEGBAR' && damals < ab
  return kommtNie ? { ...zeile, status: 'NICHT_SINNVOLL' } : zeile
}

/** The last day of the earliest period that the values of a block look back on. */
function fruehesterTag({ vorschrift, zeitraum }: Rechenauftrag, wahlen: readonly Wahl[]): Tag {
  const jahre = Math.max(...vorschrift.jahre.zaehler, ...vorschrift.jahre.nenner)
  const vorher = wahlen.some(({ bezug }) => bezug === 'JAHRESMITTEL') ? 1 : 0
  return letzterTag(addJahre(zeitraum, -(jahre + vorher)))
}

/**
 * One Quelle per Merkmal for all areas of the block: within a map nothing is
 * compared that was counted by different people.
 *
 * The Zeitraum of the block is that of the numerator, so at least one of its
 * Merkmale has to be counted for exactly this Zeitraum.
 */
export function waehleAlle(
  { auftrag: { vorschrift }, zaehlungenOf }: Angebot,
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

function blattKey({ jahreZuvor, teilgruppe }: Omit<Blatt, 'merkmal'>): string {
  return `${jahreZuvor}|${teilgruppeKey(teilgruppe)}`
}

/** What looks back over a break says nothing: a change, and years counted together. */
function ueberBruch(
  { vorschrift, zeitraum }: Rechenauftrag,
  wahlen: readonly Wahl[],
  { brueche }: Rechengrundlage,
): boolean {
  const zurueck = Math.max(...vorschrift.jahre.zaehler, ...vorschrift.jahre.nenner)
  if (zurueck === 0) return false
  const damals = addJahre(zeitraum, -zurueck)
  return wahlen.some((wahl) => istGebrochen(brueche, wahl, { von: damals, bis: zeitraum }))
}

/** Counted on one side of a change of borders, estimated on the other: the difference says nothing. */
function ueberZuschnitt(reihen: readonly (readonly Blattvektor[])[], raum: string): boolean {
  return reihen.some(([erster, ...andere]) =>
    andere.some((vektor) => vektor.stufeOf(raum) !== erster!.stufeOf(raum)),
  )
}

function createZeile(
  auftrag: Rechenauftrag,
  wahlen: readonly Wahl[],
  grundlage: Rechengrundlage,
): (raumfassungId: number) => Messwertzeile {
  const { vorschrift } = auftrag
  const gebrochen = ueberBruch(auftrag, wahlen, grundlage)
  const vektoren = new Map(wahlen.map((wahl) => [wahl.merkmal, wahl.vektoren]))
  const reihen = wahlen.flatMap((wahl) => wahl.reihen)
  const { formeln, berechnung, jahre } = vorschrift
  // One pair of readers for all areas; `raum` says which one is meant.
  let raum = ''
  let zeichen: Zeichen = null
  const liesVor =
    (jahreZuvor: number): Lies =>
    (merkmal, teilgruppe) => {
      const vektor = vektoren.get(merkmal)!.get(blattKey({ jahreZuvor, teilgruppe }))!
      zeichen = staerkeres(zeichen, vektor.zeichenOf(raum))
      return vektor.wertOf(raum)
    }
  const zaehlerlesungen = jahre.zaehler.map(liesVor)
  const nennerlesungen = jahre.nenner.map(liesVor)
  const evaluate = (formel: Formel, lesungen: readonly Lies[]) =>
    summe(lesungen.map((lies) => evaluateFormel(formel, lies)))
  return (raumfassungId) => {
    raum = String(raumfassungId)
    zeichen = null
    const zaehler = evaluate(formeln.zaehler, zaehlerlesungen)
    const nenner = formeln.nenner && evaluate(formeln.nenner, nennerlesungen)
    const ergebnis = berechne(berechnung, zaehler, nenner)
    const ohneSinn = gebrochen || ueberZuschnitt(reihen, raum)
    const gueltiges =
      ohneSinn && hatZahl(ergebnis.wert) ? { ...ergebnis, wert: ohne('NICHT_SINNVOLL') } : ergebnis
    return toZeile({ raumfassungId, vorschrift, zeichen }, gueltiges)
  }
}

/**
 * The row of an area. Without a value of its own it carries no part either:
 * the rule is here, so that screen, interface and files cannot differ in it.
 */
function toZeile(
  ort: {
    readonly raumfassungId: number
    readonly vorschrift: Rechenvorschrift
    readonly zeichen: Zeichen
  },
  ergebnis: Messergebnis,
): Messwertzeile {
  const { zaehler, nenner, wert } = ergebnis
  const { berechnung, intervall } = ort.vorschrift
  const grenzen = ergebnisintervall(berechnung, intervall, ergebnis)
  const mitTeilen = hatZahl(wert)
  return {
    raumfassungId: ort.raumfassungId,
    zaehler: mitTeilen && berechnung.typ !== 'FERTIGWERT' ? zaehler.wert : null,
    nenner: mitTeilen && nenner !== null ? nenner.wert : null,
    wert: wert.wert,
    unten: grenzen?.unten ?? null,
    oben: grenzen?.oben ?? null,
    status: wert.status,
    zeichen: hatZahl(wert) ? ort.zeichen : null,
  }
}
