import { createHash } from 'node:crypto'
import { parseZuordnung, readZuordnung } from '@sozial/formate/zuordnung'
import { createLieferungen, type Demolieferung } from './lieferungen.ts'
import { AUSFALL } from './sendungen.ts'

function alle(): readonly Demolieferung[] {
  const { lieferungen, nachtraege } = createLieferungen()
  return [...lieferungen, ...nachtraege]
}
const lieferungen = alle()
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
    expect(hashOf(alle())).toBe(hashOf(lieferungen))
  })

  it('comes from many suppliers', () => {
    const quellen = new Set(lieferungen.map(({ zuordnung }) => parseZuordnung(zuordnung).quelle))
    expect(quellen.size).toBeGreaterThanOrEqual(12)
  })

  const status = (datei: string, merkmal: string, [schluessel, tag]: readonly [string, string]) =>
    cellsOf(datei).find(
      (zelle) =>
        zelle.raumSchluessel === schluessel &&
        zelle.merkmal.schluessel === merkmal &&
        zelle.zeitraum.von === tag,
    )?.wert.status

  it('misses what is not delivered yet, and bars what nobody counts', () => {
    const kinder = 'kinder_in_bedarfsgemeinschaften'
    expect(status('Jobcenter_SGB-II_2022', kinder, ['053700362', '2025-12-31'])).toBe(
      'NICHT_VERFUEGBAR',
    )
    expect(status('SEU_Soz', 'einschulung_untersucht', ['053700321', '2020-08-01'])).toBe(
      'ZU_UNSICHER',
    )
    expect(status('Schule_Soz', 'ogs_kinder', ['DG', '2020-08-01'])).toBe('NICHT_SINNVOLL')
    expect(status('Kommunalwahlen', 'waehler', ['DG', '2020-09-13'])).toBeUndefined()
  })

  /** Own Kommunen and the row of the Kreis that totals them, cell by cell of a file. */
  const totals = gelesen.flatMap(({ name, zellen }) => {
    const gruppen = new Map<string, typeof zellen>()
    for (const zelle of zellen) {
      const { raumSchluessel, merkmal, zeitraum, teilgruppe } = zelle
      if (!raumSchluessel.startsWith('05370')) continue
      const key = [name, merkmal.schluessel, zeitraum.von, JSON.stringify(teilgruppe)].join(' ')
      gruppen.set(key, [...(gruppen.get(key) ?? []), zelle])
    }
    return [...gruppen]
  })

  it('hides ones and twos alone and what would give them away', () => {
    const verdeckte = totals.filter(([, zellen]) =>
      zellen.some(({ wert }) => wert.status === 'GEHEIM_PRIMAER'),
    )
    expect(verdeckte.length).toBeGreaterThan(10)
    for (const [key, zellen] of verdeckte) {
      const kreis = zellen.find(({ raumSchluessel }) => raumSchluessel === '05370')!
      const offene = zellen.filter((zelle) => zelle !== kreis && zelle.wert.wert !== null)
      const verdeckt = zellen.length - 1 - offene.length
      const rest = kreis.wert.wert! - offene.reduce((summe, { wert }) => summe + wert.wert!, 0)
      expect([key, verdeckt >= 2, rest >= 6, rest < 12 * verdeckt]).toEqual([key, true, true, true])
      expect([key, offene.every(({ wert }) => wert.wert === 0 || wert.wert! >= 3)]).toEqual([
        key,
        true,
      ])
    }
  })

  it('hides nothing of the Jobcenter: persons minus ELB would be the children', () => {
    for (const { name, zellen } of gelesen.filter((eine) => eine.name.startsWith('Jobcenter'))) {
      expect([name, zellen.some(({ wert }) => wert.status === 'GEHEIM_PRIMAER')]).toEqual([
        name,
        false,
      ])
    }
  })

  it('counts Betreuung on 1 March from 2014 to 2025, in every area', () => {
    const zellen = cellsOf('Kita_Belegung').filter(({ raumSchluessel }) =>
      raumSchluessel.startsWith('05370'),
    )
    expect(new Set(zellen.map(({ zeitraum }) => zeitraum.von))).toEqual(
      new Set(Array.from({ length: 12 }, (_, i) => `${2014 + i}-03-01`)),
    )
    expect(zellen).toHaveLength(12 * 20 * 2)
    expect(zellen.every(({ wert }) => (wert.wert ?? 0) > 0)).toBe(true)
  })

  it('lets one supplier fail for a year', () => {
    const years = (name: string) =>
      new Set(cellsOf(name).map(({ zeitraum }) => Number(zeitraum.von.slice(0, 4))))
    expect(years('HzE_Jugendamt-Geilenkirchen').has(AUSFALL.jahr)).toBe(false)
    expect(years('HzE_Jugendamt-Geilenkirchen').size).toBe(11)
    expect(years('HzE_Jugendamt-Heinsberg').size).toBe(12)
  })

  it('adds up to the row of the Kreis', () => {
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
