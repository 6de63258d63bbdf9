import { formatDatum, formatZahl } from '@sozial/shared/format'
import { ARBEITSSTAND } from '../auth/zugang.ts'
import { findEingaenge } from '../modules/eingang/eingang.lesen.queries.ts'
import type { Eingangszustand } from '../modules/eingang/eingang.zustand.ts'
import { findLieferungen } from '../modules/lieferung/lieferung.lesen.queries.ts'
import { parseArgumente } from './argumente.ts'
import type { Kommando } from './kommando.ts'

export const lieferungListe: Kommando = {
  name: 'lieferung liste',
  kurz: 'zeigt, was geliefert wurde und was im Eingang wartet',
  hilfe: 'pnpm sozial lieferung liste',
  run: async (args, { openDatenbank, sage }) => {
    parseArgumente(args, {}, 0)
    const { db } = await openDatenbank()
    const einsicht = { zugang: ARBEITSSTAND, organisationId: 0, alle: true }
    const lieferungen = await findLieferungen(db, einsicht)
    if (lieferungen.length === 0) {
      sage(
        'Es gibt noch keine Lieferung. Die erste übernimmt „pnpm sozial lieferung uebernehmen DATEI“.',
      )
    }
    for (const lieferung of lieferungen.toReversed()) {
      const { id, dateiname, titel, quelle, grundzahlen, erfasstAm, zurueckgezogenGrund } =
        lieferung
      sage(`${id}  ${tagOf(erfasstAm)}  ${dateiname}  ${titel}`)
      sage(`    ${quelle.name}, ${formatZahl(grundzahlen)} Zahlen`)
      if (zurueckgezogenGrund !== null) sage(`    zurückgezogen: ${zurueckgezogenGrund}`)
    }
    for (const { id, dateiname, zustand, eingegangenAm } of await findEingaenge(db, einsicht, {
      offen: true,
    })) {
      sage(`Eingang ${id}  ${tagOf(eingegangenAm)}  ${dateiname}  ${WORTE[zustand]}`)
    }
    return 0
  },
}

const tagOf = (zeitpunkt: Date): string => formatDatum(zeitpunkt.toISOString())

const WORTE: Readonly<Record<Eingangszustand, string>> = {
  EINGEGANGEN: 'wartet auf die Prüfung',
  PRUEFT: 'wird geprüft',
  GEPRUEFT: 'geprüft, noch nicht übernommen',
  FEHLERHAFT: 'lässt sich so nicht übernehmen',
  UEBERNIMMT: 'wird übernommen',
  UEBERNOMMEN: 'übernommen',
  VERWORFEN: 'verworfen',
  ABGEBROCHEN: 'Prüfung abgebrochen',
}
