/** Areas × Indikatoren: figures as text, tinted by fifths within each Indikator. Pure. */
import type { Polaritaet } from '@sozial/domain/indikator'
import { classBreaks, classOf, defaultClassCount } from '@sozial/domain/klassifikation'
import type { WertStatus } from '@sozial/domain/wert'
import { formatMitEinheit, formatWert, formatZahl, istProzent } from '@sozial/shared/format'
import { zeichenOf, type Leerart } from '@sozial/shared/zeichen'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'
import type { UebersichtQuery } from './uebersicht.generated.ts'

type Uebersicht = NonNullable<UebersichtQuery['uebersicht']>

export interface Waermezelle {
  readonly wert: number | null
  readonly status: WertStatus
  readonly text: string
  /** 0 is the lowest class; `null` without a figure, and where too few are shown. */
  readonly klasse: number | null
  readonly leerart: Leerart | null
  /** "oberstes Fünftel", or why there is no figure. */
  readonly wort: string
}

export interface Waermespalte {
  readonly slug: string
  readonly name: string
  readonly kurzname: string
  readonly thema: string
  readonly einheit: string
  /** "%" or the unit. */
  readonly einheitkurz: string
  readonly stellen: number
  readonly polaritaet: Polaritaet
  /** "2024"; empty without any figure. */
  readonly zeit: string
  readonly zellen: readonly Waermezelle[]
  /** Figure of the Kreis, or the sign for its absence. */
  readonly massstab: string
  readonly massstabzelle: { readonly wert: number | null; readonly status: WertStatus }
}

export interface Waermeraum {
  readonly schluessel: string
  readonly name: string
  readonly kommune: string | null
  readonly index: number
}

export interface Waermestate {
  readonly titel: string
  readonly befund: string
  readonly rest: string
  /** Unsorted; `index` leads into `zellen`. */
  readonly raeume: readonly Waermeraum[]
  readonly spalten: readonly Waermespalte[]
  readonly gruppen: readonly { readonly thema: string; readonly anzahl: number }[]
  readonly massstabname: string
  /** Number of classes: fifths, or thirds where there are few areas. */
  readonly klassen: number
  /** Whether the reader may not see some of the figures. */
  readonly gesperrt: boolean
  /** Whether some are protected: classes and counts then know the shown ones alone. */
  readonly geschuetzt: boolean
}

const nachName = new Intl.Collator('de', { numeric: true })

export function createWaermestate(
  antwort: Uebersicht,
  atlas: Atlas,
  wahlname: string,
): Waermestate {
  const raeume = toRaeume(antwort, atlas)
  const klassen = defaultClassCount(antwort.raeume.namen.length)
  const spalten = groupByThema(
    antwort.zeilen.map((zeile) => ({ thema: zeile.indikator.thema, zeile })),
  )
    .flatMap(({ eintraege }) => eintraege)
    .map(({ zeile }) => toSpalte(zeile, klassen))
  const state = {
    titel: `${wahlname}: ${formatZahl(spalten.length)} ${spalten.length === 1 ? 'Indikator' : 'Indikatoren'}`,
    raeume,
    spalten,
    gruppen: groupByThema(spalten).map(({ thema, eintraege }) => ({
      thema,
      anzahl: eintraege.length,
    })),
    massstabname: antwort.massstaebe[0]?.name ?? 'Kreis',
    klassen,
    gesperrt: spalten.some(hatLeere('KEIN_ZUGRIFF')),
    geschuetzt: spalten.some(hatLeere('GESCHUETZT')),
  }
  return { ...state, ...satzOf(state) }
}

/** Areas by name; narrowed to a Kommune only its own. */
function toRaeume(
  { raeume: { namen, schluessel, kommunen } }: Uebersicht,
  { ansicht }: Atlas,
): readonly Waermeraum[] {
  return namen
    .map((name, index) => ({
      name: name ?? '',
      schluessel: schluessel[index] ?? '',
      kommune: kommunen[index] ?? null,
      index,
    }))
    .filter(
      ({ kommune }) =>
        ansicht.in === null || kommune === ansicht.in || !kommunen.includes(ansicht.in),
    )
    .toSorted((a, b) => nachName.compare(a.name, b.name))
}

