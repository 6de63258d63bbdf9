import { writeAside } from '../database/transaction.ts'
import { findPersonendaten } from '../modules/protokoll/personendaten.queries.ts'
import { insertProtokoll } from '../modules/protokoll/protokoll.queries.ts'
import { parseArgumente, pflicht } from './argumente.ts'
import type { Kommando } from './kommando.ts'

export const auskunft: Kommando = {
  name: 'auskunft',
  kurz: 'gibt aus, was über die Inhaberin oder den Inhaber eines Kontos gespeichert ist',
  hilfe: `pnpm sozial auskunft ANMELDENAME > auskunft.json

  Für Anträge nach Art. 15 DSGVO: Konto, Ausweise (ohne Geheimnisse), Sitzungen und eigene
  Einträge im Protokoll als JSON. Dass Auskunft gegeben wurde, steht danach selbst im Protokoll.`,
  run: async (args, { openDatenbank, akteur, sage }) => {
    const { positionals } = parseArgumente(args, {}, 1)
    const anmeldename = pflicht(positionals[0], 'der Anmeldename des Kontos')
    const { db } = await openDatenbank()
    const gefunden = await findPersonendaten(db.pool, anmeldename)
    if (gefunden === undefined) throw new Error(`Ein Konto „${anmeldename}“ gibt es nicht.`)
    const { kontoId: kennung, daten } = gefunden
    await writeAside(db, (tx) =>
      insertProtokoll(tx, {
        akteur,
        handlung: 'exportPersonendaten',
        gegenstand: 'Konto',
        kennung,
      }),
    )
    sage(JSON.stringify(daten, null, 2))
    return 0
  },
}
