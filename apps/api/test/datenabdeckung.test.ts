/** What there is, what is missing, and what is due next. */
import { toTag } from '@sozial/shared/format'
import { createBeispielkreis } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'

let test: TestApp
const jahr = Number(toTag(new Date()).slice(0, 4))

beforeAll(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
  // The periods of the sample, moved to the last three years that are over but one.
  await test.owner.query(
    `ALTER TABLE zeitraum DISABLE TRIGGER USER;
     UPDATE zeitraum SET von = von + make_interval(years => ${jahr - 2018}), bis = bis + make_interval(years => ${jahr - 2018})`,
  )
  await test.owner.query(
    `SELECT setval('zeitraum_id_seq', 1000), setval('teilgruppe_id_seq', 1000)`,
  )
})
afterAll(() => test.close())

interface Abdeckung {
  readonly spalten: readonly { readonly name: string }[]
  readonly anforderungen: readonly { readonly id: string; readonly titel: string }[]
  readonly zeilen: readonly {
    readonly indikator: { readonly slug: string }
    readonly felder: readonly string[]
    readonly anforderungen: readonly string[]
    readonly luecken: readonly {
      readonly spalte: number
      readonly quellen: readonly string[]
      readonly merkmale: readonly string[]
      readonly raeume: readonly string[]
    }[]
  }[]
}

async function abdeckung(takt?: 'QUARTAL'): Promise<Abdeckung> {
  const { data, errors } = await test.frage(
    `{ datenabdeckung(ebene: KOMMUNE${takt ? `, takt: ${takt}` : ''}) { spalten { name } anforderungen { id titel }
       zeilen { indikator { slug } felder anforderungen luecken { spalte quellen merkmale raeume } } } }`,
  )
  expect(errors).toBeUndefined()
  return data!['datenabdeckung'] as Abdeckung
}

const zeileOf = ({ zeilen }: Abdeckung) =>
  zeilen.find(({ felder }) => felder.some((feld) => feld !== 'NICHT_ERWARTET'))

const feldOf = (eine: Abdeckung, wann: number) =>
  zeileOf(eine)?.felder[eine.spalten.findIndex(({ name }) => name === String(wann))]

describe('datenabdeckung', () => {
  it('sagt je Indikator und Jahr, was da ist und was fehlt, und was angefordert ist', async () => {
    await test.owner.query('UPDATE merkmal SET lieferant_id = 1')
    const vorher = await abdeckung()
    expect(vorher.spalten.at(-1)?.name).toBe(String(jahr))
    expect(feldOf(vorher, jahr - 2)).toMatch(/^(DA|TEILWEISE)$/)
    expect(feldOf(vorher, jahr - 1)).toBe('FEHLT')
    expect(feldOf(vorher, jahr)).toBe('NICHT_ERWARTET')
    const luecke = zeileOf(vorher)?.luecken.find(({ spalte }) => spalte === 10)
    expect(luecke?.merkmale.length).toBeGreaterThan(0)
    expect(luecke?.quellen).toHaveLength(1)
    // What is counted once a year has no quarters to be missing.
    expect((await abdeckung('QUARTAL')).zeilen).toEqual([])
    const { data, errors } = await test.frage(
      'mutation ($a: DatenanforderungInput!) { saveDatenanforderung(anforderung: $a) { id } }',
      {
        a: {
          titel: 'Arbeitslose',
          quelle: '1',
          empfaenger: 'Agentur',
          email: '',
          zeitraum: { art: 'STICHTAG', von: `${jahr - 1}-12-31`, bis: `${jahr}-01-01` },
          ebene: 'KOMMUNE',
          spalten: [{ merkmal: 'arbeitslose' }],
          frist: '2090-01-31',
          hinweis: '',
        },
      },
    )
    expect(errors).toBeUndefined()
    const { id } = data!['saveDatenanforderung'] as { id: string }
    expect(feldOf(await abdeckung(), jahr - 1)).toBe('FEHLT')
    await test.frage(
      'mutation ($id: ID!) { sendDatenanforderung(id: $id) { anforderung { id } } }',
      { id },
    )
    const danach = await abdeckung()
    expect(feldOf(danach, jahr - 1)).toBe('ANGEFORDERT')
    expect(danach.zeilen.flatMap(({ anforderungen }) => anforderungen)).toContain(id)
    expect(danach.anforderungen).toEqual([{ id, titel: 'Arbeitslose' }])
    await test.owner.query(`UPDATE datenanforderung SET frist = '2020-01-31'`)
    expect(feldOf(await abdeckung(), jahr - 1)).toBe('UEBERFAELLIG')
  })

  it('nennt die Räume, denen ein Wert fehlt, und nur die Quelle, deren Zahlen ihnen fehlen', async () => {
    const setStatus = (status: string) =>
      test.owner.query(
        `UPDATE messwert SET zaehler = NULL, wert = NULL, unten = NULL, oben = NULL, status = $1
         WHERE block_id = 3 AND raumfassung_id = 103`,
        [status],
      )
    await test.owner.query(`
      INSERT INTO lieferung (id, quelle_id, dateiname, inhalt, pruefsumme, format, titel, bericht, erfasst_von)
        SELECT id, id, 'a.csv', '', repeat(id::text, 64), 'f', 't', '{}', 'test' FROM quelle WHERE id < 3;
      INSERT INTO grundzahl (lieferung_id, quelle_id, merkmal_id, teilgruppe_id, raumfassung_id, zeitraum_id, wert, status, zeile)
        SELECT m, m, m, (SELECT min(id) FROM teilgruppe), raum, 3, 5, 'GUELTIG', 1 FROM unnest(ARRAY[1, 2]) m, unnest(ARRAY[101, 102, 103]) raum
        WHERE m = 2 OR raum < 103`)
    await setStatus('NICHT_VERFUEGBAR')
    const mit = await abdeckung()
    expect(feldOf(mit, jahr - 2)).toBe('TEILWEISE')
    const spalte = mit.spalten.findIndex(({ name }) => name === String(jahr - 2))
    expect(zeileOf(mit)?.luecken.filter((luecke) => luecke.spalte === spalte)).toEqual([
      { spalte, quellen: ['Statistik der BA'], merkmale: ['arbeitslose'], raeume: ['Cedorf'] },
    ])
    // What makes no sense will never come: nobody is asked for it.
    await setStatus('NICHT_SINNVOLL')
    expect(feldOf(await abdeckung(), jahr - 2)).toBe('DA')
  })

  it('ist nur für die Planung des Kreises', async () => {
    const kommune = await test.als('KOMMUNE')
    const { errors } = await kommune.frage('{ faelligkeiten { id } }')
    expect(errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
  })
})
