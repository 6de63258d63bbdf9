/**
 * What the map shows, without a pixel: fill, text and emphasis of each area.
 * Screen, phone, paper and list draw the same state.
 */
import type { WertStatus } from '@sozial/domain/wert'
import { formatDifferenz, formatWert } from '@sozial/shared/format'
import { zeichenOf } from '@sozial/shared/zeichen'
import type { Leerart } from '@sozial/shared/zeichen'
import type { Kreismass } from './kreise.ts'
import { fuellungOf } from './klassen.ts'
import type { Fuellung, Klassen } from './klassen.ts'

export interface Kartenraum {
  readonly id: string
  readonly schluessel: string
  readonly name: string
}

export interface Kartenzelle {
  readonly wert: number | null
  readonly status: WertStatus
  /** Why there is no figure, where the words of the status do not say enough. */
  readonly grund?: string
  /** Of a change that was tested: whether it is more than chance. */
  readonly sicher?: boolean
}

/**
 * The same four levels in map, list and charts. `HERVORGEHOBEN` (pointed at or
 * focused) lives in the hover store and is laid over this state.
 */
export type Hervorhebung = 'NORMAL' | 'ERHOEHT' | 'HERVORGEHOBEN' | 'GEDAEMPFT'

export interface MapRaum extends Kartenraum {
  readonly wert: number | null
  readonly status: WertStatus
  readonly fuellung: Fuellung
  /** The figure, or the sign that stands for it. */
  readonly text: string
  /** Why there is no figure; empty where there is one. */
  readonly erklaerung: string
  readonly hervorhebung: Exclude<Hervorhebung, 'HERVORGEHOBEN'>
  /** Place in the palette of series when the area is chosen, else `null`. */
  readonly reihe: number | null
  /**
   * Where the verdict on a change says other than its class: `SICHER` inside the
   * class around zero, `OFFEN` outside of it.
   */
  readonly abweichung: 'SICHER' | 'OFFEN' | null
  /** Absolute figure that is drawn as a circle; `null`: no circle. */
  readonly anzahl: number | null
}

export interface Leerzeile {
  readonly leerart: Leerart
  readonly erklaerung: string
  /** Areas; `null` where one legend stands for several maps. */
  readonly anzahl: number | null
}

export interface MapState {
  /** In the order given. */
  readonly raeume: readonly MapRaum[]
  readonly klassen: Klassen
  /** Areas per class. */
  readonly anzahlen: readonly number[]
  /** The kinds of empty that occur, most frequent first. */
  readonly leere: readonly Leerzeile[]
  /** Chosen class; the others are muted. */
  readonly filter: number | null
  /** `null`: the map has no circles. */
  readonly kreise: Kreismass | null
  /** Id of the reader's own area; `null` without one. */
  readonly meiner: string | null
}

export interface MapEingabe {
  readonly raeume: readonly Kartenraum[]
  /** In the order of `raeume`. */
  readonly zellen: readonly Kartenzelle[]
  readonly klassen: Klassen
  /** Chosen areas: id → place in the palette of series. */
  readonly auswahl: ReadonlyMap<string, number>
  readonly filter: number | null
  readonly nachkommastellen: number
  /** Changes are read with their sign. */
  readonly mitVorzeichen?: boolean
  /** Id of the reader's own area. */
  readonly meiner?: string | null
  /** Absolute figures in the order of `raeume`, drawn as circles of one measure. */
  readonly kreise?: {
    readonly anzahlen: readonly (number | null)[]
    readonly mass: Kreismass | null
  } | null
}

const OHNE_WERT: Kartenzelle = { wert: null, status: 'NICHT_VERFUEGBAR' }

