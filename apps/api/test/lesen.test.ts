import { createBeispielkreis, publishDatenstand } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const MESSWERTE = `
  query Messwerte($indikator: String! = "arbeitslosenanteil", $ebene: Ebene! = KOMMUNE,
      $sicht: Sicht! = INTERN, $zeitraeume: [ID!], $raeume: [String!], $massstaebe: [Ebene!]) {
    messwerte(indikator: $indikator, ebene: $ebene, sicht: $sicht, zeitraeume: $zeitraeume,
        raeume: $raeume, massstaebe: $massstaebe) {
      indikator { slug abdeckung { ebene zeitraeume { kurz } } }
      gebietsstand { id ebene stichtag geometrie }
      raeume { ids schluessel namen kommunen kommunenamen jugendamtsbezirke jugendamtsbezirknamen
        sozialraeume sozialraumnamen }
      perioden { zeitraum { id name kurz } quellen werte status unten oben zaehler nenner zeichen }
      massstaebe { raum { schluessel ebene } nachbar werte status unten oben zaehler nenner }
      brueche { datum art titel folge erkannt }
      quellen { schluessel }
    }
  }`

/** What the tests look into; the rest is compared as a whole. */
interface Messwerte {
  readonly raeume: { readonly ids: readonly string[] }
  readonly perioden: readonly {
    readonly zeitraum: { readonly kurz: string }
    readonly werte: readonly (number | null)[]
  }[]
  readonly massstaebe: unknown
  readonly brueche: readonly { readonly titel: string }[]
  readonly quellen: unknown
}

describe('an empty database', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
  })
  afterAll(() => test.close())

  it('says that the Kreis is missing', async () => {
    const { status, data, errors } = await test.frage('{ kreis { name } }')
    expect(status).toBe(200)
    expect(data).toBeNull()
    expect(errors?.[0]?.extensions.code).toBe('KREIS_FEHLT')
  })

  it('answers every other query without values', async () => {
    const { data, errors } = await test.frage(`{
      indikatoren(sicht: INTERN) { slug }
      indikator(slug: "arbeitslosenanteil", sicht: INTERN) { slug }
      messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: INTERN) { perioden { werte } }
      lieferungen { id }
      lieferung(id: "1") { id }
      raeume { schluessel ebenen }
    }`)
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      indikatoren: [],
      indikator: null,
      messwerte: null,
      lieferungen: [],
      lieferung: null,
      raeume: { schluessel: [], ebenen: [] },
    })
  })
})

