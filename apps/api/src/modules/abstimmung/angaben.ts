/** What may be written into a Beteiligung. */
import { fehler } from '../../errors.ts'
import type { BeteiligungInput } from './abstimmung.input.ts'
import type { Beteiligungsangaben } from './beteiligung.queries.ts'

const eingabe = (satz: string) => fehler('EINGABE_UNGUELTIG', satz)

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** @throws GraphQLError EINGABE_UNGUELTIG */
export function parseAngaben(roh: BeteiligungInput, hinweis: string): Beteiligungsangaben {
  const angaben = {
    empfaenger: oneLine(roh.empfaenger),
    email: roh.email.trim(),
    frist: roh.frist,
    erinnerungTage: roh.erinnerungTage ?? null,
    hinweis: parseText(hinweis, { was: 'Der Hinweis', hoechstens: 4000, leer: true }),
  }
  if (angaben.empfaenger === '' || angaben.empfaenger.length > 200) {
    throw eingabe('Bitte angeben, wer in der Kommune gefragt wird (höchstens 200 Zeichen).')
  }
  const { email, erinnerungTage: tage } = angaben
  if (
    email !== '' &&
    (email.length > 254 || !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(email))
  ) {
    throw eingabe(
      `„${email.slice(0, 100)}“ ist keine E-Mail-Adresse. Bitte genau eine angeben oder das Feld leer lassen.`,
    )
  }
  if (tage !== null && (!Number.isInteger(tage) || tage < 0 || tage > 60)) {
    throw eingabe('Erinnert wird höchstens 60 Tage vor der Frist.')
  }
  return angaben
}

interface Textregel {
  /** With its article, at the beginning of a sentence. */
  readonly was: string
  readonly hoechstens: number
  readonly leer?: boolean
}

/** Text of several lines. @throws GraphQLError EINGABE_UNGUELTIG when too long, or empty where it may not be */
export function parseText(roh: string, { was, hoechstens, leer = false }: Textregel): string {
  const text = roh.replaceAll('\r\n', '\n').trim()
  if (text === '' && !leer) throw eingabe(`${was} fehlt. Bitte in einem Satz schreiben.`)
  if (text.length <= hoechstens) return text
  throw eingabe(`${was} hat ${text.length} Zeichen; höchstens ${hoechstens} passen. Bitte kürzen.`)
}
