/** Every format that goes out, read again: each figure, each name, and nothing of what is protected. */
import type { Geometry } from 'geojson'
import fc from 'fast-check'
import initSqlJs from 'sql.js'
import { SATZ, zelle } from '../../test/datensatz.ts'
import { NAME } from '../../test/namen.ts'
import { datei } from '../../test/referenz.ts'
import { readGeometrie } from '../geometrie/index.ts'
import { schreibeCsvDeutsch, schreibeCsvMaschine } from '../schreiben/csv/index.ts'
import { statusText } from '../schreiben/datensatz/index.ts'
import type { Datensatz, Datenzelle } from '../schreiben/datensatz/index.ts'
import { schreibeGeojson } from '../schreiben/geojson/index.ts'
import { schreibeGeopackage } from '../schreiben/geopackage/index.ts'
import { schreibeJsonstat } from '../schreiben/jsonstat/index.ts'
import { schreibeXlsx } from '../schreiben/xlsx/index.ts'
import { proposeZuordnung } from '../vorschlag/index.ts'
import { readDatei } from './index.ts'

const GEHEIME_ZELLE = zelle({
  status: 'GEHEIM_SEKUNDAER',
  wert: null,
  unten: null,
  oben: null,
  zaehler: null,
  nenner: null,
})

const datenzelle = fc
  .tuple(fc.integer({ min: -980, max: 99_999 }), fc.boolean())
  .map(([zahl, geheim]): Datenzelle =>
    geheim
      ? GEHEIME_ZELLE
      : zelle({ wert: zahl / 10, unten: zahl / 10 - 1, oben: zahl / 10 + 1, zaehler: zahl + 980 }),
  )

/** A word, as every area has; below a short table a single letter may be anything. */
const raumname = NAME.filter((text) => /\p{L}{2}/u.test(text))

/** Any names, any figures; one figure at least is shown. */
const datensatz = fc
  .tuple(
    fc.array(raumname, { minLength: 3, maxLength: 3 }),
    fc.array(datenzelle, { minLength: 6, maxLength: 6 }),
  )
  .map(([namen, zellen]): Datensatz => ({
    ...SATZ,
    indikator: { ...SATZ.indikator, nachkommastellen: 1 },
    raeume: SATZ.raeume.map((raum, i) => ({ ...raum, name: namen[i] ?? '' })),
    perioden: SATZ.perioden.map((periode, p) => ({
      ...periode,
      zellen: SATZ.raeume.map((_, r) => (p + r === 0 ? zelle() : (zellen[p * 3 + r] ?? zelle()))),
    })),
  }))

type Ausgegeben = readonly [schluessel: string, name: string, von: string, wert: number | null]

/** What has to come in again, period by period. */
const erwartet = (satz: Datensatz, stellen: number): readonly Ausgegeben[] =>
  satz.perioden.flatMap((periode) =>
    satz.raeume.map(({ schluessel, name }, i): Ausgegeben => {
      const wert = periode.zellen[i]?.wert ?? null
      return [schluessel, name, periode.von, wert === null ? null : Number(wert.toFixed(stellen))]
    }),
  )

describe('Was als Tabelle hinausgeht, liest sich wieder ein', () => {
  it.each([
    {
      form: 'csv',
      schreibe: (satz: Datensatz) => schreibeCsvDeutsch(satz),
      kopf: 'Wert',
      stellen: 1,
    },
    { form: 'maschine.csv', schreibe: schreibeCsvMaschine, kopf: 'wert', stellen: 9 },
    { form: 'xlsx', schreibe: schreibeXlsx, kopf: 'Wert', stellen: 1 },
  ])('$form', ({ schreibe, kopf, stellen }) => {
    fc.assert(
      fc.property(datensatz, (satz) => {
        const inhalt = schreibe(satz)
        const eine = datei(inhalt)
        const { zuordnung, spalten } = proposeZuordnung(
          eine,
          typeof inhalt === 'string' ? {} : { blatt: 'Werte' },
        )
        if (zuordnung === null) throw new Error('no mapping')
        const spalte = spalten.find((s) => s.kopf === kopf)?.buchstabe
        const { zellen, meldungen } = readDatei(eine, zuordnung)
        expect(meldungen.filter(({ schwere }) => schwere === 'FEHLER')).toEqual([])
        const gelesen = [...zellen]
          .filter(({ stelle }) => stelle.spalte === spalte)
          .map(({ raumSchluessel, raumName, zeitraum, wert }) => [
            raumSchluessel,
            raumName,
            zeitraum.von,
            wert.wert,
          ])
        expect(gelesen).toEqual(erwartet(satz, stellen))
      }),
      { numRuns: 40 },
    )
  })
})

