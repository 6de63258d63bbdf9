/**
 * The part that all table readers share: a first pass over the rows checks
 * keys, numbers, repeats and signs; the cells are then generated on demand.
 */
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Wert } from '@sozial/domain/wert'
import { gueltig, ohne } from '@sozial/domain/wert'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Zahlschreibung } from '../text/zelle.ts'
import { vergleicheAusgelassene } from './ausgelassen.ts'
import { pruefeZeilen } from './pruefung.ts'
import type { Pruefung } from './pruefung.ts'
import type { Lesung, Meldung, Rohmerkmal, Rohzelle } from './index.ts'
import { stelle } from './meldungen.ts'
import type { Speicherzelle } from './zellenspeicher.ts'

/** What a column counts and when. One object per column and period, reused for all areas. */
export interface Spaltenbezug {
  readonly merkmal: Rohmerkmal
  readonly teilgruppe: Teilgruppe
  readonly zeitraum: Zeitraum
}

/** One cell before its number or sign is read. */
export interface Eintrag {
  /** Column from 0. */
  readonly spalte: number
  readonly bezug: Spaltenbezug
  readonly roh: string | number
  readonly vorlaeufig?: boolean
}

/** The cells of one row for one area. */
export interface Raumzeile {
  readonly zeile: number
  /** Key as delivered. */
  readonly raum: string
  readonly raumName: string
  /** Tells rows of the same area apart (period, classification): the same twice is a repeat. */
  readonly gruppe: string
  readonly eintraege: readonly Eintrag[]
}

/** A row with figures that is no area. */
export interface Ausgelassen extends Pick<Raumzeile, 'zeile' | 'eintraege'> {
  readonly name: string
}

/** A table as a reader understands it. `zeilen` starts anew at each call. */
export interface Tabelle extends Omit<Lesung, 'zellen' | 'ausgelassen'> {
  readonly schreibung: Zahlschreibung
  readonly blatt: string | null
  /** `EIGEN`: keys are no official ones and taken as they are. */
  readonly schluesselart: 'AMTLICH' | 'EIGEN'
  readonly zeilen: () => Iterable<Raumzeile>
  /** Remarks that the walk over the rows finds; asked for after the first one. */
  readonly beimLesen?: () => readonly Meldung[]
  /** Rows with figures that the mapping calls no areas; asked for after the first walk. */
  readonly ausgelassene?: () => readonly Ausgelassen[]
}

/** Reads and checks a table; its cells are generated from what was read. */
export function baueLesung(tabelle: Tabelle): Lesung {
  const pruefung = pruefeZeilen(tabelle)
  const { format, titel, quelle, stand } = tabelle
  return {
    format,
    tabelle: tabelle.tabelle,
    titel,
    quelle,
    stand,
    merkmale: [
      ...tabelle.merkmale,
      ['Zeilen', String(pruefung.zeilen)],
      ['Zellen', String(pruefung.zellen)],
    ],
    meldungen: [...tabelle.meldungen, ...(tabelle.beimLesen?.() ?? []), ...pruefung.meldungen],
    ausgelassen: vergleicheAusgelassene(tabelle, pruefung),
    zellen: createZellen(tabelle.blatt, pruefung),
    gibZellenFrei: pruefung.gibFrei,
  }
}

/** Apart from the table, so that its text is let go once it is read. */
const createZellen = (blatt: string | null, pruefung: Pruefung): Iterable<Rohzelle> => ({
  [Symbol.iterator]: () => erzeugeZellen(blatt, pruefung),
})

function* erzeugeZellen(blatt: string | null, pruefung: Pruefung): Generator<Rohzelle> {
  for (const zelle of pruefung.gelesene()) {
    const raum = pruefung.raeume[zelle.raum]!
    const bezug = pruefung.bezuege[zelle.bezug]!
    const raumSchluessel = pruefung.schluessel(raum, bezug)
    if (raumSchluessel === null) continue
    yield {
      raumSchluessel,
      raumName: pruefung.nameOf(zelle.raum, zelle.zeile),
      merkmal: bezug.merkmal,
      teilgruppe: bezug.teilgruppe,
      zeitraum: bezug.zeitraum,
      wert: toWert(zelle, () => pruefung.strich(raum, bezug)),
      ...(zelle.vorlaeufig ? { vorlaeufig: true } : {}),
      stelle: stelle(blatt, zelle.zeile, zelle.spalte),
    }
  }
}

function toWert({ art, zahl }: Speicherzelle, strich: () => Wert): Wert {
  if (art === 'ZAHL') return gueltig(zahl)
  if (art === 'LEER') return ohne('NICHT_VERFUEGBAR')
  return art === '-' ? strich() : ohne(ZEICHENSTATUS[art])
}

const ZEICHENSTATUS = {
  '.': 'UNBEKANNT_QUELLE',
  '...': 'NICHT_VERFUEGBAR',
  '/': 'ZU_UNSICHER',
  '()': 'ZU_UNSICHER',
  x: 'NICHT_SINNVOLL',
  '*': 'GEHEIM_PRIMAER',
} as const
