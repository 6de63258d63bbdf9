import { ANMELDUNGEN, type Demoanmeldung } from '@sozial/db/seed/demo/angebote/anmeldungen'
import { ORGANISATIONEN } from '@sozial/db/seed/demo/angebote/organisationen'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { insertAnmeldung } from '../anbieter/anbieteranmeldung.queries.ts'
import { assignAnbieter, rejectAnbieter, type Pruefender } from '../anbieter/check-anbieter.ts'
import { confirmAnmeldung } from '../anbieter/confirm-anmeldung.ts'
import { insertAngebot, insertEntwurf } from '../angebot/angebot.queries.ts'
import { toSlug } from '../angebot/to-slug.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findOrganisationOf } from './demoangebot.queries.ts'

/** Registrations in every state: some wait for the check of the Kreis. No mail goes out. */
export async function seedAnmeldungen(db: Schreibdatenbank, akteur: Akteur): Promise<void> {
  const pruefender = { db, akteur, schluessel: Buffer.alloc(32), mailversand: false }
  for (const anmeldung of ANMELDUNGEN) {
    const id = await writeAside(db, (tx) => insertAnmeldung(tx, anmeldung))
    if (anmeldung.stand === 'UNBESTAETIGT') continue
    await confirmAnmeldung(db, { id, akteur })
    await goOn(pruefender, anmeldung)
  }
}

async function goOn(wer: Pruefender, anmeldung: Demoanmeldung): Promise<void> {
  const { name, person, stand, dazu, entwurf } = anmeldung
  const id = await writeAside(wer.db, async (tx) => {
    const organisation = await findOrganisationOf(tx, name)
    if (entwurf !== '') await begin(tx, { organisation, titel: entwurf, von: person })
    return organisation
  })
  if (stand === 'ABGELEHNT') await rejectAnbieter(wer, id, dazu)
  if (stand !== 'ZUGEORDNET') return
  const [, zu] = ORGANISATIONEN.find(([schluessel]) => schluessel === dazu)!
  await assignAnbieter(wer, id, await writeAside(wer.db, (tx) => findOrganisationOf(tx, zu)))
}

interface Begonnenes {
  readonly organisation: number
  readonly titel: string
  readonly von: string
}

async function begin(tx: Tx, { organisation, titel, von }: Begonnenes): Promise<void> {
  const id = await insertAngebot(tx, {
    organisationId: organisation,
    slug: toSlug(titel),
    von,
    vorlageId: null,
  })
  await insertEntwurf(tx, id, { inhalt: { titel }, von })
}
