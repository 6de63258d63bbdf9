/** Where young people have a house of their own. */
import { DOERFER } from './doerfer.ts'
import { JUGEND } from './jugend.ts'

const KATEGORIE = 'jugendarbeit-offen'

/** Names of Quartiere with an open house: there are places there, and nowhere else. */
export const TREFFS: ReadonlySet<string> = new Set(
  [JUGEND, DOERFER]
    .flatMap((zeilen) => zeilen[KATEGORIE] ?? [])
    .flatMap(([, quartier, , , , mehr]) => [quartier, ...(mehr?.weitere ?? [])]),
)
