/** What the personal link of an offer opens: see it as all do, confirm it, report places, say what is wrong. */
import {
  anzeigezustandOf,
  bestaetigungBis,
  istSichtbar,
  type Angebotsinhalt,
} from '@sozial/domain/angebot'
import type { Kontext } from '../../context.ts'
import { readOnly, writeAside } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { lockAngebot } from '../angebot/angebot.queries.ts'
import type { Handelnder } from '../angebot/handeln.ts'
import { confirmAngebot } from '../angebot/manage-angebot.ts'
import { reportPlaetze } from '../angebot/manage-zahlen.ts'
import { findAngebotsbild, type Angebotsbild } from '../angebot/register.lesen.queries.ts'
import { toAngebotsseite } from '../angebotssuche/angebotsseite.ts'
import { findAngebotsseite } from '../angebotssuche/angebotssuche.lesen.queries.ts'
import { findKreis } from '../kreis/raum.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { openLink, toVorzeiger } from '../zugangslink/open-link.ts'
import { countSendung, type Zugelassen } from '../zugangslink/zugangslink.queries.ts'
import { parseAbsaetze } from '../../graphql/texte.ts'
import { HOECHSTENS_OFFENE, insertHinweis } from './angebotshinweis.queries.ts'
import type { AngebotDesLinksType } from './angebotslink.type.ts'

/** So often a link brings something: every working day of its life, and some more. */
const HOECHSTENS_SENDUNGEN = 100

/** @throws GraphQLError NICHT_GEFUNDEN, ZU_VIELE_ANFRAGEN */
export const openAngebot = (kontext: Kontext): Promise<Zugelassen> =>
  openLink(toVorzeiger(kontext), 'ANGEBOT')

const linkakteur = (vorgang: string): Akteur => ({
  art: 'OEFFENTLICHKEIT',
  name: 'Persönlicher Link',
  vorgang,
})

const handelnderOf = ({ nummer }: Kontext, { zielId }: Zugelassen): Handelnder => ({
  wer: { art: 'LINK', angebotId: zielId },
  akteur: linkakteur(nummer),
})

const inhaltOf = ({ fassungen }: Angebotsbild): Angebotsinhalt =>
  fassungen.find(({ zustand }) => zustand === 'VEROEFFENTLICHT')?.inhalt ?? {}

/** Sites of today that have places, or for which something was reported before. What was reported last stands there only where everyone may see it. */
function meldeorteOf(bild: Angebotsbild): AngebotDesLinksType['meldeorte'] {
  const zeigt = istSichtbar(inhaltOf(bild), 'platzmeldung', 'OEFFENTLICH')
  return bild.standorte
    .filter(({ gueltigAb }) => gueltigAb <= bild.heute)
    .filter(({ gueltigBis }) => gueltigBis === null || gueltigBis > bild.heute)
    .filter(
      ({ kapazitaeten, meldungen }) =>
        meldungen.length > 0 || kapazitaeten.some(({ art }) => art === 'PLAETZE'),
    )
    .map(({ id, name, ort, geheim, meldungen }) => ({
      id,
      name: geheim ? '' : name,
      ort,
      geheim,
      meldung: zeigt ? (meldungen[0] ?? null) : null,
    }))
}

/** What the page shows: nothing of the offer that is not public. */
export async function findAngebotDesLinks(
  { db }: Pick<Kontext, 'db'>,
  { zielId, gueltigBis, nimmtAn }: Zugelassen,
): Promise<AngebotDesLinksType> {
  const { bild, kreis } = await readOnly(db, async (tx) => ({
    bild: (await findAngebotsbild(tx, zielId))!,
    kreis: (await findKreis(tx))?.name ?? '',
  }))
  const { stand, organisation, bestaetigtAm, bestaetigt, zustand, heute, slug } = bild
  const zeile = await findAngebotsseite(db, slug)
  const lage = { zustand, offen: null, abgelehnt: false, bestaetigt }
  return {
    stand,
    titel: inhaltOf(bild).titel ?? '',
    organisation: organisation.name,
    zustand: anzeigezustandOf(lage, heute),
    bestaetigtAm,
    bestaetigungBis:
      zustand === 'VEROEFFENTLICHT' && bestaetigt !== null ? bestaetigungBis(bestaetigt) : null,
    nimmtAn,
    seite: zeile ? toAngebotsseite(zeile) : null,
    meldeorte: meldeorteOf(bild),
    gueltigBis,
    kreis,
  }
}

/** @throws GraphQLError ZU_VIELE_ANFRAGEN */
async function count({ db }: Kontext, { linkId }: Zugelassen): Promise<void> {
  if (await writeAside(db, (tx) => countSendung(tx, linkId, HOECHSTENS_SENDUNGEN))) return
  throw fehler(
    'ZU_VIELE_ANFRAGEN',
    `Mit diesem Link kam schon ${HOECHSTENS_SENDUNGEN}-mal etwas; mehr nimmt er nicht an. Bitte melden Sie sich mit Ihrem Konto an.`,
  )
}

/** Everything is still right. @throws GraphQLError STAND_UEBERHOLT, EINGABE_UNGUELTIG where it rests */
export async function confirmByLink(
  kontext: Kontext,
  link: Zugelassen,
  stand: number,
): Promise<void> {
  await count(kontext, link)
  await confirmAngebot(kontext.db, handelnderOf(kontext, link), { id: link.zielId, stand })
}

interface Linkmeldung {
  readonly stand: number
  readonly standortId: number
  readonly meldung: unknown
}

export async function reportByLink(
  kontext: Kontext,
  link: Zugelassen,
  meldung: Linkmeldung,
): Promise<void> {
  await count(kontext, link)
  await reportPlaetze(kontext.db, handelnderOf(kontext, link), { id: link.zielId, ...meldung })
}

/** Says what is wrong; the planners see it. @throws GraphQLError EINGABE_UNGUELTIG, ZU_VIELE_ANFRAGEN */
export async function noteByLink(kontext: Kontext, link: Zugelassen, roh: string): Promise<void> {
  const text = parseAbsaetze(roh, { was: 'Ihr Hinweis', hoechstens: 2000 })
  await count(kontext, link)
  await writeAside(kontext.db, async (tx) => {
    await lockAngebot(tx, link.zielId)
    const hinweis = await insertHinweis(tx, link.zielId, text)
    if (hinweis === undefined) {
      throw fehler(
        'ZU_VIELE_ANFRAGEN',
        `Zu diesem Angebot liegen schon ${HOECHSTENS_OFFENE} Hinweise. Bitte rufen Sie die Sozialplanung des Kreises an.`,
      )
    }
    await insertProtokoll(tx, {
      akteur: linkakteur(kontext.nummer),
      handlung: 'noteAngebot',
      gegenstand: 'Unterstuetzungsangebot',
      kennung: link.zielId,
      neu: { hinweis },
    })
  })
}
