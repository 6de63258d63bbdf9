/** Profiles of areas: found by number and key, with their words and history, and who may write them. */
import { createStrassen } from '@sozial/db/seed/demo/strassen'
import { createDemoraeume } from '../src/modules/kreis/demokreis.testing.ts'
import { seedBeschreibungen } from '../src/modules/kreis/seed-demo-beschreibungen.ts'
import { importStrassen } from '../src/modules/strasse/import-strassen.ts'
import type { Sprecher } from './als.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const AKTEUR = { art: 'SYSTEM', name: 'Probe' } as const
let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.datenbank
  await createDemoraeume(db)
  await seedBeschreibungen(db, AKTEUR)
  await importStrassen(db, { datei: createStrassen(), akteur: AKTEUR, nurPruefen: false })
}, 60_000)
afterAll(() => test.close())

const PROFIL = `query Profil($slug: String!, $sicht: Sicht! = INTERN, $ebene: Ebene! = SOZIALRAUM) {
  raumprofil(ebene: $ebene, slug: $slug, sicht: $sicht) {
    slug nummer raum { schluessel name } ober { name ebene } teile { name } gueltigAb gueltigBis grund beschluss
    beschreibung { version text ortsteile ansprechstelle geaendertVon } darfAendern
    reihen(indikatoren: ["einwohner"]) { indikator } altersaufbau { zeitraum { id } }
  }
}`

interface Profil {
  readonly slug: string
  readonly nummer: number | null
  readonly raum: { readonly schluessel: string; readonly name: string }
  readonly ober: readonly { readonly name: string; readonly ebene: string }[]
  readonly teile: readonly { readonly name: string }[]
  readonly beschluss: string
  readonly darfAendern: boolean
  readonly beschreibung: {
    readonly version: number
    readonly text: string
    readonly ortsteile: readonly string[]
  }
}

async function lies(slug: string, wer: Pick<Sprecher, 'frage'> = test, variables: object = {}) {
  const { data, errors } = await wer.frage(PROFIL, { slug, ...variables })
  expect(errors).toBeUndefined()
  return data?.['raumprofil'] as Profil | null
}

