/** To whom a mail goes, and how long before a deadline it reminds: the same for everyone who is asked for something. */
import { fehler } from '../../errors.ts'

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/
const HOECHSTENS_ZEICHEN = 254

/** One address, or none. @throws GraphQLError EINGABE_UNGUELTIG */
export function assertEmail(email: string): void {
  if (email === '' || (email.length <= HOECHSTENS_ZEICHEN && EMAIL.test(email))) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `„${email.slice(0, 100)}“ ist keine E-Mail-Adresse. Bitte genau eine angeben oder das Feld leer lassen.`,
  )
}

const HOECHSTENS_TAGE = 60

/** @param tage before the deadline; null: nobody is reminded. @throws GraphQLError EINGABE_UNGUELTIG */
export function assertErinnerung(tage: number | null): void {
  if (tage === null || (Number.isInteger(tage) && tage >= 0 && tage <= HOECHSTENS_TAGE)) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Erinnert wird höchstens ${HOECHSTENS_TAGE} Tage vor der Frist.`,
  )
}
