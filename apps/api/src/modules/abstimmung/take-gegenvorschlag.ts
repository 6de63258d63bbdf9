import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { changeZuschnitt, type Aenderung } from '../zuschnitt/change-zuschnitt.ts'
import { findZuschnittskopf, type Zuschnittskopf } from '../zuschnitt/zuschnitt.queries.ts'
import { findRaumzeilen } from '../zuschnitt/zuschnittsraum.queries.ts'
import type { ZuschnittskonfliktType } from '../zuschnitt/zuschnitt.type.ts'
import {
  findStellungnahme,
  findTeil,
  lockBeteiligung,
  type Gesperrte,
} from './beteiligung.queries.ts'
import { enqueueAntwort } from './beteiligungsmail.ts'
import type { Planungsauftrag } from './start-abstimmung.ts'
import { replaceTeil } from './teil.ts'
import { updateUebernommen } from './variante.queries.ts'

interface Uebernahme extends Planungsauftrag {
  /** Stellungnahme with the counter-proposal. */
  readonly id: number
  /** Zuschnitt into which it is taken, as it was looked at. */
  readonly zuschnittId: number
  readonly stand: number
}

/**
 * Takes the part of a Kommune as it proposed it into the proposal of the Kreis.
 * Reasons of areas that go on stay. The Stellungnahme keeps who did it and when;
 * where the part is as proposed already, nothing happens. The Kommune gets a mail.
 *
 * @returns the conflict, or null
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function takeGegenvorschlag(
  db: Schreibdatenbank,
  uebernahme: Uebernahme,
): Promise<ZuschnittskonfliktType | null> {
  const { id, zuschnittId, stand, schluessel, mailversand, akteur } = uebernahme
  const handlung = 'takeGegenvorschlag'
  return changeZuschnitt(db, { id: zuschnittId, stand, handlung, akteur }, async (tx) => {
    const { variante, beteiligung } = await findGegenvorschlag(tx, id, zuschnittId)
    const ziel = { id: zuschnittId, kommuneId: beteiligung.kommuneId }
    const aenderung = await planTeil(tx, ziel, variante.id)
    if (aenderung === null) return null
    const von = akteur.name.slice(0, 200)
    const schreibe = async (): Promise<void> => {
      await aenderung.schreibe()
      await updateUebernommen(tx, id, { von, stand: stand + 1 })
      await enqueueAntwort(tx, beteiligung, {
        anlass: `uebernommen-${id}-${stand + 1}`,
        schluessel,
        mailversand,
        von,
        antwort: `Ihren Gegenvorschlag („${variante.name}“) haben wir in unseren Vorschlag übernommen.`,
      })
    }
    return { ...aenderung, schreibe }
  })
}

async function findGegenvorschlag(
  tx: Tx,
  id: number,
  zuschnittId: number,
): Promise<{ readonly variante: Zuschnittskopf; readonly beteiligung: Gesperrte }> {
  const stellungnahme = await findStellungnahme(tx, id)
  const beteiligung = stellungnahme && (await lockBeteiligung(tx, stellungnahme.beteiligungId))
  if (beteiligung?.zuschnittId !== zuschnittId || stellungnahme?.varianteId == null) {
    throw fehler('NICHT_GEFUNDEN', 'Zu dieser Stellungnahme gibt es keinen Gegenvorschlag.')
  }
  const variante = (await findZuschnittskopf(tx, stellungnahme.varianteId))!
  if (variante.zustand === 'VERWORFEN') {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `„${variante.name}“ ist verworfen. Bitte den Teil im Vorschlag selbst ändern.`,
    )
  }
  return { variante, beteiligung }
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
