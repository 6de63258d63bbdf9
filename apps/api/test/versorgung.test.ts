/** Planners see need and supply of their own areas, and no more of the register than they may. */
import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import { syncKategorien } from '../src/modules/angebot/sync-kategorien.ts'
import { importLieferung } from '../src/modules/lieferung/import-lieferung.ts'
import { runLoeschlauf } from '../src/modules/loeschregel/run-loeschlauf.ts'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { Testsprecher } from './als.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const quadrat = (west: number): string =>
  JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [west, 51],
        [west + 0.1, 51],
        [west + 0.1, 51.1],
        [west, 51.1],
        [west, 51],
      ],
    ],
  })

/** Kreis; A with S1 and S2, B with S3, from west to east. */
const WELT = `
  INSERT INTO raum (id, schluessel, ebene) VALUES (901, '05998', 'KREIS'), (902, '05998004', 'KOMMUNE'), (903, '05998008', 'KOMMUNE'),
    (911, 'S1', 'SOZIALRAUM'), (912, 'S2', 'SOZIALRAUM'), (913, 'S3', 'SOZIALRAUM');
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab, geometrie) VALUES (901, 901, 'Kreis', '2020-01-01', NULL),
    (902, 902, 'Adorf', '2020-01-01', NULL), (903, 903, 'Bedorf', '2020-01-01', NULL),
    (911, 911, 'Nord', '2020-01-01', '${quadrat(6)}'), (912, 912, 'Süd', '2020-01-01', '${quadrat(6.1)}'),
    (913, 913, 'Ost', '2020-01-01', '${quadrat(6.2)}');
  INSERT INTO gliederung (id, schluessel, name) VALUES (91, 'verwaltung', 'Verwaltung');
  INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab) VALUES (91, 901, 902, '2020-01-01'), (91, 901, 903, '2020-01-01'),
    (91, 902, 911, '2020-01-01'), (91, 902, 912, '2020-01-01'), (91, 903, 913, '2020-01-01');
  INSERT INTO gebietsstand (ebene, stichtag) VALUES ('KREIS', '2020-01-01'), ('KOMMUNE', '2020-01-01'), ('SOZIALRAUM', '2020-01-01');
  INSERT INTO kreis (id, raum_id) VALUES (1, 901);
  INSERT INTO organisation (id, art, name, zustand) VALUES (950, 'ANBIETER', 'Jugendwerk', 'GEPRUEFT');`

interface Ort {
  readonly laenge?: number
  readonly plaetze?: number
  readonly geheim?: boolean
  readonly ab?: string
}
interface Angebot {
  readonly id: number
  readonly inhalt: object
  readonly orte: readonly Ort[]
  readonly zustand?: 'ENTWURF' | 'VEROEFFENTLICHT'
}

const inhalt = (titel: string, mehr: object = {}) => ({
  titel,
  kategorien: ['jugendarbeit-offen'],
  einzugsgebiet: { art: 'RAEUME', raeume: [902] },
  ...mehr,
})

const ANGEBOTE: readonly Angebot[] = [
  { id: 1, inhalt: inhalt('Treff'), orte: [{ laenge: 6.05, plaetze: 30 }] },
  {
    id: 2,
    inhalt: inhalt('Still', { sichtbar: { kapazitaet: 'INTERN', foerderung: 'INTERN' } }),
    orte: [{ laenge: 6.25, plaetze: 7777 }],
  },
  {
    id: 3,
    inhalt: inhalt('Zuflucht', {
      kategorien: ['inobhutnahme'],
      einzugsgebiet: { art: 'RAEUME', raeume: [912] },
    }),
    orte: [{ geheim: true, plaetze: 8 }],
  },
  { id: 4, inhalt: inhalt('Unfertig'), orte: [{ laenge: 6.15, plaetze: 99 }], zustand: 'ENTWURF' },
  {
    id: 5,
    inhalt: inhalt('Bald'),
    orte: [
      { laenge: 6.15, plaetze: 5, ab: '2099-01-01' },
      { laenge: 6.05, plaetze: 2 },
    ],
  },
]

