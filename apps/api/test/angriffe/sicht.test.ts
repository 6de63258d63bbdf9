/** What the public can find out about what is not published: by asking, by trying names, by mixing. */
import { createBeispielkreis, publishDatenstand } from '../beispielkreis.ts'
import type { Sprecher, Testkonto } from '../als.ts'
import { createTestApp, type HttpAnfrage, type TestApp } from '../test-app.ts'
import { alsGraphql, countAntworten, rohOf } from './rahmen.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
  await publishDatenstand(test.owner)
  // Beside the published level one that is not, in inner use, and one that nobody has.
  await test.owner.query(`
    UPDATE raumfassung SET geometrie = (SELECT geometrie FROM raumfassung WHERE id = 101) WHERE id = 201;
    INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
      VALUES (6, 0, 1, 4, 3, '{1,3}', 1), (7, 0, 2, 1, 3, '{1,3}', 1);
    INSERT INTO messwert (block_id, raumfassung_id, zaehler, nenner, wert, unten, oben, status)
      VALUES (6, 201, 4, 100, 4, 1, 9, 'GUELTIG'), (7, 101, NULL, NULL, 4711, NULL, NULL, 'GUELTIG')`)
})
afterAll(() => test.close())

/** Who reads what is published and nothing else; null: nobody signed in. */
const AUSSEN: readonly (readonly [string, Testkonto | null])[] = [
  ['nobody', null],
  ['second factor due', { rollen: ['PLANUNG', 'ADMIN'], zweitfaktorOffen: true }],
  ['ANBIETER', 'ANBIETER'],
  ['ADMIN', 'ADMIN'],
]

/** Areas, Indikatoren, periods and figures that only the Arbeitsstand has. */
const INNERES = /Adorf-Mitte|S-1|schuldenstand|Schuldenstand|4711|Bericht 2028|"201"/

