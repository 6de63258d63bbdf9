/**
 * What the atlas screens show, from the answer of the server and the address:
 * columns become rows that a view can read. Pure; no layout, no colour.
 */
import type { Ebene } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'
import type { Ansicht, Massstabebene } from '@sozial/shared/ansicht'
import type { AtlasQuery } from './atlas.generated.ts'
import { OHNE_WERT } from './atlas-zelle.ts'
import { createZeitreihen, findAndereZeiten, findZeitraum } from './zeitreihen.ts'
import type { AndereZeit, Zeitreihe } from './zeitreihen.ts'

type Messwerte = NonNullable<AtlasQuery['messwerte']>

export type AtlasIndikator = NonNullable<AtlasQuery['indikator']>
export type AtlasBruch = Messwerte['brueche'][number]
export type AtlasQuelle = Messwerte['quellen'][number]
export type Katalogeintrag = AtlasQuery['indikatoren'][number]
export type AtlasKreis = AtlasQuery['kreis']

export interface AtlasRaum {
  readonly id: string
  readonly schluessel: string
  readonly name: string
  /** Key of the Kommune above it; `null` where there is none. */
  readonly kommune: string | null
  readonly kommunename: string | null
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
  /** By name, in the collation of German. */
  readonly raeume: readonly AtlasRaum[]
  /** Ascending in time, all of one kind. */
  readonly perioden: readonly AtlasPeriode[]
  /** Periods of other kinds, which are not shown. */
  readonly andereZeiten: readonly AndereZeit[]
  /** The one that is shown. */
  readonly periode: AtlasPeriode
  /** All that came along: Kreis, Land, Bund and the Kommunen, as far as they have values. */
  readonly massstaebe: readonly AtlasMassstab[]
  readonly brueche: readonly AtlasBruch[]
  readonly quellen: readonly AtlasQuelle[]
  /** Chosen areas in the order of their colours. */
  readonly auswahl: readonly AuswahlRaum[]
  readonly ansicht: Ansicht
  /** Remarks on what in the address could not be fulfilled, German. */
  readonly hinweise: readonly string[]
}

/** The part of the atlas that depends on the answer alone. */
export type Atlasdaten = Pick<
  Atlas,
  'kreis' | 'katalog' | 'indikator' | 'ebene' | 'gebietsstand' | 'raeume' | 'brueche' | 'quellen'
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
  const [erste, ...weitere] = createZeitreihen(messwerte, ordnung)
  if (!erste) return undefined
  return {
    kreis: antwort.kreis,
    katalog: antwort.indikatoren,
    indikator,
    ebene: messwerte.gebietsstand.ebene,
    gebietsstand: messwerte.gebietsstand,
    raeume: toRaeume(messwerte.raeume, ordnung),
    zeitreihen: [erste, ...weitere],
    brueche: messwerte.brueche,
    quellen: messwerte.quellen,
  }
}

function toRaeume(spalten: Messwerte['raeume'], ordnung: readonly number[]): readonly AtlasRaum[] {
  return ordnung.map((i, index) => ({
    id: spalten.ids[i] ?? '',
    schluessel: spalten.schluessel[i] ?? '',
    name: spalten.namen[i] ?? '',
    kommune: spalten.kommunen[i] ?? null,
    kommunename: spalten.kommunenamen[i] ?? null,
    index,
  }))
}

