import type { Veraenderungsurteil } from '@sozial/domain/vergleich'
import type { WertStatus } from '@sozial/domain/wert'
import { formatBereich, formatDifferenz, formatWert, istProzent } from '@sozial/shared/format'
import { zeichenerklaerung, zeichenOf, ZUSATZZEICHEN } from '@sozial/shared/zeichen'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import type { LineChartState, LineSeries } from '../../charts/line/line-chart-state.ts'
import type { CsvZelle } from '../../lib/csv.ts'
import { URTEILSWORTE } from './urteil.ts'
import type { Vergleichszeile, Zeitvergleich } from './zeitvergleich-state.ts'

/** A figure in the table, with the words behind its sign. */
export interface Tabellenzelle {
  readonly text: string
  /** Words for a sign in place of a figure; empty beside a figure. */
  readonly erklaerung: string
  /** "p", "r", "s" beside a figure, with its word. */
  readonly zusatz: { readonly zeichen: string; readonly wort: string } | null
  /** "20,8–23,4"; empty without interval. */
  readonly bereich: string
}

export interface Tabellenaenderung {
  readonly wert: number | null
  readonly text: string
  readonly wort: string
  readonly urteil: Veraenderungsurteil
}

export interface Tabellenzeile {
  readonly reihe: LineSeries
  readonly zellen: readonly Tabellenzelle[]
  readonly aenderungen: readonly Tabellenaenderung[]
}

export interface Vergleichstabelle {
  readonly spalten: readonly {
    readonly id: string
    readonly text: string
    readonly name: string
    readonly nachBruch: boolean
  }[]
  /** "2014 bis 2021", one per compared stretch. */
  readonly abschnitte: readonly string[]
  /** What the change is measured in: "Punkte", "Prozent", "je 1.000". */
  readonly aenderungseinheit: string
  readonly zeilen: readonly Tabellenzeile[]
}

/** The rows of the table: the same figures as the chart, in the same order. */
export function buildTabelle(
  vergleich: Zeitvergleich,
  state: LineChartState,
  atlas: Atlas,
): Vergleichstabelle {
  const nachBruch = new Set(state.brueche.map(({ rechts }) => rechts))
  const reihen = new Map(state.reihen.map((reihe) => [reihe.id, reihe]))
  const periode = (i: number) => atlas.perioden[i]?.kurz ?? ''
  return {
    spalten: atlas.perioden.map(({ id, kurz, name }, i) => ({
      id,
      text: kurz,
      name,
      nachBruch: nachBruch.has(i),
    })),
    abschnitte: (vergleich.zeilen[0]?.veraenderungen ?? []).map(
      ({ von, bis }) => `${periode(von)} bis ${periode(bis)}`,
    ),
    aenderungseinheit: changeUnit(vergleich, state, atlas),
    zeilen: vergleich.zeilen.flatMap((zeile) => {
      const reihe = reihen.get(zeile.reihe.id)
      return reihe ? [toZeile(zeile, reihe, { state, vergleich, atlas })] : []
    }),
  }
}

/* Beside an index "Punkte" could be points of the index. */
function changeUnit(
  { nurAnzahlen }: Zeitvergleich,
  { modus }: LineChartState,
  { indikator }: Atlas,
): string {
  if (nurAnzahlen) return 'Prozent'
  if (!istProzent(indikator.fassung.einheit)) return 'Änderung'
  return modus === 'INDEX' ? 'Prozentpunkte' : 'Punkte'
}

interface Umgebung {
  readonly state: LineChartState
  readonly vergleich: Zeitvergleich
  readonly atlas: Atlas
}

function toZeile(zeile: Vergleichszeile, reihe: LineSeries, umgebung: Umgebung): Tabellenzeile {
  const { state, vergleich, atlas } = umgebung
  const stellen = vergleich.nurAnzahlen ? 1 : atlas.indikator.fassung.nachkommastellen
  return {
    reihe,
    zellen: zeile.reihe.zellen.map((zelle, i) => ({
      ...cellText({ reihe, i, zelle }, state),
      zusatz: zusatzOf(zelle.wert === null ? null : zelle.zeichen),
    })),
    aenderungen: zeile.veraenderungen.map(({ differenz, urteil }) => ({
      wert: differenz.wert,
      text:
        differenz.wert === null
          ? zeichenOf(differenz.status).zeichen
          : formatDifferenz(differenz.wert, stellen),
      wort: differenz.wert === null ? '' : URTEILSWORTE[urteil],
      urteil,
    })),
  }
}

interface Zellenort {
  readonly reihe: LineSeries
  readonly i: number
  readonly zelle: { readonly wert: number | null; readonly status: WertStatus }
}

/* With index the drawn figure, otherwise the figure as delivered. */
function cellText(
  { reihe, i, zelle }: Zellenort,
  state: LineChartState,
): Omit<Tabellenzelle, 'zusatz'> {
  const punkt = reihe.punkte[i] ?? null
  const stellen = state.nachkommastellen
  if (state.modus === 'INDEX') {
    const status = punkt || zelle.wert === null ? zelle.status : 'NICHT_SINNVOLL'
    return {
      text: formatWert(punkt?.y ?? null, punkt ? 'GUELTIG' : status, stellen),
      erklaerung: punkt ? '' : zeichenOf(status).erklaerung,
      bereich: '',
    }
  }
  const hatBereich = punkt !== null && punkt.unten !== null && punkt.oben !== null
  return {
    text: formatWert(zelle.wert, zelle.status, stellen),
    erklaerung: zeichenOf(zelle.status).erklaerung,
    bereich: hatBereich ? formatBereich(punkt.unten ?? 0, punkt.oben ?? 0, stellen) : '',
  }
}

function zusatzOf(zeichen: string | null): Tabellenzelle['zusatz'] {
  const wort = zeichen === null ? undefined : ZUSATZZEICHEN[zeichen]
  return zeichen !== null && wort ? { zeichen, wort } : null
}

/** One line per sign that occurs in the table. */
export function zeichenOfTabelle(
  state: LineChartState,
  tabelle: Vergleichstabelle,
): readonly string[] {
  return zeichenerklaerung(
    state.reihen.flatMap(({ zellen }) => zellen.map(({ status }) => status)),
    tabelle.zeilen.flatMap(({ zellen }) => zellen.map(({ zusatz }) => zusatz?.zeichen ?? null)),
  )
}

/**
 * The table for a file or the clipboard: figures as numbers with two more
 * decimals than on screen, signs where there is no figure.
 */
export function toDateizeilen(
  tabelle: Vergleichstabelle,
  state: LineChartState,
): readonly (readonly CsvZelle[])[] {
  const kopf = [
    'Raum',
    ...tabelle.spalten.map(({ text }) => text),
    ...tabelle.abschnitte.flatMap((text) => [`${text} ${tabelle.aenderungseinheit}`, 'Urteil']),
  ]
  const rounded = (zahl: number) => Number(zahl.toFixed(state.nachkommastellen + 2))
  const zeilen = tabelle.zeilen.map(({ reihe, zellen, aenderungen }) => [
    reihe.name,
    ...zellen.map((zelle, i): CsvZelle => {
      const punkt = reihe.punkte[i]
      return punkt ? rounded(punkt.y) : zelle.text
    }),
    ...aenderungen.flatMap(({ wert, text, wort }): readonly CsvZelle[] => [
      wert === null ? text : rounded(wert),
      wort,
    ]),
  ])
  return [kopf, ...zeilen]
}