describe.each(AUSSEN)('for %s', (_wer, konto) => {
  let sprecher: Sprecher
  beforeAll(async () => {
    sprecher = konto === null ? test.oeffentlich : await test.als(konto)
  })

  it.each([
    '{ kreis { arbeitsstandVom ebenen { ebene anzahl } } }',
    '{ raeume { namen schluessel ebenen sozialraeume sozialraumnamen } }',
    '{ indikatoren(sicht: RELEASED, ausgemusterte: true) { slug fassungen { version name } abdeckung { ebene zeitraeume { kurz } } fehlendeMerkmale { name } wartetAuf } }',
    '{ messwerte(indikator: "arbeitslosenanteil", ebene: SOZIALRAUM, sicht: RELEASED) { gebietsstand { id stichtag geometrie } raeume { ids namen schluessel kommunen } } }',
    '{ messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: RELEASED, massstaebe: [SOZIALRAUM, KREIS]) { massstaebe { raum { id name } werte } } }',
    '{ messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: RELEASED, zeitraeume: [1, 3]) { perioden { werte } } }',
    '{ uebersicht(ebene: SOZIALRAUM, sicht: RELEASED) { raeume { namen } zeilen { werte } } }',
    '{ uebersicht(ebene: KOMMUNE, massstaebe: [SOZIALRAUM], indikatoren: ["schuldenstand", "arbeitslosenanteil"], sicht: RELEASED) { massstaebe { name } zeilen { indikator { slug } werte } } }',
    '{ abdeckungsmatrix(ebene: SOZIALRAUM, sicht: RELEASED) { zeilen { indikator raeume } zeitraeume { id } } }',
    '{ altersaufbau(ebene: SOZIALRAUM, raum: "S-1", sicht: RELEASED) { raum { name } werte { weiblich } } }',
    '{ auskunftsmerkmale(sicht: RELEASED) { schluessel name } }',
  ])('nothing inner is in %s', async (frage) => {
    const antwort = await rohOf(sprecher, alsGraphql(frage))
    expect(antwort).not.toMatch(/"errors"/)
    expect(antwort).not.toMatch(INNERES)
  })

  it.each([
    [
      'level',
      ['SOZIALRAUM', 'QUARTIER'],
      (ebene: string) =>
        alsGraphql(
          `{ messwerte(indikator: "arbeitslosenanteil", ebene: ${ebene}, sicht: RELEASED) { raeume { ids } } }`,
        ),
    ],
    [
      'level in many',
      ['SOZIALRAUM', 'QUARTIER'],
      (ebene: string) =>
        alsGraphql(`{ uebersicht(ebene: ${ebene}, sicht: RELEASED) { raeume { ids } } }`),
    ],
    [
      'Indikator',
      ['schuldenstand', 'gibtesnicht'],
      (slug: string) =>
        alsGraphql(
          `{ indikator(slug: "${slug}", sicht: RELEASED) { slug } messwerte(indikator: "${slug}", ebene: KOMMUNE, sicht: RELEASED) { perioden { werte } } }`,
        ),
    ],
    [
      'file of an Indikator',
      ['schuldenstand', 'gibtesnicht'],
      (slug: string) => ({ url: `/daten/${slug}/kommune.csv` }),
    ],
    [
      'file of a level',
      ['sozialraum', 'quartier'],
      (ebene: string) => ({ url: `/daten/arbeitslosenanteil/${ebene}.csv` }),
    ],
    [
      'Zeitraum of a file',
      ['2016', '1999'],
      (jahr: string) => ({ url: `/daten/arbeitslosenanteil/kommune.csv?zeitraum=${jahr}` }),
    ],
    [
      'Zeitraum',
      ['3', '99999'],
      (id: string) =>
        alsGraphql(
          'query($z: [ID!]) { messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, zeitraeume: $z, sicht: RELEASED) { perioden { werte } } }',
          { z: [id] },
        ),
    ],
    [
      'area of a file',
      ['S-1', 'X-1'],
      (raum: string) => ({ url: `/daten/arbeitslosenanteil/kommune.csv?raeume=${raum}` }),
    ],
    [
      'area',
      ['S-1', 'X-1'],
      (raum: string) =>
        alsGraphql(
          'query($r: [String!]) { messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, raeume: $r, sicht: RELEASED) { raeume { ids } perioden { werte } } }',
          { r: [raum] },
        ),
    ],
    [
      'outlines',
      ['4', '999', '2147483647'],
      (id: string) => ({ url: `/geo/${id}-0123456789abcdef.topo.json` }),
    ],
  ] as readonly (readonly [string, readonly string[], (name: string) => HttpAnfrage])[])(
    'an unpublished and an unknown %s are one and the same',
    async (_was, namen, toAnfrage) => {
      const ebenen = namen[0] === 'sozialraum' ? /Sozialräume|Quartiere/g : /(?!)/g
      const ohneNamen: Sprecher = {
        ...sprecher,
        sende: async (anfrage) => {
          const antwort = await sprecher.sende(anfrage)
          return { ...antwort, body: Buffer.from(antwort.body.toString().replaceAll(ebenen, '…')) }
        },
      }
      expect(await countAntworten(ohneNamen, namen, toAnfrage)).toBe(1)
    },
  )

  it('the Arbeitsstand is refused on every way, whatever else stands in the document', async () => {
    const felder = 'slug'
    for (const frage of [
      alsGraphql(`{ indikatoren(sicht: INTERN) { ${felder} } }`),
      alsGraphql(`query($s: Sicht! = INTERN) { indikatoren(sicht: $s) { ${felder} } }`),
      alsGraphql(`query($s: Sicht!) { indikatoren(sicht: $s) { ${felder} } }`, { s: 'INTERN' }),
      alsGraphql(
        `{ a: indikatoren(sicht: RELEASED) { ${felder} } b: indikatoren(sicht: INTERN) { ${felder} } }`,
      ),
      alsGraphql(
        `{ a: indikatoren(sicht: INTERN) { ${felder} } b: indikatoren(sicht: RELEASED) { ${felder} } }`,
      ),
      alsGraphql(
        `{ ...F } fragment F on Query { b: indikatoren(sicht: INTERN) { __typename ${felder} } }`,
      ),
      alsGraphql(
        `query A { sitzung { sicht } } query B { indikatoren(sicht: INTERN) { ${felder} } }`,
      ),
      alsGraphql(
        `{ startseite(sicht: INTERN) { bild { perioden { werte } } weitere { perioden { werte } } } }`,
      ),
      { url: '/daten?sicht=intern' },
      { url: '/daten?sicht=INTERN&sicht=RELEASED' },
      { url: '/daten/arbeitslosenanteil/kommune.csv?sicht=Intern' },
      { url: `/graphql?query=${encodeURIComponent('{ indikatoren(sicht: INTERN) { slug } }')}` },
    ] satisfies readonly HttpAnfrage[]) {
      const antwort = await rohOf(sprecher, frage)
      expect(antwort).not.toMatch(INNERES)
      expect(antwort).not.toContain('"slug":"schuldenstand"')
      expect(antwort).toMatch(
        /ANMELDUNG_NOETIG|NICHT_BERECHTIGT|ZWEITER_FAKTOR_NOETIG|ANFRAGE_|EINGABE_/,
      )
    }
  })

  it('the outlines of small areas do not exist, known address or not', async () => {
    const planung = await test.als('PLANUNG')
    const { data } = await planung.frage(
      '{ messwerte(indikator: "arbeitslosenanteil", ebene: SOZIALRAUM, sicht: INTERN) { gebietsstand { geometrie } } }',
    )
    const { geometrie } = (data!['messwerte'] as { gebietsstand: { geometrie: string } })
      .gebietsstand
    expect((await planung.sende({ url: geometrie })).status).toBe(200)
    const unbekannt = geometrie.replace(/\d+-/, '999-')
    expect(await rohOf(sprecher, { url: geometrie })).toBe(
      await rohOf(sprecher, { url: unbekannt }),
    )
    expect((await sprecher.sende({ url: geometrie })).status).toBe(404)
  })
})

