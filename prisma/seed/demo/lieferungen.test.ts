import { createHash } from 'node:crypto'
import { parseZuordnung, readZuordnung } from '@sozial/formate/zuordnung'
import { createLieferungen } from './lieferungen.ts'
import { AUSFALL } from './sendungen.ts'

const lieferungen = createLieferungen()
const gelesen = lieferungen.map(({ datei, zuordnung }) => {
  const lesung = readZuordnung(datei, parseZuordnung(zuordnung))
  return { name: datei.name, meldungen: lesung.meldungen, zellen: [...lesung.zellen] }
})
const cellsOf = (name: string) => gelesen.find((eine) => eine.name.startsWith(name))!.zellen
const hashOf = (eine: typeof lieferungen) =>
  eine.reduce((hash, { datei }) => hash.update(datei.inhalt), createHash('sha256')).digest('hex')

describe(createLieferungen, () => {
  it.each(gelesen.map((eine) => [eine.name, eine] as const))(
    '%s is readable by its mapping without a remark',
    (_, { meldungen, zellen }) => {
      expect(meldungen).toEqual([])
      expect(zellen.length).toBeGreaterThan(0)
    },
  )

  it('writes the same bytes every time', () => {
    expect(hashOf(createLieferungen())).toBe(hashOf(lieferungen))
  })

  it('comes from many suppliers', () => {
    const quellen = new Set(lieferungen.map(({ zuordnung }) => parseZuordnung(zuordnung).quelle))
    expect(quellen.size).toBeGreaterThanOrEqual(12)
  })

  it('protects two areas from 2019 on and misses what is not delivered yet', () => {
    const status = (datei: string, schluessel: string, jahr: number) =>
      cellsOf(datei).find(
        ({ raumSchluessel, zeitraum, merkmal }) =>
          raumSchluessel === schluessel &&
          merkmal.schluessel === 'kinder_in_bedarfsgemeinschaften' &&
          zeitraum.von === `${jahr}-12-31`,
      )?.wert.status
    expect(status('Jobcenter_SGB-II_2014', '053700241', 2018)).toBe('GUELTIG')
    expect(status('Jobcenter_SGB-II_2014', '053700241', 2019)).toBe('GEHEIM_PRIMAER')
    expect(status('Jobcenter_SGB-II_2022', '053700362', 2025)).toBe('NICHT_VERFUEGBAR')
  })

  it('lets one supplier fail for a year', () => {
    const years = (name: string) =>
      new Set(cellsOf(name).map(({ zeitraum }) => Number(zeitraum.von.slice(0, 4))))
    expect(years('HzE_Jugendamt-Geilenkirchen').has(AUSFALL.jahr)).toBe(false)
    expect(years('HzE_Jugendamt-Geilenkirchen').size).toBe(11)
    expect(years('HzE_Jugendamt-Heinsberg').size).toBe(12)
  })

  it('adds up: protected areas are in the row of the Kreis', () => {
    const zellen = cellsOf('Jobcenter_SGB-II_2014').filter(
      ({ zeitraum, merkmal }) =>
        zeitraum.von === '2018-12-31' && merkmal.schluessel === 'leistungsberechtigte_sgb2',
    )
    const teile = zellen.filter(({ raumSchluessel }) => raumSchluessel.length === 9)
    const kreis = zellen.find(({ raumSchluessel }) => raumSchluessel === '05370')
    expect(teile).toHaveLength(20)
    expect(teile.reduce((summe, { wert }) => summe + (wert.wert ?? 0), 0)).toBe(kreis?.wert.wert)
  })
})
