import { hashToken } from '../../auth/einmaltoken.ts'
import { hashPasswort } from '../../auth/passwort-hash.ts'
import { lockAnmeldung } from '../../auth/sitzung.queries.ts'
import { forgetSitzungen } from '../../auth/sitzung.ts'
import type { Wer } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { writeAside, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { createErstesKonto } from '../konto/create-erstes-konto.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import {
  deleteAndereSitzungen,
  findAnmeldekonto,
  upsertPasswort,
  type Anmeldekonto,
} from './anmeldekonto.queries.ts'
import { beginSitzung } from './begin-sitzung.ts'
import { findLink, takeLink, type Einmallink } from './einmallink.queries.ts'
import { assertPasswort, clip } from './passwort.ts'

export interface Einloesung {
  readonly token: string
  readonly passwort: string
  /** Of the first account; others have theirs. */
  readonly name: string
  readonly anmeldename: string
}

/** The same for a link that never was, was used, was replaced, or is too old. */
const ungueltig = () =>
  fehler(
    'NICHT_GEFUNDEN',
    'Dieser Link gilt nicht mehr: Er wurde schon benutzt, durch einen neueren ersetzt oder ist abgelaufen. Bitte einen neuen erbitten.',
  )

/** @returns what a link is for; null: it does not hold */
export async function findEinmallink({ db }: Kontext, token: string): Promise<Einmallink | null> {
  return (await findLink(db.pool, hashToken(token))) ?? null
}

/**
 * Sets the password by a link, ends all sessions of the account and signs in
 * anew. The second factor is still asked for.
 *
 * @throws GraphQLError NICHT_GEFUNDEN for every link that does not hold; EINGABE_UNGUELTIG
 */
export async function redeemLink(kontext: Kontext, eingabe: Einloesung): Promise<Wer> {
  const { db } = kontext
  const pruefsumme = hashToken(eingabe.token)
  const vorab = await findLink(db.pool, pruefsumme)
  if (vorab === undefined) throw ungueltig()
  const { name, anmeldename } = vorab.kontoId === null ? eingabe : vorab
  // Before the link is used up: a bad password must not cost it.
  await assertPasswort(db.pool, eingabe.passwort, [name ?? '', anmeldename ?? ''])
  const hash = await hashPasswort(clip(eingabe.passwort))
  const konto = await writeAside(db, async (tx) => {
    const link = await takeLink(tx, pruefsumme)
    if (link === undefined) throw ungueltig()
    const kontoId = link.kontoId ?? (await createErstesKonto(tx, eingabe, kontext.nummer))
    return setPasswort(tx, { kontoId, hash, link, vorgang: kontext.nummer })
  })
  forgetSitzungen(db)
  return beginSitzung(kontext, konto, 'PASSWORT')
}

interface Setzung {
  readonly kontoId: number
  readonly hash: string
  readonly link: Einmallink
  readonly vorgang: string
}

async function setPasswort(
  tx: Tx,
  { kontoId, hash, link, vorgang }: Setzung,
): Promise<Anmeldekonto> {
  await lockAnmeldung(tx, kontoId)
  await upsertPasswort(tx, kontoId, hash)
  const beendet = await deleteAndereSitzungen(tx, kontoId, null)
  const konto = await findAnmeldekonto(tx, kontoId)
  if (konto === undefined) throw ungueltig()
  await insertProtokoll(tx, {
    akteur: { art: 'KONTO', name: konto.name, kontoId, vorgang },
    handlung: 'redeemLink',
    gegenstand: 'Konto',
    kennung: kontoId,
    neu: { zweck: link.zweck, beendeteSitzungen: beendet },
  })
  return konto
}
