import type { Rolle } from '../../auth/wer.ts'
import { write, type Schreibdatenbank } from '../../database/transaction.ts'
import { VEROEFFENTLICHBARE_EBENEN } from '../datenstand/auswahl.ts'
import { prepareDatenstand } from '../datenstand/prepare-datenstand.ts'
import { releaseDatenstand } from '../datenstand/release-datenstand.ts'
import { runSchutzlauf } from '../geheimhaltung/run-schutzlauf.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findDemokontoId } from './demokonto.queries.ts'

/**
 * Publishes what the demo Kreis has so far, by two of its accounts as anybody
 * would: everything there is from Kommune upwards.
 *
 * @param akteur the program: nobody has worked with the demo by this
 * @throws Error when the accounts of the demo are not there
 */
export async function seedVeroeffentlichung(db: Schreibdatenbank, akteur: Akteur): Promise<void> {
  const id = await prepareDatenstand(db, {
    name: 'Sozialmonitoring 2025',
    bemerkung: 'Jährliche Veröffentlichung für den Jugendhilfeausschuss und die Öffentlichkeit.',
    auswahl: {
      indikatoren: null,
      ebenen: VEROEFFENTLICHBARE_EBENEN,
      zeitraeume: null,
      gebietsstaende: null,
    },
    kontoId: await findKontoId(db, 'PLANUNG'),
    akteur,
  })
  await runSchutzlauf(db)
  await releaseDatenstand(db, { id, kontoId: await findKontoId(db, 'GEHEIMHALTUNG'), akteur })
}

async function findKontoId(db: Schreibdatenbank, rolle: Rolle): Promise<number> {
  const id = await write(db, (tx) => findDemokontoId(tx, rolle))
  if (id === undefined) throw new Error(`The demo has no account with the role ${rolle}.`)
  return id
}