interface Jsonstat {
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly value: readonly (number | null)[]
  readonly status?: Readonly<Record<string, string>>
  readonly dimension: Readonly<
    Record<
      string,
      {
        readonly category: {
          readonly index: readonly string[]
          readonly label: Readonly<Record<string, string>>
        }
      }
    >
  >
}

describe('Was für Programme hinausgeht, sagt jede Zahl', () => {
  it('JSON-stat: der Würfel, Zelle für Zelle', () => {
    fc.assert(
      fc.property(datensatz, (satz) => {
        const {
          id,
          size,
          value,
          status = {},
          dimension,
        } = JSON.parse(schreibeJsonstat(satz)) as Jsonstat
        expect(id).toEqual(['raum', 'zeitraum', 'groesse'])
        const raeume = dimension['raum']?.category
        const groessen = dimension['groesse']?.category.index ?? []
        const [, zeiten = 0, breite = 0] = size
        const zellen = satz.perioden.flatMap((_, p) =>
          satz.raeume.map((__, r) => {
            const ab = (r * zeiten + p) * breite
            const schluessel = raeume?.index[r] ?? ''
            return [
              schluessel,
              raeume?.label[schluessel],
              dimension['zeitraum']?.category.index[p]?.split('/')[0],
              value[ab + groessen.indexOf('wert')],
            ]
          }),
        )
        expect(zellen).toEqual(erwartet(satz, 9))
        const geheime = satz.perioden.flatMap(({ zellen: alle }) => alle).filter(istGeheim).length
        expect(Object.values(status).filter((text) => text === 'GEHEIM')).toHaveLength(
          geheime * breite,
        )
      }),
      { numRuns: 40 },
    )
  })

  it('GeoJSON: Schlüssel, Namen, Umrisse und Werte', () => {
    fc.assert(
      fc.property(datensatz, (satz) => {
        const text = schreibeGeojson(satz)
        const { features } = JSON.parse(text) as {
          features: {
            properties: Record<string, number | string | null>
            geometry: Geometry | null
          }[]
        }
        const zellen = satz.perioden.flatMap(({ kurz, von }) =>
          features.map(({ properties: p }) => [p['schluessel'], p['name'], von, p[`wert_${kurz}`]]),
        )
        expect(zellen).toEqual(erwartet(satz, 9))
        // Set up again as areas: those that have an outline.
        const mitUmriss = { ...satz, raeume: satz.raeume.filter(({ geometrie }) => geometrie) }
        const { gebiete } = readGeometrie([datei(schreibeGeojson(mitUmriss), 'raeume.geojson')])
        expect(gebiete.map(({ schluessel, name }) => [schluessel, name])).toEqual(
          mitUmriss.raeume.map(({ schluessel, name }) => [schluessel, name]),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('GeoPackage: beide Tabellen', async () => {
    const { Database } = await initSqlJs()
    await fc.assert(
      fc.asyncProperty(datensatz, async (satz) => {
        const db = new Database(await schreibeGeopackage(satz))
        try {
          const lies = (sql: string) => db.exec(sql)[0]?.values ?? []
          const soll = erwartet(satz, 9)
          expect(lies('SELECT schluessel, name, von, wert FROM werte ORDER BY fid')).toEqual(soll)
          const breit = satz.perioden.flatMap(({ kurz, von }) =>
            lies(`SELECT schluessel, name, '${von}', "wert_${kurz}" FROM raeume ORDER BY fid`),
          )
          expect(breit).toEqual(soll)
          const status = satz.perioden.flatMap(({ zellen }) =>
            zellen.map((eine) => [statusText(eine.status)]),
          )
          expect(lies('SELECT status FROM werte ORDER BY fid')).toEqual(status)
        } finally {
          db.close()
        }
      }),
      { numRuns: 20 },
    )
  })
})

const istGeheim = ({ status }: Datenzelle): boolean => statusText(status) === 'GEHEIM'
