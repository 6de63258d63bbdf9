import { ALLE, blaetterOf, hatDifferenz } from '@sozial/domain/indikator'
import type { Formelberechnung, MerkmalFormel, Teilgruppe } from '@sozial/domain/indikator'
import { bezuegeOf, LOOKUPS, zeitraumAt } from '@sozial/domain/zeitraum'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Meldung } from '@sozial/formate/lesung'
import { findUeberBestand, findUeberGanzem } from './plausibilitaet-anteile.queries.ts'
import type { Anteilspaar, Anteilszeile, Bestandspaar } from './plausibilitaet-anteile.queries.ts'
import { findAnteile } from './plausibilitaet-aufbau.queries.ts'
import {
  begrenze,
  formatGenau,
  formatOrt,
  istGross,
  meldung,
  stelleOf,
  verdeckt,
} from './plausibilitaet-stoff.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'

/** Which Merkmal has figures for which Teilgruppe, by numbers. */
export type Gruppen = ReadonlyMap<number, readonly number[]>

/** No part counts more than its whole: a breakdown, and the numerator of a share. */
export async function pruefeAnteile(
  stoff: Pruefstoff,
  gruppen: Gruppen,
): Promise<readonly Meldung[]> {
  const { tx, strom } = stoff
  const paare = bestandspaareOf(stoff, gruppen, await findAnteile(tx))
  const zeiten = strom.zeitraeume.werte.flatMap((zeitraum, i) =>
    zeitenOf(zeitraum).map((einer) => ({ nummer: i + 1, ...einer })),
  )
  const zeilen: readonly (Anteilszeile & { readonly ausBestand?: true })[] = [
    ...(await findUeberGanzem(tx, [
      ...gruppenpaareOf(stoff, gruppen),
      ...imselben(stoff, gruppen, paare),
    ])),
    ...(await findUeberBestand(tx, { paare, zeiten })).map((zeile) => ({
      ...zeile,
      ausBestand: true as const,
    })),
  ]
  const einmal = new Map(
    zeilen.map((zeile) => [`${zeile.blatt}|${zeile.zeile}|${zeile.spalte}`, zeile]),
  )
  const meldungen = [...einmal.values()].map((zeile) => {
    const satz = `${formatOrt(stoff, zeile)}: ${formatGenau(zeile.teil)} sind mehr als das Ganze, zu dem sie gehören`
    const folge = 'Der Anteil läge über 100 %.'
    const text = `${satz} (${formatGenau(zeile.ganzes)}). ${folge}`
    return meldung('TEIL_UEBER_GANZEM', text, {
      stelle: stelleOf(stoff, zeile),
      roh: String(zeile.teil),
      ...(zeile.ausBestand === true &&
        verdeckt(stoff, zeile, { text: `${satz}. ${folge}`, quelle: 'FREMDE' })),
    })
  })
  return begrenze('TEIL_UEBER_GANZEM', meldungen, { was: 'Teile, die größer sind als ihr Ganzes' })
}

/** Every Zeitraum that may answer for the denominator. */
function zeitenOf(zeitraum: Zeitraum): readonly Zeitraum[] {
  return bezuegeOf(zeitraum, { gemittelt: false }).flatMap((bezug) =>
    LOOKUPS[bezug].flatMap((wann) => zeitraumAt(zeitraum, wann) ?? []),
  )
}

/** Every Teilgruppe of a Merkmal against all of it, and against both sexes and all nationalities of its age. */
function gruppenpaareOf(stoff: Pruefstoff, gruppen: Gruppen): readonly Anteilspaar[] {
  const { merkmale, teilgruppen } = stoff.strom
  return [...gruppen].flatMap(([merkmal, nummern]) => {
    if (merkmale.werte[merkmal - 1]!.art === 'FERTIGWERT') return []
    return nummern.flatMap((teilgruppe) => {
      const teil = teilgruppen.werte[teilgruppe - 1]!
      const ganze = istGross(stoff)
        ? [ALLE]
        : [ALLE, { ...teil, geschlecht: ALLE.geschlecht, nationalitaet: ALLE.nationalitaet }]
      const gefunden = nummern.filter((nummer) =>
        ganze.some((ganzes) => istGleich(teilgruppen.werte[nummer - 1]!, ganzes)),
      )
      return gefunden
        .filter((nummer) => nummer !== teilgruppe)
        .map((ganzesTeilgruppe) => ({
          merkmal,
          teilgruppe,
          ganzesMerkmal: merkmal,
          ganzesTeilgruppe,
        }))
    })
  })
}

/** What definitions call a share, against their denominator. */
function bestandspaareOf(
  { strom }: Pruefstoff,
  gruppen: Gruppen,
  anteile: readonly Formelberechnung[],
): readonly Bestandspaar[] {
  const paare = new Map<string, Bestandspaar>()
  for (const { zaehler, nenner } of anteile.flatMap(toEinfache)) {
    const merkmal =
      1 + strom.merkmale.werte.findIndex((eines) => eines.schluessel === zaehler.merkmal)
    const teil = { ...ALLE, ...zaehler.teilgruppe }
    const teilgruppe = (gruppen.get(merkmal) ?? []).find((nummer) =>
      istGleich(strom.teilgruppen.werte[nummer - 1]!, teil),
    )
    if (teilgruppe === undefined) continue
    // Age groups of the denominator are seldom stored as such; the whole of it is.
    for (const gruppe of [{ ...ALLE, ...nenner.teilgruppe }, ALLE]) {
      if (nenner.merkmal === zaehler.merkmal && istGleich(gruppe, teil)) continue
      const paar = { merkmal, teilgruppe, ganzes: { merkmal: nenner.merkmal, teilgruppe: gruppe } }
      paare.set(JSON.stringify(paar), paar)
    }
  }
  return [...paare.values()]
}

/** Those whose whole is in the file too. */
function imselben(
  { strom }: Pruefstoff,
  gruppen: Gruppen,
  paare: readonly Bestandspaar[],
): readonly Anteilspaar[] {
  return paare.flatMap(({ merkmal, teilgruppe, ganzes }) => {
    const ganzesMerkmal =
      1 + strom.merkmale.werte.findIndex(({ schluessel }) => schluessel === ganzes.merkmal)
    const ganzesTeilgruppe = (gruppen.get(ganzesMerkmal) ?? []).find((nummer) =>
      istGleich(strom.teilgruppen.werte[nummer - 1]!, ganzes.teilgruppe),
    )
    return ganzesTeilgruppe === undefined
      ? []
      : [{ merkmal, teilgruppe, ganzesMerkmal, ganzesTeilgruppe }]
  })
}

/** Every leaf of a numerator over a denominator of one leaf: each is contained in it. */
function toEinfache(
  anteil: Formelberechnung,
): readonly { readonly zaehler: MerkmalFormel; readonly nenner: MerkmalFormel }[] {
  if (anteil.typ !== 'ANTEIL' || hatDifferenz(anteil.zaehler) || hatDifferenz(anteil.nenner))
    return []
  const [nenner, ...weitere] = blaetterOf(anteil.nenner)
  if (nenner === undefined || weitere.length > 0) return []
  return blaetterOf(anteil.zaehler).map((zaehler) => ({ zaehler, nenner }))
}

export const istGleich = (a: Teilgruppe, b: Teilgruppe): boolean =>
  a.geschlecht === b.geschlecht &&
  a.nationalitaet === b.nationalitaet &&
  a.alterVon === b.alterVon &&
  a.alterBis === b.alterBis
