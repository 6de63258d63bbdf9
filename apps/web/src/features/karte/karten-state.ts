/** From the atlas to what map, legend and list draw. Pure. */
import type { Klassenmethode } from '@sozial/shared/ansicht'
import { formatZahl, grossBeginnend, istProzent } from '@sozial/shared/format'
import type { Atlas, AtlasPeriode, AtlasRaum, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { buildLegendState, stapelhoehe } from '../../map/legend-state.ts'
import type { LegendState } from '../../map/legend-state.ts'
import { createKreismass } from '../../map/kreise.ts'
import type { Kreismass } from '../../map/kreise.ts'
import {
  alleWerte,
  gezeigtehinweis,
  istEineKlasse,
  sindKreise,
} from '../../app/atlas/atlas-klassen.ts'
import { mitVorzeichen } from '../../app/atlas/figur.ts'
import type { Kartenblatt } from './kartenblatt.ts'
import type { Klassen } from '../../map/klassen.ts'
import { zeichenOf } from '@sozial/shared/zeichen'
import { buildMapState } from '../../map/map-state.ts'
import type { MapState } from '../../map/map-state.ts'
import { gemeinsamerMassstab } from '../../app/atlas/raumvergleich.ts'
import { ganzeEbene } from '../../app/atlas/eingrenzung.ts'
import { gewaehlteWorte } from '../../app/atlas/massstab-worte.ts'

/** Absolute figures of all areas in a period: counts themselves, or what a rate counts. */
export function anzahlenOf(
  { indikator }: Pick<Atlas, 'indikator'>,
  { zellen }: Pick<AtlasPeriode, 'zellen'>,
): readonly (number | null)[] {
  const counts = sindKreise(indikator)
  return zellen.map(({ wert, zaehler }) => (counts ? wert : wert === null ? null : zaehler))
}

/** True where rates have counted numbers behind them that circles can show. */
export function hatFallzahlen({
  perioden,
  indikator,
}: Pick<Atlas, 'perioden' | 'indikator'>): boolean {
  const { typ } = indikator.fassung
  if (typ !== 'ANTEIL' && typ !== 'RATE') return false
  return perioden.some(({ zellen }) => zellen.some(({ zaehler }) => zaehler !== null))
}

/** One measure for the circles of all periods; `null` for a map without circles. */
export function createKreisgrundlage(
  atlas: Pick<Atlas, 'perioden' | 'indikator' | 'raeume'>,
  fallzahlen: boolean,
): Kreismass | null {
  if (!sindKreise(atlas.indikator) && !(fallzahlen && hatFallzahlen(atlas))) return null
  return createKreismass(
    atlas.perioden.flatMap((periode) => anzahlenOf(atlas, periode)),
    { raumanzahl: atlas.raeume.length, ueberFarben: !sindKreise(atlas.indikator) },
  )
}

/** What a map is drawn with besides the figures themselves. */
export interface Zeichenart {
  readonly klassen: Klassen
  readonly kreise: Kreismass | null
  /** Chosen class of the legend. */
  readonly filter: number | null
  /** Id of the reader's own area. */
  readonly meiner?: string | null
}

/** Closed for want of a purpose, not by the rights of the account. */
function sageOhneZweck(zelle: AtlasZelle): AtlasZelle {
  return zelle.status === 'KEIN_ZUGRIFF'
    ? { ...zelle, grund: 'geschlossen, noch ohne Zweck' }
    : zelle
}

/** State of the map in the shown period, or in another one beside it. */
export function createKartenstate(
  atlas: Atlas,
  { klassen, kreise, filter, meiner = null }: Zeichenart,
  periode: AtlasPeriode = atlas.periode,
): MapState {
  const { fassung } = atlas.indikator
  return buildMapState({
    raeume: atlas.raeume,
    zellen: atlas.ohneZweck ? periode.zellen.map(sageOhneZweck) : periode.zellen,
    klassen,
    meiner,
    auswahl: new Map(atlas.auswahl.map(({ raum, farbe }) => [raum.id, farbe])),
    filter,
    nachkommastellen: fassung.nachkommastellen,
    mitVorzeichen: mitVorzeichen(fassung),
    kreise: kreise && { anzahlen: anzahlenOf(atlas, periode), mass: kreise },
  })
}

/** "2014–2024", or the only period there is. */
export function zeitspanne(atlas: Pick<Atlas, 'perioden'>): string {
  const [erste, letzte] = [atlas.perioden[0], atlas.perioden.at(-1)]
  if (!erste || !letzte) return ''
  return erste === letzte ? erste.kurz : `${erste.kurz}–${letzte.kurz}`
}

/** What the figures are, for the head of the legend: "Anteil in Prozent", "Je 1.000 Einwohner". */
export function groessenname({ fassung }: Atlas['indikator']): string {
  if (istProzent(fassung.einheit)) {
    return fassung.typ === 'ANTEIL' ? 'Anteil in Prozent' : 'Prozent'
  }
  return fassung.einheit === '' ? 'Wert' : grossBeginnend(fassung.einheit)
}

/** Head of the column of figures; a long unit stands in the caption instead. */
export function spaltenname({ fassung }: Atlas['indikator']): string {
  if (istProzent(fassung.einheit)) return fassung.typ === 'ANTEIL' ? 'Anteil %' : '%'
  if (fassung.einheit === 'Prozentpunkte') return 'Punkte'
  return fassung.einheit.length > 0 && fassung.einheit.length <= 12 ? fassung.einheit : 'Wert'
}

export function raumOf(atlas: Pick<Atlas, 'raeume'>, id: string): AtlasRaum | undefined {
  return atlas.raeume.find((raum) => raum.id === id)
}

type Klassenumfang = Pick<Kartenblatt, 'atlas' | 'zeitspanne'>

const METHODE: Readonly<Record<Klassenmethode, string>> = {
  quantile: 'Quantile',
  equalInterval: 'gleiche Abstände',
  fisherJenks: 'natürliche Brüche',
  standardDeviation: 'Standardabweichung',
  manual: 'eigene Grenzen',
}

/**
 * How the classes are made, and over which time: "Quantile über 2014–2024". In
 * a single year of it a class may be empty.
 */
export function klassentitel({ atlas, zeitspanne: zeit }: Klassenumfang): string {
  const { methode } = atlas.ansicht
  if (istEineKlasse(ganzeEbene(atlas))) return 'eine Klasse'
  if (methode === 'manual') return METHODE.manual
  const umNull = methode === 'quantile' && atlas.indikator.fassung.typ === 'VERAENDERUNG'
  const name = umNull ? 'Klassen um null' : METHODE[methode]
  if (zeit.startsWith('seit')) return `${name}, ${zeit}`
  return atlas.perioden.length > 1 ? `${name} über ${zeit}` : name
}

/** Smallest and largest figure of all periods; `null` without any. */
export function wertespanne(
  atlas: Pick<Atlas, 'perioden'>,
): { readonly unten: number; readonly oben: number } | null {
  const werte = alleWerte(atlas)
  if (werte.length === 0) return null
  return {
    unten: werte.reduce((a, b) => Math.min(a, b)),
    oben: werte.reduce((a, b) => Math.max(a, b)),
  }
}

/** "Anteil in Prozent, Quantile über 2014–2024"; for circles the unit alone. */
export function legendentitel(blatt: Klassenumfang): string {
  const { indikator } = blatt.atlas
  const groesse = groessenname(indikator)
  return sindKreise(indikator) ? groesse : `${groesse}, ${klassentitel(blatt)}`
}

/** What the legend needs at most in any period; with it neither legend nor map moves with the time. */
export interface Legendenmass {
  readonly breite: number
  readonly stapel: number
  /** Lines of empties of the period that has most of them. */
  readonly leere: MapState['leere']
}

export function createLegendenmass(
  atlas: Pick<Atlas, 'perioden' | 'raeume'>,
  klassen: Klassen,
  breite: number,
): Legendenmass {
  const states = atlas.perioden.map(({ zellen }) =>
    buildMapState({
      raeume: atlas.raeume,
      zellen,
      klassen,
      auswahl: new Map(),
      filter: null,
      nachkommastellen: 0,
    }),
  )
  return {
    breite,
    stapel: states.reduce((hoechster, state) => Math.max(hoechster, stapelhoehe(state, breite)), 1),
    leere: states.reduce<MapState['leere']>(
      (meiste, { leere }) => (leere.length > meiste.length ? leere : meiste),
      [],
    ),
  }
}

/** The legend of a map, with the shared yardstick where there is one. */
export function createLegende(
  { atlas, aussagen }: Pick<Kartenblatt, 'atlas' | 'aussagen'>,
  state: MapState,
  { breite, stapel }: Pick<Legendenmass, 'breite' | 'stapel'>,
): LegendState | null {
  const wert = gemeinsamerMassstab(aussagen)
  const { name } = gewaehlteWorte(atlas)
  const { fassung } = atlas.indikator
  return buildLegendState({
    state,
    breite,
    stapel,
    nachkommastellen: fassung.nachkommastellen,
    mitVorzeichen: mitVorzeichen(fassung),
    massstab: wert === null ? null : { name, wert },
  })
}

/**
 * "Im Zufallsbereich: bis ±0,9 (…)", and how areas are drawn whose verdict says
 * other than their class; that limits know shown figures alone; empty on a map
 * of one period of the whole Kreis that shows all.
 */
export function klassenhinweis({
  rauschen,
  atlas,
}: Pick<Kartenblatt, 'rauschen' | 'atlas'>): string {
  const gezeigte = gezeigtehinweis(ganzeEbene(atlas))
  if (rauschen === null) {
    const hatNull = atlas.perioden.some(({ zellen }) =>
      zellen.some(({ status }) => status === 'NULL_WERT'),
    )
    const { zeichen, wort } = zeichenOf('NULL_WERT')
    return [
      atlas.eingrenzung ? 'Klassen des ganzen Kreises' : '',
      gezeigte,
      hatNull ? `${zeichen} ${wort}` : '',
    ]
      .filter(Boolean)
      .join('; ')
  }
  const stellen = [0, 1, 2].find((n) => Number(rauschen.breite.toFixed(n)) === rauschen.breite) ?? 2
  const bis = `bis ±${formatZahl(rauschen.breite, stellen)} (${rauschen.begruendung})`
  const schluss = gezeigte === '' ? '' : `. ${gezeigte}`
  if (!rauschen.geprueft) return `Nahezu gleich: ${bis}${schluss}`
  return `Im Zufallsbereich: ${bis}. Kräftig umrandet: dennoch sicher verändert. Gepunktet umrandet: größer, aber nicht sicher${schluss}`
}

/** What the circles stand for, where the head of the legend does not say it. */
export function kreistitel({ indikator }: Pick<Atlas, 'indikator'>): string {
  return sindKreise(indikator) ? '' : 'Fallzahl: gezählte Personen oder Fälle.'
}

/** Borders of Kommunen are drawn where areas are smaller than they. */
export function mitKommunengrenzen(atlas: Pick<Atlas, 'ebene'>): boolean {
  return atlas.ebene === 'SOZIALRAUM' || atlas.ebene === 'QUARTIER'
}
