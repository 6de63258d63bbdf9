/** Places as the finder offers them. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Ebene } from '@sozial/domain/raum'
import { mitteOf } from '../zuschnitt/bausteinlage.ts'
import type { Raumzeile, Strassenzeile } from './angebotsort.lesen.queries.ts'
import type { AngebotsortType } from './angebotsort.type.ts'

const HOECHSTENS = 8

/** About 100 metres: a small area gives away no more than where it roughly lies. */
const gerundet = (grad: number): number => Math.round(grad * 1000) / 1000

function mitte(geometrie: Raumzeile['geometrie']) {
  const [laenge = 0, breite = 0] = mitteOf(geometrie)
  return { laenge: gerundet(laenge), breite: gerundet(breite) }
}

/** Of several areas the middle between their middles. */
export function mittelOf(geometrien: readonly Raumzeile['geometrie'][]) {
  const mitten = geometrien.map(mitte)
  const mittel = (feld: 'laenge' | 'breite') =>
    gerundet(mitten.reduce((summe, eine) => summe + eine[feld], 0) / mitten.length)
  return { laenge: mittel('laenge'), breite: mittel('breite') }
}

function zusatzOf({ ebene, kommune }: Raumzeile): string {
  if (ebene === 'KOMMUNE') return EBENE_WORTE.KOMMUNE.singular
  const in_ = kommune === '' ? '' : ` in ${kommune}`
  return ebene === 'SOZIALRAUM' ? `Sozialraum${in_}` : `Ortsteil${in_}`
}

/** @param ebenen levels whose areas one may search in; of the others only the middle is told */
const toRaumort = (zeile: Raumzeile, ebenen: ReadonlySet<Ebene>): AngebotsortType => ({
  name: zeile.name,
  zusatz: zusatzOf(zeile),
  ebene: ebenen.has(zeile.ebene) ? zeile.ebene : null,
  schluessel: ebenen.has(zeile.ebene) ? zeile.schluessel : '',
  ...mitte(zeile.geometrie),
})

/** A street that runs through several Quartiere lies in the middle of them. */
function toStrassenorte(zeilen: readonly Strassenzeile[]): readonly AngebotsortType[] {
  const strassen = new Map<string, Strassenzeile[]>()
  for (const zeile of zeilen) {
    const key = `${zeile.strasse}|${zeile.kommune}`
    strassen.set(key, [...(strassen.get(key) ?? []), zeile])
  }
  return [...strassen.values()].map((abschnitte) => {
    const { strasse, kommune } = abschnitte[0]!
    return {
      name: `${strasse}, ${kommune}`,
      zusatz: 'Straße',
      ebene: null,
      schluessel: '',
      ...mittelOf(abschnitte.map(({ geometrie }) => geometrie)),
    }
  })
}

/** Areas first; an area that is called as a street goes before it. */
export function toOrte(
  raeume: readonly Raumzeile[],
  strassen: readonly Strassenzeile[],
  ebenen: ReadonlySet<Ebene>,
): readonly AngebotsortType[] {
  return [...raeume.map((raum) => toRaumort(raum, ebenen)), ...toStrassenorte(strassen)].slice(
    0,
    HOECHSTENS,
  )
}