describe('the Arbeitsstand', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
    await createBeispielkreis(test.owner)
  })
  afterAll(() => test.close())

  const frageMesswerte = async (variables: object = {}) => {
    const { data, errors } = await test.frage(MESSWERTE, variables)
    expect(errors).toBeUndefined()
    return data?.['messwerte'] as Messwerte
  }

  it('describes the Kreis with its levels from wide to narrow', async () => {
    const { data } = await test.frage(
      '{ kreis { schluessel name demo arbeitsstandVom ebenen { ebene anzahl } } }',
    )
    expect(data?.['kreis']).toEqual({
      schluessel: '05998',
      name: 'Musterkreis',
      demo: true,
      arbeitsstandVom: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      ebenen: [
        { ebene: 'LAND', anzahl: 1 },
        { ebene: 'KREIS', anzahl: 2 },
        { ebene: 'KOMMUNE', anzahl: 3 },
        { ebene: 'SOZIALRAUM', anzahl: 1 },
      ],
    })
  })

  it('gives the catalogue with formula and coverage', async () => {
    const { data } = await test.frage(`{ indikatoren(sicht: INTERN) {
      slug code kernset
      fassung { version formel typ faktor gueltigAb }
      abdeckung { ebene zeitraeume { name } }
    } }`)
    expect(data?.['indikatoren']).toEqual([
      {
        slug: 'arbeitslosenanteil',
        code: 'ARB-01',
        kernset: true,
        fassung: {
          version: 1,
          formel: 'Arbeitslose ÷ Bevölkerung 15 bis unter 65 Jahre × 100',
          typ: 'ANTEIL',
          faktor: 100,
          gueltigAb: '2026-01-16',
        },
        abdeckung: [
          { ebene: 'KREIS', zeitraeume: [{ name: '31.12.2014' }, { name: '31.12.2016' }] },
          {
            ebene: 'KOMMUNE',
            zeitraeume: [{ name: '31.12.2014' }, { name: '31.12.2015' }, { name: '31.12.2016' }],
          },
        ],
      },
      expect.objectContaining({
        slug: 'schuldenstand',
        fassung: expect.objectContaining({ typ: 'FERTIGWERT', faktor: 1 }),
        abdeckung: [],
      }),
    ])
  })

  it('gives one Indikator with the same coverage', async () => {
    const { data } = await test.frage(
      '{ indikator(slug: "arbeitslosenanteil", sicht: INTERN) { code abdeckung { ebene } } }',
    )
    expect(data?.['indikator']).toEqual({
      code: 'ARB-01',
      abdeckung: [{ ebene: 'KREIS' }, { ebene: 'KOMMUNE' }],
    })
  })

  it('aligns every vector with the areas, in whatever order the rows were written', async () => {
    const { raeume, perioden } = await frageMesswerte()
    expect(raeume).toEqual({
      ids: ['101', '102', '103'],
      schluessel: ['05998004', '05998008', '05998012'],
      namen: ['Adorf', 'Bedorf', 'Cedorf'],
      kommunen: [null, null, null],
      kommunenamen: [null, null, null],
      jugendamtsbezirke: [null, null, null],
      jugendamtsbezirknamen: [null, null, null],
      sozialraeume: [null, null, null],
      sozialraumnamen: [null, null, null],
    })
    expect(perioden).toHaveLength(3)
    expect(perioden[0]).toEqual({
      zeitraum: { id: '1', name: '31.12.2014', kurz: '2014' },
      quellen: ['1', '2'],
      werte: [1, 2, 3],
      status: null,
      unten: [0.5, 1.3, 2.1],
      oben: [1.8, 3.1, 4.3],
      zaehler: [10, 20, 30],
      nenner: [1000, 1000, 1000],
      zeichen: null,
    })
    expect(perioden[1]).toMatchObject({
      werte: [1.1, null, 0],
      status: ['GUELTIG', 'GEHEIM_SEKUNDAER', 'NULL_WERT'],
      zeichen: ['p', null, null],
    })
  })

  it('names the Kommune above an area', async () => {
    const { raeume, perioden } = await frageMesswerte({ ebene: 'SOZIALRAUM' })
    expect(perioden).toEqual([])
    expect(raeume).toEqual({
      ids: ['201'],
      schluessel: ['S-1'],
      namen: ['Adorf-Mitte'],
      kommunen: ['05998004'],
      kommunenamen: ['Adorf'],
      jugendamtsbezirke: [null],
      jugendamtsbezirknamen: [null],
      sozialraeume: [null],
      sozialraumnamen: [null],
    })
  })

  it('keeps to the asked areas and periods', async () => {
    const { raeume, perioden } = await frageMesswerte({
      raeume: ['05998012', '05998004', 'gibt es nicht'],
      zeitraeume: ['3', '2'],
    })
    expect(raeume.ids).toEqual(['101', '103'])
    expect(perioden.map(({ zeitraum, werte }) => [zeitraum.kurz, werte])).toEqual([
      ['2015', [1.1, 0]],
      ['2016', [1.2, 3.2]],
    ])
  })

  it('builds only the vectors that are asked for, with the same numbers', async () => {
    const { data } =
      await test.frage(`{ messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: INTERN) {
      raeume { ids } ...Werte } }
      fragment Werte on Messwerte { perioden { zahlen: werte } }`)
    expect(data?.['messwerte']).toEqual({
      raeume: { ids: ['101', '102', '103'] },
      perioden: [{ zahlen: [1, 2, 3] }, { zahlen: [1.1, null, 0] }, { zahlen: [1.2, 2.2, 3.2] }],
    })
  })

  it('gives yardsticks over the periods, the own Kreis first, gaps with their reason', async () => {
    const { massstaebe } = await frageMesswerte({ massstaebe: ['LAND', 'KREIS', 'KREIS'] })
    expect(massstaebe).toEqual([
      {
        raum: { schluessel: '05', ebene: 'LAND' },
        nachbar: false,
        werte: [null, null, null],
        status: ['NICHT_VERFUEGBAR', 'NICHT_VERFUEGBAR', 'NICHT_VERFUEGBAR'],
        unten: null,
        oben: null,
        zaehler: null,
        nenner: null,
      },
      {
        raum: { schluessel: '05998', ebene: 'KREIS' },
        nachbar: false,
        werte: [2, null, 2.2],
        status: ['GUELTIG', 'NICHT_VERFUEGBAR', 'GUELTIG'],
        unten: [1.6, null, 1.7],
        oben: [2.6, null, 2.8],
        zaehler: [60, null, 66],
        nenner: [3000, null, 3000],
      },
      expect.objectContaining({ raum: { schluessel: '05999', ebene: 'KREIS' }, nachbar: true }),
    ])
  })

  it('says in which Jugendamtsbezirk an area lies, over however many steps', async () => {
    await test.owner.query(`
      INSERT INTO raum (id, schluessel, ebene) VALUES (301, 'J-1', 'JUGENDAMTSBEZIRK');
      INSERT INTO raumfassung (id, raum_id, name, gueltig_ab) VALUES (301, 301, 'Jugendamt Adorf', '1975-01-01');
      INSERT INTO gliederung (id, schluessel, name) VALUES (2, 'jugendhilfe', 'Jugendhilfe');
      INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab) VALUES (2, 301, 101, '1975-01-01')`)
    const kommunen = await frageMesswerte()
    const sozialraeume = await frageMesswerte({ ebene: 'SOZIALRAUM' })
    await test.owner.query(`
      DELETE FROM zuordnung WHERE gliederung_id = 2; DELETE FROM gliederung WHERE id = 2;
      DELETE FROM raumfassung WHERE id = 301; DELETE FROM raum WHERE id = 301`)
    expect(kommunen.raeume).toMatchObject({ jugendamtsbezirke: ['J-1', null, null] })
    expect(sozialraeume.raeume).toMatchObject({
      kommunen: ['05998004'],
      jugendamtsbezirke: ['J-1'],
    })
  })

  it('lists all places of the Kreis on all levels with what lies above them', async () => {
    const { data, errors } = await test.frage(
      '{ raeume { schluessel namen ebenen kommunen kommunenamen jugendamtsbezirke sozialraeume } }',
    )
    expect(errors).toBeUndefined()
    const { schluessel, ebenen, ...spalten } = (data?.['raeume'] ?? {}) as Record<string, string[]>
    expect(new Set(ebenen)).toEqual(new Set(['KREIS', 'KOMMUNE', 'SOZIALRAUM']))
    expect(schluessel).not.toContain('05999')
    for (const spalte of Object.values(spalten)) expect(spalte).toHaveLength(schluessel!.length)
    const sozialraum = ebenen!.indexOf('SOZIALRAUM')
    expect(spalten['kommunen']?.[sozialraum]).toBe('05998004')
  })

  it('refuses a level with too many areas as a yardstick', async () => {
    await test.owner.query(`
      INSERT INTO raum (id, schluessel, ebene) SELECT 1000 + n, 'Q' || n, 'QUARTIER' FROM generate_series(1, 401) n;
      INSERT INTO raumfassung (id, raum_id, name, gueltig_ab)
        SELECT id, id, schluessel, '1975-01-01' FROM raum WHERE ebene = 'QUARTIER';
      INSERT INTO gebietsstand (id, ebene, stichtag) VALUES (5, 'QUARTIER', '1975-01-01')`)
    const { errors } = await test.frage(MESSWERTE, { massstaebe: ['QUARTIER'] })
    await test.owner.query(`
      DELETE FROM gebietsstand WHERE id = 5;
      DELETE FROM raumfassung WHERE raum_id > 1000;
      DELETE FROM raum WHERE ebene = 'QUARTIER'`)
    expect(errors?.[0]?.extensions.code).toBe('ANFRAGE_ZU_GROSS')
  })

  it('recognises a change of Quelle as a break', async () => {
    const { brueche, quellen } = await frageMesswerte()
    expect(quellen).toEqual([
      { schluessel: 'ba' },
      { schluessel: 'fortschreibung' },
      { schluessel: 'zensus2022' },
    ])
    expect(brueche).toEqual([
      {
        datum: '2016-12-31',
        art: 'QUELLE',
        titel: 'Wechsel der Quelle',
        folge:
          'Bis 31.12.2015 stammen die Zahlen aus „Statistik der BA“ und „Fortschreibung“, ab 31.12.2016 aus ' +
          '„Statistik der BA“ und „Zensus 2022“; sie sind nicht ohne Weiteres vergleichbar.',
        erkannt: true,
      },
    ])
  })

  it('knows neither an Indikator that is not there nor a level without areas', async () => {
    expect(await frageMesswerte({ indikator: 'gibt-es-nicht' })).toBeNull()
    expect(await frageMesswerte({ ebene: 'QUARTIER' })).toBeNull()
  })

  it('refuses what is no id of a Zeitraum', async () => {
    const { errors } = await test.frage(MESSWERTE, { zeitraeume: ['1 OR 1=1'] })
    expect(errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
  })

  it('enters a break once and shows it where its Merkmal counts', async () => {
    const mutation = `mutation { createZeitreihenbruch(bruch: { datum: "2015-12-31", art: DEFINITION,
      titel: "Neue Zählung", folge: "Nicht vergleichbar.", merkmal: "arbeitslose" }) { id erkannt } }`
    const erste = await test.frage(mutation)
    const zweite = await test.frage(mutation)
    expect(erste.errors).toBeUndefined()
    expect(zweite.data).toEqual(erste.data)
    const { brueche } = await frageMesswerte()
    expect(brueche.map(({ titel }) => titel)).toEqual(['Neue Zählung', 'Wechsel der Quelle'])
  })

  it('never shows values for the wrong areas: a block with other areas is an error', async () => {
    await test.owner.query(`
      UPDATE messwert SET raumfassung_id = 201 WHERE block_id = 2 AND raumfassung_id = 102`)
    const { data, errors } = await test.frage(MESSWERTE)
    expect(data).toEqual({ messwerte: null })
    expect(errors?.[0]?.extensions.code).toBe('UNERWARTET')
    await test.owner.query(`
      UPDATE messwert SET raumfassung_id = 102 WHERE block_id = 2 AND raumfassung_id = 201`)
  })
})