async function insert(
  test: TestApp,
  { id, inhalt: was, orte, zustand = 'VEROEFFENTLICHT' }: Angebot,
) {
  await test.owner.query(
    `INSERT INTO unterstuetzungsangebot (id, organisation_id, slug, zustand, bestaetigt_am, bestaetigt_von, angelegt_von)
     VALUES ($1, 950, $3, $2, CASE WHEN NOT $4 THEN now() END, CASE WHEN NOT $4 THEN 'P' END, 'P')`,
    [id, zustand, `a${id}`, zustand === 'ENTWURF'],
  )
  await test.owner.query(
    `INSERT INTO angebotsfassung (angebot_id, nummer, zustand, inhalt, erstellt_von, eingereicht_von, eingereicht_am, entschieden_von,
       entschieden_am)
     SELECT $1, 1, $2::fassungszustand, $3, 'P', w.von, w.am, w.von, w.am
     FROM (SELECT CASE WHEN $4 THEN 'P' END AS von, CASE WHEN $4 THEN now() END AS am) w`,
    [id, zustand, JSON.stringify(was), zustand !== 'ENTWURF'],
  )
  for (const [n, { laenge, plaetze, geheim = false, ab = '2021-01-01' }] of orte.entries()) {
    const ort = id * 10 + n
    await test.owner.query(
      `INSERT INTO standort (id, angebot_id, geheim, laenge, breite, punktlage, gueltig_ab)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ort,
        id,
        geheim,
        laenge ?? null,
        laenge === undefined ? null : 51.05,
        laenge === undefined ? null : 'KARTE',
        ab,
      ],
    )
    await test.owner.query(
      `INSERT INTO kapazitaet (standort_id, kategorie, art, anzahl, gueltig_ab, erfasst_von) VALUES ($1, $2, 'PLAETZE', $3, $4, 'P')`,
      [ort, id === 3 ? 'inobhutnahme' : 'jugendarbeit-offen', plaetze, ab],
    )
  }
  await test.owner.query(
    `INSERT INTO foerderung (angebot_id, geber, summe_jahr, gueltig_ab, gueltig_bis) VALUES ($1, $2, 6666, '2021-01-01', current_date + 90)`,
    [id, `Geber ${id}`],
  )
}

let test: TestApp
let planung: Testsprecher
let kommune: Testsprecher

beforeAll(async () => {
  test = await createTestApp()
  await syncKategorien(test.datenbank.db, ANGEBOTSKATEGORIEN)
  await test.owner.query(WELT)
  for (const angebot of ANGEBOTE) await insert(test, angebot)
  planung = await test.als({ rollen: ['PLANUNG'], raum: '05998' })
  kommune = await test.als({ rollen: ['KOMMUNE'], raum: '05998008' })
}, 60_000)
afterAll(() => test.close())

const FRAGE = `query ($kategorie: String, $stichtag: Datum, $annahmen: [SzenarioannahmeInput!]) {
  versorgung(kategorie: $kategorie, stichtag: $stichtag, annahmen: $annahmen) {
    raumnamen kommunenamen verfehlt ohneStand
    kategorien { schluessel vorOrt herein plaetze lage km euro kreis { angebote geheim plaetze } }
    vorher { plaetze } angebote { titel geheim geber euro foerderungBis standorte { raum plaetze } } luecken { raum } } }`

interface Zeile {
  readonly schluessel: string
  readonly vorOrt: readonly number[]
  readonly herein: readonly number[]
  readonly plaetze: readonly (number | null)[]
  readonly lage: readonly string[]
  readonly km: readonly (number | null)[]
  readonly euro: readonly number[] | null
  readonly kreis: { readonly angebote: number; readonly geheim: number; readonly plaetze: number }
}
interface Versorgung {
  readonly raumnamen: readonly string[]
  readonly verfehlt: readonly string[]
  readonly ohneStand: number | null
  readonly kategorien: readonly Zeile[]
  readonly vorher: readonly Pick<Zeile, 'plaetze'>[] | null
  readonly angebote: readonly {
    readonly titel: string
    readonly geheim: boolean
    readonly geber: string
    readonly euro: number | null
    readonly standorte: readonly { readonly raum: number | null }[]
  }[]
}

async function versorgung(wer: Testsprecher, variables: object): Promise<Versorgung> {
  const { data, errors } = await wer.frage(FRAGE, variables)
  expect(errors).toBeUndefined()
  return data?.['versorgung'] as Versorgung
}

describe('the Kreis', () => {
  it('sees what is published, where it lies, and what it serves', async () => {
    const { raumnamen, kategorien, angebote } = await versorgung(planung, {
      kategorie: 'jugendarbeit',
    })
    expect(raumnamen).toEqual(['Nord', 'Süd', 'Ost'])
    const [zweig, ...teile] = kategorien
    expect(zweig).toMatchObject({
      schluessel: 'jugendarbeit',
      vorOrt: [2, 0, 1],
      herein: [1, 3, 0],
      // Places kept to themselves are places nobody told, not none.
      plaetze: [32, 0, null],
      kreis: { angebote: 3, geheim: 0, plaetze: 32 },
    })
    expect(zweig!.lage[1]).toBe('KEINES')
    expect(zweig!.km[1]).toBeGreaterThan(5)
    expect(teile.find(({ schluessel }) => schluessel === 'jugendarbeit-offen')?.vorOrt).toEqual([
      2, 0, 1,
    ])
    expect(angebote.map(({ titel }) => titel)).toEqual(['Treff', 'Still', 'Bald'])
  })

  it('counts a secret place for the Kreis alone, and says nothing of where it is', async () => {
    const { kategorien, angebote } = await versorgung(planung, { kategorie: 'inobhutnahme' })
    expect(kategorien[0]).toMatchObject({
      vorOrt: [0, 0, 0],
      herein: [0, 0, 0],
      plaetze: [0, 0, 0],
    })
    expect(kategorien[0]!.kreis).toEqual({ angebote: 1, geheim: 1, plaetze: 8 })
    expect(angebote).toMatchObject([{ titel: 'Zuflucht', geheim: true, standorte: [] }])
  })

  it('reads nothing an Anbieter keeps to itself', async () => {
    const { body: bytes } = await planung.sende({
      url: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: test.adresse },
      body: JSON.stringify({ query: FRAGE, variables: { kategorie: 'jugendarbeit' } }),
    })
    const body = String(bytes)
    expect(body).toContain('6666')
    expect(body).not.toContain('7777')
    expect(body).not.toContain('Geber 2')
    expect(body).not.toContain('Unfertig')
  })

  it('sees another day as it was', async () => {
    const spaeter = await versorgung(planung, { kategorie: 'jugendarbeit', stichtag: '2099-06-01' })
    expect(spaeter.kategorien[0]!.vorOrt).toEqual([2, 1, 1])
  })
})

describe('a Kommune', () => {
  it('sees its own areas without money', async () => {
    const { raumnamen, kategorien, angebote } = await versorgung(kommune, {
      kategorie: 'jugendarbeit',
    })
    expect(raumnamen).toEqual(['Ost'])
    expect(kategorien[0]).toMatchObject({ vorOrt: [1], plaetze: [null], euro: null })
    expect(angebote).toMatchObject([{ titel: 'Still', geber: '', euro: null }])
  })

  it('is the only one beside planners: others are turned away', async () => {
    for (const wer of [test.oeffentlich, await test.als('ANBIETER'), await test.als('ADMIN')]) {
      const { data, errors } = await wer.frage(FRAGE, {})
      expect([data?.['versorgung'] ?? null, errors?.length]).toEqual([null, 1])
    }
  })
})

describe('a Szenario', () => {
  const annahmen = [
    { art: 'NEU', id: 'neu-1', raum: 'S2', plaetze: 20 },
    { art: 'SCHLIESSEN', id: '10' },
    { art: 'PLAETZE', id: '51', plaetze: 12 },
    { art: 'PLAETZE', id: '424242', plaetze: 1 },
    { art: 'NEU', id: 'neu-2', raum: 'S-weg', plaetze: 1 },
  ]

  it('shows before and after, and names what is no more there', async () => {
    const { kategorien, vorher, verfehlt } = await versorgung(planung, {
      kategorie: 'jugendarbeit',
      annahmen,
    })
    expect(vorher![0]!.plaetze).toEqual([32, 0, null])
    expect(kategorien[0]!.plaetze).toEqual([12, 20, null])
    expect(kategorien[0]!.vorOrt).toEqual([1, 1, 1])
    expect(verfehlt).toEqual(['424242', 'neu-2'])
  })

  it('refuses what makes no sense, in a sentence', async () => {
    for (const falsch of [
      { annahmen },
      { kategorie: 'jugendarbeit', annahmen: [{ art: 'PLAETZE', id: '10', plaetze: -1 }] },
      { kategorie: 'jugendarbeit', annahmen: [{ art: 'NEU', id: '10', raum: 'S1', plaetze: 1 }] },
    ]) {
      const { errors } = await planung.frage(FRAGE, falsch)
      expect(errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
    }
  })

  const SAVE = `mutation ($s: SzenarioInput!) { saveSzenario(szenario: $s) { id stand name annahmen { art id raum plaetze } } }`
  const DELETE =
    'mutation ($id: ID!, $stand: Int!) { deleteSzenario(id: $id, stand: $stand) { id } }'
  const neu = { name: 'Treff im Süden', kategorie: 'jugendarbeit', ebene: 'SOZIALRAUM', annahmen }
  const codeOf = async (wer: Testsprecher, dokument: string, variables: object) =>
    (await wer.frage(dokument, variables)).errors?.[0]?.extensions.code

  it('is kept for the organisation, and a second one does not write over the first', async () => {
    const { data } = await planung.frage(SAVE, { s: neu })
    const { id, stand } = data!['saveSzenario'] as { id: string; stand: number }
    expect(data).toMatchObject({
      saveSzenario: {
        stand: 1,
        annahmen: [
          { art: 'NEU', raum: 'S2', plaetze: 20 },
          { art: 'SCHLIESSEN', raum: null },
          {},
          {},
          {},
        ],
      },
    })
    expect(await codeOf(planung, SAVE, { s: neu })).toBe('EINGABE_UNGUELTIG')
    const kollegin = await test.als({ rollen: ['PLANUNG'], raum: '05998' })
    const geaendert = { ...neu, id, stand, name: 'Zwei Treffs' }
    expect(await codeOf(kollegin, SAVE, { s: geaendert })).toBeUndefined()
    expect(await codeOf(planung, SAVE, { s: geaendert })).toBe('STAND_UEBERHOLT')
    expect(await codeOf(planung, DELETE, { id, stand })).toBe('STAND_UEBERHOLT')
    // Another's is as unknown as none.
    expect(await codeOf(kommune, DELETE, { id, stand: 2 })).toBe('NICHT_GEFUNDEN')
    expect(await codeOf(kommune, SAVE, { s: { ...geaendert, stand: 2 } })).toBe('NICHT_GEFUNDEN')
    expect((await kommune.frage('{ szenarien { id } }')).data).toEqual({ szenarien: [] })
    expect((await planung.frage(DELETE, { id, stand: 2 })).data).toEqual({ deleteSzenario: [] })
    const { rows } = await test.owner.query(
      `SELECT handlung FROM protokoll WHERE gegenstand = 'Szenario' ORDER BY id`,
    )
    expect(rows.map(({ handlung }) => handlung)).toEqual([
      'saveSzenario',
      'saveSzenario',
      'deleteSzenario',
    ])
  })

  it('goes when nobody has changed it for its time, and knows what a site was called', async () => {
    const ort = { art: 'SCHLIESSEN', id: '10', ort: '  Treff (Nord)  ' }
    const { data } = await planung.frage(SAVE.replace('raum plaetze', 'ort'), {
      s: { ...neu, name: 'Alt', annahmen: [ort] },
    })
    expect(data).toMatchObject({ saveSzenario: { annahmen: [{ ort: 'Treff (Nord)' }] } })
    await planung.frage(SAVE, { s: { ...neu, name: 'Frisch' } })
    await test.owner.query(
      `UPDATE szenario SET geaendert_am = now() - interval '37 months' WHERE name = 'Alt'`,
    )
    const laeufe = await runLoeschlauf(test.datenbank.db, { jetzt: new Date() })
    expect(laeufe.find(({ art }) => art === 'SZENARIO')).toMatchObject({ anzahl: 1 })
    expect((await planung.frage('{ szenarien { name } }')).data).toEqual({
      szenarien: [{ name: 'Frisch' }],
    })
  })
})

describe('a day that is past', () => {
  const am = async (kategorie: string, stichtag: string | null) => {
    const { angebote, ohneStand } = await versorgung(planung, { kategorie, stichtag })
    return [angebote.map(({ titel }) => titel), ohneStand]
  }

  beforeAll(async () => {
    const alt = inhalt('Pflege', { kategorien: ['tagespflege'] })
    await insert(test, { id: 7, inhalt: alt, orte: [{ laenge: 6.05, plaetze: 9 }] })
    await test.owner.query(
      `UPDATE angebotsfassung SET zustand = 'ERSETZT', entschieden_am = '2022-05-01' WHERE angebot_id = 7`,
    )
    await test.owner.query(
      `INSERT INTO angebotsfassung (angebot_id, nummer, zustand, inhalt, erstellt_von, entschieden_von, entschieden_am)
       VALUES (7, 2, 'VEROEFFENTLICHT', $1, 'P', 'P', '2024-05-01')`,
      [JSON.stringify(inhalt('Begegnung', { kategorien: ['begegnungsstaette'] }))],
    )
    const ruht = inhalt('Ruhend', { kategorien: ['begegnungsstaette'] })
    await insert(test, { id: 8, inhalt: ruht, orte: [{ laenge: 6.05, plaetze: 5 }] })
    await test.owner.query(
      `UPDATE unterstuetzungsangebot SET zustand = 'RUHEND', bestaetigt_am = '2024-08-01' WHERE id = 8`,
    )
  })

  it('takes what was published then, and says of how many it knows no such content', async () => {
    expect(await am('tagespflege', '2023-12-31')).toEqual([['Pflege'], 0])
    expect(await am('tagespflege', '2021-12-31')).toEqual([['Pflege'], 1])
    expect(await am('begegnungsstaette', '2024-06-30')).toEqual([['Begegnung', 'Ruhend'], 1])
    expect(await am('tagespflege', null)).toEqual([[], null])
  })

  it('leaves out what rests since, and what had no site yet or has none any more', async () => {
    expect(await am('begegnungsstaette', '2025-06-30')).toEqual([['Begegnung'], 0])
    expect(await am('begegnungsstaette', null)).toEqual([['Begegnung'], null])
    expect(await am('tagespflege', '2020-06-30')).toEqual([[], 0])
    await test.owner.query(`UPDATE standort SET gueltig_bis = current_date WHERE angebot_id = 7`)
    expect(await am('begegnungsstaette', null)).toEqual([[], null])
  })
})

describe('the figures of the register', () => {
  const RECHNE = `mutation ($tag: Datum!) { computeRegisterzahlen(stichtag: $tag) { stichtage { tag lieferungId } } }`
  const rechne = async (wer: Pick<Testsprecher, 'frage'>, tag: string) => {
    const { data, errors } = await wer.frage(RECHNE, { tag })
    const stand = data?.['computeRegisterzahlen'] as
      | { readonly stichtage: readonly { readonly tag: string; readonly lieferungId: string }[] }
      | undefined
    return { code: errors?.[0]?.extensions.code, satz: errors?.[0]?.message, stand }
  }
  const ALTER = [0, 6, 21, 25, 65]
  const EINWOHNER: Zuordnung = {
    name: 'Einwohner',
    quelle: 'melderegister',
    trennzeichen: ';',
    dezimalzeichen: ',',
    kopfzeilen: 1,
    raum: { schluessel: 'RAUM', art: 'EIGEN' },
    zeitraum: { spalte: 'TAG', art: 'STICHTAG' },
    werte: ALTER.map((von, i) => ({
      spalte: `EW${von}`,
      merkmal: {
        schluessel: 'bevoelkerung',
        name: 'Bevölkerung',
        einheit: 'Personen',
        art: 'ANZAHL',
      },
      teilgruppe: { alterVon: von, alterBis: ALTER[i + 1] ?? null },
    })),
  }

  beforeAll(async () => {
    const kopf = ['RAUM', 'TAG', ...ALTER.map((von) => `EW${von}`)].join(';')
    const zeilen = ['S1', 'S2', 'S3'].map((raum) => `${raum};31.12.2024;100;300;100;900;600`)
    await importLieferung(test.datenbank.db, {
      datei: { name: 'ew.csv', inhalt: new TextEncoder().encode([kopf, ...zeilen].join('\n')) },
      zuordnung: EINWOHNER,
      akteur: { art: 'SYSTEM', name: 'Test' },
    })
  })

  it('are reckoned for a day by who plans, and once', async () => {
    const erste = await rechne(planung, '2024-12-31')
    expect(erste).toMatchObject({ stand: { stichtage: [{ tag: '2024-12-31' }] } })
    const { lieferungId } = erste.stand!.stichtage[0]!
    expect(lieferungId).toMatch(/^\d+$/)
    // Nothing has changed: the same one.
    expect((await rechne(planung, '2024-12-31')).stand!.stichtage[0]!.lieferungId).toBe(lieferungId)
    await test.owner.query(`UPDATE kapazitaet SET anzahl = 31 WHERE standort_id = 10`)
    expect((await rechne(planung, '2024-12-31')).stand!.stichtage[0]!.lieferungId).not.toBe(
      lieferungId,
    )
  })

  it('refuse a day on which nobody was counted, and everybody who does not plan', async () => {
    expect(await rechne(planung, '2023-12-31')).toMatchObject({
      code: 'EINGABE_UNGUELTIG',
      satz: expect.stringContaining('Für den 31.12.2023 sind keine Einwohner gezählt.'),
    })
    for (const wer of [kommune, test.oeffentlich, await test.als('ANBIETER')]) {
      expect((await rechne(wer, '2024-12-31')).code).toMatch(
        /^(NICHT_BERECHTIGT|ANMELDUNG_NOETIG)$/,
      )
    }
  })
})
