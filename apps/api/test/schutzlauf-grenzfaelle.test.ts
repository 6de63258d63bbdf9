/** What happens around a run of the Geheimhaltung, and figures that leave it little choice. */
import { finishSchutzlauf } from '../src/modules/geheimhaltung/schutzdienst.ts'
import { runSchutzlauf } from '../src/modules/geheimhaltung/run-schutzlauf.ts'
import type { Testsprecher } from './als.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import { createTestApp, type Antwort, type TestApp } from './test-app.ts'

let test: TestApp
let planung: Testsprecher
let pruefung: Testsprecher
/** Runs only when a test says so. */
let los: boolean

beforeEach(async () => {
  los = false
  test = await createTestApp(null, {
    schutzrechner: async (db) => (los ? runSchutzlauf(db) : undefined),
  })
  await createBeispielkreis(test.owner)
  planung = await test.als('PLANUNG')
  pruefung = await test.als({ rollen: ['GEHEIMHALTUNG'] })
})
afterEach(() => test.close())

const textOf = ({ errors }: Antwort): string => errors?.[0]?.message ?? ''

function idOf({ data, errors }: Antwort): string {
  expect(errors).toBeUndefined()
  const { id } = data!['stand'] as { readonly id: string }
  return id
}

const begin = async (wahl = 'ebenen: [KREIS, KOMMUNE]'): Promise<string> =>
  idOf(
    await planung.frage(
      `mutation { stand: prepareDatenstand(datenstand: { name: "Stand", ${wahl} }) { id } }`,
    ),
  )

async function prepare(wahl?: string): Promise<string> {
  const id = await begin(wahl)
  los = true
  await finishSchutzlauf(test.datenbank.db)
  return id
}

const release = (id: string): Promise<Antwort> =>
  pruefung.frage(`mutation { stand: releaseDatenstand(id: "${id}") { id } }`)

async function publish(wahl?: string): Promise<string> {
  const id = await prepare(wahl)
  return idOf(await release(id))
}

async function bericht(id: string): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await planung.frage(
    `{ bericht: schutzbericht(datenstand: "${id}") { teile neueTeile zellen gezeigt primaer sekundaer
        waechter { art } ausgelassen { indikator { name } zeitraum { name } } } }`,
  )
  expect(errors).toBeUndefined()
  return data?.['bericht'] as Readonly<Record<string, unknown>>
}

/** What is released of 2014, by Raumfassung. */
async function freigegeben(id: string): Promise<Readonly<Record<string, number | null>>> {
  const { rows } = await test.owner.query<{ raum: number; wert: number | null }>(
    `SELECT m.raumfassung_id AS raum, m.zaehler AS wert FROM freigegebener_messwert m
       JOIN messwertblock b ON b.id = m.block_id AND b.datenstand_id = $1 AND b.zeitraum_id = 1`,
    [id],
  )
  return Object.fromEntries(rows.map(({ raum, wert }) => [raum, wert]))
}

/** Numerators of 2014 in the Arbeitsstand: Adorf, Bedorf, Cedorf and, unless said, their sum. */
async function setze(fall: readonly [number, number, number], kreis?: number): Promise<void> {
  const summe = kreis ?? fall.reduce((a, b) => a + b)
  for (const [block, raum, zaehler] of [
    [1, 101, fall[0]],
    [1, 102, fall[1]],
    [1, 103, fall[2]],
    [4, 1, summe],
  ]) {
    await test.owner.query(
      `UPDATE messwert SET zaehler = $3::float8, wert = $3::float8, unten = 0, oben = 1000,
         status = CASE WHEN $3::float8 = 0 THEN 'NULL_WERT' ELSE 'GUELTIG' END::wert_status
       WHERE block_id = $1 AND raumfassung_id = $2`,
      [block, raum, zaehler],
    )
  }
}

const JAHR = 'zeitraeume: ["1"]'
const JAHR_ALLE = `ebenen: [KREIS, KOMMUNE], ${JAHR}`

