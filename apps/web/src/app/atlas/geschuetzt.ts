/** What is protected among the areas of a view, and the words that come first where it is most of them. Pure. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
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

/** "Auf der Ebene Quartier sind 41 von 64 Räumen geschützt" */
export function geschuetztbefund(
  { ebene, eingrenzung }: Pick<Atlas, 'ebene' | 'eingrenzung'>,
  zellen: readonly Zelle[],
): string {
  const worin = eingrenzung ? ` ${raumworte(eingrenzung.raum.name).in}` : ''
  const anzahl = countGeschuetzt(zellen)
  const von = `${formatZahl(anzahl)} von ${formatZahl(zellen.length)} Räumen`
  return `Auf der Ebene ${EBENE_WORTE[ebene].singular}${worin} ${anzahl === 1 ? 'ist' : 'sind'} ${von} geschützt`
}

/** Completes the finding. */
export const GESCHUETZT_FOLGE = `: Ihre Werte sind ${zeichenOf('GEHEIM_PRIMAER').erklaerung}.`

/** Before a noun in the dative or with "die": "gezeigten " where some are protected, "freigegebenen " where closed; else empty. */
export function gezeigtwort({ periode }: Pick<Atlas, 'periode'>): string {
  if (periode.zellen.some(istGeschuetzt)) return 'gezeigten '
  return periode.zellen.some(({ status }) => status === 'KEIN_ZUGRIFF') ? 'freigegebenen ' : ''
}
