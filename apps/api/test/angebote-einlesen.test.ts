/** Offers out of a file: checked, taken over, known again; whose they may be; thousands of them. */
import type { Standortsatz } from '@sozial/formate/angebote'
import { createOertlicheSuche, findAdresspunkt } from '../src/modules/adresse/find-adressen.ts'
import { OHNE_GEOKODIERER } from '../src/modules/adresse/geokodierer.ts'
import { createOrtssuche } from '../src/modules/angebotsaustausch/orte.ts'
import type { Testsprecher } from './als.ts'
import {
  angebotOf,
  bisZuSehen,
  createRegisterwelt,
  fuehre,
  GEHEIM,
  neu,
  VOLL,
  type Registerwelt,
} from './register.testing.ts'

let welt: Registerwelt
beforeAll(async () => {
  welt = await createRegisterwelt()
}, 120_000)
afterAll(() => welt.test.close())

interface Bericht {
  readonly uebernommen: boolean
  readonly anzahl: Readonly<Record<string, number>>
  readonly unvollstaendig: number
  readonly neueAnbieter: readonly string[]
  readonly meldungen: readonly {
    readonly code: string
    readonly zeilen: readonly number[]
    readonly spalte: string
    readonly text: string
  }[]
  readonly zeilen: readonly {
    readonly titel: string
    readonly art: string
    readonly fehlt: readonly string[]
  }[]
}

async function lies(
  wer: Testsprecher,
  inhalt: string,
  suche: Readonly<Record<string, string>> = {},
): Promise<{
  readonly status: number
  readonly bericht: Bericht
  readonly fehler?: { readonly text: string }
}> {
  const { status, body } = await wer.sende({
    url: `/angebote/einlesen?${new URLSearchParams({ name: 'angebote.csv', ...suche }).toString()}`,
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(inhalt),
  })
  return { status, ...(JSON.parse(String(body)) as { bericht: Bericht }) }
}

const PRUEFEN = { nurPruefen: '1' }
const KOPF =
  'Kennung;Anbieter;Titel;Kurz gesagt;Kategorien;Für wen;Telefon;Einzugsgebiet;Straße;Hausnummer;Ort;Öffnungszeiten;Plätze'
