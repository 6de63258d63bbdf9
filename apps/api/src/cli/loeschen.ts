import { formatZahl } from '@sozial/shared/format'
import { LOESCHVORSCHRIFTEN } from '../modules/loeschregel/loeschregeln.ts'
import { runLoeschlauf } from '../modules/loeschregel/run-loeschlauf.ts'
import { parseArgumente } from './argumente.ts'
import type { Kommando } from './kommando.ts'

export const loeschen: Kommando = {
  name: 'loeschen',
  kurz: 'löscht, was seine Frist hinter sich hat',
  hilfe: `pnpm sozial loeschen

  Der Server tut es beim Start und danach täglich; nötig ist der Befehl nur, wenn er nicht läuft.
  Die Fristen stehen unter Verwaltung → Löschfristen und in docs/datenschutz/loeschkonzept.md.`,
  run: async (args, { openDatenbank, akteur, sage }) => {
    parseArgumente(args, {}, 0)
    const { db } = await openDatenbank()
    const ergebnisse = await runLoeschlauf(db, { jetzt: new Date(), akteur })
    for (const { art, anzahl, fehler } of ergebnisse) {
      const was =
        fehler === undefined
          ? formatZahl(anzahl)
          : `ging nicht: ${fehler instanceof Error ? fehler.message : JSON.stringify(fehler)}`
      sage(`${LOESCHVORSCHRIFTEN[art].name}: ${was}`)
    }
    return ergebnisse.some(({ fehler }) => fehler !== undefined) ? 1 : 0
  },
}
