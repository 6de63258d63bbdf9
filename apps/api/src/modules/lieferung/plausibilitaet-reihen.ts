import type { Stichtagart } from '@sozial/domain/indikator'
import { findAnderenZaehltag, findEinheitsfaktor, zaehltagOf } from '@sozial/domain/plausibilitaet'
import { formatZeitraum } from '@sozial/domain/zeitraum'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Meldung } from '@sozial/formate/lesung'
import { formatZahl } from '@sozial/shared/format'
import { findErwartungen } from './plausibilitaet-aufbau.queries.ts'
import { findBrueche, findSpaltenvergleiche } from './plausibilitaet.queries.ts'
import type { Spaltenvergleich } from './plausibilitaet.queries.ts'
import {
  anfangOf,
  istVergleichbar,
  keyOf,
  SPALTENZAHLEN,
  zeitOf,
} from './plausibilitaet-spalten.ts'
import { pruefeSpruenge } from './plausibilitaet-spruenge.ts'
import { begrenze, meldung, merkmalOf } from './plausibilitaet-stoff.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'

/** Figures against those before them in their series, and the Zeiträume themselves. */
export async function pruefeReihen(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const brueche = await findBrueche(stoff.tx, stoff.kennungen.quelleId)
  const spalten = (await findSpaltenvergleiche(stoff.tx)).filter((spalte) =>
    istVergleichbar(stoff, brueche, spalte),
  )
  const einheiten = spalten.filter((spalte) => faktorOf(spalte) !== null)
  const auffaellig = new Set(einheiten.map(keyOf))
  return [
    ...pruefeZeitraeume(stoff),
    ...(await pruefeStichtage(stoff)),
    ...begrenze(
      'EINHEIT_ANDERS',
      einheiten.map((spalte) => einheitssatz(stoff, spalte)),
      {
        was: 'Spalten in anderer Einheit',
      },
    ),
    ...begrenze(
      'WIE_DAVOR',
      spalten.filter(istWieDavor).map((spalte) => gleichsatz(stoff, spalte)),
      {
        was: 'gleiche Spalten',
      },
    ),
    ...(await pruefeSpruenge(
      stoff,
      spalten.filter((spalte) => !auffaellig.has(keyOf(spalte))),
    )),
  ]
}

const faktorOf = ({ zahlen, summe, summeDavor }: Spaltenvergleich): number | null =>
  zahlen < SPALTENZAHLEN ? null : findEinheitsfaktor({ wert: summe, davor: summeDavor })

/** All the same as before is no chance once enough of them are no zeros. */
const istWieDavor = ({ zahlen, gleiche, ungleichNull }: Spaltenvergleich): boolean =>
  gleiche === zahlen && ungleichNull >= 2 * SPALTENZAHLEN

function einheitssatz(stoff: Pruefstoff, spalte: Spaltenvergleich): Meldung {
  const faktor = faktorOf(spalte)!
  const wort = `${formatZahl(Math.abs(faktor))}-mal so ${faktor > 0 ? 'groß' : 'klein'}`
  const { name, einheit } = merkmalOf(stoff, spalte.merkmal)
  const text = `„${name}“ (${einheit}): Die Zahlen sind für ${zeitOf(stoff, spalte.zeitraum)} insgesamt etwa ${wort} wie für ${zeitOf(stoff, spalte.davor)}. Vermutlich eine andere Einheit (Prozent oder Anteil, Tausend oder einzeln) oder ein verrutschtes Komma.`
  return meldung('EINHEIT_ANDERS', text, { stelle: anfangOf(stoff, spalte), anzahl: spalte.zahlen })
}

