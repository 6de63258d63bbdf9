/** What of the Arbeitsstand an account may read. Pure: from rules, grants and where areas lie. */
import type { Ebene } from '@sozial/domain/raum'
import type { Angemeldet } from './wer.ts'
import type { Regelwerk } from './zugang.queries.ts'

/** Raumfassungen; null: all there are or will be. */
type Raummenge = ReadonlySet<number> | null

/**
 * Closed small cells. A value made of figures of several Quellen may be read
 * where the figures of each of them may be.
 */
export interface Beschraenkung {
  /** Ids of the Quellen; the first is 0 and stands for every other. */
  readonly quellen: readonly number[]
  /** For each the Raumfassungen whose values may be read, written as int4multirange. */
  readonly raeume: readonly string[]
  readonly darf: (quellen: readonly number[], raumfassung: number) => boolean
  /** Whether of the small areas of a level fewer than half may be read. */
  readonly istUeberwiegendZu: (quellen: readonly number[], ebene: Ebene) => boolean
  /** Whether no small cell at all may be read. */
  readonly ohneKleine: boolean
}

/** Stands for a Quelle that the rules do not know. */
const ANDERE = 0

/**
 * Rules of all roles of the account for its purpose, widened by grants to its
 * organisation: a grant adds areas where a rule opens the Quelle at all.
 *
 * Every reach is a set of whole Kommunen, a Bezirk too: it opens a Kommune that
 * belongs to it with all its parts. An area in several Kommunen is open where all
 * of them are. So either all or none of the parts of a Kommune are open, and no
 * closed part is the difference between its total and open ones.
 *
 * @returns null when nothing is closed
 */
export function createBeschraenkung(regelwerk: Regelwerk, wer: Angemeldet): Beschraenkung | null {
  const mengen = new Map<number, Raummenge>([[ANDERE, new Set(regelwerk.grosse)]])
  for (const quelle of regelwerk.quellen) mengen.set(quelle, raumeOf(quelle, regelwerk, wer))
  const alle = [...mengen.values()].slice(1)
  if (alle.length > 0 && alle.every((menge) => menge === null)) return null
  const grosse = regelwerk.grosse.length
  const darf: Beschraenkung['darf'] = (quellen, raumfassung) => {
    const gefragt = quellen.length === 0 ? [ANDERE] : quellen
    return gefragt.every((quelle) => {
      const menge = mengen.has(quelle) ? mengen.get(quelle)! : mengen.get(ANDERE)!
      return menge === null || menge.has(raumfassung)
    })
  }
  return {
    quellen: [...mengen.keys()],
    raeume: [...mengen.values()].map(toMultirange),
    ohneKleine: alle.every((menge) => menge !== null && menge.size === grosse),
    darf,
    istUeberwiegendZu: createUeberblick(regelwerk, darf),
  }
}

/** Counts once per level and Quellen: a catalogue asks for the same few again and again. */
function createUeberblick(
  { kleine }: Regelwerk,
  darf: Beschraenkung['darf'],
): Beschraenkung['istUeberwiegendZu'] {
  const gezaehlt = new Map<string, boolean>()
  return (quellen, ebene) => {
    const key = [ebene, ...quellen].join('|')
    const bekannt = gezaehlt.get(key)
    if (bekannt !== undefined) return bekannt
    const heutige = kleine.filter((lage) => lage.heute && lage.ebene === ebene)
    const offen = heutige.filter(({ raumfassung }) => darf(quellen, raumfassung)).length
    const zu = 2 * offen < heutige.length
    gezaehlt.set(key, zu)
    return zu
  }
}

function raumeOf(quelle: number, regelwerk: Regelwerk, wer: Angemeldet): Raummenge {
  const reichweiten = new Set(
    regelwerk.regeln
      .filter((regel) => regel.quelleId === quelle && regel.zweck === wer.zweck)
      .filter(({ rolle }) => wer.rollen.includes(rolle))
      .map(({ reichweite }) => reichweite),
  )
  const { raumId, jugendamtsbezirkId } = wer.organisation
  const istKreis = wer.organisation.art === 'KREIS'
  if (reichweiten.has('KREIS') || (reichweiten.has('ORGANISATION') && istKreis)) return null
  const kommunen = new Set<number | null>()
  if (reichweiten.has('KOMMUNE') || reichweiten.has('ORGANISATION')) kommunen.add(raumId)
  const bezirke = new Set<number | null>()
  if (reichweiten.has('JUGENDAMTSBEZIRK')) bezirke.add(jugendamtsbezirkId)
  if (reichweiten.size > 0) {
    for (const bezirk of freigegebeneBezirke(quelle, regelwerk, wer)) bezirke.add(bezirk)
  }
  for (const { kommune, bezirke: deren } of regelwerk.kommunen) {
    if (liegtNurIn(deren, bezirke)) kommunen.add(kommune)
  }
  const offen = regelwerk.kleine.filter((lage) => liegtNurIn(lage.kommunen, kommunen))
  return new Set([...regelwerk.grosse, ...offen.map(({ raumfassung }) => raumfassung)])
}

const freigegebeneBezirke = (
  quelle: number,
  { freigaben }: Regelwerk,
  { organisation, zweck }: Angemeldet,
): readonly number[] =>
  freigaben
    .filter((freigabe) => freigabe.organisationId === organisation.id)
    .filter((freigabe) => freigabe.quelleId === quelle && freigabe.zweck === zweck)
    .map(({ jugendamtsbezirkId }) => jugendamtsbezirkId)

const liegtNurIn = (orte: readonly number[], gemeint: ReadonlySet<number | null>): boolean =>
  orte.length > 0 && orte.every((ort) => gemeint.has(ort))

/** `{[1,4),[7,8)}`: PostgreSQL intersects these as sets and looks numbers up by halving. */
function toMultirange(menge: Raummenge): string {
  if (menge === null) return '{(,)}'
  const bereiche: [ab: number, bis: number][] = []
  for (const id of [...menge].toSorted((a, b) => a - b)) {
    const letzter = bereiche.at(-1)
    if (letzter?.[1] === id) letzter[1] = id + 1
    else bereiche.push([id, id + 1])
  }
  return `{${bereiche.map(([ab, bis]) => `[${ab},${bis})`).join(',')}}`
}
