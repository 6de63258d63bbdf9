import { zieheNach, type Flaeche } from '@sozial/domain/geometrie'
import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import { formatRaeume } from '@sozial/shared/ebene'
import { formatDatum } from '@sozial/shared/format'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { endFassungen, relieveZuordnungen } from '../einteilung/einteilung.queries.ts'
import {
  findGanze,
  findVerbindungen,
  insertNachgezogene,
  insertNachgezogeneGrenzen,
  insertVerbindungen,
  type Ganzes,
} from './nachziehen.queries.ts'
import type { Bausteinebene } from './import-bausteine.ts'

/** Which levels are made of which, from fine to coarse; Kommunen have outlines of their own. */
const DARUEBER = {
  BAUSTEIN: ['QUARTIER', 'SOZIALRAUM'],
  QUARTIER: ['SOZIALRAUM'],
} as const satisfies Record<Bausteinebene, readonly Ebene[]>

interface Auftrag {
  readonly ebene: Bausteinebene
  readonly ab: Tag
}

/**
 * Areas made of parts get the outline of their new parts on the day on which
 * these change. The Fassung that was published stays as it is; a new one
 * follows it, with the same parts, place, number, reasons and Beschluss. A border that
 * moved between two parts of the same area changes nothing.
 *
 * @returns what happened, a sentence for each level
 * @throws GraphQLError EINGABE_UNGUELTIG when such an area begins on that day, ends later, or has
 *   figures for later
 */
export async function zieheUmrisseNach(tx: Tx, { ebene, ab }: Auftrag): Promise<readonly string[]> {
  const saetze: string[] = []
  for (const darueber of DARUEBER[ebene]) {
    const ganze = await findGanze(tx, darueber, ab)
    const neue = ganze.flatMap((ganzes) => {
      const flaechen = zieheNach(ganzes.umriss, teileOf(ganzes))
      return flaechen === null ? [] : [{ ganzes, geometrie: toGeometrie(flaechen) }]
    })
    if (neue.length === 0) continue
    assertErsetzbar(
      neue.map(({ ganzes }) => ganzes),
      ab,
    )
    const fassungen = neue.map(({ ganzes, geometrie }) => ({
      alt: ganzes.umriss.nummer,
      geometrie,
    }))
    await ersetze(tx, fassungen, ab)
    saetze.push(describe(neue, darueber, ab))
  }
  return saetze
}

/** What begins on the day had no parts before: its own outline says what they were. */
function teileOf({
  umriss,
  vorher,
  nachher,
  hatNeueTeile,
}: Ganzes): Parameters<typeof zieheNach>[1] {
  return { vorher: vorher.length === 0 && hatNeueTeile ? [umriss] : vorher, nachher }
}

async function ersetze(
  tx: Tx,
  neue: Parameters<typeof insertNachgezogene>[1],
  ab: Tag,
): Promise<void> {
  const alte = neue.map(({ alt }) => alt)
  const verbindungen = await findVerbindungen(tx, alte, ab)
  await relieveZuordnungen(
    tx,
    verbindungen.map(({ id }) => id),
    ab,
  )
  await endFassungen(tx, alte, ab)
  const nachfolger = await insertNachgezogene(tx, neue, ab)
  await insertNachgezogeneGrenzen(tx, nachfolger)
  const heute = (fassung: number): number => nachfolger.get(fassung) ?? fassung
  await insertVerbindungen(
    tx,
    verbindungen.map(({ gliederungId, oberId, unterId, gueltigBis }) => ({
      gliederungId,
      oberId: heute(oberId),
      unterId: heute(unterId),
      gueltigBis,
    })),
    ab,
  )
}

/** A Fassung that is there never changes; one can only follow it. */
function assertErsetzbar(ganze: readonly Ganzes[], ab: Tag): void {
  const neuer = ganze.find(({ gueltigAb }) => gueltigAb >= ab)
  if (neuer !== undefined) {
    throw ungueltig(
      `${neuer.umriss.name} beginnt selbst am ${formatDatum(neuer.gueltigAb)} und bekäme aus den neuen Umrissen am selben Tag eine andere Grenze. Bitte einen späteren ersten Tag wählen.`,
    )
  }
  const endet = ganze.find(({ gueltigBis }) => gueltigBis !== null)
  if (endet !== undefined) {
    throw ungueltig(
      `${endet.umriss.name} gilt nur bis zum ${formatDatum(endet.gueltigBis!)}; danach ist schon eine andere Einteilung beschlossen. Bitte die neuen Umrisse nach diesem Tag beginnen lassen.`,
    )
  }
  const gezaehlt = ganze.find(({ hatSpaetere }) => hatSpaetere)
  if (gezaehlt === undefined) return
  throw ungueltig(
    `Für ${gezaehlt.umriss.name} gibt es schon Zahlen für die Zeit ab dem ${formatDatum(ab)} auf den bisherigen Grenzen. Bitte einen ersten Tag nach der jüngsten Lieferung wählen.`,
  )
}

const ungueltig = (satz: string) => fehler('EINGABE_UNGUELTIG', satz)

function describe(neue: readonly { readonly ganzes: Ganzes }[], ebene: Ebene, ab: Tag): string {
  const namen = neue.slice(0, 3).map(({ ganzes }) => ganzes.umriss.name)
  const rest = neue.length > namen.length ? ', …' : ''
  return `${formatRaeume(neue.length, ebene)} (${namen.join(', ')}${rest}): ab dem ${formatDatum(ab)} mit dem Umriss der neuen Teile.`
}

function toGeometrie(flaechen: readonly Flaeche[]): Polygon | MultiPolygon {
  const coordinates = flaechen.map((ringe) =>
    ringe.map((ring) => ring.map(([x, y]): Position => [x, y])),
  )
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0]! }
    : { type: 'MultiPolygon', coordinates }
}
