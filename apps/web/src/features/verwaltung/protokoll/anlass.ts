import type { Anlassart } from '../../../gql/schema.generated.ts'

/** Why somebody looks into the Protokoll. */
export interface Anlass {
  readonly art: Anlassart
  readonly satz: string
}

/** The server wants a sentence, not a word. */
const [MIN, MAX] = [10, 500]

/** What is wrong with the reason; `null`: nothing. */
export function pruefeSatz(satz: string): string | null {
  const laenge = satz.trim().length
  if (laenge < MIN) {
    return 'Sagen Sie in einem Satz, warum Sie nachsehen, zum Beispiel „Monatliche Stichprobe November“.'
  }
  return laenge > MAX ? `Der Satz ist zu lang; ${MAX} Zeichen sind möglich.` : null
}
