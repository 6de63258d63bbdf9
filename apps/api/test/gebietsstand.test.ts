import { toCsvDeutsch } from '@sozial/formate/schreiben/csv'
import { parseEinteilung } from '@sozial/formate/einteilung'
import { write } from '../src/database/transaction.ts'
import { auswahlwerte, GEWAEHLT } from '../src/modules/datenstand/auswahl.ts'
import { prepareDatenstand } from '../src/modules/datenstand/prepare-datenstand.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'

/** Two Quartiere; on 1 January 2020 the second went over to a Sozialraum of its own. */
const NEUZUSCHNITT = `
  INSERT INTO raum (id, schluessel, ebene) VALUES (301, 'Q-1', 'QUARTIER'), (302, 'Q-2', 'QUARTIER'), (202, 'S-2', 'SOZIALRAUM');
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab) VALUES
    (301, 301, 'Alt', '1975-01-01'), (302, 302, 'Neu', '1975-01-01');
  UPDATE zuordnung SET gueltig_bis = '2020-01-01' WHERE unter_id = 201;
  UPDATE raumfassung SET gueltig_bis = '2020-01-01' WHERE id = 201;
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab)
    SELECT 211, raum_id, name, '2020-01-01' FROM raumfassung WHERE id = 201;
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab) VALUES (212, 202, 'Zweiter', '2020-01-01');
  INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab, gueltig_bis) VALUES
    (1, 201, 301, '1975-01-01', '2020-01-01'), (1, 201, 302, '1975-01-01', '2020-01-01'),
    (1, 211, 301, '2020-01-01', NULL), (1, 212, 302, '2020-01-01', NULL),
    (1, 101, 211, '2020-01-01', NULL), (1, 101, 212, '2020-01-01', NULL);
  INSERT INTO raum (id, schluessel, ebene) VALUES (209, 'S-9', 'SOZIALRAUM');
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab, gueltig_bis) VALUES (209, 209, 'Ende', '1975-01-01', '2020-01-01');
  INSERT INTO gebietsstand (id, ebene, stichtag) VALUES (9, 'SOZIALRAUM', '2020-01-01');
  INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
    VALUES (61, 0, 1, 4, 1, '{1}', 1), (62, 0, 1, 9, 1, '{1}', 1);
  INSERT INTO messwert (block_id, raumfassung_id, zaehler, nenner, wert, status, zeichen) VALUES
    (61, 201, 30, 300, 10, 'GUELTIG', NULL), (61, 209, 8, 100, 8, 'GUELTIG', NULL),
    (62, 211, 20, 200, 10, 'GUELTIG', 's'), (62, 212, 18, 200, 9, 'GUELTIG', 's');
  INSERT INTO abstammung (id, von_id, zu_id, datum) VALUES (1, 201, 211, '2020-01-01'), (2, 201, 212, '2020-01-01');
  INSERT INTO teilgruppe (id, geschlecht, nationalitaet, alter_von, alter_bis) VALUES (901, 'WEIBLICH', 'INSGESAMT', 3, 6);
  INSERT INTO umsteiger (abstammung_id, teilgruppe_id, anteil) VALUES (1, 901, 0.75), (2, 901, 0.25)`

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
  await test.owner.query(NEUZUSCHNITT)
})
afterAll(() => test.close())

