/**
 * Every table of the reference data, and how it goes in: read by itself, by a
 * proposal to which the planner adds only what nobody else can know, or not at
 * all, because it has no figures of areas. The figures are added up a second
 * time without our readers and have to be the same.
 */
import { readdirSync } from 'node:fs'
import { mitReferenzdaten, referenz, referenzpfad, toTafel } from '../../test/referenz.ts'
import { readDatei } from '../erkennung/index.ts'
import type { Lesung } from '../lesung/index.ts'
import { readMappe } from '../mappe/index.ts'
import { decodeText, spaltenbuchstabe } from '../text/index.ts'
import type { Zuordnung } from '../zuordnung/index.ts'
import { erkenneDatei, proposeZuordnung } from './index.ts'
import type { Vorgaben } from './index.ts'

/** Path, number of areas, number of cells. */
type Gelesene = readonly [pfad: string, raeume: number, zellen: number]

/** Read by themselves; `regionalstatistik/cut_05370` and `genesis_ffcsv/cut` are in `zaehlung.test.ts`. */
const VON_SELBST: readonly Gelesene[] = [
  ['gemeindeverzeichnis/AuszugGV2QAktuell_30062024.xlsx', 10_959, 43_836],
  ['inkar/inkar_csv/IRIS_Einkommenssteuer_Gemeindeverbaende_2022.csv', 4600, 115_000],
  ['inkar/inkar_xls/B_SchulabgaengerohneAbschluss.xls', 400, 10_800],
  ['regionalstatistik/full/12411-01-01-5_00.csv', 14_031, 336_744],
]

const EWR = 'berlin_ewr/berlin-lor-population'
const MSS = 'berlin_mss/wfs_2021/mss_2021'
const ODP = 'berlin_mss/odp_csv/berlin-monitoring-social-urban-development-2019-00'

/** Read by the proposal as it is. */
const VORGESCHLAGEN: readonly Gelesene[] = [
  [`${EWR}-2015-02-t1-planning-areas.csv`, 447, 447 * 6],
  [`${EWR}-2015-02-t2-planning-areas.csv`, 447, 447 * 11],
  [`${EWR}-2018-02-t1-planning-areas.csv`, 447, 447 * 6],
  [`${EWR}-2018-02-t2-planning-areas.csv`, 447, 447 * 11],
  [`${EWR}-2020-02-t1-planning-areas.csv`, 448, 448 * 6],
  [`${EWR}-2020-02-t2-planning-areas.csv`, 448, 448 * 11],
  [`${EWR}-2021-02-t1-planning-areas.csv`, 542, 542 * 6],
  [`${EWR}-2021-02-t2-planning-areas.csv`, 542, 542 * 11],
  [`${EWR}-2023-02-t1-planning-areas.csv`, 542, 542 * 6],
  [`${EWR}-2023-02-t2-planning-areas.csv`, 542, 542 * 11],
  [`${ODP}-1-planning-areas.csv`, 447, 447 * 2],
  [`${ODP}-2-1-planning-areas.csv`, 447, 447 * 7],
  [`${ODP}-3-districts.csv`, 447, 447 * 7],
  [`${MSS}_index_indikatoren.csv`, 542, 542 * 7],
  [`${MSS}_indizes.csv`, 542, 542 * 4],
  [`${MSS}_kontext_indikatoren.csv`, 542, 542 * 15],
  [`${MSS}_kontext_indikatoren_k08_k14_k15.csv`, 447, 447 * 4],
  ['inkar/cut_05370_inkar_arbeitslose_bev1564_1998_2021.csv', 10, 480],
]

const IN_2020: Vorgaben = { zeitraum: { wert: '2020', art: 'JAHR' } }
const KONSTANZ: Vorgaben = { raum: { schluessel: '08335043', name: 'Konstanz' } }

/** Read by the proposal once the planner has said what the file does not: when, or where. */
const MIT_ANGABE: readonly (readonly [...Gelesene, Vorgaben])[] = [
  ['geometrie/heinsberg/gemarkungen_kreis_heinsberg.csv', 64, 64, IN_2020],
  ['projektion/konstanz_5jahresgruppen_1985_2025.csv', 1, 1548, KONSTANZ],
  ['statistik/mapclassify/calempdensity.csv', 58, 406, IN_2020],
  ['statistik/phe/testdata_DSR_ISR.xlsx', 4, 456, IN_2020],
  ['statistik/phe/testdata_Proportion.xlsx', 11, 152, IN_2020],
  ['statistik/phe/testdata_Rate.xlsx', 12, 160, IN_2020],
  ['statistik/phe/testdata_funnel_prop_inputs.csv', 303, 606, IN_2020],
  ['statistik/pysal_examples/stl/stl_hom.csv', 78, 1404, IN_2020],
  ['statistik/suppression/ssb_z1.csv', 8, 32, IN_2020],
  ['statistik/suppression/ssb_z1w.csv', 8, 32, IN_2020],
  ['statistik/suppression/ssb_z2.csv', 11, 132, IN_2020],
]

/** No figures of areas: results of formulas, single cases, directories of services. */
const KEINE_RAEUME: readonly string[] = [
  'statistik/phe/esp2013.csv',
  'statistik/phe/testdata_Byars_Wilson.xlsx',
  'statistik/phe/testdata_funnel_prop_outputs.csv',
  'statistik/suppression/sdcTable_microdata1.csv',
]
const ANDERES =
  /^angebote\/|^(genesis_ffcsv\/cut|regionalstatistik\/cut_05370)\/|LICENSE|stl_hom\.txt$/
