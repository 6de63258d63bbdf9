import type { Meldung } from '@sozial/formate/lesung'
import { readDatei } from '@sozial/formate/erkennung'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { renewStatistik } from '../lieferung/statistik.queries.ts'
import { noteVorlage } from '../vorlage/vorlage.queries.ts'
import {
  findPruefergebnis,
  lockEingang,
  updateGeprueft,
  updateUebernommen,
  type Arbeit,
} from './eingang.queries.ts'
import { Aufgegeben, createFortschrittsmelder } from './melde-fortschritt.ts'
import { abgelehnterBericht, loadDatei, zustandOf } from './pruefe-eingang.ts'

/**
 * Takes a checked file over. The Lieferung and the note of it at the Eingang are
 * one transaction: whenever the server dies, either both are there or none, and
 * the work begins anew. What has changed since the check and is now in the way
 * goes back to whoever ordered it, with a new report.
 */
export async function uebernimmEingang(db: Schreibdatenbank, arbeit: Arbeit): Promise<void> {
  const { id, akteur, organisationId, vorlageId, begruendungen } = arbeit
  const datei = await loadDatei(db, arbeit)
  const zuordnung = arbeit.zuordnung ?? undefined
  const melder = createFortschrittsmelder(db, id)
  try {
    const { neu, bericht } = await importLieferung(db, {
      datei,
      akteur,
      zuordnung,
      lesung: melder.zaehle(readDatei(datei, zuordnung)),
      organisationId: organisationId ?? undefined,
      begruendungen,
      beiStufe: melder.beiStufe,
      async beiAbschluss(tx, { lieferungId, neu: istNeu }) {
        if ((await lockEingang(tx, id))?.zustand !== 'UEBERNIMMT') throw new Aufgegeben()
        if (istNeu && vorlageId !== null) await noteVorlage(tx, lieferungId, vorlageId)
        await updateUebernommen(tx, id, { lieferungId, schonDa: !istNeu })
      },
    })
    // What is taken over stays so: without it the next pages are slow for a minute, no more.
    if (neu) await renewStatistik(db.pool, bericht.uebernommen).catch(() => false)
  } catch (error) {
    const bericht = abgelehnterBericht(error)
    const meldungen = [UEBERHOLT, ...bericht.meldungen]
    const zustand = zustandOf(meldungen)
    await writeAside(db, async (tx) => {
      const bisher = await findPruefergebnis(tx, id)
      const neuer = { ...bericht, meldungen, speist: bisher.bericht.speist }
      await updateGeprueft(tx, id, { ...bisher, zustand, bericht: neuer })
    })
  }
}

const UEBERHOLT: Meldung = {
  schwere: 'HINWEIS',
  code: 'NEU_GEPRUEFT',
  text: 'Seit der Prüfung hat sich der Stand der Daten geändert; übernommen ist noch nichts. Bitte den Bericht noch einmal ansehen und dann entscheiden.',
  stelle: null,
  roh: null,
}
