import type pg from 'pg'
import { createBeispielkreis } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'

/** Population of three Kommunen by sex and three ages on 31.12.2016; one cell protected in Cedorf. */
async function createBevoelkerung(owner: pg.Pool): Promise<void> {
  await owner.query(`
    INSERT INTO lieferung (id, quelle_id, dateiname, inhalt, pruefsumme, format, titel, blaetter, bericht, erfasst_von)
      VALUES (1, 2, 'bev.csv', 'x', repeat('a', 64), 'zuordnung', 'Bevölkerung', '{}', '{}', 'Test');
    INSERT INTO teilgruppe (id, geschlecht, nationalitaet, alter_von, alter_bis)
      SELECT 100 + row_number() OVER (), g::geschlecht, 'INSGESAMT', a.von, a.bis
      FROM unnest(ARRAY['MAENNLICH', 'WEIBLICH']) g,
        (VALUES (0, 6), (6, 18), (18, NULL)) a (von, bis);
    INSERT INTO grundzahl (lieferung_id, quelle_id, merkmal_id, teilgruppe_id, raumfassung_id, zeitraum_id, wert, status, zeile)
      SELECT 1, 2, 2, t.id, r, 3, (t.id - 100) * r, 'GUELTIG', 1
      FROM teilgruppe t, unnest(ARRAY[101, 102]) r WHERE t.id > 100;
    INSERT INTO grundzahl (lieferung_id, quelle_id, merkmal_id, teilgruppe_id, raumfassung_id, zeitraum_id, wert, status, zeile)
      SELECT 1, 2, 2, t.id, 103, 3, CASE WHEN t.id = 101 THEN NULL ELSE 5 END,
        (CASE WHEN t.id = 101 THEN 'GEHEIM_PRIMAER' ELSE 'GUELTIG' END)::wert_status, 1
      FROM teilgruppe t WHERE t.id > 100;`)
}

const ALTERSAUFBAU = `query ($raum: String!, $ebene: Ebene! = KOMMUNE, $sicht: Sicht! = INTERN) {
  altersaufbau(raum: $raum, ebene: $ebene, sicht: $sicht) {
    zeitraum { kurz } zeitraeume { kurz } raum { name } massstab { name } nationalitaeten
    gruppen { von bis } quelle { schluessel }
    werte { maennlich maennlichStatus weiblich } massstabwerte { maennlich maennlichStatus weiblich }
  }
}`

const AUSKUNFT = `query ($frage: AuskunftInput!, $sicht: Sicht! = INTERN) {
  auskunft(frage: $frage, sicht: $sicht) {
    merkmal { schluessel } zeitraum { kurz } gruppen { von bis } geschlechter nationalitaeten
    zeilen { raum { name } wert status } summe grund betroffen quelle { schluessel }
  }
}`

describe('answers from Grundzahlen', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
    await createBeispielkreis(test.owner)
    await createBevoelkerung(test.owner)
  })
  afterAll(() => test.close())

  const frage = async (teil: object, sicht = 'INTERN') => {
    const { data, errors } = await test.frage(AUSKUNFT, {
      frage: { merkmal: 'bevoelkerung', ebene: 'KOMMUNE', raeume: [], ...teil },
      sicht,
    })
    expect(errors).toBeUndefined()
    return data?.['auskunft']
  }

  it('divides an area by sex and the finest ages, beside the Kreis', async () => {
    const { data, errors } = await test.frage(ALTERSAUFBAU, { raum: '05998004' })
    expect(errors).toBeUndefined()
    expect(data?.['altersaufbau']).toEqual({
      zeitraum: { kurz: '2016' },
      zeitraeume: [{ kurz: '2016' }],
      raum: { name: 'Adorf' },
      massstab: { name: 'Musterkreis' },
      nationalitaeten: ['INSGESAMT'],
      gruppen: [
        { von: 0, bis: 6 },
        { von: 6, bis: 18 },
        { von: 18, bis: null },
      ],
      quelle: { schluessel: 'fortschreibung' },
      werte: { maennlich: [101, 202, 303], maennlichStatus: null, weiblich: [404, 505, 606] },
      massstabwerte: {
        maennlich: [null, 411, 614],
        maennlichStatus: ['GEHEIM_PRIMAER', 'GUELTIG', 'GUELTIG'],
        weiblich: [817, 1020, 1223],
      },
    })
  })

  it('has no yardstick for the Kreis itself and none of both outside', async () => {
    const kreis = await test.frage(ALTERSAUFBAU, { raum: '05998', ebene: 'KREIS' })
    expect(kreis.data?.['altersaufbau']).toMatchObject({ massstab: null, massstabwerte: null })
    const aussen = await test.frage(ALTERSAUFBAU, { raum: '05998004', sicht: 'RELEASED' })
    expect(aussen.data).toEqual({ altersaufbau: null })
    expect(await frage({ raeume: ['05998004'] }, 'RELEASED')).toBeNull()
    const merkmale = await test.frage(`{
      innen: auskunftsmerkmale(sicht: INTERN) { schluessel }
      aussen: auskunftsmerkmale(sicht: RELEASED) { schluessel }
    }`)
    expect(merkmale.data).toEqual({ innen: [{ schluessel: 'bevoelkerung' }], aussen: [] })
  })

  it('sums ages, sexes and areas', async () => {
    const raeume = ['05998004', '05998008']
    expect(await frage({ raeume, alterBis: 18 })).toEqual({
      merkmal: { schluessel: 'bevoelkerung' },
      zeitraum: { kurz: '2016' },
      gruppen: [
        { von: 0, bis: 6 },
        { von: 6, bis: 18 },
        { von: 18, bis: null },
      ],
      geschlechter: ['INSGESAMT', 'WEIBLICH', 'MAENNLICH'],
      nationalitaeten: ['INSGESAMT'],
      zeilen: [
        { raum: { name: 'Adorf' }, wert: 1212, status: 'GUELTIG' },
        { raum: { name: 'Bedorf' }, wert: 1224, status: 'GUELTIG' },
      ],
      summe: 2436,
      grund: null,
      betroffen: [],
      quelle: { schluessel: 'fortschreibung' },
    })
    expect(await frage({ raeume, geschlecht: 'WEIBLICH', alterVon: 18 })).toMatchObject({
      summe: 606 + 612,
    })
  })

  it('gives no sum around a protected cell, nor for ages that were not delivered', async () => {
    expect(await frage({ raeume: ['05998004', '05998012'], alterBis: 6 })).toMatchObject({
      summe: null,
      grund: 'GESCHUETZT',
      betroffen: ['Cedorf'],
    })
    expect(await frage({ raeume: ['05998004'], alterBis: 3 })).toMatchObject({
      summe: null,
      grund: 'FEHLT',
      betroffen: ['Adorf'],
    })
  })

  it('survives nonsense', async () => {
    expect(await frage({ merkmal: 'gibt-es-nicht' })).toBeNull()
    expect(await frage({ raeume: ['gibt-es-nicht'] })).toMatchObject({ zeilen: [], grund: 'FEHLT' })
    const { errors } = await test.frage(AUSKUNFT, {
      frage: { merkmal: 'bevoelkerung', ebene: 'KOMMUNE', raeume: [], alterVon: 6, alterBis: 6 },
    })
    expect(errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
    const unbekannt = await test.frage(ALTERSAUFBAU, { raum: 'gibt-es-nicht' })
    expect(unbekannt.data).toEqual({ altersaufbau: null })
  })
})
