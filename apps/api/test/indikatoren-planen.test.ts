import { katalog } from '@sozial/db/seed/katalog'
import { syncKatalog } from '../src/modules/indikator/sync-katalog.ts'
import { baueLieferung, createMusterkreis } from '../src/modules/kreis/musterkreis.testing.ts'
import { importLieferung } from '../src/modules/lieferung/import-lieferung.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const FORMEL = {
  typ: 'ANTEIL',
  zaehler: { art: 'MERKMAL', merkmal: 'arbeitslose' },
  nenner: { art: 'MERKMAL', merkmal: 'bevoelkerung' },
  faktor: 100,
}
const FASSUNG = {
  name: 'Arbeitslose an allen',
  kurzname: 'Arbeitslose an allen',
  definition: 'Anteil der Arbeitslosen an allen Einwohnern.',
  berechnung: FORMEL,
  einheit: 'Prozent',
  nachkommastellen: 1,
  polaritaet: 'HOCH_BELASTEND',
  intervall: 'WILSON',
}
const EINGABE = {
  slug: 'arbeitslose-an-allen',
  code: 'PLA-01',
  thema: 'Arbeit',
  kernset: false,
  fassung: FASSUNG,
}

interface Ergebnis {
  readonly indikator: {
    readonly slug: string
    readonly fassung: { readonly version: number }
  } | null
  readonly meldungen: readonly {
    readonly schwere: string
    readonly code: string
    readonly pfad: string
    readonly text: string
  }[]
}

const ERGEBNIS = `{ indikator { slug code herkunft fassung { version name formel } } meldungen { schwere code pfad text } }`
const CREATE = `mutation($eingabe: IndikatorInput!) { ergebnis: createIndikator(eingabe: $eingabe) ${ERGEBNIS} }`
const CHANGE = `mutation($slug: String!, $version: Int!, $eingabe: IndikatorAenderungInput!) {
  ergebnis: changeIndikator(slug: $slug, version: $version, eingabe: $eingabe) ${ERGEBNIS} }`
const COPY = `mutation($slug: String!, $neu: IndikatorkopieInput!) {
  ergebnis: copyIndikator(slug: $slug, neu: $neu) ${ERGEBNIS} }`
const VORSCHAU = `query($entwurf: FassungInput!, $ebene: Ebene!, $zeitraum: ID) {
  indikatorvorschau(entwurf: $entwurf, ebene: $ebene, zeitraum: $zeitraum) {
    formel meldungen { code } fehlendeMerkmale { schluessel quelle } zeitraeume { kurz } zeitraum { name }
    zeilen { schluessel name zaehler nenner wert unten oben status } } }`

