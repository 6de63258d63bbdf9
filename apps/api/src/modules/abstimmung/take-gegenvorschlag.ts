import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { changeZuschnitt, type Aenderung } from '../zuschnitt/change-zuschnitt.ts'
import { findZuschnittskopf } from '../zuschnitt/zuschnitt.queries.ts'
import { findRaumzeilen } from '../zuschnitt/zuschnittsraum.queries.ts'
import type { ZuschnittskonfliktType } from '../zuschnitt/zuschnitt.type.ts'
import { findStellungnahme, findTeil, lockBeteiligung } from './beteiligung.queries.ts'
import { replaceTeil } from './teil.ts'
import { updateUebernommen } from './variante.queries.ts'

interface Uebernahme {
  /** Stellungnahme with the counter-proposal. */
  readonly id: number
  /** Zuschnitt into which it is taken, as it was looked at. */
  readonly zuschnittId: number
  readonly stand: number
  readonly akteur: Akteur
}

/**
 * Takes the part of a Kommune as it proposed it into the proposal of the Kreis.
 * Reasons of areas that go on stay. The Stellungnahme keeps who did it and when;
 * where the part is as proposed already, nothing happens.
 *
 * @returns the conflict, or null
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function takeGegenvorschlag(
  db: Schreibdatenbank,
  { id, zuschnittId, stand, akteur }: Uebernahme,
): Promise<ZuschnittskonfliktType | null> {
  const handlung = 'takeGegenvorschlag'
  return changeZuschnitt(db, { id: zuschnittId, stand, handlung, akteur }, async (tx) => {
    const { varianteId, kommuneId } = await findGegenvorschlag(tx, id, zuschnittId)
    const aenderung = await planTeil(tx, { id: zuschnittId, kommuneId }, varianteId)
    if (aenderung === null) return null
    const schreibe = async (): Promise<void> => {
      await aenderung.schreibe()
      await updateUebernommen(tx, id, { von: akteur.name.slice(0, 200), stand: stand + 1 })
    }
    return { ...aenderung, schreibe }
  })
}

async function findGegenvorschlag(
  tx: Tx,
  id: number,
  zuschnittId: number,
): Promise<{ readonly varianteId: number; readonly kommuneId: number }> {
  const stellungnahme = await findStellungnahme(tx, id)
  const beteiligung = stellungnahme && (await lockBeteiligung(tx, stellungnahme.beteiligungId))
  if (beteiligung?.zuschnittId !== zuschnittId || stellungnahme?.varianteId == null) {
    throw fehler('NICHT_GEFUNDEN', 'Zu dieser Stellungnahme gibt es keinen Gegenvorschlag.')
  }
  const { varianteId } = stellungnahme
  const variante = await findZuschnittskopf(tx, varianteId)
  if (variante?.zustand === 'VERWORFEN') {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `„${variante.name}“ ist verworfen. Bitte den Teil im Vorschlag selbst ändern.`,
    )
  }
  return { varianteId, kommuneId: beteiligung.kommuneId }
}

async function planTeil(
  tx: Tx,
  ziel: { readonly id: number; readonly kommuneId: number },
  varianteId: number,
): Promise<Aenderung | null> {
  const alt = await findTeil(tx, ziel.id, ziel.kommuneId)
  const neu = await findTeil(tx, varianteId, ziel.kommuneId)
  const ohneNummer = (teil: typeof alt) =>
    JSON.stringify(
      teil
        .map(({ name, bausteine }) => [name, bausteine] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  if (ohneNummer(alt) === ohneNummer(neu)) return null
  const bisher = await findRaumzeilen(tx, ziel.id)
  return {
    alt: { teil: alt },
    neu: { teil: neu, variante: varianteId },
    schreibe: () =>
      replaceTeil(tx, ziel, {
        raeume: neu.map(({ vorlageId, ...raum }) => ({ ...raum, raum: vorlageId })),
        bisher,
      }),
  }
}