describe('raumprofil', () => {
  it('finds an area by its number, whatever name follows', async () => {
    const profil = await lies('10')
    expect(profil).toMatchObject({ nummer: 10, darfAendern: true })
    expect(await lies('10-ein-frueherer-name')).toEqual(profil)
    expect(profil?.slug).toMatch(/^10-[a-z]/)
    expect(profil?.ober.map(({ ebene }) => ebene)).toEqual(
      expect.arrayContaining(['KREIS', 'KOMMUNE', 'JUGENDAMTSBEZIRK']),
    )
  })

  it('means by a number the area that holds, not one that had it before', async () => {
    const profil = await lies('10')
    await test.owner.query(
      `WITH alt AS (INSERT INTO raum (schluessel, ebene) VALUES ('9-frueher-nummer-zehn', 'SOZIALRAUM') RETURNING id)
       INSERT INTO raumfassung (raum_id, name, nummer, gueltig_ab, gueltig_bis)
       SELECT id, 'Früher Nummer 10', 10, '1990-01-01', '1991-01-01' FROM alt`,
    )
    expect(await lies('10')).toEqual(profil)
    await test.owner.query(`DELETE FROM raumfassung WHERE name = 'Früher Nummer 10'`)
    await test.owner.query(`DELETE FROM raum WHERE schluessel = '9-frueher-nummer-zehn'`)
  })

  it('finds it by its key too, and areas without a number by that alone', async () => {
    expect((await lies('053700041'))?.raum.name).toBe('Erkelenz-Mitte')
    const kommune = await lies('05370016-heinsberg', test, { ebene: 'KOMMUNE' })
    expect(kommune).toMatchObject({ slug: '05370016-heinsberg', nummer: null })
    expect(kommune?.teile).toHaveLength(3)
  })

  it.each(['999', 'gibt-es-nicht', '', '%', "1' OR '1'='1"])(
    'knows nothing of „%s“',
    async (slug) => {
      const profil = await lies(slug)
      expect(profil === null || profil.nummer === 1).toBe(true)
    },
  )

  it('says which Quartiere it has and had, why and by which decision', async () => {
    const profil = await lies('053700201')
    expect(profil?.teile.map(({ name }) => name)).toEqual(['Hückelhoven-Kern', 'Kleingladbach'])
    expect(profil?.beschluss).toContain('Rat der Stadt Hückelhoven')
    const { data } = await test.frage(
      `{ raumgeschichte(ebene: SOZIALRAUM, raum: "053700201", sicht: INTERN) {
        schritte { ab bis grund dazu weg aus { name } wurde { name slug } } gebietsstaende { stichtag } } }`,
    )
    expect(data?.['raumgeschichte']).toMatchObject({
      schritte: [
        { ab: '2020-01-01', bis: null, dazu: [], weg: ['Doveren'], aus: [], wurde: [] },
        { ab: '1975-01-01', bis: '2020-01-01', wurde: [{ name: 'Baal–Brachelen' }] },
      ],
      gebietsstaende: [{ stichtag: '1975-01-01' }, { stichtag: '2020-01-01' }],
    })
  })

  it('names an Ortsteil where its part lies, though the words are older than the borders', async () => {
    const neues = (raum: string, ortsteile: readonly string[], version: number) =>
      test.frage(SAVE, neu({ raum, version, ortsteile }))
    const ortsteile = async (raum: string) => (await lies(raum))?.beschreibung.ortsteile
    await neues('053700201', ['Hückelhoven', 'Doveren', 'Kleingladbach'], 1)
    expect(await ortsteile('053700201')).toEqual(['Hückelhoven', 'Doveren', 'Kleingladbach'])
    await test.owner.query(`UPDATE raumbeschreibung SET erfasst_am = '2019-12-31'`)
    expect(await ortsteile('053700201')).toEqual(['Hückelhoven', 'Kleingladbach'])
    expect((await ortsteile('053700203'))?.filter((name) => name === 'Doveren')).toHaveLength(1)
    await neues('053700203', ['Baal', 'Brachelen'], 1)
    expect(await ortsteile('053700203')).toEqual(['Baal', 'Brachelen', 'Doveren'])
  })

  it('lists only what changed when asked for all areas', async () => {
    const { data } = await test.frage(
      `{ raumgeschichte(ebene: SOZIALRAUM, sicht: INTERN) { schritte { raum { name } ab } } }`,
    )
    const geschichte = data?.['raumgeschichte'] as { schritte: readonly { ab: string }[] }
    expect(geschichte.schritte.map(({ ab }) => ab)).toEqual(['2020-01-01', '2020-01-01'])
  })

  it('keeps what is not published from the public', async () => {
    const aussen = { sicht: 'RELEASED' }
    expect(await lies('10', test.oeffentlich, aussen)).toBeNull()
    const kommune = await lies('05370016', test.oeffentlich, { ...aussen, ebene: 'KOMMUNE' })
    expect(kommune).toMatchObject({ darfAendern: false, teile: [], altersaufbau: null })
    const { errors } = await test.oeffentlich.frage(PROFIL, { slug: '10' })
    expect(errors?.[0]?.extensions.code).toBe('ANMELDUNG_NOETIG')
  })
})

const SAVE = `mutation Save($beschreibung: RaumbeschreibungInput!) {
  saveRaumbeschreibung(beschreibung: $beschreibung) { beschreibung { version text ortsteile ansprechstelle geaendertVon } }
}`

const neu = (teil: object = {}) => ({
  beschreibung: {
    ebene: 'SOZIALRAUM',
    raum: '053700161',
    version: 1,
    text: 'Neuer Text.',
    ortsteile: ['Lieck', ' Lieck ', ''],
    ansprechstelle: 'Zimmer 2.14',
    ...teil,
  },
})

