/**
 * What the atlas screens show, from the answer of the server and the address:
 * columns become rows that a view can read. Pure; no layout, no colour.
 */
import type { Ebene } from '@sozial/domain/raum'
import type { WertStatus } from '@sozial/domain/wert'
import type { Ansicht, Massstabebene } from '@sozial/shared/ansicht'
import type { AtlasQuery } from './atlas.generated.ts'

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
  /** Name for axes and addresses; unique among the periods. */
  readonly kurz: string
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
  /** Ascending in time. */
  readonly perioden: readonly AtlasPeriode[]
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

const OHNE_WERT: AtlasZelle = {
  wert: null,
  status: 'NICHT_VERFUEGBAR',
  unten: null,
  oben: null,
  zaehler: null,
  nenner: null,
  zeichen: null,
}

interface Spalten {
  readonly werte: readonly (number | null)[]
  readonly status: readonly WertStatus[] | null
  readonly unten: readonly (number | null)[] | null
  readonly oben: readonly (number | null)[] | null
  readonly zaehler: readonly (number | null)[] | null
  readonly nenner: readonly (number | null)[] | null
  readonly zeichen?: readonly (string | null)[] | null
}

function toZelle(spalten: Spalten, i: number): AtlasZelle {
  const wert = spalten.werte[i] ?? null
  const status = spalten.status?.[i] ?? (wert === null ? 'NICHT_VERFUEGBAR' : 'GUELTIG')
  return {
    wert,
    status,
    unten: spalten.unten?.[i] ?? null,
    oben: spalten.oben?.[i] ?? null,
    zaehler: spalten.zaehler?.[i] ?? null,
    nenner: spalten.nenner?.[i] ?? null,
    zeichen: spalten.zeichen?.[i] ?? null,
  }
}

/** The part of the atlas that depends on the answer alone. */
export type Atlasdaten = Omit<Atlas, 'periode' | 'auswahl' | 'ansicht' | 'hinweise'>

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
  return {
    kreis: antwort.kreis,
    katalog: antwort.indikatoren,
    indikator,
    ebene: messwerte.gebietsstand.ebene,
    gebietsstand: messwerte.gebietsstand,
    raeume: toRaeume(messwerte.raeume, ordnung),
    perioden: toPerioden(messwerte, ordnung),
    massstaebe: messwerte.massstaebe.map((massstab) => ({
      raum: massstab.raum,
      zellen: messwerte.perioden.map((_, i) => toZelle(massstab, i)),
    })),
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

function toPerioden(messwerte: Messwerte, ordnung: readonly number[]): readonly AtlasPeriode[] {
  const quellen = new Map(messwerte.quellen.map((quelle) => [quelle.id, quelle]))
  const mehrfach = findMehrfache(messwerte.perioden.map(({ zeitraum }) => zeitraum.kurz))
  return messwerte.perioden.map(({ zeitraum, ...periode }, index) => ({
    ...zeitraum,
    kurz: mehrfach.has(zeitraum.kurz) ? zeitraum.name : zeitraum.kurz,
    quellen: periode.quellen.flatMap((id) => quellen.get(id) ?? []),
    zellen: ordnung.map((i) => toZelle(periode, i)),
    index,
  }))
}

function findMehrfache(texte: readonly string[]): ReadonlySet<string> {
  return new Set(texte.filter((text, i) => texte.indexOf(text) !== i))
}

/** Lays the reader's choice over the data; what does not exist falls back, with a remark. */
export function createAtlas(daten: Atlasdaten, ansicht: Ansicht): Atlas {
  const hinweise: string[] = []
  const gewuenscht = ansicht.zeitraum
  const gefunden = daten.perioden.find(
    (periode) => periode.id === gewuenscht || periode.kurz === gewuenscht,
  )
  const periode = gefunden ?? findVorgabeperiode(daten.perioden)
  if (gewuenscht !== null && !gefunden) {
    hinweise.push(
      `Für ${gewuenscht} gibt es bei diesem Indikator keine Werte; gezeigt wird ${periode.name}.`,
    )
  }
  const nachSchluessel = new Map(daten.raeume.map((raum) => [raum.schluessel, raum]))
  const auswahl = ansicht.raeume.flatMap((schluessel, farbe) => {
    const raum = schluessel === null ? undefined : nachSchluessel.get(schluessel)
    if (schluessel !== null && !raum) {
      hinweise.push(`Den Raum „${schluessel}“ aus der Adresse gibt es auf dieser Ebene nicht.`)
    }
    return raum ? [{ raum, farbe }] : []
  })
  return { ...daten, periode, auswahl, ansicht, hinweise }
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

/** Yardsticks that have at least one figure, in the order Kreis, Kommune, Land, Bund. */
export function verfuegbareMassstaebe(
  daten: Pick<Atlas, 'massstaebe' | 'raeume'>,
): readonly Massstabebene[] {
  const mitWert = (ebene: Massstabebene) =>
    daten.massstaebe.some(
      (massstab) =>
        massstab.raum.ebene === ebene && massstab.zellen.some((zelle) => zelle.wert !== null),
    )
  const inKommunen = daten.raeume.some(
    (raum) => raum.kommune !== null && raum.kommune !== raum.schluessel,
  )
  return (['KREIS', 'KOMMUNE', 'LAND', 'BUND'] as const).filter(
    (ebene) => mitWert(ebene) && (ebene !== 'KOMMUNE' || inKommunen),
  )
}
