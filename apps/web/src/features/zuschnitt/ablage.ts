/** What the server does not have yet survives reloading and a crash of the page, in this window alone. */
import type { Ablage, Gemerktes } from './werkbank.ts'

type Speicher = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export function createAblage(id: string, speicher: Speicher = sessionStorage): Ablage {
  const name = `zuschnitt:${id}`
  return {
    lies() {
      try {
        const gelesen = JSON.parse(speicher.getItem(name) ?? 'null') as Partial<Gemerktes> | null
        const { stand, offen, getan, zurueckgenommen } = gelesen ?? {}
        if (typeof stand !== 'number') return null
        if (![offen, getan, zurueckgenommen].every((liste) => Array.isArray(liste))) return null
        return gelesen as Gemerktes
      } catch {
        // Whatever stands there was not written by the workbench.
        return null
      }
    },
    merke(gemerkt) {
      try {
        if (gemerkt === null) speicher.removeItem(name)
        else speicher.setItem(name, JSON.stringify(gemerkt))
      } catch {
        // A full or forbidden storage must not stop anybody from drawing.
      }
    },
  }
}
