import type { Ebene } from '@sozial/domain/raum'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { einzeilig } from '../../graphql/texte.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  findBeschreibung,
  insertBeschreibung,
  lockRaum,
  type Beschreibungstext,
} from './raumbeschreibung.queries.ts'

const HOECHSTENS = { text: 4000, ortsteile: 60, ortsteil: 100, ansprechstelle: 300 } as const

export interface NeueBeschreibung extends Beschreibungstext {
  readonly ebene: Ebene
  /** Key of the area. */
  readonly raum: string
  /** The version that was edited; another one means that somebody was faster. */
  readonly version: number
}

/**
 * Saves the description of an area as its next version. The one that already
 * holds is not saved again.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG for what is too long, and when it has
 *   changed since it was opened; NICHT_GEFUNDEN
 */
export async function saveRaumbeschreibung(
  db: Schreibdatenbank,
  { neu, akteur }: { readonly neu: NeueBeschreibung; readonly akteur: Akteur },
): Promise<void> {
  const inhalt = parseInhalt(neu)
  await writeAside(db, async (tx) => {
    const raumId = await lockRaum(tx, neu.ebene, neu.raum)
    if (raumId === undefined) throw fehler('NICHT_GEFUNDEN', 'Diesen Raum gibt es nicht.')
    const { version, ...vorher } = await findBeschreibung(tx, raumId)
    if (JSON.stringify(toPaare(vorher)) === JSON.stringify(toPaare(inhalt))) return
    if (version !== neu.version) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        'Die Beschreibung wurde inzwischen an anderer Stelle geändert. Bitte beide vergleichen und erst dann speichern.',
      )
    }
    const fassung = { ...inhalt, version: version + 1 }
    await insertBeschreibung(tx, raumId, { ...fassung, erfasstVon: akteur.name.slice(0, 200) })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'saveRaumbeschreibung',
      gegenstand: 'Raumbeschreibung',
      kennung: neu.raum,
      alt: { version, ...vorher },
      neu: fassung,
    })
  })
}

const toPaare = ({ text, ortsteile, ansprechstelle }: Beschreibungstext) => [
  text,
  ortsteile,
  ansprechstelle,
]

function parseInhalt(neu: NeueBeschreibung): Beschreibungstext {
  const text = neu.text.replaceAll('\r\n', '\n').trim()
  const ortsteile = [...new Set(neu.ortsteile.map(einzeilig).filter((name) => name !== ''))]
  const ansprechstelle = einzeilig(neu.ansprechstelle)
  const zuLang = [
    text.length > HOECHSTENS.text && `Der Text hat mehr als ${HOECHSTENS.text} Zeichen.`,
    ortsteile.length > HOECHSTENS.ortsteile &&
      `Es sind mehr als ${HOECHSTENS.ortsteile} Ortsteile.`,
    ortsteile.some((name) => name.length > HOECHSTENS.ortsteil) &&
      `Der Name eines Ortsteils hat mehr als ${HOECHSTENS.ortsteil} Zeichen.`,
    ansprechstelle.length > HOECHSTENS.ansprechstelle &&
      `Die Ansprechstelle hat mehr als ${HOECHSTENS.ansprechstelle} Zeichen.`,
  ].find((satz) => satz !== false)
  if (zuLang !== undefined) throw fehler('EINGABE_UNGUELTIG', zuLang)
  return { text, ortsteile, ansprechstelle }
}
