import { createAggregation, createSchaetzung } from '@sozial/domain/aggregation'
import type { Neuzuschnitt } from '@sozial/domain/aggregation'
import { createLies, enthaelt, gruppeOf } from '@sozial/domain/indikator'
import type { Lies, MerkmalArt, Teilgruppe, Zelle } from '@sozial/domain/indikator'
import { ohne } from '@sozial/domain/wert'
import type { Wert } from '@sozial/domain/wert'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Grundzahlvektor } from '../grundzahl/grundzahl.queries.ts'
import type { Merkmalzeile } from './berechnung.queries.ts'
import type { Raumbaum, Zuschnitt } from './berechnung-raeume.ts'

/** A Merkmal as one Quelle counted it for one Zeitraum. */
export interface Zaehlung {
  readonly merkmal: string
  readonly quelleId: number
  readonly zeitraumId: number
}

/** Sign of a figure: estimated, provisional, corrected, none of them. */
export type Zeichen = 's' | 'p' | 'r' | null

const STAERKE: readonly Zeichen[] = [null, 'r', 'p', 's']

/** An estimate was never counted; what is provisional will still change. */
export const staerkeres = (a: Zeichen, b: Zeichen): Zeichen =>
  STAERKE.indexOf(a) > STAERKE.indexOf(b) ? a : b

/** The figures of all areas. Remembers what it found: many indicators stand on the same figures. */
export interface Blattvektor {
  readonly wertOf: (raum: string) => Wert
  /** The strongest sign of anything that the figure stands on. */
  readonly zeichenOf: (raum: string) => Zeichen
  /** Over how many changes of borders the figure was estimated; 0: counted on these borders. */
  readonly stufeOf: (raum: string) => number
}

/** The loaded Grundzahlen, ready to answer for every area. */
export interface Bestand {
  /** Quellen that counted the Merkmal then, the one that goes first in front. */
  readonly quellenOf: (merkmal: string, zeitraumId: number) => readonly number[]
  readonly vektorOf: (zaehlung: Zaehlung, teilgruppe: Teilgruppe) => Blattvektor
}

/** The delivered vectors of one Zählung: all its Teilgruppen. */
interface Lieferstand {
  readonly merkmal: string
  readonly art: MerkmalArt
  readonly vektoren: Map<string, Liefervektor>
  /** Readers over all Teilgruppen of an area, made when first needed. */
  readonly lesungen: Map<string, Lies>
  readonly vorlaeufig: Set<string>
}

interface Liefervektor {
  readonly teilgruppe: Teilgruppe
  readonly werte: ReadonlyMap<string, Wert>
  readonly korrigiert: ReadonlySet<string>
}

const LEER: Blattvektor = {
  wertOf: () => ohne('NICHT_VERFUEGBAR'),
  zeichenOf: () => null,
  stufeOf: () => 0,
}

/** What the figures belong to. */
export interface Bestandsrahmen {
  readonly merkmale: readonly Merkmalzeile[]
  /** Ids of all Quellen in the order in which they go first. */
  readonly quellen: readonly number[]
  readonly baum: Raumbaum
  /** The last day of a Zeitraum. */
  readonly tagOf: (zeitraumId: number) => Tag
  /** Of whom a Merkmal is counted that was delivered without ages (`bezugsgruppenOf`). */
  readonly bezugsgruppen: ReadonlyMap<string, Teilgruppe>
}

/**
 * Makes the Grundzahlen answer for every area: an own figure goes first, else
 * the sum of the parts, else what the areas had that it came from
 * (docs/methodik/zeitbezug.md). A figure that its supplier protected stays
 * protected, its parts are not asked.
 */
export function createBestand(
  vektoren: readonly Grundzahlvektor[],
  rahmen: Bestandsrahmen,
): Bestand {
  const { quellen } = rahmen
  const staende = toLieferstaende(vektoren, rahmen.merkmale)
  const gemerkt = new Map<string, Blattvektor>()
  // Every area of every block asks the same.
  const quellenVon = new Map<string, readonly number[]>()
  return {
    quellenOf: (merkmal, zeitraumId) => {
      const key = `${zeitraumId} ${merkmal}`
      let eine = quellenVon.get(key)
      if (eine === undefined) {
        const hat = (quelleId: number) =>
          staende.has(zaehlungKey({ merkmal, quelleId, zeitraumId }))
        quellenVon.set(key, (eine = quellen.filter(hat)))
      }
      return eine
    },
    vektorOf: (zaehlung, teilgruppe) => {
      const stand = staende.get(zaehlungKey(zaehlung))
      if (stand === undefined) return LEER
      const key = `${zaehlungKey(zaehlung)}|${teilgruppeKey(teilgruppe)}`
      let vektor = gemerkt.get(key)
      if (vektor === undefined)
        gemerkt.set(
          key,
          (vektor = createVektor(stand, teilgruppe, {
            ...rahmen,
            zeitraumId: zaehlung.zeitraumId,
          })),
        )
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
      stand = { merkmal, art, vektoren: new Map(), lesungen: new Map(), vorlaeufig: new Set() }
      staende.set(key, stand)
    }
    stand.vektoren.set(teilgruppeKey(vektor.teilgruppe), toLiefervektor(vektor))
    for (const raum of vektor.vorlaeufig ?? []) stand.vorlaeufig.add(String(raum))
  }
  return staende
}

