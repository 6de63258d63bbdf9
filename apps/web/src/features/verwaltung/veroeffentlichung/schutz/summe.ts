/** A sum as an equation that can be read: what is shown in figures, what is hidden as squares. Pure. */
import type { Schutzzelle } from './schutz-worte.ts'

type Kettenglied = Schutzzelle['kette'][number]
export type Summenglied = Kettenglied['summe'][number]

export interface Gleichungsteil {
  readonly name: string
  /** null: hidden outside. */
  readonly wert: number | null
  /** What a hidden one is, where the viewer may see it. */
  readonly innen: number | null
  /** How many shown figures it stands for. */
  readonly anzahl: number
}

export interface Gleichung {
  readonly ganzes: Gleichungsteil
  readonly teile: readonly Gleichungsteil[]
}

/** More shown parts than this are written as one figure. */
const EINZELN = 4

const istGezeigt = ({ lage }: Summenglied): boolean => lage === 'GEZEIGT' || lage === 'BEKANNT'

/**
 * The first member is the whole, the others its parts; null for a sum without
 * parts, and where the figures do not add up: then it is another kind of
 * equation, which words say better.
 */
export function toGleichung({ summe }: Kettenglied): Gleichung | null {
  const [ganzes, ...teile] = summe
  if (!ganzes || teile.length === 0 || !gehtAuf(ganzes, teile)) return null
  const gezeigte = teile.filter(istGezeigt)
  const einzeln = gezeigte.length <= EINZELN ? gezeigte : gezeigte.slice(0, EINZELN - 1)
  const weitere = gezeigte.slice(einzeln.length)
  return {
    ganzes: toTeil(ganzes),
    teile: [
      ...einzeln.map(toTeil),
      ...(weitere.length > 0
        ? [
            {
              name: `${weitere.length} weitere`,
              wert: weitere.reduce((summand, { wert }) => summand + (wert ?? 0), 0),
              innen: null,
              anzahl: weitere.length,
            },
          ]
        : []),
      ...teile.filter((teil) => !istGezeigt(teil)).map(toTeil),
    ],
  }
}

const toTeil = (glied: Summenglied): Gleichungsteil => ({
  name: glied.raum,
  wert: istGezeigt(glied) ? glied.wert : null,
  innen: istGezeigt(glied) ? null : glied.wert,
  anzahl: 1,
})

/** Whether the parts make the whole; of what is not known inside either, whether they can. */
function gehtAuf({ wert: ganzes }: Summenglied, teile: readonly Summenglied[]): boolean {
  const summe = teile.reduce((bisher, { wert }) => bisher + (wert ?? 0), 0)
  if (ganzes === null) return true
  return teile.some(({ wert }) => wert === null)
    ? summe <= ganzes
    : Math.abs(summe - ganzes) < 1e-6 * Math.max(1, Math.abs(ganzes))
}
