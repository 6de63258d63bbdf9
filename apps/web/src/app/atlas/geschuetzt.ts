/** What is protected among the areas of a view, and the words that come first where it is most of them. Pure. */
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { formatVonRaeumen } from '@sozial/shared/ebene'
import { zeichenOf } from '@sozial/shared/zeichen'
import type { Atlas, AtlasZelle } from './atlas-state.ts'
import { raumworte } from './massstab-worte.ts'

type Zelle = Pick<AtlasZelle, 'wert' | 'status'>

/** Without a figure because somebody could be recognised, whoever protected it. */
export function istGeschuetzt({ wert, status }: Zelle): boolean {
  return wert === null && zeichenOf(status).leerart === 'GESCHUETZT'
}

export function countGeschuetzt(zellen: readonly Zelle[]): number {
  return zellen.filter(istGeschuetzt).length
}

/** True where more than half is protected: a map would say less than a sentence. */
export function istUeberwiegendGeschuetzt(zellen: readonly Zelle[]): boolean {
  return countGeschuetzt(zellen) * 2 > zellen.length
}

interface Bereich {
  readonly ebene: Ebene
  /** The larger area to which the view is narrowed; `null`: the Kreis. */
  readonly eingrenzung: { readonly raum: { readonly name: string } } | null
}

/** "41 von 64 Quartieren sind geschützt", "5 von 8 Quartieren in Erkelenz sind geschützt" */
export function geschuetztbefund(
  { ebene, eingrenzung }: Bereich,
  zellen: readonly Zelle[],
): string {
  const worin = eingrenzung ? ` ${raumworte(eingrenzung.raum.name).in}` : ''
  const anzahl = countGeschuetzt(zellen)
  const von = formatVonRaeumen(anzahl, zellen.length, ebene)
  return `${von}${worin} ${anzahl === 1 ? 'ist' : 'sind'} geschützt`
}

/** Completes the finding. */
export const GESCHUETZT_FOLGE = `: Ihre Werte sind ${zeichenOf('GEHEIM_PRIMAER').erklaerung}.`

/** Before a noun in the dative or with "die": "gezeigten " where some are protected, "freigegebenen " where closed; else empty. */
export function gezeigtwort({ periode }: Pick<Atlas, 'periode'>): string {
  if (periode.zellen.some(istGeschuetzt)) return 'gezeigten '
  return periode.zellen.some(({ status }) => status === 'KEIN_ZUGRIFF') ? 'freigegebenen ' : ''
}

/** The next wider level that has figures, before one that is mostly closed or protected itself; `null` at the top. */
export function weitereEbene(atlas: Pick<Atlas, 'ebene' | 'indikator'>): Ebene | null {
  const weitere = EBENEN.slice(0, EBENEN.indexOf(atlas.ebene))
  const nimm = (abdeckung: Atlas['indikator']['abdeckung']): Ebene | undefined =>
    weitere.findLast((ebene) => abdeckung.some((eine) => eine.ebene === ebene))
  const { abdeckung } = atlas.indikator
  return (
    nimm(abdeckung.filter(({ verschlossen }) => verschlossen !== true)) ?? nimm(abdeckung) ?? null
  )
}
