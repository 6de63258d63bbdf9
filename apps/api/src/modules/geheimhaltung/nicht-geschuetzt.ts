import type { Schutzblocksystem, Zellbezug } from '@sozial/domain/geheimhaltung-system'
import { formatZeitraum } from '@sozial/domain/zeitraum'
import { formatAnzahl } from '@sozial/shared/format'
import type { Laufeingabe } from './systemeingabe.queries.ts'

/** Numbers that no hiding protects: nothing may be published then. */
export class NichtGeschuetzt extends Error {
  /** The Messwerte they are part of. */
  readonly bezuege: readonly Zellbezug[]

  constructor(blocksystem: Schutzblocksystem, zellen: readonly number[]) {
    super(`${zellen.length} Zellen ließen sich nicht schützen.`)
    this.bezuege = zellen.flatMap((zelle) => bezuegeOf(blocksystem, zelle))
  }
}

/** Its own; of a rest or a difference, which is no Messwert, those it follows from. */
function bezuegeOf({ zellen, system }: Schutzblocksystem, zelle: number): readonly Zellbezug[] {
  const { bezuege } = zellen[zelle]!
  if (bezuege.length > 0) return bezuege
  return system.gleichungen
    .filter((gleichung) => gleichung.zellen.includes(zelle))
    .flatMap((gleichung) => gleichung.zellen)
    .flatMap((nachbar) => zellen[nachbar]!.bezuege)
}

/** Where the protection failed and what to do, for those who prepare and release. */
export function describeNichtGeschuetzte(
  { bloecke: alle, namen }: Pick<Laufeingabe, 'bloecke' | 'namen'>,
  { bezuege }: NichtGeschuetzt,
): string {
  const bloecke = new Map(alle.map((block) => [block.id, block]))
  const orte = new Set(
    bezuege.flatMap(({ block: id, raumfassung }) => {
      const block = bloecke.get(id)
      if (block === undefined) return []
      return `„${block.name}“ in ${namen.get(raumfassung) ?? 'einem Raum'}, ${formatZeitraum(block.zeitraum)}`
    }),
  )
  const [erster, ...weitere] = orte
  const wo =
    weitere.length === 0
      ? erster
      : `${erster}, und ${formatAnzahl(weitere.length, 'weiterer Wert', 'weitere Werte')}`
  return `Die Prüfung der Geheimhaltung fand keinen Schutz für: ${wo ?? 'eine Zahl zwischen mehreren Tabellen'}. Bitte verwerfen, ohne diesen Indikator neu vorbereiten und der Betreuung Bescheid geben.`
}
