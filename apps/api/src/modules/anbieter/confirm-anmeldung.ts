/** What the link of a registration opens: confirm the address, see how far it is, set a password. */
import { fehler } from '../../errors.ts'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { createLink } from '../anmeldung/create-link.ts'
import { insertKonto } from '../konto/konto.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { insertAnbieter } from './anbieter.queries.ts'
import { lockAnmeldung, setBestaetigt, type Anmeldung } from './anbieteranmeldung.queries.ts'

interface Auftrag {
  readonly id: number
  readonly akteur: Akteur
}

/** The link has opened it: it is there. */
async function lock(tx: Tx, id: number): Promise<Anmeldung> {
  const anmeldung = await lockAnmeldung(tx, id)
  if (anmeldung !== undefined) return anmeldung
  throw fehler('NICHT_GEFUNDEN', 'Diese Anmeldung gibt es nicht mehr.')
}

/**
 * The address is theirs: makes the organisation, which the Kreis has yet to
 * check, and an account in it, so that drafts can begin at once. A second time
 * changes nothing. Whoever has an account already keeps it and gets no other.
 */
export async function confirmAnmeldung(
  db: Schreibdatenbank,
  { id, akteur }: Auftrag,
): Promise<void> {
  await writeAside(db, async (tx) => {
    const anmeldung = await lock(tx, id)
    if (anmeldung.bestaetigt) return
    const organisationId = await insertUnderFreeName(tx, anmeldung)
    const { person, email } = anmeldung
    const kontoId =
      (await insertKonto(tx, {
        organisationId,
        name: person,
        anmeldename: email,
        rollen: ['ANBIETER'],
      })) ?? null
    await setBestaetigt(tx, id, { organisationId, kontoId })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'confirmAnbieteranmeldung',
      gegenstand: 'Organisation',
      kennung: organisationId,
      neu: { anmeldung: id, konto: kontoId, zustand: 'ANGEMELDET' },
    })
  })
}

/** What the name column takes. */
const NAME_LAENGE = 200

/** A name that is taken gets a number; the Kreis sees both beside each other. */
async function insertUnderFreeName(
  tx: Tx,
  { name, traegerart, website }: Anmeldung,
): Promise<number> {
  for (let nummer = 1; ; nummer += 1) {
    const anhang = nummer === 1 ? '' : ` (${nummer})`
    const id = await insertAnbieter(tx, {
      name: `${name.slice(0, NAME_LAENGE - anhang.length).trim()}${anhang}`,
      traegerart,
      zustand: 'ANGEMELDET',
      website,
      beschreibung: '',
      ort: '',
      betreutVon: null,
    })
    if (id !== undefined) return id
  }
}

/**
 * The way to the first password of the account that came of it. Only until one
 * is set: a mail must not open an account for ever.
 *
 * @returns `/link#…` @throws GraphQLError EINGABE_UNGUELTIG
 */
export async function createErstpasswort(
  db: Schreibdatenbank,
  { id, akteur }: Auftrag,
): Promise<string> {
  return writeAside(db, async (tx) => {
    const { kontoId, kontolage, organisation } = await lock(tx, id)
    if (kontoId === null || kontolage !== 'OHNE_PASSWORT' || organisation?.aktiv !== true) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        'Hier ist kein Passwort zu setzen. Bitte melden Sie sich mit Ihrem Konto an; haben Sie das Passwort vergessen, hilft die Sozialplanung des Kreises.',
      )
    }
    const { pfad, gueltigBis } = await createLink(tx, { zweck: 'EINLADUNG', kontoId })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createErstpasswort',
      gegenstand: 'Konto',
      kennung: kontoId,
      neu: { anmeldung: id, gueltigBis },
    })
    return pfad
  })
}
