/**
 * The way of a division as a planner goes it, on the Quartiere and figures of the demo Kreis: drawn,
 * sent to ten Kommunen, agreed, decided; changed two years later, and no series says what is not so.
 */
import { createDemokreis } from '@sozial/db/seed/demo/index'
import { katalog } from '@sozial/db/seed/katalog'
import { parseZuordnung } from '@sozial/formate/zuordnung'
import { syncKatalog } from '../src/modules/indikator/sync-katalog.ts'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { createRaeume, SOZIALPLANUNG } from '../src/modules/kreis/create-raeume.ts'
import { importLieferungen } from '../src/modules/lieferung/import-lieferung.ts'
import type { Sprecher } from './als.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const AKTEUR = { art: 'SYSTEM', name: 'Probe' } as const
const AB = '1975-01-01'
const demo = createDemokreis()
let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.datenbank
  await syncKatalog(db, katalog)
  await createKreis(db, {
    gebiete: demo.kommunen.map(({ geometrie, ...raum }) => ({ ...raum, geometry: geometrie })),
    kreisSchluessel: demo.schluessel,
    name: demo.name,
    gueltigAb: AB,
    demo: false,
    akteur: AKTEUR,
  })
  await createRaeume(db, {
    ebene: 'QUARTIER',
    gliederung: SOZIALPLANUNG,
    raeume: demo.quartiere.map(({ schluessel, name, kommune, geometrie }) => ({
      schluessel,
      name,
      geometry: geometrie,
      ober: { ebene: 'KOMMUNE', schluessel: kommune },
    })),
    gueltigAb: AB,
    akteur: AKTEUR,
  })
  await liefere(QUARTIERE, 2013, 2019)
}, 300_000)
afterAll(() => test.close())

/** Files that count Quartiere; the others here count Sozialräume. */
const QUARTIERE = /_Quartiere_|Erwerbsalter/
const SOZIALRAEUME = /_Arbeitslose_(Sozialraeume|Quartale)_|_SGB-II_|^Wohngeld_/

/** The years of the demo's files come in as they did: not before they were over. */
async function liefere(dateien: RegExp, von: number, bis: number): Promise<void> {
  const jahre = Array.from({ length: bis - von + 1 }, (_, i) => String(von + i))
  const lieferungen = demo.lieferungen.flatMap(({ datei, zuordnung }) => {
    const [kopf = '', ...zeilen] = Buffer.from(datei.inhalt).toString('utf8').split('\n')
    const davon = zeilen.filter((zeile) =>
      jahre.some((jahr) => zeile.split(';')[2]?.endsWith(jahr)),
    )
    if (!dateien.test(datei.name) || davon.length === 0) return []
    const inhalt = Buffer.from([kopf, ...davon, ''].join('\n'))
    const name = `${von}-${bis}_${datei.name}`
    return [{ datei: { name, inhalt }, zuordnung: parseZuordnung(zuordnung), akteur: AKTEUR }]
  })
  expect(lieferungen.length).toBeGreaterThan(0)
  await importLieferungen(test.datenbank.db, lieferungen)
}

/** What a mutation or query answered; the steps fail loudly. */
async function tu<T>(wer: Pick<Sprecher, 'frage'>, query: string, variables: object): Promise<T> {
  const { data, errors } = await wer.frage(query, variables)
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  return Object.values(data ?? {})[0] as T
}

interface Ergebnis {
  readonly zuschnitt: Zuschnitt
  readonly konflikt: object | null
}
interface Zuschnitt {
  readonly id: string
  readonly stand: number
  readonly zustand: string
  readonly offen: number
  readonly raeume: readonly Raum[]
  readonly bausteine: { readonly ids: readonly string[]; readonly namen: readonly string[] }
}
interface Raum {
  readonly id: string
  readonly nummer: number
  readonly name: string
  readonly kommune: { readonly schluessel: string }
  readonly setztFort: { readonly schluessel: string } | null
}

const FELDER = `id stand zustand offen bausteine { ids namen }
  raeume { id nummer name kommune { schluessel } setztFort { schluessel } }`
const BEGINN = `mutation ($neuer: NeuerZuschnittInput!) { createZuschnitt(zuschnitt: $neuer) { ${FELDER} } }`
const LESEN = `query ($id: ID!) { zuschnitt(id: $id) { ${FELDER} } }`
const LISTE = `mutation ($id: ID!, $stand: Int!, $liste: String!) {
  uebernimmEinteilung(id: $id, stand: $stand, liste: $liste) { zuschnitt { ${FELDER} } konflikt { satz } } }`