const hatLeere =
  (gesucht: Leerart) =>
  ({ zellen }: Waermespalte): boolean =>
    zellen.some(({ leerart }) => leerart === gesucht)

/** Fewer shown figures cannot be divided into classes. */
const MIN_WERTE = 3

function toSpalte(
  { indikator, zeitraum, werte, status, massstab }: Uebersicht['zeilen'][number],
  klassen: number,
): Waermespalte {
  const { fassung } = indikator
  const stellen = fassung.nachkommastellen
  const zahlen = werte.filter((wert) => wert !== null)
  const grenzen =
    zahlen.length < MIN_WERTE ? [] : classBreaks(zahlen, { methode: 'quantile', anzahl: klassen })
  const statusOf = (i: number): WertStatus =>
    status?.[i] ?? ((werte[i] ?? null) === null ? 'NICHT_VERFUEGBAR' : 'GUELTIG')
  const kreis = massstab.werte[0] ?? null
  const kreisstatus = massstab.status?.[0] ?? (kreis === null ? 'NICHT_VERFUEGBAR' : 'GUELTIG')
  return {
    slug: indikator.slug,
    name: fassung.name,
    kurzname: fassung.kurzname,
    thema: indikator.thema,
    einheit: fassung.einheit,
    einheitkurz: istProzent(fassung.einheit) ? '%' : fassung.einheit,
    stellen,
    polaritaet: fassung.polaritaet,
    zeit: zeitraum?.kurz ?? '',
    zellen: werte.map((wert, i) =>
      toZelle({ wert, status: statusOf(i) }, grenzen, { stellen, klassen }),
    ),
    massstab: formatWert(kreis, kreisstatus, stellen),
    massstabzelle: { wert: kreis, status: kreisstatus },
  }
}

function toZelle(
  { wert, status }: { readonly wert: number | null; readonly status: WertStatus },
  grenzen: readonly number[],
  { stellen, klassen }: { readonly stellen: number; readonly klassen: number },
): Waermezelle {
  const text = formatWert(wert, status, stellen)
  if (wert === null) {
    const { wort, leerart } = zeichenOf(status)
    return { wert, status, text, klasse: null, leerart, wort }
  }
  if (grenzen.length === 0) {
    return { wert, status, text, klasse: null, leerart: null, wort: 'zu wenige Werte für Klassen' }
  }
  // With few different figures there are fewer classes: they are spread over the whole range.
  const gibt = Math.max(1, grenzen.length - 1)
  const stufe =
    gibt === 1 ? (klassen - 1) / 2 : (classOf(wert, grenzen) * (klassen - 1)) / (gibt - 1)
  const klasse = Math.round(stufe)
  return { wert, status, text, klasse, leerart: null, wort: klassenwort(klasse, klassen) }
}

const TEIL: Readonly<Record<number, string>> = { 3: 'Drittel', 5: 'Fünftel' }

/** "oberstes Fünftel" */
export function klassenwort(klasse: number, klassen: number): string {
  const lage =
    klasse === 0
      ? 'unterstes'
      : klasse === klassen - 1
        ? 'oberstes'
        : klasse * 2 + 1 === klassen
          ? 'mittleres'
          : `${klasse + 1}.`
  return `${lage} ${TEIL[klassen] ?? 'Teil'}`
}

export const POLARITAETSWORT: Readonly<Record<Polaritaet, string>> = {
  HOCH_BELASTEND: 'hoch belastet',
  HOCH_GUENSTIG: 'hoch ist günstig',
  NEUTRAL: 'ohne Wertung',
}

/** True in the fifth that means the most burden. */
function istUnguenstig(
  { polaritaet }: Waermespalte,
  { klasse }: Waermezelle,
  klassen: number,
): boolean {
  if (polaritaet === 'NEUTRAL') return false
  return klasse === (polaritaet === 'HOCH_BELASTEND' ? klassen - 1 : 0)
}

type Grundlage = Omit<Waermestate, 'befund' | 'rest'>

