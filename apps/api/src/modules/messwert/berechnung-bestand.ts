import { createAggregation } from '@sozial/domain/aggregation'
import { createLies } from '@sozial/domain/indikator'
import type { Lies, MerkmalArt, Teilgruppe, Zelle } from '@sozial/domain/indikator'
import { ohne } from '@sozial/domain/wert'
import type { Wert } from '@sozial/domain/wert'
import type { Grundzahlvektor } from '../grundzahl/grundzahl.queries.ts'
import type { Merkmalzeile } from './berechnung.queries.ts'
import type { Raumbaum } from './berechnung-raeume.ts'

/** A Merkmal as one Quelle counted it for one Zeitraum. */
export interface Zaehlung {
  readonly merkmal: string
  readonly quelleId: number
  readonly zeitraumId: number
}

/** The figures of all areas. Remembers what it found: many indicators stand on the same figures. */
export interface Blattvektor {
  readonly wertOf: (raum: string) => Wert
  /** True when anything that the figure stands on is provisional. */
  readonly istVorlaeufig: (raum: string) => boolean
}

/** The loaded Grundzahlen, ready to answer for every area. */
export interface Bestand {
  /** Quellen that counted the Merkmal then, the one that goes first in front. */
  readonly quellenOf: (merkmal: string, zeitraumId: number) => readonly number[]
  readonly vektorOf: (zaehlung: Zaehlung, teilgruppe: Teilgruppe) => Blattvektor
}

interface Lieferstand {
  readonly merkmal: string
  readonly art: MerkmalArt
  readonly zellen: Map<string, Zelle[]>
  /** Readers over `zellen`, made when first asked and shared by all Teilgruppen. */
  readonly lesungen: Map<string, Lies>
  readonly vorlaeufig: Set<string>
}

const LEER: Blattvektor = { wertOf: () => ohne('NICHT_VERFUEGBAR'), istVorlaeufig: () => false }

/**
 * Makes the Grundzahlen answer for every area: an own figure goes first, else
 * the sum of the parts. A figure that its supplier protected stays protected,
 * its parts are not asked.
 *
 * @param quellen ids of all Quellen in the order in which they go first
 */
export function createBestand(
  vektoren: readonly Grundzahlvektor[],
  merkmale: readonly Merkmalzeile[],
  quellen: readonly number[],
  baum: Raumbaum,
): Bestand {
  const staende = toLieferstaende(vektoren, merkmale)
  const gemerkt = new Map<string, Blattvektor>()
  return {
    quellenOf: (merkmal, zeitraumId) =>
      quellen.filter((quelleId) => staende.has(zaehlungKey({ merkmal, quelleId, zeitraumId }))),
    vektorOf: (zaehlung, teilgruppe) => {
      const stand = staende.get(zaehlungKey(zaehlung))
      if (stand === undefined) return LEER
      const key = `${zaehlungKey(zaehlung)}|${teilgruppeKey(teilgruppe)}`
      let vektor = gemerkt.get(key)
      if (vektor === undefined) gemerkt.set(key, (vektor = createVektor(stand, teilgruppe, baum)))
      return vektor
    },
  }
}

function zaehlungKey({ merkmal, quelleId, zeitraumId }: Zaehlung): string {
  return `${merkmal}|${quelleId}|${zeitraumId}`
}

/** Text that is equal for equal Teilgruppen. */
export function teilgruppeKey(teilgruppe: Teilgruppe): string {
  const { geschlecht, nationalitaet, alterVon, alterBis } = teilgruppe
  return `${geschlecht}|${nationalitaet}|${alterVon}|${alterBis ?? ''}`
}

function toLieferstaende(
  vektoren: readonly Grundzahlvektor[],
  merkmale: readonly Merkmalzeile[],
): ReadonlyMap<string, Lieferstand> {
  const nachId = new Map(merkmale.map((merkmal) => [merkmal.id, merkmal]))
  const staende = new Map<string, Lieferstand>()
  for (const vektor of vektoren) {
    const { schluessel: merkmal, art } = nachId.get(vektor.merkmalId)!
    const key = zaehlungKey({ ...vektor, merkmal })
    let stand = staende.get(key)
    if (stand === undefined) {
      stand = { merkmal, art, zellen: new Map(), lesungen: new Map(), vorlaeufig: new Set() }
      staende.set(key, stand)
    }
    addVektor(stand, vektor)
  }
  return staende
}

function addVektor(stand: Lieferstand, vektor: Grundzahlvektor): void {
  const { teilgruppe, raeume, werte, status } = vektor
  for (let i = 0; i < raeume.length; i += 1) {
    const wert = { status: status[i], wert: werte[i] } as Wert
    const zelle: Zelle = { merkmal: stand.merkmal, teilgruppe, wert }
    const raum = String(raeume[i])
    const zellen = stand.zellen.get(raum)
    if (zellen === undefined) stand.zellen.set(raum, [zelle])
    else zellen.push(zelle)
  }
  for (const raum of vektor.vorlaeufig ?? []) stand.vorlaeufig.add(String(raum))
}

function createVektor(stand: Lieferstand, teilgruppe: Teilgruppe, baum: Raumbaum): Blattvektor {
  const { art, merkmal, zellen, vorlaeufig } = stand
  // A Fertigwert has no parts: what was not delivered is not there.
  const zerlegungen = art === 'FERTIGWERT' ? () => [] : baum.zerlegungenOf
  const istVorlaeufig = (raum: string): boolean =>
    vorlaeufig.has(raum) ||
    (!zellen.has(raum) && zerlegungen(raum).some((teile) => teile.some(istVorlaeufig)))
  return {
    wertOf: createAggregation({
      art,
      geliefert: (raum) => liesOf(stand, raum)?.(merkmal, teilgruppe),
      zerlegungen,
    }),
    istVorlaeufig: vorlaeufig.size === 0 ? () => false : istVorlaeufig,
  }
}

/** What the area itself was counted with; undefined when nothing was delivered for it. */
function liesOf(stand: Lieferstand, raum: string): Lies | undefined {
  const zellen = stand.zellen.get(raum)
  if (zellen === undefined) return undefined
  let lies = stand.lesungen.get(raum)
  if (lies === undefined) stand.lesungen.set(raum, (lies = createLies(zellen)))
  return lies
}
