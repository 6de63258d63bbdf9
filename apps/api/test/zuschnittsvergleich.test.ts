/** What-if: the figures of two divisions are those that the Messwerte would be. */
import { createDemokreis } from '@sozial/db/seed/demo/index'
import { katalog } from '@sozial/db/seed/katalog'
import { parseZuordnung } from '@sozial/formate/zuordnung'
import { syncKatalog } from '../src/modules/indikator/sync-katalog.ts'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { seedRaeume } from '../src/modules/kreis/seed-demo-raeume.ts'
import { importLieferungen } from '../src/modules/lieferung/import-lieferung.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const AKTEUR = { art: 'SYSTEM', name: 'Probe' } as const
let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.datenbank
  const demo = createDemokreis()
  await syncKatalog(db, katalog)
  await createKreis(db, {
    gebiete: demo.kommunen.map(({ geometrie, ...raum }) => ({ ...raum, geometry: geometrie })),
    kreisSchluessel: demo.schluessel,
    name: demo.name,
    gueltigAb: '1975-01-01',
    demo: false,
    akteur: AKTEUR,
  })
  await seedRaeume(db, demo, { gueltigAb: '1975-01-01', akteur: AKTEUR })
  await importLieferungen(
    db,
    demo.lieferungen.map(({ datei, zuordnung }) => ({
      datei,
      zuordnung: parseZuordnung(zuordnung),
      akteur: AKTEUR,
    })),
  )
}, 180_000)
afterAll(() => test.close())

const BEGINN = `mutation ($name: String!, $beginn: Zuschnittsbeginn!, $vorlage: ID) {
  createZuschnitt(zuschnitt: { name: $name, stichtag: "2031-01-01", beginn: $beginn, vorlage: $vorlage }) {
    id stand raeume { id name } bausteine { ids namen raeume einwohner unter6 unter18 ab65 ab80 zeitraum { name } }
    kreisraten { slug name gruppe rate } bisherige { schluessel }
  } }`
const VERGLEICH = `query ($a: ID!, $b: ID, $verschiebungen: [ZuschnittszuordnungInput!]! = [], $indikatoren: [String!]) {
  zuschnittsvergleich(a: $a, b: $b, verschiebungen: $verschiebungen, indikatoren: $indikatoren) {
    raeume { a b nummer name veraendert }
    indikatoren { indikator { slug } zeitraum { id name } kreis kreisStatus
      a { werte status unten oben } b { werte status unten oben } }
    aussagen { art indikator raum satz } } }`

interface Werte {
  readonly werte: readonly (number | null)[]
  readonly status: readonly string[]
}
interface Vergleich {
  readonly raeume: readonly {
    readonly nummer: number
    readonly name: string
    readonly veraendert: boolean
  }[]
  readonly indikatoren: readonly {
    readonly indikator: { readonly slug: string }
    readonly zeitraum: { readonly id: string }
    readonly kreis: number | null
    readonly a: Werte
    readonly b: Werte
  }[]
  readonly aussagen: readonly {
    readonly art: string
    readonly raum: number
    readonly satz: string
  }[]
}
interface Zuschnitt {
  readonly id: string
  readonly raeume: readonly { readonly id: string; readonly name: string }[]
  readonly bausteine: {
    readonly ids: readonly string[]
    readonly namen: readonly string[]
    readonly raeume: readonly number[]
    readonly einwohner: readonly number[]
    readonly unter18: readonly number[]
    readonly ab80: readonly number[]
    readonly zeitraum: { readonly name: string } | null
  }
  readonly kreisraten: readonly {
    readonly slug: string
    readonly gruppe: string
    readonly rate: number
  }[]
  readonly bisherige: readonly object[]
}

async function beginne(angaben: object = {}): Promise<Zuschnitt> {
  const { data, errors } = await test.frage(BEGINN, { name: 'P', beginn: 'EINTEILUNG', ...angaben })
  expect(errors).toBeUndefined()
  return data?.['createZuschnitt'] as Zuschnitt
}
async function vergleiche(angaben: object): Promise<Vergleich> {
  const { data, errors } = await test.frage(VERGLEICH, angaben)
  expect(errors).toBeUndefined()
  return data?.['zuschnittsvergleich'] as Vergleich
}

