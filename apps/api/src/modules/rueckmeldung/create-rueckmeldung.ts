import { takeTurn, writeAside } from '../../database/transaction.ts'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { countLetzteStunde, insertRueckmeldung } from './rueckmeldung.queries.ts'
import type { Rueckmeldungsfelder } from './rueckmeldung.queries.ts'

/** More than a Kreis gets in a month; a machine that floods the form ends here. */
const JE_STUNDE = 20

const LAENGEN = { text: 4000, adresse: 500, name: 200, email: 254 } as const

export interface NeueRueckmeldung extends Rueckmeldungsfelder {
  /** A field that people do not see and machines fill. */
  readonly webseite: string
}

/**
 * Stores what somebody wrote into the form; the same form twice stays one. What
 * a machine has filled in is dropped without a word. No Protokoll entry: it
 * would keep the personal data longer than their row.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG, ZU_VIELE_ANFRAGEN
 */
export async function createRueckmeldung(
  db: Schreibdatenbank,
  { webseite, ...neu }: NeueRueckmeldung,
): Promise<void> {
  if (webseite !== '') return
  const felder = { ...neu, text: neu.text.trim(), name: neu.name.trim(), email: neu.email.trim() }
  pruefe(felder)
  await writeAside(db, async (tx) => {
    // Two at once would both count without the other.
    await takeTurn(tx, 'rueckmeldung')
    if ((await countLetzteStunde(tx)) >= JE_STUNDE) {
      throw fehler('ZU_VIELE_ANFRAGEN', 'Gerade gehen sehr viele Rückmeldungen ein.')
    }
    await insertRueckmeldung(tx, felder)
  })
}

function pruefe(felder: Rueckmeldungsfelder): void {
  if (felder.text === '') {
    throw fehler('EINGABE_UNGUELTIG', 'Bitte schreiben Sie, worum es geht.')
  }
  for (const [name, hoechstens] of Object.entries(LAENGEN)) {
    if (felder[name as keyof typeof LAENGEN].length > hoechstens) {
      throw fehler('EINGABE_UNGUELTIG', `Höchstens ${hoechstens} Zeichen passen in „${name}“.`)
    }
  }
  if (felder.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(felder.email)) {
    throw fehler('EINGABE_UNGUELTIG', `„${felder.email}“ ist keine E-Mail-Adresse.`)
  }
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(felder.kennung)) {
    throw fehler('EINGABE_UNGUELTIG', 'Die Kennung des Formulars fehlt. Bitte die Seite neu laden.')
  }
}
