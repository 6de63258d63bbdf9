/** Mails to an Anbieter about one of its offers. */
import { bestaetigungBis, RUHT_NACH_MONATEN, addMonateZuTag } from '@sozial/domain/angebot'
import { formatDatum } from '@sozial/shared/format'
import type { Tx } from '../../database/transaction.ts'
import { findKreisname } from '../kreis/raum.queries.ts'
import { ENDESTELLE, enqueue, LINKSTELLE, toBrief, type Mailtext } from '../nachricht/enqueue.ts'
import { findAngebotsadresse, type Angebotsadresse } from './angebotspost.queries.ts'

export type Angebotspost =
  | { readonly art: 'ERINNERUNG' }
  | { readonly art: 'NEUER_LINK' }
  | { readonly art: 'RUHT' }
  | { readonly art: 'FRAGE'; readonly text: string }
  | { readonly art: 'ABGELEHNT'; readonly text: string }
  | { readonly art: 'VEROEFFENTLICHT' }

const BETREFF = {
  ERINNERUNG: 'Stimmt noch alles?',
  NEUER_LINK: 'Ihr neuer Link',
  RUHT: 'Ihr Angebot ruht jetzt',
  FRAGE: 'Eine Frage zu Ihrem Angebot',
  ABGELEHNT: 'Ihr Angebot wurde nicht veröffentlicht',
  VEROEFFENTLICHT: 'Ihr Angebot ist veröffentlicht',
} as const satisfies Record<Angebotspost['art'], string>

const MIT_LINK = [
  'Auf dieser Seite sagen Sie mit einem Klick, dass alles noch stimmt, melden freie Plätze oder schreiben, was sich geändert hat. Ein Konto braucht es dafür nicht:',
  `    ${LINKSTELLE}`,
  `Der Link gilt bis zum ${ENDESTELLE}, nur für dieses Angebot. Bitte geben Sie ihn nicht weiter.`,
] as const

function erinnerungOf({ titel, bestaetigt, heute }: Angebotsadresse): readonly string[] {
  const frage = `einmal im Jahr fragen wir nach: Stimmt bei „${titel}“ noch alles?`
  if (bestaetigt === null) return [frage, ...MIT_LINK]
  return [
    `${frage} Zuletzt bestätigt wurde es am ${formatDatum(bestaetigt)}. ${folgeOf(bestaetigt, heute)}`,
    ...MIT_LINK,
  ]
}

function folgeOf(bestaetigt: string, heute: string): string {
  const [bis, ruht] = [bestaetigungBis(bestaetigt), addMonateZuTag(bestaetigt, RUHT_NACH_MONATEN)]
  const folge =
    heute < bis
      ? `Ohne Bestätigung steht ab dem ${formatDatum(bis)} dabei, dass sie fehlt`
      : `Seit dem ${formatDatum(bis)} steht dabei, dass die Bestätigung fehlt`
  return `${folge}; ab dem ${formatDatum(ruht)} erscheint das Angebot nicht mehr.`
}

/** One offer of several, with the place of its link; a title cannot bring places of its own. */
function zeileOf(
  { titel, organisation, bestaetigt, heute }: Angebotsadresse,
  mitOrganisation: boolean,
): string {
  const wessen = mitOrganisation ? ` (${organisation})` : ''
  const wann =
    bestaetigt === null
      ? ''
      : ` Zuletzt bestätigt am ${formatDatum(bestaetigt)}. ${folgeOf(bestaetigt, heute)}`
  return `${`„${titel}“${wessen}:${wann}`.replaceAll('{{', '{')}\n    ${LINKSTELLE}`
}

