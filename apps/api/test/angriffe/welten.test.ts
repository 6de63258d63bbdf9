/**
 * Two worlds that differ only in what nobody may learn look the same from outside: every query, file, tag, size,
 * order and status. What the screens make of it (classes, legends, ranks, filters) they make of these answers alone.
 */
import { createHighsLoeser } from '@sozial/domain/geheimhaltung-loeser'
import { createBeispielkreis } from '../beispielkreis.ts'
import { createTestApp, type TestApp } from '../test-app.ts'
import { nimmAlles, unterschiedeOf, type Abzug } from './abzug.ts'
import { greifeAn } from './loeser/angriff.ts'
import { createAussen } from './loeser/gelaende.ts'
import { sammle } from './loeser/sammeln.ts'
import { createHaus, veroeffentliche } from './loeser/veroeffentlichen.ts'
import { aendereVerborgenes } from './wechsel.ts'

/** Arbeitslose of three Sozialräume in each of three Kommunen. */
type Welt = readonly (readonly [number, number, number])[]

const KOMMUNEN = [101, 102, 103]
const NENNER = [300, 300, 400]
const JAHRE = [
  { zeitraum: 1, kommunen: 1, kreis: 4, sozialraeume: 21 },
  { zeitraum: 3, kommunen: 3, kreis: 5, sozialraeume: 23 },
]

const summeOf = (zahlen: readonly number[]): number => zahlen.reduce((a, b) => a + b, 0)

const SOZIALRAEUME = `
  DELETE FROM messwert WHERE block_id IN (1, 3, 4, 5) AND raumfassung_id <> 3;
  DELETE FROM zuordnung WHERE unter_id = 201; DELETE FROM raumfassung WHERE id = 201; DELETE FROM raum WHERE id = 201;
  INSERT INTO raum (id, schluessel, ebene) SELECT 300 + i, 'S-' || i, 'SOZIALRAUM' FROM generate_series(0, 8) i;
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab)
    SELECT 300 + i, 300 + i, 'Sozialraum ' || i, '1975-01-01' FROM generate_series(0, 8) i;
  INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab)
    SELECT 1, 101 + i / 3, 300 + i, '1975-01-01' FROM generate_series(0, 8) i;
  INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
    VALUES (21, 0, 1, 4, 1, '{1,2}', 1), (23, 0, 1, 4, 3, '{1,3}', 1);`

/** A Kreis of this world with both years, published by two people as always. */
async function openWelt(jahre: readonly [Welt, Welt], rundet = false): Promise<TestApp> {
  const test = await createTestApp()
  await createBeispielkreis(test.owner)
  await test.owner.query(SOZIALRAEUME)
  const setze = (block: number, raum: number, [zaehler, nenner]: readonly [number, number]) =>
    test.owner.query(
      `INSERT INTO messwert (block_id, raumfassung_id, zaehler, nenner, wert, status)
       VALUES ($1, $2, $3, $4, 100 * $3::float8 / $4, CASE $3::float8 WHEN 0 THEN 'NULL_WERT' ELSE 'GUELTIG' END::wert_status)`,
      [block, raum, zaehler, nenner],
    )
  for (const [j, bloecke] of JAHRE.entries()) {
    const welt = jahre[j]!
    await setze(bloecke.kreis, 1, [summeOf(welt.flat()), 3000])
    for (const [k, zahlen] of welt.entries()) {
      await setze(bloecke.kommunen, KOMMUNEN[k]!, [summeOf(zahlen), 1000])
      for (const [s, zahl] of zahlen.entries()) {
        await setze(bloecke.sozialraeume, 300 + 3 * k + s, [zahl, NENNER[s]!])
      }
    }
  }
  if (rundet) await test.owner.query(RUNDEN)
  const haus = await createHaus({ pool: test.owner, adresse: test.adresse })
  await veroeffentliche(haus, 'Bericht')
  return test
}

const RUNDEN = `
  INSERT INTO geheimhaltungsregel (quelle_id, verfahren, begruendung) SELECT id, 'RUNDUNG_5', 'Probe' FROM quelle`

const aussenOf = ({ adresse }: TestApp) => createAussen(adresse)

/** When it happened is no secret, and never the same. */
const GLEICHZEITIG = `
  SET session_replication_role = replica;
  UPDATE datenstand SET veroeffentlicht_am = '2026-01-01', vorbereitet_am = '2026-01-01' WHERE id <> 0;
  RESET session_replication_role`

