/** Periods that an order may ask for. Pure. */
import {
  jahr,
  kitajahr,
  monat,
  quartal,
  schuljahr,
  stichtag,
  teileVon,
  type Zeitraum,
} from '@sozial/domain/zeitraum'

export type Zeitraumart = Exclude<Zeitraum['art'], 'MEHRJAHR'>

export const ZEITRAUMARTEN: readonly { readonly wert: Zeitraumart; readonly text: string }[] = [
  { wert: 'STICHTAG', text: 'Stichtag' },
  { wert: 'JAHR', text: 'Jahr' },
  { wert: 'QUARTAL', text: 'Quartal' },
  { wert: 'MONAT', text: 'Monat' },
  { wert: 'SCHULJAHR', text: 'Schuljahr' },
  { wert: 'KITAJAHR', text: 'Kitajahr' },
]

/** So many years back are offered, and the one that runs. */
const JAHRE = 6

/** Periods of a kind, the newest first; of Stichtage the usual one of each year. */
export function zeitraeumeOf(art: Zeitraumart, heute: string): readonly Zeitraum[] {
  const [dieses] = teileVon(heute)
  const jahre = Array.from({ length: JAHRE }, (_, i) => dieses - i)
  switch (art) {
    case 'STICHTAG':
      return jahre.map((j) => stichtag(`${j}-12-31`))
    case 'JAHR':
      return jahre.map(jahr)
    case 'SCHULJAHR':
      return jahre.map(schuljahr)
    case 'KITAJAHR':
      return jahre.map(kitajahr)
    case 'QUARTAL':
      return jahre.flatMap((j) => [4, 3, 2, 1].map((q) => quartal(j, q)))
    case 'MONAT':
      return jahre.flatMap((j) => Array.from({ length: 12 }, (_, i) => monat(j, 12 - i)))
  }
}

/** The newest one that is over: what is asked for most often. */
export const letzterOf = (art: Zeitraumart, heute: string): Zeitraum => {
  const alle = zeitraeumeOf(art, heute)
  return alle.find(({ bis }) => bis <= heute) ?? alle[0]!
}