describe('Was während der Prüfung geschieht', () => {
  /** Does something when the run has read its figures and not yet written. */
  async function runWhile(geschehe: () => Promise<unknown>): Promise<void> {
    const { pool } = test.datenbank.db
    let verbindungen = 0
    const connect = async () => {
      verbindungen += 1
      if (verbindungen === 4) await geschehe()
      return pool.connect()
    }
    const get = (ziel: typeof pool, name: string | symbol): unknown =>
      name === 'connect' ? connect : Reflect.get(ziel, name)
    await runSchutzlauf({ pool: new Proxy(pool, { get }) })
    expect(verbindungen).toBeGreaterThan(4)
  }

  it('eine strengere Regel gilt nicht als geprüft, wenn die Prüfung sie nicht kannte', async () => {
    const id = await begin()
    await runWhile(() =>
      test.owner.query(
        `INSERT INTO geheimhaltungsregel (quelle_id, min_zaehler, begruendung) VALUES (1, 50, 'strenger')`,
      ),
    )
    expect(textOf(await release(id))).toContain('Regeln der Geheimhaltung geändert')
  })

  it('andere Summen der Räume auch nicht', async () => {
    const id = await begin()
    await runWhile(() =>
      test.owner.query(
        `UPDATE zuordnung SET gueltig_bis = '2000-01-01' WHERE ober_id = 1 AND unter_id = 103`,
      ),
    )
    expect(textOf(await release(id))).toContain('welche Räume zu welchen gehören')
  })

  it('eine zurückgezogene Lieferung verhindert die Freigabe', async () => {
    await test.owner.query(`
      INSERT INTO lieferung (id, quelle_id, dateiname, inhalt, pruefsumme, format, titel, bericht, erfasst_von)
        VALUES (1, 1, 'ba.csv', '', repeat('a', 64), 'f', 't', '{}', 'test')`)
    const id = await begin()
    await runWhile(() =>
      test.owner.query(
        `UPDATE lieferung SET zurueckgezogen_am = now(), zurueckgezogen_grund = 'falsch'`,
      ),
    )
    expect(textOf(await release(id))).toContain('„ba.csv“. Bitte neu vorbereiten.')
  })

  it('ein Fehler nach dem Verwerfen steht nicht als Abbruch im Protokoll', async () => {
    const id = await begin()
    const lauf = runWhile(async () => {
      await planung.frage(`mutation { discardDatenstand(id: "${id}") { id } }`)
      throw new Error('weg')
    })
    await expect(lauf).rejects.toThrow('weg')
    const { rows } = await test.owner.query(
      `SELECT neu ->> 'name' AS name FROM protokoll WHERE handlung IN ('abandonSchutzlauf', 'discardDatenstand')`,
    )
    expect(rows).toEqual([{ name: 'Stand' }])
  })

  it('ein Fehler der Datenbank bringt keine Zahl ins Log und keine ins Protokoll', async () => {
    await setze([2, 471, 30])
    await test.owner.query('ALTER TABLE schutzzelle ADD CONSTRAINT nie CHECK (oben < 0) NOT VALID')
    los = true
    const id = await begin(JAHR_ALLE)
    await finishSchutzlauf(test.datenbank.db)
    const log = JSON.stringify(test.protokoll)
    expect(log).toContain('violates check constraint')
    expect(log).not.toMatch(/Wert 471|Failing row/)
    const { rows } = await test.owner.query<{ alles: string }>(
      `SELECT (SELECT string_agg(p::text, ' ') FROM protokoll p) || (SELECT s::text FROM schutzlauf s WHERE datenstand_id = $1) AS alles`,
      [id],
    )
    expect(rows[0]!.alles).not.toMatch(/Wert 471|Failing row/)
  })
})

describe('Frühere Stände', () => {
  it('was mit einem früheren zusammen eine kleine Zahl ergäbe, wird nicht gezeigt, auch nach dem Zurücknehmen', async () => {
    await setze([2, 20, 30])
    const erster = await publish(`ebenen: [KOMMUNE], ${JAHR}`)
    // Without the Kreis nothing gives Adorf away.
    expect(await freigegeben(erster)).toEqual({ 101: null, 102: 20, 103: 30 })
    const zweiter = await prepare(`ebenen: [KREIS], ${JAHR}`)
    expect(await freigegeben(zweiter)).toMatchObject({ 1: null })
    expect((await bericht(zweiter))['ausgelassen']).toEqual([
      {
        indikator: { name: 'Arbeitslosenanteil' },
        zeitraum: { name: '31.12.2014' },
      },
    ])
    await planung.frage(`mutation { discardDatenstand(id: "${zweiter}") { id } }`)
    expect(
      (
        await pruefung.frage(
          `mutation { withdrawDatenstand(id: "${erster}", grund: "falsch") { id } }`,
        )
      ).errors,
    ).toBeUndefined()
    const dritter = await prepare(`ebenen: [KREIS], ${JAHR}`)
    expect(await freigegeben(dritter)).toMatchObject({ 1: null })
    expect((await bericht(dritter))['waechter']).toContainEqual({ art: 'ZURUECKGENOMMEN' })
  })

  it('allein wäre derselbe Stand zu zeigen', async () => {
    await setze([2, 20, 30])
    expect(await freigegeben(await publish(`ebenen: [KREIS], ${JAHR}`))).toMatchObject({ 1: 52 })
  })
})

