import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum } from '@sozial/shared/format'
import { ENDESTELLE, LINKSTELLE, toBrief, type Mailtext } from '../nachricht/enqueue.ts'
import type { Nachrichtenart } from '../nachricht/nachricht.type.ts'

export interface Mailangaben {
  readonly art: Nachrichtenart
  readonly kreis: string
  readonly titel: string
  readonly zeitraum: string
  readonly ebene: Ebene
  /** Kommune whose areas are asked for; null: all of the Kreis. */
  readonly raum: string | null
  readonly frist: string
  readonly ueberfaellig: boolean
  readonly hinweis: string
  /** What the planners want to know about the delivery; only in a RUECKFRAGE. */
  readonly frage: string
  readonly von: string
}

/** Subject and text of a mail about an order; the text has the place of the link, not the link. */
export function writeMail(angaben: Mailangaben): Mailtext {
  const { art, kreis, hinweis, von } = angaben
  const rueckfrage = art === 'RUECKFRAGE'
  return toBrief(
    betreffOf(angaben),
    [
      anfangOf(angaben),
      ...(rueckfrage ? [angaben.frage] : [toTabelle(angaben), hinweis]),
      rueckfrage
        ? 'Antworten können Sie auf dieser Seite, mit einem Satz oder mit einer neuen Datei. Ein Konto braucht es dafür nicht:'
        : 'Die Vorlage als Excel-Datei liegt auf dieser Seite, und dort geben Sie sie ausgefüllt zurück. Ein Konto braucht es dafür nicht:',
      `    ${LINKSTELLE}`,
      `Die Datei wird gleich geprüft; den Prüfbericht sehen Sie auf derselben Seite. Der Link gilt bis zum ${ENDESTELLE}, nur für diese eine Anforderung. Bitte geben Sie ihn nicht weiter.`,
      'Fragen? Antworten Sie einfach auf diese Mail.',
    ],
    { kreis, von },
  )
}

const toTabelle = ({ titel, zeitraum, ebene, raum, frist }: Mailangaben): string =>
  [
    `    Was:       ${titel}`,
    `    Zeitraum:  ${zeitraum}`,
    `    Räume:     ${EBENE_WORTE[ebene].sammelname}${raum === null ? '' : ` in ${raum}`}`,
    `    Bis zum:   ${formatDatum(frist)}`,
  ].join('\n')

function betreffOf({ art, titel, zeitraum, frist, ueberfaellig }: Mailangaben): string {
  const was = `${titel} (${zeitraum})`
  if (art === 'RUECKFRAGE') return `Rückfrage: ${was}`
  if (art === 'ANFORDERUNG') return `Bitte um Daten bis ${formatDatum(frist)}: ${was}`
  return ueberfaellig
    ? `Erinnerung: ${was} fehlt seit dem ${formatDatum(frist)}`
    : `Erinnerung: ${was} bis ${formatDatum(frist)}`
}

function anfangOf({ art, kreis, titel, zeitraum, frist, ueberfaellig }: Mailangaben): string {
  if (art === 'RUECKFRAGE') {
    return `zu den Daten „${titel}“ (${zeitraum}), um die wir Sie für das Sozialmonitoring (${kreis}) gebeten haben, haben wir eine Frage:`
  }
  if (art === 'ANFORDERUNG') {
    return `für das Sozialmonitoring (${kreis}) bitten wir Sie um diese Daten:`
  }
  return ueberfaellig
    ? `für das Sozialmonitoring (${kreis}) fehlen uns seit dem ${formatDatum(frist)} noch diese Daten. Falls sie schon unterwegs sind, betrachten Sie diese Mail bitte als erledigt.`
    : `wir möchten an diese Daten für das Sozialmonitoring (${kreis}) erinnern:`
}
