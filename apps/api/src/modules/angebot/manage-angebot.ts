/** The workflow of an offer, from the first draft to the archive. */
import {
  findAenderungen,
  parseInhalt,
  pruefeInhalt,
  type Angebotshandlung,
  type Angebotsinhalt,
} from '@sozial/domain/angebot'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { enqueueAngebotsmail, type Angebotspost } from '../angebotslink/angebotsmail.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import {
  deleteEntwurf,
  deleteLeeresAngebot,
  findKategorieschluessel,
  findStandortlagen,
  findTraeger,
  insertAngebot,
  insertEntwurf,
  insertRueckfrage,
  setAbgelehnt,
  setBestaetigt,
  setEingereicht,
  setFassung,
  setVeroeffentlicht,
  setZustand,
  updateEntwurf,
  type GesperrtesAngebot,
} from './angebot.queries.ts'
import { beteiligtAls, handle, unbekannt, type Auftrag, type Handelnder } from './handeln.ts'
import { refreshOeffentlich } from './refresh-oeffentlich.ts'
import { toSlug } from './to-slug.ts'

type Ziel = Pick<Auftrag, 'id' | 'stand'>
type Arbeit = (tx: Tx, angebot: GesperrtesAngebot, wer: Handelnder) => Promise<object>
const HOECHSTENS_TEXT = 4000

/** A step that takes nothing but the offer. */
const schritt =
  (handlung: Angebotshandlung, name: string, work: Arbeit) =>
  (db: Schreibdatenbank, wer: Handelnder, ziel: Ziel): Promise<number> =>
    handle({ db, ...wer }, { ...ziel, handlung, name }, (tx, angebot) => work(tx, angebot, wer))

/** @throws GraphQLError EINGABE_UNGUELTIG with all that is wrong */
function parse(roh: unknown): Angebotsinhalt {
  const gelesen = parseInhalt(roh)
  if (gelesen.ok) return gelesen.inhalt
  const saetze = gelesen.verstoesse.slice(0, 10).map(({ pfad, text }) => `${pfad}: ${text}`)
  throw fehler('EINGABE_UNGUELTIG', saetze.join(' '))
}

function parseText(roh: string, was: string): string {
  const text = roh.trim()
  if (text !== '' && text.length <= HOECHSTENS_TEXT) return text
  throw fehler('EINGABE_UNGUELTIG', `${was} fehlt oder hat mehr als ${HOECHSTENS_TEXT} Zeichen.`)
}

/**
 * Begins an offer of an organisation with a draft.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function createAngebot(
  db: Schreibdatenbank,
  { wer, akteur }: Handelnder,
  { organisationId, inhalt: roh }: { readonly organisationId: number; readonly inhalt: unknown },
): Promise<number> {
  const inhalt = parse(roh)
  return writeAside(db, async (tx) => {
    const traeger = await findTraeger(tx, organisationId)
    if (traeger === undefined) throw unbekannt()
    if (!beteiligtAls(wer, { organisationId, ...traeger }).includes('EIGEN')) throw unbekannt()
    const slug = toSlug(inhalt.titel ?? '')
    const von = akteur.name
    const id = await insertAngebot(tx, { organisationId, slug, von, vorlageId: null })
    await insertEntwurf(tx, id, { inhalt, von: akteur.name })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createAngebot',
      gegenstand: 'Unterstuetzungsangebot',
      kennung: id,
      neu: { organisationId, slug },
    })
    return id
  })
}

/** Keeps the draft; begins one where there is none. What is published stays as it is. */
export async function saveEntwurf(
  db: Schreibdatenbank,
  wer: Handelnder,
  { inhalt: roh, ...ziel }: Ziel & { readonly inhalt: unknown },
): Promise<number> {
  const inhalt = parse(roh)
  const auftrag = {
    ...ziel,
    handlung: 'SPEICHERN',
    name: 'saveEntwurf',
    fortlaufend: true,
  } as const
  return handle({ db, ...wer }, auftrag, async (tx, { id, offen }) => {
    if (offen === null) await insertEntwurf(tx, id, { inhalt, von: wer.akteur.name })
    else await updateEntwurf(tx, offen.id, inhalt)
    return {}
  })
}

/** An offer that was nothing but this draft is gone with it. */
export const discardEntwurf = schritt('VERWERFEN', 'discardEntwurf', async (tx, angebot) => {
  await deleteEntwurf(tx, offenOf(angebot).id)
  return { geloescht: await deleteLeeresAngebot(tx, angebot.id) }
})

/** Hands the draft in; with an answer where the Kreis had asked. */
export const submitAngebot = (
  db: Schreibdatenbank,
  wer: Handelnder,
  { antwort, ...ziel }: Ziel & { readonly antwort: string },
): Promise<number> =>
  handle(
    { db, ...wer },
    { ...ziel, handlung: 'EINREICHEN', name: 'submitAngebot' },
    async (tx, angebot) => {
      const { id, inhalt } = offenOf(angebot)
      await assertVollstaendig(tx, angebot.id, inhalt)
      const von = wer.akteur.name
      if (antwort.trim() !== '') {
        const text = parseText(antwort, 'Die Antwort')
        await insertRueckfrage(tx, angebot.id, { art: 'ANTWORT', text, von })
      }
      await setEingereicht(tx, id, von)
      const felder = findAenderungen(angebot.veroeffentlicht ?? {}, inhalt).map(({ feld }) => feld)
      return { fassung: id, felder }
    },
  )

