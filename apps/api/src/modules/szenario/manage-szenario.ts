import type { Ebene } from '@sozial/domain/raum'
import { DatabaseError } from 'pg'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  countSzenarien,
  deleteSzenarioRow,
  insertSzenario,
  lockSzenario,
  updateSzenario,
  type Annahmezeile,
  type GesperrtesSzenario,
} from './szenario.queries.ts'

const HOECHSTENS_JE_ORGANISATION = 200
const HOECHSTENS_ANNAHMEN = 100
const NAMENSZEICHEN = 120

interface Wer {
  readonly akteur: Akteur
  readonly organisationId: number
}

export interface Szenarioangabe {
  /** Null: a new one. */
  readonly id: number | null
  /** The Stand that was seen; null: a new one. */
  readonly stand: number | null
  readonly name: string
  readonly kategorie: string
  readonly ebene: Ebene
  readonly annahmen: readonly Annahmezeile[]
}

/**
 * Keeps a Szenario under its name, or what was changed in one.
 *
 * @returns its id
 * @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN, STAND_UEBERHOLT
 */
export async function saveSzenario(
  db: Schreibdatenbank,
  { akteur, organisationId }: Wer,
  { id, stand, kategorie, ...angabe }: Szenarioangabe,
): Promise<number> {
  const neu = { ...pruefe(angabe), von: akteur.name }
  return withSentences(() =>
    writeAside(db, async (tx) => {
      if (id === null) await assertPlatz(tx, organisationId)
      const vorher = id === null ? null : await requireSzenario(tx, { id, stand, organisationId })
      if (vorher) await updateSzenario(tx, vorher.id, neu)
      const kennung =
        vorher?.id ?? (await insertSzenario(tx, { ...neu, organisationId, kategorie }))
      await insertProtokoll(tx, {
        akteur,
        handlung: 'saveSzenario',
        gegenstand: 'Szenario',
        kennung,
        ...(vorher && { alt: { name: vorher.name, annahmen: vorher.annahmen } }),
        neu: { name: neu.name, kategorie, annahmen: neu.annahmen },
      })
      return kennung
    }),
  )
}

/** @throws GraphQLError NICHT_GEFUNDEN, STAND_UEBERHOLT */
export async function deleteSzenario(
  db: Schreibdatenbank,
  { akteur, organisationId }: Wer,
  { id, stand }: { readonly id: number; readonly stand: number },
): Promise<void> {
  await writeAside(db, async (tx) => {
    const { name, annahmen } = await requireSzenario(tx, { id, stand, organisationId })
    await deleteSzenarioRow(tx, id)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'deleteSzenario',
      gegenstand: 'Szenario',
      kennung: id,
      alt: { name, annahmen },
    })
  })
}

interface Gesucht {
  readonly id: number
  readonly stand: number | null
  readonly organisationId: number
}

async function requireSzenario(
  tx: Tx,
  { id, stand, organisationId }: Gesucht,
): Promise<GesperrtesSzenario> {
  const szenario = await lockSzenario(tx, id, organisationId)
  if (szenario === undefined) throw fehler('NICHT_GEFUNDEN', 'Dieses Szenario gibt es nicht.')
  if (szenario.stand === stand) return szenario
  throw fehler(
    'STAND_UEBERHOLT',
    'Inzwischen hat jemand anderes dieses Szenario geändert. Laden Sie es neu, oder heben Sie Ihres unter einem anderen Namen auf.',
  )
}

async function assertPlatz(tx: Tx, organisationId: number): Promise<void> {
  if ((await countSzenarien(tx, organisationId)) < HOECHSTENS_JE_ORGANISATION) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Es gibt schon ${HOECHSTENS_JE_ORGANISATION} Szenarien. Löschen Sie zuerst eines.`,
  )
}

type Inhalt = Pick<Szenarioangabe, 'name' | 'ebene' | 'annahmen'>

function pruefe({ name: roh, ebene, annahmen }: Inhalt): Inhalt {
  const name = roh.trim()
  if (name === '' || name.length > NAMENSZEICHEN)
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Ein Szenario braucht einen Namen mit höchstens ${NAMENSZEICHEN} Zeichen.`,
    )
  if (!['KOMMUNE', 'SOZIALRAUM', 'QUARTIER'].includes(ebene))
    throw fehler('EINGABE_UNGUELTIG', 'Szenarien gibt es für Kommunen, Sozialräume und Quartiere.')
  if (annahmen.length === 0 || annahmen.length > HOECHSTENS_ANNAHMEN)
    throw fehler('EINGABE_UNGUELTIG', `Ein Szenario hat eine bis ${HOECHSTENS_ANNAHMEN} Annahmen.`)
  return { name, ebene, annahmen }
}

/** Rules of the database, said to people. */
const SAETZE: ReadonlyMap<string, string> = new Map([
  ['szenario_name_eindeutig', 'Ein Szenario mit diesem Namen gibt es schon.'],
  ['szenario_kategorie', 'Diese Kategorie gibt es nicht.'],
])

async function withSentences<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const satz = error instanceof DatabaseError && SAETZE.get(error.constraint ?? '')
    throw satz ? fehler('EINGABE_UNGUELTIG', satz) : error
  }
}