/** One mail instead of many: the offers of one mailbox that are to be confirmed, a link for each, in this order. */
export async function writeSammelerinnerung(
  tx: Tx,
  angebote: readonly number[],
): Promise<Mailtext> {
  const adressen: Angebotsadresse[] = []
  for (const id of angebote) adressen.push(await findAngebotsadresse(tx, id))
  const organisationen = [...new Set(adressen.map(({ organisation }) => organisation))]
  const kreis = await findKreisname(tx)
  return toBrief(
    `Stimmt noch alles? ${adressen.length} Angebote`,
    [
      `einmal im Jahr fragen wir nach: Stimmt bei Ihren Angeboten noch alles? Um diese ${adressen.length} geht es heute:`,
      ...adressen.map((adresse) => zeileOf(adresse, organisationen.length > 1)),
      `Auf der Seite hinter jedem Link sagen Sie mit einem Klick, dass alles noch stimmt, melden freie Plätze oder schreiben, was sich geändert hat. Ein Konto braucht es dafür nicht. Jeder Link gilt bis zum ${ENDESTELLE}, nur für sein Angebot. Bitte geben Sie ihn nicht weiter.`,
    ],
    { kreis, zusatz: anZeileOf(organisationen) },
  )
}

const anZeileOf = (organisationen: readonly string[]): string =>
  `(an ${organisationen.join(', ')}, Verzeichnis der Unterstützungsangebote)`

function inhaltOf(post: Angebotspost, adresse: Angebotsadresse): readonly string[] {
  const { titel } = adresse
  switch (post.art) {
    case 'ERINNERUNG':
      return erinnerungOf(adresse)
    case 'NEUER_LINK':
      return [`hier ist der neue Link zu „${titel}“.`, ...MIT_LINK]
    case 'RUHT':
      return [
        `„${titel}“ wurde seit ${RUHT_NACH_MONATEN} Monaten nicht bestätigt und erscheint deshalb nicht mehr im Verzeichnis. Gelöscht ist nichts: Melden Sie sich an und setzen Sie es fort, oder antworten Sie auf diese Mail.`,
      ]
    case 'FRAGE':
      return [
        `bevor „${titel}“ erscheint, hat der Kreis eine Frage:`,
        post.text,
        'Bitte melden Sie sich an, ändern Sie, was zu ändern ist, antworten Sie und reichen Sie das Angebot noch einmal ein. Was schon veröffentlicht ist, bleibt solange stehen.',
      ]
    case 'ABGELEHNT':
      return [
        `der Kreis veröffentlicht „${titel}“ so nicht. Der Grund:`,
        post.text,
        'Sie können das Angebot ändern und noch einmal einreichen. Was schon veröffentlicht ist, bleibt stehen.',
      ]
    case 'VEROEFFENTLICHT':
      return [
        `„${titel}“ steht jetzt für alle im Verzeichnis. Freie Plätze und Wartezeit können Sie jederzeit melden.`,
        ...MIT_LINK,
      ]
  }
}

export const writeAngebotsmail = (
  post: Angebotspost,
  adresse: Angebotsadresse,
  kreis: string,
): Mailtext =>
  toBrief(`${BETREFF[post.art]}: ${adresse.titel}`, inhaltOf(post, adresse), {
    kreis,
    zusatz: anZeileOf([adresse.organisation]),
  })

interface Auftrag {
  readonly schluessel: Buffer
  readonly angebotId: number
  /** Why just now; the same reason writes once. */
  readonly anlass: string
  readonly von: string
  readonly post: Angebotspost
}

/** Writes the mail into the queue. @returns undefined: nobody to write to, or written for this reason before */
export async function enqueueAngebotsmail(
  tx: Tx,
  { schluessel, angebotId, anlass, von, post }: Auftrag,
): Promise<number | undefined> {
  const adresse = await findAngebotsadresse(tx, angebotId)
  if (adresse.empfaenger === null) return undefined
  const kreis = await findKreisname(tx)
  return enqueue(tx, {
    ziel: { art: 'ANGEBOT', id: angebotId },
    schluessel,
    art: post.art === 'ERINNERUNG' ? 'ERINNERUNG' : 'ANGEBOT',
    anlass,
    empfaenger: adresse.empfaenger,
    von,
    mail: writeAngebotsmail(post, adresse, kreis),
  })
}
