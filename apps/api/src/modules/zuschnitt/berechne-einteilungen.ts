/** Messwerte of areas that do not exist (yet): sums of Bausteine, computed as any other area is. */
import type { Tx } from '../../database/transaction.ts'
import { findGrundzahlvektoren } from '../grundzahl/grundzahl.queries.ts'
import type { Block } from '../messwert/berechnung.queries.ts'
import { createBestand } from '../messwert/berechnung-bestand.ts'
import { berechneBlock } from '../messwert/berechnung-block.ts'
import { createAuswahl } from '../messwert/berechnung-wahl.ts'
import { zeitraeumeOf, type Rechenauftrag } from '../messwert/berechnung-plan.ts'
import type { Raumbaum } from '../messwert/berechnung-raeume.ts'
import type { Grundlage } from '../messwert/compute-messwerte.ts'

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
  const { kalender, brueche } = grundlage
  const vektoren = await findGrundzahlvektoren(tx, {
    ...bedarfOf(auftraege, grundlage),
    raumfassungen: baum.raumfassungen,
  })
  const bestand = createBestand(vektoren, { ...grundlage, baum, tagOf: kalender.tagOf })
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
    (auftrag) =>
      auftrag && berechneBlock(createAuswahl(auftrag, { bestand, kalender, brueche }), flaeche),
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

function bedarfOf(
  auftraege: readonly (Rechenauftrag | undefined)[],
  { merkmalIds, kalender }: Grundlage,
): { readonly merkmale: readonly number[]; readonly zeitraeume: readonly number[] } {
  const [merkmale, zeitraeume] = [new Set<number>(), new Set<number>()]
  for (const auftrag of auftraege) {
    for (const bedarf of auftrag?.vorschrift.bedarf ?? []) {
      const id = merkmalIds.get(bedarf.merkmal)
      if (id === undefined) continue
      merkmale.add(id)
      for (const zeit of zeitraeumeOf(bedarf, auftrag!.zeitraum, kalender)) zeitraeume.add(zeit)
    }
  }
  return { merkmale: [...merkmale], zeitraeume: [...zeitraeume] }
}
