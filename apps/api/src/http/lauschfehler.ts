import type { Env } from '../env.ts'

/** Why the server cannot be reached under HOST and PORT, in a sentence where it is known. */
export function toLauschfehler(error: unknown, { HOST, PORT }: Pick<Env, 'HOST' | 'PORT'>) {
  const fremd = `Die Adresse ${HOST} gehört nicht zu diesem Rechner. Bitte HOST prüfen, zum Beispiel HOST=127.0.0.1.`
  const saetze: Readonly<Record<string, string>> = {
    EADDRINUSE:
      'Der Port ist schon belegt. Bitte das andere Programm beenden oder mit PORT=4001 einen anderen wählen.',
    EACCES: `Für den Port ${PORT} fehlt das Recht. Bitte einen ab 1024 wählen, zum Beispiel PORT=4000.`,
    EADDRNOTAVAIL: fremd,
    ENOTFOUND: fremd,
    EAI_AGAIN: fremd,
  }
  const satz = saetze[String((error as NodeJS.ErrnoException).code)]
  return satz === undefined ? error : new Error(satz, { cause: error })
}
