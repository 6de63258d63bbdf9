/**
 * What the atlas screens show, from the answer of the server and the address:
 * columns become rows that a view can read. Pure; no layout, no colour.
 */
import type { Ebene } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'
import type { Ansicht } from '@sozial/shared/ansicht'
import type { AtlasQuery } from './atlas.generated.ts'
import { findHinweise } from './atlas-hinweise.ts'
import { OHNE_WERT } from './atlas-zelle.ts'
import { grenzeEin } from './eingrenzung.ts'
import type { Eingrenzung } from './eingrenzung.ts'
import { createZeitreihen, findAndereZeiten, findZeitraum } from './zeitreihen.ts'
import type { AndereZeit, Zeitreihe } from './zeitreihen.ts'

type Messwerte = NonNullable<AtlasQuery['messwerte']>

export type AtlasIndikator = NonNullable<AtlasQuery['indikator']>
export type AtlasBruch = Messwerte['brueche'][number]
export type AtlasAnmerkung = Messwerte['anmerkungen'][number]
export type AtlasKorrektur = Messwerte['korrekturen'][number]
export type AtlasQuelle = Messwerte['quellen'][number]
export type Katalogeintrag = AtlasQuery['indikatoren'][number]
export type AtlasKreis = AtlasQuery['kreis']

/** A larger area inside the Kreis. */
export interface Oberraum {
  readonly ebene: Ebene
  readonly schluessel: string
  readonly name: string
}

export interface AtlasRaum {
  readonly id: string
  readonly schluessel: string
  readonly name: string
  /** Key of the Kommune above it; `null` where there is none. */
  readonly kommune: string | null
  readonly kommunename: string | null
  /** Key of the Jugendamtsbezirk above it; `null` where there is none. */
  readonly jugendamtsbezirk: string | null
  /** The larger areas inside the Kreis in which it lies, widest first. */
  readonly ober?: readonly Oberraum[]
  /** Place in `Atlas.raeume` and in every `zellen` of a period. */
  readonly index: number
}

/** One figure, or the reason why there is none (`wert === null`, see `status`). */
export interface AtlasZelle {
  readonly wert: number | null
  readonly status: WertStatus
  /** 95 % interval; `null` where the method knows none. */
  readonly unten: number | null
  readonly oben: number | null
  readonly zaehler: number | null
  readonly nenner: number | null
  /** `p` vorläufig, `r` korrigiert, `s` geschätzt. */
  readonly zeichen: string | null
  /** Why there is no figure, where the words of the status do not say enough. */
  readonly grund?: string
  /** The same in one to four words. */
  readonly wort?: string
  /** Of a change that was tested: whether it is more than chance. */
  readonly sicher?: boolean
  /** The area was cut differently then: there will never be a figure on its borders of today. */
  readonly andererZuschnitt?: true
}

export interface AtlasPeriode {
  readonly id: string
  readonly art: Messwerte['perioden'][number]['zeitraum']['art']
  readonly von: string
  /** First day after it. */
  readonly bis: string
  readonly name: string
  /** Name for axes; unique among the periods of its kind. */
  readonly kurz: string
  /** Value of `zeitraum` in addresses; unique among the periods of all kinds. */
  readonly adresse: string
  /** Sources of this period. */
  readonly quellen: readonly AtlasQuelle[]
  /** In the order of `Atlas.raeume`. */
  readonly zellen: readonly AtlasZelle[]
  /** Place in `Atlas.perioden`. */
  readonly index: number
}

/** An area to compare with; `zellen` in the order of `Atlas.perioden`. */
export interface AtlasMassstab {
  readonly raum: {
    readonly id: string
    readonly schluessel: string
    readonly name: string
    readonly ebene: Ebene
  }
  /** Another Kreis, not the own one. */
  readonly nachbar: boolean
  readonly zellen: readonly AtlasZelle[]
}

export interface AuswahlRaum {
  readonly raum: AtlasRaum
  /** Place in the palette of series, 0…5; stays with the area until it is removed. */
  readonly farbe: number
}

