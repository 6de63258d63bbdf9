import { describeOeffnungszeiten } from '@sozial/domain/oeffnungszeit'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { datei, mitReferenzdaten, referenz } from '../../test/referenz.ts'
import { oeffneTabelle } from '../zuordnung/index.ts'
import { angebotssatz, BEZUG, GEHEIM } from './beispiel.testing.ts'
import {
  OHNE_WAHL,
  readAngebote,
  schreibeAngeboteCsv,
  schreibeAngeboteGeojson,
  schreibeAngeboteXlsx,
  schreibeAngebotsvorlage,
  schreibeHsds,
  schreibeHsdsPaket,
  type Angebotssatz,
} from './index.ts'

const ANGABEN = [['Quelle', 'Kreis Heinsberg']] as const
const AUSGABE = { bezug: BEZUG, angaben: ANGABEN, innen: true }
const HSDS = { bezug: BEZUG, angaben: { quelle: 'Kreis Heinsberg' } }

const read = (inhalt: string | Uint8Array, name: string) =>
  readAngebote(datei(inhalt, name), BEZUG, OHNE_WAHL)

/** What every format carries: times by their words, because the day they were entered is not in a table. */
const vergleichbar = ({ kennung, organisation, inhalt, standorte }: Angebotssatz) => ({
  kennung,
  organisation,
  inhalt,
  standorte: standorte.map((einer) => ({
    ...einer,
    zeiten: describeOeffnungszeiten(einer.zeiten),
  })),
})

const assertSame = (gelesen: ReturnType<typeof read>, saetze: readonly Angebotssatz[]): void => {
  expect(gelesen.meldungen).toEqual([])
  expect(gelesen.unbekannteKategorien).toEqual([])
  expect(gelesen.saetze.map(vergleichbar)).toEqual(saetze.map(vergleichbar))
}

/** As in a register: a name is one organisation's alone. */
function mitEinerJeName(alle: readonly Angebotssatz[]): readonly Angebotssatz[] {
  const jeName = new Map(alle.map(({ organisation }) => [organisation.name, organisation]))
  return alle.map((satz) => ({ ...satz, organisation: jeName.get(satz.organisation.name)! }))
}

const saetze = fc
  .uniqueArray(angebotssatz, {
    minLength: 1,
    maxLength: 4,
    selector: ({ kennung }) => kennung,
  })
  .map(mitEinerJeName)

describe('what goes out comes in again', () => {
  it('as csv', () => {
    fc.assert(
      fc.property(saetze, (alle) =>
        assertSame(read(schreibeAngeboteCsv(alle, AUSGABE), 'angebote.csv'), alle),
      ),
      { numRuns: 25 },
    )
  })

  it('as xlsx', () => {
    fc.assert(
      fc.property(saetze, (alle) =>
        assertSame(read(schreibeAngeboteXlsx(alle, AUSGABE), 'angebote.xlsx'), alle),
      ),
      { numRuns: 8 },
    )
  })

  it('as HSDS', () => {
    fc.assert(
      fc.property(saetze, (alle) =>
        assertSame(read(JSON.stringify(schreibeHsds(alle, HSDS)), 'angebote.json'), alle),
      ),
      { numRuns: 25 },
    )
  })

  it('as HSDS in tables', () => {
    fc.assert(
      fc.property(saetze, (alle) =>
        assertSame(read(schreibeHsdsPaket(alle, HSDS), 'angebote.zip'), alle),
      ),
      { numRuns: 15 },
    )
  })

  it('as GeoJSON', () => {
    fc.assert(
      fc.property(saetze, (alle) =>
        assertSame(
          read(JSON.stringify(schreibeAngeboteGeojson(alle, HSDS)), 'angebote.geojson'),
          alle,
        ),
      ),
      { numRuns: 25 },
    )
  })
})

it('writes no HSDS address of which a part is missing, and keeps what is known of it', () => {
  const ohneStrasse = (satz: Angebotssatz): Angebotssatz => ({
    ...satz,
    standorte: satz.standorte.map((ort) => ({ ...ort, strasse: '', hausnummer: '' })),
  })
  fc.assert(
    fc.property(saetze, (roh) => {
      const alle = roh.map(ohneStrasse)
      const json = JSON.stringify(schreibeHsds(alle, HSDS))
      expect(json).not.toMatch(/"(address_1|city|state_province|postal_code)":""/)
      assertSame(read(json, 'angebote.json'), alle)
    }),
    { numRuns: 25 },
  )
})

