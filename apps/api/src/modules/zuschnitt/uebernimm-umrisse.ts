import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { changeZuschnitt, type Schreibort } from './change-zuschnitt.ts'
import {
  findBausteinwechsel,
  findMitVarianten,
  replaceBausteine,
  type Bausteinwechsel,
} from './neue-umrisse.queries.ts'
import type { ZuschnittskonfliktType } from './zuschnitt.type.ts'

/**
 * Moves an open Zuschnitt, and the counter-proposals to it, onto the Bausteine
 * that hold on its Stichtag. By key each stays where it is assigned.
 *
 * @throws GraphQLError NICHT_GEFUNDEN; EINGABE_UNGUELTIG when it is decided, given up or a counter-proposal
 */
export function uebernimmUmrisse(
  db: Schreibdatenbank,
  ort: Schreibort,
  akteur: Akteur,
): Promise<ZuschnittskonfliktType | null> {
  const handlung = 'uebernimmUmrisse'
  return changeZuschnitt(db, { ...ort, handlung, akteur }, async (tx, { grundlage }) => {
    const wechsel = await findBausteinwechsel(tx, ort.id)
    if (wechsel === undefined) return null
    const alle = await findMitVarianten(tx, ort.id)
    return {
      alt: { grundlage },
      neu: { ...wechsel, zuschnitte: alle },
      schreibe: async () => {
        for (const id of alle) {
          const eigener = await findBausteinwechsel(tx, id)
          if (eigener !== undefined) await replaceBausteine(tx, id, eigener)
        }
      },
    }
  })
}

/** What happened to the Bausteine since a Zuschnitt was begun, in one sentence. */
export function describeWechsel({
  ab,
  geaenderte,
  beendete,
  neue,
  beispiel,
}: Bausteinwechsel): string {
  const zumBeispiel = beispiel === null ? '' : ` (zum Beispiel ${beispiel})`
  const teile = [
    geaenderte > 0 &&
      `${formatAnzahl(geaenderte, 'Baustein hat', 'Bausteine haben')} neue Umrisse${zumBeispiel}`,
    beendete > 0 &&
      `${formatAnzahl(beendete, 'Baustein gibt', 'Bausteine gibt')} es nicht mehr${geaenderte > 0 ? '' : zumBeispiel}`,
    neue > 0 && `${formatAnzahl(neue, 'Baustein ist', 'Bausteine sind')} neu`,
  ].filter(Boolean)
  return `Seit dem ${formatDatum(ab)} gelten andere Bausteine, dieser Zuschnitt verteilt noch die früheren: ${teile.join(', ')}.`
}
