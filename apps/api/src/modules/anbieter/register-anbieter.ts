import { bremse, netzOf } from '../../auth/bremse.ts'
import type { Kontext } from '../../context.ts'
import { takeTurn, writeAside, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  countUnbestaetigte,
  findVorige,
  insertAnmeldung,
  type Vorige,
} from './anbieteranmeldung.queries.ts'
import { enqueueAnmeldemail } from './anbietermail.ts'
import { parseAnmeldeangaben, type Anmeldeangaben } from './anmeldeangaben.ts'
import { judgeMarke } from './formularmarke.ts'

/** More than a Kreis gets in a month; a machine that floods the form from many networks ends here. */
const JE_STUNDE = 60
/** Mails to one address in a day: whoever types a stranger's cannot fill a mailbox. */
const MAILS_JE_TAG = 5

export interface Anmeldeformular extends Anmeldeangaben {
  /** When the form was opened, signed. */
  readonly marke: string
  /** A field that people do not see and machines fill. */
  readonly adresszusatz: string
}

type Umgebung = Pick<Kontext, 'db' | 'schluessel' | 'akteur' | 'nummer' | 'post' | 'absender'>

/**
 * Takes a registration and sends the mail by which its address is confirmed.
 * Known addresses get the same answer as unknown ones; what is known is said by
 * mail alone. What a machine has filled in is dropped without a word.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG, ZU_VIELE_ANFRAGEN
 */
export async function registerAnbieter(
  kontext: Umgebung,
  { marke, adresszusatz, ...roh }: Anmeldeformular,
): Promise<void> {
  if (adresszusatz !== '') return
  assertMarke(kontext.schluessel.versuch, marke)
  const angaben = parseAnmeldeangaben(roh)
  await bremseNetz(kontext)
  await writeAside(kontext.db, async (tx) => {
    await takeTurn(tx, `anbieteranmeldung:${angaben.email}`)
    const vorige = await findVorige(tx, angaben)
    const id = vorige.id ?? (await insertNeue(tx, angaben, kontext.akteur))
    await writeMail(tx, kontext, { id, email: angaben.email, vorige })
  })
  kontext.post.start()
}

function assertMarke(schluessel: Buffer, marke: string): void {
  const befund = judgeMarke(schluessel, marke, new Date())
  if (befund === 'GUT') return
  throw fehler(
    'EINGABE_UNGUELTIG',
    befund === 'ZU_SCHNELL'
      ? 'Das ging sehr schnell. Bitte sehen Sie Ihre Angaben noch einmal durch und senden Sie sie dann.'
      : 'Diese Seite ist schon lange offen. Bitte senden Sie noch einmal; Ihre Angaben bleiben stehen.',
  )
}

/** One network can try some times, then it has to wait, longer each time. */
async function bremseNetz({ db, schluessel, absender, nummer }: Umgebung): Promise<void> {
  const { adresse } = absender()
  await bremse(db, schluessel.versuch, {
    ziel: `anbieteranmeldung:${netzOf(adresse)}`,
    adresse,
    geraet: undefined,
    kontoId: undefined,
    vorgang: nummer,
    zuViel: 'Von Ihrem Anschluss kamen gerade viele Anmeldungen.',
  })
}

async function insertNeue(tx: Tx, angaben: Anmeldeangaben, akteur: Akteur): Promise<number> {
  if ((await countUnbestaetigte(tx)) >= JE_STUNDE) {
    throw fehler(
      'ZU_VIELE_ANFRAGEN',
      'Gerade gehen sehr viele Anmeldungen ein. Bitte versuchen Sie es in einer Stunde noch einmal.',
    )
  }
  const id = await insertAnmeldung(tx, angaben)
  // Without names and addresses: they would stay in the Protokoll longer than their row.
  await insertProtokoll(tx, {
    akteur,
    handlung: 'registerAnbieter',
    gegenstand: 'Anbieteranmeldung',
    kennung: id,
    neu: { traegerart: angaben.traegerart },
  })
  return id
}

interface Mailfrage {
  readonly id: number
  readonly email: string
  readonly vorige: Vorige
}

/** None right after the last one, and none beyond what a day bears: the same answer all the same. */
async function writeMail(
  tx: Tx,
  { schluessel, post, akteur }: Umgebung,
  { id, email, vorige: { id: dieselbe, bestaetigt, mails, ebenErst } }: Mailfrage,
): Promise<void> {
  const doppelt = dieselbe !== null && ebenErst
  if (post.absender === null || mails >= MAILS_JE_TAG || doppelt) return
  await enqueueAnmeldemail(tx, {
    schluessel: schluessel.zugangslink,
    id,
    email,
    anlass: `bestaetigen-${new Date().toISOString()}`,
    von: akteur.name,
    post: { art: bestaetigt ? 'STAND' : 'BESTAETIGEN' },
  })
}
