import { formatDatum } from '@sozial/shared/format'
import { istTag } from '@sozial/domain/zeitraum'
import { write } from '../database/transaction.ts'
import { computeRegisterzahlen } from '../modules/registerzahl/compute-registerzahlen.ts'
import { findRegistertage } from '../modules/registerzahl/registertag.queries.ts'
import { parseArgumente } from './argumente.ts'
import { Aufruffehler, type Kommando } from './kommando.ts'

export const registerzahlen: Kommando = {
  name: 'registerzahlen',
  kurz: 'rechnet, was das Register der Angebote an Stichtagen sagt, und liefert es',
  hilfe: `pnpm sozial registerzahlen [TAG … | --alle]

  TAG     ein Stichtag als JJJJ-MM-TT, für den Einwohner gezählt sind; ohne Angabe das letzte Jahresende
  --alle  alle Jahresenden, für die Einwohner gezählt sind

  Der Server rechnet jedes neue Jahresende von selbst. Der Befehl ist nötig, wenn im Register etwas
  für die Vergangenheit nachgetragen wurde. Hat sich nichts geändert, geschieht nichts.

  Ende mit 0: geliefert oder unverändert. 1: abgelehnt, die Gründe stehen da.`,
  run: async (args, { openDatenbank, akteur, sage }) => {
    const optionen = { alle: { type: 'boolean' } } as const
    const { values, positionals } = parseArgumente(args, optionen, Infinity)
    const falsch = positionals.find((tag) => !istTag(tag))
    if (falsch !== undefined) {
      throw new Aufruffehler(`„${falsch}“ ist kein Kalendertag. Gemeint ist JJJJ-MM-TT.`)
    }
    const { db } = await openDatenbank()
    const bekannte = (await write(db, (tx) => findRegistertage(tx))).map(({ tag }) => tag)
    const gemeint = values.alle === true ? bekannte : bekannte.slice(0, 1)
    const tage = (positionals.length > 0 ? positionals : gemeint).toSorted()
    if (tage.length === 0) {
      sage('Für kein Jahresende sind Einwohner gezählt. Bitte zuerst die Bevölkerung liefern.')
      return 1
    }
    const { neu, lieferungId, uebernommen } = await computeRegisterzahlen(db, { tage, akteur })
    const worte = tage.map(formatDatum).join(', ')
    sage(
      neu
        ? `${worte}: geliefert als Lieferung ${lieferungId}, ${uebernommen} Zahlen.`
        : `${worte}: unverändert, Lieferung ${lieferungId} gilt weiter.`,
    )
    return 0
  },
}
