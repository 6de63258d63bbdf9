import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { findKopievorlage, insertAngebot, insertEntwurf, lockAngebot } from './angebot.queries.ts'
import { beteiligtAls, unbekannt, type Handelnder } from './handeln.ts'
import { copyStandorte } from './standort.queries.ts'
import { toSlug } from './to-slug.ts'

/** As long as a title may be, with what is put behind it. */
const TITEL_ZEICHEN = 112

/**
 * Begins an offer with the content of another of the same organisation: its
 * newest text, its sites of today and what there is there. Use, funding and
 * reports stay with the one they were made for.
 *
 * @returns id of the new one
 * @throws GraphQLError NICHT_GEFUNDEN
 */
export async function copyAngebot(
  db: Schreibdatenbank,
  { wer, akteur }: Handelnder,
  id: number,
): Promise<number> {
  return writeAside(db, async (tx) => {
    const vorlage = await lockAngebot(tx, id)
    if (vorlage === undefined || !beteiligtAls(wer, vorlage).includes('EIGEN')) throw unbekannt()
    const { organisationId } = vorlage
    const bisher = await findKopievorlage(tx, id)
    const titel = `${(bisher.titel ?? 'Angebot').slice(0, TITEL_ZEICHEN)} (Kopie)`
    const inhalt = { ...bisher, titel }
    const slug = toSlug(titel)
    const von = akteur.name
    const kopie = await insertAngebot(tx, { organisationId, slug, von, vorlageId: id })
    await insertEntwurf(tx, kopie, { inhalt, von })
    await copyStandorte(tx, { von: id, nach: kopie, wer: von })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'copyAngebot',
      gegenstand: 'Unterstuetzungsangebot',
      kennung: kopie,
      neu: { organisationId, slug, vorlage: id },
    })
    return kopie
  })
}