it('runs no formula in a spreadsheet, and gives the text back as it was', () => {
  const [satz] = fc.sample(angebotssatz, 1)
  const titel = '=HYPERLINK("http://x.example";"Klick")'
  const boese = [
    {
      ...satz!,
      inhalt: {
        ...satz!.inhalt,
        titel,
        kontakt: { name: '+cmd|x', telefon: '+49 2432 1', email: '', website: '' },
      },
    },
  ]
  const tabellen = unzipSync(schreibeHsdsPaket(boese, HSDS))
  const texte = Object.values(tabellen).map((bytes) => new TextDecoder().decode(bytes))
  for (const text of [schreibeAngeboteCsv(boese, AUSGABE), ...texte]) {
    expect(text).not.toMatch(/(^|[;,"\n])(=HYPER|\+cmd)/)
  }
  expect(new TextDecoder().decode(tabellen['phones.csv'])).toContain(',+49 2432 1,')
  for (const [inhalt, name] of [
    [schreibeHsdsPaket(boese, HSDS), 'a.zip'],
    [schreibeAngeboteCsv(boese, AUSGABE), 'a.csv'],
    [schreibeAngeboteXlsx(boese, AUSGABE), 'a.xlsx'],
  ] as const)
    expect(read(inhalt, name).saetze[0]!.inhalt).toMatchObject({
      titel,
      kontakt: { name: '+cmd|x' },
    })
})

it('has no secret place in any file', () => {
  const [satz] = fc.sample(angebotssatz, 1)
  const geheime = [{ ...satz!, standorte: [GEHEIM] }]
  const csv = schreibeAngeboteCsv(geheime, AUSGABE)
  const json = [schreibeHsds(geheime, HSDS), schreibeAngeboteGeojson(geheime, HSDS)].map((eines) =>
    JSON.stringify(eines),
  )
  const tabellen = Object.values(unzipSync(schreibeHsdsPaket(geheime, HSDS))).map((bytes) =>
    new TextDecoder().decode(bytes),
  )
  for (const eines of [csv, ...json, ...tabellen])
    expect(eines).not.toMatch(/Waldweg|Haus am Wald|6[.,]12345/)
})

describe('the empty table', () => {
  const vorlage = schreibeAngebotsvorlage(BEZUG, ANGABEN)

  it('names every column, and its example is no offer', () => {
    const gelesen = read(vorlage, 'vorlage.xlsx')
    expect(gelesen.saetze).toEqual([])
    expect(gelesen.spalten.filter(({ spalte }) => spalte === null)).toEqual([])
  })
})

mitReferenzdaten('the schemas of HSDS 3', () => {
  it('hold for what we write', () => {
    const schema = JSON.parse(
      new TextDecoder().decode(
        referenz('angebote/hsds_3_spec/schema/compiled/service_with_definitions.json').inhalt,
      ),
    ) as object
    const ajv = new Ajv({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const istGueltig = ajv.compile(schema)
    fc.assert(
      fc.property(saetze, (alle) => {
        const { contents } = JSON.parse(JSON.stringify(schreibeHsds(alle, HSDS))) as {
          contents: readonly unknown[]
        }
        for (const dienst of contents)
          expect([istGueltig(dienst), istGueltig.errors]).toEqual([true, null])
      }),
      { numRuns: 20 },
    )
    expect(istGueltig({ id: 'keine UUID', name: 'x', status: 'irgendwie' })).toBe(false)
  })

  it('hold for the tables we write: columns, values, and what points at what', () => {
    interface Paket {
      readonly resources: readonly {
        readonly name: string
        readonly path: string
        readonly schema: {
          readonly fields: readonly {
            readonly name: string
            readonly type: string
            readonly constraints?: {
              readonly required?: boolean
              readonly enum?: readonly string[]
            }
          }[]
          readonly foreignKeys?: readonly {
            readonly fields: string
            readonly reference: { readonly resource: string }
          }[]
        }
      }[]
    }
    const parse = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Paket
    const vorgabe = parse(referenz('angebote/hsds_3_spec/datapackage.json').inhalt)
    const ARTEN: Readonly<Record<string, RegExp>> = {
      number: /^-?\d+(\.\d+)?$/,
      date: /^\d{4}-\d\d-\d\d$/,
      time: /^\d\d:\d\d$/,
    }
    fc.assert(
      fc.property(saetze, (alle) => {
        const dateien = unzipSync(schreibeHsdsPaket(alle, HSDS))
        const paket = parse(dateien['datapackage.json']!)
        const zeilenOf = (pfad: string) => {
          const tabelle = oeffneTabelle(datei(dateien[pfad]!, pfad), { trennzeichen: ',' })
          const [kopf, ...rest] = [...tabelle.zeilen()].map(({ zellen }) => zellen.map(String))
          return rest.map((zellen) => Object.fromEntries(kopf!.map((n, i) => [n, zellen[i] ?? ''])))
        }
        const ids = new Map(
          paket.resources.map(({ name, path }) => [
            name,
            new Set(zeilenOf(path).map((z) => z['id'])),
          ]),
        )
        for (const { name, path, schema } of paket.resources) {
          const soll = vorgabe.resources.find((eine) => eine.name === name)!
          expect([name, path]).toEqual([name, soll.path])
          const zeilen = zeilenOf(path)
          expect(ids.get(name)!.size).toBe(zeilen.length)
          const namen = schema.fields.map((feld) => feld.name)
          expect(soll.schema.fields.map((feld) => feld.name)).toEqual(expect.arrayContaining(namen))
          for (const feld of soll.schema.fields) {
            const werte = zeilen.map((zeile) => zeile[feld.name] ?? '')
            const { required = false, enum: erlaubt } = feld.constraints ?? {}
            // Of an address HSDS wants every part; what is not known stays empty.
            if (required && name !== 'address')
              expect([feld.name, werte.includes('')]).toEqual([feld.name, false])
            const gesagte = werte.filter((wert) => wert !== '')
            const passt = ARTEN[feld.type] ?? /^/
            expect(gesagte.filter((wert) => !passt.test(wert))).toEqual([])
            if (erlaubt) expect(erlaubt).toEqual(expect.arrayContaining([...new Set(gesagte)]))
          }
          for (const { fields, reference } of schema.foreignKeys ?? [])
            for (const zeile of zeilen)
              if (zeile[fields]) expect(ids.get(reference.resource)!.has(zeile[fields])).toBe(true)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('have examples that are read', () => {
    const beispiel = (name: string) =>
      readAngebote(referenz(`angebote/hsds_3_spec/examples/${name}`), BEZUG, OHNE_WAHL)
    const ganz = beispiel('service_full.json')
    const titel = 'Community Counselling'
    expect(ganz.saetze.map(({ inhalt }) => inhalt.titel)).toEqual([titel])
    expect(ganz.saetze[0]).toMatchObject({
      kennung: 'ac148810-d857-441c-9679-408f346de14b',
      organisation: { name: 'Example Organization Inc.' },
      inhalt: { alter: { von: 12, bis: 100 }, kontakt: { telefon: '+44 1234 234567' } },
    })
    expect(ganz.meldungen.map(({ spalte }) => spalte)).toContain('latitude')
    for (const name of ['service_list.json', 'service_at_location_full.json', 'tabular.json'])
      expect([name, beispiel(name).saetze[0]?.inhalt.titel]).toEqual([name, titel])
    expect(() => beispiel('taxonomy.json')).toThrow('keine Angebote zu erkennen')
  })
})

mitReferenzdaten('Jugendfreizeiteinrichtungen of Berlin', () => {
  it('come in with their points, out of EPSG:25833', () => {
    const gelesen = readAngebote(referenz('angebote/jugendfreizeiteinrichtungen.geojson'), BEZUG, {
      spalten: {},
      kategorien: { 'Jugendfreizeiteinrichtungen (JFE)': 'offene-jugendarbeit' },
    })
    expect(gelesen.saetze).toHaveLength(407)
    const orte = gelesen.saetze.flatMap(({ standorte }) => standorte)
    expect(
      orte.filter(
        ({ laenge, breite }) => laenge! > 13 && laenge! < 13.8 && breite! > 52.3 && breite! < 52.7,
      ),
    ).toHaveLength(407)
    // The first by hand: gdaltransform of 391841.9 5822078.3 from EPSG:25833.
    expect(gelesen.saetze[0]).toMatchObject({
      kennung: '01010003',
      organisation: { name: 'BA Mitte von Berlin', traegerart: 'OEFFENTLICH' },
      inhalt: {
        titel: 'Freizeithaus am Mauerpark',
        kategorien: ['offene-jugendarbeit'],
        kontakt: { telefon: '030/ 4490741' },
      },
      standorte: [
        {
          strasse: 'Schwedter Str.',
          hausnummer: '234',
          plz: '10435',
          kapazitaeten: [{ anzahl: 98 }],
        },
      ],
    })
  })
})

it('says inside who pays, and no sum where one is not named', () => {
  const [satz] = fc.sample(angebotssatz, { numRuns: 1, seed: 7 })
  const zeileMit = (foerderungen: Angebotssatz['foerderungen'], innen = true) =>
    schreibeAngeboteCsv([{ ...satz!, foerderungen: foerderungen ?? [] }], { ...AUSGABE, innen })
  const land = { geber: 'Qzland', summeJahr: 40_000.5, bis: '2027-12-31' } as const
  const kreis = { geber: 'Kreis', summeJahr: 2000, bis: null }
  expect(zeileMit([land, kreis])).toContain('"Qzland; Kreis";42000,5;2027-12-31;')
  expect(zeileMit([land, { ...kreis, summeJahr: null }])).not.toContain('40000')
  expect(zeileMit([land], false)).not.toContain('Qzland')
  const orte = [satz!.standorte[0]!, { ...satz!.standorte[0]!, ort: 'Anderswo' }]
  const zweiOrte = { ...satz!, standorte: orte, foerderungen: [land] }
  const csv = schreibeAngeboteCsv([zweiOrte], AUSGABE)
  expect(csv.split('Qzland;')).toHaveLength(3)
  expect(csv.split('Qzland;40000,5;')).toHaveLength(2)
})
