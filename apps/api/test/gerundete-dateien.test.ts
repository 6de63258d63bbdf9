/** Where a Quelle rounds, no form of a file has an unrounded figure in it, wherever it might hide. */
import { finishSchutzlauf } from '../src/modules/geheimhaltung/schutzdienst.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import { FORMEN, leseBytes, traegtZahl } from './dateibytes.ts'
import { createTestApp, type TestApp } from './test-app.ts'

/** Figures that occur nowhere else; of the whole Kreis, and of Cedorf in it. */
const ZAEHLER = 7_654_321
const NENNER = 98_765_432
const ANTEIL = (100 * ZAEHLER) / NENNER
const [UNTEN, OBEN] = [7.123456789, 8.123456789]
/** What comes of the cases; the people, counted by another Quelle, stand as everywhere. */
const GERUNDET = 7_654_320

let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
  const andere = { zaehler: 30, nenner: 2000 }
  await test.owner.query(`
    UPDATE messwert SET zaehler = ${ZAEHLER}, nenner = ${NENNER}, wert = ${ANTEIL}, unten = ${UNTEN},
      oben = ${OBEN} WHERE block_id = 1 AND raumfassung_id = 103;
    UPDATE messwert SET zaehler = ${ZAEHLER + andere.zaehler}, nenner = ${NENNER + andere.nenner},
      wert = ${(100 * (ZAEHLER + andere.zaehler)) / (NENNER + andere.nenner)}, oben = ${OBEN}
      WHERE block_id = 4 AND raumfassung_id = 1;
    INSERT INTO geheimhaltungsregel (quelle_id, verfahren, begruendung)
      VALUES (1, 'RUNDUNG_5', 'Probe'), (2, 'RUNDUNG_5', 'Probe')`)
  const planung = await test.als('PLANUNG')
  const pruefung = await test.als({ rollen: ['GEHEIMHALTUNG'] })
  await planung.frage(`mutation { prepareDatenstand(datenstand: {
    name: "Stand", ebenen: [KREIS, KOMMUNE], zeitraeume: ["1"] }) { id } }`)
  await finishSchutzlauf(test.datenbank.db)
  const { errors } = await pruefung.frage('mutation { releaseDatenstand(id: "1") { zustand } }')
  expect(errors).toBeUndefined()
})
afterAll(() => test.close())

it.each(FORMEN)('%s trägt die gerundeten Zahlen, die Worte dazu und keine andere', async (form) => {
  const { status, body } = await test.oeffentlich.sende({
    url: `/daten/arbeitslosenanteil/kommune.${form}`,
  })
  expect(status).toBe(200)
  const inhalt = leseBytes(body, form)
  const traegt = (zahl: number): boolean => traegtZahl(inhalt, zahl)
  expect(inhalt.includes('auf 5 gerundet')).toBe(true)
  expect([GERUNDET, NENNER].map(traegt)).toEqual([true, true])
  // Files for people have as many decimals as the screen.
  expect(traegt((100 * GERUNDET) / NENNER)).toBe(form !== 'csv' && form !== 'xlsx')
  // Neither the cases, nor what was computed from them before they were rounded.
  expect([ZAEHLER, ANTEIL, UNTEN, OBEN].map(traegt)).toEqual([false, false, false, false])
})

it('zeigt dem Arbeitsstand weiter, was gezählt wurde', async () => {
  const pruefung = await test.als({ rollen: ['GEHEIMHALTUNG'], zweck: 'GEHEIMHALTUNGSPRUEFUNG' })
  const { body } = await pruefung.sende({
    url: '/daten/arbeitslosenanteil/kommune.csv?sicht=intern',
  })
  expect([ZAEHLER, NENNER].map((zahl) => traegtZahl(body, zahl))).toEqual([true, true])
  expect(body.includes('gerundet')).toBe(false)
})
