import { createBeispielkreis, publishDatenstand } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const UEBERSICHT = `
  query Uebersicht($ebene: Ebene! = KOMMUNE, $sicht: Sicht! = INTERN, $indikatoren: [String!],
      $bisJahr: Int, $massstaebe: [Ebene!]) {
    uebersicht(ebene: $ebene, sicht: $sicht, indikatoren: $indikatoren, bisJahr: $bisJahr,
        massstaebe: $massstaebe) {
      gebietsstand { ebene stichtag }
      raeume { ids namen kommunen }
      massstaebe { schluessel ebene }
      zeilen { indikator { slug } zeitraum { kurz } quellen werte status unten oben zaehler nenner
        massstab { werte status unten oben } }
      quellen { schluessel }
    }
  }`

interface Uebersicht {
  readonly raeume: unknown
  readonly massstaebe: unknown
  readonly quellen: unknown
  readonly zeilen: readonly {
    readonly indikator: { readonly slug: string }
    readonly zeitraum: { readonly kurz: string } | null
    readonly werte: readonly (number | null)[]
  }[]
}

describe('uebersicht', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
    await createBeispielkreis(test.owner)
  })
  afterAll(() => test.close())

  const frage = async (variables: object = {}) => {
    const { data, errors } = await test.frage(UEBERSICHT, variables)
    expect(errors).toBeUndefined()
    return data?.['uebersicht'] as Uebersicht
  }

  it('gives the newest period of the Kernset with its yardstick', async () => {
    const { raeume, massstaebe, quellen, zeilen } = await frage({ massstaebe: ['KREIS'] })
    expect(raeume).toEqual({
      ids: ['101', '102', '103'],
      namen: ['Adorf', 'Bedorf', 'Cedorf'],
      kommunen: [null, null, null],
    })
    expect(massstaebe).toEqual([
      { schluessel: '05998', ebene: 'KREIS' },
      { schluessel: '05999', ebene: 'KREIS' },
    ])
    expect(quellen).toEqual([{ schluessel: 'ba' }, { schluessel: 'zensus2022' }])
    expect(zeilen).toEqual([
      {
        indikator: { slug: 'arbeitslosenanteil' },
        zeitraum: { kurz: '2016' },
        quellen: ['1', '3'],
        werte: [1.2, 2.2, 3.2],
        status: null,
        unten: [0.7, 1.5, 2.3],
        oben: [2.1, 3.3, 4.5],
        zaehler: [12, 22, 32],
        nenner: [1000, 1000, 1000],
        massstab: { werte: [2.2, 2.4], status: null, unten: [1.7, 1.9], oben: [2.8, 3] },
      },
    ])
  })

  it('keeps the asked order and shows an Indikator without values as empty', async () => {
    const { zeilen } = await frage({
      indikatoren: ['schuldenstand', 'gibt-es-nicht', 'arbeitslosenanteil'],
    })
    expect(zeilen.map(({ indikator, zeitraum }) => [indikator.slug, zeitraum])).toEqual([
      ['schuldenstand', null],
      ['arbeitslosenanteil', { kurz: '2016' }],
    ])
    expect(zeilen[0]).toMatchObject({
      werte: [null, null, null],
      status: ['NICHT_VERFUEGBAR', 'NICHT_VERFUEGBAR', 'NICHT_VERFUEGBAR'],
    })
  })

  it('goes back to the newest period up to a year; the yardstick may be missing there', async () => {
    const { zeilen } = await frage({ bisJahr: 2015, massstaebe: ['KREIS'] })
    expect(zeilen[0]).toMatchObject({
      zeitraum: { kurz: '2015' },
      werte: [1.1, null, 0],
      status: ['GUELTIG', 'GEHEIM_SEKUNDAER', 'NULL_WERT'],
      massstab: { werte: [null, null], status: ['NICHT_VERFUEGBAR', 'NICHT_VERFUEGBAR'] },
    })
    expect((await frage({ bisJahr: 2013 })).zeilen[0]?.zeitraum).toBeNull()
  })

  it('prefers the newest period with at least half of the areas, in whatever order it was written', async () => {
    await test.owner.query(
      `UPDATE messwert SET wert = NULL, unten = NULL, oben = NULL, zaehler = NULL, status = 'NICHT_VERFUEGBAR'
       WHERE block_id = 3 AND raumfassung_id > 101`,
    )
    expect((await frage()).zeilen[0]?.zeitraum?.kurz).toBe('2015')
    await test.owner.query(
      `UPDATE messwert SET wert = 2.2, zaehler = 22, status = 'GUELTIG'
       WHERE block_id = 3 AND raumfassung_id = 102`,
    )
    expect((await frage()).zeilen[0]?.werte).toEqual([1.2, 2.2, null])
  })

  it('has areas without values, and nothing where there is no level', async () => {
    const { raeume, zeilen } = await frage({ ebene: 'SOZIALRAUM', massstaebe: ['KOMMUNE'] })
    expect(raeume).toMatchObject({ namen: ['Adorf-Mitte'], kommunen: ['05998004'] })
    expect(zeilen[0]).toMatchObject({ zeitraum: null, werte: [null] })
    expect(await frage({ ebene: 'QUARTIER' })).toBeNull()
  })

  it('leaves out an Indikator that is retired, asked for by name or not', async () => {
    const slugsOf = async (variables: object) =>
      (await frage(variables)).zeilen.map(({ indikator }) => indikator.slug)
    await test.owner.query('UPDATE indikator SET ausgemustert_am = now() WHERE slug = $1', [
      'arbeitslosenanteil',
    ])
    expect(await slugsOf({})).toEqual([])
    expect(await slugsOf({ indikatoren: ['arbeitslosenanteil'] })).toEqual([])
    await test.owner.query('UPDATE indikator SET ausgemustert_am = NULL')
  })

  it('shows a large catalogue whole', async () => {
    const kopie = (tabelle: string, eigenes: string) =>
      `INSERT INTO ${tabelle} OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(t, ${eigenes})).*
       FROM ${tabelle} t, generate_series(1, 70) n`
    await test.owner.query(
      `${kopie('indikator', `jsonb_build_object('id', 1000 + n, 'slug', 'viele-' || n, 'code', 'V-' || n)`)} WHERE slug = 'arbeitslosenanteil'`,
    )
    await test.owner.query(
      `${kopie('indikatorfassung', `jsonb_build_object('id', 1000 + n, 'indikator_id', 1000 + n)`)}
       WHERE indikator_id = (SELECT id FROM indikator WHERE slug = 'arbeitslosenanteil')`,
    )
    const indikatoren = Array.from({ length: 70 }, (_, i) => `viele-${i + 1}`)
    const { zeilen } = await frage({ indikatoren })
    expect(zeilen.map(({ indikator }) => indikator.slug)).toEqual(indikatoren)
    await test.owner.query('DELETE FROM indikatorfassung WHERE id > 1000')
    await test.owner.query('DELETE FROM indikator WHERE id > 1000')
  })

  it('refuses more Indikatoren than a list may have', async () => {
    const indikatoren = Array.from({ length: 251 }, (_, i) => `i-${i}`)
    const { errors } = await test.frage(UEBERSICHT, { indikatoren })
    expect(errors?.[0]?.extensions.code).toBe('ANFRAGE_ZU_GROSS')
  })

  it('shows outside only what is released, without the inner table', async () => {
    const leer = { sicht: 'RELEASED', indikatoren: ['arbeitslosenanteil'] }
    expect((await frage(leer)).zeilen).toEqual([])
    await publishDatenstand(test.owner)
    await test.owner.query('REVOKE SELECT ON messwert FROM sozial_app')
    const { zeilen } = await frage({ sicht: 'RELEASED', massstaebe: ['KREIS'] })
    expect(zeilen).toEqual([
      expect.objectContaining({
        zeitraum: { kurz: '2015' },
        werte: [null, null, 0.7],
        status: ['GEHEIM_PRIMAER', 'GEHEIM_PRIMAER', 'GUELTIG'],
      }),
    ])
  })
})
