import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import { formatDatum } from '@sozial/shared/format'
import type { Geometry } from 'geojson'
import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { applyEinteilung } from '../einteilung/apply-einteilung.ts'
import { computeMesswerte, loadRaumbaum } from '../messwert/compute-messwerte.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findZugeschnittene } from './neuzuschnitt.queries.ts'
import type { Zugeschnittener } from './neuzuschnitt.queries.ts'
import { findFassungen } from './raum.queries.ts'

/** An area with the shape and the parts that it has from now on. */
export interface NeuerZuschnitt {
  readonly schluessel: string
  readonly geometry: Geometry
  /** Keys of its parts. */
  readonly teile: readonly string[]
}

export interface Neuzuschnittauftrag {
  readonly gliederung: { readonly schluessel: string; readonly name: string }
  readonly ebene: Ebene
  /** Level of the parts that move. */
  readonly teilebene: Ebene
  readonly raeume: readonly NeuerZuschnitt[]
  /** First day of the new borders. */
  readonly ab: Tag
  readonly grund: string
  readonly beschluss: string
  readonly akteur: Akteur
}

/**
 * Gives areas other parts from a day on: the old Fassungen end, new ones begin,
 * and it is noted what came from what. Together they keep exactly the parts
 * that they had. Figures stay on the Fassung they were counted for; where the
 * parts have figures of their own, earlier values are computed exactly on the
 * new borders as well.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG when an area is not there, begins on
 *   that very day, has later figures already, or a part would be lost, won or twice
 */
export async function createNeuzuschnitt(
  db: Schreibdatenbank,
  auftrag: Neuzuschnittauftrag,
): Promise<void> {
  await write(db, async (tx) => {
    const { ab, gliederung, akteur, ebene, raeume, grund, beschluss } = auftrag
    const alte = await findAlte(tx, auftrag)
    const teile = await findFassungen(tx, auftrag.teilebene, ab)
    const neueTeile = raeume.map((raum) => raum.teile.map((teil) => teile.get(teil)))
    assertGleicheTeile(alte, neueTeile, auftrag)
    const zuvor = await loadRaumbaum(tx)
    const { ids } = await applyEinteilung(tx, {
      gliederung,
      ebene,
      ab,
      ende: alte.map(({ id }) => id),
      raeume: raeume.map(({ schluessel, geometry }, i) => ({
        raumId: alte[i]!.raumId,
        schluessel,
        nummer: null,
        raumbeschlussId: null,
        name: alte[i]!.name,
        geometrie: geometry,
        oberId: alte[i]!.oberId,
        teile: neueTeile[i]!.map((teil) => teil!),
        grund,
      })),
      beschluss,
    })
    await computeMesswerte(tx, { art: 'GRENZEN', zuvor })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createNeuzuschnitt',
      gegenstand: 'Raumfassung',
      kennung: ids.join(', '),
      alt: { raumfassungen: alte.map(({ id, teile: bisher }) => ({ id, teile: bisher })) },
      neu: { ebene, ab, grund, beschluss, raumfassungen: ids },
    })
  })
}

/** The Fassungen that end, in the order of the order. */
async function findAlte(
  tx: Tx,
  { ebene, raeume, ab, gliederung }: Neuzuschnittauftrag,
): Promise<readonly Zugeschnittener[]> {
  const schluessel = raeume.map((raum) => raum.schluessel)
  const gefunden = await findZugeschnittene(tx, {
    ebene,
    schluessel,
    ab,
    gliederung: gliederung.schluessel,
  })
  const alte = new Map(gefunden.map((alter) => [alter.schluessel, alter]))
  for (const einer of schluessel) {
    const alter = alte.get(einer)
    const mangel =
      alter === undefined
        ? `gibt es vor dem ${formatDatum(ab)} nicht`
        : alter.hatSpaetere && `hat schon Zahlen für die Zeit ab dem ${formatDatum(ab)}`
    if (mangel === false || mangel === undefined) continue
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Das Gebiet ${einer} ${mangel}. Bitte Schlüssel und Tag des Neuzuschnitts prüfen.`,
    )
  }
  return schluessel.map((einer) => alte.get(einer)!)
}

function assertGleicheTeile(
  alte: readonly Zugeschnittener[],
  neueTeile: readonly (readonly (number | undefined)[])[],
  { ab }: Neuzuschnittauftrag,
): void {
  const toText = (ids: readonly (number | undefined)[]) => ids.map(String).toSorted().join()
  if (toText(alte.flatMap(({ teile }) => teile)) === toText(neueTeile.flat())) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Die neu zugeschnittenen Gebiete haben am ${formatDatum(ab)} nicht dieselben Teile wie zuvor. Bitte jedes Teil genau einem Gebiet geben.`,
  )
}