it('says who lives in the Bausteine and by what the size of an area is measured', async () => {
  const { bausteine, kreisraten, bisherige } = await beginne()
  const summe = bausteine.einwohner.reduce((a, b) => a + b, 0)
  expect(summe).toBeGreaterThan(240_000)
  expect(bausteine.unter18.every((zahl, i) => zahl > 0 && zahl < bausteine.einwohner[i]!)).toBe(
    true,
  )
  expect(bausteine.zeitraum?.name).toMatch(/^31\.12\./)
  expect(bisherige).toHaveLength(20)
  expect(kreisraten.length).toBeGreaterThan(2)
  expect(kreisraten.every(({ rate }) => rate > 0 && rate < 1)).toBe(true)
  expect(kreisraten.map(({ gruppe }) => gruppe)).toContain('unter18')
})

it('gives the division in force the very Messwerte that it has', async () => {
  const { id } = await beginne()
  const vergleich = await vergleiche({ a: id })
  expect(vergleich.indikatoren.length).toBeGreaterThan(8)
  expect(vergleich.raeume.every(({ veraendert }) => !veraendert)).toBe(true)
  expect(vergleich.aussagen).toEqual([])
  let verglichen = 0
  for (const { indikator, zeitraum, a, b } of vergleich.indikatoren) {
    expect(a).toEqual(b)
    const { rows } = await test.datenbank.db.pool.query<{ nummer: number; wert: number | null }>(
      `SELECT r.nummer, m.wert FROM indikator i JOIN indikatorfassung f ON f.indikator_id = i.id
         JOIN messwertblock b ON b.indikatorfassung_id = f.id AND b.datenstand_id = 0 AND b.zeitraum_id = $2
         JOIN messwert m ON m.block_id = b.id JOIN raumfassung r ON r.id = m.raumfassung_id AND r.gueltig_bis IS NULL
         WHERE i.slug = $1 AND r.nummer IS NOT NULL ORDER BY r.nummer`,
      [indikator.slug, Number(zeitraum.id)],
    )
    for (const [i, { wert }] of rows.entries()) {
      const gerechnet = a.werte[i]
      if (wert === null) continue
      expect(gerechnet).toBeCloseTo(wert, 8)
      verglichen += 1
    }
  }
  expect(verglichen).toBeGreaterThan(150)
})

it('moves one Baustein: two areas have other figures, all others and the Kreis the same', async () => {
  const { id, bausteine, raeume } = await beginne()
  const baustein = bausteine.namen.indexOf('Doveren')
  const von = bausteine.raeume[baustein]!
  const ziel = raeume.findIndex(({ name }) => name.startsWith('Hückelhoven'))
  const verschiebungen = [{ raum: raeume[ziel]!.id, bausteine: bausteine.ids[baustein]! }]
  const { raeume: paare, indikatoren, aussagen } = await vergleiche({ a: id, verschiebungen })
  const veraendert = paare.flatMap((paar, i) => (paar.veraendert ? [i] : []))
  expect(veraendert).toEqual([von, ziel].toSorted((a, b) => a - b))
  const einwohner = indikatoren.find(({ indikator }) => indikator.slug === 'einwohner')!
  const summeOf = ({ werte }: Werte) => werte.reduce<number>((a, b) => a + (b ?? 0), 0)
  expect(summeOf(einwohner.b)).toBe(summeOf(einwohner.a))
  expect(summeOf(einwohner.a)).toBe(einwohner.kreis)
  for (const [i, paar] of paare.entries()) {
    if (!paar.veraendert) expect(einwohner.b.werte[i]).toBe(einwohner.a.werte[i])
  }
  expect(einwohner.a.werte[von]! - einwohner.b.werte[von]!).toBe(bausteine.einwohner[baustein])
  expect(aussagen.length).toBeGreaterThan(0)
  expect(aussagen[0]!.satz).toMatch(/ in .+: läge .+, bisher .+\.$/)
})

it('compares a variant with what it is a variant of, and refuses what cannot be compared', async () => {
  const a = await beginne()
  const b = await beginne({ beginn: 'VARIANTE', vorlage: a.id })
  const vergleich = await vergleiche({ a: a.id, b: b.id, indikatoren: ['einwohner'] })
  expect(vergleich.raeume).toHaveLength(20)
  expect(vergleich.indikatoren).toHaveLength(1)
  const fremd = await test.frage(VERGLEICH, { a: a.id, b: '99999' })
  expect(fremd.errors?.[0]?.extensions.code).toBe('NICHT_GEFUNDEN')
  const kommune = await test.als('KOMMUNE')
  const verboten = await kommune.frage(VERGLEICH, { a: a.id })
  expect(verboten.errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
  const leer = await beginne({ beginn: 'LEER' })
  expect((await vergleiche({ a: leer.id })).raeume).toEqual([])
})
