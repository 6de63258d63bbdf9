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

/** Pearson's r. */
function correlate(x: readonly number[], y: readonly number[]): number {
  const mean = (zahlen: readonly number[]) => zahlen.reduce((a, b) => a + b, 0) / zahlen.length
  const [mx, my] = [mean(x), mean(y)]
  const cov = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((summe, wert, i) => summe + (wert - ma) * (b[i]! - mb), 0)
  return cov(x, mx, y, my) / Math.sqrt(cov(x, mx, x, mx) * cov(y, my, y, my))
}

describe('over the 20 Sozialräume', () => {
  it.each(KOPPELUNGEN)('%s goes with child poverty clearly, not exactly', (_, wertOf, richtung) => {
    for (const jahr of [2014, 2020, 2025]) {
      const raeume = [...sozialraeume(jahr).values()]
      const r = correlate(
        raeume.map(kinderarmut),
        raeume.map((zahlen) => wertOf(zahlen) ?? 0),
      )
      if (Number.isNaN(r)) throw new Error(`No figures in ${jahr}.`)
      expect([jahr, r * richtung > 0.4, r * richtung < 0.86]).toEqual([jahr, true, true])
    }
  })
})
