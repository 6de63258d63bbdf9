import { bremse, netzOf } from '../../auth/bremse.ts'
import { hashToken } from '../../auth/einmaltoken.ts'
import type { Kontext } from '../../context.ts'
import { findHeute } from '../../database/heute.ts'
import { writeAside } from '../../database/transaction.ts'
import { findAbgelaufenes } from '../zugangslink/zugangslink.queries.ts'
import { enqueueAngebotsmail } from './angebotsmail.ts'

/**
 * Sends a new link to the stored address of the offer that an expired one was
 * for; at most one a day. Whoever holds the old one learns nothing by it: the
 * answer is the same whether there ever was such a link.
 *
 * @throws GraphQLError ZU_VIELE_ANFRAGEN
 */
export async function renewAngebotslink(kontext: Kontext): Promise<void> {
  const { db, schluessel, absender, nummer, akteur, post } = kontext
  const token = kontext.zugangslink
  const { adresse } = absender()
  await bremse(db, schluessel.versuch, {
    ziel: `zugangslink:${netzOf(adresse)}`,
    adresse,
    geraet: undefined,
    kontoId: undefined,
    vorgang: nummer,
    zuViel: 'Von Ihrem Anschluss wurden gerade viele Links angefordert.',
  })
  if (token === undefined || !/^[\w-]{43}$/.test(token) || post.absender === null) return
  await writeAside(db, async (tx) => {
    const angebotId = await findAbgelaufenes(tx, 'ANGEBOT', hashToken(token))
    if (angebotId === undefined) return
    await enqueueAngebotsmail(tx, {
      schluessel: schluessel.zugangslink,
      angebotId,
      anlass: `neuer-link-${await findHeute(tx)}`,
      von: akteur.name,
      post: { art: 'NEUER_LINK' },
    })
  })
  post.start()
}
