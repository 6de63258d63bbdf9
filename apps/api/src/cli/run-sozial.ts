import { LesefehlerError } from '@sozial/formate/lesung'
import { GraphQLError } from 'graphql'
import { angeboteEinlesen } from './angebote-einlesen.ts'
import { auskunft } from './auskunft.ts'
import { bereinigen } from './bereinigen.ts'
import { bruch } from './bruch.ts'
import { datenbank } from './datenbank.ts'
import { Aufruffehler, codeOf } from './kommando.ts'
import type { Kommando, Umgebung } from './kommando.ts'
import { kontoLink } from './konto-link.ts'
import { kreisAnlegen } from './kreis-anlegen.ts'
import { lieferungListe } from './lieferung-liste.ts'
import { lieferungPruefen } from './lieferung-pruefen.ts'
import { lieferungUebernehmen } from './lieferung-uebernehmen.ts'
import { lieferungVerwerfen } from './lieferung-verwerfen.ts'
import { lieferungZurueckziehen } from './lieferung-zurueckziehen.ts'
import { loeschen } from './loeschen.ts'
import { mailPruefen } from './mail-pruefen.ts'
import { neuRechnen } from './neu-rechnen.ts'
import { protokollPruefen } from './protokoll.ts'
import { registerzahlen } from './registerzahlen.ts'
import { strassenAusgeben, strassenEinlesen } from './strassen.ts'

const KOMMANDOS: readonly Kommando[] = [
  kreisAnlegen,
  lieferungPruefen,
  lieferungUebernehmen,
  lieferungListe,
  lieferungVerwerfen,
  lieferungZurueckziehen,
  strassenEinlesen,
  strassenAusgeben,
  angeboteEinlesen,
  bereinigen,
  loeschen,
  protokollPruefen,
  auskunft,
  bruch,
  neuRechnen,
  registerzahlen,
  kontoLink,
  mailPruefen,
  datenbank,
]

const UEBERSICHT = `pnpm sozial BEFEHL …

${KOMMANDOS.map(({ name, kurz }) => `  ${name.padEnd(25)}${kurz}`).join('\n')}

  „pnpm sozial BEFEHL --hilfe“ erklärt einen Befehl.
  Datenbank: DATABASE_URL, sonst die eingebaute im Ordner .data (DATA_DIR legt ihn anderswohin).`

const HILFE = new Set(['--hilfe', '--help', '-h', 'hilfe'])

/**
 * Runs one command line.
 *
 * @returns exit code: 0 done, 1 refused with a sentence, 2 called in a wrong way, 3 somebody has to decide
 */
export async function runSozial(
  argv: readonly string[],
  umgebung: Umgebung & { readonly warne: (satz: string) => void },
): Promise<number> {
  const kommando = KOMMANDOS.find(({ name }) => `${argv.join(' ')} `.startsWith(`${name} `))
  if (kommando === undefined) return sayUebersicht(argv, umgebung)
  const args = argv.slice(kommando.name.split(' ').length)
  if (args.some((arg) => HILFE.has(arg))) {
    umgebung.sage(kommando.hilfe)
    return 0
  }
  try {
    return await kommando.run(args, umgebung)
  } catch (error) {
    if (error instanceof Aufruffehler) {
      umgebung.warne(`${error.message}\n\n${kommando.hilfe}`)
      return 2
    }
    umgebung.warne(explain(error))
    return 1
  }
}

function sayUebersicht(
  argv: readonly string[],
  {
    sage,
    warne,
  }: { readonly sage: (text: string) => void; readonly warne: (text: string) => void },
): number {
  const [erstes] = argv
  if (erstes === undefined || HILFE.has(erstes)) {
    sage(UEBERSICHT)
    return 0
  }
  warne(`Den Befehl „${argv.slice(0, 2).join(' ')}“ gibt es nicht.\n\n${UEBERSICHT}`)
  return 2
}

/** What PostgreSQL and the network say when there is no database to talk to. */
const UNERREICHBAR = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '28P01', '28000', '3D000'])

/** Expected failures are sentences already; of the rest an operator needs the stack. */
function explain(error: unknown): string {
  if (error instanceof GraphQLError || error instanceof LesefehlerError) return error.message
  const ursache = error instanceof Error ? (error.cause ?? error) : error
  if (UNERREICHBAR.has(codeOf(ursache) ?? '')) {
    return `Die Datenbank ist nicht zu erreichen (${String(ursache)}). Bitte DATABASE_URL prüfen.`
  }
  if (!(error instanceof Error)) return String(error)
  return error.name === 'Error' ? error.message : String(error.stack)
}