async function seheAlles(test: TestApp): Promise<Abzug> {
  await test.owner.query(GLEICHZEITIG)
  return nimmAlles(aussenOf(test))
}

const EINE: Welt = [
  [1, 2, 30],
  [40, 50, 60],
  [70, 80, 2],
]
const ANDERE: Welt = [
  [2, 1, 30],
  [40, 50, 60],
  [70, 80, 2],
]
const RUHIG: Welt = [
  [10, 20, 30],
  [40, 50, 60],
  [70, 80, 90],
]

describe('two worlds with other hidden numbers', () => {
  let welten: readonly TestApp[]
  let eine: Abzug
  beforeAll(async () => {
    welten = [await openWelt([EINE, RUHIG]), await openWelt([ANDERE, RUHIG])]
    eine = await seheAlles(welten[0]!)
  }, 120_000)
  afterAll(async () => {
    for (const welt of welten) await welt.close()
  })

  it('are protected and published alike', async () => {
    expect([...eine.values()].every((antwort) => antwort.startsWith('200'))).toBe(true)
    expect([...eine.keys()].filter((name) => name.startsWith('datei')).length).toBe(18)
    expect(unterschiedeOf(eine, await seheAlles(welten[1]!))).toEqual([])
  }, 60_000)

  it('answer alike when everything hidden changes behind the release', async () => {
    expect(await aendereVerborgenes(welten[0]!.owner)).toBeGreaterThan(2)
    expect(unterschiedeOf(eine, await seheAlles(welten[0]!))).toEqual([])
  }, 60_000)

  it('differ as soon as one shown number does', async () => {
    await welten[1]!.owner.query(`SET session_replication_role = replica;
      UPDATE freigegebener_messwert SET nenner = nenner + 1 WHERE raumfassung_id = 305 AND nenner IS NOT NULL;
      RESET session_replication_role`)
    const anders = unterschiedeOf(eine, await seheAlles(welten[1]!))
    expect(anders.filter((name) => name.startsWith('datei'))).toHaveLength(6)
    expect(anders).toContain('messwerte arbeitslosenanteil SOZIALRAUM')
  }, 60_000)

  it('say nothing of what is asked of persons', async () => {
    const { frage } = welten[0]!.oeffentlich
    const { data, errors } = await frage(`{
      auskunftsmerkmale(sicht: RELEASED) { schluessel }
      altersaufbau(ebene: SOZIALRAUM, raum: "S-1", sicht: RELEASED) { werte { weiblich } }
      auskunft(sicht: RELEASED, frage: { merkmal: "arbeitslose", ebene: SOZIALRAUM, raeume: ["S-1"] }) { summe grund } }`)
    expect(errors).toBeUndefined()
    expect(data).toEqual({ auskunftsmerkmale: [], altersaufbau: null, auskunft: null })
  })

  it.each([
    'datenstaende { id }',
    'schutzbericht(datenstand: "1") { zellen }',
    'schutzzellen(datenstand: "1") { gesamt }',
    'schwellenwirkung(datenstand: "1", minZaehler: 50) { satz }',
    'datenstandvergleich(id: "1") { __typename }',
    'geheimhaltungsregeln { __typename }',
  ])('refuse %s', async (feld) => {
    const { data, errors } = await welten[0]!.oeffentlich.frage(`{ ${feld} }`)
    expect([errors?.[0]?.extensions.code, data ?? null]).toEqual(['ANMELDUNG_NOETIG', null])
  })
})

/** Numbers from a seed, many of them small. */
function zufall(saat: number): () => number {
  let zustand = saat
  return () => {
    zustand = (zustand * 1_103_515_245 + 12_345) % 2_147_483_648
    return [0, 1, 2, 3, 4, 7, 12, 40][Math.floor(zustand / 65_536) % 8]!
  }
}

it.each([
  [1, false],
  [2, false],
  [3, true],
])(
  'a Kreis by chance (%i, rounded: %s) gives no protected number away',
  async (saat, rundet) => {
    const zahl = zufall(saat)
    const welt = (): Welt => KOMMUNEN.map(() => [zahl(), zahl(), zahl()] as const)
    const test = await openWelt([welt(), welt()], rundet)
    const angriff = await greifeAn([await sammle(aussenOf(test))], {
      pool: test.owner,
      loeser: await createHighsLoeser(),
    })
    await test.close()
    expect(angriff.zahlen['geheimnisse']).toBeGreaterThan(2)
    expect(angriff.befunde.map(({ satz }) => satz)).toEqual([])
  },
  60_000,
)
