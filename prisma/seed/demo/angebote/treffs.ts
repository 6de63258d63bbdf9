/** Where young people have a house of their own, and since when. */
import { DOERFER } from './doerfer.ts'
import { JUGEND } from './jugend.ts'

const KATEGORIE = 'jugendarbeit-offen'

/** Years in which houses opened; the others have always been there. */
const SEIT: Readonly<Record<string, number>> = {
  Baal: 2015,
  Dremmen: 2016,
  Gerderath: 2017,
  Frelenberg: 2018,
  Haaren: 2019,
  'Gangelt-Kern': 2019,
  Klinkum: 2020,
  Süsterseel: 2022,
}

const QUARTIERE: ReadonlySet<string> = new Set(
  [JUGEND, DOERFER]
    .flatMap((zeilen) => zeilen[KATEGORIE] ?? [])
    .flatMap(([, quartier, , , , mehr]) => [quartier, ...(mehr?.weitere ?? [])]),
)

/** First year with an open house in a Quartier; undefined: there is none. */
export const treffSeit = (quartier: string): number | undefined =>
  QUARTIERE.has(quartier) ? (SEIT[quartier] ?? 2014) : undefined
