/** What a Lieferung feeds, one entry per Indikator. */
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl } from '@sozial/shared/format'
import type { Speisung } from './typen.ts'

export interface GespeisterIndikator {
  readonly indikator: string
  readonly name: string
  /** "Kommunen, Kreis: 8 Zeiträume · Land: 2 Zeiträume" */
  readonly umfang: string
  /** The level with the smallest areas: where there is most to see. */
  readonly ebene: Ebene
}

export function groupSpeisungen(speist: readonly Speisung[]): readonly GespeisterIndikator[] {
  const nachIndikator = new Map<string, Speisung[]>()
  const geordnet = speist.toSorted((a, b) => EBENEN.indexOf(b.ebene) - EBENEN.indexOf(a.ebene))
  for (const speisung of geordnet) {
    const liste = nachIndikator.get(speisung.indikator)
    if (liste) liste.push(speisung)
    else nachIndikator.set(speisung.indikator, [speisung])
  }
  return [...nachIndikator].map(([indikator, liste]) => ({
    indikator,
    name: liste[0]?.name ?? indikator,
    umfang: formatUmfang(liste),
    ebene: liste[0]?.ebene ?? 'KOMMUNE',
  }))
}

function formatUmfang(speisungen: readonly Speisung[]): string {
  const nachAnzahl = new Map<number, string[]>()
  for (const { ebene, zeitraeume } of speisungen) {
    const namen = nachAnzahl.get(zeitraeume) ?? []
    nachAnzahl.set(zeitraeume, [...namen, EBENE_WORTE[ebene].sammelname])
  }
  return [...nachAnzahl]
    .map(
      ([anzahl, namen]) => `${namen.join(', ')}: ${formatAnzahl(anzahl, 'Zeitraum', 'Zeiträume')}`,
    )
    .join(' · ')
}
