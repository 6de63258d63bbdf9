import { ALLE, blaetterOf, hatDifferenz } from '@sozial/domain/indikator'
import type { Formelberechnung, MerkmalFormel, Teilgruppe } from '@sozial/domain/indikator'
import { findZerlegungen, istAbweichend } from '@sozial/domain/plausibilitaet'
import type { Zerlegung } from '@sozial/domain/plausibilitaet'
import { bezuegeOf, LOOKUPS, zeitraumAt } from '@sozial/domain/zeitraum'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Meldung } from '@sozial/formate/lesung'
import { formatZahl } from '@sozial/shared/format'
import { findAnteile } from './plausibilitaet-aufbau.queries.ts'
import {
  findBestand,
  findGruppen,
  findRaumsummen,
  findTeilsummen,
  findUeberGanzem,
} from './plausibilitaet-summen.queries.ts'
import type { Anteilspaar, Bestandszeile, Summenregel } from './plausibilitaet-summen.queries.ts'
import {
  begrenze,
  formatGenau,
  formatMerkmal,
  formatOrt,
  meldung,
  schwelleOf,
  stelleOf,
} from './plausibilitaet-stoff.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'

/** Which Merkmal has figures for which Teilgruppe, by numbers. */
type Gruppen = ReadonlyMap<number, readonly number[]>

/** In large files only the figures for all persons are summed over areas. */
const VIELE = 200_000

/** Parts against their whole: within the file, over areas, over definitions, against other Quellen. */
export async function pruefeSummen(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const gruppen = new Map<number, number[]>()
  for (const { merkmal, teilgruppe } of await findGruppen(stoff.tx)) {
    const liste = gruppen.get(merkmal)
    if (liste) liste.push(teilgruppe)
    else gruppen.set(merkmal, [teilgruppe])
  }
  return [
    ...(await pruefeTeile(stoff, gruppen)),
    ...(await pruefeRaumsummen(stoff)),
    ...(await pruefeAnteile(stoff, gruppen)),
    ...(await pruefeBestand(stoff, gruppen)),
  ]
}

/** Means and indices have no sums. */
const summierbareOf = ({ strom }: Pruefstoff): readonly number[] =>
  strom.merkmale.werte.flatMap(({ art }, i) => (art === 'FERTIGWERT' ? [] : [i + 1]))

interface Teilregel extends Summenregel {
  readonly art: Zerlegung['art']
}

const TEILWORT = {
  GESCHLECHT: 'Die Geschlechter ergeben zusammen',
  NATIONALITAET: 'Deutsche und ausländische ergeben zusammen',
  ALTER: 'Die Altersgruppen ergeben zusammen',
}

async function pruefeTeile(stoff: Pruefstoff, gruppen: Gruppen): Promise<readonly Meldung[]> {
  const regeln = summierbareOf(stoff).flatMap((merkmal): readonly Teilregel[] => {
    const nummern = gruppen.get(merkmal) ?? []
    const teilgruppen = nummern.map((nummer) => stoff.strom.teilgruppen.werte[nummer - 1]!)
    return findZerlegungen(teilgruppen).map(({ art, ganzes, teile }) => ({
      art,
      merkmal,
      ganzes: nummern[ganzes]!,
      teile: teile.map((teil) => nummern[teil]!),
    }))
  })
  const schwelleProzent = schwelleOf(stoff, 'TEILE_UNGLEICH_GANZES')
  const zeilen = (await findTeilsummen(stoff.tx, regeln)).filter((zeile) =>
    istAbweichend(zeile, { schwelleProzent, gerundet: istGerundet(stoff) }),
  )
  const meldungen = zeilen.map((zeile) => {
    const wort = TEILWORT[regeln[zeile.regel]!.art]
    const text = `${formatOrt(stoff, zeile)}: ${formatGenau(zeile.ganzes)}. ${wort} ${formatGenau(zeile.summe)} (Unterschied ${formatGenau(Math.abs(zeile.ganzes - zeile.summe))}). Bitte Teile und Summe vergleichen.`
    return meldung('TEILE_UNGLEICH_GANZES', text, {
      stelle: stelleOf(stoff, zeile),
      roh: String(zeile.ganzes),
    })
  })
  return begrenze('TEILE_UNGLEICH_GANZES', meldungen, { was: 'Summen, die nicht aufgehen' })
}

