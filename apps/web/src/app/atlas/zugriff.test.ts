import type { Atlas } from './atlas-state.ts'
import { zugriffssatz } from './zugriff.ts'

const raum = (name: string) => ({
  name,
  ober: [{ ebene: 'JUGENDAMTSBEZIRK', schluessel: name, name }],
})
const atlas = (...status: readonly string[]) =>
  ({
    ebene: 'SOZIALRAUM',
    raeume: [raum('Hückelhoven'), raum('Hückelhoven'), raum('Jugendamt Erkelenz')],
    periode: { zellen: status.map((wert) => ({ status: wert })) },
  }) as unknown as Atlas

describe('zugriffssatz', () => {
  it('is silent where nothing is closed', () => {
    expect(zugriffssatz(atlas('GUELTIG', 'GEHEIM_PRIMAER', 'GUELTIG'))).toBeNull()
  })
  it('counts what is closed and names the Jugendämter, each once', () => {
    expect(zugriffssatz(atlas('KEIN_ZUGRIFF', 'KEIN_ZUGRIFF', 'GUELTIG'))).toBe(
      '2 von 3 Sozialräumen sind für Ihr Konto nicht freigegeben. Zuständig: Jugendamt Hückelhoven.',
    )
    expect(zugriffssatz(atlas('KEIN_ZUGRIFF', 'GUELTIG', 'KEIN_ZUGRIFF'))).toMatch(
      / Jugendamt Erkelenz und Jugendamt Hückelhoven\.$/,
    )
  })
  it('says that a purpose is missing', () => {
    const ohneZweck = { ...atlas('KEIN_ZUGRIFF', 'GUELTIG', 'GUELTIG'), ohneZweck: true }
    expect(zugriffssatz(ohneZweck)).toMatch(/bis Sie einen Zweck wählen/)
  })
})
