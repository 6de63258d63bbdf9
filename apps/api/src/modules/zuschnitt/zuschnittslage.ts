import type { Befund, Zuschnittslage } from '@sozial/domain/zuschnitt'
import { checkZuschnitt, istOffen } from '@sozial/domain/zuschnitt'
import type { Tx } from '../../database/transaction.ts'
import { createBausteinlage } from './bausteinlage.ts'
import { findAngenommene, findGrenzgruende } from './beschluss.queries.ts'
import type { Bausteinstand, Kommunenstand } from './beschluss.queries.ts'
import { findKreisraten } from './kreisraten.lesen.queries.ts'
import { loadEinwohner } from './einwohner.ts'
import type { Raumzeile } from './zuschnittsraum.queries.ts'

export interface Vorschlag {
  readonly id: number
  readonly kommunen: readonly Kommunenstand[]
  readonly bausteine: readonly Bausteinstand[]
  readonly raeume: readonly Raumzeile[]
}

/**
 * What still stands in the way of a Beschluss: errors, and warnings without a
 * reason. The rules, and what they look at, are those of the workbench.
 */
export async function findHindernisse(tx: Tx, vorschlag: Vorschlag): Promise<readonly Befund[]> {
  return checkZuschnitt(await loadLage(tx, vorschlag)).filter(istOffen)
}

async function loadLage(
  tx: Tx,
  { id, kommunen, bausteine, raeume }: Vorschlag,
): Promise<Zuschnittslage> {
  const ids = bausteine.map((baustein) => baustein.id)
  const { zahlen } = await loadEinwohner(tx, ids, null)
  const raumstelle = new Map(raeume.map((raum, i) => [raum.id, i]))
  const kommunenstelle = new Map(kommunen.map(({ raumId }, i) => [raumId, i]))
  const stelleOf = (kommune: number | null) =>
    kommune === null ? null : (kommunenstelle.get(kommune) ?? null)
  return {
    kommunen,
    bausteine: {
      namen: bausteine.map(({ name }) => name),
      kommunen: bausteine.map(({ kommuneId }) => stelleOf(kommuneId)),
      gruppen: zahlen,
      nachbarn: await nachbarnOf(bausteine),
    },
    raeume: raeume.map((raum) => ({
      ...raum,
      id: String(raum.id),
      kommune: stelleOf(raum.kommuneId),
      setztFort: raum.setztFortId === null ? null : String(raum.setztFortId),
    })),
    zuordnung: bausteine.map(({ raum }) => (raum === null ? null : raumstelle.get(raum)!)),
    grenzen: (await findGrenzgruende(tx, id)).map(({ a, b, grund }) => ({
      a: raumstelle.get(a)!,
      b: raumstelle.get(b)!,
      grund,
    })),
    hinweise: await findAngenommene(tx, id),
    kreisraten: await findKreisraten(tx),
  }
}

async function nachbarnOf(bausteine: readonly Bausteinstand[]) {
  const stellen = new Map(bausteine.map(({ id }, i) => [id, i]))
  const umrisse = bausteine.flatMap(({ id, geometrie }) =>
    geometrie === null ? [] : [{ id, geometrie }],
  )
  const { nachbarn } = await createBausteinlage(umrisse)
  return nachbarn.map(({ a, b, meter }) => ({
    a: stellen.get(a)!,
    b: stellen.get(b)!,
    meter,
  }))
}
