import type { Rolle } from '../../auth/wer.ts'
import { write, type Schreibdatenbank } from '../../database/transaction.ts'
import { WERTEBENEN, type Ebene } from '@sozial/domain/raum'
import { prepareDatenstand } from '../datenstand/prepare-datenstand.ts'
import { releaseDatenstand, withdrawDatenstand } from '../datenstand/release-datenstand.ts'
import { runSchutzlauf } from '../geheimhaltung/run-schutzlauf.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findDemokontoId } from './demokonto.queries.ts'

interface Demoveroeffentlichung {
  readonly name: string
  readonly bemerkung: string
  readonly indikatoren: readonly string[] | null
  readonly ebenen: readonly Ebene[]
  /** Why it was taken back; null: it stays. */
  readonly zurueckgenommen: string | null
}

/** The first was taken back, and whoever read it knows it: the second has to reckon with that. */
const VEROEFFENTLICHUNGEN: readonly Demoveroeffentlichung[] = [
  {
    name: 'Sozialmonitoring 2024',
    bemerkung: 'Erster Auszug für den Jugendhilfeausschuss.',
    indikatoren: ['einwohner', 'arbeitslosenanteil', 'betreuungsquote-u3'],
    ebenen: ['KREIS', 'KOMMUNE'],
    zurueckgenommen: 'Ersetzt durch die Ausgabe 2025 mit Sozialräumen und Quartieren.',
  },
  {
    name: 'Sozialmonitoring 2025',
    bemerkung: 'Jährliche Veröffentlichung für den Jugendhilfeausschuss und die Öffentlichkeit.',
    indikatoren: null,
    ebenen: WERTEBENEN,
    zurueckgenommen: null,
  },
]

/**
 * Publishes what the demo Kreis has so far, by two of its accounts as anybody
 * would: down to the Quartiere, with all that has to be hidden for it.
 *
 * @param akteur the program: nobody has worked with the demo by this
 * @throws Error when the accounts of the demo are not there
 */
export async function seedVeroeffentlichung(db: Schreibdatenbank, akteur: Akteur): Promise<void> {
  const planung = await findKontoId(db, 'PLANUNG')
  const pruefung = await findKontoId(db, 'GEHEIMHALTUNG')
  for (const { name, bemerkung, indikatoren, ebenen, zurueckgenommen } of VEROEFFENTLICHUNGEN) {
    const auswahl = { indikatoren, ebenen, zeitraeume: null, gebietsstaende: null }
    const id = await prepareDatenstand(db, { name, bemerkung, auswahl, kontoId: planung, akteur })
    await runSchutzlauf(db)
    await releaseDatenstand(db, { id, kontoId: pruefung, akteur })
    if (zurueckgenommen === null) continue
    await withdrawDatenstand(db, { id, grund: zurueckgenommen, kontoId: pruefung, akteur })
  }
}

async function findKontoId(db: Schreibdatenbank, rolle: Rolle): Promise<number> {
  const id = await write(db, (tx) => findDemokontoId(tx, rolle))
  if (id === undefined) throw new Error(`The demo has no account with the role ${rolle}.`)
  return id
}
