/** A counter-proposal: the proposal of the Kreis with the part of one Kommune drawn otherwise. */
import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { einzeilig } from '../../graphql/texte.ts'
import {
  copyZuschnitt,
  findBausteinorte,
  insertBausteine,
  insertZuschnitt,
  lockZuschnitt,
} from '../zuschnitt/zuschnitt.queries.ts'
import { findRaumzeilen } from '../zuschnitt/zuschnittsraum.queries.ts'
import type { Gesperrte } from './beteiligung.queries.ts'
import { replaceTeil } from './teil.ts'

export interface Gegenraum {
  /** Area in the proposal of the Kreis; null: a new one. */
  readonly raum: number | null
  readonly name: string
  readonly bausteine: readonly number[]
}

const eingabe = (satz: string) => fehler('EINGABE_UNGUELTIG', satz)

interface Gegenauftrag {
  readonly raeume: readonly Gegenraum[]
  readonly text: string
  readonly von: string
}

/**
 * Writes the counter-proposal as a Zuschnitt of its own, beside the one it is about.
 *
 * @returns its id
 * @throws GraphQLError EINGABE_UNGUELTIG when it does not cover the Kommune, each Baustein once
 */
export async function createGegenvorschlag(
  tx: Tx,
  { zuschnittId, kommuneId, kommune }: Gesperrte,
  { raeume, text, von }: Gegenauftrag,
): Promise<number> {
  const zuschnitt = (await lockZuschnitt(tx, zuschnittId))!
  const eigene = await findBausteinorte(tx, zuschnittId, kommuneId)
  assertTeilung(raeume, new Map(eigene.map(({ id, name }) => [id, name])), kommune)
  const id = await insertZuschnitt(tx, {
    name: `Gegenvorschlag ${kommune} zu ${zuschnitt.name}`.slice(0, 200),
    bausteinEbene: zuschnitt.bausteinEbene,
    stichtag: zuschnitt.stichtag,
    grundlage: zuschnitt.grundlage,
    begruendung: text.slice(0, 4000),
    kommuneId,
    varianteVon: zuschnittId,
    von,
  })
  await insertBausteine(tx, id)
  await copyZuschnitt(tx, zuschnittId, id)
  const bisher = await findRaumzeilen(tx, id)
  const kopien = new Map<number | null, number>(bisher.map((raum) => [raum.vorlageId, raum.id]))
  const neue = raeume.map((raum) => ({ ...toEinzeiler(raum), raum: findKopie(kopien, raum) }))
  await replaceTeil(tx, { id, kommuneId }, { raeume: neue, bisher })
  return id
}

/** @throws GraphQLError EINGABE_UNGUELTIG when the proposal has no such area any more */
function findKopie(
  kopien: ReadonlyMap<number | null, number>,
  { raum, name }: Gegenraum,
): number | null {
  const kopie = raum === null ? null : kopien.get(raum)
  if (kopie !== undefined) return kopie
  throw eingabe(`Den Raum, den „${name}“ fortsetzt, gibt es im Vorschlag nicht. Bitte neu laden.`)
}

const toEinzeiler = (raum: Gegenraum): Gegenraum => ({
  ...raum,
  name: einzeilig(raum.name),
})

/** @throws GraphQLError EINGABE_UNGUELTIG */
function assertTeilung(
  raeume: readonly Gegenraum[],
  namen: ReadonlyMap<number, string>,
  kommune: string,
): void {
  if (raeume.length === 0) throw eingabe('Der Gegenvorschlag hat keinen Raum.')
  const fort = raeume.filter(({ raum }) => raum !== null)
  const doppelt = fort.find((eines, i) => fort.findIndex(({ raum }) => raum === eines.raum) < i)
  if (doppelt !== undefined) {
    throw eingabe(`„${doppelt.name}“ und ein anderer Raum setzen denselben fort. Bitte nur einen.`)
  }
  const gesehen = new Set<number>()
  for (const { name, bausteine } of raeume) {
    if (name.trim() === '' || name.length > 200) {
      throw eingabe('Jeder Raum des Gegenvorschlags braucht einen Namen (höchstens 200 Zeichen).')
    }
    if (bausteine.length === 0) throw eingabe(`„${name}“ ist leer. Bitte ihm etwas zuordnen.`)
    for (const baustein of bausteine) {
      const wort = namen.get(baustein)
      if (wort === undefined) {
        throw eingabe(
          `Der Gegenvorschlag greift über ${kommune} hinaus. Bitte nur den eigenen Teil ändern.`,
        )
      }
      if (gesehen.has(baustein)) throw eingabe(`„${wort}“ ist in zwei Räumen zugleich.`)
      gesehen.add(baustein)
    }
  }
  const offen = [...namen].find(([id]) => !gesehen.has(id))
  if (offen) throw eingabe(`„${offen[1]}“ ist im Gegenvorschlag in keinem Raum.`)
}