const RAEUME = `mutation ($id: ID!, $stand: Int!, $raeume: [ZuschnittsraumInput!]!) {
  updateZuschnittRaeume(id: $id, stand: $stand, raeume: $raeume) { zuschnitt { ${FELDER} } konflikt { satz } } }`
const ZUORDNEN = `mutation ($id: ID!, $stand: Int!, $zuordnungen: [ZuschnittszuordnungInput!]!) {
  assignBausteine(id: $id, stand: $stand, zuordnungen: $zuordnungen) { zuschnitt { ${FELDER} } konflikt { satz } } }`
const GRENZE = `mutation ($id: ID!, $stand: Int!, $a: ID!, $b: ID!, $grund: String!) {
  saveZuschnittsgrund(id: $id, stand: $stand, a: $a, b: $b, grund: $grund) { zuschnitt { ${FELDER} } konflikt { satz } } }`
const FRAGEN = `mutation ($id: ID!, $stand: Int!, $beteiligungen: [BeteiligungInput!]!) {
  startAbstimmung(zuschnitt: $id, stand: $stand, beteiligungen: $beteiligungen) { gefragt { kommune } } }`
const BLATT = 'query ($id: ID!) { beteiligungsblatt(zuschnitt: $id) { teil raeume { name } } }'
const STELLUNGNAHME = `mutation ($id: ID!, $stellungnahme: StellungnahmeInput!) {
  giveStellungnahme(zuschnitt: $id, stellungnahme: $stellungnahme) { stellungnahmen { id art } } }`
const ANTWORT =
  'mutation ($id: ID!, $antwort: String!) { answerStellungnahme(id: $id, antwort: $antwort) { beteiligungen { id } } }'
const STAND = `query ($id: ID!) { abstimmung(zuschnitt: $id) { beteiligungen {
  zustand kommune { schluessel } stellungnahmen { id art antwort } } } }`
const BESCHLUSS = `mutation ($id: ID!, $stand: Int!, $beschluss: RaumbeschlussInput!) {
  decideZuschnitt(id: $id, stand: $stand, beschluss: $beschluss) { zuschnitt { ${FELDER} } konflikt { satz } } }`

const lies = (id: string) => tu<Zuschnitt>(test, LESEN, { id })

/** Gives every area and every border inside a Kommune its reason. */
async function begruende({ id, raeume }: Zuschnitt): Promise<void> {
  const { stand } = await lies(id)
  const angaben = raeume.map(({ kommune, setztFort, ...raum }) => ({
    ...raum,
    kommune: kommune.schluessel,
    setztFort: setztFort?.schluessel,
    grund: 'Gewachsene Ortsteile mit gemeinsamer Grundschule.',
    groessengrund: 'Mit der Kommune vereinbart.',
  }))
  await tu(test, RAEUME, { id, stand, raeume: angaben })
  for (const [i, a] of raeume.entries()) {
    for (const b of raeume.slice(i + 1)) {
      if (a.kommune.schluessel !== b.kommune.schluessel) continue
      const grenze = { a: a.id, b: b.id, grund: 'Die Bahnlinie trennt die Ortsteile.' }
      await tu(test, GRENZE, { id, stand: (await lies(id)).stand, ...grenze })
    }
  }
}

/** Asks Kommunen; one of them has doubts, which the Kreis answers. */
async function stimmeAb(id: string, kommunen: readonly string[], bedenken?: string): Promise<void> {
  const frist = new Date(Date.now() + 28 * 86_400_000).toISOString().slice(0, 10)
  const beteiligungen = kommunen.map((kommune) => ({ kommune, empfaenger: 'Sozialamt', frist }))
  await tu(test, FRAGEN, { id, stand: (await lies(id)).stand, beteiligungen })
  for (const kommune of kommunen) {
    const amt = await test.als({ rollen: ['KOMMUNE'], raum: kommune })
    const { teil, raeume } = await tu<{ teil: string; raeume: readonly object[] }>(amt, BLATT, {
      id,
    })
    expect(raeume.length).toBeGreaterThan(0)
    const art = kommune === bedenken ? 'BEDENKEN' : 'ZUSTIMMUNG'
    const text = kommune === bedenken ? 'Ein Ortsteil wird getrennt.' : ''
    await tu(amt, STELLUNGNAHME, { id, stellungnahme: { art, text, teil } })
  }
  const stand = await tu<{
    beteiligungen: readonly {
      zustand: string
      stellungnahmen: readonly { id: string; art: string }[]
    }[]
  }>(test, STAND, { id })
  expect(stand.beteiligungen.map(({ zustand }) => zustand)).toEqual(kommunen.map(() => 'ABGEGEBEN'))
  for (const { id: nummer, art } of stand.beteiligungen.flatMap((eine) => eine.stellungnahmen)) {
    if (art === 'BEDENKEN') await tu(test, ANTWORT, { id: nummer, antwort: 'Er bleibt zusammen.' })
  }
}

