import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { changeZuschnitt } from './change-zuschnitt.ts'
import { parseText, parseTexte } from '../../graphql/texte.ts'
import {
  deleteRaeume,
  findErklaerte,
  findRaumIds,
  findRaumzeilen,
  insertRaeume,
  updateRaeume,
  type NeueRaumzeile,
  type Raumzeile,
} from './zuschnittsraum.queries.ts'
import type { ZuschnittskonfliktType } from './zuschnitt.type.ts'

/** An area as it is to be, its places by their keys. */
export interface Raumangabe {
  /** null: a new one. */
  readonly id: number | null
  readonly nummer: number
  readonly name: string
  readonly kommune: string
  readonly setztFort: string | null
  readonly grund: string
  readonly groessengrund: string
}

interface Raeumeauftrag {
  readonly id: number
  readonly stand: number
  readonly raeume: readonly Raumangabe[]
  /** Ids of areas that go; their Bausteine are in none then. */
  readonly entfernt: readonly number[]
}

/**
 * Adds, changes and removes areas of a Zuschnitt, all or none.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG naming what is twice, missing or not there
 */
export async function updateZuschnittRaeume(
  db: Schreibdatenbank,
  { id, stand, raeume, entfernt }: Raeumeauftrag,
  akteur: Akteur,
): Promise<ZuschnittskonfliktType | null> {
  const angaben = raeume.map(parseAngabe)
  const handlung = 'updateZuschnittRaeume'
  return changeZuschnitt(db, { id, stand, handlung, akteur }, async (tx) => {
    const alte = await findRaumzeilen(tx, id)
    const neue = await toZeilen(tx, angaben)
    assertVorhanden([...neue.flatMap((raum) => raum.id ?? []), ...entfernt], alte)
    assertEinmal([
      ...alte.filter((alt) => !entfernt.includes(alt.id) && !neue.some((neu) => neu.id === alt.id)),
      ...neue,
    ])
    assertInKommune(neue, alte, await findErklaerte(tx, id))
    const geaenderte = neue.filter((neu) => !alte.some((alt) => istGleich(alt, neu)))
    if (geaenderte.length === 0 && entfernt.length === 0) return null
    const betroffen = (alt: Raumzeile) =>
      entfernt.includes(alt.id) || geaenderte.some((neu) => neu.id === alt.id)
    return {
      alt: { raeume: alte.filter(betroffen) },
      neu: { raeume: geaenderte, entfernt },
      schreibe: async () => {
        await deleteRaeume(tx, id, entfernt)
        await updateRaeume(tx, geaenderte.filter(hatId))
        await insertRaeume(
          tx,
          id,
          geaenderte.filter((raum) => raum.id === null),
        )
      },
    }
  })
}

type NeueZeile = NeueRaumzeile & { readonly id: number | null }

const hatId = (raum: NeueZeile): raum is NeueRaumzeile & { readonly id: number } => raum.id !== null

function parseAngabe(raum: Raumangabe): Raumangabe {
  const { nummer, grund, groessengrund } = raum
  const name = parseText(raum.name, { was: 'Der Name eines Raums', hoechstens: 200 })
  if (!Number.isInteger(nummer) || nummer < 1 || nummer > 9999) {
    throw ungueltig(`„${name}“ braucht eine Nummer von 1 bis 9999.`)
  }
  parseTexte([
    { text: grund, was: `Der Grund von „${name}“` },
    { text: groessengrund, was: `Der Grund der Größe von „${name}“` },
  ])
  return { ...raum, name, grund: grund.trim(), groessengrund: groessengrund.trim() }
}

async function toZeilen(tx: Tx, angaben: readonly Raumangabe[]): Promise<readonly NeueZeile[]> {
  const kommunen = await findRaumIds(
    tx,
    'KOMMUNE',
    angaben.map(({ kommune }) => kommune),
  )
  const sozialraeume = await findRaumIds(
    tx,
    'SOZIALRAUM',
    angaben.flatMap(({ setztFort }) => setztFort ?? []),
  )
  return angaben.map(({ kommune, setztFort, ...raum }) => {
    const kommuneId = kommunen.get(kommune)
    if (kommuneId === undefined) {
      throw ungueltig(`„${raum.name}“ liegt in keiner Kommune des Kreises. Bitte eine wählen.`)
    }
    const setztFortId = setztFort === null ? null : sozialraeume.get(setztFort)
    if (setztFortId === undefined) {
      throw ungueltig(`Den Sozialraum, den „${raum.name}“ fortsetzen soll, gibt es nicht.`)
    }
    return { ...raum, kommuneId, setztFortId }
  })
}

function assertVorhanden(ids: readonly number[], alte: readonly Raumzeile[]): void {
  if (ids.every((id) => alte.some((alt) => alt.id === id))) return
  throw ungueltig('Einen der Räume gibt es in diesem Zuschnitt nicht mehr. Bitte neu laden.')
}

/** What a Kommune has spoken about stays in it; what is added or goes, its Stellungnahme shows. */
function assertInKommune(
  neue: readonly NeueZeile[],
  alte: readonly Raumzeile[],
  erklaerte: ReadonlyMap<number, string>,
): void {
  for (const { id, name, kommuneId } of neue) {
    const bisher = alte.find((alt) => alt.id === id)
    if (bisher === undefined || bisher.kommuneId === kommuneId) continue
    const kommune = erklaerte.get(bisher.kommuneId) ?? erklaerte.get(kommuneId)
    if (kommune === undefined) continue
    throw ungueltig(
      `Zu „${name}“ wechselt die Kommune nicht mehr: ${kommune} hat zu seinem Teil schon Stellung genommen. Bitte einen neuen Raum anlegen.`,
    )
  }
}

function assertEinmal(raeume: readonly NeueZeile[]): void {
  const doppelt = (keyOf: (raum: NeueZeile) => unknown) => {
    const gesehen = new Set<unknown>()
    return raeume.find((raum) => {
      const key = keyOf(raum)
      const bekannt = key !== null && gesehen.has(key)
      gesehen.add(key)
      return bekannt
    })
  }
  const nummer = doppelt((raum) => raum.nummer)
  if (nummer) throw ungueltig(`Die Nummer ${nummer.nummer} ist zweimal vergeben.`)
  const name = doppelt((raum) => raum.name.toLowerCase())
  if (name) throw ungueltig(`Der Name „${name.name}“ ist zweimal vergeben.`)
  const fort = doppelt((raum) => raum.setztFortId)
  if (fort) {
    throw ungueltig(`„${fort.name}“ und ein anderer Raum setzen denselben Sozialraum fort.`)
  }
}

const istGleich = (alt: Raumzeile, neu: NeueZeile): boolean =>
  alt.id === neu.id &&
  alt.nummer === neu.nummer &&
  alt.name === neu.name &&
  alt.kommuneId === neu.kommuneId &&
  alt.setztFortId === neu.setztFortId &&
  alt.grund === neu.grund &&
  alt.groessengrund === neu.groessengrund

const ungueltig = (satz: string) => fehler('EINGABE_UNGUELTIG', satz)
