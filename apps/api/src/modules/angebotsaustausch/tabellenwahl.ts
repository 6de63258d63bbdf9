/** What somebody says the columns and words of a table mean. */
import type { Tabellenwahl } from '@sozial/formate/angebote'
import { z } from 'zod'
import { fehler } from '../../errors.ts'

/** Longer than what a person chooses for a file. */
const HOECHSTENS_ZEICHEN = 8_000

const wahl = z.object({
  spalten: z.record(z.string().regex(/^\d{1,3}$/), z.string().max(40).nullable()).default({}),
  kategorien: z.record(z.string().max(500), z.string().max(60)).default({}),
})

/** @param text JSON; undefined: nothing. @throws GraphQLError EINGABE_UNGUELTIG */
export function parseTabellenwahl(text: string | undefined): Tabellenwahl {
  const nein = () =>
    fehler('EINGABE_UNGUELTIG', 'Was zu den Spalten gewählt ist, lässt sich nicht lesen.')
  if (text === undefined) return { spalten: {}, kategorien: {} }
  if (text.length > HOECHSTENS_ZEICHEN) throw nein()
  const gelesen = wahl.safeParse(toJson(text))
  if (!gelesen.success) throw nein()
  return gelesen.data
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // No JSON is no choice: the schema says so.
    return undefined
  }
}