const zeile = (
  kennung: string,
  titel: string,
  { anbieter = '', telefon = '02432 1' } = {},
): string => {
  const { strasse, hausnummer, ort } = welt.adresse
  return [
    kennung,
    anbieter,
    titel,
    'Kaffee.',
    'Begegnungsstätte',
    'Alle',
    telefon,
    'Kreis',
    strasse,
    hausnummer,
    ort,
    'Mo–Fr 9–12 Uhr',
    '20',
  ].join(';')
}
const datei = (...zeilen: readonly string[]): string => [KOPF, ...zeilen].join('\n')
const count = async (tabelle: string): Promise<number> =>
  (await welt.test.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${tabelle}`)).rows[0]!
    .n
const idOf = async (titel: string): Promise<string> => {
  const { rows } = await welt.test.owner.query<{ id: string }>(
    `SELECT angebot_id::text AS id FROM angebotsfassung WHERE inhalt->>'titel' = $1 LIMIT 1`,
    [titel],
  )
  return rows[0]!.id
}

describe('An Anbieter', () => {
  it('sees what would happen before anything is kept, and then has drafts handed in', async () => {
    const { anbieter } = welt
    const text = datei(zeile('k1', 'Café am Bach'), zeile('k2', 'Spieletreff', { telefon: '' }))
    const geprueft = await lies(anbieter, text, PRUEFEN)
    expect(geprueft.bericht).toMatchObject({
      uebernommen: false,
      anzahl: { NEU: 2, FEHLER: 0 },
      unvollstaendig: 1,
    })
    expect(await count('unterstuetzungsangebot')).toBe(0)
    expect((await lies(anbieter, text, { ziel: 'EINGEREICHT' })).bericht.uebernommen).toBe(true)
    const cafe = await angebotOf(anbieter, await idOf('Café am Bach'))
    expect(cafe).toMatchObject({
      zustand: 'EINGEREICHT',
      maengel: [],
      standorte: [
        {
          ...welt.adresse,
          punktlage: 'QUARTIER',
          zeiten: 'montags bis freitags 9–12 Uhr',
          kapazitaeten: [{ anzahl: 20 }],
        },
      ],
    })
    expect((await angebotOf(anbieter, await idOf('Spieletreff'))).zustand).toBe('ENTWURF')
  })

  it('changes nothing with the same file again, and drafts with another one', async () => {
    const { anbieter, planung } = welt
    const text = datei(zeile('k1', 'Café am Bach'), zeile('k2', 'Spieletreff', { telefon: '' }))
    expect((await lies(anbieter, text)).bericht.anzahl).toEqual({
      NEU: 0,
      GEAENDERT: 0,
      GLEICH: 2,
      FEHLER: 0,
    })
    const wieder = datei(zeile('k1', 'Café am Bach', { telefon: '02432 99' }))
    expect((await lies(anbieter, wieder)).bericht.meldungen).toMatchObject([
      { code: 'EINGEREICHT', zeilen: [2] },
    ])
    await fuehre(planung)('publishAngebot', await angebotOf(planung, await idOf('Café am Bach')))
    expect((await lies(anbieter, wieder)).bericht.anzahl).toMatchObject({ GEAENDERT: 1 })
    const cafe = await angebotOf(anbieter, await idOf('Café am Bach'))
    expect(cafe).toMatchObject({
      offen: 'ENTWURF',
      entwurf: { kontakt: { telefon: '02432 99' } },
      veroeffentlicht: { kontakt: { telefon: '02432 1' } },
    })
    expect(cafe.standorte).toHaveLength(1)
    expect(await count('unterstuetzungsangebot')).toBe(2)
  })

  it('is known again without a Kennung by title and address', async () => {
    const ohne = datei(zeile('', 'Café am Bach', { telefon: '02432 99' }))
    expect((await lies(welt.anbieter, ohne)).bericht.anzahl).toMatchObject({ NEU: 0, GLEICH: 1 })
  })

  it('takes the beginning of a description where „Kurz gesagt“ is missing, says so, and never over what somebody wrote', async () => {
    const mitBeschreibung = (text: string) =>
      text
        .replace(';Kurz gesagt;', ';Beschreibung;')
        .replaceAll(';Kaffee.;', ';Wir kochen Kaffee.;')
    const eines = mitBeschreibung(datei(zeile('b1', 'Kaffeeküche')))
    const { bericht } = await lies(welt.anbieter, eines)
    expect(bericht).toMatchObject({
      anzahl: { NEU: 1 },
      unvollstaendig: 0,
      meldungen: [{ code: 'KURZTEXT_ERSETZT', zeilen: [2] }],
    })
    expect((await angebotOf(welt.anbieter, await idOf('Kaffeeküche'))).entwurf).toMatchObject({
      kurztext: 'Wir kochen Kaffee.',
      langtext: 'Wir kochen Kaffee.',
    })
    expect((await lies(welt.anbieter, eines)).bericht).toMatchObject({
      anzahl: { GLEICH: 1 },
      meldungen: [],
    })
    await lies(welt.anbieter, datei(zeile('b2', 'Teestube')))
    await lies(welt.anbieter, mitBeschreibung(datei(zeile('b2', 'Teestube'))))
    expect((await angebotOf(welt.anbieter, await idOf('Teestube'))).entwurf).toMatchObject({
      kurztext: 'Kaffee.',
    })
  })

  it('reads in for nobody else, publishes nothing and makes no organisation', async () => {
    const { anbieter, kommune } = welt
    const fremd = await lies(anbieter, datei(zeile('x', 'Fremdes', { anbieter: 'Anderer Verein' })))
    expect(fremd.bericht.anzahl).toMatchObject({ NEU: 0, FEHLER: 1 })
    expect(fremd.bericht.meldungen[0]!.text).toContain(
      'Für „Anderer Verein“ können Sie nichts einlesen',
    )
    for (const suche of [{ ziel: 'VEROEFFENTLICHT' }, { mitNeuen: '1' }])
      expect((await lies(anbieter, datei(zeile('x', 'Fremdes')), suche)).status).toBe(403)
    const gruppe = await lies(kommune, datei(zeile('g1', 'Runde', { anbieter: 'Kaffeerunde' })))
    expect(gruppe.bericht.anzahl).toMatchObject({ NEU: 1, FEHLER: 0 })
    expect(
      (await lies(welt.fremder, datei(zeile('k1', 'Café am Bach')), PRUEFEN)).bericht.anzahl,
    ).toMatchObject({ NEU: 1 })
  })
})

it('changes the places of a site that is there, and how it was stays known', async () => {
  const { anbieter, test } = welt
  const mit = (plaetze: string): string => datei(zeile('pl', 'Malkurs').replace(/20$/, plaetze))
  await lies(anbieter, mit('20'))
  await test.owner.query(
    `UPDATE kapazitaet SET gueltig_ab = '2026-01-01', alter_von = 6 WHERE standort_id IN (
       SELECT s.id FROM standort s WHERE s.angebot_id = $1)`,
    [await idOf('Malkurs')],
  )
  expect((await lies(anbieter, mit('25'), PRUEFEN)).bericht.anzahl).toMatchObject({ GEAENDERT: 1 })
  await lies(anbieter, mit('25'))
  for (const plaetze of ['25', ''])
    expect((await lies(anbieter, mit(plaetze))).bericht.anzahl).toMatchObject({ GLEICH: 1 })
  const { rows } = await test.owner.query(
    `SELECT anzahl::int, alter_von AS "alterVon", gueltig_bis IS NULL AS offen FROM kapazitaet
     WHERE standort_id IN (SELECT id FROM standort WHERE angebot_id = $1) ORDER BY id`,
    [await idOf('Malkurs')],
  )
  expect(rows).toEqual([
    { anzahl: 20, alterVon: 6, offen: false },
    { anzahl: 25, alterVon: 6, offen: true },
  ])
})

describe('Addresses', () => {
  const satz = (teil: Partial<Standortsatz>): Standortsatz => ({
    name: '',
    form: 'ORT',
    geheim: false,
    plz: '',
    laenge: null,
    breite: null,
    zeiten: [],
    barrierefreiheit: [],
    oepnv: '',
    kapazitaeten: [],
    ...welt.adresse,
    ...teil,
  })

  it('are placed by the street registers however many there are; only the geocoder has a limit', async () => {
    const { pool } = welt.test.datenbank.db
    const hausnummerOf = (nr: number): string =>
      `${1 + Math.floor(nr / 26)}${String.fromCharCode(97 + (nr % 26))}`
    let gefragt = 0
    const find = () => {
      gefragt += 1
      return Promise.resolve([])
    }
    const suche = await createOrtssuche({ pool, geokodierer: { find } })
    const funde = []
    for (let nr = 1; nr <= 205; nr += 1)
      funde.push(await suche(satz({ hausnummer: hausnummerOf(nr) })))
    expect(gefragt).toBe(200)
    expect(new Set(funde.map(({ art }) => art))).toEqual(new Set(['GEFUNDEN']))
    expect(funde.map((fund) => 'ungefragt' in fund && fund.ungefragt)).toEqual(
      funde.map((_, i) => i >= 200),
    )
    const [erster, letzter] = [funde[0]!, funde.at(-1)!].map((fund) => 'lage' in fund && fund.lage)
    expect(letzter).toEqual({ ...erster, hausnummer: expect.anything() })
  })

  it('are the same by the registers in memory as one by one', async () => {
    const { pool } = welt.test.datenbank.db
    const quellen = { pool, geokodierer: OHNE_GEOKODIERER }
    const oertlich = await createOertlicheSuche(pool)
    const { rows } = await pool.query<{ strasse: string; kommune: string; plz: string }>(
      `SELECT DISTINCT a.strasse, f.name AS kommune, a.plz FROM strassenabschnitt a
       JOIN raumfassung f ON f.raum_id = a.kommune_id AND f.gueltig_bis IS NULL ORDER BY 1, 2 LIMIT 40`,
    )
    for (const { strasse, kommune, plz } of rows)
      for (const hausnummer of ['1', '25', ''])
        for (const wo of [
          { plz: '', ort: kommune },
          { plz, ort: '' },
          { plz: '', ort: '' },
        ]) {
          const adresse = { strasse, hausnummer, ...wo }
          const { punkt, plz: gefunden } = (await findAdresspunkt(quellen, adresse)) ?? {}
          const fund = oertlich(adresse)
          expect([adresse, fund?.punkt, fund?.plz]).toEqual([adresse, punkt, gefunden])
        }
  })
})

describe('The Kreis', () => {
  it('reads in for all, makes organisations and publishes what is complete', async () => {
    const { planung, test } = welt
    const text = datei(
      zeile('p1', 'Quartierstreff', { anbieter: 'Anderer Verein' }),
      zeile('p2', 'Werkstatt', { anbieter: 'Neuer Verein e. V.' }),
    )
    const ohne = await lies(planung, text, PRUEFEN)
    expect(ohne.bericht.anzahl).toMatchObject({ NEU: 1, FEHLER: 1 })
    const mit = await lies(planung, text, { ziel: 'VEROEFFENTLICHT', mitNeuen: '1' })
    expect(mit.bericht).toMatchObject({
      uebernommen: true,
      anzahl: { NEU: 2, FEHLER: 0 },
      neueAnbieter: ['Neuer Verein e. V.'],
    })
    const { data } = await test.oeffentlich.frage(
      '{ angebotssuche(suche: "Werkstatt") { treffer { titel organisation } } }',
    )
    expect(data).toMatchObject({
      angebotssuche: { treffer: [{ titel: 'Werkstatt', organisation: 'Neuer Verein e. V.' }] },
    })
    const { rows } = await test.owner.query(
      `SELECT neu FROM protokoll WHERE handlung = 'importAngebote' ORDER BY id DESC LIMIT 1`,
    )
    expect(rows).toMatchObject([
      {
        neu: { ziel: 'VEROEFFENTLICHT', veroeffentlicht: [expect.any(Number), expect.any(Number)] },
      },
    ])
  })

  it('gives out what it reads in again unchanged, what was refused and what is secret too', async () => {
    const { anbieter, planung } = welt
    await bisZuSehen(welt, { ...VOLL, titel: 'Schutzwohnung' }, GEHEIM)
    const mitOrt = await fuehre(anbieter)(
      'saveStandort',
      await neu(welt, { ...VOLL, titel: 'Abgelehntes' }),
      GEHEIM,
    )
    const eingereicht = await fuehre(anbieter)('submitAngebot', mitOrt)
    await fuehre(planung)('rejectAngebot', eingereicht, { grund: ['String!', 'Das ist Werbung.'] })
    for (const endung of ['csv', 'json']) {
      const { body } = await planung.sende({ url: `/angebote/register.${endung}` })
      expect(String(body)).toContain('Abgelehntes')
      const wieder = await lies(planung, String(body), { ...PRUEFEN, name: `register.${endung}` })
      expect(wieder.bericht.anzahl).toMatchObject({ NEU: 0, GEAENDERT: 0, FEHLER: 0 })
      expect(wieder.bericht.meldungen).toEqual([])
    }
  })
})

describe('What is wrong', () => {
  it('stays out with a sentence, and the rest comes in', async () => {
    const text = [
      'Kennung;Titel;Kategorien;Straße;Ort;Länge;Breite',
      'a;;Treff;;;;',
      'b;In Berlin;Treff;Wallstr. 1;Berlin;13,4;52,5',
      'c;Ohne Punkt;Begegnungsstätte;Gibtsnichtallee 1;Nirgendwo;;',
      'd;<script>alert(1)</script>;Tagespfleg;;;;',
    ].join('\n')
    const { bericht } = await lies(welt.anbieter, text)
    expect(bericht.anzahl).toMatchObject({ NEU: 2, FEHLER: 2 })
    expect(bericht.meldungen.map(({ code, zeilen }) => `${zeilen.join()} ${code}`)).toEqual([
      '2 TITEL_FEHLT',
      '3 AUSSERHALB',
      '4 OHNE_PUNKT',
    ])
    expect(bericht.zeilen.find(({ titel }) => titel === 'Ohne Punkt')!.fehlt).toContain(
      'Ein Standort hat noch keinen Punkt auf der Karte.',
    )
  })

  it('is a file that is none, or too large, or a choice that cannot be read', async () => {
    const { anbieter, test } = welt
    expect(await lies(anbieter, '{"a":')).toMatchObject({ status: 422 })
    expect(await lies(anbieter, 'x', { wahl: '{"spalten":{"a":1}}' })).toMatchObject({
      status: 400,
    })
    expect(await lies(anbieter, '')).toMatchObject({
      status: 400,
      fehler: { text: expect.stringContaining('ist leer') },
    })
    const gross = await anbieter.sende({
      url: '/angebote/einlesen?name=foto.jpg',
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(80 * 1024 * 1024),
      },
      body: Buffer.alloc(0),
    })
    expect([gross.status, String(gross.body)]).toEqual([
      413,
      expect.stringContaining('größer als 50 MB'),
    ])
    expect(
      (await test.oeffentlich.sende({ url: '/angebote/einlesen?name=a.csv', method: 'POST' }))
        .status,
    ).toBe(401)
  })
})

/** Figures for 10,000: docs/leistung.md; more than some would only take longer here. */
const VIELE = Number(process.env['VIELE_ANGEBOTE'] ?? 300)

it('takes many offers, published, and knows them again', async () => {
  const { planung, test } = welt
  const { rows } = await test.owner.query<{ x: number; y: number }>(
    `SELECT laenge AS x, breite AS y FROM standort WHERE laenge IS NOT NULL LIMIT 1`,
  )
  const { x, y } = rows[0]!
  const kopf =
    'Kennung;Anbieter;Titel;Kurz gesagt;Kategorien;Für wen;Telefon;Einzugsgebiet;Straße;Ort;Länge;Breite;Öffnungszeiten'
  const alle = Array.from({ length: VIELE }, (_, i) =>
    [
      `m${i}`,
      `Verein ${i % 60}`,
      `Massenangebot ${i}`,
      'Kurz.',
      'Begegnungsstätte',
      'Alle',
      '02432 1',
      '3 km',
      `Weg ${i}`,
      'Ort',
      String(x).replace('.', ','),
      String(y).replace('.', ','),
      'Mo–Fr 9–12 Uhr',
    ].join(';'),
  )
  const text = [kopf, ...alle].join('\n')
  const messe = async (suche: Readonly<Record<string, string>>) => {
    const beginn = performance.now()
    const { bericht } = await lies(planung, text, { mitNeuen: '1', ...suche })
    return {
      ...bericht.anzahl,
      neue: bericht.neueAnbieter.length,
      ms: Math.round(performance.now() - beginn),
    }
  }
  const laeufe = [
    await messe(PRUEFEN),
    await messe({ ziel: 'VEROEFFENTLICHT' }),
    await messe(PRUEFEN),
  ]
  if (process.env['VIELE_ANGEBOTE'] !== undefined)
    process.stdout.write(
      `${JSON.stringify(laeufe)} ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
    )
  expect(laeufe).toMatchObject([{ NEU: VIELE, neue: 60 }, { NEU: VIELE }, { GLEICH: VIELE }])
  const { data } = await test.oeffentlich.frage(
    '{ angebotssuche(suche: "Massenangebot") { anzahl } }',
  )
  expect(data).toMatchObject({ angebotssuche: { anzahl: VIELE } })
}, 240_000)
