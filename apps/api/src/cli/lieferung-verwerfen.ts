import { discardEingang } from '../modules/eingang/order-eingang.ts'
import { parseArgumente, pflicht, toNummer } from './argumente.ts'
import type { Kommando } from './kommando.ts'

export const lieferungVerwerfen: Kommando = {
  name: 'lieferung verwerfen',
  kurz: 'löscht eine Datei, die im Eingang wartet',
  hilfe: `pnpm sozial lieferung verwerfen NUMMER --grund "Falsches Jahr"

  Die Nummern der Eingänge zeigt „pnpm sozial lieferung liste“.`,
  run: async (args, { openDatenbank, akteur, sage }) => {
    const { values, positionals } = parseArgumente(args, { grund: { type: 'string' } }, 1)
    const id = toNummer(positionals[0], 'die Nummer des Eingangs')
    const grund = pflicht(values.grund, '--grund: warum die Datei verworfen wird')
    const { db } = await openDatenbank()
    await discardEingang(db, { id, grund, akteur })
    sage(`Eingang ${id} ist verworfen, die Datei gelöscht.`)
    return 0
  },
}