/** Pure: figures and selection in, state of the drawing out. */
export function buildMapState(eingabe: MapEingabe): MapState {
  const { klassen, filter } = eingabe
  const raeume = eingabe.raeume.map((raum, i): MapRaum => {
    const { wert, status, grund, sicher } = eingabe.zellen[i] ?? OHNE_WERT
    const fuellung = fuellungOf({ wert, status }, klassen)
    const reihe = eingabe.auswahl.get(raum.id) ?? null
    return {
      id: raum.id,
      schluessel: raum.schluessel,
      name: raum.name,
      wert,
      status,
      fuellung,
      text: formatZelle({ wert, status }, eingabe),
      erklaerung: wert === null ? (grund ?? zeichenOf(status).erklaerung) : '',
      hervorhebung: hervorhebungOf(fuellung, { reihe, filter }),
      reihe,
      abweichung: abweichungOf(fuellung, klassen, sicher),
      anzahl: eingabe.kreise?.anzahlen[i] ?? null,
    }
  })
  return {
    raeume,
    klassen,
    anzahlen: countKlassen(raeume, klassen),
    leere: countLeere(raeume),
    filter,
    kreise: eingabe.kreise?.mass ?? null,
    meiner: eingabe.meiner ?? null,
  }
}

function abweichungOf(
  fuellung: Fuellung,
  { nahezuGleich }: Klassen,
  sicher: boolean | undefined,
): MapRaum['abweichung'] {
  if (sicher === undefined || nahezuGleich === null || fuellung.art !== 'KLASSE') return null
  const innen = fuellung.klasse === nahezuGleich
  if (sicher) return innen ? 'SICHER' : null
  return innen ? null : 'OFFEN'
}

/** The figure, with its sign where it is a change, or what stands for it. */
export function formatZelle(
  { wert, status }: Pick<Kartenzelle, 'wert' | 'status'>,
  { nachkommastellen, mitVorzeichen }: Pick<MapEingabe, 'nachkommastellen' | 'mitVorzeichen'>,
): string {
  const istZeichen = wert === null || status === 'NULL_WERT'
  if (istZeichen || !mitVorzeichen) return formatWert(wert, status, nachkommastellen)
  return formatDifferenz(wert, nachkommastellen)
}

function hervorhebungOf(
  fuellung: Fuellung,
  { reihe, filter }: { readonly reihe: number | null; readonly filter: number | null },
): MapRaum['hervorhebung'] {
  if (filter !== null && !(fuellung.art === 'KLASSE' && fuellung.klasse === filter)) {
    return 'GEDAEMPFT'
  }
  return reihe === null ? 'NORMAL' : 'ERHOEHT'
}

function countKlassen(raeume: readonly MapRaum[], klassen: Klassen): readonly number[] {
  const anzahlen = klassen.farben.map(() => 0)
  for (const { fuellung } of raeume) {
    if (fuellung.art === 'KLASSE') anzahlen[fuellung.klasse] = (anzahlen[fuellung.klasse] ?? 0) + 1
  }
  return anzahlen
}

/** The kinds of empty of several maps that share a legend. */
export function uniteLeere(states: readonly MapState[]): readonly Leerzeile[] {
  const zeilen = states.flatMap(({ leere }) => leere)
  return zeilen
    .filter(({ erklaerung }, i) => zeilen.findIndex((z) => z.erklaerung === erklaerung) === i)
    .map((zeile) => ({ ...zeile, anzahl: null }))
}

/** "5 aus Datenschutzgründen nicht ausgewiesen" */
export function leertext({ anzahl, erklaerung }: Leerzeile): string {
  return anzahl === null ? erklaerung : `${anzahl} ${erklaerung}`
}

function countLeere(raeume: readonly MapRaum[]): readonly Leerzeile[] {
  const zeilen = new Map<string, Leerzeile & { readonly anzahl: number }>()
  for (const { fuellung, erklaerung } of raeume) {
    if (fuellung.art !== 'LEER') continue
    const anzahl = (zeilen.get(erklaerung)?.anzahl ?? 0) + 1
    zeilen.set(erklaerung, { leerart: fuellung.leerart, erklaerung, anzahl })
  }
  return [...zeilen.values()].toSorted((a, b) => b.anzahl - a.anzahl)
}