async function assertVollstaendig(tx: Tx, id: number, inhalt: Angebotsinhalt): Promise<void> {
  const verstoesse = pruefeInhalt(inhalt, {
    standorte: await findStandortlagen(tx, id),
    kategorien: await findKategorieschluessel(tx),
  })
  if (verstoesse.length === 0) return
  throw fehler('EINGABE_UNGUELTIG', verstoesse.map(({ text }) => text).join(' '))
}

export const withdrawAngebot = schritt('ZURUECKHOLEN', 'withdrawAngebot', async (tx, angebot) => {
  await setFassung(tx, offenOf(angebot).id, 'ENTWURF')
  return {}
})

export const askAngebot = (
  db: Schreibdatenbank,
  wer: Handelnder,
  { frage, ...ziel }: Ziel & { readonly frage: string },
): Promise<number> =>
  handle(
    { db, ...wer },
    { ...ziel, handlung: 'RUECKFRAGEN', name: 'askAngebot' },
    async (tx, angebot) => {
      const text = parseText(frage, 'Die Frage')
      await insertRueckfrage(tx, angebot.id, { art: 'FRAGE', text, von: wer.akteur.name })
      await setFassung(tx, offenOf(angebot).id, 'RUECKFRAGE')
      await writeTo(tx, { wer, angebot, post: { art: 'FRAGE', text } })
      return { frage: text }
    },
  )

export const rejectAngebot = (
  db: Schreibdatenbank,
  wer: Handelnder,
  { grund: roh, ...ziel }: Ziel & { readonly grund: string },
): Promise<number> =>
  handle(
    { db, ...wer },
    { ...ziel, handlung: 'ABLEHNEN', name: 'rejectAngebot' },
    async (tx, angebot) => {
      const grund = parseText(roh, 'Der Grund')
      await setAbgelehnt(tx, offenOf(angebot).id, { von: wer.akteur.name, grund })
      await writeTo(tx, { wer, angebot, post: { art: 'ABGELEHNT', text: grund } })
      return { grund }
    },
  )

/** @throws GraphQLError EINGABE_UNGUELTIG also where the Kreis has not checked the organisation yet */
export const publishAngebot = schritt(
  'VEROEFFENTLICHEN',
  'publishAngebot',
  async (tx, angebot, wer) => {
    const { id: fassungId, inhalt } = offenOf(angebot)
    assertGeprueft(angebot)
    await assertVollstaendig(tx, angebot.id, inhalt)
    const von = wer.akteur.name
    await setVeroeffentlicht(tx, { angebotId: angebot.id, fassungId, von })
    await setBestaetigt(tx, angebot.id, von)
    await refreshOeffentlich(tx, [angebot.id])
    await writeTo(tx, { wer, angebot, post: { art: 'VEROEFFENTLICHT' } })
    return { fassung: fassungId }
  },
)

export const confirmAngebot = schritt('BESTAETIGEN', 'confirmAngebot', bestaetige)

export const restAngebot = schritt('RUHEN', 'restAngebot', async (tx, { id }) => {
  await setZustand(tx, id, 'RUHEND')
  return {}
})

/** Whoever goes on says that everything is right again. */
export const resumeAngebot = schritt('FORTSETZEN', 'resumeAngebot', bestaetige)

export const archiveAngebot = schritt('ARCHIVIEREN', 'archiveAngebot', async (tx, { id }) => {
  await setZustand(tx, id, 'ARCHIV')
  return {}
})

async function bestaetige(
  tx: Tx,
  angebot: GesperrtesAngebot,
  { akteur }: Handelnder,
): Promise<object> {
  assertGeprueft(angebot)
  await setBestaetigt(tx, angebot.id, akteur.name)
  await refreshOeffentlich(tx, [angebot.id])
  return {}
}

interface Brief {
  readonly wer: Handelnder
  readonly angebot: GesperrtesAngebot
  readonly post: Angebotspost
}

/** Tells the Anbieter by mail what the Kreis decided; in the same transaction, so that it is never lost. */
async function writeTo(
  tx: Tx,
  { wer: { akteur, briefschluessel: schluessel }, angebot, post }: Brief,
): Promise<void> {
  if (schluessel === undefined) return
  const anlass = `entscheidung-${angebot.stand}`
  const auftrag = { schluessel, angebotId: angebot.id, anlass, von: akteur.name, post }
  await enqueueAngebotsmail(tx, auftrag)
}

/** The workflow has said that there is one. */
function offenOf({ offen }: GesperrtesAngebot): NonNullable<GesperrtesAngebot['offen']> {
  if (offen === null) throw new Error('Kein Entwurf, obwohl der Ablauf einen verlangt.')
  return offen
}

function assertGeprueft({ geprueft }: GesperrtesAngebot): void {
  if (geprueft) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    'Diese Organisation ist noch nicht geprüft oder stillgelegt. Bitte erst die Organisation prüfen, dann ihr Angebot veröffentlichen.',
  )
}
