import { takeTurn, writeAside } from '../../database/transaction.ts'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import type { Seite } from './seiten.ts'
import { findVersion, insertSeitentext } from './seitentext.queries.ts'

const HOECHSTENS_ZEICHEN = 60_000

export interface NeuerSeitentext {
  readonly seite: Seite
  readonly text: string
  /** The version that was edited; another one means that somebody was faster. */
  readonly version: number
  readonly akteur: Akteur
}

/**
 * Saves a page text as its next version. The text that already holds is not
 * saved again.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG for an empty or too long text, and when
 *   the page has changed since it was opened
 */
export async function saveSeitentext(
  db: Schreibdatenbank,
  { seite, text: roh, version, akteur }: NeuerSeitentext,
): Promise<void> {
  const text = roh.replaceAll('\r\n', '\n').trim()
  if (text === '') throw fehler('EINGABE_UNGUELTIG', 'Der Text ist leer. Bitte etwas eingeben.')
  if (text.length > HOECHSTENS_ZEICHEN) {
    throw fehler('EINGABE_UNGUELTIG', `Der Text hat mehr als ${HOECHSTENS_ZEICHEN} Zeichen.`)
  }
  await writeAside(db, async (tx) => {
    await takeTurn(tx, `seitentext ${seite}`)
    const vorher = await findVersion(tx, seite)
    if (vorher.text === text) return
    if (vorher.version !== version) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        'Der Text wurde inzwischen an anderer Stelle geändert. Bitte beide Texte vergleichen und erst dann speichern.',
      )
    }
    const fassung = { seite, version: version + 1, text }
    await insertSeitentext(tx, fassung, akteur.name)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'saveSeitentext',
      gegenstand: 'Seitentext',
      kennung: seite,
      alt: { version: vorher.version },
      neu: { version: fassung.version, zeichen: text.length },
    })
  })
}
