/** Plausibility rules in words, and what another threshold would have said lately. Pure. */
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import type { PruefregelFragment } from './plausibilitaet.generated.ts'

export type Pruefregel = PruefregelFragment

/** How a rule holds, for all or for one Quelle. */
export interface Stand {
  readonly schwelle: number | null
  readonly aus: boolean
}

/** "ab 25 %", "ausgeschaltet", "immer" */
export function geltungOf({ schwelle, aus }: Stand): string {
  if (aus) return 'ausgeschaltet'
  return schwelle === null ? 'immer' : `ab ${formatProzent(schwelle)}`
}

/** What holds for a Quelle; empty key: for all that have nothing of their own. */
export function standOf({ schwelle, aus, ausnahmen }: Pruefregel, quelle: string): Stand {
  const eigene = ausnahmen.find((eine) => eine.quelle.schluessel === quelle)
  if (eigene === undefined) return { schwelle, aus }
  return { schwelle: eigene.schwelle ?? schwelle, aus: eigene.aus }
}

export const formatProzent = (zahl: number): string =>
  `${formatZahl(zahl, Number.isInteger(zahl) ? 0 : 1)} %`

interface Zaehlung {
  readonly meldungen: number
  readonly dateien: number
}

/** How often the rule has spoken lately, about deviations above a threshold. */
function zaehle({ funde, ausnahmen }: Pruefregel, quelle: string | null, ab: number): Zaehlung {
  const eigene = new Set(ausnahmen.map((eine) => eine.quelle.schluessel))
  const gemeinte = funde.filter((fund) =>
    quelle === null ? true : quelle === '' ? !eigene.has(fund.quelle) : fund.quelle === quelle,
  )
  const anzahlen = gemeinte.map(
    ({ abweichungen, ohneMass }) => abweichungen.filter((eine) => eine > ab).length + ohneMass,
  )
  return {
    meldungen: anzahlen.reduce((summe, anzahl) => summe + anzahl, 0),
    dateien: anzahlen.filter((anzahl) => anzahl > 0).length,
  }
}

/** "12 Meldungen zu 5 der letzten 40 Lieferungen" */
export function zuletztOf(regel: Pruefregel): string {
  if (regel.lieferungen === 0) return 'noch keine Lieferung'
  return zaehlsatz(zaehle(regel, null, 0), regel.lieferungen)
}

function zaehlsatz({ meldungen, dateien }: Zaehlung, lieferungen: number): string {
  if (meldungen === 0) return `keine Meldung zu den letzten ${formatZahl(lieferungen)} Lieferungen`
  return `${formatAnzahl(meldungen, 'Meldung', 'Meldungen')} zu ${formatZahl(dateien)} der letzten ${formatZahl(lieferungen)} Lieferungen`
}

/**
 * What the rule would have said of the last Lieferungen with this. Weaker
 * deviations than the threshold of then were not written down, so below it
 * there is only a lowest number.
 *
 * @param quelle key; empty: all that have nothing of their own
 */
export function probeOf(regel: Pruefregel, quelle: string, neu: Stand): string {
  if (regel.lieferungen === 0) return 'Noch keine Lieferung, an der sich das zeigen ließe.'
  if (neu.aus) return 'Geprüft wird das dann nicht mehr; frühere Meldungen bleiben stehen.'
  const bisher = standOf(regel, quelle).schwelle
  const satz = zaehlsatz(zaehle(regel, quelle, neu.schwelle ?? 0), regel.lieferungen)
  if (bisher === null || neu.schwelle === null) return `Zuletzt: ${satz}.`
  return neu.schwelle < bisher
    ? `Damit mindestens: ${satz}. Schwächere Abweichungen als ${formatProzent(bisher)} wurden nicht vermerkt.`
    : `Damit wären es: ${satz}.`
}

/** The typed threshold; a sentence where it is none. */
export function parseSchwelle(text: string): number | string {
  const zahl = Number(text.trim().replace('%', '').trim().replace(',', '.'))
  return text.trim() !== '' && zahl > 0 && zahl <= 1000
    ? zahl
    : 'Bitte eine Zahl größer als 0 und höchstens 1.000 angeben.'
}
