import type { Kontext } from '../../context.ts'
import { readOnly } from '../../database/transaction.ts'
import { findKreis } from '../kreis/raum.queries.ts'
import { openLink, toVorzeiger } from '../zugangslink/open-link.ts'
import type { Zugelassen } from '../zugangslink/zugangslink.queries.ts'
import { findAnmeldung, type Anmeldung } from './anbieteranmeldung.queries.ts'
import type { AnmeldungDesLinksType } from './anmeldeseite.type.ts'

/** @throws GraphQLError NICHT_GEFUNDEN, ZU_VIELE_ANFRAGEN */
export const openAnmeldung = (kontext: Kontext): Promise<Zugelassen> =>
  openLink(toVorzeiger(kontext), 'ANMELDUNG')

function standOf({ organisation, entschieden }: Anmeldung): AnmeldungDesLinksType['stand'] {
  if (organisation === null) return 'UNBESTAETIGT'
  if (organisation.zustand === 'ABGELEHNT') return 'ABGELEHNT'
  return entschieden || organisation.zustand === 'GEPRUEFT' ? 'ANGENOMMEN' : 'IN_PRUEFUNG'
}

/** What the page of a link shows. Those who hold it said all of it themselves. */
export async function findAnmeldeseite(
  { db }: Pick<Kontext, 'db'>,
  { zielId, gueltigBis }: Zugelassen,
): Promise<AnmeldungDesLinksType> {
  return readOnly(db, async (tx) => {
    const anmeldung = await findAnmeldung(tx, zielId)
    const { name, person, email, organisation, kontolage } = anmeldung
    return {
      organisation: organisation?.name ?? name,
      person,
      email,
      stand: standOf(anmeldung),
      grund: organisation?.grund ?? '',
      konto: kontolage,
      gueltigBis,
      kreis: (await findKreis(tx))?.name ?? '',
    }
  })
}
