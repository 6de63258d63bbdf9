/** Citizens find what is public, by their own words, and nothing else. */
import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { syncKategorien } from '../src/modules/angebot/sync-kategorien.ts'
import {
  insertBeispielangebote,
  type Beispielangebot,
} from '../src/modules/angebotssuche/beispielangebote.testing.ts'
import type { AngebotssucheType } from '../src/modules/angebotssuche/angebotssuche.type.ts'
import { findFremdworte } from '../src/modules/angebotssuche/suchtext.ts'
import type { SuchvorschlagType } from '../src/modules/angebotssuche/suchvorschlag.type.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const WASSENBERG = { ort: 'Wassenberg', laenge: 6.155, breite: 51.1 }
const ERKELENZ = { ort: 'Erkelenz', laenge: 6.315, breite: 51.08 }

const ANGEBOTE: readonly Beispielangebot[] = [
  {
    titel: 'Frühförderstelle',
    kurztext: 'Wir fördern kleine Kinder.',
    kategorien: ['entwicklung', 'fruehfoerderung'],
    zielgruppen: ['KINDER_0_3', 'KINDER_3_6'],
    alter: [0, 6],
    frei: 2,
    kostenart: 'KOSTENTRAEGER',
    orte: [ERKELENZ],
    minuten: '{[480,720)}',
  },
  {
    titel: 'Schwangerschaftsberatung',
    kurztext: 'Rat und Hilfe vor der Geburt.',
    zielgruppen: ['SCHWANGERE'],
    sprachen: ['de', 'ar'],
    kostenart: 'KOSTENLOS',
    kreisweit: true,
  },
  {
    titel: 'Tagespflege am Rossenthal',
    kurztext: 'Pflege am Tag für ältere Menschen.',
    zielgruppen: ['AB_65'],
    alter: [65, null],
    barrierefreiheit: ['ROLLSTUHL', 'WC'],
    frei: 0,
    kostenart: 'KOSTENPFLICHTIG',
    orte: [WASSENBERG],
    minuten: '{[480,960),[1920,2400)}',
  },
  {
    titel: 'Offener Treff',
    kurztext: 'Für alle aus der Nachbarschaft.',
    zielgruppen: ['ALLE'],
    barrierefreiheit: ['ROLLSTUHL'],
    orte: [WASSENBERG, ERKELENZ],
    minuten: '{[8280,8460)}',
  },
]

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  await syncKategorien(test.datenbank.db, ANGEBOTSKATEGORIEN)
  const client = await test.owner.connect()
  await insertBeispielangebote(client, ANGEBOTE)
  client.release()
}, 60_000)
afterAll(() => test.close())

const SUCHE = `query Suche($suche: String, $kategorien: [String!], $zielgruppen: [String!], $alter: Int,
    $ort: AngebotsortInput, $umkreisKm: Float, $zeit: AngebotszeitInput, $barrierefreiheit: [String!], $sprachen: [String!],
    $kosten: [String!], $nurFreie: Boolean, $hoechstens: Int, $ab: Int, $raum: AngebotsraumInput, $zeiten: [String!], $ohneKreisweite: Boolean) {
  angebotssuche(suche: $suche, kategorien: $kategorien, zielgruppen: $zielgruppen, alter: $alter, ort: $ort,
    umkreisKm: $umkreisKm, zeit: $zeit, barrierefreiheit: $barrierefreiheit, sprachen: $sprachen, kosten: $kosten,
    nurFreie: $nurFreie, hoechstens: $hoechstens, ab: $ab, raum: $raum, zeiten: $zeiten, ohneKreisweite: $ohneKreisweite) {
    anzahl aehnlichGelesen ohneTreffer treffer { slug titel kurztext organisation orte frei abstand kreisweit kategorien formen zeiten geschuetzt wartezeitWochen telefon adressen }
    facetten { feld wert name ober anzahl } punkte { slug titel laenge breite }
  } }`

async function suche(variables: Readonly<Record<string, unknown>>): Promise<AngebotssucheType> {
  const { data, errors } = await test.oeffentlich.frage(SUCHE, variables)
  expect(errors).toBeUndefined()
  return data?.['angebotssuche'] as AngebotssucheType
}

