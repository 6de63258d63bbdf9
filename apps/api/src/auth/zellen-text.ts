/** Who sees small cells, as the part of docs/rechte.md that the catalogue's defaults fill. */
import { katalog } from '@sozial/db/seed/katalog'
import type { Katalogregel } from '@sozial/db/seed/katalog/typen'
import { ROLLENNAMEN, ZWECKWORTE } from '@sozial/shared/rollen'
import type { Reichweite } from './zugang.queries.ts'

const REICHWEITENWORTE: Readonly<Record<Reichweite, string>> = {
  KREIS: 'alle Räume',
  ORGANISATION: 'Gebiet der eigenen Organisation',
  JUGENDAMTSBEZIRK: 'eigener Jugendamtsbezirk',
  KOMMUNE: 'eigene Kommune',
}

export const ZELLEN_EINLEITUNG = `Kleine Zellen sind innere Werte auf den Ebenen Sozialraum und Quartier. Was hier steht, bringt der Katalog; die Verwaltung kann es ändern, jede Änderung steht im Protokoll. Ohne Regel sieht niemand etwas, ohne gewählten Zweck auch nicht. Ein Wert aus mehreren Quellen ist nur sichtbar, wo es alle sind. „Gebiet der eigenen Organisation“ ist beim Kreis der ganze Kreis, bei einer Kommune sie selbst. Ein Jugendamt kann einer anderen Organisation die kleinen Zellen seines Bezirks freigeben: eine Quelle, ein Zweck, eine Zeit. Werte ab der Ebene Kommune sieht, wer innen liest.
`

/** Rows: Quelle, role, where, for what. */
export const createZellenzeilen = (): readonly (readonly string[])[] =>
  katalog.quellen.flatMap(({ name, zugriff }) =>
    [...groupByOrt(zugriff)].map(([ort, zwecke]) => [name, ...ort.split('|'), zwecke.join(', ')]),
  )

function groupByOrt(regeln: readonly Katalogregel[]): ReadonlyMap<string, readonly string[]> {
  const gruppen = new Map<string, string[]>()
  for (const { rolle, zweck, reichweite } of regeln) {
    const ort = `${ROLLENNAMEN[rolle]}|${REICHWEITENWORTE[reichweite]}`
    gruppen.set(ort, [...(gruppen.get(ort) ?? []), ZWECKWORTE[zweck].name])
  }
  return gruppen
}