describe('the published Datenstand', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
    await createBeispielkreis(test.owner)
  })
  afterAll(() => test.close())

  it('is empty before the first publication', async () => {
    const { data } = await test.frage(`{
      indikatoren(sicht: RELEASED) { slug }
      indikator(slug: "arbeitslosenanteil", sicht: RELEASED) { slug }
      messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: RELEASED) { raeume { ids } }
    }`)
    expect(data).toEqual({ indikatoren: [], indikator: null, messwerte: null })
  })

  it('shows only released cells, and not which were protected first', async () => {
    await publishDatenstand(test.owner)
    const { data } = await test.frage(MESSWERTE, { sicht: 'RELEASED', massstaebe: ['KREIS'] })
    expect(data?.['messwerte']).toMatchObject({
      indikator: { abdeckung: [{ ebene: 'KOMMUNE', zeitraeume: [{ kurz: '2015' }] }] },
      perioden: [
        {
          zeitraum: { kurz: '2015' },
          werte: [null, null, 0.7],
          status: ['GEHEIM_PRIMAER', 'GEHEIM_PRIMAER', 'GUELTIG'],
        },
      ],
      massstaebe: [
        { werte: [null], status: ['NICHT_VERFUEGBAR'] },
        { werte: [null], status: ['NICHT_VERFUEGBAR'] },
      ],
    })
    const katalog = await test.frage('{ indikatoren(sicht: RELEASED) { slug } }')
    expect(katalog.data).toEqual({ indikatoren: [{ slug: 'arbeitslosenanteil' }] })
  })

  it('keeps the published definition when a newer one is drafted', async () => {
    await test.owner.query(`
      INSERT INTO indikatorfassung (id, indikator_id, version, pruefsumme, name, kurzname, definition,
        berechnung, einheit, nachkommastellen, polaritaet, intervall)
      SELECT 9, indikator_id, 2, 'neu', 'Entwurf', kurzname, definition, berechnung, einheit,
        nachkommastellen, polaritaet, intervall FROM indikatorfassung WHERE id = 1`)
    const { data } = await test.frage(`{
      aussen: indikator(slug: "arbeitslosenanteil", sicht: RELEASED) { fassung { version } }
      innen: indikator(slug: "arbeitslosenanteil", sicht: INTERN) { fassung { version } }
    }`)
    expect(data).toEqual({
      aussen: { fassung: { version: 1 } },
      innen: { fassung: { version: 2 } },
    })
  })

  it('never touches the inner table: it answers the same when that is out of reach', async () => {
    const vorher = await test.frage(MESSWERTE, { sicht: 'RELEASED', massstaebe: ['KREIS'] })
    expect(vorher.errors).toBeUndefined()
    await test.owner.query('REVOKE SELECT ON messwert FROM sozial_app')
    const { errors } = await test.frage(MESSWERTE)
    expect(errors?.[0]?.extensions.code).toBe('UNERWARTET')
    expect(await test.frage(MESSWERTE, { sicht: 'RELEASED', massstaebe: ['KREIS'] })).toEqual(
      vorher,
    )
    const katalog = await test.frage('{ indikatoren(sicht: RELEASED) { abdeckung { ebene } } }')
    expect(katalog.errors).toBeUndefined()
  })
})