const titel = async (variables: Readonly<Record<string, unknown>>): Promise<readonly string[]> =>
  (await suche(variables)).treffer.map((treffer) => treffer.titel)

describe('by words', () => {
  it.each([
    ['mein Kind spricht nicht', ['Frühförderstelle'], []],
    ['Frühförderng', ['Frühförderstelle'], ['frühförderng']],
    ['Beratung', ['Schwangerschaftsberatung'], []],
    ['Pflege', ['Tagespflege am Rossenthal'], []],
    ['Pfleeg', ['Tagespflege am Rossenthal'], ['pfleeg']],
    ['wassenberg', ['Offener Treff', 'Tagespflege am Rossenthal'], []],
    ['Wasenberg', ['Offener Treff', 'Tagespflege am Rossenthal'], ['wasenberg']],
    ['bakım', ['Tagespflege am Rossenthal'], []],
    ['my child does not speak', ['Frühförderstelle'], []],
    ['Pflege in Wassenberg', ['Tagespflege am Rossenthal'], []],
    ['Pflege Erkelenz', [], []],
    ["%' | !(xq:*", [], []],
  ])('%s', async (worte, erwartet, aehnlich) => {
    const antwort = await suche({ suche: worte })
    expect(antwort.treffer.map((t) => t.titel)).toEqual(erwartet)
    expect(antwort.anzahl).toBe(erwartet.length)
    expect(antwort.aehnlichGelesen).toEqual(aehnlich)
  })

  it('knows no word of ours as one of another language', () => {
    const worte = ANGEBOTSKATEGORIEN.flatMap(({ name, synonyme }) => [name, ...synonyme])
    expect(worte.flatMap(findFremdworte)).toEqual([])
  })

  it('finds all by nothing and by words that say nothing, in one order', async () => {
    const alle = ANGEBOTE.map((a) => a.titel).toSorted((a, b) => (a < b ? -1 : 1))
    expect(await titel({})).toEqual(alle)
    expect(await titel({ suche: 'und mit für' })).toEqual(alle)
  })
})

describe('what may be meant', () => {
  const vorschlaege = async (text: string) => {
    const { data, errors } = await test.oeffentlich.frage(
      'query ($suche: String!) { suchvorschlaege(suche: $suche) { suche zeiten sprachen ort { name } } }',
      { suche: text },
    )
    expect(errors).toBeUndefined()
    return data?.['suchvorschlaege'] as readonly SuchvorschlagType[]
  }

  it.each([
    ['Tagepfläge', [{ suche: 'Tagespflege', zeiten: [], sprachen: [], ort: null }]],
    [
      'Tagespflege am Samstag',
      [{ suche: 'tagespflege', zeiten: ['wochenende'], sprachen: [], ort: null }],
    ],
    ['sonntags abends', [{ suche: '', zeiten: ['wochenende', 'abends'], sprachen: [], ort: null }]],
    ['ağaç', [{ suche: '', zeiten: [], sprachen: ['tr'], ort: null }]],
    ['Tagespflege', []],
    ['', []],
    ["%' | !(xq:*", []],
  ])('%s', async (text, erwartet) => {
    expect((await vorschlaege(text)).slice(0, 1)).toEqual(erwartet)
  })
})