/** Everything a screen of the atlas needs; immutable, made anew only when data or address change. */
export interface Atlas {
  readonly kreis: AtlasKreis
  readonly katalog: readonly Katalogeintrag[]
  readonly indikator: AtlasIndikator
  readonly ebene: Ebene
  readonly gebietsstand: Messwerte['gebietsstand']
  /** The borders on which there are figures of this Indikator, the oldest first. */
  readonly gebietsstaende: Messwerte['gebietsstaende']
  /** By name, in the collation of German. */
  readonly raeume: readonly AtlasRaum[]
  /** Ascending in time, all of one kind. */
  readonly perioden: readonly AtlasPeriode[]
  /** Periods of other kinds, which are not shown. */
  readonly andereZeiten: readonly AndereZeit[]
  /** The one that is shown. */
  readonly periode: AtlasPeriode
  /** All that came along: Kreise, Land, Bund, Kommunen and Jugendamtsbezirke, the own Kreis before its neighbours. */
  readonly massstaebe: readonly AtlasMassstab[]
  readonly brueche: readonly AtlasBruch[]
  readonly quellen: readonly AtlasQuelle[]
  /** What planners say of figures of this Indikator, of any area and period. */
  readonly anmerkungen: readonly AtlasAnmerkung[]
  /** Why figures of this Indikator carry `r` or `p`. */
  readonly korrekturen: readonly AtlasKorrektur[]
  /** The larger area to which the view is narrowed; `null`: the whole Kreis. */
  readonly eingrenzung: Eingrenzung | null
  /** Chosen areas in the order of their colours. */
  readonly auswahl: readonly AuswahlRaum[]
  readonly ansicht: Ansicht
  /** The reader has not yet said what small areas are looked at for. */
  readonly ohneZweck?: boolean
  /** Remarks on what in the address could not be fulfilled, German. */
  readonly hinweise: readonly string[]
}

/** The part of the atlas that depends on the answer alone. */
export type Atlasdaten = Pick<
  Atlas,
  | 'kreis'
  | 'katalog'
  | 'indikator'
  | 'ebene'
  | 'gebietsstand'
  | 'gebietsstaende'
  | 'raeume'
  | 'brueche'
  | 'quellen'
  | 'anmerkungen'
  | 'korrekturen'
> & {
  /** One per kind of period; the first is shown unless the address names a period of another. */
  readonly zeitreihen: readonly [Zeitreihe, ...Zeitreihe[]]
}

const nachName = new Intl.Collator('de', { numeric: true })

/** Columns to rows; `undefined` when there is no value at all yet. */
export function createAtlasdaten(antwort: AtlasQuery): Atlasdaten | undefined {
  const { messwerte, indikator } = antwort
  if (!messwerte || !indikator || messwerte.perioden.length === 0) return undefined
  const { namen } = messwerte.raeume
  if (namen.length === 0) return undefined
  const ordnung = namen
    .map((_, i) => i)
    .sort((a, b) => nachName.compare(namen[a] ?? '', namen[b] ?? ''))
  const [erste, ...weitere] = createZeitreihen(messwerte, ordnung, indikator.fassung)
  if (!erste) return undefined
  return {
    kreis: antwort.kreis,
    katalog: antwort.indikatoren,
    indikator,
    ebene: messwerte.gebietsstand.ebene,
    gebietsstand: messwerte.gebietsstand,
    gebietsstaende: messwerte.gebietsstaende,
    raeume: toRaeume(messwerte.raeume, ordnung),
    zeitreihen: [erste, ...weitere],
    brueche: messwerte.brueche,
    quellen: messwerte.quellen,
    anmerkungen: messwerte.anmerkungen,
    korrekturen: messwerte.korrekturen,
  }
}

