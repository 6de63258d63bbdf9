import { ALLE } from '../indikator/index.ts'
import { zeitraumAt } from '../zeitraum/index.ts'
import type { Zeitraum } from '../zeitraum/index.ts'
import { addGleichung, bedarfOf, konstanteOf, lageOf } from './bauzelle.ts'
import type { Bau } from './bauzelle.ts'
import { zeitKey } from './formangabe.ts'
import type { Glied } from './formangabe.ts'
import { keyOf } from './formen.ts'
import type { Form, Formvektor } from './formen.ts'
import { findAusdruck } from './formgleichungen.ts'
import type { Formgleichung } from './formgleichungen.ts'
import type { Schicht } from './zellen.ts'

/** Who comes and who goes between two counts of all people. */
const BESTAND = 'bevoelkerung'
const BEWEGUNGEN = [
  ['lebendgeborene', 1],
  ['zuzuege', 1],
  ['gestorbene', -1],
  ['fortzuege', -1],
] as const

/** What the published movements of a year add up to is what the population changed by. */
export interface Bilanz {
  /** Σ faktoren · formen + mal · (nachher − vorher) = 0 */
  readonly bewegung: Formgleichung
  readonly vorher: number
  readonly nachher: number
  readonly mal: number
}

/**
 * Balances of population whose both ends are published: births, deaths and
 * moves of a year are the difference of two numbers that everybody reads.
 *
 * @param vektorOf sum of Glieder over elementary parts
 */
export function findBilanzen(
  glieder: readonly Glied[],
  formen: readonly Form[],
  vektorOf: (glieder: readonly Glied[]) => Formvektor,
): readonly Bilanz[] {
  const quellen = new Map(
    glieder.toReversed().map(({ merkmal, zeitraum, quelle }) => [keyAt(merkmal, zeitraum), quelle]),
  )
  const nachVektor = new Map(formen.map(({ vektor }, i) => [keyOf(vektor), i]))
  const toGlied = (merkmal: string, zeitraum: Zeitraum, faktor: number): readonly Glied[] => {
    const quelle = quellen.get(keyAt(merkmal, zeitraum))
    return quelle === undefined ? [] : [{ merkmal, quelle, teilgruppe: ALLE, zeitraum, faktor }]
  }
  const bestandAm = (jahr: Zeitraum, wann: 'BEGINN' | 'STICHTAG') =>
    nachVektor.get(keyOf(vektorOf(toGlied(BESTAND, zeitraumAt(jahr, wann)!, 1))))
  return findJahre(glieder).flatMap((jahr) => {
    const bewegungen = BEWEGUNGEN.flatMap(([merkmal, faktor]) => toGlied(merkmal, jahr, faktor))
    const [vorher, nachher] = [bestandAm(jahr, 'BEGINN'), bestandAm(jahr, 'STICHTAG')]
    if (bewegungen.length < BEWEGUNGEN.length) return []
    if (vorher === undefined || nachher === undefined) return []
    const ausdruck = findAusdruck(vektorOf(bewegungen), formen)
    return ausdruck === undefined ? [] : [{ ...ausdruck, vorher, nachher }]
  })
}

const keyAt = (merkmal: string, zeitraum: Zeitraum): string => `${merkmal}|${zeitKey(zeitraum)}`

/** The years of which a movement is published. */
function findJahre(glieder: readonly Glied[]): readonly Zeitraum[] {
  const jahre = glieder.filter(
    ({ merkmal, zeitraum }) =>
      zeitraum.art === 'JAHR' && BEWEGUNGEN.some(([bewegung]) => bewegung === merkmal),
  )
  return [...new Map(jahre.map(({ zeitraum }) => [zeitKey(zeitraum), zeitraum])).values()]
}

/**
 * Balances of each area where they hold; moves within the Kreis that nobody
 * counts leave others unbalanced. Populations that are read are constants: they
 * are never given up for a movement, and years do not hang together by them.
 */
export function addBilanzen(bau: Bau, bilanzen: readonly Bilanz[], { zellen }: Schicht): void {
  for (const { bewegung, vorher, nachher, mal } of bilanzen) {
    const formen = [nachher, vorher, ...bewegung.formen]
    const faktoren = [mal, -mal, ...bewegung.faktoren]
    for (const raum of zellen.get(nachher)?.keys() ?? []) {
      const hier = formen.flatMap((form) => zellen.get(form)?.get(raum) ?? [])
      if (hier.length === formen.length) addBilanz(bau, hier, faktoren)
    }
  }
}

/** @param zellen the population after and before, then what moved */
function addBilanz(bau: Bau, zellen: readonly number[], faktoren: readonly number[]): void {
  const konstante = konstanteOf(bau, zellen, faktoren)
  if (konstante === undefined) return
  const istFest = (zelle: number, i: number): boolean =>
    i < 2 && zellen.length > 3 && istGelesen(bau, zelle)
  const offene = zellen.flatMap((zelle, i) => (istFest(zelle, i) ? [] : [i]))
  const gelesen = zellen.reduce(
    (summe, zelle, i) =>
      istFest(zelle, i) ? summe + faktoren[i]! * bau.zellen[zelle]!.wert! : summe,
    0,
  )
  addGleichung(bau, {
    art: 'BILANZ',
    zellen: offene.map((i) => zellen[i]!),
    faktoren: offene.map((i) => faktoren[i]!),
    konstante: konstante - gelesen,
  })
}

function istGelesen(bau: Bau, nummer: number): boolean {
  const zelle = bau.zellen[nummer]!
  return (
    zelle.wert !== null &&
    bedarfOf(zelle) === null &&
    ['GEZEIGT', 'BEKANNT'].includes(lageOf(zelle))
  )
}
