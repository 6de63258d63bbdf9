import { mitReferenzdaten } from '../../test/referenzdaten.ts'
import { createHighsLoeser } from '../geheimhaltung-loeser/index.ts'
import { findEinwaende, isLeck } from './gegenprobe.testing.ts'
import { readReferenztabellen } from './referenztabellen.testing.ts'
import { schuetze } from './schuetze.ts'
import type { Loeser } from './system.ts'

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

mitReferenzdaten('Tabellen statistik/suppression', (lies) => {
  const tabellen = readReferenztabellen(lies)

  it('gibt in microdata1 dieselben Zellen auf wie OPT, HYPERCUBE und HITAS', () => {
    const { system, namen } = tabellen.find(({ name }) => name === 'sdcTable_microdata1')!
    const { sekundaer } = schuetze(system, loeser)
    expect(sekundaer.map((zelle) => namen[zelle])).toEqual(['A × male', 'C × female', 'C × male'])
  })

  it.each(tabellen.map((tabelle) => [tabelle.name, tabelle] as const))('%s', (_, tabelle) => {
    const { system } = tabelle
    const ergebnis = schuetze(system, loeser)
    expect(ergebnis.ungeschuetzt).toEqual([])
    expect(findEinwaende(system, ergebnis, loeser).filter(isLeck)).toEqual([])
  })

  it('liest die beiden Formen derselben Tabelle gleich', () => {
    const [lang, breit] = ['ssb_z1,', 'ssb_z1w,'].map((anfang) =>
      tabellen.find(({ name }) => name.startsWith(anfang))!,
    )
    expect(breit!.system).toEqual(lang!.system)
    // Norway's total as easySdcTable prints it.
    expect(lang!.system.zellen.at(-1)!.wert).toBe(596)
  })
})
