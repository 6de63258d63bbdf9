import { withdrawLieferung } from '../modules/lieferung/withdraw-lieferung.ts'
import { parseArgumente, pflicht, toNummer } from './argumente.ts'
import type { Kommando } from './kommando.ts'

export const lieferungZurueckziehen: Kommando = {
  name: 'lieferung zurueckziehen',
  kurz: 'zieht eine Lieferung zurück: der Stand davor gilt wieder',
  hilfe: `pnpm sozial lieferung zurueckziehen NUMMER --grund "Falsches Jahr geliefert"

  Die Nummern zeigt „pnpm sozial lieferung liste“. Datei und Zahlen bleiben gespeichert, gelten aber nicht mehr.`,
  run: async (args, { openDatenbank, akteur, sage }) => {
    const { values, positionals } = parseArgumente(args, { grund: { type: 'string' } }, 1)
    const id = toNummer(positionals[0], 'die Nummer der Lieferung')
    const grund = pflicht(values.grund, '--grund: warum die Lieferung nicht mehr gelten soll')
    const { db } = await openDatenbank()
    const neu = await withdrawLieferung(db, { id, grund, akteur })
    sage(neu ? `Lieferung ${id} ist zurückgezogen.` : `Lieferung ${id} war schon zurückgezogen.`)
    return 0
  },
}
