import { formatAnzahl } from '@sozial/shared/format'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { changeZuschnitt, type Aenderung } from './change-zuschnitt.ts'
import { findZugeordnete, updateZuordnungen } from './zuschnitt.queries.ts'
import { findRaumzeilen } from './zuschnittsraum.queries.ts'
import type { ZuschnittskonfliktType } from './zuschnitt.type.ts'

/** A Baustein and the area that it comes into; null: into none. */
export type Zuordnungspaar = readonly [baustein: number, raum: number | null]

/**
 * Assigns Bausteine to areas of a Zuschnitt, all or none.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG for what is not in the Zuschnitt or comes into two areas at once
 */
export async function assignBausteine(
  db: Schreibdatenbank,
  auftrag: {
    readonly id: number
    readonly stand: number
    readonly paare: readonly Zuordnungspaar[]
  },
  akteur: Akteur,
): Promise<ZuschnittskonfliktType | null> {
  const { id, stand, paare } = auftrag
  const ziele = new Map(paare)
  if (ziele.size < paare.length && paare.some(([b, raum]) => ziele.get(b) !== raum)) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Ein Baustein käme in zwei Räume zugleich. Bitte jedem einen geben.',
    )
  }
  return changeZuschnitt(db, { id, stand, handlung: 'assignBausteine', akteur }, async (tx) => {
    const bisher = await findZugeordnete(tx, id, [...ziele.keys()])
    const raeume = new Set((await findRaumzeilen(tx, id)).map((raum) => raum.id))
    assertBekannt(ziele, bisher, raeume)
    return toAenderung(ziele, bisher, (neue) => updateZuordnungen(tx, id, neue))
  })
}

function assertBekannt(
  ziele: ReadonlyMap<number, number | null>,
  bisher: ReadonlyMap<number, number | null>,
  raeume: ReadonlySet<number>,
): void {
  const fremd = [...ziele.keys()].filter((baustein) => !bisher.has(baustein)).length
  if (fremd > 0) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `${formatAnzahl(fremd, 'Baustein gehört', 'Bausteine gehören')} nicht zu diesem Zuschnitt. Bitte die Seite neu laden.`,
    )
  }
  if ([...ziele.values()].some((raum) => raum !== null && !raeume.has(raum))) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Den Raum, in den die Bausteine kommen sollen, gibt es nicht mehr.',
    )
  }
}

/** The pairs that change something, with what they were. */
export function toAenderung(
  ziele: ReadonlyMap<number, number | null>,
  bisher: ReadonlyMap<number, number | null>,
  schreibe: (neue: readonly Zuordnungspaar[]) => Promise<void>,
): Aenderung | null {
  const neue = [...ziele].filter(([baustein, raum]) => bisher.get(baustein) !== raum)
  if (neue.length === 0) return null
  const alte = neue.map(([baustein]): Zuordnungspaar => [baustein, bisher.get(baustein) ?? null])
  return { alt: { bausteine: alte }, neu: { bausteine: neue }, schreibe: () => schreibe(neue) }
}