/** Quellen that protect by rounding or by random noise: BA, Zensus, Jobcenter. */
const GERUNDETE = /^(ba|arbeitsagentur|jobcenter|zensus)/

const istGerundet = ({ lesung }: Pruefstoff): boolean => GERUNDETE.test(lesung.quelle)

async function pruefeRaumsummen(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const { teilgruppen } = stoff.strom
  const zeilen = await findRaumsummen(stoff.tx, {
    merkmale: summierbareOf(stoff),
    teilgruppen:
      stoff.vergleich.uebernommen > VIELE
        ? [teilgruppen.nummerOf(ALLE)]
        : teilgruppen.werte.map((_, i) => i + 1),
  })
  const schwelleProzent = schwelleOf(stoff, 'RAUMSUMME')
  const meldungen = zeilen
    .filter((zeile) => istAbweichend(zeile, { schwelleProzent, gerundet: istGerundet(stoff) }))
    .map((zeile) => {
      const text = `${formatOrt(stoff, zeile)}: ${formatGenau(zeile.ganzes)}. ${zeile.teile === 1 ? 'Das eine Gebiet darin ergibt' : `Die ${formatZahl(zeile.teile)} Gebiete darin ergeben`} ${formatGenau(zeile.summe)}. Bitte prüfen, ob ein Gebiet fehlt oder doppelt zählt.`
      return meldung('RAUMSUMME', text, {
        stelle: stelleOf(stoff, zeile),
        roh: String(zeile.ganzes),
      })
    })
  return begrenze('RAUMSUMME', meldungen, { was: 'Gebietssummen, die nicht aufgehen' })
}