describe('by filter', () => {
  it.each([
    [{ kategorien: ['entwicklung'] }, ['Frühförderstelle']],
    [{ zielgruppen: ['AB_65'] }, ['Offener Treff', 'Tagespflege am Rossenthal']],
    [{ alter: 6, suche: 'Kinder' }, ['Frühförderstelle']],
    [{ alter: 7, suche: 'Kinder' }, []],
    [{ barrierefreiheit: ['ROLLSTUHL', 'WC'] }, ['Tagespflege am Rossenthal']],
    [{ sprachen: ['ar'] }, ['Schwangerschaftsberatung']],
    [{ kosten: ['KOSTENLOS', 'KOSTENTRAEGER'] }, ['Frühförderstelle', 'Schwangerschaftsberatung']],
    [{ nurFreie: true }, ['Frühförderstelle']],
    [{ zeit: { tage: [2], von: 480, bis: 720 } }, ['Tagespflege am Rossenthal']],
    [{ zeit: { tage: [1], von: 720, bis: 780 } }, ['Tagespflege am Rossenthal']],
    [{ zeiten: ['werktags'] }, ['Frühförderstelle', 'Tagespflege am Rossenthal']],
    [{ zeiten: ['abends'] }, ['Offener Treff']],
    [
      { zeiten: ['abends', 'werktags'] },
      ['Frühförderstelle', 'Offener Treff', 'Tagespflege am Rossenthal'],
    ],
    [{ zeiten: ['wochenende'] }, ['Offener Treff']],
    [{ kategorien: [], sprachen: null, nurFreie: true }, ['Frühförderstelle']],
  ])('%j', async (filter, erwartet) => {
    expect(await titel(filter)).toEqual(erwartet)
  })

  it('goes by the nearest site, and lets those of the whole Kreis follow', async () => {
    const { treffer } = await suche({ ort: { laenge: 6.155, breite: 51.1 }, umkreisKm: 2 })
    expect(treffer.map(({ titel: t, abstand }) => [t, abstand])).toEqual([
      ['Offener Treff', 0],
      ['Tagespflege am Rossenthal', 0],
      ['Schwangerschaftsberatung', null],
    ])
    const [weit] = (
      await suche({ suche: 'Frühförderstelle', ort: { laenge: 6.155, breite: 51.1 } })
    ).treffer
    expect(weit?.abstand).toBeGreaterThan(11_000)
    expect(weit?.abstand).toBeLessThan(11_700)
  })

  it('knows no offer of an area that there is not, but those of the whole Kreis', async () => {
    const raum = { ebene: 'KOMMUNE', schluessel: '99999999' }
    expect(await titel({ raum })).toEqual(['Schwangerschaftsberatung'])
  })

  it('puts what lies in an area first, what serves the whole Kreis behind or not at all', async () => {
    const client = await test.owner.connect()
    await client.query(
      `INSERT INTO raum (id, schluessel, ebene) VALUES (901, '05370036', 'KOMMUNE')`,
    )
    await client.query('SET session_replication_role = replica')
    await client.query(
      `UPDATE oeffentliches_angebot SET raeume = '{901}' WHERE titel = 'Tagespflege am Rossenthal'`,
    )
    await client.query('SET session_replication_role = origin')
    client.release()
    const raum = { ebene: 'KOMMUNE', schluessel: '05370036' }
    expect(await titel({ raum })).toEqual(['Tagespflege am Rossenthal', 'Schwangerschaftsberatung'])
    expect(await titel({ raum, ohneKreisweite: true })).toEqual(['Tagespflege am Rossenthal'])
  })
})

it('counts what each further choice would leave, its own filter set aside', async () => {
  const { facetten, anzahl } = await suche({ zielgruppen: ['KINDER_3_6'], suche: '' })
  const zaehle = (feld: string, wert: string) =>
    facetten.find((f) => f.feld === feld && f.wert === wert)?.anzahl
  expect(anzahl).toBe(2)
  expect(zaehle('zielgruppen', 'AB_65')).toBe(2)
  expect(zaehle('kostenart', 'KOSTENLOS')).toBeUndefined()
  expect(zaehle('kostenart', 'KOSTENTRAEGER')).toBe(1)
  expect(zaehle('frei', 'ja')).toBe(1)
  expect(facetten.find(({ wert }) => wert === 'fruehfoerderung')).toMatchObject({
    name: 'Frühförderung',
    ober: 'entwicklung',
  })
})

