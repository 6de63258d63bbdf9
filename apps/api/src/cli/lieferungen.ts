import { formatDatum, formatZahl } from '@sozial/shared/format'
import { ARBEITSSTAND } from '../auth/zugang.ts'
import { findLieferungen } from '../modules/lieferung/lieferung.lesen.queries.ts'
import { parseArgumente } from './argumente.ts'
import type { Kommando } from './kommando.ts'

export const lieferungen: Kommando = {
  name: 'lieferungen',
  kurz: 'zeigt, was geliefert wurde',
  hilfe: 'pnpm sozial lieferungen',
  run: async (args, { openDatenbank, sage }) => {
    parseArgumente(args, {}, 0)
    const { db } = await openDatenbank()
    const einsicht = { zugang: ARBEITSSTAND, organisationId: 0, alle: true }
    const alle = await findLieferungen(db, einsicht)
    if (alle.length === 0)
      sage('Es gibt noch keine Lieferung. Die erste liest „pnpm sozial einlesen DATEI“ ein.')
    for (const lieferung of alle.toReversed()) {
      const { id, dateiname, titel, quelle, grundzahlen, erfasstAm, zurueckgezogenGrund } =
        lieferung
      sage(`${id}  ${formatDatum(erfasstAm.toISOString().slice(0, 10))}  ${dateiname}  ${titel}`)
      sage(`    ${quelle.name}, ${formatZahl(grundzahlen)} Zahlen`)
      if (zurueckgezogenGrund !== null) sage(`    zurückgezogen: ${zurueckgezogenGrund}`)
    }
    return 0
  },
}
