import { katalog } from '@sozial/db/seed/katalog'
import type { Reichweite } from '../../auth/zugang.queries.ts'
import { write, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { syncVorgaben } from './vorgaben.queries.ts'
import { deleteRegel, findRegel, hatQuelle, upsertRegel, type Regelort } from './zugang.queries.ts'

const kennungOf = ({ rolle, quelleId, zweck }: Regelort): string => `${rolle}/${quelleId}/${zweck}`

/**
 * Sets where a role sees the small cells of a Quelle for a purpose; null:
 * nowhere. It holds from the next request on. The same again changes nothing.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG for a role that reads no inner values, NICHT_GEFUNDEN
 */
export async function saveZugriffsregel(
  db: Schreibdatenbank,
  { ort, reichweite, akteur }: { ort: Regelort; reichweite: Reichweite | null; akteur: Akteur },
): Promise<void> {
  if (ort.rolle === 'ADMIN' || ort.rolle === 'ANBIETER') {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Kleine Zellen sehen nur Planung, Kommune und Geheimhaltung; für diese Rolle gibt es keine Regel.',
    )
  }
  await write(db, async (tx) => {
    if (!(await hatQuelle(tx, ort.quelleId))) {
      throw fehler('NICHT_GEFUNDEN', 'Diese Quelle gibt es nicht.')
    }
    const alt = await findRegel(tx, ort)
    if (alt !== undefined && !alt.vorgabe && alt.reichweite === reichweite) return
    await upsertRegel(tx, ort, reichweite)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'saveZugriffsregel',
      gegenstand: 'Zugriffsregel',
      kennung: kennungOf(ort),
      alt: { reichweite: alt?.reichweite ?? null },
      neu: { reichweite },
    })
  })
}

/**
 * Gives a rule back to the catalogue: what that has for it holds again, and
 * follows it. One that is gone already changes nothing.
 */
export async function deleteZugriffsregel(
  db: Schreibdatenbank,
  { id, akteur }: { id: number; akteur: Akteur },
): Promise<void> {
  await write(db, async (tx) => {
    const ort = await deleteRegel(tx, id)
    if (ort === undefined) return
    await syncVorgaben(tx, katalog.quellen)
    const neu = await findRegel(tx, ort)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'deleteZugriffsregel',
      gegenstand: 'Zugriffsregel',
      kennung: kennungOf(ort),
      neu: { reichweite: neu?.reichweite ?? null },
    })
  })
}
