import { LesefehlerError } from '@sozial/formate/lesung'
import { parseZuordnung, type Zuordnung } from '@sozial/formate/zuordnung'
import { fehler } from '../../errors.ts'
import { withoutSteuerzeichen } from '../../graphql/steuerzeichen.ts'

/** Room for a mapping that gives keys to some thousand names of areas. */
const HOECHSTENS = 1024 * 1024

/** @throws GraphQLError EINGABE_UNGUELTIG with one sentence per wrong field */
export function parseZuordnungstext(text: string): Zuordnung {
  if (text.length > HOECHSTENS) {
    throw fehler('EINGABE_UNGUELTIG', 'Die Zuordnung der Spalten ist größer als 1 MB.')
  }
  try {
    // Its texts end in the database, which has no place for control characters.
    return parseZuordnung(withoutSteuerzeichen(text.replaceAll(/\\u00[01][0-9a-f]/gi, '')))
  } catch (error) {
    if (!(error instanceof LesefehlerError)) throw error
    throw fehler('EINGABE_UNGUELTIG', error.message)
  }
}
