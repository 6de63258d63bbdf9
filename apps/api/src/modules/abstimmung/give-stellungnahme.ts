import type { Stellungnahmeart } from '@sozial/domain/abstimmung'
import { formatZeitpunkt } from '@sozial/shared/format'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { parseAbsaetze } from '../../graphql/texte.ts'
import {
  findStellungnahme,
  findTeilkennung,
  insertStellungnahme,
  type Gesperrte,
} from './beteiligung.queries.ts'
import { createGegenvorschlag, type Gegenraum } from './gegenvorschlag.ts'
import { lockTeilnahme, type Teilnahme } from './teilnahme.ts'

export interface Stellungnahmeauftrag {
  readonly art: Stellungnahmeart
  readonly text: string
  /** The part that was looked at. */
  readonly teil: string
  /** The newest Stellungnahme that was seen; null: none. */
  readonly vorige: number | null
  readonly gegenvorschlag: readonly Gegenraum[] | null
}

const HOECHSTENS_ZEICHEN = 8000

/**
 * What a Kommune says about its part. After the deadline it is taken and
 * marked. Each stands for ever; the newest counts. The same one twice, a second
 * click, is one.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG; STAND_UEBERHOLT when the part was changed, or somebody else of the
 *   Kommune was faster
 */
export async function giveStellungnahme(
  db: Schreibdatenbank,
  teilnahme: Teilnahme,
  auftrag: Stellungnahmeauftrag,
): Promise<void> {
  const { art, gegenvorschlag } = auftrag
  const text = parseBegruendung(auftrag)
  await writeAside(db, async (tx) => {
    const beteiligung = await lockTeilnahme(tx, teilnahme)
    const von = teilnahme.vonOf(beteiligung)
    if (await istSchonDa(tx, beteiligung, { ...auftrag, text, von })) return
    const { zuschnittId, kommuneId, fristVorbei, stand } = beteiligung
    if ((await findTeilkennung(tx, zuschnittId, kommuneId)) !== auftrag.teil) {
      throw fehler(
        'STAND_UEBERHOLT',
        `Der Vorschlag für ${beteiligung.kommune} wurde geändert, während Sie schrieben. Gesendet ist noch nichts; bitte die Karte noch einmal ansehen.`,
      )
    }
    const varianteId =
      gegenvorschlag === null
        ? null
        : await createGegenvorschlag(tx, beteiligung, { raeume: gegenvorschlag, text, von })
    const neue = { art, text, varianteId, von }
    const id = await insertStellungnahme(tx, beteiligung, neue)
    await insertProtokoll(tx, {
      akteur: teilnahme.akteur,
      handlung: 'giveStellungnahme',
      gegenstand: 'Beteiligung',
      kennung: beteiligung.id,
      neu: {
        stellungnahme: id,
        zuschnitt: zuschnittId,
        zuschnittStand: stand,
        verspaetet: fristVorbei,
        ...neue,
      },
    })
  })
}

function parseBegruendung({ art, text, gegenvorschlag }: Stellungnahmeauftrag): string {
  const leer =
    art === 'ZUSTIMMUNG' || (art === 'ZUSTIMMUNG_MIT_AENDERUNG' && gegenvorschlag !== null)
  const was = art === 'BEDENKEN' ? 'Die Begründung Ihrer Bedenken' : 'Was geändert werden soll,'
  if (art === 'ZUSTIMMUNG' && gegenvorschlag !== null) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Zu einer Zustimmung ohne Änderung gehört kein Gegenvorschlag. Bitte „Zustimmung mit Änderung“ oder „Bedenken“ wählen.',
    )
  }
  return parseAbsaetze(text, { was, hoechstens: HOECHSTENS_ZEICHEN, leer })
}

/** @returns true: just this was sent before @throws GraphQLError STAND_UEBERHOLT when another one came meanwhile */
async function istSchonDa(
  tx: Tx,
  { letzte }: Gesperrte,
  { art, text, von, vorige, gegenvorschlag }: Stellungnahmeauftrag & { readonly von: string },
): Promise<boolean> {
  if (letzte === vorige) return false
  const andere = letzte === null ? undefined : await findStellungnahme(tx, letzte)
  if (andere === undefined) return false
  const gleich =
    andere.art === art &&
    andere.text === text &&
    andere.von === von &&
    (andere.varianteId !== null) === (gegenvorschlag !== null)
  if (gleich) return true
  throw fehler(
    'STAND_UEBERHOLT',
    `${andere.von} hat inzwischen (${formatZeitpunkt(andere.am.toISOString())}) eine Stellungnahme abgegeben. Ihre ist noch nicht gesendet; bitte beide vergleichen.`,
  )
}
