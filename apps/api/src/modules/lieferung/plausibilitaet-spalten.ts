/** Columns of a file beside those of the Zeitraum before. */
import { formatZeitraum, letzterTag } from '@sozial/domain/zeitraum'
import type { Bruch, Spaltenvergleich } from './plausibilitaet.queries.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'
import { istNachbar } from './reihen.ts'
import { toStelle } from './stelle.ts'

export const keyOf = ({
  merkmal,
  zeitraum,
  davor,
}: Pick<Spaltenvergleich, 'merkmal' | 'zeitraum' | 'davor'>) => `${merkmal}|${zeitraum}|${davor}`

/** Neighbours in time of one kind, and no break of the series between them. */
export function istVergleichbar(
  { reihen, kennungen }: Pruefstoff,
  brueche: readonly Bruch[],
  { merkmal, zeitraum, davor }: Spaltenvergleich,
): boolean {
  const [jetzt, zuvor] = [reihen.zeitraeume[zeitraum - 1]!, reihen.zeitraeume[davor - 1]!]
  const id = kennungen.merkmale[merkmal - 1]
  return (
    istNachbar(zuvor, jetzt) &&
    !brueche.some(
      ({ datum, merkmalId }) =>
        (merkmalId === null || merkmalId === id) &&
        datum > letzterTag(zuvor) &&
        datum <= letzterTag(jetzt),
    )
  )
}

/** A column says something as a whole from so many areas on. */
export const SPALTENZAHLEN = 4

export const zeitOf = ({ reihen }: Pruefstoff, nummer: number): string =>
  formatZeitraum(reihen.zeitraeume[nummer - 1]!)

export const anfangOf = (
  { strom }: Pruefstoff,
  { zeile, blatt }: { readonly zeile: number; readonly blatt: number },
) => toStelle({ zeile, blatt, spalte: 0 }, strom)
