/** What can be said of a new password before it is sent; the server has the last word. */

/** In characters as people count them. */
export const PASSWORTLAENGE = { mindestens: 12, hoechstens: 128 } as const

/** `aaaaaaaaaaaa` is long and nothing else. */
const VERSCHIEDENE_ZEICHEN = 5

/** One sentence on what to change; `undefined`: it may be sent. */
export function findPasswortmangel(passwort: string): string | undefined {
  const { length } = [...passwort.normalize('NFKC')]
  if (length < PASSWORTLAENGE.mindestens) {
    return `Das Passwort ist zu kurz: Bitte mindestens ${PASSWORTLAENGE.mindestens} Zeichen.`
  }
  if (length > PASSWORTLAENGE.hoechstens) {
    return `Das Passwort ist zu lang: Höchstens ${PASSWORTLAENGE.hoechstens} Zeichen.`
  }
  return new Set(passwort).size < VERSCHIEDENE_ZEICHEN
    ? 'Immer dieselben Zeichen werden zuerst geraten. Bitte ein anderes wählen.'
    : undefined
}
