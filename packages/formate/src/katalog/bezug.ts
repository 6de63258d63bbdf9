import { ALLE } from '@sozial/domain/indikator'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Rohmerkmal } from '../lesung/index.ts'
import { findMerkmal } from './merkmale.ts'
import { deuteLabel } from './teilgruppe.ts'

/** A label with the name of the breakdown it belongs to (`''` when unknown). */
export interface Label {
  readonly text: string
  readonly gliederung?: string
}

/** What a figure counts. */
export interface Bezug {
  readonly merkmal: Rohmerkmal
  readonly teilgruppe: Teilgruppe
}

interface Kopf {
  readonly tabelle: string
  readonly einheit: string
  readonly labels: readonly Label[]
}

/**
 * Splits the labels of a column into the part of the population (sex,
 * nationality, age) and the Merkmal. A second label of one kind ("Ausländer"
 * under "Deutsche") stays part of the Merkmal, so that nothing is lost.
 */
export function deuteBezug({ tabelle, einheit, labels }: Kopf): Bezug {
  const teilgruppe: { -readonly [Teil in keyof Teilgruppe]?: Teilgruppe[Teil] } = {}
  const rest: string[] = []
  for (const { text, gliederung } of labels) {
    const deutung = deuteLabel(text, gliederung)
    if (
      deutung.art === 'TEILGRUPPE' &&
      Object.keys(deutung.teil).every((teil) => !(teil in teilgruppe))
    ) {
      Object.assign(teilgruppe, deutung.teil)
    } else if (deutung.art === 'TEILGRUPPE' || deutung.art === 'MERKMAL') {
      if (rest.at(-1) !== text) rest.push(text)
    }
  }
  return {
    merkmal: findMerkmal(tabelle, rest.length > 0 ? rest : [`Tabelle ${tabelle}`], einheit),
    teilgruppe: { ...ALLE, ...teilgruppe },
  }
}
