import { findHeute } from '../../database/heute.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { nichtGefunden } from './change-zuschnitt.ts'
import { parseText, parseTexte } from '../../graphql/texte.ts'
import {
  copyEinteilung,
  copyZuschnitt,
  insertBausteine,
  insertZuschnitt,
  lockZuschnitt,
  type Zuschnittskopf,
} from './zuschnitt.queries.ts'
import type { Zuschnittsbeginn } from './zuschnitt.input.ts'

export interface NeuerZuschnitt extends Pick<
  Zuschnittskopf,
  'name' | 'bausteinEbene' | 'stichtag' | 'begruendung'
> {
  readonly beginn: Zuschnittsbeginn
  /** null: today, for copies the day of what they copy. */
  readonly grundlage: string | null
  /** Zuschnitt that is copied. */
  readonly vorlage: number | null
  /** Raum of the Kommune whose counter-proposal it is. */
  readonly kommuneId: number | null
}

/**
 * Begins a Zuschnitt: empty, from the division in force, or as a copy of another.
 *
 * @returns its id
 * @throws GraphQLError EINGABE_UNGUELTIG when there is nothing to assign or the days make no sense;
 *   NICHT_GEFUNDEN when there is nothing to copy
 */
export async function createZuschnitt(
  db: Schreibdatenbank,
  neuer: NeuerZuschnitt,
  akteur: Akteur,
): Promise<number> {
  const name = parseText(neuer.name, { was: 'Der Name', hoechstens: 200 })
  parseTexte([{ text: neuer.begruendung, was: 'Die Begründung' }])
  return writeAside(db, async (tx) => {
    const vorlage = await findVorlage(tx, neuer)
    const grundlage = neuer.grundlage ?? vorlage?.grundlage ?? (await findHeute(tx))
    const bausteinEbene = vorlage?.bausteinEbene ?? neuer.bausteinEbene
    assertTage(neuer.stichtag, grundlage)
    const id = await insertZuschnitt(tx, {
      name,
      bausteinEbene,
      stichtag: neuer.stichtag,
      grundlage,
      begruendung: neuer.begruendung.trim(),
      kommuneId: neuer.kommuneId,
      varianteVon: neuer.beginn === 'VARIANTE' ? vorlage!.id : null,
      von: akteur.name.slice(0, 200),
    })
    if ((await insertBausteine(tx, id)) === 0) throw ohneBausteine(bausteinEbene)
    if (neuer.beginn === 'EINTEILUNG') await copyEinteilung(tx, id)
    if (vorlage) await copyZuschnitt(tx, vorlage.id, id)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createZuschnitt',
      gegenstand: 'Zuschnitt',
      kennung: id,
      neu: { stand: 1, ...neuer, name, grundlage, bausteinEbene },
    })
    return id
  })
}

async function findVorlage(tx: Tx, neuer: NeuerZuschnitt): Promise<Zuschnittskopf | null> {
  if (neuer.beginn !== 'KOPIE' && neuer.beginn !== 'VARIANTE') return null
  const vorlage = neuer.vorlage === null ? undefined : await lockZuschnitt(tx, neuer.vorlage)
  if (vorlage === undefined) throw nichtGefunden()
  return vorlage
}

function assertTage(stichtag: string, grundlage: string): void {
  if (stichtag >= grundlage) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    'Der Stichtag liegt vor dem Tag, dessen Bausteine verteilt werden. Bitte einen späteren Stichtag wählen.',
  )
}

const ohneBausteine = (ebene: string) =>
  fehler(
    'EINGABE_UNGUELTIG',
    ebene === 'QUARTIER'
      ? 'An diesem Tag gibt es keine Quartiere, die sich verteilen ließen. Bitte zuerst Quartiere oder Bausteine einlesen.'
      : 'An diesem Tag gibt es keine Bausteine, die sich verteilen ließen. Bitte zuerst Bausteine einlesen.',
  )
