import { ALLE } from '@sozial/domain/indikator'
import { findZerlegungen, istAbweichend } from '@sozial/domain/plausibilitaet'
import type { Zerlegung } from '@sozial/domain/plausibilitaet'
import type { Meldung } from '@sozial/formate/lesung'
import { formatZahl } from '@sozial/shared/format'
import { istGleich, pruefeAnteile } from './plausibilitaet-anteile.ts'
import type { Gruppen } from './plausibilitaet-anteile.ts'
import { findBestand, findRaumsummen, findTeilsummen } from './plausibilitaet-summen.queries.ts'
import type { Bestandszeile, Summenregel } from './plausibilitaet-summen.queries.ts'
import {
  begrenze,
  formatGenau,
  formatMerkmal,
  formatOrt,
  istGross,
  istGerundet,
  meldung,
  schwelleOf,
  stelleOf,
  verdeckt,
} from './plausibilitaet-stoff.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'
import { pruefeSummenzeilen } from './plausibilitaet-summenzeilen.ts'

/** Parts against their whole: within the file, over areas, over definitions, against other Quellen. */
export async function pruefeSummen(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const gruppen = new Map<number, number[]>()
  for (const { merkmal, teilgruppe } of stoff.gruppen) {
    const liste = gruppen.get(merkmal)
    if (liste) liste.push(teilgruppe)
    else gruppen.set(merkmal, [teilgruppe])
  }
  return [
    ...(await pruefeTeile(stoff, gruppen)),
    ...(await pruefeRaumsummen(stoff)),
    ...pruefeSummenzeilen(stoff),
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
    const zerlegungen = findZerlegungen(teilgruppen).filter(
      ({ ganzes }) => !istGross(stoff) || istGleich(teilgruppen[ganzes]!, ALLE),
    )
    return zerlegungen.map(({ art, ganzes, teile }) => ({
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
      abweichung: abweichungOf(zeile),
    })
  })
  return begrenze('TEILE_UNGLEICH_GANZES', meldungen, { was: 'Summen, die nicht aufgehen' })
}

/** In percent of the larger one, as the threshold is meant. */
const abweichungOf = ({ ganzes, summe }: { readonly ganzes: number; readonly summe: number }) =>
  (Math.abs(ganzes - summe) / Math.max(Math.abs(ganzes), Math.abs(summe))) * 100

async function pruefeRaumsummen(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const { teilgruppen } = stoff.strom
  const zeilen = await findRaumsummen(stoff.tx, {
    merkmale: summierbareOf(stoff),
    teilgruppen: istGross(stoff)
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
        abweichung: abweichungOf(zeile),
      })
    })
  return begrenze('RAUMSUMME', meldungen, { was: 'Gebietssummen, die nicht aufgehen' })
}

/** The population of one Quelle is held against that of the others. */
const BEVOELKERUNG = 'bevoelkerung'

async function pruefeBestand(stoff: Pruefstoff, gruppen: Gruppen): Promise<readonly Meldung[]> {
  const { strom, kennungen } = stoff
  const merkmal =
    strom.merkmale.werte.findIndex(({ schluessel }) => schluessel === BEVOELKERUNG) + 1
  const teilgruppe = (gruppen.get(merkmal) ?? []).find((nummer) =>
    istGleich(strom.teilgruppen.werte[nummer - 1]!, ALLE),
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

/** Persons by which two registers differ without any reason. */
const FAMILIEN = 10

function bestandssatz(stoff: Pruefstoff, zeile: Bestandszeile): readonly Meldung[] {
  const { wert, gespeichert, teile, quelle, gleicheQuelle } = zeile
  const code = gleicheQuelle ? 'RAUMSUMME' : 'BESTAND_ABWEICHEND'
  const prozent = (wert / gespeichert - 1) * 100
  const schwelleProzent = schwelleOf(stoff, code)
  if (Math.abs(prozent) <= schwelleProzent) return []
  const vergleich = { ganzes: gespeichert, summe: wert, teile }
  const gerundet = istGerundet(stoff)
  if (gleicheQuelle && !istAbweichend(vergleich, { schwelleProzent, gerundet })) return []
  // Two registers of a hamlet differ by a family.
  if (!gleicheQuelle && Math.abs(wert - gespeichert) <= FAMILIEN) return []
  const was =
    teile === 1 ? formatGenau(wert) : `${formatZahl(teile)} Gebiete ergeben ${formatGenau(wert)}`
  const unterschied = `${prozent > 0 ? '+' : '−'}${formatZahl(Math.abs(prozent), 1)} %`
  const rat = gleicheQuelle
    ? 'Bitte prüfen, ob ein Gebiet fehlt oder doppelt zählt.'
    : 'Melderegister und Fortschreibung zählen verschieden; so weit liegen sie selten auseinander.'
  const ort = formatOrt(stoff, zeile)
  const text = `${ort}: ${was}, ${quelle} zählt ${formatGenau(gespeichert)} (${unterschied}). ${rat}`
  const kurz = {
    text: `${ort}: ${was}, ${quelle} zählt deutlich ${prozent > 0 ? 'weniger' : 'mehr'}. ${rat}`,
    quelle: gleicheQuelle ? ('EIGENE' as const) : ('FREMDE' as const),
  }
  return [
    meldung(code, text, {
      stelle: stelleOf(stoff, zeile),
      roh: formatMerkmal(stoff, zeile),
      abweichung: Math.abs(prozent),
      gegenBestand: true,
      ...verdeckt(stoff, zeile, kurz),
    }),
  ]
}
