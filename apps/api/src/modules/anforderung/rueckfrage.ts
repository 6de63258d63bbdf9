/** Questions of the planners about what was delivered, and what the office answers. */
import type { Db } from '@sozial/db'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { openLink, type Vorzeiger } from '../zugangslink/open-link.ts'
import { lockOffene } from './lock-offene.ts'
import { countAntworten, insertRueckfrage } from './rueckfrage.queries.ts'
import { enqueueMail } from './send-anforderung.ts'

const HOECHSTENS_ZEICHEN = 2000

/** So often somebody may answer; whoever has more to say, calls. */
const HOECHSTENS_ANTWORTEN = 20

interface Frage {
  readonly id: number
  readonly text: string
  /** Key from which the secrets of links follow. */
  readonly schluessel: Buffer
  /** Whether mails get out at all. */
  readonly mailversand: boolean
  readonly akteur: Akteur
}

/**
 * Asks the office about its delivery: the question stands on the page of its
 * link, and where there is an address it goes there by mail, with the link.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function askRueckfrage(db: Schreibdatenbank, frage: Frage): Promise<void> {
  const { id, schluessel, mailversand, akteur } = frage
  const text = parseText(frage.text)
  await writeAside(db, async (tx) => {
    const { zustand, email } = await lockOffene(tx, id)
    if (zustand === 'ENTWURF') {
      throw fehler(
        'EINGABE_UNGUELTIG',
        'Diese Anforderung ist noch ein Entwurf. Bitte zuerst stellen.',
      )
    }
    const von = akteur.name
    const rueckfrage = await insertRueckfrage(tx, { anforderungId: id, art: 'FRAGE', text, von })
    if (mailversand && email !== '') {
      const anlass = `rueckfrage-${rueckfrage}`
      await enqueueMail(tx, { id, schluessel, art: 'RUECKFRAGE', anlass, von, frage: text })
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'askRueckfrage',
      gegenstand: 'Datenanforderung',
      kennung: id,
      neu: { rueckfrage },
    })
  })
}

/**
 * What whoever holds the link has to say, asked or not.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG, ZU_VIELE_ANFRAGEN
 */
export async function answerRueckfrage(
  db: Db,
  vorzeiger: Vorzeiger,
  eingegeben: string,
): Promise<void> {
  const { zielId: anforderungId, nimmtAn } = await openLink(vorzeiger, 'ANFORDERUNG')
  if (!nimmtAn) throw fehler('EINGABE_UNGUELTIG', 'Diese Anforderung ist abgeschlossen.')
  const text = parseText(eingegeben)
  await writeAside(db, async (tx) => {
    const { empfaenger } = await lockOffene(tx, anforderungId)
    if ((await countAntworten(tx, anforderungId)) >= HOECHSTENS_ANTWORTEN) {
      throw fehler(
        'ZU_VIELE_ANFRAGEN',
        `Mehr als ${HOECHSTENS_ANTWORTEN} Nachrichten nimmt diese Seite nicht an. Bitte rufen Sie die Sozialplanung an.`,
      )
    }
    const von = `${empfaenger} (Link)`.slice(0, 200)
    const rueckfrage = await insertRueckfrage(tx, { anforderungId, art: 'ANTWORT', text, von })
    await insertProtokoll(tx, {
      akteur: { art: 'OEFFENTLICHKEIT', name: 'Persönlicher Link', vorgang: vorzeiger.vorgang },
      handlung: 'answerRueckfrage',
      gegenstand: 'Datenanforderung',
      kennung: anforderungId,
      neu: { rueckfrage },
    })
  })
}

function parseText(roh: string): string {
  const text = roh.replaceAll('\r\n', '\n').trim()
  if (text !== '' && text.length <= HOECHSTENS_ZEICHEN) return text
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Bitte schreiben Sie, worum es geht (höchstens ${HOECHSTENS_ZEICHEN} Zeichen).`,
  )
}
