import { BEVOELKERUNG, bezugsgruppenOf } from '@sozial/domain/indikator'
import type { Tx } from '../../database/transaction.ts'
import { findGrundzahlvektoren } from '../grundzahl/grundzahl.queries.ts'
import type { Grundzahlvektor } from '../grundzahl/grundzahl.queries.ts'
import type { Block, Blockkopf } from './berechnung.queries.ts'
import {
  deleteBloeckeAusser,
  findBruchzeilen,
  findGeltendeFassungen,
  findMerkmale,
  findQuellenfolge,
  findZeitraeume,
  replaceBloecke,
  replaceMesswerte,
  touchArbeitsstand,
} from './berechnung.queries.ts'
import { findAbstammungen, findFlaechen, findTeilungen } from './raumbaum.queries.ts'
import { createBestand } from './berechnung-bestand.ts'
import { berechneBlock, berechneKopf } from './berechnung-block.ts'
import { createAuswahl, type Rechengrundlage } from './berechnung-wahl.ts'
import { planAuftraege, toBlockort, toRechenwerk, zeitraeumeOf } from './berechnung-plan.ts'
import type { Betroffene, Rechenauftrag } from './berechnung-plan.ts'
import { findGeaenderteGebiete } from './berechnung-grenzen.ts'
import { createRaumbaum } from './berechnung-raeume.ts'
import type { Raumbaum } from './berechnung-raeume.ts'
import { createKalender } from './berechnung-zeit.ts'
import { updateUmsteiger } from './update-umsteiger.ts'

/**
 * Version of the procedure, stored with every block. Raise it when the same
 * Grundzahlen and definitions would give other Messwerte than before: the next
 * start computes everything again.
 */
export const VERFAHREN = 6

/** So many pairs of definition and Zeitraum are held in memory at once. */
const PORTION = 1_500

export interface Rechenergebnis {
  readonly bloecke: number
  readonly messwerte: number
}

/**
 * Computes the Messwerte of the Arbeitsstand again, block by block, wherever
 * `anlass` says that something changed; all other blocks stay untouched.
 * The same Grundzahlen, definitions and areas always give the same Messwerte.
 *
 * A value stands on the area's own delivered figures, else on the sum of its
 * parts: a ratio of sums, never a mean of ratios. Where a part is missing the
 * value is missing for the same reason.
 */
export async function computeMesswerte(tx: Tx, anlass: Betroffene): Promise<Rechenergebnis> {
  const plan = await plane(tx, anlass)
  let [bloecke, messwerte] = [0, 0]
  for (const portion of plan.portionen) {
    const berechnet = await berechnePortion(tx, portion, plan.grundlage)
    const ids = await storeKoepfe(tx, { ...plan, portion }, berechnet)
    await replaceMesswerte(tx, berechnet, ids)
    bloecke += berechnet.length
    messwerte += berechnet.reduce((summe, block) => summe + block.zeilen.length, 0)
  }
  await touchArbeitsstand(tx)
  return { bloecke, messwerte }
}

/** The same without values: which blocks there would be. For a trial, which will be undone. */
export async function probeBloecke(tx: Tx, anlass: Betroffene): Promise<void> {
  const plan = await plane(tx, anlass)
  for (const portion of plan.portionen) {
    const koepfe = await berechneAlle(berechneKopf, tx, { ...plan, portion })
    await storeKoepfe(tx, { ...plan, portion }, koepfe)
  }
}

interface Portion {
  readonly portion: readonly Rechenauftrag[]
  readonly gebiete: Rechenumfang['gebiete']
}

const storeKoepfe = (tx: Tx, { portion, gebiete }: Portion, bloecke: readonly Blockkopf[]) =>
  replaceBloecke(tx, { orte: portion.map(toBlockort), gebiete }, { bloecke, verfahren: VERFAHREN })

/** What has to be computed, in portions that fit into memory. */
async function plane(tx: Tx, anlass: Betroffene) {
  const { grundlage, betroffene, gebiete } = await loadMitUmsteigern(tx, anlass)
  if (betroffene.art !== 'ZELLEN') {
    await deleteBloeckeAusser(
      tx,
      grundlage.fassungen.map(({ id }) => id),
    )
  }
  const auftraege = planAuftraege(betroffene, grundlage)
  const portionen: (readonly Rechenauftrag[])[] = []
  for (let ab = 0; ab < auftraege.length; ab += PORTION) {
    portionen.push(auftraege.slice(ab, ab + PORTION))
  }
  return { grundlage, portionen, gebiete }
}

interface Rechenumfang {
  readonly grundlage: Grundlage
  readonly betroffene: Betroffene
  /** Ids of the Gebietsstände to be computed; null: all. */
  readonly gebiete: readonly number[] | null
}

/** New inhabitants may change how earlier figures are shared out over new borders: then everything may change. */
async function loadMitUmsteigern(tx: Tx, anlass: Betroffene): Promise<Rechenumfang> {
  const grundlage = await loadGrundlage(tx)
  const einwohner = grundlage.merkmalIds.get(BEVOELKERUNG)
  const zaehltEinwohner =
    anlass.art === 'ALLES' ||
    anlass.art === 'GRENZEN' ||
    (anlass.art === 'ZELLEN' && anlass.zellen.some(({ merkmalId }) => merkmalId === einwohner))
  const anders = zaehltEinwohner && (await updateUmsteiger(tx, grundlage))
  const neue = anders ? { ...grundlage, baum: await loadRaumbaum(tx) } : grundlage
  if (anlass.art === 'GRENZEN') return nurGeaenderte(neue, anlass)
  const betroffene: Betroffene = anders ? { art: 'ALLES' } : anlass
  return { grundlage: neue, betroffene, gebiete: null }
}