function gleichsatz(stoff: Pruefstoff, spalte: Spaltenvergleich): Meldung {
  const { name } = merkmalOf(stoff, spalte.merkmal)
  const text = `„${name}“: Alle ${formatZahl(spalte.zahlen)} Zahlen für ${zeitOf(stoff, spalte.zeitraum)} sind dieselben wie für ${zeitOf(stoff, spalte.davor)}. Bitte prüfen, ob die Datei des richtigen Zeitraums vorliegt.`
  return meldung('WIE_DAVOR', text, { stelle: anfangOf(stoff, spalte), anzahl: spalte.zahlen })
}

/** Zeiträume to come. */
function pruefeZeitraeume(stoff: Pruefstoff): readonly Meldung[] {
  const { reihen, heute } = stoff
  return stoff.strom.zeitraeume.werte.flatMap((zeitraum, i): readonly Meldung[] => {
    const anfang = reihen.anfaenge.find((einer) => einer.zeitraum === i + 1)
    const stelle = anfang === undefined ? null : anfangOf(stoff, anfang)
    if (zeitraum.von <= heute) return []
    const text = `„${formatZeitraum(zeitraum)}“ liegt in der Zukunft. Bei einer Vorausberechnung ist das richtig, bei gezählten Zahlen nicht.`
    return [meldung('ZEITRAUM_ZUKUNFT', text, { stelle, roh: zeitraum.von })]
  })
}

/** Figures counted on another day than their series. */
async function pruefeStichtage(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const { tx, kennungen, reihen, strom } = stoff
  const erwartungen = new Map(
    (await findErwartungen(tx, kennungen.merkmale)).map((eine) => [eine.id, eine]),
  )
  const meldungen = reihen.anfaenge.flatMap(({ merkmal, zeitraum, ...anfang }) => {
    const erwartung = erwartungen.get(kennungen.merkmale[merkmal - 1]!)
    const eigene = erwartung?.lieferantId === kennungen.quelleId
    const erwartet = eigene ? (erwartung.stichtagArt as Stichtagart | null) : null
    const geliefert = strom.zeitraeume.werte[zeitraum - 1]!
    const tag = findAnderenZaehltag(geliefert, {
      bisher: reihen.bisherige.get(merkmal) ?? [],
      daneben: findDaneben(stoff, merkmal, zeitraum),
      erwartet,
    })
    if (tag === null) return []
    const { name } = merkmalOf(stoff, merkmal)
    const text = `„${name}“ ist hier ${formatZaehltag(zaehltagOf(geliefert))} gezählt (${formatZeitraum(geliefert)}), sonst ${formatZaehltag(tag)} – bitte Stichtag und Art des Zeitraums prüfen.`
    return [
      meldung('STICHTAG_ANDERS', text, { stelle: anfangOf(stoff, anfang), roh: geliefert.von }),
    ]
  })
  return begrenze('STICHTAG_ANDERS', meldungen, { was: 'Zeiträume mit anderem Stichtag' })
}

/** The other Zeiträume of a Merkmal in the file. */
const findDaneben = (
  { reihen, strom }: Pruefstoff,
  merkmal: number,
  zeitraum: number,
): readonly Zeitraum[] =>
  reihen.anfaenge.flatMap((anfang) =>
    anfang.merkmal === merkmal && anfang.zeitraum !== zeitraum
      ? [strom.zeitraeume.werte[anfang.zeitraum - 1]!]
      : [],
  )

/** "zum 31.12.", "für ein Jahr" */
function formatZaehltag(tag: string): string {
  const [art = '', monatTag] = tag.split(' ')
  if (monatTag !== undefined) {
    const [monat, tagDesMonats] = monatTag.split('-').map(Number)
    return `zum ${tagDesMonats}.${monat}.`
  }
  return WORTE[art] ?? 'für einen anderen Zeitraum'
}

const WORTE: Readonly<Record<string, string>> = {
  JAHR: 'für ein Jahr',
  MONAT: 'für einen Monat',
  QUARTAL: 'für ein Vierteljahr',
  SCHULJAHR: 'für ein Schuljahr',
  KITAJAHR: 'für ein Kitajahr',
  MEHRJAHR: 'für mehrere Jahre',
}