function toLiefervektor({
  teilgruppe,
  raeume,
  werte,
  status,
  korrigiert,
}: Grundzahlvektor): Liefervektor {
  const nachRaum = new Map<string, Wert>()
  for (let i = 0; i < raeume.length; i += 1) {
    nachRaum.set(String(raeume[i]), { status: status[i], wert: werte[i] } as Wert)
  }
  return { teilgruppe, werte: nachRaum, korrigiert: new Set((korrigiert ?? []).map(String)) }
}

function createVektor(
  stand: Lieferstand,
  teilgruppe: Teilgruppe,
  rahmen: Bestandsrahmen & { readonly zeitraumId: number },
): Blattvektor {
  const { art, merkmal } = stand
  const { baum, bezugsgruppen } = rahmen
  const tag = rahmen.tagOf(rahmen.zeitraumId)
  // A Fertigwert has no parts: what was not delivered is not there.
  const zerlegungen =
    art === 'FERTIGWERT' ? () => [] : (raum: string) => baum.zerlegungenOf(raum, tag)
  const exakt = createAggregation({
    art,
    geliefert: gelieferterOf(stand, teilgruppe),
    zerlegungen,
  })
  const schaetzung = createSchaetzung({
    art,
    exakt,
    zerlegungen,
    zuschnittOf: createZuschnitte(baum, tag, gruppeOf(teilgruppe, bezugsgruppen.get(merkmal))),
  })
  const stufeOf = (raum: string) => schaetzung(raum).stufe
  const zeichenOf = createZeichen(stand, teilgruppe, zerlegungen)
  return {
    wertOf: (raum) => schaetzung(raum).wert,
    zeichenOf: (raum) => (stufeOf(raum) > 0 ? 's' : zeichenOf(raum)),
    stufeOf,
  }
}

/** The changes with the shares of one group: each change once. */
function createZuschnitte(
  baum: Raumbaum,
  tag: Tag,
  gruppe: Teilgruppe,
): (raum: string) => Neuzuschnitt | undefined {
  const nachZuschnitt = new Map<Zuschnitt, Neuzuschnitt>()
  return (raum) => {
    const zuschnitt = baum.zuschnittOf(raum, tag)
    if (zuschnitt === undefined) return undefined
    let neuzuschnitt = nachZuschnitt.get(zuschnitt)
    if (neuzuschnitt === undefined) {
      nachZuschnitt.set(zuschnitt, (neuzuschnitt = zuschnitt.fuer(gruppe)))
    }
    return neuzuschnitt
  }
}

function createZeichen(
  { vorlaeufig, vektoren }: Lieferstand,
  teilgruppe: Teilgruppe,
  zerlegungen: (raum: string) => readonly (readonly string[])[],
): (raum: string) => Zeichen {
  const istGeliefert = (raum: string) => [...vektoren.values()].some(({ werte }) => werte.has(raum))
  const korrigierte = [...vektoren.values()].filter(
    (vektor) => vektor.korrigiert.size > 0 && enthaelt(teilgruppe, vektor.teilgruppe),
  )
  if (vorlaeufig.size === 0 && korrigierte.length === 0) return () => null
  return function zeichenOf(raum): Zeichen {
    if (vorlaeufig.has(raum)) return 'p'
    if (istGeliefert(raum)) return korrigierte.some((v) => v.korrigiert.has(raum)) ? 'r' : null
    return zerlegungen(raum).flat().map(zeichenOf).reduce(staerkeres, null)
  }
}

/** What an area was counted with itself: the very figure, else one put together from other Teilgruppen. */
function gelieferterOf(
  { merkmal, vektoren, lesungen }: Lieferstand,
  teilgruppe: Teilgruppe,
): (raum: string) => Wert | undefined {
  const genau = vektoren.get(teilgruppeKey(teilgruppe))
  return (raum) => {
    // `createLies` would find it too, but most figures are asked for as they were delivered.
    const wert = genau?.werte.get(raum)
    if (wert !== undefined && wert.status !== 'NICHT_VERFUEGBAR') return wert
    let lies = lesungen.get(raum)
    if (lies === undefined)
      lesungen.set(raum, (lies = createLies(zellenOf(merkmal, vektoren, raum))))
    return lies(merkmal, teilgruppe)
  }
}

function zellenOf(
  merkmal: string,
  vektoren: ReadonlyMap<string, Liefervektor>,
  raum: string,
): readonly Zelle[] {
  const zellen: Zelle[] = []
  for (const { teilgruppe, werte } of vektoren.values()) {
    const wert = werte.get(raum)
    if (wert !== undefined) zellen.push({ merkmal, teilgruppe, wert })
  }
  return zellen
}
