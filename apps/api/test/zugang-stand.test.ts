/** One request reads one Datenstand, whatever is published or taken back while it runs. */
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import pg from 'pg'
import { OEFFENTLICHKEIT } from '../src/auth/wer.ts'
import { findZugang } from '../src/auth/zugang.ts'
import { zahlenOf } from '../src/graphql/vektor.ts'
import { findMesswerte } from '../src/modules/messwert/messwert.lesen.queries.ts'
import { createBeispielkreis, publishDatenstand } from './beispielkreis.ts'

let datenbank: TestDatabase
let owner: pg.Pool

beforeAll(async () => {
  datenbank = await createTestDatabase()
  owner = new pg.Pool({ connectionString: datenbank.connectionString, max: 1 })
  await createBeispielkreis(owner)
})
afterAll(async () => {
  await owner.end()
  await datenbank.close()
})

it('liest bis zum Ende, womit sie begann; die nächste Anfrage das Neue', async () => {
  const { db } = datenbank
  const beginne = () => findZugang(db.pool, OEFFENTLICHKEIT, 'RELEASED')
  const lies = async (zugang: Awaited<ReturnType<typeof beginne>>) => {
    const plan = {
      zugang,
      kopf: false,
      raeume: 'IDS',
      intervall: false,
      bestandteile: false,
      zeitfilter: false,
      raumfilter: false,
      standfilter: false,
    } as const
    const auswahl = {
      indikator: 'arbeitslosenanteil',
      ebene: 'KOMMUNE',
      zeitraeume: null,
      raeume: null,
      gebietsstand: null,
    } as const
    const messwerte = await findMesswerte(db, plan, auswahl)
    return messwerte?.perioden.map(({ werte }) => zahlenOf(werte)) ?? null
  }
  const vorher = await beginne()
  expect(await lies(vorher)).toBeNull()
  await publishDatenstand(owner)
  expect(await lies(vorher)).toBeNull()
  const mitten = await beginne()
  expect(mitten).toEqual({ sicht: 'RELEASED', datenstand: 1 })
  const gelesen = await lies(mitten)
  expect(gelesen).toEqual([[null, null, 0.7]])
  await owner.query(
    `UPDATE datenstand SET zustand = 'VEROEFFENTLICHT', veroeffentlicht_am = now(),
       freigegeben_von = (SELECT id FROM konto WHERE anmeldename = 'zweite@beispiel') WHERE id = 2`,
  )
  expect(await lies(mitten)).toEqual(gelesen)
  expect(await lies(await beginne())).toEqual([[0.6, 0.6, 0.6]])
})