/** Leaves out the areas that are cut and put together as they were. */
function nurGeaenderte(
  grundlage: Grundlage,
  betroffene: Extract<Betroffene, { readonly art: 'GRENZEN' }>,
): Rechenumfang {
  const { baum } = grundlage
  const gebiete = findGeaenderteGebiete(betroffene.zuvor, baum)
  const flaechenOf: Raumbaum['flaechenOf'] = (zeitraum) =>
    baum.flaechenOf(zeitraum).filter(({ gebietsstandId }) => gebiete.has(gebietsstandId))
  return {
    grundlage: { ...grundlage, baum: { ...baum, flaechenOf } },
    betroffene,
    gebiete: [...gebiete],
  }
}

export type Grundlage = Awaited<ReturnType<typeof loadGrundlage>>

/** Everything that all portions share. One connection: the queries run one after the other. */
export async function loadGrundlage(tx: Tx) {
  const merkmale = await findMerkmale(tx)
  const fassungen = await findGeltendeFassungen(tx)
  return {
    fassungen,
    merkmale,
    merkmalIds: new Map(merkmale.map(({ schluessel, id }) => [schluessel, id])),
    rechenwerke: fassungen.flatMap((fassung) => toRechenwerk(fassung) ?? []),
    kalender: createKalender(await findZeitraeume(tx)),
    quellen: await findQuellenfolge(tx),
    brueche: await findBruchzeilen(tx),
    baum: await loadRaumbaum(tx),
    bezugsgruppen: bezugsgruppenOf(fassungen.map(({ berechnung }) => berechnung)),
  }
}

/** The areas as they are now; kept from before new borders it says what these change. */
export async function loadRaumbaum(tx: Tx): Promise<Raumbaum> {
  const flaechen = await findFlaechen(tx)
  const teilungen = await findTeilungen(tx)
  return createRaumbaum(flaechen, teilungen, await findAbstammungen(tx))
}

/** Computes the blocks of the given areas, without storing anything. */
export const berechnePortion = (
  tx: Tx,
  portion: readonly Rechenauftrag[],
  grundlage: Grundlage,
): Promise<readonly Block[]> => berechneAlle(berechneBlock, tx, { portion, grundlage })

async function berechneAlle<T>(
  berechne: (...eingabe: Parameters<typeof berechneBlock>) => T | undefined,
  tx: Tx,
  {
    portion,
    grundlage,
  }: { readonly portion: readonly Rechenauftrag[]; readonly grundlage: Grundlage },
): Promise<readonly T[]> {
  const rechengrundlage = await loadRechengrundlage(tx, portion, grundlage)
  return portion.flatMap((auftrag) => {
    const auswahl = createAuswahl(auftrag, rechengrundlage)
    const flaechen = grundlage.baum.flaechenOf(auftrag.zeitraum)
    return flaechen.flatMap((flaeche) => berechne(auswahl, flaeche) ?? [])
  })
}

/** What the blocks of a portion are computed from. */
export async function loadRechengrundlage(
  tx: Tx,
  portion: readonly Rechenauftrag[],
  grundlage: Grundlage,
): Promise<Rechengrundlage> {
  return toRechengrundlage(await loadVektoren(tx, portion, grundlage), grundlage)
}

export const toRechengrundlage = (
  vektoren: readonly Grundzahlvektor[],
  grundlage: Grundlage,
): Rechengrundlage => ({
  bestand: createBestand(vektoren, { ...grundlage, tagOf: grundlage.kalender.tagOf }),
  kalender: grundlage.kalender,
  brueche: grundlage.brueche,
})

/** The Grundzahlen that a portion reads. */
export function loadVektoren(
  tx: Tx,
  portion: readonly Rechenauftrag[],
  grundlage: Grundlage,
): Promise<readonly Grundzahlvektor[]> {
  const bedarf = bedarfOf(portion, grundlage)
  return findGrundzahlvektoren(tx, {
    merkmale: [...bedarf.keys()],
    zeitraeume: [...new Set([...bedarf.values()].flatMap((zeiten) => [...zeiten]))],
    raumfassungen: grundlage.baum.raumfassungen,
  })
}

/** Which Zeiträume of which Merkmale a portion reads, by their ids. */
function bedarfOf(
  portion: readonly Rechenauftrag[],
  { merkmalIds, kalender }: Grundlage,
): ReadonlyMap<number, ReadonlySet<number>> {
  const bedarf = new Map<number, Set<number>>()
  for (const { vorschrift, zeitraum } of portion) {
    for (const einer of vorschrift.bedarf) {
      const id = merkmalIds.get(einer.merkmal)
      if (id === undefined) continue
      const zeiten = bedarf.get(id) ?? new Set<number>()
      for (const zeit of zeitraeumeOf(einer, zeitraum, kalender)) zeiten.add(zeit)
      bedarf.set(id, zeiten)
    }
  }
  return bedarf
}
