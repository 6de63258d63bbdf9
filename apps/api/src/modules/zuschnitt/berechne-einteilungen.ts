/** Messwerte of areas that do not exist (yet): sums of Bausteine, computed as any other area is. */
import type { Tx } from '../../database/transaction.ts'
import type { Block } from '../messwert/berechnung.queries.ts'
import { berechneBlock } from '../messwert/berechnung-block.ts'
import { createAuswahl } from '../messwert/berechnung-wahl.ts'
import type { Rechenauftrag } from '../messwert/berechnung-plan.ts'
import type { Raumbaum } from '../messwert/berechnung-raeume.ts'
import { loadRechengrundlage, type Grundlage } from '../messwert/compute-messwerte.ts'

export type Einteilungsblock = Pick<Block, 'quellen' | 'zeilen'>

interface Einteilungsauftrag {
  /** Raumfassungen of each area. */
  readonly flaechen: readonly (readonly number[])[]
  readonly wofuer: readonly { readonly fassungId: number; readonly zeitraumId: number }[]
}

/**
 * The rows of all areas for each definition and period, in the order of both;
 * undefined where there is nothing to say.
 */
export async function berechneEinteilungen(
  tx: Tx,
  grundlage: Grundlage,
  { flaechen, wofuer }: Einteilungsauftrag,
): Promise<readonly (Einteilungsblock | undefined)[]> {
  const auftraege = wofuer.map((eines) => toAuftrag(eines, grundlage))
  const baum = mitFlaechen(grundlage.baum, flaechen)
  const gefragte = auftraege.filter((auftrag) => auftrag !== undefined)
  const rechengrundlage = await loadRechengrundlage(tx, gefragte, { ...grundlage, baum })
  const ids = flaechen.map((_, i) => -1 - i)
  const flaeche = {
    gebietsstandId: 0,
    ebene: 'SOZIALRAUM' as const,
    raumfassungen: ids,
    zugeschnitten: ids.map(() => null),
    ab: '0001-01-01',
    bis: null,
    giltHeute: true,
  }
  return auftraege.map(
    (auftrag) => auftrag && berechneBlock(createAuswahl(auftrag, rechengrundlage), flaeche),
  )
}

function toAuftrag(
  { fassungId, zeitraumId }: Einteilungsauftrag['wofuer'][number],
  { rechenwerke, kalender }: Grundlage,
): Rechenauftrag | undefined {
  const zeitraum = kalender.zeitraeume.find(({ id }) => id === zeitraumId)
  if (zeitraum === undefined) return undefined
  const vorschrift = rechenwerke
    .map((rechenwerk) => rechenwerk(zeitraum))
    .find(({ id }) => id === fassungId)
  return vorschrift && { vorschrift, zeitraum }
}

/** Areas under negative ids beside those that there are, made of their Bausteine. */
function mitFlaechen(baum: Raumbaum, flaechen: Einteilungsauftrag['flaechen']): Raumbaum {
  const zerlegungen = new Map(
    flaechen.map((teile, i) => [String(-1 - i), teile.length === 0 ? [] : [teile.map(String)]]),
  )
  return {
    ...baum,
    zerlegungenOf: (raum, tag) => zerlegungen.get(raum) ?? baum.zerlegungenOf(raum, tag),
  }
}
