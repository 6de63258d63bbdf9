import { LesefehlerError } from '@sozial/formate/lesung'
import { parseUmsteigeschluessel, type Schluesselzeile } from '@sozial/formate/umsteigeschluessel'
import { formatZahl } from '@sozial/shared/format'
import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { groupBy } from '../../group-by.ts'
import { computeMesswerte, loadRaumbaum } from '../messwert/compute-messwerte.ts'
import { findTeilgruppen, type Teilgruppenzeile } from '../messwert/umsteiger.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { ALLE_ZUSAMMEN, deuteUmsteiger } from './deute-umsteiger.ts'
import {
  findAnteile,
  findFassungenMit,
  insertFehlendeAbstammungen,
  replaceEingelesene,
  type Anteilszeile,
} from './umsteiger.queries.ts'
import type { UmsteigerberichtType } from './umsteiger.type.ts'

/** So many violations are named. */
const GENANNT = 20

/**
 * Takes over an Umsteigeschlüssel: the shares by which earlier figures of old
 * areas are estimated on new ones. For an old area that it names they hold
 * instead of those that the product counted; what it names as it is stays.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG naming every row that cannot be; then nothing is written
 */
export async function importUmsteiger(
  db: Schreibdatenbank,
  text: string,
  akteur: Akteur,
): Promise<UmsteigerberichtType> {
  const { zeilen, maengel } = lies(text)
  return write(db, async (tx) => {
    const gruppen = await findTeilgruppen(tx)
    const { anteile, geaendert, gleich } = await plane(tx, { zeilen, maengel, gruppen })
    if (geaendert.length > 0) {
      const alte = await findAnteile(tx, geaendert)
      const zuvor = await loadRaumbaum(tx)
      await insertFehlendeAbstammungen(tx, anteile)
      await replaceEingelesene(tx, geaendert, anteile)
      await computeMesswerte(tx, { art: 'GRENZEN', zuvor })
      await insertProtokoll(tx, {
        akteur,
        handlung: 'importUmsteiger',
        gegenstand: 'Umsteigeschluessel',
        kennung: geaendert[0]!,
        alt: { anteile: alte },
        neu: { anteile },
      })
    }
    return { uebernommen: geaendert.length, unveraendert: gleich }
  })
}

function lies(text: string): ReturnType<typeof parseUmsteigeschluessel> {
  try {
    return parseUmsteigeschluessel(text)
  } catch (error) {
    if (error instanceof LesefehlerError) throw fehler('EINGABE_UNGUELTIG', error.message)
    throw error
  }
}

interface Gelesenes {
  readonly zeilen: readonly Schluesselzeile[]
  readonly maengel: readonly string[]
  readonly gruppen: readonly Teilgruppenzeile[]
}

interface Plan {
  /** Of the old areas whose shares become others. */
  readonly anteile: readonly Anteilszeile[]
  readonly geaendert: readonly number[]
  /** How many old areas have these shares already. */
  readonly gleich: number
}

/** @throws GraphQLError EINGABE_UNGUELTIG */
async function plane(tx: Tx, { zeilen, maengel, gruppen }: Gelesenes): Promise<Plan> {
  const genannte = [...new Set(zeilen.flatMap(({ alt, neu }) => [alt, neu]))]
  const fassungen = await findFassungenMit(tx, genannte)
  const gedeutet = deuteUmsteiger(zeilen, { fassungen, gruppen })
  const neue = groupBy(gedeutet.anteile, ({ vonId }) => vonId)
  const alte = groupBy(await findAnteile(tx, [...neue.keys()]), ({ vonId }) => vonId)
  const geaendert = [...neue.keys()].filter(
    (von) => kennzeichen(neue.get(von)) !== kennzeichen(alte.get(von)),
  )
  const alle = gruppen.find((gruppe) => istAlle(gruppe))?.id
  const unvollstaendig = geaendert.filter(
    (von) => !neue.get(von)!.some(({ teilgruppeId }) => teilgruppeId === alle),
  )
  const ohneAlle = unvollstaendig.map((von) => {
    const name = fassungen.find(({ id }) => id === von)!.schluessel
    return `„${name}“: Es fehlen die Anteile für „${ALLE_ZUSAMMEN}“. Nach ihnen wird geschätzt, wo eine Teilgruppe keine eigenen hat.`
  })
  assertKeine([...maengel, ...gedeutet.maengel, ...ohneAlle])
  if (neue.size === 0) throw fehler('EINGABE_UNGUELTIG', 'In der Datei steht kein einziger Anteil.')
  const anteile = geaendert.flatMap((von) => neue.get(von)!)
  return { anteile, geaendert, gleich: neue.size - geaendert.length }
}

const istAlle = ({ geschlecht, nationalitaet, alterVon, alterBis }: Teilgruppenzeile): boolean =>
  geschlecht === 'INSGESAMT' && nationalitaet === 'INSGESAMT' && alterVon === 0 && alterBis === null

/** The same for the same shares, in whatever order they stand. */
const kennzeichen = (anteile: readonly Anteilszeile[] = []): string =>
  anteile
    .map(({ zuId, teilgruppeId, anteil }) => `${zuId} ${teilgruppeId} ${anteil}`)
    .toSorted()
    .join()

function assertKeine(maengel: readonly string[]): void {
  if (maengel.length === 0) return
  const rest = maengel.length - GENANNT
  throw fehler(
    'EINGABE_UNGUELTIG',
    [
      'Der Umsteigeschlüssel lässt sich so nicht übernehmen, gespeichert wurde nichts.',
      ...maengel.slice(0, GENANNT),
      ...(rest > 0 ? [`Und ${formatZahl(rest)} weitere Mängel.`] : []),
    ].join('\n'),
  )
}
