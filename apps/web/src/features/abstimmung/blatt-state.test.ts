import { describeVorschlag, findWechselnde, summenOf, toHeute, toVorschlag } from './blatt-state.ts'
import { blattOf } from './blatt.testing.ts'

describe('Das Blatt einer Kommune', () => {
  it('zählt Räume und Einwohner, und ein fehlender Wert macht die Summe unbekannt', () => {
    const blatt = blattOf()
    expect(summenOf(blatt.bausteine, toVorschlag(blatt))).toEqual(
      new Map([
        ['1', 12_000],
        ['2', 11_000],
      ]),
    )
    expect(summenOf(blatt.bausteine, toHeute(blatt))).toEqual(new Map([['Nord', 23_000]]))
    const ohne = { ...blatt, bausteine: [{ ...blatt.bausteine[0]!, einwohner: null }] }
    expect(summenOf(ohne.bausteine, toVorschlag(ohne)).get('1')).toBeNull()
  })

  it('nennt, was wechselt, und was bleibt', () => {
    const blatt = blattOf()
    expect(findWechselnde(blatt).map(({ name }) => name)).toEqual(['Breberen'])
    expect(describeVorschlag(blatt)).toBe(
      'Gangelt: 2 Sozialräume statt bisher 1 mit 11.000 bis 12.000 Einwohnerinnen und Einwohnern. 1 Gebiet wechselt den Sozialraum: Breberen.',
    )
    const gleich = {
      ...blatt,
      raeume: blatt.raeume.slice(0, 1),
      bausteine: blatt.bausteine.map((einer) => ({ ...einer, raum: '1' })),
    }
    expect(describeVorschlag(gleich)).toBe(
      'Gangelt: 1 Sozialraum mit 23.000 Einwohnerinnen und Einwohnern. Die Grenzen bleiben, wie sie sind.',
    )
  })
})
