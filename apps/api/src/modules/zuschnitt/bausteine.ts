/** The Bausteine of a Zuschnitt as vectors: who lives there, where they lie, which are neighbours. */
import type { Db } from '@sozial/db'
import type { Kontext } from '../../context.ts'
import { toVektor, type Vektor } from '../../graphql/vektor.ts'
import { findUmrisse } from '../gebietsstand/geometrie.lesen.queries.ts'
import { createBausteinlage, type Bausteinlage } from './bausteinlage.ts'
import { findEinwohner } from './einwohner.ts'
import {
  findBausteine,
  findBausteinstand,
  findZuschnittsraeume,
  type Zuschnittssicht,
} from './zuschnitt.lesen.queries.ts'
import type {
  ZuschnittsbausteineType,
  ZuschnittsnachbarnType,
  ZuschnittType,
} from './zuschnitt.type.ts'

type Gefragter = Pick<ZuschnittType, 'id' | 'bausteinEbene' | 'grundlage'>

const toSpalte = (werte: readonly unknown[]): Vektor => toVektor(JSON.stringify(werte))

export async function findBausteinspalten(
  kontext: Kontext,
  zuschnitt: Gefragter,
  sicht: Zuschnittssicht,
): Promise<ZuschnittsbausteineType> {
  const { db } = kontext
  const bausteine = await findBausteine(db, zuschnitt.id, sicht)
  const raeume = await findZuschnittsraeume(db, zuschnitt.id, sicht)
  const stellen = new Map(raeume.map(({ id }, i) => [id, i]))
  const ids = bausteine.map(({ id }) => id)
  const einwohner = await findEinwohner(kontext, ids, zuschnitt.bausteinEbene)
  const { mitten } = await findLage(db, zuschnitt)
  return {
    ids: toSpalte(ids.map(String)),
    schluessel: toSpalte(bausteine.map(({ schluessel }) => schluessel)),
    namen: toSpalte(bausteine.map(({ name }) => name)),
    kommunen: toSpalte(bausteine.map(({ kommune }) => kommune)),
    raeume: toSpalte(
      bausteine.map(({ raum }) => (raum === null ? null : (stellen.get(raum) ?? null))),
    ),
    einwohner: toSpalte(einwohner.einwohner),
    unter6: toSpalte(einwohner.unter6),
    unter18: toSpalte(einwohner.unter18),
    ab65: toSpalte(einwohner.ab65),
    ab80: toSpalte(einwohner.ab80),
    zeitraum: einwohner.zeitraum,
    laenge: toSpalte(ids.map((id) => mitten.get(id)?.[0] ?? null)),
    breite: toSpalte(ids.map((id) => mitten.get(id)?.[1] ?? null)),
  }
}

export async function findNachbarn(
  db: Db,
  zuschnitt: Gefragter,
  sicht: Zuschnittssicht,
): Promise<ZuschnittsnachbarnType> {
  const bausteine = await findBausteine(db, zuschnitt.id, sicht)
  const stellen = new Map(bausteine.map(({ id }, i) => [id, i]))
  const { nachbarn } = await findLage(db, zuschnitt)
  const paare = nachbarn.filter(({ a, b }) => stellen.has(a) && stellen.has(b))
  return {
    a: toSpalte(paare.map(({ a }) => stellen.get(a))),
    b: toSpalte(paare.map(({ b }) => stellen.get(b))),
    meter: toSpalte(paare.map(({ meter }) => meter)),
  }
}

/** Shapes of a Fassung never change; a Kreis has a handful of sets of Bausteine. */
const GEMERKT = 4
const lagen = new WeakMap<Db, Map<number, Promise<Bausteinlage>>>()

/** By the Gebietsstand of the Bausteine: worked out once. */
async function findLage(db: Db, { bausteinEbene, grundlage }: Gefragter): Promise<Bausteinlage> {
  const stand = await findBausteinstand(db, bausteinEbene, grundlage)
  if (stand === null) return createBausteinlage([])
  const gemerkte = lagen.get(db) ?? new Map<number, Promise<Bausteinlage>>()
  lagen.set(db, gemerkte)
  const bekannt = gemerkte.get(stand)
  if (bekannt !== undefined) return bekannt
  const lage = loadLage(db, stand)
  gemerkte.set(stand, lage)
  if (gemerkte.size > GEMERKT) gemerkte.delete(gemerkte.keys().next().value!)
  lage.catch(() => gemerkte.delete(stand))
  return lage
}

async function loadLage(db: Db, stand: number): Promise<Bausteinlage> {
  const gefunden = await findUmrisse(db, stand)
  const umrisse = gefunden?.umrisse.filter(({ ebene }) => ebene === gefunden.ebene) ?? []
  return createBausteinlage(
    umrisse.flatMap(({ id, geometrie }) =>
      geometrie.type === 'Polygon' || geometrie.type === 'MultiPolygon' ? [{ id, geometrie }] : [],
    ),
  )
}
