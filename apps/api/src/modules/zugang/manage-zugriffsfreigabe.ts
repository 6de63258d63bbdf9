import { write, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  findFreigabename,
  findGleiche,
  findWiderruf,
  hatQuelle,
  insertFreigabe,
  istEmpfaenger,
  updateWiderrufen,
  type NeueFreigabe,
} from './zugang.queries.ts'

const HOECHSTENS_ZEICHEN = 1000

function toGrund(roh: string): string {
  const grund = roh.trim()
  if (grund !== '' && grund.length <= HOECHSTENS_ZEICHEN) return grund
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Bitte einen Grund angeben, höchstens ${HOECHSTENS_ZEICHEN} Zeichen.`,
  )
}

/**
 * A Jugendamt lets another organisation read its Bezirk. The same Freigabe a
 * second time is the one that is there.
 *
 * @returns its id
 * @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN for an organisation or Quelle that is not there
 */
export async function createZugriffsfreigabe(
  db: Schreibdatenbank,
  { neu: roh, akteur }: { neu: NeueFreigabe; akteur: Akteur },
): Promise<number> {
  const neu = { ...roh, grund: toGrund(roh.grund) }
  if (neu.bis < neu.von) {
    throw fehler('EINGABE_UNGUELTIG', 'Der letzte Tag liegt vor dem ersten.')
  }
  if (neu.organisationId === neu.jugendamtId) {
    throw fehler('EINGABE_UNGUELTIG', 'Für die eigene Organisation braucht es keine Freigabe.')
  }
  return write(db, async (tx) => {
    if (!(await istEmpfaenger(tx, neu.organisationId)) || !(await hatQuelle(tx, neu.quelleId))) {
      throw fehler('NICHT_GEFUNDEN', 'Diese Organisation oder Quelle gibt es nicht.')
    }
    const gleiche = await findGleiche(tx, neu)
    if (gleiche !== undefined) return gleiche
    const id = await insertFreigabe(tx, neu)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createZugriffsfreigabe',
      gegenstand: 'Zugriffsfreigabe',
      kennung: id,
      neu: { name: await findFreigabename(tx, id), ...neu },
    })
    return id
  })
}

/**
 * Takes a Freigabe back; from the next request on nobody reads by it. Twice
 * changes nothing.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN for one that is not there or not of this Jugendamt
 */
export async function revokeZugriffsfreigabe(
  db: Schreibdatenbank,
  auftrag: { id: number; jugendamtId: number; grund: string; akteur: Akteur },
): Promise<void> {
  const { id, jugendamtId, akteur } = auftrag
  const grund = toGrund(auftrag.grund)
  await write(db, async (tx) => {
    const stand = await findWiderruf(tx, id, jugendamtId)
    if (stand === undefined) throw fehler('NICHT_GEFUNDEN', 'Diese Freigabe gibt es nicht.')
    if (stand.widerrufen) return
    await updateWiderrufen(tx, id, grund)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'revokeZugriffsfreigabe',
      gegenstand: 'Zugriffsfreigabe',
      kennung: id,
      neu: { name: await findFreigabename(tx, id), grund },
    })
  })
}
