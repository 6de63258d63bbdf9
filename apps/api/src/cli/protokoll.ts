import { formatZahl } from '@sozial/shared/format'
import { hatSiegel, pruefeKette } from '../modules/protokoll/kette.queries.ts'
import type { Kettenbefund, Kettenmangel, Siegel } from '../modules/protokoll/kette.queries.ts'
import { parseArgumente } from './argumente.ts'
import { Aufruffehler } from './kommando.ts'
import type { Kommando } from './kommando.ts'

const WAS: Readonly<Record<Kettenmangel, string>> = {
  LUECKE: 'davor fehlt ein Glied der Kette',
  KETTE: 'sein Glied passt nicht zu dem davor',
  GEAENDERT: 'sein Inhalt ist nicht mehr der eingetragene',
  FEHLT: 'er fehlt, obwohl seine Frist nicht um war',
  OHNE_GLIED: 'er steht nicht in der Kette',
}

const toSatz = ({ protokollId, mangel }: Kettenbefund): string =>
  `Eintrag ${protokollId}: ${WAS[mangel]}.`

function parseSiegel(text: string): Siegel {
  const [, nr, kette] = /^([1-9]\d{0,17})[:-]([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? []
  if (nr !== undefined && kette !== undefined) return { nr, kette }
  throw new Aufruffehler(`„${text}“ ist kein Siegel. Ein Siegel hat die Form NUMMER:PRÜFSUMME.`)
}

export const protokollPruefen: Kommando = {
  name: 'protokoll pruefen',
  kurz: 'prüft, ob am Protokoll etwas geändert oder entfernt wurde',
  hilfe: `pnpm sozial protokoll pruefen [--siegel NUMMER:PRÜFSUMME]

  Rechnet die Kette über alle Einträge nach und nennt am Ende das Siegel: Wer es anderswo
  aufhebt (Ausdruck, Serverprotokoll), kann später mit --siegel beweisen, dass seither kein
  früherer Eintrag geändert wurde, auch nicht vom Eigentümer der Datenbank.`,
  run: async (args, { openDatenbank, sage }) => {
    const { values } = parseArgumente(args, { siegel: { type: 'string' } }, 0)
    const frueher = values.siegel === undefined ? null : parseSiegel(values.siegel)
    const { db } = await openDatenbank()
    const { eintraege, geloescht, bereinigt, befunde, siegel } = await pruefeKette(db.pool)
    sage(
      `${formatZahl(eintraege)} Einträge, ${formatZahl(bereinigt)} davon bereinigt; ${formatZahl(geloescht)} nach Ablauf ihrer Frist gelöscht.`,
    )
    for (const befund of befunde) sage(toSatz(befund))
    const fehlt = frueher !== null && !(await hatSiegel(db.pool, frueher))
    if (fehlt)
      sage(`Das Siegel ${frueher.nr} gehört nicht zu dieser Kette: Sie wurde neu geschrieben.`)
    if (befunde.length > 0 || fehlt) return 1
    sage('Die Kette ist unversehrt.')
    if (siegel !== null) sage(`Siegel: ${siegel.nr}:${siegel.kette}`)
    return 0
  },
}
