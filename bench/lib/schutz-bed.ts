/**
 * Systems of the size of the Kreis, drawn from a seed: 1 Kreis, 5
 * Jugendamtsbezirke, 10 Kommunen, 20 Sozialräume and 64 Quartiere, 100 areas of
 * which 7 are identical to another; besides, 16 school districts that cross
 * them. Counts are small in most Quartiere, as they are in a Kreis.
 */
import type { Schutzsystem } from '@sozial/domain/geheimhaltung'
import {
  anteil,
  createGliederung,
  createRaeume,
  type Dimension,
} from '@sozial/domain/testing/geheimhaltung/dimensionen'
import { toSystem } from '@sozial/domain/testing/geheimhaltung/zufallstabelle'

const quartiere = 64
const geordnet = Array.from({ length: quartiere }, (_, n) => n)
const verwaltung = {
  ordnung: geordnet,
  ebenen: [
    { breiten: [3, 4, 3, 2, 4, 3, 4, 3, 3, 4, 2, 3, 4, 3, 3, 4, 3, 3, 3, 3], kosten: 4 },
    { breiten: [3, 3, 3, 2, 2, 2, 2, 1, 1, 1], kosten: 16 },
    { breiten: [1, 1, 1, 1, 6], kosten: 64 },
  ],
}
const schulbezirke = {
  // Neighbours, but shifted by two: no district lies within a Sozialraum.
  ordnung: geordnet.map((n) => (n + 2) % quartiere),
  ebenen: [{ breiten: [4], kosten: 6 }],
}

const baum = createRaeume(quartiere, [verwaltung])
const kreuzend = createRaeume(quartiere, [verwaltung, schulbezirke])
const altersgruppen = createGliederung(6)
const geschlechter = createGliederung(2)

/** The kinds of tables an Indikator is published in. */
export const tabellenarten = {
  Baum: [baum],
  'kreuzende Gliederungen': [kreuzend],
  'kreuzende Gliederungen mit Nenner': [kreuzend, anteil],
  'sechs Altersgruppen': [baum, altersgruppen],
  'Geschlecht mit Nenner': [baum, geschlechter, anteil],
} as const satisfies Readonly<Record<string, readonly Dimension[]>>

export type Tabellenart = keyof typeof tabellenarten

/** Mulberry32: the same numbers on every machine. */
export function createZufall(start: number): () => number {
  let stand = start >>> 0
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let t = Math.imul(stand ^ (stand >>> 15), stand | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const normal = (zufall: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - zufall())) * Math.cos(2 * Math.PI * zufall())

function poisson(zufall: () => number, erwartet: number): number {
  if (erwartet > 60) return Math.max(0, Math.round(erwartet + normal(zufall) * Math.sqrt(erwartet)))
  const grenze = Math.exp(-erwartet)
  let [anzahl, produkt] = [0, zufall()]
  while (produkt > grenze) {
    anzahl += 1
    produkt *= zufall()
  }
  return anzahl
}

/** Where a table belongs: the same Indikator keeps its level over the periods. */
export interface Tabellenort {
  readonly art: Tabellenart
  readonly indikator: number
  readonly zeitraum: number
}

/** Counts of the smallest parts: people of a group per Quartier, and how many of them are counted. */
function createWerte({ art, indikator, zeitraum }: Tabellenort): readonly number[] {
  const dimensionen: readonly Dimension[] = tabellenarten[art]
  const immer = createZufall(indikator * 7919 + 1)
  const [gruppe, quote] = [0.05 + immer() * 0.6, 0.001 * 200 ** immer()]
  const lagen = geordnet.map(() => [
    Math.exp(7.6 + normal(immer) * 0.5),
    Math.exp(normal(immer) * 0.6),
  ])
  const zufall = createZufall(indikator * 1_000_003 + zeitraum)
  const mitRest = dimensionen.at(-1) === anteil
  const klassen = dimensionen
    .slice(1)
    .reduce((anzahl, { teile }) => anzahl * teile, mitRest ? 0.5 : 1)
  return lagen.flatMap(([einwohner, neigung]) =>
    Array.from({ length: klassen }, () => {
      const personen = poisson(zufall, (einwohner! * gruppe) / klassen)
      const faelle = Math.min(personen, poisson(zufall, personen * Math.min(1, quote * neigung!)))
      return mitRest ? [faelle, personen - faelle] : [faelle]
    }).flat(),
  )
}

/** One table of the Kreis as a system; the threshold is 3 or 5, as the Quellen have it. */
export function createKreissystem(ort: Tabellenort): Schutzsystem {
  return toSystem({
    dimensionen: tabellenarten[ort.art],
    werte: createWerte(ort),
    k: ort.indikator % 3 === 0 ? 5 : 3,
    schuetztNull: false,
  })
}
