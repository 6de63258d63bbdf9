/** What the Kommunen say about places, as the map and the list beside it hold it. */
import type { Nadel } from '../../map/BausteinLayers.tsx'
import { toWelt } from '../../map/geometry.ts'
import type { Verweis } from './daten.ts'
import type { OrtskommentareQuery } from './zuschnitt.generated.ts'

type Beteiligung = NonNullable<OrtskommentareQuery['abstimmung']>['beteiligungen'][number]

export interface Kommentar extends Omit<Nadel, 'gewaehlt'> {
  readonly kommune: Verweis
  readonly wort: Beteiligung['kommentare'][number]
}

/** Numbered through the Kreis, Kommune by Kommune. */
export const toKommentare = (beteiligungen: readonly Beteiligung[]): readonly Kommentar[] =>
  beteiligungen
    .flatMap(({ kommune, kommentare }) => kommentare.map((wort) => ({ kommune, wort })))
    .map(({ kommune, wort }, i) => ({
      key: wort.id,
      ort: toWelt(wort.laenge, wort.breite),
      text: String(i + 1),
      offen: wort.antwort === null,
      kommune,
      wort,
    }))
