/** What a map and a table say about each area of a division, and which of it another division would change. */
import { classBreaks, classOf, defaultClassCount } from '../klassifikation/index.ts'
import {
  rangbereiche,
  vergleiche,
  type Rangbereich,
  type Urteilsregel,
  type Vergleichsgroesse,
  type Vergleichsurteil,
} from '../vergleich/index.ts'
import { hatZahl } from '../wert/index.ts'

/** A value of an area with its interval, where its method has one. */
export interface Aussagegroesse extends Vergleichsgroesse {
  readonly unten: number | null
  readonly oben: number | null
}

export interface Raumaussage {
  readonly urteil: Vergleichsurteil
  /** The places it may truly have; null without a value. */
  readonly rang: Rangbereich | null
  /** Class on a map of quantiles, 0 is the lowest; null without a value. */
  readonly klasse: number | null
}

/** What is said about each area beside all others of its division, and beside the Kreis. */
export function aussagenOf(
  raeume: readonly Aussagegroesse[],
  kreis: Vergleichsgroesse,
  regel: Urteilsregel,
): readonly Raumaussage[] {
  const werte = raeume.flatMap(({ wert, unten, oben }) =>
    hatZahl(wert) ? [{ wert: wert.wert, unten, oben }] : [],
  )
  const zahlen = werte.map(({ wert }) => wert)
  const grenzen = classBreaks(zahlen, {
    methode: 'quantile',
    anzahl: defaultClassCount(zahlen.length),
  })
  const raenge = rangbereiche(werte)[Symbol.iterator]()
  return raeume.map((raum) => ({
    urteil: vergleiche(raum, kreis, regel),
    rang: hatZahl(raum.wert) ? (raenge.next().value ?? null) : null,
    klasse: hatZahl(raum.wert) ? classOf(raum.wert.wert, grenzen) : null,
  }))
}

export type Aussageart = 'URTEIL' | 'RANG' | 'KLASSE'

/** Which statements about an area are others after than before. */
export function aussagewechsel(vorher: Raumaussage, nachher: Raumaussage): readonly Aussageart[] {
  const arten: Aussageart[] = []
  if (vorher.urteil !== nachher.urteil) arten.push('URTEIL')
  if (vorher.klasse !== nachher.klasse) arten.push('KLASSE')
  if (vorher.rang?.von !== nachher.rang?.von || vorher.rang?.bis !== nachher.rang?.bis) {
    arten.push('RANG')
  }
  return arten
}
