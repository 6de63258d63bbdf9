import type { Lesung, Rohzelle } from '@sozial/formate/lesung'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import type { Stufe } from '../lieferung/import-lieferung.ts'
import { updateFortschritt } from './eingang.queries.ts'

/** Somebody discarded the Eingang meanwhile: nothing is left to do. */
export class Aufgegeben extends Error {}

/** Progress is told about this often. */
const TAKT_MS = 1_000

/** What comes after a stage is reached. */
const DANACH: Readonly<Record<Stufe, string>> = {
  GELESEN: 'Die Zahlen werden mit dem bisherigen Stand verglichen.',
  GEPRUEFT: 'Die Zahlen werden übernommen.',
  UEBERNOMMEN: 'Die Indikatoren werden gerechnet.',
  GERECHNET: 'Das Protokoll wird geschrieben.',
  PROTOKOLLIERT: 'Gleich fertig.',
}

export interface Fortschrittsmelder {
  /** The cells, counted as they are read. */
  readonly zaehle: (lesung: Lesung) => Lesung
  /** @throws Aufgegeben when nobody wants the work any more */
  readonly beiStufe: (stufe: Stufe) => Promise<void>
}

/** Says in the row of an Eingang how far it is, on a connection of its own. */
export function createFortschrittsmelder(db: Schreibdatenbank, id: number): Fortschrittsmelder {
  let fertig = 0
  let zuletzt = performance.now()
  let meldet: Promise<unknown> = Promise.resolve()
  const store = (schritt: string): Promise<boolean> =>
    writeAside({ pool: db.pool }, (tx) => updateFortschritt(tx, id, { schritt, fertig }))

  function* zaehle(zellen: Iterable<Rohzelle>): Generator<Rohzelle> {
    fertig = 0
    for (const zelle of zellen) {
      fertig += 1
      if (fertig % 1024 === 0 && performance.now() - zuletzt > TAKT_MS) {
        zuletzt = performance.now()
        // Reading goes on; whether anybody still wants it is seen at the next stage.
        meldet = store('Die Datei wird gelesen und geprüft.').catch(() => undefined)
      }
      yield zelle
    }
  }

  return {
    zaehle: (lesung) => ({
      ...lesung,
      zellen: { [Symbol.iterator]: () => zaehle(lesung.zellen) },
    }),
    beiStufe: async (stufe) => {
      await meldet
      if (!(await store(DANACH[stufe]))) throw new Aufgegeben()
    },
  }
}
