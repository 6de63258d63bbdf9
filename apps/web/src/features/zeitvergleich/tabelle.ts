import type { Veraenderungsurteil } from '@sozial/domain/vergleich'
import { formatBereich, formatDifferenz, formatWert, istProzent } from '@sozial/shared/format'
import { erklaerungOf, zeichenerklaerung, zeichenOf, ZUSATZZEICHEN } from '@sozial/shared/zeichen'
import { findNoten, type Nummerierte } from '../../app/atlas/anmerkungen.ts'
import { formatFigurzelle } from '../../app/atlas/figur.ts'
import type { Atlas, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import type { LineChartState, LineSeries } from '../../charts/line/line-chart-state.ts'
import type { CsvZelle } from '../../lib/csv.ts'
import { urteilserklaerung, urteilswort } from './urteil.ts'
import type { Abschnittsveraenderung } from './veraenderungen.ts'
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
  /** What planners say of it. */
  readonly noten: readonly Nummerierte[]
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
  /** What the change is measured in: "Punkte", "Prozent", "Indexpunkte". */
  readonly aenderungseinheit: string
  /** Decimals of the changes. */
  readonly aenderungsstellen: number
  readonly zeilen: readonly Tabellenzeile[]
}

/** The rows of the table: the same figures as the chart, in the same order. */
export function buildTabelle(
  vergleich: Zeitvergleich,
  umgebung: Omit<Umgebung, 'vergleich'>,
): Vergleichstabelle {
  const { state, atlas } = umgebung
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
    aenderungsstellen: changeDecimals(vergleich, state),
    zeilen: vergleich.zeilen.flatMap((zeile) => {
      const reihe = reihen.get(zeile.reihe.id)
      return reihe ? [toZeile(zeile, reihe, { ...umgebung, vergleich })] : []
    }),
  }
}

function changeUnit(
  { nurAnzahlen }: Zeitvergleich,
  { modus }: LineChartState,
  { indikator }: Atlas,
): string {
  if (modus === 'INDEX') return 'Indexpunkte'
  if (nurAnzahlen) return 'Prozent'
  return istProzent(indikator.fassung.einheit) ? 'Punkte' : 'Änderung'
}

function changeDecimals({ nurAnzahlen }: Zeitvergleich, state: LineChartState): number {
  return nurAnzahlen ? 1 : state.nachkommastellen
}

interface Umgebung {
  readonly state: LineChartState
  readonly vergleich: Zeitvergleich
  readonly atlas: Atlas
  readonly anmerkungen: readonly Nummerierte[]
}

function toZeile(zeile: Vergleichszeile, reihe: LineSeries, umgebung: Umgebung): Tabellenzeile {
  const { state, vergleich } = umgebung
  const stellen = changeDecimals(vergleich, state)
  return {
    reihe,
    zellen: zeile.reihe.zellen.map((zelle, i) => ({
      ...cellText({ reihe, i, zelle }, umgebung),
      zusatz: zusatzOf(zelle.wert === null ? null : zelle.zeichen),
      noten: notenOf(umgebung, zeile.reihe.schluessel, i),
    })),
    aenderungen: zeile.veraenderungen.map((v) => toAenderung(v, reihe, { state, stellen })),
  }
}

function notenOf(
  { anmerkungen, atlas }: Umgebung,
  schluessel: string,
  i: number,
): readonly Nummerierte[] {
  const periode = atlas.perioden[i]
  return periode ? findNoten(anmerkungen, schluessel, periode) : []
}

interface Aenderungsform {
  readonly state: LineChartState
  readonly stellen: number
}

/* With index the difference of the drawn figures; the verdict stays that of the figures themselves. */
function toAenderung(
  v: Abschnittsveraenderung,
  reihe: LineSeries,
  { state, stellen }: Aenderungsform,
): Tabellenaenderung {
  const [alt, neu] = [reihe.punkte[v.von]?.y ?? null, reihe.punkte[v.bis]?.y ?? null]
  const hatPunkte = alt !== null && neu !== null
  const inPunkten = hatPunkte ? neu - alt : null
  const wert = state.modus === 'INDEX' ? inPunkten : v.differenz.wert
  const status = v.differenz.wert === null ? v.differenz.status : 'NICHT_SINNVOLL'
  return {
    wert,
    text: wert === null ? zeichenOf(status).zeichen : formatDifferenz(wert, stellen),
    wort: urteilswort(v),
    urteil: v.urteil,
  }
}

