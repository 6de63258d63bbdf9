import { gibAb } from '../modules/eingang/deliver-eingang.ts'
import { readZuordnungsdatei } from './zuordnungsdatei.ts'
import { ausgangOf, hoechster, sagErgebnis, type Ausgang } from './abgabebericht.ts'
import { parseArgumente } from './argumente.ts'
import { readNamedFile } from './dateien.ts'
import { Aufruffehler, type Kommando } from './kommando.ts'

export const lieferungPruefen: Kommando = {
  name: 'lieferung pruefen',
  kurz: 'prüft Dateien von Statistikämtern und anderen, ohne sie zu übernehmen',
  hilfe: `pnpm sozial lieferung pruefen DATEI… [--zuordnung ZUORDNUNG.json]

  Die Dateien liegen danach im Eingang (Verwaltung → Lieferungen), mit ihrem Prüfbericht.
  --zuordnung PFAD  sagt, was die Spalten einer Tabelle ohne bekanntes Format bedeuten
                    (Muster: packages/formate/beispiele/arbeitslose-bev1564.zuordnung.json)

  Ende mit 0: in Ordnung. 1: mindestens eine lässt sich nicht übernehmen. 3: mindestens eine
  hat Warnungen oder braucht eine Zuordnung; jemand muss entscheiden.`,
  run: async (args, umgebung) => {
    const { values, positionals } = parseArgumente(
      args,
      { zuordnung: { type: 'string' } },
      Infinity,
    )
    if (positionals.length === 0) {
      throw new Aufruffehler('Es fehlt die Datei, die geprüft werden soll.')
    }
    const { openDatenbank, akteur, ordner, sage } = umgebung
    const zuordnung = await readZuordnungsdatei(umgebung, values.zuordnung)
    const ausgaenge: Ausgang[] = []
    for (const pfad of positionals) {
      const datei = await readNamedFile(ordner, pfad)
      const { db } = await openDatenbank()
      for (const eingang of await gibAb(db, { datei, zuordnung, akteur })) {
        sagErgebnis(eingang, eingang.zustand === 'UEBERNOMMEN', sage)
        ausgaenge.push(ausgangOf(eingang))
      }
    }
    return hoechster(ausgaenge)
  },
}
