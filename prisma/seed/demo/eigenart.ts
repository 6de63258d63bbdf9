/**
 * What makes a place differ from what its poverty alone would make of it. Every
 * field of life has a pattern over the Sozialräume of its own, without relation
 * to poverty, so that fields go together as they do in life: clearly, not exactly.
 */
import { QUARTIERE, type Quartierangabe } from './raeume.ts'
import { createNormal, createZufall, sum } from './zufall.ts'

export const FELDER = [
  'ALTER',
  'ARBEIT',
  'BILDUNG',
  'FAMILIE',
  'GESUNDHEIT',
  'HILFEN',
  'JUGEND',
  'SPRACHE',
  'WAHL',
  'WOHNEN',
] as const
export type Feld = (typeof FELDER)[number]

/** Standard deviation of a pattern on the logarithm; that of poverty is about the same. */
const SPREIZUNG = 0.4
/** Besides, from Quartier to Quartier. */
const RAUSCHEN = 0.1

const SOZIALRAEUME = [...new Set(QUARTIERE.map(({ sozialraum }) => sozialraum))]
const mean = (zahlen: readonly number[]) => sum(zahlen) / zahlen.length
const centre = (zahlen: readonly number[]) => zahlen.map((zahl) => zahl - mean(zahlen))
const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((zahl, i) => zahl * b[i]!))

/** Mean pressure over the years, by Quartier and on the logarithm by Sozialraum. */
const druckOf = ({ armut: [anfang, aenderung] }: Quartierangabe) =>
  Math.max(0.15, anfang + aenderung / 2)
const gewichtOf = ({ einwohner: [anfang, ende] }: Quartierangabe) => anfang + ende
const ARMUT = centre(
  SOZIALRAEUME.map((raum) => {
    const teile = QUARTIERE.filter(({ sozialraum }) => sozialraum === raum)
    const gewichte = teile.map(gewichtOf)
    return Math.log(dot(teile.map(druckOf), gewichte) / sum(gewichte))
  }),
)

/** Factor on the pressure by Quartier; the pressure of the whole Kreis stays what it is. */
function createMuster(nummer: number): ReadonlyMap<string, number> {
  const normal = createNormal(createZufall(2_903 + 577 * nummer))
  const roh = centre(SOZIALRAEUME.map(() => normal()))
  const rest = roh.map((zahl, i) => zahl - (dot(roh, ARMUT) / dot(ARMUT, ARMUT)) * ARMUT[i]!)
  const streuung = Math.sqrt(dot(rest, rest) / rest.length)
  const faktoren = QUARTIERE.map(({ sozialraum }) =>
    Math.exp(
      (SPREIZUNG * rest[SOZIALRAEUME.indexOf(sozialraum)]!) / streuung + RAUSCHEN * normal(),
    ),
  )
  const gewichte = QUARTIERE.map((quartier) => gewichtOf(quartier) * druckOf(quartier))
  const niveau = dot(faktoren, gewichte) / sum(gewichte)
  return new Map(QUARTIERE.map(({ schluessel }, i) => [schluessel, faktoren[i]! / niveau]))
}

const MUSTER: ReadonlyMap<Feld, ReadonlyMap<string, number>> = new Map(
  FELDER.map((feld, i) => [feld, createMuster(i)]),
)

/** By how much the pressure in a field is above that of poverty in a Quartier. */
export const eigenartOf = (schluessel: string, feld: Feld): number =>
  MUSTER.get(feld)?.get(schluessel) ?? 1