describe('figures', () => {
  const frage = async (gebietsstand: string | null) => {
    const { data, errors } = await test.frage(
      `query ($gebietsstand: Datum) {
        messwerte(indikator: "arbeitslosenanteil", ebene: SOZIALRAUM, sicht: INTERN, gebietsstand: $gebietsstand) {
          gebietsstand { stichtag } gebietsstaende { stichtag } raeume { schluessel } perioden { werte } }
        uebersicht(indikatoren: ["arbeitslosenanteil"], ebene: SOZIALRAUM, sicht: INTERN, gebietsstand: $gebietsstand) {
          gebietsstand { stichtag } zeilen { werte } } }`,
      { gebietsstand },
    )
    expect(errors).toBeUndefined()
    return data
  }

  it('are those of the newest borders, or of the day that is asked for', async () => {
    const beide = [{ stichtag: '1975-01-01' }, { stichtag: '2020-01-01' }]
    const heute = {
      messwerte: {
        gebietsstand: { stichtag: '2020-01-01' },
        gebietsstaende: beide,
        raeume: { schluessel: ['S-1', 'S-2'] },
        perioden: [{ werte: [10, 9] }],
      },
      uebersicht: { gebietsstand: { stichtag: '2020-01-01' }, zeilen: [{ werte: [10, 9] }] },
    }
    const damals = {
      messwerte: {
        gebietsstand: { stichtag: '1975-01-01' },
        gebietsstaende: beide,
        raeume: { schluessel: ['S-1', 'S-9'] },
        perioden: [{ werte: [10, 8] }],
      },
      uebersicht: { gebietsstand: { stichtag: '1975-01-01' }, zeilen: [{ werte: [10, 8] }] },
    }
    expect(await frage(null)).toEqual(heute)
    expect(await frage('2020-01-01')).toEqual(heute)
    expect(await frage('2019-12-31')).toEqual(damals)
  })

  it('on borders to come are shown only to who asks for their day, and come into no edition unasked', async () => {
    await test.owner.query(`
      INSERT INTO gebietsstand (id, ebene, stichtag) VALUES (19, 'SOZIALRAUM', '2999-01-01');
      INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
        VALUES (69, 0, 1, 19, 1, '{1}', 1);
      INSERT INTO messwert (block_id, raumfassung_id, zaehler, nenner, wert, status) VALUES
        (69, 211, 26, 200, 13, 'GUELTIG'), (69, 212, 28, 200, 14, 'GUELTIG')`)
    try {
      const [heute, kuenftig] = [await frage(null), await frage('2999-01-01')]
      expect(heute).toMatchObject({
        messwerte: {
          gebietsstand: { stichtag: '2020-01-01' },
          gebietsstaende: [{ stichtag: '1975-01-01' }, { stichtag: '2020-01-01' }],
          perioden: [{ werte: [10, 9] }],
        },
        uebersicht: { gebietsstand: { stichtag: '2020-01-01' }, zeilen: [{ werte: [10, 9] }] },
      })
      expect(kuenftig).toMatchObject({
        messwerte: { gebietsstand: { stichtag: '2999-01-01' }, perioden: [{ werte: [13, 14] }] },
        uebersicht: { gebietsstand: { stichtag: '2999-01-01' }, zeilen: [{ werte: [13, 14] }] },
      })
      const auswahl = auswahlwerte({
        indikatoren: null,
        ebenen: ['SOZIALRAUM'],
        zeitraeume: null,
        gebietsstaende: null,
      })
      const { rows } = await test.owner.query<{ id: number }>(
        `SELECT DISTINCT gebietsstand_id AS id FROM (${GEWAEHLT}) gewaehlt ORDER BY 1`,
        [...auswahl],
      )
      expect(rows).toEqual([{ id: 4 }, { id: 9 }])
    } finally {
      await test.owner.query(`DELETE FROM messwert WHERE block_id = 69;
        DELETE FROM messwertblock WHERE id = 69; DELETE FROM gebietsstand WHERE id = 19`)
    }
  })

  it('of an area that ended are those of its last day', async () => {
    const { data } = await test.frage(
      `{ raumprofil(ebene: SOZIALRAUM, slug: "S-9", sicht: INTERN) {
          gueltigBis reihen(indikatoren: ["arbeitslosenanteil"]) { werte } } }`,
    )
    expect(data).toEqual({ raumprofil: { gueltigBis: '2020-01-01', reihen: [{ werte: [8] }] } })
  })

  it('that are estimates are published only beside what they were made from', async () => {
    const { db } = test.datenbank
    const { kontoId } = await test.als('PLANUNG')
    const statusIn = async (gebietsstaende: readonly number[] | null) => {
      let gefunden: readonly object[] = []
      // Only looked at: in the end there is no draft.
      const verworfen = write(db, async (tx) => {
        const id = await prepareDatenstand(
          { pool: db.pool, offen: tx },
          {
            name: 'Probe',
            bemerkung: '',
            auswahl: {
              indikatoren: null,
              ebenen: ['SOZIALRAUM'],
              zeitraeume: null,
              gebietsstaende,
            },
            kontoId,
            akteur: { art: 'SYSTEM', name: 'Test' },
          },
        )
        const { rows } = await tx.query<object>(
          `SELECT m.status, m.wert FROM messwertblock b JOIN messwert m ON m.block_id = b.id
           WHERE b.datenstand_id = $1 AND m.raumfassung_id = 211`,
          [id],
        )
        gefunden = rows
        throw new Error('verworfen')
      })
      await expect(verworfen).rejects.toThrow('verworfen')
      return gefunden
    }
    expect(await statusIn([9])).toEqual([{ status: 'NICHT_SINNVOLL', wert: null }])
    expect(await statusIn(null)).toEqual([{ status: 'GUELTIG', wert: 10 }])
  })
})