/** Lays the reader's choice over the data; what does not exist falls back, with a remark. */
export function createAtlas(daten: Atlasdaten, ansicht: Ansicht): Atlas {
  const { zeitreihen, ...uebrige } = daten
  const gewuenscht = ansicht.zeitraum
  const gefunden = gewuenscht === null ? undefined : findZeitraum(zeitreihen, gewuenscht)
  const reihe = gefunden?.reihe ?? zeitreihen[0]
  const periode = gefunden?.periode ?? findVorgabeperiode(reihe.perioden)
  const nachSchluessel = new Map(daten.raeume.map((raum) => [raum.schluessel, raum]))
  const auswahl = ansicht.raeume.flatMap((schluessel, farbe) => {
    const raum = schluessel === null ? undefined : nachSchluessel.get(schluessel)
    return raum ? [{ raum, farbe }] : []
  })
  const unbekannte = ansicht.raeume.filter(
    (schluessel) => schluessel !== null && !nachSchluessel.has(schluessel),
  )
  return {
    ...uebrige,
    perioden: reihe.perioden,
    massstaebe: reihe.massstaebe,
    andereZeiten: findAndereZeiten(zeitreihen, reihe),
    periode,
    auswahl,
    ansicht,
    hinweise: [
      gewuenscht === null || gefunden ? '' : zeitraumhinweis(gewuenscht, periode),
      unbekannte.length === 0 ? '' : raumhinweis(unbekannte),
    ].filter(Boolean),
  }
}

function zeitraumhinweis(gewuenscht: string, gezeigt: AtlasPeriode): string {
  return `Für ${gewuenscht} gibt es bei diesem Indikator keine Werte; gezeigt wird ${gezeigt.name}.`
}

const aufzaehlung = new Intl.ListFormat('de', { type: 'conjunction' })

function raumhinweis(unbekannte: readonly (string | null)[]): string {
  const namen = aufzaehlung.format(unbekannte.map((schluessel) => `„${schluessel}“`))
  const worte = unbekannte.length === 1 ? 'Den Raum' : 'Die Räume'
  return `${worte} ${namen} aus der Adresse gibt es auf dieser Ebene nicht.`
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

/**
 * The yardstick for an area: Kreis, Land or Bund are the same for all, the
 * Kommune is the one in which the area lies.
 */
export function findMassstab(
  atlas: Pick<Atlas, 'massstaebe'>,
  ebene: Massstabebene,
  raum?: AtlasRaum,
): AtlasMassstab | undefined {
  const treffer = atlas.massstaebe.filter((massstab) => massstab.raum.ebene === ebene)
  if (ebene !== 'KOMMUNE') return treffer[0]
  return treffer.find((massstab) => massstab.raum.schluessel === raum?.kommune)
}

/** True where an area and its Kommune are the same: it is the Kommune, or the only area in it. */
export function istEigeneKommune(
  { raeume }: Pick<Atlas, 'raeume'>,
  { kommune, schluessel }: AtlasRaum,
): boolean {
  if (kommune === null) return false
  return kommune === schluessel || raeume.filter((raum) => raum.kommune === kommune).length === 1
}

/**
 * Yardsticks that have at least one figure and are not the areas themselves, in
 * the order Kreis, Kommune, Land, Bund.
 */
export function verfuegbareMassstaebe(
  daten: Pick<Atlas, 'massstaebe' | 'raeume' | 'ebene'>,
): readonly Massstabebene[] {
  const mitWert = (ebene: Massstabebene) =>
    daten.massstaebe.some(
      (massstab) =>
        massstab.raum.ebene === ebene && massstab.zellen.some((zelle) => zelle.wert !== null),
    )
  const inKommunen = daten.raeume.some(
    (raum) => raum.kommune !== null && !istEigeneKommune(daten, raum),
  )
  return (['KREIS', 'KOMMUNE', 'LAND', 'BUND'] as const).filter(
    (ebene) => ebene !== daten.ebene && mitWert(ebene) && (ebene !== 'KOMMUNE' || inKommunen),
  )
}

/** The chosen yardstick; the first there is while the chosen one has no figures for these areas. */
export function massstabebene(
  atlas: Pick<Atlas, 'massstaebe' | 'raeume' | 'ebene' | 'ansicht'>,
): Massstabebene {
  const { massstab } = atlas.ansicht
  const verfuegbar = verfuegbareMassstaebe(atlas)
  return verfuegbar.includes(massstab) ? massstab : (verfuegbar[0] ?? 'KREIS')
}