describe('what planners do on the Arbeitsstand', () => {
  it('does not appear outside: the choice for the start page, a break', async () => {
    const { frage } = test
    const gewaehlt = await frage(
      'mutation { saveStartseite(startseite: {indikator: "schuldenstand", ebene: KOMMUNE, ueberschrift: "Schuldenstand steigt"}) { ebene } }',
    )
    expect(gewaehlt.errors).toBeUndefined()
    const start = await rohOf(
      test.oeffentlich,
      alsGraphql(
        '{ startseite(sicht: RELEASED) { indikator ebene ueberschrift bild { indikator { slug } } } }',
      ),
    )
    expect(start).not.toMatch(INNERES)
    expect(start).toContain('arbeitslosenanteil')
    const innen = await frage('{ startseite(sicht: INTERN) { indikator ueberschrift } }')
    expect(innen.data).toEqual({
      startseite: { indikator: 'schuldenstand', ueberschrift: 'Schuldenstand steigt' },
    })
    await test.owner.query(`
      INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
        VALUES (60, 2, 1, 1, 1, '{1,2}', 1);
      INSERT INTO freigegebener_messwert (block_id, raumfassung_id, zaehler, nenner, wert, status)
        VALUES (60, 101, 6, 1000, 0.6, 'GUELTIG'), (60, 102, 6, 1000, 0.6, 'GUELTIG'), (60, 103, 6, 1000, 0.6, 'GUELTIG');
      UPDATE datenstand SET zustand = 'VEROEFFENTLICHT', veroeffentlicht_am = now(),
        freigegeben_von = (SELECT id FROM konto WHERE anmeldename = 'zweite@beispiel') WHERE id = 2`)
    await test.owner.query(
      `INSERT INTO zeitreihenbruch (datum, art, titel, folge) VALUES ('2015-06-30', (enum_range(NULL::bruchart))[1], 'Nur innen bekannt', 'Folge')`,
    )
    const BRUECHE = (sicht: string) =>
      `{ messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: ${sicht}) { brueche { titel } perioden { werte } } }`
    expect(JSON.stringify((await frage(BRUECHE('INTERN'))).data)).toContain('Nur innen bekannt')
    const draussen = await rohOf(test.oeffentlich, alsGraphql(BRUECHE('RELEASED')))
    expect(draussen).toContain('0.6')
    expect(draussen).not.toContain('Nur innen bekannt')
  })
})
