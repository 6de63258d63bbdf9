/**
 * The part that all table readers share: a first pass over the rows checks
 * keys, numbers, repeats and signs; the cells are then generated on demand.
 */
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Wert } from '@sozial/domain/wert'
import { gueltig, ohne } from '@sozial/domain/wert'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import { parseZelle } from '../text/zelle.ts'
import type { Zahlschreibung } from '../text/zelle.ts'
import { pruefeZeilen } from './pruefung.ts'
import type { Pruefung } from './pruefung.ts'
import type { Lesung, Meldung, Rohmerkmal, Rohzelle } from './index.ts'
import { stelle } from './meldungen.ts'

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

/** A table as a reader understands it. `zeilen` starts anew at each call. */
export interface Tabelle extends Omit<Lesung, 'zellen'> {
  readonly schreibung: Zahlschreibung
  readonly blatt: string | null
  /** `EIGEN`: keys are no official ones and taken as they are. */
  readonly schluesselart: 'AMTLICH' | 'EIGEN'
  readonly zeilen: () => Iterable<Raumzeile>
  /** Remarks that the walk over the rows finds; asked for after the first one. */
  readonly beimLesen?: () => readonly Meldung[]
}

/** Checks a table and returns it with lazily generated cells. */
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
    zellen: { [Symbol.iterator]: () => erzeugeZellen(tabelle, pruefung) },
  }
}

function* erzeugeZellen(tabelle: Tabelle, pruefung: Pruefung): Generator<Rohzelle> {
  for (const zeile of tabelle.zeilen()) {
    if (pruefung.istWiederholung(zeile.zeile)) continue
    for (const eintrag of zeile.eintraege) {
      const raumSchluessel = pruefung.schluessel(zeile.raum, eintrag.bezug)
      if (raumSchluessel === null) continue
      const wert = toWert(eintrag, tabelle.schreibung, () =>
        pruefung.strich(zeile.raum, eintrag.bezug),
      )
      if (wert === null) continue
      yield {
        raumSchluessel,
        raumName: zeile.raumName,
        merkmal: eintrag.bezug.merkmal,
        teilgruppe: eintrag.bezug.teilgruppe,
        zeitraum: eintrag.bezug.zeitraum,
        wert,
        ...(eintrag.vorlaeufig === true || istVorlaeufig(eintrag, tabelle.schreibung)
          ? { vorlaeufig: true }
          : {}),
        stelle: stelle(tabelle.blatt, zeile.zeile, eintrag.spalte),
      }
    }
  }
}

/** "1.234p" */
function istVorlaeufig({ roh }: Eintrag, schreibung: Zahlschreibung): boolean {
  if (typeof roh === 'number' || !roh.trimEnd().endsWith('p')) return false
  const inhalt = parseZelle(roh, schreibung)
  return inhalt.art === 'ZAHL' && inhalt.zusatz === 'p'
}

/** The value of a cell; `null` when it is neither number nor sign (the check has reported it). */
function toWert(eintrag: Eintrag, schreibung: Zahlschreibung, strich: () => Wert): Wert | null {
  const inhalt = parseZelle(eintrag.roh, schreibung)
  switch (inhalt.art) {
    case 'ZAHL':
      return gueltig(inhalt.zahl)
    case 'LEER':
      return ohne('NICHT_VERFUEGBAR')
    case 'UNLESBAR':
      return null
    case 'ZEICHEN':
      return inhalt.zeichen === '-' ? strich() : ohne(ZEICHENSTATUS[inhalt.zeichen])
  }
}

const ZEICHENSTATUS = {
  '.': 'UNBEKANNT_QUELLE',
  '...': 'NICHT_VERFUEGBAR',
  '/': 'ZU_UNSICHER',
  '()': 'ZU_UNSICHER',
  x: 'NICHT_SINNVOLL',
  '*': 'GEHEIM_PRIMAER',
} as const
