/** Where an offer is: an address and a point inside its Quartier. */
import { liegtInnen } from '@sozial/domain/vieleck'
import { toWgs84 } from '../geometrie.ts'
import type { Demoraeume } from '../raeume.ts'
import { QUARTIERE, type Quartierangabe } from '../raeume.ts'
import { strassenOf } from '../strassen.ts'

export interface Demostandort {
  readonly geheim: boolean
  readonly strasse: string
  readonly hausnummer: string
  readonly plz: string
  readonly ort: string
  /** Null: secret. */
  readonly punkt: readonly [laenge: number, breite: number] | null
  /** AGS; null: secret. */
  readonly kommune: string | null
}

export const GEHEIM: Demostandort = {
  geheim: true,
  strasse: '',
  hausnummer: '',
  plz: '',
  ort: '',
  punkt: null,
  kommune: null,
}

/** @throws Error where there is no such Quartier */
export function quartierOf(name: string): Quartierangabe {
  const gefunden = QUARTIERE.find((eines) => eines.name === name)
  if (gefunden === undefined) throw new Error(`Kein Quartier ${name}`)
  return gefunden
}

export function createStandort(
  name: string,
  { raeume, zufall }: { readonly raeume: Demoraeume; readonly zufall: () => number },
): Demostandort {
  const quartier = quartierOf(name)
  const strassen = strassenOf(quartier)
  const { strasse, plz } = strassen[Math.floor(zufall() * strassen.length)]!
  return {
    geheim: false,
    strasse,
    hausnummer: String(1 + Math.floor(zufall() * 38)),
    plz,
    ort: raeume.kommunen.find(({ schluessel }) => schluessel === quartier.kommune)!.name,
    punkt: findPunkt(quartier, { raeume, zufall }),
    kommune: quartier.kommune,
  }
}

/** Near the middle of the Quartier, and inside it. */
function findPunkt(
  { schluessel, lage: [x, y] }: Quartierangabe,
  { raeume, zufall }: { readonly raeume: Demoraeume; readonly zufall: () => number },
): readonly [number, number] {
  const { geometrie } = raeume.quartiere.find((eines) => eines.schluessel === schluessel)!
  const teile = geometrie.type === 'Polygon' ? [geometrie.coordinates] : geometrie.coordinates
  for (let versuch = 0; versuch < 200; versuch += 1) {
    const weite = 0.8 + versuch / 50
    const punkt = toWgs84([x + (zufall() - 0.5) * weite, y + (zufall() - 0.5) * weite])
    if (teile.some((teil) => liegtInnen(punkt, teil))) return punkt
  }
  throw new Error(`Kein Punkt in ${schluessel}`)
}
