import { formatDatum } from '@sozial/shared/format'
import { ENDESTELLE, LINKSTELLE, toBrief, type Mailtext } from '../nachricht/enqueue.ts'
import type { Gesperrte } from './beteiligung.queries.ts'

export interface Mailangaben {
  readonly art: 'ABSTIMMUNG' | 'ERINNERUNG' | 'ANTWORT'
  readonly kreis: string
  /** Only in an ANTWORT. */
  readonly antwort: string
  readonly von: string
}

/** Subject and text of a mail to a Kommune about a Zuschnitt. */
export function writeMail(beteiligung: Gesperrte, angaben: Mailangaben): Mailtext {
  const { hinweis } = beteiligung
  const { art, kreis, antwort, von } = angaben
  const nachlesen = art === 'ANTWORT'
  return toBrief(
    betreffOf(beteiligung, art),
    [
      anfangOf(beteiligung, angaben),
      nachlesen ? antwort : tabelleOf(beteiligung),
      nachlesen ? '' : hinweis,
      nachlesen
        ? 'Sie finden sie auch auf dieser Seite und können dort noch einmal Stellung nehmen:'
        : 'Auf dieser Seite sehen Sie Ihren Teil auf der Karte. Sie können dort zu einzelnen Stellen etwas anmerken, zustimmen, Bedenken nennen oder einen Gegenvorschlag machen. Ein Konto braucht es dafür nicht:',
      `    ${LINKSTELLE}`,
      `Der Link gilt bis zum ${ENDESTELLE}, nur für diese Abstimmung. Bitte geben Sie ihn nicht weiter.`,
      'Fragen? Antworten Sie einfach auf diese Mail.',
    ],
    { kreis, von },
  )
}

const tabelleOf = ({ kommune, zuschnittName, stichtag, frist }: Gesperrte): string =>
  [
    `    Kommune:   ${kommune}`,
    `    Vorschlag: ${zuschnittName}`,
    `    Soll ab:   ${formatDatum(stichtag)}`,
    `    Bis zum:   ${formatDatum(frist)}`,
  ].join('\n')

function betreffOf({ kommune, frist, saeumig }: Gesperrte, art: Mailangaben['art']): string {
  const was = `Sozialräume in ${kommune}`
  if (art === 'ANTWORT') return `Antwort auf Ihre Stellungnahme: ${was}`
  if (art === 'ABSTIMMUNG') return `Bitte um Stellungnahme bis ${formatDatum(frist)}: ${was}`
  return saeumig
    ? `Erinnerung: Stellungnahme fehlt seit dem ${formatDatum(frist)}: ${was}`
    : `Erinnerung: Stellungnahme bis ${formatDatum(frist)}: ${was}`
}

function anfangOf({ kommune, frist, saeumig }: Gesperrte, { art, kreis }: Mailangaben): string {
  if (art === 'ANTWORT') {
    return `zu Ihrer Stellungnahme zu den Sozialräumen in ${kommune} antwortet die Sozialplanung (${kreis}):`
  }
  if (art === 'ABSTIMMUNG') {
    return `der Kreis möchte seine Sozialräume gemeinsam mit den Kommunen festlegen (${kreis}). Wir bitten um Ihre Stellungnahme zu dem Vorschlag für ${kommune}:`
  }
  return saeumig
    ? `Ihre Stellungnahme zu den Sozialräumen in ${kommune} (${kreis}) fehlt uns seit dem ${formatDatum(frist)}. Wir nehmen sie auch jetzt noch an. Ist sie schon unterwegs, betrachten Sie diese Mail bitte als erledigt.`
    : `wir möchten an die Stellungnahme zu den Sozialräumen in ${kommune} (${kreis}) erinnern:`
}