const beschliesse = async (id: string, stichtag: string): Promise<Ergebnis> =>
  tu(test, BESCHLUSS, {
    id,
    stand: (await lies(id)).stand,
    beschluss: { gremium: 'Kreistag', datum: '2019-09-24', nummer: '112/2019', stichtag },
  })

/** Sums of areas beside the Kreis: each Indikator, Zeitraum and Gebietsstand of the Sozialräume. */
const SUMMEN = `
  WITH raum AS (
    SELECT b.indikatorfassung_id AS f, b.zeitraum_id AS z, g.stichtag::text, count(*)::int AS raeume,
      sum(m.zaehler) AS zaehler, sum(m.nenner) AS nenner, bool_and(m.zaehler IS NOT NULL) AS voll
    FROM messwertblock b JOIN gebietsstand g ON g.id = b.gebietsstand_id AND g.ebene = 'SOZIALRAUM'
      JOIN messwert m ON m.block_id = b.id
    WHERE b.datenstand_id = 0 GROUP BY 1, 2, 3
  ), kreis AS (
    SELECT DISTINCT b.indikatorfassung_id AS f, b.zeitraum_id AS z, m.zaehler, m.nenner
    FROM messwertblock b JOIN messwert m ON m.block_id = b.id
      JOIN raumfassung r ON r.id = m.raumfassung_id JOIN kreis k ON k.raum_id = r.raum_id
    WHERE b.datenstand_id = 0
  )
  SELECT i.slug, concat_ws(' ', t.art, t.von) AS zeitraum, raum.stichtag, raum.raeume, raum.zaehler AS a, kreis.zaehler AS b,
    raum.nenner AS c, kreis.nenner AS d
  FROM raum JOIN kreis USING (f, z) JOIN indikatorfassung x ON x.id = f JOIN indikator i ON i.id = x.indikator_id
    JOIN zeitraum t ON t.id = z
  WHERE raum.voll AND kreis.zaehler IS NOT NULL AND x.intervall <> 'KEINE'`

interface Summe {
  readonly slug: string
  readonly zeitraum: string
  readonly stichtag: string
  readonly raeume: number
  readonly a: number
  readonly b: number
  readonly c: number | null
  readonly d: number | null
}
const summen = async () => (await test.owner.query<Summe>(SUMMEN)).rows

/** Every sum of the areas is the Kreis, for each Indikator, Zeitraum and Gebietsstand. */
async function pruefeSummen(staende: readonly string[]): Promise<readonly Summe[]> {
  const alle = await summen()
  expect(new Set(alle.map(({ stichtag }) => stichtag))).toEqual(new Set(staende))
  for (const summe of alle) {
    expect(summe).toMatchObject({ raeume: 20 })
    expect([summe.slug, summe.zeitraum, summe.a]).toEqual([
      summe.slug,
      summe.zeitraum,
      expect.closeTo(summe.b, 6),
    ])
    if (summe.d !== null) expect(summe.c).toBeCloseTo(summe.d, 6)
  }
  return alle
}