function toRaeume(spalten: Messwerte['raeume'], ordnung: readonly number[]): readonly AtlasRaum[] {
  return ordnung.map((i, index) => ({
    id: spalten.ids[i] ?? '',
    schluessel: spalten.schluessel[i] ?? '',
    name: spalten.namen[i] ?? '',
    kommune: spalten.kommunen[i] ?? null,
    kommunename: spalten.kommunenamen[i] ?? null,
    jugendamtsbezirk: spalten.jugendamtsbezirke[i] ?? null,
    ober: toOberraeume(spalten, i),
    index,
  }))
}

function toOberraeume(spalten: Messwerte['raeume'], i: number): readonly Oberraum[] {
  const eigener = spalten.schluessel[i]
  const kette = [
    ['JUGENDAMTSBEZIRK', spalten.jugendamtsbezirke[i], spalten.jugendamtsbezirknamen[i]],
    ['KOMMUNE', spalten.kommunen[i], spalten.kommunenamen[i]],
    ['SOZIALRAUM', spalten.sozialraeume[i], spalten.sozialraumnamen[i]],
  ] as const
  return kette.flatMap(([ebene, schluessel, name]) =>
    schluessel && schluessel !== eigener ? { ebene, schluessel, name: name ?? schluessel } : [],
  )
}

/** Lays the reader's choice over the data; what does not exist falls back, with a remark. */
export function createAtlas(daten: Atlasdaten, ansicht: Ansicht): Atlas {
  const { zeitreihen, ...uebrige } = daten
  const gewuenscht = ansicht.zeitraum
  const gefunden = gewuenscht === null ? undefined : findZeitraum(zeitreihen, gewuenscht)
  const reihe = gefunden?.reihe ?? zeitreihen[0]
  const ganz = { raeume: daten.raeume, perioden: reihe.perioden }
  const eng = ansicht.in === null ? null : grenzeEin(ganz, ansicht.in)
  const { raeume, perioden } = eng ?? ganz
  const periode =
    perioden[gefunden?.periode.index ?? -1] ??
    perioden[findVorgabeperiode(ganz.perioden).index] ??
    findVorgabeperiode(perioden)
  const nachSchluessel = new Map(raeume.map((raum) => [raum.schluessel, raum]))
  const auswahl = ansicht.raeume.flatMap((schluessel, farbe) => {
    const raum = schluessel === null ? undefined : nachSchluessel.get(schluessel)
    return raum ? [{ raum, farbe }] : []
  })
  return {
    ...uebrige,
    raeume,
    perioden,
    massstaebe: reihe.massstaebe,
    andereZeiten: findAndereZeiten(zeitreihen, reihe),
    periode,
    eingrenzung: eng?.eingrenzung ?? null,
    auswahl,
    ansicht,
    hinweise: findHinweise(ansicht, {
      reihe,
      raeume: daten.raeume,
      statt: gewuenscht === null || gefunden ? null : periode,
      eingegrenzt: eng !== null,
    }),
  }
}

/**
 * The period to begin with: the newest with figures for at least half of the
 * areas, else the newest with any, else the newest.
 */
export function findVorgabeperiode(perioden: readonly AtlasPeriode[]): AtlasPeriode {
  const anteil = (periode: AtlasPeriode) =>
    periode.zellen.filter((zelle) => zelle.wert !== null).length / periode.zellen.length
  const vorgabe =
    perioden.findLast((periode) => anteil(periode) >= 0.5) ??
    perioden.findLast((periode) => anteil(periode) > 0) ??
    perioden.at(-1)
  if (!vorgabe) throw new Error('Ein Atlas hat mindestens eine Periode')
  return vorgabe
}

/** Figure of an area in a period. */
export function zelleOf(periode: AtlasPeriode, raum: AtlasRaum): AtlasZelle {
  return periode.zellen[raum.index] ?? OHNE_WERT
}

/** Figure of a yardstick in a period. */
export function massstabZelle(massstab: AtlasMassstab, periode: AtlasPeriode): AtlasZelle {
  return massstab.zellen[periode.index] ?? OHNE_WERT
}
