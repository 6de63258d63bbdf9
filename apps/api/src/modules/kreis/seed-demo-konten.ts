import { ORGANISATIONEN } from '@sozial/db/seed/demo/angebote/organisationen'
import type { Demokreis } from '@sozial/db/seed/demo/index'
import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import type { Rolle } from '../../auth/wer.ts'
import { insertOrganisation } from '../organisation/organisation.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { findRaumschluessel } from './raum.queries.ts'

interface Demokonto {
  readonly organisation: string
  readonly name: string
  readonly anmeldename: string
  readonly rollen: readonly Rolle[]
}

/** One of those that offer something: with several offers in several states. */
const TRAEGER = ORGANISATIONEN.find(([schluessel]) => schluessel === 'rurtal')![1]

/**
 * Who has accounts in the demo: the Kreis, whose Jugendamt serves the Kommunen
 * without one of their own, every Kommune, one Anbieter; and one account per
 * role, besides a planner of a town with its own Jugendamt. None has a secret.
 *
 * @returns ids of the organisations by the key of their Raum
 */
export async function seedKonten(
  db: Schreibdatenbank,
  demo: Demokreis,
  akteur: Akteur,
): Promise<ReadonlyMap<string, number>> {
  return write(db, async (tx) => {
    const organisationen = await insertOrganisationen(tx, demo)
    for (const konto of createKonten(demo)) await insertKonto(tx, konto, organisationen)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'seedKonten',
      gegenstand: 'Konto',
      kennung: 'demo',
      neu: { organisationen: organisationen.size },
    })
    return new Map(
      [demo, ...demo.kommunen].map(({ schluessel, name }) => [
        schluessel,
        organisationen.get(name)!,
      ]),
    )
  })
}

/** @returns ids by name */
async function insertOrganisationen(tx: Tx, demo: Demokreis): Promise<ReadonlyMap<string, number>> {
  const raeume = await findRaumschluessel(tx)
  const raumOf = (ebene: string, schluessel: string | undefined): number | null =>
    raeume.find((raum) => raum.ebene === ebene && raum.schluessel === schluessel)?.raumId ?? null
  const ids = new Map<string, number>()
  const add = async (neu: Parameters<typeof insertOrganisation>[1]): Promise<void> => {
    ids.set(neu.name, await insertOrganisation(tx, neu))
  }
  await add({
    art: 'KREIS',
    name: demo.name,
    raumId: raumOf('KREIS', demo.schluessel),
    jugendamtsbezirkId: raumOf('JUGENDAMTSBEZIRK', `JA-${demo.schluessel}`),
  })
  for (const { schluessel, name } of demo.kommunen) {
    const eigenes = findEigenesJugendamt(demo, schluessel)
    await add({
      art: 'KOMMUNE',
      name,
      raumId: raumOf('KOMMUNE', schluessel),
      jugendamtsbezirkId: raumOf('JUGENDAMTSBEZIRK', eigenes),
    })
  }
  await add({ art: 'ANBIETER', name: TRAEGER, raumId: null, jugendamtsbezirkId: null })
  return ids
}

/** Key of the Jugendamtsbezirk that is this Kommune alone. */
const findEigenesJugendamt = ({ jugendaemter }: Demokreis, kommune: string): string | undefined =>
  jugendaemter.find(({ kommunen }) => kommunen.length === 1 && kommunen[0] === kommune)?.schluessel

function createKonten(demo: Demokreis): readonly Demokonto[] {
  const mit = demo.kommunen.find(({ schluessel }) => findEigenesJugendamt(demo, schluessel))!
  const ohne = demo.kommunen.find(({ schluessel }) => !findEigenesJugendamt(demo, schluessel))!
  const konto = (
    rolle: Rolle,
    organisation: string,
    [name, kurz]: [string, string],
  ): Demokonto => ({
    organisation,
    name: `Demo ${name}`,
    anmeldename: `demo-${kurz}`,
    rollen: [rolle],
  })
  return [
    konto('PLANUNG', demo.name, ['Planung', 'planung']),
    konto('GEHEIMHALTUNG', demo.name, ['Geheimhaltung', 'geheimhaltung']),
    konto('ADMIN', demo.name, ['Verwaltung', 'verwaltung']),
    konto('PLANUNG', mit.name, [`Jugendamt ${mit.name}`, 'jugendamt']),
    konto('KOMMUNE', ohne.name, [`Rathaus ${ohne.name}`, 'rathaus']),
    konto('ANBIETER', TRAEGER, ['Träger', 'traeger']),
  ]
}

async function insertKonto(
  tx: Tx,
  { organisation, name, anmeldename, rollen }: Demokonto,
  organisationen: ReadonlyMap<string, number>,
): Promise<void> {
  await tx.query(
    `INSERT INTO konto (organisation_id, name, anmeldename, rollen, demo)
     VALUES ($1, $2, $3, $4, true)`,
    [organisationen.get(organisation), name, anmeldename, rollen],
  )
}