/** Each single value on the borders of a day, up to a year: what a reader of then has seen. */
async function werteAuf(stichtag: string, bis: number): Promise<ReadonlyMap<string, string>> {
  const { rows } = await test.owner.query<{ wo: string; was: string }>(
    `SELECT concat_ws(' ', i.slug, z.art, z.von, r.schluessel) AS wo,
       concat_ws(' ', m.zaehler, m.nenner, m.wert, m.unten, m.oben, m.status, m.zeichen) AS was
     FROM messwertblock b JOIN gebietsstand g ON g.id = b.gebietsstand_id AND g.ebene = 'SOZIALRAUM'
       JOIN messwert m ON m.block_id = b.id JOIN raumfassung f ON f.id = m.raumfassung_id
       JOIN raum r ON r.id = f.raum_id JOIN zeitraum z ON z.id = b.zeitraum_id
       JOIN indikatorfassung x ON x.id = b.indikatorfassung_id JOIN indikator i ON i.id = x.indikator_id
     WHERE b.datenstand_id = 0 AND g.stichtag = $1 AND z.bis <= make_date($2, 1, 2)`,
    [stichtag, bis + 1],
  )
  return new Map(rows.map(({ wo, was }) => [wo, was]))
}

it('is drawn, sent to ten Kommunen, agreed and valid', async () => {
  const neuer = { name: 'Sozialräume 2020', stichtag: '2020-01-01', grundlage: '2019-06-01' }
  const { id } = await tu<Zuschnitt>(test, BEGINN, { neuer: { ...neuer, beginn: 'LEER' } })
  const nameOf = new Map(demo.sozialraeume.map((raum) => [raum.schluessel, raum.name]))
  const liste = demo.quartiere.map((q) => `${q.schluessel};${nameOf.get(q.sozialraum)}`).join('\n')
  const { zuschnitt } = await tu<Ergebnis>(test, LISTE, { id, stand: 1, liste })
  expect(zuschnitt).toMatchObject({ offen: 0 })
  expect(zuschnitt.raeume).toHaveLength(20)
  await begruende(zuschnitt)
  await stimmeAb(
    id,
    demo.kommunen.map(({ schluessel }) => schluessel),
    '05370020',
  )
  const { zuschnitt: beschlossen, konflikt } = await beschliesse(id, '2020-01-01')
  expect(konflikt).toBeNull()
  expect(beschlossen.zustand).toBe('BESCHLOSSEN')
  const { rows } = await test.owner.query<{ anzahl: number }>(
    `SELECT count(*)::int AS anzahl FROM raumfassung f JOIN raum r ON r.id = f.raum_id
     WHERE r.ebene = 'SOZIALRAUM' AND f.gueltig_ab = '2020-01-01' AND f.gueltig_bis IS NULL`,
  )
  expect(rows).toEqual([{ anzahl: 20 }])
}, 120_000)

let vorher: ReadonlyMap<string, string>
/** What began while the first borders held, and stays on them; earlier years go along with the newest. */
const damals = (werte: ReadonlyMap<string, string>) =>
  new Map([...werte].filter(([wo]) => / 202[01]-/.test(wo)))

it('is delivered for while it holds: two years, counted in Quartiere and in the new areas', async () => {
  const alte = await werteAuf('2020-01-01', 2019)
  expect(alte.size).toBeGreaterThan(1000)
  await liefere(QUARTIERE, 2020, 2021)
  await liefere(SOZIALRAEUME, 2020, 2021)
  expect(await werteAuf('2020-01-01', 2019)).toEqual(alte)
  const alle = await pruefeSummen(['2020-01-01'])
  expect(
    alle.some(({ slug, zeitraum }) => slug === 'kinder-im-sgb2' && /2021/.test(zeitraum)),
  ).toBe(true)
  vorher = await werteAuf('2020-01-01', 2021)
  expect(damals(vorher).size).toBeGreaterThan(500)
}, 120_000)

it('is changed two years later', async () => {
  const neuer = { name: 'Doveren', stichtag: '2022-01-01', grundlage: '2021-06-01' }
  const begonnen = await tu<Zuschnitt>(test, BEGINN, { neuer: { ...neuer, beginn: 'EINTEILUNG' } })
  expect(begonnen.raeume.every(({ setztFort }) => setztFort !== null)).toBe(true)
  const { id, bausteine, raeume } = begonnen
  const ziel = raeume.find(({ name }) => name === 'Baal–Brachelen')!
  const zuordnungen = [
    { raum: ziel.id, bausteine: bausteine.ids[bausteine.namen.indexOf('Doveren')]! },
  ]
  const { konflikt } = await tu<Ergebnis>(test, ZUORDNEN, { id, stand: 1, zuordnungen })
  expect(konflikt).toBeNull()
  await begruende(begonnen)
  await stimmeAb(id, ['05370020'])
  const { zuschnitt } = await beschliesse(id, '2022-01-01')
  expect(zuschnitt.zustand).toBe('BESCHLOSSEN')
  const { rows } = await test.owner.query<{ name: string }>(
    `SELECT f.name FROM raumfassung f JOIN raum r ON r.id = f.raum_id
     WHERE r.ebene = 'SOZIALRAUM' AND f.gueltig_ab = '2022-01-01' ORDER BY f.name`,
  )
  expect(rows.map(({ name }) => name)).toEqual(['Baal–Brachelen', 'Hückelhoven-Mitte'])
  const { data } = await test.frage(
    `{ messwerte(indikator: "einwohner", ebene: SOZIALRAUM, sicht: INTERN, gebietsstand: "2022-01-01") {
      gebietsstand { neuZugeschnittene { ab zuschnitt } } } }`,
  )
  expect(data).toMatchObject({
    messwerte: {
      gebietsstand: {
        neuZugeschnittene: expect.arrayContaining([{ ab: '2022-01-01', zuschnitt: id }]) as unknown,
      },
    },
  })
}, 120_000)

