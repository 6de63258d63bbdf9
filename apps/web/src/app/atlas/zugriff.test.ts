import type { Atlas } from './atlas-state.ts'
import { zugriffssatz } from './zugriff.ts'

const raum = (name: string) => ({
  name,
  ober: [{ ebene: 'JUGENDAMTSBEZIRK', schluessel: name, name }],
})
const atlas = (...status: readonly string[]) =>
  ({
    ebene: 'SOZIALRAUM',
    raeume: [raum('Erkelenz'), raum('Erkelenz'), raum('Hückelhoven')],
    periode: { zellen: status.map((wert) => ({ status: wert })) },
  }) as unknown as Atlas

describe('zugriffssatz', () => {
  it('is silent where nothing is closed', () => {
    expect(zugriffssatz(atlas('GUELTIG', 'GEHEIM_PRIMAER', 'GUELTIG'), true)).toBeNull()
  })
  it('counts what is closed and names the Jugendämter, each once', () => {
    const satz = zugriffssatz(atlas('KEIN_ZUGRIFF', 'KEIN_ZUGRIFF', 'GUELTIG'), false)
    expect(satz).toMatch(/^2 von 3 Sozialräumen sind .* \(Erkelenz\)/)
  })
  it('says that a purpose is missing', () => {
    expect(zugriffssatz(atlas('KEIN_ZUGRIFF', 'GUELTIG', 'GUELTIG'), true)).toMatch(/kein Zweck/)
  })
})
