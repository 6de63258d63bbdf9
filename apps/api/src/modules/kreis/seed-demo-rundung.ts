import { write, type Schreibdatenbank } from '../../database/transaction.ts'
import { findGeltendeRegel, insertRegel } from '../geheimhaltungsregel/regel.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { findDemokontoId, findQuelleId } from './demokonto.queries.ts'

const BEGRUENDUNG =
  'Wie die Statistischen Ämter bei SGB XII: Jede Fallzahl wird auf ein Vielfaches von 5 gerundet. So fehlt auf keiner Karte ein Raum, und niemand ist zu erkennen.'

/**
 * One Quelle of the demo Kreis rounds instead of hiding, so that both methods
 * are seen: the Sozialamt, where rounding to 5 is what offices do.
 */
export async function seedRundung(db: Schreibdatenbank, akteur: Akteur): Promise<void> {
  await write(db, async (tx) => {
    const quelleId = await findQuelleId(tx, 'sozialamt')
    const kontoId = await findDemokontoId(tx, 'GEHEIMHALTUNG')
    if (quelleId === undefined || kontoId === undefined) return
    const ort = { quelleId, indikatorId: null }
    const bisher = await findGeltendeRegel(tx, ort)
    if (bisher === undefined) return
    const angaben = { ...bisher, verfahren: 'RUNDUNG_5', begruendung: BEGRUENDUNG } as const
    const kennung = await insertRegel(tx, { ...angaben, ...ort, kontoId })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'saveGeheimhaltungsregel',
      gegenstand: 'Geheimhaltungsregel',
      kennung,
      neu: { ...ort, verfahren: angaben.verfahren, begruendung: BEGRUENDUNG },
    })
  })
}