it('lets no series lie: every sum is the Kreis, on old borders and new, before and after', async () => {
  const alle = await pruefeSummen(['2020-01-01', '2022-01-01'])
  expect(new Set(alle.map(({ slug }) => slug)).size).toBeGreaterThan(5)
  const { rows } = await test.owner.query<{ datum: string }>(
    `SELECT datum::text FROM zeitreihenbruch WHERE art = 'GEBIET' ORDER BY datum DESC LIMIT 1`,
  )
  expect(rows[0]?.datum).toBe('2022-01-01')
})

it('leaves every value of then as it was, and marks what is estimated on the new borders', async () => {
  expect(damals(await werteAuf('2020-01-01', 2021))).toEqual(damals(vorher))
  const neue = await werteAuf('2022-01-01', 2021)
  const zeichen = (slug: string, raum: string) =>
    [...neue].filter(([wo]) => wo.startsWith(`${slug} `) && wo.endsWith(raum)).map(([, was]) => was)
  const [hueckelhoven, baal, gangelt] = ['053700201', '053700203', '053700081']
  for (const raum of [hueckelhoven, baal]) {
    const geschaetzt = zeichen('kinder-im-sgb2', raum).filter((was) => was.endsWith(' s'))
    expect(geschaetzt).toHaveLength(2)
    expect(zeichen('einwohner', raum).some((was) => was.endsWith(' s'))).toBe(false)
  }
  expect(zeichen('kinder-im-sgb2', gangelt).some((was) => was.endsWith(' s'))).toBe(false)
  for (const [wo, was] of vorher) {
    if (!wo.endsWith(hueckelhoven) && !wo.endsWith(baal))
      expect([wo, neue.get(wo)]).toEqual([wo, was])
  }
})

it('takes the next delivery on the new borders, and no value before it moves', async () => {
  const neue = await werteAuf('2022-01-01', 2021)
  await liefere(QUARTIERE, 2022, 2023)
  await liefere(SOZIALRAEUME, 2022, 2023)
  expect(await werteAuf('2022-01-01', 2021)).toEqual(neue)
  expect(damals(await werteAuf('2020-01-01', 2021))).toEqual(damals(vorher))
  const alle = await pruefeSummen(['2020-01-01', '2022-01-01'])
  expect(alle.some(({ zeitraum }) => /2023/.test(zeitraum))).toBe(true)
}, 120_000)

it('keeps every step in the Protokoll, and the reason of each border with it', async () => {
  const { rows } = await test.owner.query<{ handlung: string; anzahl: number }>(
    `SELECT handlung, count(*)::int AS anzahl FROM protokoll WHERE handlung IN
       ('createZuschnitt', 'uebernimmEinteilung', 'assignBausteine', 'startAbstimmung', 'giveStellungnahme',
        'answerStellungnahme', 'decideZuschnitt')
     GROUP BY 1 ORDER BY 1`,
  )
  expect(Object.fromEntries(rows.map(({ handlung, anzahl }) => [handlung, anzahl]))).toEqual({
    answerStellungnahme: 1,
    assignBausteine: 1,
    createZuschnitt: 2,
    decideZuschnitt: 2,
    giveStellungnahme: 11,
    startAbstimmung: 2,
    uebernimmEinteilung: 1,
  })
  const { rows: grenzen } = await test.owner.query('SELECT grund FROM raumgrenze')
  expect(grenzen.length).toBeGreaterThan(5)
})