/** Twins of files that are read here, too large to be read twice. */
const GROSSE: readonly string[] = [
  'inkar/inkar_xls/A_Arbeitslosigkeit.xls',
  'regionalstatistik/full/12411-02-03-5_00.csv',
]

const raeumeUndZellen = ({ zellen }: Pick<Lesung, 'zellen'>): readonly [number, number] => {
  const alle = [...zellen]
  return [new Set(alle.map(({ raumSchluessel }) => raumSchluessel)).size, alle.length]
}

/** Sum of the figures by column, as read. */
function summenVon({ zellen }: Lesung): ReadonlyMap<string, number> {
  const summen = new Map<string, number>()
  for (const { stelle, wert } of zellen) {
    const spalte = stelle.spalte ?? ''
    summen.set(spalte, (summen.get(spalte) ?? 0) + (wert.wert ?? 0))
  }
  return summen
}

/** The same from the bytes, without our readers of numbers: rows with one of the expected texts. */
function summenDerDatei(
  pfad: string,
  { blatt, kopfzeilen, fehlend }: Zuordnung,
): ReadonlyMap<string, number> {
  const eine = referenz(pfad)
  const zeilen = /\.xlsx?$/.test(pfad)
    ? (readMappe(eine).find(({ name }) => name === blatt)?.zeilen ?? [])
    : decodeText(eine.inhalt)
        .text.trim()
        .split(/\r?\n/)
        .map((zeile) => teile(zeile))
  const summen = new Map<string, number>()
  for (const zeile of zeilen.slice(kopfzeilen)) {
    for (const [nr, zelle] of zeile.entries()) {
      const zahl = fehlend?.includes(String(zelle)) ? 0 : Number(String(zelle).replace(',', '.'))
      const spalte = spaltenbuchstabe(nr)
      if (Number.isFinite(zahl)) summen.set(spalte, (summen.get(spalte) ?? 0) + zahl)
    }
  }
  return summen
}

/** Fields of a line, the delimiter being the one that it has more of. */
function teile(zeile: string): readonly string[] {
  const trenner = zeile.split(';').length > 2 ? ';' : ','
  const felder = zeile.match(new RegExp(`("[^"]*"|[^${trenner}]*)(${trenner}|$)`, 'g')) ?? []
  return felder.map((feld) => feld.replace(new RegExp(`${trenner}$`), '').replaceAll('"', ''))
}

function pruefe(pfad: string, vorgaben: Vorgaben): readonly [number, number] {
  const eine = referenz(pfad)
  expect(erkenneDatei(eine).art).toBe('VORSCHLAG')
  const { zuordnung, fehlt } = proposeZuordnung(eine, vorgaben)
  expect(fehlt).toEqual([])
  if (zuordnung === null) throw new Error('no mapping')
  const lesung = readDatei(eine, zuordnung)
  expect(lesung.meldungen.filter(({ schwere }) => schwere === 'FEHLER')).toEqual([])
  const soll = summenDerDatei(pfad, zuordnung)
  for (const [spalte, summe] of summenVon(lesung)) {
    expect([spalte, Math.round(summe * 100)]).toEqual([
      spalte,
      Math.round((soll.get(spalte) ?? NaN) * 100),
    ])
  }
  return raeumeUndZellen(lesung)
}

mitReferenzdaten('every table of the reference data', () => {
  it('is in one of the lists', () => {
    const alle = readdirSync(referenzpfad(''), { recursive: true, encoding: 'utf8' })
      .filter((pfad) => /\.(csv|txt|xlsx?|ods)$/.test(pfad) && !ANDERES.test(pfad))
      .toSorted()
    const genannt = [...VON_SELBST, ...VORGESCHLAGEN, ...MIT_ANGABE].map(([pfad]) => pfad)
    expect([...genannt, ...KEINE_RAEUME, ...GROSSE].toSorted()).toEqual(
      alle.filter((pfad) => !/(quellenvermerk|aktualitaet)/.test(pfad)),
    )
  })

  it.each(VON_SELBST)('%s is read by itself: %i areas, %i cells', (pfad, raeume, zellen) => {
    const erkannt = erkenneDatei(referenz(pfad))
    if (erkannt.art !== 'GELESEN') throw new Error(erkannt.art)
    expect(raeumeUndZellen(erkannt.lesung)).toEqual([raeume, zellen])
  })

  it.each(VORGESCHLAGEN)('%s goes in as proposed: %i areas, %i cells', (pfad, raeume, zellen) => {
    expect(pruefe(pfad, {})).toEqual([raeume, zellen])
  })

  it.each(MIT_ANGABE)(
    '%s goes in with one word more: %i areas, %i cells',
    (pfad, ...[raeume, zellen, sagt]) => {
      expect(pruefe(pfad, sagt)).toEqual([raeume, zellen])
    },
  )

  it('reads the ages of Konstanz in groups of five years, the last one open', () => {
    const eine = referenz('projektion/konstanz_5jahresgruppen_1985_2025.csv')
    const { zuordnung } = proposeZuordnung(eine, KONSTANZ)
    const zahlen = toTafel(readDatei(eine, zuordnung ?? undefined))
    expect(zahlen.get('08335043 bevoelkerung 2019-12-31 WEIBLICH 0-5')).toBe(1836)
    expect(zahlen.get('08335043 bevoelkerung 2019-12-31 WEIBLICH 85-')).toBe(1539)
  })

  it.each(KEINE_RAEUME)('%s has no figures of areas and says so', (pfad) => {
    const erkannt = erkenneDatei(referenz(pfad), IN_2020)
    if (erkannt.art === 'VORSCHLAG') expect(erkannt.vorschlag.zuordnung).toBeNull()
    else expect(erkannt.art).toBe('UNLESBAR')
  })
})
