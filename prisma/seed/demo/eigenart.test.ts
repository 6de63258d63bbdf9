import type { Zahlen } from './lage.ts'
import { ages, kinderarmut, sozialraeume, zahl } from './modell.testing.ts'

const share = (teil: string, ganzes: string) => (zahlen: Zahlen) =>
  zahl(zahlen, teil) / zahl(zahlen, ganzes)

const KOPPELUNGEN: readonly (readonly [string, (zahlen: Zahlen) => number, -1 | 1])[] = [
  ['PAR-01', share('waehler', 'wahlberechtigte'), -1],
  ['EIN-05', (zahlen) => zahl(zahlen, 'grundsicherung_alter 65-') / ages(zahlen, 65, null), 1],
  ['ARB-02', (zahlen) => zahl(zahlen, 'arbeitslose 15-65') / ages(zahlen, 15, 65), 1],
  ['ARB-04', (zahlen) => zahl(zahlen, 'arbeitslose 15-25') / ages(zahlen, 15, 25), 1],
  ['GES-01', share('einschulung_uebergewicht', 'einschulung_untersucht'), 1],
  ['HAU-03', share('haushalte_alleinerziehende', 'haushalte_mit_kindern'), 1],
  ['BIL-03', share('einschulung_sprachauffaellig', 'einschulung_untersucht'), 1],
  ['JUG-01', (zahlen) => zahl(zahlen, 'hze') / ages(zahlen, 0, 21), 1],
  ['JUG-08', (zahlen) => zahl(zahlen, 'jugendgerichtshilfe') / ages(zahlen, 14, 21), 1],
]

const centre = (zahlen: readonly number[]) => {
  const mittel = zahlen.reduce((a, b) => a + b, 0) / zahlen.length
  return zahlen.map((wert) => wert - mittel)
}
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((summe, wert, i) => summe + wert * b[i]!, 0)

/** Pearson's r. */
function correlate(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [centre(a), centre(b)]
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y))
}

describe('over the 20 Sozialräume', () => {
  it.each(KOPPELUNGEN)('%s goes with child poverty clearly, not exactly', (_, wertOf, richtung) => {
    for (const jahr of [2014, 2020, 2025]) {
      const raeume = [...sozialraeume(jahr).values()]
      const r = correlate(raeume.map(kinderarmut), raeume.map(wertOf))
      expect([jahr, r * richtung > 0.4, r * richtung < 0.86]).toEqual([jahr, true, true])
    }
  })
})