interface Zellenort {
  readonly reihe: LineSeries
  readonly i: number
  readonly zelle: Pick<AtlasZelle, 'wert' | 'status' | 'grund'>
}

/* With index the drawn figure, otherwise the figure as delivered. */
function cellText(
  { reihe, i, zelle }: Zellenort,
  { state, atlas }: Umgebung,
): Omit<Tabellenzelle, 'zusatz' | 'noten'> {
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
    text: formatFigurzelle(zelle, atlas.indikator.fassung),
    erklaerung: erklaerungOf(zelle),
    bereich: hatBereich ? formatBereich(punkt.unten ?? 0, punkt.oben ?? 0, stellen) : '',
  }
}

function zusatzOf(zeichen: string | null): Tabellenzelle['zusatz'] {
  const wort = zeichen === null ? undefined : ZUSATZZEICHEN[zeichen]
  return zeichen !== null && wort ? { zeichen, wort } : null
}

/** How the changes were reckoned and what the verdicts mean; empty without changes. */
export function tabellennotizen(
  tabelle: Vergleichstabelle,
  state: LineChartState,
  fassung: Atlas['indikator']['fassung'],
): readonly string[] {
  if (tabelle.abschnitte.length === 0) return []
  const worte = new Set(
    tabelle.zeilen.flatMap(({ aenderungen }) => aenderungen.map(({ wort }) => wort)),
  )
  return [
    istGerundet(tabelle)
      ? 'Veränderungen aus Werten, deren Fallzahlen auf 5 gerundet sind.'
      : 'Veränderungen aus ungerundeten Werten.',
    state.modus === 'INDEX' ? 'Die Urteile gelten den Werten, nicht dem Index.' : '',
    urteilserklaerung(worte, fassung),
  ].filter(Boolean)
}

const istGerundet = ({ zeilen }: Vergleichstabelle): boolean =>
  zeilen.some(({ zellen }) => zellen.some(({ zusatz }) => zusatz?.zeichen.endsWith('g')))

/** One line per sign that occurs in the table. */
export function zeichenOfTabelle(
  state: LineChartState,
  tabelle: Vergleichstabelle,
): readonly string[] {
  return zeichenerklaerung(
    state.reihen.flatMap(({ zellen }) => zellen),
    tabelle.zeilen.flatMap(({ zellen }) => zellen.map(({ zusatz }) => zusatz?.zeichen ?? null)),
  )
}

/**
 * The table for a spreadsheet or the clipboard, column by column as on screen:
 * the same decimals, periods by their names, signs where there is no figure.
 */
export function toDateizeilen(
  tabelle: Vergleichstabelle,
  state: LineChartState,
): readonly (readonly CsvZelle[])[] {
  const kopf = [
    'Raum',
    ...tabelle.abschnitte.flatMap((text) => [`${text} ${tabelle.aenderungseinheit}`, 'Urteil']),
    ...tabelle.spalten.map(({ name }) => name),
  ]
  const zeilen = tabelle.zeilen.map(({ reihe, zellen, aenderungen }) => [
    reihe.name,
    ...aenderungen.flatMap(({ wert, text, wort }): readonly CsvZelle[] => [
      wert === null ? text : fixed(wert, tabelle.aenderungsstellen),
      wort,
    ]),
    ...zellen.map((zelle, i): CsvZelle => {
      const punkt = reihe.punkte[i]
      const istSignal = reihe.zellen[i]?.status === 'NULL_WERT' && state.modus === 'WERTE'
      return punkt && !istSignal ? fixed(punkt.y, state.nachkommastellen) : zelle.text
    }),
  ])
  return [kopf, ...zeilen]
}

/* "12,0" stays "12,0": a number would lose its zero. */
function fixed(zahl: number, stellen: number): string {
  const text = zahl.toFixed(stellen)
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('.', ',')
}
