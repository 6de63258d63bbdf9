/** Asking the Kommunen: for the first time, once more, and reminding them. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { formatDatum } from '@sozial/shared/format'
import { HEUTE_SQL } from '../../database/heute.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { deleteWartende } from '../nachricht/nachricht.queries.ts'
import { revokeAll } from '../zugangslink/zugangslink.queries.ts'
import { ensureLink, handOutLink, type NeuerZugangslink } from '../zugangslink/zugangslink.ts'
import { nichtGefunden } from '../zuschnitt/change-zuschnitt.ts'
import {
  findBausteinorte,
  lockZuschnitt,
  touchZuschnitt,
  type Zuschnittskopf,
} from '../zuschnitt/zuschnitt.queries.ts'
import type { BeteiligungInput } from './abstimmung.input.ts'
import { parseAngaben } from './angaben.ts'
import {
  findKommunenMitRaeumen,
  insertBeteiligung,
  lockBeteiligung,
  updateBeteiligung,
  updateGesendet,
  updateInAbstimmung,
  type Gesperrte,
} from './beteiligung.queries.ts'
import { enqueueMail, lockOffene } from './beteiligungsmail.ts'

/** What every step of the planners needs. */
export interface Planungsauftrag {
  /** Key from which the secrets of links follow. */
  readonly schluessel: Buffer
  /** Whether mails get out at all. */
  readonly mailversand: boolean
  readonly akteur: Akteur
}

interface Abstimmungsauftrag extends Planungsauftrag {
  readonly zuschnittId: number
  /** The Stand that was looked at. */
  readonly stand: number
  readonly beteiligungen: readonly BeteiligungInput[]
  readonly hinweis: string
}

export interface Gefragte {
  readonly id: number
  readonly kommune: string
  /** To hand on where no mail goes out. */
  readonly link: NeuerZugangslink | null
}

/**
 * Asks Kommunen for their Stellungnahme, all of them or none: by mail where
 * there is an address and a mail server, else by a link that the planner hands
 * on. With the first ones the Zuschnitt comes into the agreement; more may be
 * asked later. Whoever is asked already is not asked again.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG; STAND_UEBERHOLT when it was changed meanwhile
 */
export async function startAbstimmung(
  db: Schreibdatenbank,
  auftrag: Abstimmungsauftrag,
): Promise<readonly Gefragte[]> {
  const { zuschnittId, beteiligungen, hinweis, akteur } = auftrag
  if (beteiligungen.length === 0) {
    throw fehler('EINGABE_UNGUELTIG', 'Bitte mindestens eine Kommune wählen.')
  }
  const angaben = new Map(
    beteiligungen.map((eine) => [eine.kommune, parseAngaben(eine, hinweis)] as const),
  )
  return writeAside(db, async (tx) => {
    const zuschnitt = await lockOffenen(tx, auftrag)
    const kommunen = await findKommunenMitRaeumen(tx, zuschnittId)
    const gefragte: Gefragte[] = []
    for (const [schluessel, eine] of angaben) {
      const kommuneId = kommunen.get(schluessel)
      if (kommuneId === undefined) {
        throw fehler(
          'EINGABE_UNGUELTIG',
          'In einer der Kommunen hat dieser Zuschnitt keinen Raum. Bitte zuerst zeichnen.',
        )
      }
      await assertVollstaendig(tx, zuschnittId, kommuneId)
      const von = akteur.name.slice(0, 200)
      const id = await insertBeteiligung(tx, { ...eine, zuschnittId, kommuneId, von })
      if (id === undefined) continue
      const neue = (await lockBeteiligung(tx, id))!
      if (neue.fristVorbei) throw vorbei(neue)
      gefragte.push(await ask(tx, neue, auftrag))
    }
    if (zuschnitt.zustand === 'ENTWURF') await begin(tx, zuschnitt, akteur)
    return gefragte
  })
}

const vorbei = ({ frist }: Gesperrte) =>
  fehler(
    'EINGABE_UNGUELTIG',
    `Der ${formatDatum(frist)} ist schon vorbei. Bitte eine Frist ab heute nennen; gefragt ist noch niemand.`,
  )

/** @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG, STAND_UEBERHOLT */
async function lockOffenen(
  tx: Tx,
  { zuschnittId, stand }: Abstimmungsauftrag,
): Promise<Zuschnittskopf> {
  const zuschnitt = await lockZuschnitt(tx, zuschnittId)
  if (zuschnitt === undefined) throw nichtGefunden()
  if (zuschnitt.zustand !== 'ENTWURF' && zuschnitt.zustand !== 'IN_ABSTIMMUNG') {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Dieser Zuschnitt ist entschieden; zu fragen ist niemand mehr.',
    )
  }
  if (zuschnitt.kommuneId !== null) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Ein Gegenvorschlag geht nicht selbst in die Abstimmung. Bitte in den Vorschlag des Kreises übernehmen.',
    )
  }
  if (zuschnitt.stand !== stand) {
    throw fehler(
      'STAND_UEBERHOLT',
      'Der Zuschnitt wurde inzwischen geändert. Bitte noch einmal ansehen und dann senden.',
    )
  }
  return zuschnitt
}

async function assertVollstaendig(tx: Tx, zuschnittId: number, kommuneId: number): Promise<void> {
  const offene = (await findBausteinorte(tx, zuschnittId, kommuneId)).filter(
    ({ raum }) => raum === null,
  )
  if (offene.length === 0) return
  const namen = offene.map(({ name }) => `„${name}“`)
  throw fehler(
    'EINGABE_UNGUELTIG',
    `${aufzaehlung(namen, 3)} ${offene.length === 1 ? 'ist' : 'sind'} noch in keinem Raum. Eine Kommune wird erst gefragt, wenn ihr Teil vollständig ist.`,
  )
}

