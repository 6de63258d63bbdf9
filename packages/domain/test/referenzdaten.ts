import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ordner = process.env['REFERENZDATEN']

/**
 * Registers tests against files that lie outside the repository. Without the
 * folder they appear as not run, never as passed.
 */
export function mitReferenzdaten(
  titel: string,
  tests: (lies: (pfad: string) => Buffer) => void,
): void {
  describe(titel, () => {
    if (ordner === undefined) {
      it.skip('nicht ausgeführt: REFERENZDATEN fehlt', () => undefined)
      return
    }
    tests((pfad) => readFileSync(join(ordner, pfad)))
  })
}
