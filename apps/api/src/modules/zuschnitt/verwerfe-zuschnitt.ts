import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { lockBeteiligung } from '../abstimmung/beteiligung.queries.ts'
import { enqueueAntwort } from '../abstimmung/beteiligungsmail.ts'
import { findBeteiligungAnVariante, findUebernommenIn } from '../abstimmung/variante.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { changeZuschnitt, type Schreibort } from './change-zuschnitt.ts'
import { parseText, parseTexte } from '../../graphql/texte.ts'
import { verwirf, type Zuschnittskopf } from './zuschnitt.queries.ts'
import type { ZuschnittskonfliktType } from './zuschnitt.type.ts'

interface Absage extends Schreibort {
  readonly grund: string
  readonly akteur: Akteur
  /** Key from which the secrets of links follow. */
  readonly schluessel: Buffer
  /** Whether mails get out at all. */
  readonly mailversand: boolean
}

/**
 * Gives a Zuschnitt up; it stays readable and can be copied. The counter-proposal
 * of a Kommune is turned down that way, never without a reason, which it
 * gets by mail as long as it is being asked.
 */
export function verwerfeZuschnitt(
  db: Schreibdatenbank,
  absage: Absage,
): Promise<ZuschnittskonfliktType | null> {
  const { id, stand, akteur } = absage
  parseTexte([{ text: absage.grund, was: 'Der Grund' }])
  const grund = absage.grund.trim()
  const auftrag = { id, stand, handlung: 'verwerfeZuschnitt', akteur, auchGegenvorschlag: true }
  return changeZuschnitt(db, auftrag, async (tx, zuschnitt) => {
    const { zustand, kommuneId } = zuschnitt
    if (kommuneId !== null) {
      parseText(grund, { was: 'Der Grund für die Kommune' })
      await assertNichtUebernommen(tx, zuschnitt)
    }
    return {
      alt: { zustand },
      neu: { zustand: 'VERWORFEN', grund },
      schreibe: async () => {
        await verwirf(tx, id, grund)
        if (kommuneId !== null) await schreibeKommune(tx, zuschnitt, { ...absage, grund })
      },
    }
  })
}

/** @throws GraphQLError EINGABE_UNGUELTIG: nobody turns down what the proposal says by now */
async function assertNichtUebernommen(tx: Tx, { id, name }: Zuschnittskopf): Promise<void> {
  const vorschlag = await findUebernommenIn(tx, id)
  if (vorschlag === undefined) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `„${name}“ ist in „${vorschlag}“ übernommen. Bitte zuerst dort den Teil der Kommune wieder ändern.`,
  )
}

async function schreibeKommune(
  tx: Tx,
  { id, name }: Zuschnittskopf,
  { grund, akteur, schluessel, mailversand }: Absage,
): Promise<void> {
  const gefragt = await findBeteiligungAnVariante(tx, id)
  const beteiligung = gefragt === undefined ? undefined : await lockBeteiligung(tx, gefragt)
  if (beteiligung === undefined) return
  await enqueueAntwort(tx, beteiligung, {
    anlass: `verworfen-${id}`,
    schluessel,
    mailversand,
    von: akteur.name.slice(0, 200),
    antwort: `Ihren Gegenvorschlag („${name}“) übernehmen wir nicht. Der Grund:\n\n${grund}`,
  })
}
