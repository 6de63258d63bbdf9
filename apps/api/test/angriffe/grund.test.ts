/** Why a cell is protected is inside knowledge: no answer differs by it, in no byte and no header. */
import { createBeispielkreis, publishDatenstand } from '../beispielkreis.ts'
import { createTestApp, type HttpAnfrage, type TestApp } from '../test-app.ts'
import { alsGraphql, rohOf } from './rahmen.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
  await publishDatenstand(test.owner)
  // The database refuses any other status; here what is read must hold without its help.
  await test.owner.query(
    'ALTER TABLE freigegebener_messwert DROP CONSTRAINT IF EXISTS freigegebener_messwert_ein_geheim',
  )
})
afterAll(() => test.close())

const GRUENDE = ['GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'UNBEKANNT_QUELLE'] as const

/** What the database still lets a row hold of a cell that is not shown. */
const RESTE = [
  { nenner: null, zeichen: null },
  { nenner: 1000, zeichen: 'p' },
] as const

/** All reasons for Adorf and Bedorf, each with and without leftovers. */
const FAELLE = GRUENDE.flatMap((adorf) =>
  GRUENDE.flatMap((bedorf) => RESTE.map((rest) => ({ adorf, bedorf, rest }))),
)

/** Past the guards of the database: as if another writer had filled the table. */
async function setGruende({ adorf, bedorf, rest }: (typeof FAELLE)[number]): Promise<void> {
  const client = await test.owner.connect()
  try {
    await client.query('SET session_replication_role = replica')
    for (const [raum, grund] of [
      [101, adorf],
      [102, bedorf],
    ] as const) {
      await client.query(
        `UPDATE freigegebener_messwert SET status = $2, nenner = $3, zeichen = $4
         WHERE block_id = 11 AND raumfassung_id = $1`,
        [raum, grund, rest.nenner, rest.zeichen],
      )
    }
  } finally {
    await client.query('SET session_replication_role = DEFAULT')
    client.release()
  }
}

const PERIODE = 'werte status unten oben zaehler nenner zeichen'
const WEGE: readonly (readonly [string, HttpAnfrage])[] = [
  [
    'the values',
    alsGraphql(
      `{ messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: RELEASED, massstaebe: [KOMMUNE, KREIS])
         { raeume { ids } perioden { quellen ${PERIODE} } massstaebe { raum { name } werte status unten oben zaehler nenner } } }`,
    ),
  ],
  [
    'one protected area alone',
    alsGraphql(
      `{ messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, raeume: ["05998008"], sicht: RELEASED) { perioden { ${PERIODE} } } }`,
    ),
  ],
  [
    'the overview',
    alsGraphql(
      '{ uebersicht(ebene: KOMMUNE, sicht: RELEASED, massstaebe: [KOMMUNE]) { zeilen { werte status unten oben zaehler nenner massstab { werte status unten oben } } } }',
    ),
  ],
  [
    'the coverage',
    alsGraphql(
      '{ abdeckungsmatrix(ebene: KOMMUNE, sicht: RELEASED) { zeilen { indikator raeume mitWert geschuetzt unsicher } } }',
    ),
  ],
  [
    'the start page',
    alsGraphql(`{ startseite(sicht: RELEASED) { bild { perioden { ${PERIODE} } } } }`),
  ],
  ['the directory of files', { url: '/daten' }],
  ...['csv', 'maschine.csv', 'xlsx', 'geojson', 'jsonstat.json'].map(
    (endung) => [endung, { url: `/daten/arbeitslosenanteil/kommune.${endung}` }] as const,
  ),
]

it.each(WEGE)('%s: one answer for all reasons', async (_was, anfrage) => {
  const antworten = new Set<string>()
  for (const fall of FAELLE) {
    await setGruende(fall)
    antworten.add(await rohOf(test.oeffentlich, anfrage))
  }
  expect(antworten.size).toBe(1)
  expect([...antworten][0]).toMatch(/^200\n/)
})

it('a protected cell has one status outside, and neither counts nor interval nor sign', async () => {
  await setGruende(FAELLE.at(-1)!)
  const { data } = await test.oeffentlich.frage(
    `{ messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: RELEASED) { perioden { ${PERIODE} } } }`,
  )
  expect(data!['messwerte']).toEqual({
    perioden: [
      {
        werte: [null, null, 0.7],
        status: ['GEHEIM_PRIMAER', 'GEHEIM_PRIMAER', 'GUELTIG'],
        unten: null,
        oben: null,
        zaehler: [null, null, 7],
        nenner: [null, null, 1000],
        zeichen: null,
      },
    ],
  })
})

it('a level that is mostly protected is known as such, by released cells alone', async () => {
  const abdeckungOf = async (): Promise<unknown> => {
    const { data } = await test.oeffentlich.frage(
      '{ indikator(slug: "arbeitslosenanteil", sicht: RELEASED) { abdeckung { ebene verschlossen } } }',
    )
    return data!['indikator']
  }
  for (const fall of FAELLE) {
    await setGruende(fall)
    expect(await abdeckungOf()).toEqual({ abdeckung: [{ ebene: 'KOMMUNE', verschlossen: true }] })
  }
})