async function pruefeAnteile(stoff: Pruefstoff, gruppen: Gruppen): Promise<readonly Meldung[]> {
  const paare = paareOf(stoff, gruppen, await findAnteile(stoff.tx))
  const zeiten = stoff.strom.zeitraeume.werte.flatMap((zeitraum, i) =>
    zeitenOf(zeitraum).map((einer) => ({ nummer: i + 1, ...einer })),
  )
  const zeilen = await findUeberGanzem(stoff.tx, stoff.kennungen, { paare, zeiten })
  const meldungen = zeilen.map((zeile) => {
    const text = `${formatOrt(stoff, zeile)}: ${formatGenau(zeile.teil)} sind mehr als das Ganze, zu dem sie gehören (${formatGenau(zeile.ganzes)}). Der Anteil läge über 100 %.`
    return meldung('TEIL_UEBER_GANZEM', text, {
      stelle: stelleOf(stoff, zeile),
      roh: String(zeile.teil),
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

/** A part of a Merkmal against all of it, and what definitions call a share against its denominator. */
function paareOf(
  { strom }: Pruefstoff,
  gruppen: Gruppen,
  anteile: readonly Formelberechnung[],
): readonly Anteilspaar[] {
  const paare = new Map<string, Anteilspaar>()
  const add = (merkmal: number, teilgruppe: number, ganzes: Anteilspaar['ganzes']) => {
    const paar = { merkmal, teilgruppe, ganzes }
    paare.set(JSON.stringify(paar), paar)
  }
  strom.merkmale.werte.forEach(({ art, schluessel }, i) => {
    const nummern = gruppen.get(i + 1) ?? []
    const alle = nummern.find((nummer) => istAlle(strom.teilgruppen.werte[nummer - 1]!))
    if (art === 'FERTIGWERT' || alle === undefined) return
    for (const nummer of nummern) {
      if (nummer !== alle) add(i + 1, nummer, { merkmal: schluessel, teilgruppe: ALLE })
    }
  })
  for (const { zaehler, nenner } of anteile.flatMap(toEinfache)) {
    const merkmal = strom.merkmale.werte.findIndex((eines) => eines.schluessel === zaehler.merkmal)
    const teil = { ...ALLE, ...zaehler.teilgruppe }
    for (const nummer of gruppen.get(merkmal + 1) ?? []) {
      if (!istGleich(strom.teilgruppen.werte[nummer - 1]!, teil)) continue
      add(merkmal + 1, nummer, {
        merkmal: nenner.merkmal,
        teilgruppe: { ...ALLE, ...nenner.teilgruppe },
      })
      // Age groups of the denominator are seldom stored as such; the whole of it is.
      add(merkmal + 1, nummer, { merkmal: nenner.merkmal, teilgruppe: ALLE })
    }
  }
  return [...paare.values()].filter(
    ({ merkmal, teilgruppe, ganzes }) =>
      strom.merkmale.werte[merkmal - 1]!.schluessel !== ganzes.merkmal ||
      !istGleich(strom.teilgruppen.werte[teilgruppe - 1]!, ganzes.teilgruppe),
  )
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

const istAlle = (gruppe: Teilgruppe): boolean => istGleich(gruppe, ALLE)

const istGleich = (a: Teilgruppe, b: Teilgruppe): boolean =>
  a.geschlecht === b.geschlecht &&
  a.nationalitaet === b.nationalitaet &&
  a.alterVon === b.alterVon &&
  a.alterBis === b.alterBis

/** The population of one Quelle is held against that of the others. */
const BEVOELKERUNG = 'bevoelkerung'

async function pruefeBestand(stoff: Pruefstoff, gruppen: Gruppen): Promise<readonly Meldung[]> {
  const { strom, kennungen } = stoff
  const merkmal =
    strom.merkmale.werte.findIndex(({ schluessel }) => schluessel === BEVOELKERUNG) + 1
  const teilgruppe = (gruppen.get(merkmal) ?? []).find((nummer) =>
    istAlle(strom.teilgruppen.werte[nummer - 1]!),
  )
  if (teilgruppe === undefined) return []
  const zeilen = await findBestand(stoff.tx, {
    merkmal,
    merkmalId: kennungen.merkmale[merkmal - 1]!,
    teilgruppe,
    teilgruppeId: kennungen.teilgruppen[teilgruppe - 1]!,
    zeitraumIds: kennungen.zeitraeume,
    quelleId: kennungen.quelleId,
  })
  const meldungen = zeilen.flatMap((zeile) => bestandssatz(stoff, zeile))
  return [
    ...begrenze(
      'RAUMSUMME',
      meldungen.filter(({ code }) => code === 'RAUMSUMME'),
      {
        was: 'Gebietssummen, die nicht aufgehen',
      },
    ),
    ...begrenze(
      'BESTAND_ABWEICHEND',
      meldungen.filter(({ code }) => code !== 'RAUMSUMME'),
      {
        was: 'Abweichungen von anderen Quellen',
      },
    ),
  ]
}

function bestandssatz(stoff: Pruefstoff, zeile: Bestandszeile): readonly Meldung[] {
  const { wert, gespeichert, teile, quelle, gleicheQuelle } = zeile
  const code = gleicheQuelle ? 'RAUMSUMME' : 'BESTAND_ABWEICHEND'
  const prozent = (wert / gespeichert - 1) * 100
  if (Math.abs(prozent) <= schwelleOf(stoff, code)) return []
  const was =
    teile === 1 ? formatGenau(wert) : `${formatZahl(teile)} Gebiete ergeben ${formatGenau(wert)}`
  const unterschied = `${prozent > 0 ? '+' : '−'}${formatZahl(Math.abs(prozent), 1)} %`
  const rat = gleicheQuelle
    ? 'Bitte prüfen, ob ein Gebiet fehlt oder doppelt zählt.'
    : 'Melderegister und Fortschreibung zählen verschieden; so weit liegen sie selten auseinander.'
  const text = `${formatOrt(stoff, zeile)}: ${was}, ${quelle} zählt ${formatGenau(gespeichert)} (${unterschied}). ${rat}`
  return [meldung(code, text, { stelle: stelleOf(stoff, zeile), roh: formatMerkmal(stoff, zeile) })]
}
