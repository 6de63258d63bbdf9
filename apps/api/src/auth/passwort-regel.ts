/**
 * What a password must be: long, and no word that everybody tries first. No
 * rules of composition; they make passwords worse, not better
 * (NIST SP 800-63B-4 § 3.1.1.2, BSI ORP.4.A22).
 */
import { HAEUFIGE_PASSWOERTER } from './haeufige-passwoerter.ts'

export const PASSWORTLAENGE = { mindestens: 12, hoechstens: 128 } as const

/** What must be left of a password once the words that anybody guesses are taken out of it. */
const EIGENES = 8

/** `aaaaaaaaaaaa` and `121212121212` are long and nothing else. */
const VERSCHIEDENE_ZEICHEN = 5

/** One password, however its letters were typed (composed, as a ligature, full width). */
export const toPasswort = (eingabe: string): string => eingabe.normalize('NFKC')

/**
 * @param woerter names that are known to everybody here: the product's, the Kreis's, the own
 * @returns the German sentence that says what to change; undefined: it may be used
 */
export function findPasswortmangel(
  eingabe: string,
  woerter: readonly string[],
): string | undefined {
  const passwort = toPasswort(eingabe)
  const { length } = [...passwort]
  if (length < PASSWORTLAENGE.mindestens) {
    return `Das Passwort ist zu kurz: Bitte mindestens ${PASSWORTLAENGE.mindestens} Zeichen nehmen, am einfachsten mehrere Wörter.`
  }
  if (length > PASSWORTLAENGE.hoechstens) {
    return `Das Passwort ist zu lang: Höchstens ${PASSWORTLAENGE.hoechstens} Zeichen sind möglich.`
  }
  const kern = toKern(passwort)
  if (HAEUFIGE_PASSWOERTER.has(kern) || new Set(passwort).size < VERSCHIEDENE_ZEICHEN) {
    return 'Dieses Passwort gehört zu den häufigsten und wird zuerst geraten. Bitte ein anderes wählen.'
  }
  const wort = woerter.find((name) => isHauptsache(name, kern))
  if (wort === undefined) return undefined
  return `Das Passwort besteht fast nur aus „${wort}“. Bitte eines wählen, das niemand aus Namen errät.`
}

/** Letters and digits alone, small: `Sozial-Monitoring!` and `sozialmonitoring` are the same word. */
const toKern = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Whether hardly anything is left without the name or without each of its words. */
function isHauptsache(name: string, kern: string): boolean {
  const ganz = toKern(name)
  const teile = name.split(/[^\p{L}\p{N}\p{M}]+/u).map(toKern)
  const rest = [ganz, ...teile]
    .filter(({ length }) => length >= 3)
    .reduce((text, teil) => text.replaceAll(teil, ''), kern)
  return rest !== kern && rest.length < EIGENES
}
