import { fehler } from '../../errors.ts'

/** The one answer to every failed sign-in: it tells neither whether there is the account nor what was wrong. */
export const anmeldungFehlgeschlagen = () =>
  fehler(
    'ANMELDUNG_FEHLGESCHLAGEN',
    'Die Anmeldung hat nicht geklappt. Bitte Anmeldename und Passwort prüfen.',
  )
