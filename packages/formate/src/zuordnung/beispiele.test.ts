import { readdirSync, readFileSync } from 'node:fs'
import { codes, mitReferenzdaten, referenz, toTafel } from '../../test/referenz.ts'
import { readDatei } from '../erkennung/index.ts'
import type { Lesung } from '../lesung/index.ts'
import { parseZuordnung } from './index.ts'

const ORDNER = new URL('../../beispiele/', import.meta.url)
const beispiel = (name: string) =>
  parseZuordnung(readFileSync(new URL(`${name}.zuordnung.json`, ORDNER), 'utf8'))

const lies = (pfad: string, name: string): Lesung => readDatei(referenz(pfad), beispiel(name))

it('has only valid examples', () => {
  const namen = readdirSync(ORDNER).map((name) => name.replace('.zuordnung.json', ''))
  expect(namen).toHaveLength(9)
  for (const name of namen) expect(beispiel(name).werte.length).toBeGreaterThan(1)
})

const EWR = 'berlin_ewr/berlin-lor-population'
const WFS = 'berlin_mss/wfs_2021/mss_2021'
const ODP = 'berlin_mss/odp_csv/berlin-monitoring-social-urban-development-2019-00'

mitReferenzdaten('examples of mapping files', () => {
  it.each([
    [`${EWR}-2015-02-t1-planning-areas.csv`, 'berlin-ewr-t1', 447 * 5],
    [`${EWR}-2020-02-t1-planning-areas.csv`, 'berlin-ewr-t1', 448 * 5],
    [`${EWR}-2021-02-t1-planning-areas.csv`, 'berlin-ewr-t1', 542 * 5],
    [`${EWR}-2015-02-t2-planning-areas.csv`, 'berlin-ewr-t2', 447 * 10],
    [`${EWR}-2018-02-t2-planning-areas.csv`, 'berlin-ewr-t2', 447 * 10],
    [`${EWR}-2023-02-t2-planning-areas.csv`, 'berlin-ewr-t2', 542 * 10],
    [`${WFS}_index_indikatoren.csv`, 'berlin-mss-2021-indikatoren', 542 * 7],
    [`${WFS}_indizes.csv`, 'berlin-mss-2021-indizes', 542 * 3],
    [`${WFS}_kontext_indikatoren.csv`, 'berlin-mss-2021-kontext', 542 * 9],
    [`${ODP}-1-planning-areas.csv`, 'berlin-mss-2019-status', 447 * 3],
    [`${ODP}-2-1-planning-areas.csv`, 'berlin-mss-2019-indikatoren', 447 * 7],
    [`${ODP}-3-districts.csv`, 'berlin-mss-2019-z-werte', 447 * 6],
  ])('%s gives its cells without a remark', (pfad, name, zellen) => {
    const lesung = lies(pfad, name)
    expect(codes(lesung)).toEqual([])
    expect([...lesung.zellen]).toHaveLength(zellen)
  })

  it('keeps the ages of the register adding up in each area', () => {
    const zahlen = toTafel(lies(`${EWR}-2021-02-t2-planning-areas.csv`, 'berlin-ewr-t2'))
    const nachRaum = new Map<string, number>()
    for (const [schluessel, wert] of zahlen) {
      const [raum = '', , , alter = ''] = schluessel.split(' ')
      if (/^\d+-/.test(alter)) nachRaum.set(raum, (nachRaum.get(raum) ?? 0) + Number(wert))
    }
    const falsch = [...nachRaum].filter(
      ([raum, summe]) => zahlen.get(`${raum} bevoelkerung 2021-12-31`) !== summe,
    )
    expect([nachRaum.size, falsch]).toEqual([542, []])
  })

  it('reads -9999 and empty as missing, never as a figure', () => {
    const indizes = [...lies(`${WFS}_indizes.csv`, 'berlin-mss-2021-indizes').zellen]
    const status = indizes.filter(({ merkmal }) => merkmal.schluessel === 'mss_statusindex')
    expect(status.filter(({ wert }) => wert.wert !== null)).toHaveLength(536)
    expect(new Set(indizes.map(({ wert }) => wert.wert)).has(-9999)).toBe(false)
    const werte = [...lies(`${ODP}-1-planning-areas.csv`, 'berlin-mss-2019-status').zellen]
    const dynamik = werte.filter(({ merkmal }) => merkmal.schluessel === 'mss_dynamikindex')
    const anzahl = (klasse: number | null) =>
      dynamik.filter(({ wert }) => wert.wert === klasse).length
    expect(anzahl(1) + anzahl(3) + anzahl(5)).toBe(436)
    expect(anzahl(null)).toBe(11)
  })

  it('reads the mislabelled columns of the z-values for what they are', () => {
    const z = toTafel(lies(`${ODP}-3-districts.csv`, 'berlin-mss-2019-z-werte'))
    const wert = (merkmal: string) => Number(z.get(`01011103 ${merkmal} 2018-12-31`))
    expect(wert('mss_z_s1') + wert('mss_z_s3') + wert('mss_z_s4')).toBeCloseTo(
      wert('mss_statussumme'),
      4,
    )
    expect(wert('mss_z_d1')).toBe(0.28622)
  })
})