function satzOf(state: Grundlage): { befund: string; rest: string } {
  const { raeume, spalten, klassen } = state
  const gewertet = spalten.filter(({ polaritaet, zeit }) => polaritaet !== 'NEUTRAL' && zeit !== '')
  const zeiten = zeitsatz(spalten)
  const gezaehlt = raeume
    .map(({ name, index }) => ({
      name,
      mitKlasse: gewertet.filter((spalte) => (spalte.zellen[index]?.klasse ?? null) !== null)
        .length,
      anzahl: gewertet.filter((spalte) =>
        istUnguenstig(spalte, spalte.zellen[index] as Waermezelle, klassen),
      ).length,
    }))
    .toSorted((a, b) => b.anzahl - a.anzahl)
  const [erster, zweiter] = gezaehlt
  if (!erster || erster.anzahl === 0 || raeume.length < 2) {
    return {
      befund: `${formatZahl(spalten.length)} Indikatoren für ${raeume.length === 1 ? (raeume[0]?.name ?? 'einen Raum') : `${formatZahl(raeume.length)} Räume`}`,
      rest: `; dunkel heißt höher, nicht schlechter. ${zeiten}`,
    }
  }
  const gleiche = gezaehlt.filter(({ anzahl }) => anzahl === erster.anzahl).length - 1
  const luecke = erster.mitKlasse < gewertet.length ? 'gezeigten wertenden' : 'wertenden'
  const gezeigte = state.geschuetzt ? ' nach den gezeigten Werten' : ''
  const gleich =
    gleiche === 0
      ? `, häufiger als jeder andere Raum${gezeigte}`
      : `,${gezeigte} ebenso oft ${gleiche === 1 ? (zweiter?.name ?? '') : `${formatZahl(gleiche)} weitere`}`
  return {
    befund: `${erster.name} liegt bei ${formatZahl(erster.anzahl)} von ${formatZahl(erster.mitKlasse)} ${luecke} Indikatoren im ungünstigsten ${TEIL[klassen] ?? 'Teil'}`,
    rest: `${gleich}. ${zeiten}`,
  }
}

/** "Die Werte sind von 2024." or which periods stand beside each other. */
function zeitsatz(spalten: readonly Waermespalte[]): string {
  const zaehler = new Map<string, number>()
  for (const { zeit } of spalten) if (zeit !== '') zaehler.set(zeit, (zaehler.get(zeit) ?? 0) + 1)
  const zeiten = [...zaehler].toSorted((a, b) => b[1] - a[1])
  const [haupt, ...andere] = zeiten
  if (!haupt) return 'Für diese Auswahl gibt es keine Werte.'
  if (andere.length === 0) return `Alle Werte sind von ${haupt[0]}.`
  return `Verschiedene Zeiten: ${zeiten.map(([zeit, anzahl]) => `${zeit} (${anzahl})`).join(', ')}.`
}

/** A cell as a sentence. */
export function zellsatz(state: Waermestate, raum: Waermeraum, spalte: Waermespalte): string {
  const zelle = spalte.zellen[raum.index]
  if (!zelle) return ''
  const kopf = `${raum.name}, ${spalte.name}${spalte.zeit && ` ${spalte.zeit}`}`
  if (zelle.wert === null) return `${kopf}: ${zeichenOf(zelle.status).erklaerung}.`
  return `${kopf}: ${formatMitEinheit(zelle.wert, spalte.einheit, spalte.stellen)} (${state.massstabname} ${spalte.massstab}) – ${zelle.wort}.`
}

export interface Spaltensortierung {
  /** Slug of the column; `null`: by name. */
  readonly spalte: string | null
  readonly ab: boolean
}

/** Areas in the wanted order; those without a figure stand at the end whichever way. */
export function sortRaeume(
  state: Waermestate,
  { spalte, ab }: Spaltensortierung,
): readonly Waermeraum[] {
  const zellen = state.spalten.find(({ slug }) => slug === spalte)?.zellen
  if (!zellen) return ab ? state.raeume.toReversed() : state.raeume
  return state.raeume.toSorted((a, b) => {
    const [x, y] = [zellen[a.index]?.wert ?? null, zellen[b.index]?.wert ?? null]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return ab ? y - x : x - y
  })
}