async function begin(tx: Tx, { id, stand }: Zuschnittskopf, akteur: Akteur): Promise<void> {
  await updateInAbstimmung(tx, id)
  await touchZuschnitt(tx, id, akteur.name.slice(0, 200))
  await insertProtokoll(tx, {
    akteur,
    handlung: 'startAbstimmung',
    gegenstand: 'Zuschnitt',
    kennung: id,
    alt: { stand, zustand: 'ENTWURF' },
    neu: { stand: stand + 1, zustand: 'IN_ABSTIMMUNG' },
  })
}

/** Asks one Kommune, whose Zuschnitt may just come into the agreement. */
async function ask(
  tx: Tx,
  beteiligung: Gesperrte,
  { schluessel, mailversand, akteur }: Planungsauftrag,
): Promise<Gefragte> {
  const { id, kommune, email, frist, stand, zuschnittId } = beteiligung
  const mitMail = mailversand && email !== ''
  await insertProtokoll(tx, {
    akteur,
    handlung: 'askKommune',
    gegenstand: 'Beteiligung',
    kennung: id,
    neu: {
      zuschnitt: zuschnittId,
      zuschnittStand: stand,
      kommune,
      frist,
      weg: mitMail ? 'MAIL' : 'LINK',
    },
  })
  if (!mitMail) {
    return { id, kommune, link: await ensureLink(tx, schluessel, { art: 'BETEILIGUNG', id }) }
  }
  const anlass = `abstimmung-${stand}-${frist}`
  await enqueueMail(tx, beteiligung, { art: 'ABSTIMMUNG', anlass, schluessel, von: akteur.name })
  return { id, kommune, link: null }
}

interface Einzelauftrag extends Planungsauftrag {
  /** Of the Beteiligung. */
  readonly id: number
}

/** Asks a Kommune once more, about its part as it is now. @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG */
export async function askAgain(
  db: Schreibdatenbank,
  { id, ...auftrag }: Einzelauftrag,
): Promise<Gefragte> {
  return writeAside(db, async (tx) => {
    const beteiligung = await lockOffene(tx, id)
    await updateGesendet(tx, id, auftrag.akteur.name.slice(0, 200))
    return ask(tx, beteiligung, auftrag)
  })
}

/**
 * Other contact or deadline. Whoever is not asked any more loses the way in: with
 * another contact the links end, and what waits for the old one is not sent.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function changeBeteiligung(
  db: Schreibdatenbank,
  {
    id,
    eingabe,
    hinweis,
    akteur,
  }: Pick<Einzelauftrag, 'id' | 'akteur'> & {
    readonly eingabe: BeteiligungInput
    readonly hinweis: string
  },
): Promise<void> {
  const angaben = parseAngaben(eingabe, hinweis)
  await writeAside(db, async (tx) => {
    const { empfaenger, email, frist, erinnerungTage, ...bisher } = await lockOffene(tx, id)
    const anderer = angaben.empfaenger !== empfaenger || angaben.email !== email
    await updateBeteiligung(tx, id, angaben)
    if (anderer) {
      await revokeAll(tx, { art: 'BETEILIGUNG', id })
      await deleteWartende(tx, { art: 'BETEILIGUNG', id })
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'changeBeteiligung',
      gegenstand: 'Beteiligung',
      kennung: id,
      alt: { frist, erinnerungTage, hinweis: bisher.hinweis },
      neu: {
        frist: angaben.frist,
        erinnerungTage: angaben.erinnerungTage,
        hinweis: angaben.hinweis,
        ...(anderer && { ansprechpartner: 'ANDERER', links: 'WIDERRUFEN' }),
      },
    })
  })
}

/** Reminds by hand: at most once a day. @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG */
export async function remindBeteiligung(
  db: Schreibdatenbank,
  { id, schluessel, mailversand, akteur }: Einzelauftrag,
): Promise<void> {
  await writeAside(db, async (tx) => {
    const beteiligung = await lockOffene(tx, id)
    const hindernis = findHindernis(beteiligung, mailversand)
    if (hindernis !== null) throw fehler('EINGABE_UNGUELTIG', hindernis)
    const { rows } = await tx.query<{ heute: string }>(`SELECT ${HEUTE_SQL}::text AS heute`)
    const anlass = `hand-${rows[0]!.heute}`
    const von = akteur.name
    const neu = await enqueueMail(tx, beteiligung, { art: 'ERINNERUNG', anlass, schluessel, von })
    if (neu === undefined) {
      throw fehler('EINGABE_UNGUELTIG', `${beteiligung.kommune} wurde heute schon erinnert.`)
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'remindBeteiligung',
      gegenstand: 'Beteiligung',
      kennung: id,
      neu: { anlass },
    })
  })
}

function findHindernis(
  { kommune, letzte, email, frist }: Gesperrte,
  mailversand: boolean,
): string | null {
  if (letzte !== null) {
    return `${kommune} hat schon Stellung genommen; zu erinnern ist niemand. Frist war der ${formatDatum(frist)}.`
  }
  if (email === '') {
    return `Für ${kommune} steht keine E-Mail-Adresse. Bitte den Link selbst weitergeben.`
  }
  return mailversand
    ? null
    : 'Der Mailversand ist nicht eingerichtet. Bitte den Link selbst weitergeben.'
}

/** A link to hand on by other means than our mail. @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG */
export async function createBeteiligungslink(
  db: Schreibdatenbank,
  { id, schluessel, akteur }: Omit<Einzelauftrag, 'mailversand'>,
): Promise<NeuerZugangslink> {
  return writeAside(db, async (tx) => {
    await lockOffene(tx, id)
    return handOutLink(tx, { ziel: { art: 'BETEILIGUNG', id }, schluessel, akteur })
  })
}