describe('every combination of filters', () => {
  /** By hand: what the descriptions of the arguments say. */
  const passt = (a: Beispielangebot, f: Filterwahl): boolean => {
    const eines = (werte: readonly string[] | undefined, gewaehlt: readonly string[]): boolean =>
      gewaehlt.length === 0 || gewaehlt.some((wert) => werte?.includes(wert))
    const nah = (km: number): boolean =>
      a.kreisweit === true ||
      (a.orte ?? []).some(({ ort }) => ort === 'Wassenberg' || (ort === 'Erkelenz' && km >= 20))
    const [von, bis] = a.alter ?? [null, null]
    return (
      eines(a.kategorien, f.kategorien) &&
      eines(a.zielgruppen, f.zielgruppen.length > 0 ? [...f.zielgruppen, 'ALLE'] : []) &&
      f.barrierefreiheit.every((wert) => a.barrierefreiheit?.includes(wert)) &&
      eines(a.sprachen ?? ['de'], f.sprachen) &&
      eines(a.kostenart === undefined ? [] : [a.kostenart], f.kosten) &&
      eines(ZEITEN[a.titel], f.zeiten) &&
      (!f.nurFreie || (a.frei ?? 0) > 0) &&
      (f.alter === null || (f.alter >= (von ?? 0) && f.alter <= (bis ?? 999))) &&
      (f.umkreisKm === null || nah(f.umkreisKm))
    )
  }
  const ZEITEN: Readonly<Record<string, readonly string[]>> = {
    Frühförderstelle: ['werktags'],
    'Tagespflege am Rossenthal': ['werktags'],
    'Offener Treff': ['wochenende', 'abends'],
  }
  const auswahl = (...werte: readonly string[]) => fc.subarray([...werte], { maxLength: 2 })
  const filterwahl = fc.record({
    kategorien: auswahl('entwicklung', 'fruehfoerderung', 'kita'),
    zielgruppen: auswahl('KINDER_3_6', 'AB_65', 'SCHWANGERE'),
    barrierefreiheit: auswahl('ROLLSTUHL', 'WC'),
    sprachen: auswahl('de', 'ar'),
    kosten: auswahl('KOSTENLOS', 'KOSTENPFLICHTIG'),
    zeiten: auswahl('werktags', 'abends', 'wochenende'),
    nurFreie: fc.boolean(),
    alter: fc.constantFrom(null, 4, 70),
    umkreisKm: fc.constantFrom(null, 5, 20),
  })
  type Filterwahl = typeof filterwahl extends fc.Arbitrary<infer T> ? T : never
  const variablen = (f: Filterwahl) => ({
    ...f,
    ort: f.umkreisKm === null ? null : { laenge: WASSENBERG.laenge, breite: WASSENBERG.breite },
  })
  const gefunden = (f: Filterwahl): readonly string[] =>
    ANGEBOTE.filter((a) => passt(a, f))
      .map((a) => a.titel)
      .toSorted()

  it('finds what fits all of them, and says before a choice what it would leave', async () => {
    const FELDER = {
      kategorien: 'kategorien',
      zielgruppen: 'zielgruppen',
      sprachen: 'sprachen',
      kostenart: 'kosten',
      zeiten: 'zeiten',
    } as const
    await fc.assert(
      fc.asyncProperty(filterwahl, async (f) => {
        const { anzahl, treffer, facetten } = await suche(variablen(f))
        expect(treffer.map((t) => t.titel).toSorted()).toEqual(gefunden(f))
        expect(anzahl).toBe(treffer.length)
        for (const { feld, wert, anzahl: vorher } of facetten) {
          const anders =
            feld === 'frei'
              ? { ...f, nurFreie: true }
              : feld === 'barrierefreiheit'
                ? { ...f, barrierefreiheit: [...f.barrierefreiheit, wert] }
                : { ...f, [FELDER[feld as keyof typeof FELDER]]: [wert] }
          if (wert === 'ALLE' || wert === 'jetzt') continue
          expect([feld, wert, vorher]).toEqual([feld, wert, gefunden(anders).length])
        }
      }),
      { numRuns: 60 },
    )
  })
})

it('names a chosen category that leaves nothing, and counts the named times', async () => {
  const { facetten } = await suche({ kategorien: ['schuldnerberatung'] })
  expect(facetten.find(({ wert }) => wert === 'schuldnerberatung')).toMatchObject({
    name: 'Schuldnerberatung',
    anzahl: 0,
  })
  const { facetten: zeiten } = await suche({ zeiten: ['abends'] })
  const anzahlOf = (wert: string) =>
    zeiten.find((f) => f.wert === wert && f.feld === 'zeiten')?.anzahl
  expect(['werktags', 'abends', 'wochenende'].map(anzahlOf)).toEqual([2, 1, 1])
})

