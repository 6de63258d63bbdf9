import { formatZahl } from '@sozial/shared/format'
import { write } from '../database/transaction.ts'
import { computeMesswerte } from '../modules/messwert/compute-messwerte.ts'
import { insertProtokoll } from '../modules/protokoll/protokoll.queries.ts'
import { parseArgumente } from './argumente.ts'
import type { Kommando } from './kommando.ts'

export const neuRechnen: Kommando = {
  name: 'neu-rechnen',
  kurz: 'rechnet alle Messwerte des Arbeitsstands neu',
  hilfe: `pnpm sozial neu-rechnen

  Nötig ist das nie: Nach jeder Lieferung wird gerechnet, was sich ändert. Es schadet auch nie.`,
  run: async (args, { openDatenbank, akteur, sage }) => {
    parseArgumente(args, {}, 0)
    const { db } = await openDatenbank()
    const start = performance.now()
    const ergebnis = await write(db, async (tx) => {
      const gerechnet = await computeMesswerte(tx, { art: 'ALLES' })
      await insertProtokoll(tx, {
        akteur,
        handlung: 'computeMesswerte',
        gegenstand: 'Datenstand',
        kennung: 0,
        neu: gerechnet,
      })
      return gerechnet
    })
    const sekunden = (performance.now() - start) / 1000
    sage(
      `${formatZahl(ergebnis.messwerte)} Messwerte in ${formatZahl(ergebnis.bloecke)} Blöcken gerechnet, ${formatZahl(sekunden, 1)} s.`,
    )
    return 0
  },
}