describe('saveRaumbeschreibung', () => {
  it('saves once, keeps the version, writes the Protokoll and refuses the slower of two', async () => {
    const erste = await test.frage(SAVE, neu())
    expect(erste.data?.['saveRaumbeschreibung']).toMatchObject({
      beschreibung: { version: 2, text: 'Neuer Text.', ortsteile: ['Lieck'] },
    })
    const nochmal = await test.frage(SAVE, neu())
    expect(nochmal.data?.['saveRaumbeschreibung']).toMatchObject({ beschreibung: { version: 2 } })
    const langsame = await test.frage(SAVE, neu({ text: 'Anderer Text.' }))
    expect(langsame.errors?.[0]).toMatchObject({ extensions: { code: 'EINGABE_UNGUELTIG' } })
    const { rows } = await test.owner.query(
      `SELECT alt->>'version' AS alt, neu->>'text' AS neu FROM protokoll
       WHERE handlung = 'saveRaumbeschreibung' AND kennung = '053700161' ORDER BY id DESC LIMIT 1`,
    )
    expect(rows).toEqual([{ alt: '1', neu: 'Neuer Text.' }])
  })

  it('lets one of two at the same time through', async () => {
    const antworten = await Promise.all(
      ['eins', 'zwei'].map((text) => test.frage(SAVE, neu({ raum: '053700162', text }))),
    )
    expect(antworten.filter(({ errors }) => errors === undefined)).toHaveLength(1)
  })

  it('lets a Kommune write about its own areas and about no others', async () => {
    const heinsberg = await test.als({ rollen: ['KOMMUNE'], raum: '05370016' })
    const eigen = await heinsberg.frage(SAVE, neu({ raum: '053700163' }))
    expect(eigen.errors).toBeUndefined()
    const fremd = await heinsberg.frage(SAVE, neu({ raum: '053700041' }))
    expect(fremd.errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
    expect(await lies('053700163', heinsberg)).toMatchObject({ darfAendern: true })
    expect(await lies('053700041', heinsberg)).toMatchObject({ darfAendern: false })
  })

  it('refuses everybody else, what is too long and areas that are not there', async () => {
    const pruefung = await test.als('GEHEIMHALTUNG')
    const code = async (wer: Pick<Sprecher, 'frage'>, teil: object = {}) =>
      (await wer.frage(SAVE, neu(teil))).errors?.[0]?.extensions.code
    expect(await code(pruefung)).toBe('NICHT_BERECHTIGT')
    expect(await code(test.oeffentlich)).toBe('ANMELDUNG_NOETIG')
    expect(await code(test, { text: 'x'.repeat(4001) })).toBe('EINGABE_UNGUELTIG')
    expect(await code(test, { ansprechstelle: 'x'.repeat(301) })).toBe('EINGABE_UNGUELTIG')
    expect(await code(test, { raum: 'fehlt' })).toBe('NICHT_GEFUNDEN')
    const viele = Array.from({ length: 61 }, (_, i) => `Ort ${i}`)
    expect(await code(test, { ortsteile: viele })).toMatch(/EINGABE_UNGUELTIG|ANFRAGE_ZU_GROSS/)
  })
})

describe('strassensuche', () => {
  const suche = async (text: string, wer: Pick<Sprecher, 'frage'> = test) => {
    const { data, errors } = await wer.frage(
      `query ($suche: String!) { strassensuche(suche: $suche) { strasse kommune plz raeume { raum { name slug } nummern } } }`,
      { suche: text },
    )
    expect(errors).toBeUndefined()
    return data?.['strassensuche'] as readonly {
      strasse: string
      raeume: readonly { raum: { name: string }; nummern: string }[]
    }[]
  }

  it('finds the Sozialraum of a street, and of a house number where it runs through two', async () => {
    const [strasse] = await suche('landstr. kleingladbach')
    expect(strasse?.raeume.map(({ raum, nummern }) => [raum.name, nummern])).toEqual([
      ['Hückelhoven-Mitte', expect.stringContaining('2–48 gerade')],
      ['Baal–Brachelen', 'ab 50 gerade'],
    ])
    const [genau] = await suche('Landstraße Kleingladbach–Doveren 52')
    expect(genau?.raeume).toEqual([
      { raum: expect.objectContaining({ name: 'Baal–Brachelen' }) as unknown, nummern: '' },
    ])
  })

  it.each(['', 'ab', '%%%%', "'; DROP TABLE raum", 'gibt es nicht', 'x'.repeat(5000)])(
    'answers „%s“ with nothing',
    async (text) => {
      expect(await suche(text)).toEqual([])
    },
  )

  it('tells the public nothing while Sozialräume are not published', async () => {
    expect(await suche('Lindenstraße', test.oeffentlich)).toEqual([])
  })
})