describe('the division as a file', () => {
  const lies = async (url: string, wer: Pick<TestApp, 'sende'> = test) => {
    const { status, body } = await wer.sende({ url })
    return { status, text: body.toString() }
  }

  it('says which part lies in which Sozialraum, today and then, and can be read again', async () => {
    const paare = async (url: string) =>
      parseEinteilung((await lies(url)).text)
        .slice(1)
        .map(({ baustein, raum }) => [baustein, raum])
    const heute = '/einteilung/sozialraeume.csv?sicht=intern'
    const [erster, zweiter] = await paare(heute)
    expect([erster?.[0], zweiter]).toEqual(['Q-1', ['Q-2', 'S-2']])
    const damals = await paare(`${heute}&stand=2019-12-31`)
    expect(damals).toEqual([
      ['Q-1', erster?.[1]],
      ['Q-2', erster?.[1]],
    ])
  })

  it('is as unknown outside as its areas, and refuses a day that does not exist', async () => {
    expect((await lies('/einteilung/sozialraeume.csv', test.oeffentlich)).status).toBe(404)
    const { status, text } = await lies(
      '/einteilung/sozialraeume.csv?sicht=intern&stand=2019-02-30',
    )
    expect([status, text]).toEqual([400, expect.stringContaining('JJJJ-MM-TT')])
  })

  it('has the shares of each change, for planners alone', async () => {
    const { text } = await lies('/einteilung/umsteiger.csv')
    expect(text.split('\r\n').slice(1, 3)).toEqual(
      toCsvDeutsch([
        [
          'S-1',
          'S-1',
          'weiblich, 3 bis unter 6 Jahre',
          0.75,
          'Adorf-Mitte',
          'Adorf-Mitte',
          '2020-01-01',
          null,
          'Sozialraum',
        ],
        [
          'S-1',
          'S-2',
          'weiblich, 3 bis unter 6 Jahre',
          0.25,
          'Adorf-Mitte',
          'Zweiter',
          '2020-01-01',
          null,
          'Sozialraum',
        ],
      ])
        .slice(1)
        .split('\r\n')
        .slice(0, 2),
    )
    expect((await lies('/einteilung/umsteiger.csv', test.oeffentlich)).status).toBe(401)
    expect((await lies('/einteilung/umsteiger.csv', await test.als('KOMMUNE'))).status).toBe(403)
  })
})

describe('areas that were cut anew', () => {
  it('are not those that only got another name', async () => {
    await test.owner.query(`
      UPDATE zuordnung SET gueltig_bis = '2024-01-01' WHERE 212 IN (ober_id, unter_id);
      UPDATE raumfassung SET gueltig_bis = '2024-01-01' WHERE id = 212;
      INSERT INTO raumfassung (id, raum_id, name, gueltig_ab) VALUES (222, 202, 'Umbenannt', '2024-01-01');
      INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab) VALUES
        (1, 222, 302, '2024-01-01'), (1, 101, 222, '2024-01-01');
      INSERT INTO abstammung (id, von_id, zu_id, datum) VALUES (3, 212, 222, '2024-01-01');
      INSERT INTO gebietsstand (id, ebene, stichtag) VALUES (10, 'SOZIALRAUM', '2024-01-01');
      INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
        VALUES (63, 0, 1, 10, 1, '{1}', 1)`)
    const neueAm = async (gebietsstand: string) => {
      const { data } = await test.frage(
        `query ($gebietsstand: Datum) {
          messwerte(indikator: "arbeitslosenanteil", ebene: SOZIALRAUM, sicht: INTERN, gebietsstand: $gebietsstand) {
            gebietsstand { stichtag neuZugeschnittene { ab name zuschnitt } } } }`,
        { gebietsstand },
      )
      return data?.['messwerte']
    }
    const erster = { ab: '2020-01-01', name: expect.any(String) as unknown, zuschnitt: null }
    expect(await neueAm('2024-01-01')).toEqual({
      gebietsstand: { stichtag: '2024-01-01', neuZugeschnittene: [erster] },
    })
    expect(await neueAm('2020-01-01')).toEqual({
      gebietsstand: {
        stichtag: '2020-01-01',
        neuZugeschnittene: [erster, { ...erster, name: 'Zweiter' }],
      },
    })
  })
})
