import type { Rangbereich, Vergleichsurteil } from '@sozial/domain/vergleich'
import type { Aussageart, Raumaussage } from '@sozial/domain/zuschnitt'

/** After "liegt" and "läge". */
const LAGE: Readonly<Record<Vergleichsurteil, string>> = {
  DEUTLICH_HOEHER: 'deutlich über dem Kreis',
  HOEHER: 'sicher über dem Kreis',
  NICHT_SICHER: 'nicht sicher anders als der Kreis',
  NIEDRIGER: 'sicher unter dem Kreis',
  DEUTLICH_NIEDRIGER: 'deutlich unter dem Kreis',
  GLEICH: 'gleichauf mit dem Kreis',
  NICHT_VERGLICHEN: 'ohne Vergleich mit dem Kreis',
}

const platz = (rang: Rangbereich | null): string => {
  if (rang === null) return 'auf keinem Platz'
  return rang.von === rang.bis ? `auf Platz ${rang.von}` : `auf Platz ${rang.von} bis ${rang.bis}`
}

const klasse = (nummer: number | null): string =>
  nummer === null ? 'in keiner Klasse' : `in Klasse ${nummer + 1}`

/** "Kinderarmut in Baal–Brachelen: läge sicher über dem Kreis, bisher nicht sicher anders als der Kreis." */
export function aussagesatz(
  art: Aussageart,
  { raum, indikator }: { readonly raum: string; readonly indikator: string },
  [bisher, dann]: readonly [Raumaussage, Raumaussage],
): string {
  const wo = ({ urteil, rang, klasse: nummer }: Raumaussage) =>
    art === 'URTEIL' ? LAGE[urteil] : art === 'RANG' ? platz(rang) : klasse(nummer)
  return `${indikator} in ${raum}: läge ${wo(dann)}, bisher ${wo(bisher)}.`
}
