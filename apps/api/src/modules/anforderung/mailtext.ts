import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum } from '@sozial/shared/format'
import type { Nachrichtenart } from './anforderung.type.ts'

export interface Mailangaben {
  readonly art: Nachrichtenart
  readonly kreis: string
  readonly titel: string
  readonly zeitraum: string
  readonly ebene: Ebene
  readonly frist: string
  readonly ueberfaellig: boolean
  readonly hinweis: string
  readonly von: string
}

/** Where the link comes in when the mail goes out. */
export const LINKSTELLE = '{{link}}'

/** Subject and text of a mail about an order; the text has the place of the link, not the link. */
export function writeMail(angaben: Mailangaben): {
  readonly betreff: string
  readonly text: string
} {
  const { kreis, titel, zeitraum, ebene, hinweis, von } = angaben
  const text = [
    'Guten Tag,',
    anfangOf(angaben),
    [
      `    Was:       ${titel}`,
      `    Zeitraum:  ${zeitraum}`,
      `    Räume:     ${EBENE_WORTE[ebene].sammelname}`,
      `    Bis zum:   ${formatDatum(angaben.frist)}`,
    ].join('\n'),
    ...(hinweis === '' ? [] : [hinweis]),
    `Unter diesem Link steht die Vorlage als Excel-Datei, und dort geben Sie sie ausgefüllt zurück. Ein Konto braucht es dafür nicht:`,
    `    ${LINKSTELLE}`,
    'Die Datei wird gleich geprüft; den Prüfbericht sehen Sie auf derselben Seite. Der Link gilt nur für diese eine Anforderung. Bitte geben Sie ihn nicht weiter.',
    ['Freundliche Grüße', von, kreis].join('\n'),
  ].join('\n\n')
  return { betreff: betreffOf(angaben).slice(0, 200), text }
}

function betreffOf({ art, titel, zeitraum, frist, ueberfaellig }: Mailangaben): string {
  if (art === 'ANFORDERUNG')
    return `Bitte um Daten bis ${formatDatum(frist)}: ${titel} (${zeitraum})`
  return ueberfaellig
    ? `Erinnerung: ${titel} (${zeitraum}) fehlt seit dem ${formatDatum(frist)}`
    : `Erinnerung: ${titel} (${zeitraum}) bis ${formatDatum(frist)}`
}

function anfangOf({ art, kreis, frist, ueberfaellig }: Mailangaben): string {
  if (art === 'ANFORDERUNG') {
    return `für das Sozialmonitoring (${kreis}) bitten wir Sie um diese Daten:`
  }
  return ueberfaellig
    ? `für das Sozialmonitoring (${kreis}) fehlen uns seit dem ${formatDatum(frist)} noch diese Daten. Falls sie schon unterwegs sind, betrachten Sie diese Mail bitte als erledigt.`
    : `wir möchten an diese Daten für das Sozialmonitoring (${kreis}) erinnern:`
}
