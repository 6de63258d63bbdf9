import type { Teilgruppe } from '@sozial/domain/indikator'
import { LOOKUPS } from '@sozial/domain/zeitraum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import type { Grundzahlvektor } from '../grundzahl/grundzahl.queries.ts'
import { createAuswahl, waehleAlle } from './berechnung-wahl.ts'
import { toRechenwerk, type Rechenauftrag } from './berechnung-plan.ts'
import type { Raumbaum } from './berechnung-raeume.ts'
import { findRechenort, type Rechenort, type Wertort } from './berechnung.queries.ts'
import type { Flaeche } from './raumbaum.queries.ts'
import {
  loadGrundlage,
  loadVektoren,
  toRechengrundlage,
  type Grundlage,
} from './compute-messwerte.ts'

/** One count that a value stands on: what was counted, of whom, where, when and by whom. */
export interface Zahlbezug {
  readonly merkmalId: number
  readonly quelleId: number
  readonly zeitraumId: number
  readonly teilgruppe: Teilgruppe
  /** The area itself, or one of the parts that it is the sum of. */
  readonly raumfassungId: number
}

/**
 * The counts that a value of the Arbeitsstand stands on, chosen as the
 * computation chooses them: also the denominator of another Stichtag, the
 * years of a pooled value, the year a change is measured from, and the parts
 * of an area for which nothing was delivered itself.
 *
 * @returns none where there is no such value
 */
export async function findHerkunft(tx: Tx, wo: Wertort): Promise<readonly Zahlbezug[]> {
  const ort = await findRechenort(tx, wo)
  if (ort === undefined) return []
  const grundlage = await loadGrundlage(tx)
  const stelle = findStelle(grundlage, ort, wo.zeitraum)
  if (stelle === null) return []
  const vektoren = await loadVektoren(tx, [stelle.auftrag], grundlage)
  return toBezuege(stelle, { grundlage, vektoren, raum: String(ort.raumfassungId) })
}

interface Stelle {
  readonly auftrag: Rechenauftrag
  readonly flaeche: Flaeche
}

function findStelle(
  { fassungen, kalender, baum }: Grundlage,
  ort: Rechenort,
  zeitraumId: number,
): Stelle | null {
  const fassung = fassungen.find(({ id }) => id === ort.fassungId)
  const zeitraum = kalender.zeitraeume.find(({ id }) => id === zeitraumId)
  const vorschrift = fassung && zeitraum && toRechenwerk(fassung)?.(zeitraum)
  const flaeche =
    zeitraum && baum.flaechenOf(zeitraum).find((eine) => eine.gebietsstandId === ort.gebietsstandId)
  return vorschrift && flaeche ? { auftrag: { vorschrift, zeitraum }, flaeche } : null
}

interface Stoff {
  readonly grundlage: Grundlage
  readonly vektoren: readonly Grundzahlvektor[]
  readonly raum: string
}

function toBezuege(
  { auftrag, flaeche }: Stelle,
  { grundlage, vektoren, raum }: Stoff,
): readonly Zahlbezug[] {
  const { baum, kalender, merkmalIds } = grundlage
  const { vorschrift, zeitraum } = auftrag
  const geliefert = createGeliefert(vektoren)
  const auswahl = createAuswahl(auftrag, toRechengrundlage(vektoren, grundlage))
  const wahlen = waehleAlle(auswahl, flaeche) ?? []
  return wahlen.flatMap(({ merkmal, quelleId, bezug }) => {
    const blaetter = vorschrift.bedarf.find((bedarf) => bedarf.merkmal === merkmal)?.blaetter ?? []
    const merkmalId = merkmalIds.get(merkmal)!
    return blaetter.flatMap(({ teilgruppe, jahreZuvor }) =>
      LOOKUPS[bezug].flatMap((wann) => {
        const zeitraumId = kalender.find(zeitraum, jahreZuvor, wann)
        if (zeitraumId === undefined) return []
        const zaehlung = { merkmalId, quelleId, zeitraumId }
        const tag = kalender.tagOf(zeitraumId)
        return teileMit(raum, { geliefert: geliefert(zaehlung), tag, baum }).map((teil) => ({
          ...zaehlung,
          teilgruppe,
          raumfassungId: Number(teil),
        }))
      }),
    )
  })
}

type Zaehlung = Pick<Zahlbezug, 'merkmalId' | 'quelleId' | 'zeitraumId'>

const keyOf = ({ merkmalId, quelleId, zeitraumId }: Zaehlung): string =>
  `${merkmalId}|${quelleId}|${zeitraumId}`

/** The areas that a count was delivered for. */
function createGeliefert(
  vektoren: readonly Grundzahlvektor[],
): (zaehlung: Zaehlung) => ReadonlySet<string> {
  const nachZaehlung = new Map<string, Set<string>>()
  for (const vektor of vektoren) {
    const raeume = nachZaehlung.get(keyOf(vektor)) ?? new Set<string>()
    for (const raum of vektor.raeume) raeume.add(String(raum))
    nachZaehlung.set(keyOf(vektor), raeume)
  }
  return (zaehlung) => nachZaehlung.get(keyOf(zaehlung)) ?? new Set()
}

interface Zaehlort {
  readonly geliefert: ReadonlySet<string>
  readonly tag: Tag
  readonly baum: Pick<Raumbaum, 'zerlegungenOf' | 'zuschnittOf'>
}

/** The area where it was delivered itself, else its parts that were, else the areas it was estimated from. */
function teileMit(raum: string, ort: Zaehlort): readonly string[] {
  const { geliefert, tag, baum } = ort
  if (geliefert.has(raum)) return [raum]
  const zerlegungen = baum
    .zerlegungenOf(raum, tag)
    .map((teile) => teile.map((teil) => teileMit(teil, ort)))
  const ganze = zerlegungen.find((teile) => teile.every((teil) => teil.length > 0))
  if (ganze !== undefined) return ganze.flat()
  const alte = baum.zuschnittOf(raum, tag)?.alte ?? []
  const vonAlten = alte.flatMap((alt) => teileMit(alt, ort))
  return vonAlten.length > 0 ? vonAlten : (zerlegungen[0] ?? []).flat()
}
