/** The figures of a file as COPY reads them, each beside what stands before it in its series. */
import { fassungOf } from './figuren.ts'
import type { Verorteter } from './figuren.ts'
import type { Zahl } from './zahlenspeicher.ts'

/** @param eigene ids of the areas of the Kreis; the others are yardsticks, that nobody here can correct */
export function* toZahlenzeilen(strom: Verorteter, eigene: ReadonlySet<number>): Generator<string> {
  const { raeume, zahlen, bild } = strom
  const orte = raeume.map(({ raumId }) => `${raumId}\t${eigene.has(raumId) ? 't' : 'f'}`)
  const davorOf = createReihen(strom)
  const bezuege = bild.bezuege()
  for (const [zahl] of zahlen.figuren()) {
    const { merkmal, teilgruppe, zeitraum } = bezuege[zahl.bezug]!
    const kopf = `${merkmal}\t${teilgruppe}\t${zeitraum}\t${orte[zahl.raum]!}\t${fassungOf(strom, zahl)!}`
    yield `${kopf}\t${toText(zahl.wert)}\t${zahl.status}\t${zahl.vorlaeufig ? 't' : 'f'}\t${zahl.zeile}\t${zahl.spalte}\t${zahl.blatt}\t${davorOf(zahl)}\n`
  }
}

const toText = (wert: number | null): string => (wert === null ? '\\N' : `${wert}`)

/**
 * What stood before a figure in its series: the Zeitraum of the same kind (0: none) and its number.
 * Figures come by Merkmal, Teilgruppe and Zeitraum: the last one of an area is the one before.
 */
function createReihen({ raeume, bild, zeitraeume }: Verorteter): (zahl: Zahl) => string {
  const bezuege = bild.bezuege()
  const reihen = bezuege.map(
    ({ merkmal, teilgruppe, zeitraum }) =>
      `${merkmal}|${teilgruppe}|${zeitraeume.werte[zeitraum - 1]!.art}`,
  )
  const letzte = raeume.map((): { reihe: string; text: string } => ({ reihe: '', text: '' }))
  return ({ raum, bezug, wert }) => {
    const vorige = letzte[raum]!
    const text = vorige.reihe === reihen[bezug] ? vorige.text : '0\t\\N'
    vorige.reihe = reihen[bezug]!
    vorige.text = `${bezuege[bezug]!.zeitraum}\t${toText(wert)}`
    return text
  }
}
