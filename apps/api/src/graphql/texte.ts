/** What people write into fields, as it is kept: trimmed, not too long, refused with one sentence. */
import { formatZahl } from '@sozial/shared/format'
import { fehler } from '../errors.ts'

/** Longest reason. */
const HOECHSTENS = 4000

interface Textregel {
  /** With its article, at the beginning of a sentence. */
  readonly was: string
  readonly hoechstens?: number
}

/** Heads of mails and names have one line. */
export const einzeilig = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** One line that says something. @throws GraphQLError EINGABE_UNGUELTIG when empty or too long */
export function parseText(roh: string, { was, hoechstens = HOECHSTENS }: Textregel): string {
  const text = einzeilig(roh)
  if (text === '') throw fehler('EINGABE_UNGUELTIG', `${was} fehlt. Bitte eingeben.`)
  assertLaenge(text, { was, hoechstens })
  return text
}

/**
 * Text of several lines; empty only where it may be.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG when empty or too long
 */
export function parseAbsaetze(
  roh: string,
  { was, hoechstens = HOECHSTENS, leer = false }: Textregel & { readonly leer?: boolean },
): string {
  const text = roh.replaceAll('\r\n', '\n').trim()
  if (text === '' && !leer) throw fehler('EINGABE_UNGUELTIG', `${was} fehlt. Bitte eingeben.`)
  assertLaenge(text, { was, hoechstens })
  return text
}

/** Texts that may be empty. @throws GraphQLError EINGABE_UNGUELTIG when one is too long */
export function parseTexte(texte: readonly (Textregel & { readonly text: string })[]): void {
  for (const { text, ...regel } of texte) assertLaenge(text.trim(), regel)
}

function assertLaenge(text: string, { was, hoechstens = HOECHSTENS }: Textregel): void {
  if (text.length <= hoechstens) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `${was} hat mehr als ${formatZahl(hoechstens)} Zeichen. Bitte kürzen.`,
  )
}