describe('Zahlen, die wenig Wahl lassen', () => {
  it('ein Kreis aus einer einzigen Kommune: beide sind eine Zahl', async () => {
    await test.owner.query(`
      DELETE FROM zuordnung WHERE ober_id = 1 AND unter_id <> 101;
      DELETE FROM messwert WHERE raumfassung_id IN (102, 103)`)
    await setze([2, 0, 0])
    const id = await publish(JAHR_ALLE)
    expect(await freigegeben(id)).toMatchObject({ 1: null, 101: null })
  })

  it('lauter Nullen sind zu zeigen', async () => {
    await setze([0, 0, 0])
    expect(await freigegeben(await publish(JAHR_ALLE))).toMatchObject({
      1: 0,
      101: 0,
      102: 0,
      103: 0,
    })
  })

  it('eine kleine Zahl neben lauter Nullen: die Summe ist dieselbe kleine Zahl', async () => {
    await setze([2, 0, 0])
    const id = await publish(JAHR_ALLE)
    expect(await freigegeben(id)).toMatchObject({ 1: null, 101: null, 102: 0, 103: 0 })
  })

  it('eine Summe, die kleiner ist als ihre Teile, hält nichts auf und verrät nichts', async () => {
    await setze([2, 20, 30], 40)
    const id = await publish(JAHR_ALLE)
    // What does not add up gives nothing away: nothing else is given up for it.
    expect(await freigegeben(id)).toMatchObject({ 1: 40, 101: null, 102: 20, 103: 30 })
  })

  it('was nur mit dem Kreis zu schützen wäre: die ganze Tabelle bleibt weg, und der Entwurf nennt sie', async () => {
    // All but one of Adorf, none elsewhere: a zero protects nothing, so Adorf is what the Kreis is.
    await setze([99, 0, 0])
    await test.owner.query(`
      UPDATE messwert SET nenner = 100 WHERE block_id = 1 AND raumfassung_id = 101;
      UPDATE messwert SET nenner = 2100 WHERE block_id = 4 AND raumfassung_id = 1`)
    const id = await publish(JAHR_ALLE)
    expect(await freigegeben(id)).toMatchObject({ 1: null, 101: null, 102: null, 103: null })
    expect((await bericht(id))['ausgelassen']).toEqual([
      {
        indikator: { name: 'Arbeitslosenanteil' },
        zeitraum: { name: '31.12.2014' },
      },
    ])
    const { data } = await test.oeffentlich.frage(
      '{ messwerte(indikator: "arbeitslosenanteil", ebene: KREIS, sicht: RELEASED) { perioden { werte } } }',
    )
    expect(JSON.stringify(data)).not.toMatch(/\d\d/)
  })

  it.each([
    [0, { 1: 52, 102: 20, 103: 30 }],
    [10_000, { 1: null, 102: null, 103: null }],
  ])('eine Bezugsgruppe von mindestens %i Menschen', async (minNenner, erwartet) => {
    await test.owner.query(
      `INSERT INTO geheimhaltungsregel (quelle_id, min_nenner, begruendung) VALUES (1, $1, 'Probe')`,
      [minNenner],
    )
    await setze([2, 20, 30])
    await test.owner.query('DELETE FROM messwert WHERE block_id = 1 AND raumfassung_id = 101')
    expect(await freigegeben(await publish(JAHR_ALLE))).toMatchObject(erwartet)
  })

  it.each([
    [1, { 1: 52, 101: 2, 102: 20, 103: 30 }],
    [100, { 1: null, 101: null, 102: null, 103: null }],
  ])('mindestens %i Fälle', async (minZaehler, erwartet) => {
    await test.owner.query(`UPDATE indikatorfassung SET min_zaehler = 1`).catch(() => undefined)
    await test.owner.query(
      `INSERT INTO geheimhaltungsregel (quelle_id, min_zaehler, begruendung) VALUES (1, $1, 'Probe')`,
      [minZaehler],
    )
    await setze([2, 20, 30])
    const id = await publish(JAHR_ALLE)
    expect(await freigegeben(id)).toMatchObject(erwartet)
  })
})

describe('Nach einer Veröffentlichung', () => {
  it('ist bekannt, was sie zeigt: beim nächsten Entwurf sind diese Teile neu, danach keiner mehr', async () => {
    await setze([2, 20, 30])
    await publish()
    const zweiter = await prepare()
    const { teile, neueTeile } = await bericht(zweiter)
    expect(neueTeile).toBeGreaterThan(0)
    await release(zweiter)
    expect(await bericht(await prepare())).toMatchObject({ teile, neueTeile: 0 })
  })
})

describe('Nach einer neuen Lieferung', () => {
  it('wird nur gerechnet, was sie berührt', async () => {
    await setze([2, 20, 30])
    const erster = await prepare()
    await planung.frage(`mutation { discardDatenstand(id: "${erster}") { id } }`)
    await setze([2, 21, 30])
    const { teile, neueTeile } = await bericht(await prepare())
    expect(neueTeile).toBeGreaterThan(0)
    expect(neueTeile).toBeLessThan(teile as number)
  })
})