it('knows what is open at this minute', async () => {
  const { rows } = await test.owner.query<{ jetzt: number }>(
    `SELECT (extract(isodow FROM t)::int - 1) * 1440 + extract(hour FROM t)::int * 60 + extract(minute FROM t)::int AS jetzt
     FROM (SELECT now() AT TIME ZONE 'Europe/Berlin' AS t) t`,
  )
  const jetzt = rows[0]!.jetzt
  const client = await test.owner.connect()
  await client.query('SET session_replication_role = replica')
  const oeffne = (minuten: string) =>
    client.query(
      `UPDATE oeffentliches_angebot SET oeffnungsminuten = $1 WHERE slug = 'schwangerschaftsberatung'`,
      [minuten],
    )
  await oeffne(`{[${jetzt},${Math.min(jetzt + 5, 10_080)})}`)
  const offen = await titel({ zeiten: ['jetzt'], sprachen: ['ar'] })
  await oeffne('{}')
  await client.query('SET session_replication_role = origin')
  client.release()
  expect(offen).toEqual(['Schwangerschaftsberatung'])
  expect(await titel({ zeiten: ['jetzt'], sprachen: ['ar'] })).toEqual([])
})

it('pages without gap or double, with every point on the map', async () => {
  const seiten = await Promise.all([0, 1, 2, 3].map((ab) => suche({ hoechstens: 1, ab })))
  expect(seiten.flatMap(({ treffer }) => treffer.map((t) => t.titel))).toEqual(await titel({}))
  expect(seiten.map(({ punkte }) => punkte.length)).toEqual([4, 4, 4, 4])
})

it('shows one offer, and none that is not public', async () => {
  const frage = (slug: string) =>
    test.oeffentlich.frage(
      'query ($slug: String!) { angebotsseite(slug: $slug) { titel kategorien { name } standorte { strasse ort } bestaetigtAm } }',
      { slug },
    )
  expect((await frage('frühförderstelle')).data?.['angebotsseite']).toEqual({
    titel: 'Frühförderstelle',
    kategorien: [{ name: 'Entwicklung und Förderung von Kindern' }, { name: 'Frühförderung' }],
    standorte: [{ strasse: 'Markt 1', ort: 'Erkelenz' }],
    bestaetigtAm: expect.stringMatching(/^2026-/),
  })
  expect((await frage('gibt-es-nicht')).data?.['angebotsseite']).toBeNull()
})

it.each([
  [{ hoechstens: 101 }, 'Eine Seite hat höchstens 100 Angebote.'],
  [{ ab: -1 }, 'So weit reicht die Liste nicht.'],
  [{ umkreisKm: -1 }, 'Der Umkreis liegt zwischen 0 und 500 Kilometern.'],
  [{ ort: { laenge: 200, breite: 1 } }, 'Diesen Punkt gibt es auf der Erde nicht.'],
  [{ zeit: { tage: [8], von: 0, bis: 1 } }, 'Diese Zeit gibt es in keiner Woche.'],
])('%j: %s', async (variables, text) => {
  const { errors } = await test.oeffentlich.frage(SUCHE, variables)
  expect(errors?.[0]?.message).toBe(text)
})

it('reads the public tables and the categories, and no other', async () => {
  const ordner = new URL('../src/modules/angebotssuche/', import.meta.url)
  const dateien = [
    'angebotssuche.sql.ts',
    'angebotssuche.lesen.queries.ts',
    'suchvorschlaege.lesen.queries.ts',
  ]
  const text = (await Promise.all(dateien.map((d) => readFile(new URL(d, ordner), 'utf8')))).join(
    '',
  )
  const { rows } = await test.owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'v', 'm') AND relnamespace = 'public'::regnamespace`,
  )
  const genannte = rows.filter(({ name }) =>
    new RegExp(`\\b(?:FROM|JOIN)\\s+"?${name}\\b`, 'i').test(text),
  )
  expect(genannte.map(({ name }) => name).toSorted()).toEqual([
    'angebotskategorie',
    'oeffentlicher_standort',
    'oeffentliches_angebot',
  ])
})
