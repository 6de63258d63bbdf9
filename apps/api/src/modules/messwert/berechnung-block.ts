import { berechne, evaluateFormel } from '@sozial/domain/indikator'
import type { Formel, Lies, Messergebnis } from '@sozial/domain/indikator'
import { ergebnisintervall } from '@sozial/domain/vergleich'
import { hatZahl, ohne, summe } from '@sozial/domain/wert'
import { addJahre, letzterTag } from '@sozial/domain/zeitraum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Block, Blockkopf, Messwertzeile } from './berechnung.queries.ts'
import type { Flaeche } from './raumbaum.queries.ts'
import { staerkeres } from './berechnung-bestand.ts'
import type { Blattvektor, Zeichen } from './berechnung-bestand.ts'
import type { Rechenauftrag, Rechenvorschrift } from './berechnung-plan.ts'
import { istGebrochen } from './berechnung-zeit.ts'
import { blattKey, waehleAlle } from './berechnung-wahl.ts'
import type { Auswahl, Rechengrundlage, Wahl } from './berechnung-wahl.ts'

/**
 * Computes the block of one definition, one Zeitraum and one Ebene.
 *
 * @returns undefined when there is nothing to say: no area has a value or a
 *   reason other than "not available"
 */
export function berechneBlock(auswahl: Auswahl, flaeche: Flaeche): Block | undefined {
  const { auftrag, grundlage } = auswahl
  const wahlen = waehleAlle(auswahl, flaeche)
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
export function berechneKopf(auswahl: Auswahl, flaeche: Flaeche): Blockkopf | undefined {
  const { auftrag, grundlage } = auswahl
  const wahlen = waehleAlle(auswahl, flaeche)
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
