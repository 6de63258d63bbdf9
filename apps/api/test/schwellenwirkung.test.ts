import { finishSchutzlauf } from '../src/modules/geheimhaltung/schutzdienst.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import type { Testsprecher } from './als.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const WIRKUNG = `vorher { gezeigt verborgen } nachher { gezeigt verborgen } satz
  jeEbene { ebene vorher { verborgen } nachher { verborgen } }
  jeIndikator { indikator { slug } verlieren { gesamt zahlen raeume { raum zahlen } } gewinnen { gesamt raeume { raum } } }
  ausgelassen { indikator { slug } zeitraum { name } }`

let test: TestApp
let planung: Testsprecher
let pruefung: Testsprecher

/** Adorf has 2 cases in 2014, and Bedorf (20) is hidden for it; Cedorf has 30. */
beforeEach(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
  planung = await test.als('PLANUNG')
  pruefung = await test.als({ rollen: ['GEHEIMHALTUNG'] })
  await test.owner.query(`
    UPDATE messwert SET zaehler = 2, wert = 0.2, unten = 0, oben = 1 WHERE block_id = 1 AND raumfassung_id = 101;
    UPDATE messwert SET zaehler = 52, wert = 1.7 WHERE block_id = 4 AND raumfassung_id = 1;
    INSERT INTO zugriffsregel (rolle, quelle_id, zweck, reichweite)
      SELECT 'GEHEIMHALTUNG', q.id, 'GEHEIMHALTUNGSPRUEFUNG', 'KREIS' FROM quelle q`)
  await planung.frage(`mutation { prepareDatenstand(datenstand: {
    name: "Stand", ebenen: [KREIS, KOMMUNE], zeitraeume: ["1"] }) { id } }`)
  await pruefung.frage('mutation { setZweck(zweck: GEHEIMHALTUNGSPRUEFUNG) { zweck } }')
})
afterEach(() => test.close())

const frage = (wer: Testsprecher, args: string) =>
  wer.frage(`{ schwellenwirkung(datenstand: "1", ${args}) { ${WIRKUNG} } }`)

async function wirkung(wer: Testsprecher, args: string): Promise<unknown> {
  const { data, errors } = await frage(wer, args)
  expect(errors).toBeUndefined()
  return data?.['schwellenwirkung']
}

const zeilen = async (): Promise<unknown> => {
  const { rows } = await test.owner.query(
    `SELECT (SELECT count(*) FROM schutzzelle) AS zellen, (SELECT count(*) FROM schutzspeicher) AS speicher,
       (SELECT count(*) FROM geheimhaltungsregel) AS regeln, (SELECT count(*) FROM protokoll) AS protokoll,
       (SELECT md5(string_agg(m::text, ',' ORDER BY block_id, raumfassung_id)) FROM freigegebener_messwert m) AS werte`,
  )
  return rows[0]
}

describe('Die Wirkung anderer Mindestzahlen', () => {
  it('rechnet mit, was zum Schutz anderer verborgen werden müsste, nennt die Räume und speichert nichts', async () => {
    await finishSchutzlauf(test.datenbank.db)
    const vorher = await zeilen()
    expect(await wirkung(pruefung, 'minZaehler: 3')).toMatchObject({
      vorher: { verborgen: 2 },
      nachher: { verborgen: 2 },
      jeIndikator: [],
      satz: expect.stringContaining('Es änderte sich nichts.'),
    })
    expect(
      await wirkung(pruefung, 'indikator: "arbeitslosenanteil", minZaehler: 25'),
    ).toMatchObject({
      vorher: { gezeigt: 3, verborgen: 2 },
      nachher: { gezeigt: 2, verborgen: 3 },
      jeEbene: [
        { ebene: 'KREIS', nachher: { verborgen: 0 } },
        { ebene: 'KOMMUNE', vorher: { verborgen: 2 }, nachher: { verborgen: 3 } },
      ],
      jeIndikator: [
        {
          indikator: { slug: 'arbeitslosenanteil' },
          verlieren: { gesamt: 1, zahlen: 1, raeume: [{ raum: 'Cedorf', zahlen: 1 }] },
          gewinnen: { gesamt: 0 },
        },
      ],
      ausgelassen: [],
      satz: expect.stringContaining('1 Zahl fiele weg, keine käme dazu, bei „Arbeitslosenanteil“'),
    })
    expect(await zeilen()).toEqual(vorher)
  })

  it('fragt nach einer Quelle und zählt je Ebene', async () => {
    await finishSchutzlauf(test.datenbank.db)
    expect(await wirkung(pruefung, 'quelle: "1", minZaehler: 100')).toMatchObject({
      nachher: { gezeigt: 0 },
      jeEbene: [
        { ebene: 'KREIS', vorher: { verborgen: 0 }, nachher: { verborgen: 2 } },
        { ebene: 'KOMMUNE', vorher: { verborgen: 2 }, nachher: { verborgen: 3 } },
      ],
      satz: expect.stringContaining('3 Zahlen fielen weg'),
    })
  })

  it('rechnet nur zur Geheimhaltungsprüfung: Wer viele Mindestzahlen probiert, liest kleine Zahlen ab', async () => {
    await finishSchutzlauf(test.datenbank.db)
    const faelle = [
      [planung, 'NICHT_BERECHTIGT'],
      [await test.als('GEHEIMHALTUNG'), 'ZWECK_NOETIG'],
    ] as const
    for (const [wer, code] of faelle) {
      const { data, errors } = await frage(wer, 'indikator: "arbeitslosenanteil", minZaehler: 25')
      expect(data?.['schwellenwirkung'] ?? null).toBeNull()
      expect(errors?.[0]?.extensions.code).toBe(code)
    }
  })

  it('wartet auf die Prüfung und sagt es', async () => {
    await test.owner.query(
      `UPDATE schutzlauf SET zustand = 'LAEUFT', beendet_am = NULL, verfahren = NULL, regelstand = NULL, pruefsumme = NULL, bericht = NULL`,
    )
    const { errors } = await frage(pruefung, 'minZaehler: 5')
    expect(errors?.[0]?.message).toContain('wenn die Prüfung der Geheimhaltung')
  })

  it.each([
    ['minZaehler: 0', '1 und 100'],
    ['minZaehler: 101', '1 und 100'],
    ['minNenner: 10001', '0 und 10.000'],
    ['quelle: "3", minZaehler: 5', 'keine Werte'],
    ['indikator: "gibt-es-nicht", minZaehler: 5', 'keine Werte'],
  ])('weist ab, was nichts heißt: %s', async (args, satz) => {
    await finishSchutzlauf(test.datenbank.db)
    expect((await frage(pruefung, args)).errors?.[0]?.message).toContain(satz)
  })
})
