/** What may be written into a Beteiligung. */
import { fehler } from '../../errors.ts'
import { einzeilig, parseAbsaetze } from '../../graphql/texte.ts'
import { assertEmail, assertErinnerung } from '../nachricht/empfaenger.ts'
import type { BeteiligungInput } from './abstimmung.input.ts'
import type { Beteiligungsangaben } from './beteiligung.queries.ts'

/** @throws GraphQLError EINGABE_UNGUELTIG */
export function parseAngaben(roh: BeteiligungInput, hinweis: string): Beteiligungsangaben {
  const angaben = {
    empfaenger: einzeilig(roh.empfaenger),
    email: roh.email.trim(),
    frist: roh.frist,
    erinnerungTage: roh.erinnerungTage ?? null,
    hinweis: parseAbsaetze(hinweis, { was: 'Der Hinweis', leer: true }),
  }
  if (angaben.empfaenger === '' || angaben.empfaenger.length > 200) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Bitte angeben, wer in der Kommune gefragt wird (höchstens 200 Zeichen).',
    )
  }
  assertEmail(angaben.email)
  assertErinnerung(angaben.erinnerungTage)
  return angaben
}
