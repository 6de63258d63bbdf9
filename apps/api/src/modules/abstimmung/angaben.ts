/** What may be written into a Beteiligung. */
import { fehler } from '../../errors.ts'
import { parseAbsaetze } from '../zuschnitt/texte.ts'
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
    hinweis: parseAbsaetze(hinweis, { was: 'Der Hinweis', leer: true }),
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
