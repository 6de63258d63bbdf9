/** A journalist with everything that is published, and a solver. All of the demo Kreis: `pnpm bench angriff`. */
import type { Loeser } from '@sozial/domain/geheimhaltung'
import { createHighsLoeser } from '@sozial/domain/geheimhaltung-loeser'
import { greifeAn, type Angriff } from './angriff.ts'
import { findAusBilanz } from './bilanz.ts'
import { openDemo, type Gelaende } from './gelaende.ts'
import { findSchaetzungen } from './schaetzungen.ts'
import { zeigeGeopferte } from './sabotage.ts'
import { sammle } from './sammeln.ts'

/** Few cases, shared numerators and denominators, shares, balances, years taken together, and what suppliers protect. */
const STICHPROBE = new Set([
  'einwohner',
  'anteil-unter-18',
  'auslaenderanteil',
  'geburtenziffer',
  'natuerlicher-saldo',
  'uebergang-gymnasium',
  'schulabgang-ohne-abschluss',
  'inobhutnahmen',
  'hze-ambulant',
  'arbeitslosenanteil',
  'jugendarbeitslosigkeit',
  'kinderarmut-unter-15',
  'altersarmut',
])

let demo: Gelaende
let loeser: Loeser
beforeAll(async () => {
  demo = await openDemo()
  loeser = await createHighsLoeser()
}, 120_000)
afterAll(() => demo.close())

const saetzeOf = ({ befunde }: Angriff): readonly string[] => befunde.map(({ satz }) => satz)

describe('everything published of the demo Kreis together', () => {
  it('gives no protected number away, exactly or too narrowly', async () => {
    const ernte = await sammle(demo.aussen, STICHPROBE)
    // On old and new borders at once: what lies between them can be subtracted.
    expect(ernte.tabellen.filter(({ istNeueste }) => !istNeueste).length).toBeGreaterThan(5)
    const schaetzungen = findSchaetzungen(ernte)
    expect(schaetzungen.anzahl).toBeGreaterThan(20)
    expect(schaetzungen.ungedeckte).toEqual([])
    const angriff = await greifeAn([ernte], { pool: demo.pool, loeser })
    expect(angriff.widersprueche).toEqual([])
    expect(angriff.zahlen['geheimnisse']).toBeGreaterThan(20)
    expect(saetzeOf(angriff)).toEqual([])
  }, 60_000)
})

/** Balances of population, and the population itself. */
const BILANZ = new Set(['einwohner', 'natuerlicher-saldo', 'wanderungssaldo'])

/** Hidden balances that an outsider has worked out rightly. */
async function findErratene(): Promise<readonly string[]> {
  const { rows } = await demo.pool.query<{ was: string }>(
    `SELECT concat_ws('|', i.slug, r.schluessel, z.von, m.zaehler) AS was
     FROM messwert m
       JOIN messwertblock b ON b.id = m.block_id AND b.datenstand_id IS NOT NULL
       JOIN zeitraum z ON z.id = b.zeitraum_id
       JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
       JOIN indikator i ON i.id = f.indikator_id
       JOIN raumfassung rf ON rf.id = m.raumfassung_id JOIN raum r ON r.id = rf.raum_id
     WHERE i.slug = ANY ($1)`,
    [[...BILANZ]],
  )
  const wahr = new Set(rows.map(({ was }) => was))
  return findAusBilanz(await sammle(demo.aussen, BILANZ))
    .map(({ slug, raum, von, zahl }) => [slug, raum, von, zahl].join('|'))
    .filter((was) => wahr.has(was))
}

describe('the balance of a population', () => {
  it('gives no hidden balance away by the other one', async () => {
    expect(await findErratene()).toEqual([])
  }, 60_000)
})

describe('the suite notices', () => {
  it('what is shown although it had been given up for others', async () => {
    const vorher = await sammle(demo.aussen, STICHPROBE)
    expect(await zeigeGeopferte(demo.pool, 2)).toBeGreaterThan(5)
    const nachher = await sammle(demo.aussen, STICHPROBE)
    // Even when the next publication hides it again: whoever has read it knows it.
    expect((await findErratene()).length).toBeGreaterThan(0)
    for (const ernten of [[nachher], [nachher, { ...vorher, stand: `${vorher.stand} nochmals` }]]) {
      const angriff = await greifeAn(ernten, { pool: demo.pool, loeser })
      expect(saetzeOf(angriff).length).toBeGreaterThan(0)
    }
  }, 60_000)

  it('that primary rules alone do not protect', async () => {
    expect(await zeigeGeopferte(demo.pool)).toBeGreaterThan(5)
    const angriff = await greifeAn([await sammle(demo.aussen, STICHPROBE)], {
      pool: demo.pool,
      loeser,
    })
    expect(angriff.widersprueche).toEqual([])
    expect(saetzeOf(angriff).length).toBeGreaterThan(5)
  }, 60_000)
})
