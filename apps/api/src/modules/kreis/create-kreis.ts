import { findLand } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Geometry } from 'geojson'
import { forgetSitzungen } from '../../auth/sitzung.ts'
import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { updateKreisraum } from '../organisation/organisation.queries.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import {
  findKreis,
  insertKreis,
  insertRaeume,
  insertZuordnungen,
  updateGebietsstaende,
} from './raum.queries.ts'
import type { NeuerRaum } from './raum.queries.ts'
import { umrissOf } from '../einteilung/umriss.ts'

/** An area as the geometry readers give it. */
export interface Kreisgebiet {
  readonly schluessel: string
  readonly name: string
  readonly geometry: Geometry
}

export interface NeuerKreis {
  /** Everything the file has; areas of other Kreise are passed over. */
  readonly gebiete: readonly Kreisgebiet[]
  /** Five digits: `05370`. */
  readonly kreisSchluessel: string
  /** Name of the Kreis; without it the one of the file. */
  readonly name?: string | undefined
  /** Since when these borders hold: Grundzahlen of earlier days find no area. */
  readonly gueltigAb: Tag
  /** Generated data that describe no real place. */
  readonly demo: boolean
  readonly akteur: Akteur
}

export interface AngelegterKreis {
  readonly schluessel: string
  readonly name: string
  readonly kommunen: readonly string[]
}

/** The Gliederung by which the administration is built: Bund, Land, Kreis, Kommune. */
export const VERWALTUNG = { schluessel: 'verwaltung', name: 'Verwaltung' }

/**
 * Sets up the one Kreis of this database: its Kommunen with their outlines,
 * itself with theirs together, Land and Bund as yardsticks without a map.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG when there is a Kreis already or the
 *   areas do not fit the key
 */
export async function createKreis(db: Schreibdatenbank, neu: NeuerKreis): Promise<AngelegterKreis> {
  const raeume = toRaeume(neu)
  const kreis = await write(db, async (tx) => {
    await assertOhneKreis(tx)
    const angelegt = await insertVerwaltung(tx, raeume, neu)
    await insertProtokoll(tx, {
      akteur: neu.akteur,
      handlung: 'createKreis',
      gegenstand: 'Kreis',
      kennung: 1,
      neu: { ...angelegt, gueltigAb: neu.gueltigAb, demo: neu.demo },
    })
    return angelegt
  })
  forgetSitzungen(db)
  return kreis
}

async function assertOhneKreis(tx: Tx): Promise<void> {
  const kreis = await findKreis(tx)
  if (kreis === undefined) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Diese Datenbank gehört schon zu ${kreis.name} (${kreis.schluessel}). Für einen weiteren Kreis bitte eine eigene Datenbank nehmen (DATA_DIR oder DATABASE_URL).`,
  )
}

interface Verwaltungsraeume {
  readonly kreis: NeuerRaum
  readonly land: NeuerRaum
  readonly bund: NeuerRaum
  readonly kommunen: readonly NeuerRaum[]
}

function toRaeume({ gebiete, kreisSchluessel, name, gueltigAb }: NeuerKreis): Verwaltungsraeume {
  const land = /^\d{5}$/.test(kreisSchluessel) ? findLand(kreisSchluessel) : undefined
  if (land === undefined) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `„${kreisSchluessel}“ ist kein Kreisschlüssel. Gemeint sind die ersten fünf Ziffern des amtlichen Gemeindeschlüssels, zum Beispiel 05370.`,
    )
  }
  const eigene = gebiete
    .filter(({ schluessel }) => schluessel.length === 8 && schluessel.startsWith(kreisSchluessel))
    .toSorted((a, b) => (a.schluessel < b.schluessel ? -1 : 1))
  if (eigene.length === 0) throw keineKommune(gebiete, kreisSchluessel)
  const selbst = gebiete.find(({ schluessel }) => schluessel === kreisSchluessel)
  const masstab = { gueltigAb, geometrie: null }
  return {
    bund: { ...masstab, ebene: 'BUND', schluessel: 'DG', name: 'Deutschland' },
    land: { ...masstab, ebene: 'LAND', schluessel: kreisSchluessel.slice(0, 2), name: land },
    kreis: {
      gueltigAb,
      ebene: 'KREIS',
      schluessel: kreisSchluessel,
      name: name ?? selbst?.name ?? `Kreis ${kreisSchluessel}`,
      geometrie: selbst?.geometry ?? umrissOf(eigene.map(({ geometry }) => geometry)),
    },
    kommunen: eigene.map(({ schluessel, name: kommune, geometry }) => ({
      gueltigAb,
      ebene: 'KOMMUNE',
      schluessel,
      name: kommune,
      geometrie: geometry,
    })),
  }
}

function keineKommune(gebiete: readonly Kreisgebiet[], kreisSchluessel: string): Error {
  const beispiele = gebiete.slice(0, 3).map(({ schluessel, name }) => `${schluessel} ${name}`)
  return fehler(
    'EINGABE_UNGUELTIG',
    beispiele.length === 0
      ? 'Die Geometrie enthält keine Gebiete. Bitte eine Datei mit den Gemeinden des Kreises angeben.'
      : `Unter den ${gebiete.length} Gebieten der Datei ist keine Gemeinde, deren Schlüssel mit ${kreisSchluessel} beginnt (gefunden: ${beispiele.join(', ')} …). Bitte den Kreisschlüssel prüfen oder eine Datei mit Gemeinden angeben.`,
  )
}

async function insertVerwaltung(
  tx: Tx,
  { bund, land, kreis, kommunen }: Verwaltungsraeume,
  { gueltigAb, demo }: NeuerKreis,
): Promise<AngelegterKreis> {
  const [bundIds, landIds, kreisIds, ...kommunenIds] = await insertRaeume(tx, [
    bund,
    land,
    kreis,
    ...kommunen,
  ])
  await insertKreis(tx, kreisIds!.raumId, demo)
  await updateKreisraum(tx, kreisIds!.raumId)
  const unter = (ober: typeof bundIds) => (eines: typeof bundIds) => ({
    oberId: ober!.raumfassungId,
    unterId: eines!.raumfassungId,
    gueltigAb,
  })
  await insertZuordnungen(tx, VERWALTUNG, [
    unter(bundIds)(landIds),
    unter(landIds)(kreisIds),
    ...kommunenIds.map(unter(kreisIds)),
  ])
  await updateGebietsstaende(tx)
  return {
    schluessel: kreis.schluessel,
    name: kreis.name,
    kommunen: kommunen.map(({ name }) => name),
  }
}