describe('Indikatoren der Planung', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
    await createMusterkreis(test.datenbank.db)
    const zeilen = (wert: number) =>
      ['004', '008', '012'].map((gemeinde) => `05998${gemeinde};2020-12-31;${wert}`)
    await importLieferung(test.datenbank.db, baueLieferung('EW', zeilen(1000)))
    await importLieferung(test.datenbank.db, baueLieferung('ALO', zeilen(50)))
  })
  afterAll(() => test.close())

  /** The only field of an answer without errors. */
  const lies = async <T>(query: string, variables: object = {}): Promise<T> => {
    const { data, errors } = await test.frage(query, variables)
    expect(errors).toBeUndefined()
    return Object.values(data ?? {})[0] as T
  }
  const ergebnis = (query: string, variables: object) => lies<Ergebnis>(query, variables)
  const zeilen = async <T>(sql: string) =>
    (await test.owner.query<{ wert: T }>(sql)).rows.map(({ wert }) => wert)
  const protokoll = () => zeilen<number>('SELECT count(*)::int AS wert FROM protokoll')
  const versionen = (slug: string) =>
    zeilen<string>(`SELECT f.version || ' ' || f.herkunft AS wert FROM indikatorfassung f
      JOIN indikator i ON i.id = f.indikator_id WHERE i.slug = '${slug}' ORDER BY f.version`)
  const werte = (slug: string) =>
    zeilen<number>(`SELECT DISTINCT m.wert FROM messwert m JOIN messwertblock b ON b.id = m.block_id
      JOIN indikatorfassung f ON f.id = b.indikatorfassung_id JOIN indikator i ON i.id = f.indikator_id
      WHERE i.slug = '${slug}' AND m.wert IS NOT NULL`)
  const aenderung = (abweichend: object, fassung: object = {}) => ({
    thema: 'Arbeit',
    kernset: false,
    fassung: { ...FASSUNG, ...fassung },
    ...abweichend,
  })

  it('legt einen Indikator an, rechnet ihn und tut es kein zweites Mal', async () => {
    const erstes = await ergebnis(CREATE, { eingabe: EINGABE })
    expect(erstes).toEqual({
      indikator: {
        slug: 'arbeitslose-an-allen',
        code: 'PLA-01',
        herkunft: 'PLANUNG',
        fassung: {
          version: 1,
          name: 'Arbeitslose an allen',
          formel: 'Arbeitslose ÷ Bevölkerung × 100',
        },
      },
      meldungen: [],
    })
    expect(await werte('arbeitslose-an-allen')).toEqual([5])
    const eintraege = await protokoll()
    expect(await ergebnis(CREATE, { eingabe: EINGABE })).toEqual(erstes)
    expect(await protokoll()).toEqual(eintraege)
    expect(await versionen('arbeitslose-an-allen')).toEqual(['1 PLANUNG'])
  })

  it('legt ihn einmal an, wenn zwei ihn zugleich anlegen', async () => {
    const eingabe = {
      ...EINGABE,
      slug: 'zugleich',
      code: 'PLA-02',
      fassung: { ...FASSUNG, name: 'Zugleich' },
    }
    const beide = await Promise.all([1, 2].map(() => ergebnis(CREATE, { eingabe })))
    expect(beide.map(({ indikator }) => indikator?.slug)).toEqual(['zugleich', 'zugleich'])
    expect(await versionen('zugleich')).toEqual(['1 PLANUNG'])
  })

  it('sagt alles auf einmal, was an einer Eingabe nicht stimmt', async () => {
    const { indikator, meldungen } = await ergebnis(CREATE, {
      eingabe: {
        slug: 'Ümlaut',
        code: 'DEM-99',
        thema: ' ',
        fassung: {
          ...FASSUNG,
          name: 'Jugendquotient',
          einheit: 'je 1.000',
          poolingJahre: 0,
          berechnung: { ...FORMEL, zaehler: { art: 'SUMME', teile: [] } },
        },
      },
    })
    expect(indikator).toBeNull()
    expect(meldungen.map(({ code, pfad }) => `${pfad} ${code}`)).toEqual([
      'slug SLUG_UNGUELTIG',
      'code CODE_DES_KATALOGS',
      'thema THEMA_FEHLT',
      'berechnung.faktor EINHEIT_FAKTOR',
      'berechnung.zaehler SUMME_LEER',
      'poolingJahre POOLING_UNGUELTIG',
      'name NAME_VERGEBEN',
    ])
    for (const { text } of meldungen) expect(text).toMatch(/^[A-ZÄÖÜ].*[.“]$/)
  })

  it('gibt einer Adresse, einem Kurzzeichen keinen zweiten Indikator', async () => {
    const { meldungen } = await ergebnis(CREATE, {
      eingabe: { ...EINGABE, slug: 'jugendquotient', fassung: { ...FASSUNG, name: 'Neu' } },
    })
    expect(meldungen.map(({ code }) => code)).toEqual(['SLUG_VERGEBEN', 'CODE_VERGEBEN'])
  })

  it.each([
    ['keine Formel', null],
    ['fremde Angaben', { ...FORMEL, boese: '; DROP TABLE indikator' }],
    ['zu tief', { ...FORMEL, zaehler: tief(12) }],
    ['unbekanntes Merkmal', { ...FORMEL, zaehler: { art: 'MERKMAL', merkmal: 'gibtsnicht' } }],
  ])('weist eine Formel zurück: %s', async (_, berechnung) => {
    const eingabe = {
      ...EINGABE,
      slug: 'schlecht',
      code: 'PLA-99',
      fassung: { ...FASSUNG, name: 'Schlecht', berechnung },
    }
    const { data, errors } = await test.frage(CREATE, { eingabe })
    const meldungen = (data?.['ergebnis'] as Ergebnis | undefined)?.meldungen ?? errors ?? []
    expect(meldungen.length).toBeGreaterThan(0)
    expect(await versionen('schlecht')).toEqual([])
  })

  it('weist eine Formel zurück, die zu lang ist', async () => {
    const teile = Array.from({ length: 60 }, (_, i) => ({
      art: 'MERKMAL',
      merkmal: `m${i}`.repeat(200),
    }))
    const berechnung = { ...FORMEL, zaehler: { art: 'SUMME', teile } }
    const { errors } = await test.frage(CREATE, {
      eingabe: { ...EINGABE, fassung: { ...FASSUNG, berechnung } },
    })
    expect(errors?.[0]?.message).toContain('zu lang')
  })

  it('gibt bei einer Änderung eine neue Fassung, rechnet sie und lässt die alte stehen', async () => {
    const slug = 'arbeitslose-an-allen'
    const eingabe = aenderung({}, { einheit: 'je 1.000', berechnung: { ...FORMEL, faktor: 1000 } })
    const erstes = await ergebnis(CHANGE, { slug, version: 1, eingabe })
    expect(erstes.indikator?.fassung.version).toBe(2)
    expect(await werte(slug)).toEqual([50])
    expect(await ergebnis(CHANGE, { slug, version: 1, eingabe })).toEqual(erstes)
    expect(await versionen(slug)).toEqual(['1 PLANUNG', '2 PLANUNG'])
    const veraltet = await ergebnis(CHANGE, { slug, version: 1, eingabe: aenderung({}) })
    expect(veraltet.meldungen.map(({ code }) => code)).toEqual(['FASSUNG_VERALTET'])
  })

  it('lässt der Planung, was sie geändert hat, und dem Katalog den Rest', async () => {
    const slug = 'arbeitslosenanteil'
    const eingabe = aenderung({ thema: 'Unsere Themen' }, { name: 'Arbeitslosenanteil' })
    expect((await ergebnis(CHANGE, { slug, version: 1, eingabe })).indikator).toMatchObject({
      herkunft: 'PLANUNG',
      fassung: { version: 2 },
    })
    expect(await syncKatalog(test.datenbank.db, katalog)).toEqual({
      neueFassungen: [],
      neueBrueche: 0,
    })
    expect(await versionen(slug)).toEqual(['1 KATALOG', '2 PLANUNG'])
    expect(await zeilen(`SELECT thema AS wert FROM indikator WHERE slug = '${slug}'`)).toEqual([
      'Unsere Themen',
    ])
  })

  it('übernimmt auch eine Änderung allein des Platzes als Fassung der Planung', async () => {
    const frage = `{ indikator(slug: "einwohner", sicht: INTERN) { thema kernset fassung {
      version name kurzname definition berechnung einheit nachkommastellen polaritaet intervall hinweis
      grenzen rechtsgrundlage relevanzJugendhilfe relevanzAltenhilfe synonyme } } }`
    const { fassung } = await lies<{ fassung: { version: number } }>(frage)
    const { version, ...rest } = fassung
    const eingabe = { thema: 'Demografie', kernset: false, fassung: rest }
    const geaendert = await ergebnis(CHANGE, { slug: 'einwohner', version, eingabe })
    expect(geaendert.meldungen).toEqual([])
    await syncKatalog(test.datenbank.db, katalog)
    expect(await zeilen(`SELECT kernset AS wert FROM indikator WHERE slug = 'einwohner'`)).toEqual([
      false,
    ])
    expect(await versionen('einwohner')).toEqual(['1 KATALOG', '2 PLANUNG'])
  })

  it('kopiert eine geltende Fassung, einmal', async () => {
    const kopie = {
      slug: 'jugendquotient',
      neu: { slug: 'jugend-kopie', code: 'PLA-03', name: 'Jugend (Kopie)' },
    }
    const erstes = await ergebnis(COPY, kopie)
    expect(erstes.indikator).toMatchObject({ slug: 'jugend-kopie', herkunft: 'PLANUNG' })
    expect(await ergebnis(COPY, kopie)).toEqual(erstes)
    const { errors } = await test.frage(COPY, { ...kopie, slug: 'gibt-es-nicht' })
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'NICHT_GEFUNDEN' } })
  })

  it('mustert aus und holt zurück, ohne dass Adresse oder Werte verschwinden', async () => {
    const liste = async () => {
      const alle = await lies<readonly { slug: string }[]>(
        '{ indikatoren(sicht: INTERN) { slug } }',
      )
      return alle.map(({ slug }) => slug)
    }
    const mustere = (name: string) =>
      lies<{ ausgemustertAm: string | null; abdeckung: readonly unknown[] }>(
        `mutation { ${name}(slug: "zugleich") { slug ausgemustertAm abdeckung { ebene } } }`,
      )
    const erstes = await mustere('retireIndikator')
    expect(erstes.ausgemustertAm).toEqual(expect.any(String))
    expect(erstes.abdeckung.length).toBeGreaterThan(0)
    expect(await mustere('retireIndikator')).toEqual(erstes)
    expect(await liste()).not.toContain('zugleich')
    expect(await lies('{ indikator(slug: "zugleich", sicht: INTERN) { slug } }')).toEqual({
      slug: 'zugleich',
    })
    await mustere('restoreIndikator')
    expect(await liste()).toContain('zugleich')
  })

  it('setzt die Stelle im KGSt-Heft ohne neue Fassung, und der Katalog nimmt sie nicht zurück', async () => {
    const SETZE = `mutation($stelle: KgstStelleInput!) { setKgstStelle(slug: "jugendquotient", stelle: $stelle) {
      kgst { kgst handlungsfeld fundstelle } fassung { version } } }`
    const stelle = { kgst: 'JA', handlungsfeld: 'BASISDATEN', fundstelle: 'S. 12' }
    const { data } = await test.frage(SETZE, { stelle })
    expect(data?.['setKgstStelle']).toEqual({ kgst: stelle, fassung: { version: 1 } })
    await syncKatalog(test.datenbank.db, katalog)
    expect(
      await zeilen(`SELECT kgst_fundstelle AS wert FROM indikator WHERE slug = 'jugendquotient'`),
    ).toEqual(['S. 12'])
  })

  it('rechnet einen Entwurf vor, ohne etwas zu speichern', async () => {
    const vorher = await zeilen('SELECT count(*)::int AS wert FROM indikatorfassung')
    const { data, errors } = await test.frage(VORSCHAU, {
      entwurf: { ...FASSUNG, name: '' },
      ebene: 'KOMMUNE',
    })
    expect(errors).toBeUndefined()
    expect(data?.['indikatorvorschau']).toEqual({
      formel: 'Arbeitslose ÷ Bevölkerung × 100',
      meldungen: [{ code: 'TEXT_FEHLT' }],
      fehlendeMerkmale: [],
      zeitraeume: [{ kurz: '2020' }],
      zeitraum: { name: '31.12.2020' },
      zeilen: ['Adorf', 'Bedorf', 'Cedorf'].map((name, i) => ({
        schluessel: ['05998004', '05998008', '05998012'][i],
        name,
        zaehler: 50,
        nenner: 1000,
        wert: 5,
        unten: expect.closeTo(3.813, 3),
        oben: expect.closeTo(6.531, 3),
        status: 'GUELTIG',
      })),
    })
    expect(await zeilen('SELECT count(*)::int AS wert FROM indikatorfassung')).toEqual(vorher)
  })

  it('sagt in der Vorschau, was fehlt, statt zu scheitern', async () => {
    const berechnung = { ...FORMEL, zaehler: { art: 'MERKMAL', merkmal: 'elb' } }
    const { data } = await test.frage(VORSCHAU, {
      entwurf: { ...FASSUNG, berechnung },
      ebene: 'QUARTIER',
    })
    expect(data?.['indikatorvorschau']).toMatchObject({
      fehlendeMerkmale: [{ schluessel: 'elb', quelle: 'Statistik des Jobcenters' }],
      zeitraum: null,
      zeilen: [],
    })
  })

  it('sagt zu jedem Indikator, worauf er wartet und von wem', async () => {
    const { data } = await test.frage(
      '{ indikatoren(sicht: INTERN) { slug wartetAuf fehlendeMerkmale { schluessel } abdeckung { ebene } fassung { lieferanten stichtagArt zaehlerText nennerText } } }',
    )
    const alle = data?.['indikatoren'] as readonly {
      slug: string
      wartetAuf: string | null
      abdeckung: readonly unknown[]
    }[]
    const von = (slug: string) => alle.find((indikator) => indikator.slug === slug)
    expect(von('ergaenzer')).toMatchObject({
      wartetAuf:
        'Noch nicht geliefert: „Erwerbstätige erwerbsfähige Leistungsberechtigte nach SGB II“ (Statistik des Jobcenters) und „Erwerbsfähige Leistungsberechtigte nach SGB II“ (Statistik des Jobcenters).',
      fassung: { lieferanten: ['Statistik des Jobcenters'], stichtagArt: 'JAHRESENDE' },
    })
    expect(von('pflegequote-standardisiert')?.wartetAuf).toBe(
      'Wartet auf Pflegequoten nach Alter und Geschlecht eines Maßstabs (Land oder Bund).',
    )
    expect(von('jugendquotient')?.wartetAuf).toMatch(/^Alles ist geliefert, aber/)
    for (const { wartetAuf, abdeckung } of alle)
      expect(wartetAuf === null).toBe(abdeckung.length > 0)
  })

  it('nennt alle Merkmale mit dem, was geliefert ist', async () => {
    const { data } = await test.frage(
      '{ merkmale { schluessel vorhanden lieferant teilgruppen { geschlecht alterVon alterBis } abdeckung { ebene zeitraeume { kurz } } } }',
    )
    const merkmale = data?.['merkmale'] as readonly { schluessel: string; vorhanden: boolean }[]
    expect(merkmale.find(({ schluessel }) => schluessel === 'arbeitslose')).toEqual({
      schluessel: 'arbeitslose',
      vorhanden: true,
      lieferant: 'Arbeitsagentur, kleinräumige Auswertung',
      teilgruppen: [{ geschlecht: 'INSGESAMT', alterVon: 0, alterBis: null }],
      abdeckung: [{ ebene: 'KOMMUNE', zeitraeume: [{ kurz: '2020' }] }],
    })
    expect(merkmale.find(({ schluessel }) => schluessel === 'elb')).toMatchObject({
      vorhanden: false,
      abdeckung: [],
    })
  })
})

/** A formula nested this deep. */
function tief(stufen: number): object {
  const blatt: object = { art: 'MERKMAL', merkmal: 'bevoelkerung' }
  return Array.from({ length: stufen }).reduce<object>(
    (innen) => ({ art: 'SUMME', teile: [innen] }),
    blatt,
  )
}
