import type { Ebene } from '@sozial/domain/raum'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Fundstelle, Rohmerkmal, Rohzelle } from '@sozial/formate/lesung'
import type { Feld } from '../../database/copy.ts'
import type { Raumschluessel } from '../kreis/raum.queries.ts'
import { createDoppeltsuche, createZellenbild } from './zellenbild.ts'
import type { Zellenbild } from './zellenbild.ts'

/**
 * The same key may name a Gemeinde and the Jugendamtsbezirk that it is; a file
 * of an office means the one further left.
 */
const VORRANG: readonly Ebene[] = [
  'BUND',
  'LAND',
  'KREIS',
  'KOMMUNE',
  'SOZIALRAUM',
  'QUARTIER',
  'BAUSTEIN',
  'JUGENDAMTSBEZIRK',
]

/** Different values in the order in which they came; the number of a value is its place. */
export interface Nummerierung<T> {
  readonly werte: readonly T[]
  readonly nummerOf: (wert: T) => number
}

/** An area that is not ours, as the file calls it, where it stands first and in how many rows. */
export interface FremderRaum {
  readonly name: string
  readonly stelle: Fundstelle
  readonly zeilen: number
}

/** What a run through the cells of a file collected besides the rows. */
export interface Zellenstrom {
  /** Rows for the staging table; to be walked once, then the rest is complete. */
  readonly zeilen: Iterable<readonly Feld[]>
  readonly merkmale: Nummerierung<Rohmerkmal>
  readonly teilgruppen: Nummerierung<Teilgruppe>
  readonly zeitraeume: Nummerierung<Zeitraum>
  readonly blaetter: Nummerierung<string>
  readonly bild: Zellenbild
  readonly zaehler: {
    readonly gelesen: number
    readonly uebergangen: number
    /** Cells that mean a figure that an earlier one gave. */
    readonly doppelte: number
    /** Keys of areas that are not ours. */
    readonly fremde: ReadonlyMap<string, FremderRaum>
  }
}

/**
 * Turns the cells of a file into narrow rows of numbers, one after the other:
 * memory grows with the number of different labels, not with the cells. Cells
 * of areas that are not ours are counted and passed over.
 */
export function createZellenstrom(
  zellen: Iterable<Rohzelle>,
  raeume: readonly Raumschluessel[],
): Zellenstrom {
  const nachSchluessel = toNachSchluessel(raeume)
  const nummern = createNummern()
  const bild = createZellenbild()
  const zaehler = { gelesen: 0, uebergangen: 0, doppelte: 0, fremde: new Map() as Fremde }
  function* zeilen(): Generator<readonly Feld[]> {
    // Inside: what it remembers is let go with the last row.
    const istDoppelt = createDoppeltsuche()
    for (const zelle of zellen) {
      zaehler.gelesen += 1
      const raumId = nachSchluessel.get(zelle.raumSchluessel)
      if (raumId === undefined) {
        zaehler.uebergangen += 1
        countFremden(zaehler.fremde, zelle)
      } else {
        const kopf = toKopf(raumId, zelle, nummern)
        if (istDoppelt(raumId, bild.sammle(kopf))) zaehler.doppelte += 1
        yield toZeile(kopf, zelle)
      }
    }
  }

  return { zeilen: zeilen(), ...nummern, bild, zaehler }
}

type Fremde = Map<
  string,
  { -readonly [K in keyof FremderRaum]: FremderRaum[K] } & { letzte: number }
>

/** Cells of one row come one after the other. */
function countFremden(fremde: Fremde, { raumSchluessel, raumName: name, stelle }: Rohzelle): void {
  const bekannter = fremde.get(raumSchluessel)
  if (bekannter === undefined) {
    fremde.set(raumSchluessel, { name, stelle, zeilen: 1, letzte: stelle.zeile })
  } else if (bekannter.letzte !== stelle.zeile) {
    bekannter.zeilen += 1
    bekannter.letzte = stelle.zeile
  }
}

/** What may be the same although it is another object. */
const createNummern = () => ({
  // What is counted may be called Personen or Anzahl; other units must not be mixed.
  merkmale: nummeriere<Rohmerkmal>(({ schluessel, art, einheit }) =>
    art === 'ANZAHL' ? schluessel : `${schluessel}|${art}|${einheit}`,
  ),
  teilgruppen: nummeriere<Teilgruppe>(
    ({ geschlecht, nationalitaet, alterVon, alterBis }) =>
      `${geschlecht}|${nationalitaet}|${alterVon}|${alterBis ?? ''}`,
  ),
  zeitraeume: nummeriere<Zeitraum>(({ art, von, bis }) => `${art}|${von}|${bis}`),
  blaetter: nummeriere<string>((name) => name),
})

const toNachSchluessel = (raeume: readonly Raumschluessel[]): ReadonlyMap<string, number> =>
  new Map(
    raeume
      .toSorted((a, b) => VORRANG.indexOf(b.ebene) - VORRANG.indexOf(a.ebene))
      .map((raum) => [raum.schluessel, raum.raumId]),
  )

function toKopf(
  raumId: number,
  { merkmal, teilgruppe, zeitraum, stelle }: Rohzelle,
  nummern: Pick<Zellenstrom, 'merkmale' | 'teilgruppen' | 'zeitraeume' | 'blaetter'>,
) {
  return {
    raumId,
    merkmal: nummern.merkmale.nummerOf(merkmal),
    teilgruppe: nummern.teilgruppen.nummerOf(teilgruppe),
    zeitraum: nummern.zeitraeume.nummerOf(zeitraum),
    zeile: stelle.zeile,
    blatt: stelle.blatt === null ? 0 : nummern.blaetter.nummerOf(stelle.blatt),
  }
}

/** In the order of the staging table's columns. */
const toZeile = (
  { raumId, merkmal, teilgruppe, zeitraum, zeile, blatt }: ReturnType<typeof toKopf>,
  { wert, vorlaeufig, stelle }: Rohzelle,
): readonly Feld[] => [
  raumId,
  merkmal,
  teilgruppe,
  zeitraum,
  wert.wert,
  wert.status,
  vorlaeufig === true,
  zeile,
  stelle.spalte === null ? 0 : toSpaltennummer(stelle.spalte),
  blatt,
]

/** Numbers from 1. Readers hand out the same object again and again: it is recognised before its key is built. */
function nummeriere<T>(keyOf: (wert: T) => string): Nummerierung<T> {
  const werte: T[] = []
  const nachKey = new Map<string, number>()
  const nachWert = new Map<T, number>()
  return {
    werte,
    nummerOf: (wert) => {
      const bekannt = nachWert.get(wert)
      if (bekannt !== undefined) return bekannt
      const key = keyOf(wert)
      let nummer = nachKey.get(key)
      if (nummer === undefined) nachKey.set(key, (nummer = werte.push(wert)))
      if (nachWert.size < GEMERKTE_OBJEKTE) nachWert.set(wert, nummer)
      return nummer
    },
  }
}

/** A reader that makes a new object for every cell must not fill the memory. */
const GEMERKTE_OBJEKTE = 10_000

/** `A` → 1, `AA` → 27; a table has few columns and many cells. */
function toSpaltennummer(buchstaben: string): number {
  const bekannt = SPALTENNUMMERN.get(buchstaben)
  if (bekannt !== undefined) return bekannt
  const nummer = [...buchstaben].reduce((n, zeichen) => n * 26 + zeichen.charCodeAt(0) - 64, 0)
  SPALTENNUMMERN.set(buchstaben, nummer)
  return nummer
}

const SPALTENNUMMERN = new Map<string, number>()
