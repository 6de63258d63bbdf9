import type { Angemeldet } from '../../auth/wer.ts'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { parseText, parseTexte } from '../../graphql/texte.ts'
import { insertAnbieter } from './anbieter.queries.ts'

export interface Betreutenangaben {
  readonly name: string
  readonly ort: string
  readonly beschreibung: string
}

/**
 * A group without legal form that has no accounts: whoever makes it enters for
 * it. A Verwaltung stands for it, so it counts as checked; its offers are looked
 * through like all others.
 *
 * @returns its id @throws GraphQLError EINGABE_UNGUELTIG
 */
export async function createBetreute(
  db: Schreibdatenbank,
  { wer, akteur }: { readonly wer: Angemeldet; readonly akteur: Akteur },
  { name: roh, ort, beschreibung }: Betreutenangaben,
): Promise<number> {
  const name = parseText(roh, { was: 'Der Name der Gruppe', hoechstens: 200 })
  parseTexte([
    { was: 'Der Ort', text: ort, hoechstens: 100 },
    { was: 'Die Beschreibung', text: beschreibung, hoechstens: 4000 },
  ])
  return writeAside(db, async (tx) => {
    const id = await insertAnbieter(tx, {
      name,
      traegerart: 'OHNE_RECHTSFORM',
      zustand: 'GEPRUEFT',
      website: '',
      beschreibung: beschreibung.trim(),
      ort: ort.trim(),
      betreutVon: wer.organisation.id,
    })
    if (id === undefined) throw schonVergeben(name)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createBetreute',
      gegenstand: 'Organisation',
      kennung: id,
      neu: { name, betreutVon: wer.organisation.id },
    })
    return id
  })
}

export const schonVergeben = (name: string) =>
  fehler(
    'EINGABE_UNGUELTIG',
    `„${name}“ gibt es schon. Bitte einen Namen wählen, der die Gruppe unterscheidet, zum Beispiel mit dem Ort.`,
  )
