/** A file on its way through the Eingang, with what a person adds in the assistant. */
import { randomUUID } from 'node:crypto'
import type { TestDatabase } from '@sozial/db/test-database'
import type { Datei, Meldung } from '@sozial/formate/lesung'
import { ergaenzeZuordnung, proposeZuordnung } from '@sozial/formate/vorschlag'
import type { Vorgaben } from '@sozial/formate/vorschlag'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { writeAside } from '../../src/database/transaction.ts'
import { finishEingaenge } from '../../src/modules/eingang/eingangsdienst.ts'
import type { Eingangszustand } from '../../src/modules/eingang/eingang.zustand.ts'
import { checkEingang, takeEingang } from '../../src/modules/eingang/order-eingang.ts'
import { receiveEingang } from '../../src/modules/eingang/receive-eingang.ts'
import { findRaumschluessel } from '../../src/modules/kreis/raum.queries.ts'
import { TESTAKTEUR } from '../../src/modules/kreis/musterkreis.testing.ts'

/** What only a person can say of a table. */
export type Angaben = Pick<Vorgaben, 'zeitraum' | 'raum'>

export interface Abgabe {
  readonly weg:
    | 'von selbst'
    | 'Assistent'
    | 'Assistent, Zeitraum angegeben'
    | 'Assistent, Raum angegeben'
  readonly zustand: Eingangszustand
  readonly lieferungId: number | null
  readonly meldungen: readonly Meldung[]
}

/** Delivers, maps where nobody knows the format, gives every warning its reason, takes over. */
export async function gibAb(test: TestDatabase, datei: Datei, gesagt: Angaben): Promise<Abgabe> {
  const { db } = test
  const [id] = await receiveEingang(db, { datei, akteur: TESTAKTEUR, schluessel: randomUUID() })
  const eingang = async () => {
    await finishEingaenge(db)
    return findEingang(test, id!)
  }
  let weg: Abgabe['weg'] = 'von selbst'
  let stand = await eingang()
  if (stand.meldungen.some(({ code }) => code === 'ZUORDNUNG_NOETIG')) {
    const { zuordnung, mit } = await ordneZu(test, datei, gesagt)
    weg = mit
    await checkEingang(db, { id: id!, zuordnung, vorlageId: null, akteur: TESTAKTEUR })
    stand = await eingang()
  }
  if (stand.zustand === 'GEPRUEFT') {
    const begruendungen = stand.meldungen
      .filter(({ schwere }) => schwere === 'WARNUNG')
      .map(({ code }) => ({ code, stelle: null, text: 'So veröffentlicht' }))
    await takeEingang(db, { id: id!, begruendungen, akteur: TESTAKTEUR })
    stand = await eingang()
  }
  return { weg, ...stand }
}

async function findEingang(
  { db }: TestDatabase,
  id: number,
): Promise<Pick<Abgabe, 'zustand' | 'lieferungId' | 'meldungen'>> {
  const { rows } = await db.pool.query<Pick<Abgabe, 'zustand' | 'lieferungId' | 'meldungen'>>(
    `SELECT zustand, lieferung_id AS "lieferungId", bericht->'meldungen' AS meldungen
     FROM eingang WHERE id = $1`,
    [id],
  )
  return rows[0]!
}

/** The proposal as it is; whatever it leaves open is said, and nothing else. */
async function ordneZu(
  { db }: TestDatabase,
  datei: Datei,
  gesagt: Angaben,
): Promise<{ readonly zuordnung: Zuordnung; readonly mit: Abgabe['weg'] }> {
  const raeume = await writeAside(db, findRaumschluessel)
  const { fehlt } = proposeZuordnung(datei, { raeume })
  const vorschlag = proposeZuordnung(datei, {
    raeume,
    ...(fehlt.includes('ZEITRAUM') && { zeitraum: gesagt.zeitraum }),
    ...(fehlt.includes('RAUM') && { raum: gesagt.raum }),
  })
  if (vorschlag.zuordnung === null) {
    throw new Error(vorschlag.meldungen.map(({ text }) => text).join(' '))
  }
  return {
    zuordnung: ergaenzeZuordnung(vorschlag.zuordnung, { herausgeber: 'Amt', merkmale: {} }),
    mit: fehlt.includes('RAUM')
      ? 'Assistent, Raum angegeben'
      : fehlt.includes('ZEITRAUM')
        ? 'Assistent, Zeitraum angegeben'
        : 'Assistent',
  }
}
