import type { Ebene } from '@sozial/domain/raum'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Fundstelle, Rohmerkmal, Rohzelle } from '@sozial/formate/lesung'
import type { Raumschluessel } from '../kreis/raum.queries.ts'
import { ordneZahlen } from './zahlenordnung.ts'
import type { Zahlenordnung } from './zahlenordnung.ts'
import { createZahlenspeicher } from './zahlenspeicher.ts'
import type { Zahl } from './zahlenspeicher.ts'
import { createZellenbild } from './zellenbild.ts'
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

/** The cells of a file as numbers, and what was noticed on the way. */
export interface Zellenstrom {
  readonly zahlen: Zahlenordnung
  /** The areas that they are about, by their place. */
  readonly raeume: readonly Raumschluessel[]
  readonly merkmale: Nummerierung<Rohmerkmal>
  readonly teilgruppen: Nummerierung<Teilgruppe>
  readonly zeitraeume: Nummerierung<Zeitraum>
  readonly blaetter: Nummerierung<string>
  readonly bild: Zellenbild
  readonly zaehler: {
    readonly gelesen: number
    readonly uebergangen: number
    /** Keys of areas that are not ours. */
    readonly fremde: ReadonlyMap<string, FremderRaum>
  }
}

/**
 * Turns the cells of a file into numbers in flat arrays, in the order in which
 * they are stored. Cells of areas that are not ours are counted and passed over.
 */
export function readZellenstrom(
  zellen: Iterable<Rohzelle>,
  raeume: readonly Raumschluessel[],
): Zellenstrom {
  const nachSchluessel = toNachSchluessel(raeume)
  const nummern = createNummern()
  const bild = createZellenbild()
  const speicher = createZahlenspeicher()
  const zaehler = { gelesen: 0, uebergangen: 0, fremde: new Map() as Fremde }
  for (const zelle of zellen) {
    zaehler.gelesen += 1
    const raum = nachSchluessel.get(zelle.raumSchluessel)
    if (raum === undefined) {
      zaehler.uebergangen += 1
      countFremden(zaehler.fremde, zelle)
    } else {
      const kopf = toKopf(raeume[raum]!.raumId, zelle, nummern)
      speicher.lege(toZahl({ raum, bezug: bild.sammle(kopf), kopf }, zelle))
    }
  }
  const zahlen = ordneZahlen({
    speicher,
    bezuege: bild.bezuege(),
    zeitraeume: nummern.zeitraeume.werte,
    raeume: raeume.length,
  })
  return { zahlen, raeume, ...nummern, bild, zaehler }
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

/** The place of each area by its key. */
const toNachSchluessel = (raeume: readonly Raumschluessel[]): ReadonlyMap<string, number> =>
  new Map(
    [...raeume.entries()]
      .toSorted(([, a], [, b]) => VORRANG.indexOf(b.ebene) - VORRANG.indexOf(a.ebene))
      .map(([platz, raum]) => [raum.schluessel, platz]),
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

const toZahl = (
  {
    raum,
    bezug,
    kopf,
  }: Pick<Zahl, 'raum' | 'bezug'> & { readonly kopf: Pick<Zahl, 'zeile' | 'blatt'> },
  { wert, vorlaeufig, stelle }: Rohzelle,
): Zahl => ({
  raum,
  bezug,
  wert: wert.wert,
  status: wert.status,
  vorlaeufig: vorlaeufig === true,
  zeile: kopf.zeile,
  spalte: stelle.spalte === null ? 0 : toSpaltennummer(stelle.spalte),
  blatt: kopf.blatt,
})

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
