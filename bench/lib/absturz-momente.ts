/** When the blows of a series fall, and what it says at its end. */
import { report } from './report.ts'

/** One moment in each of as many equal parts of the work, and a tenth behind its end; shuffled. */
export function momenteOf(anzahl: number, dauerMs: number): readonly number[] {
  return Array.from({ length: anzahl }, (_, i) => ({
    moment: ((i + Math.random()) / anzahl) * dauerMs * 1.1,
    los: Math.random(),
  }))
    .toSorted((a, b) => a.los - b.los)
    .map(({ moment }) => moment)
}

/** @param unterwegs how many were met before the Lieferung was there */
export function reportReihe(art: string, anzahl: number, unterwegs: number): void {
  const ohne = { unit: 'Abstürze', peer: null, ratio: null, budget: null, ok: true }
  report({ name: `absturz ${art}, alles ganz oder gar nicht`, value: anzahl, ...ohne })
  report({ name: `absturz ${art}, vor der Übernahme getroffen`, value: unterwegs, ...ohne })
}
