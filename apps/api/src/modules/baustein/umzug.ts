/**
 * A village that moves keeps its name, its key and its people: its new outline
 * lies elsewhere, and from the day on it belongs to what held that land before.
 */
import { findZugehoerigkeit, type Umriss } from '@sozial/domain/geometrie'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Geometry, Position } from 'geojson'
import type { Tx } from '../../database/transaction.ts'
import { findFassungsnamen, findPlaetze, findUmrisseAm, flaechenOf } from './baustein.queries.ts'
import type { Platz } from './baustein.queries.ts'
import type { Bausteinebene } from './import-bausteine.ts'
import type { Bausteinzeile } from './pruefe-bausteine.ts'

interface Umzugsauftrag {
  readonly ebene: Bausteinebene
  readonly ab: Tag
  readonly geaenderte: readonly Bausteinzeile[]
  /** Places of the areas that get another Fassung. */
  readonly plaetze: readonly Platz[]
}

export interface Umzuege {
  /** Keys of what moves. */
  readonly schluessel: ReadonlySet<string>
  /** The places as they are from the day on. */
  readonly plaetze: readonly Platz[]
  /** Who moves from where to where, a sentence each. */
  readonly saetze: readonly string[]
}

export async function findUmzuege(tx: Tx, auftrag: Umzugsauftrag): Promise<Umzuege> {
  const { ebene, ab, geaenderte, plaetze } = auftrag
  const keine: Umzuege = { schluessel: new Set(), plaetze, saetze: [] }
  if (geaenderte.length === 0) return keine
  const alte = await findUmrisseAm(tx, ebene, ab)
  const alt = new Map(alte.map((umriss) => [umriss.schluessel, umriss]))
  const ziehende = geaenderte
    .map(toUmriss)
    .filter((neu) => alt.has(neu.schluessel) && liegenFern(neu, alt.get(neu.schluessel)!))
  if (ziehende.length === 0) return keine
  const orte = findZugehoerigkeit(ziehende, alte)
  const wirte = orte.map(({ platz }) => (platz === null ? undefined : alte[platz]?.nummer))
  const dort = await findPlaetze(
    tx,
    wirte.flatMap((id) => id ?? []),
    ab,
  )
  const wechsel = ziehende.map(({ schluessel }, i) => {
    const hier = plaetze.filter(({ unterId }) => unterId === alt.get(schluessel)!.nummer)
    return findWechsel(
      hier,
      dort.filter(({ unterId }) => unterId === wirte[i]),
    )
  })
  const neue = new Map(wechsel.flat().map(([vorher, nachher]) => [vorher, nachher]))
  const beteiligte = [...neue].flat().map(({ oberId }) => oberId)
  const namen = await findFassungsnamen(tx, beteiligte)
  return {
    schluessel: new Set(ziehende.map(({ schluessel }) => schluessel)),
    plaetze: plaetze.map((platz) => neue.get(platz) ?? platz),
    saetze: ziehende.map(({ name }, i) => describe(name, wechsel[i]![0], namen)),
  }
}

type Platzwechsel = readonly [vorher: Platz, nachher: Platz]

/** In every Gliederung the place of the host, where it has one. */
function findWechsel(hier: readonly Platz[], dort: readonly Platz[]): readonly Platzwechsel[] {
  return hier.flatMap((platz) => {
    const ziel = dort.find(({ gliederungId }) => gliederungId === platz.gliederungId)
    return ziel ? [[platz, { ...platz, oberId: ziel.oberId }] as const] : []
  })
}

function describe(
  name: string,
  wechsel: Platzwechsel | undefined,
  namen: ReadonlyMap<number, string>,
): string {
  const [von, nach] = (wechsel ?? []).map(({ oberId }) => namen.get(oberId))
  const wohin = von && nach && von !== nach ? ` und gehört dann zu ${nach} statt zu ${von}` : ''
  return `${name} zieht um${wohin}; Name, Schlüssel und Zeitreihe gehen mit.`
}

const toUmriss = ({ schluessel, name, geometrie }: Bausteinzeile, i: number): Umriss => ({
  nummer: i + 1,
  schluessel,
  name,
  flaechen: flaechenOf(geometrie as Geometry),
})

/** Whether not even their frames touch: a corrected border is no move. */
function liegenFern(eines: Umriss, anderes: Umriss): boolean {
  const [a, b] = [rahmenOf(eines), rahmenOf(anderes)]
  return a.ost < b.west || b.ost < a.west || a.nord < b.sued || b.nord < a.sued
}

function rahmenOf({ flaechen }: Umriss) {
  const orte: readonly Position[] = flaechen.flat(2).map(([x, y]) => [x, y])
  const rahmen = { west: Infinity, ost: -Infinity, sued: Infinity, nord: -Infinity }
  for (const [x = 0, y = 0] of orte) {
    rahmen.west = Math.min(rahmen.west, x)
    rahmen.ost = Math.max(rahmen.ost, x)
    rahmen.sued = Math.min(rahmen.sued, y)
    rahmen.nord = Math.max(rahmen.nord, y)
  }
  return rahmen
}
