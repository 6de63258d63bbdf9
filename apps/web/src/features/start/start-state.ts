/** What the start page says, from one answer. Pure; the words are those of the map. */
import { EBENE_WORTE, formatRaeume } from '@sozial/shared/ebene'
import { ANSICHT_VORGABE } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { formatMitEinheit } from '@sozial/shared/format'
import {
  createAtlas,
  createAtlasdaten,
  massstabZelle,
  zelleOf,
  type Atlas,
  type AtlasKreis,
  type AtlasRaum,
} from '../../app/atlas/atlas-state.ts'
import { alleWerte, createAtlasklassen, sindKreise } from '../../app/atlas/atlas-klassen.ts'
import { gezeigtwort } from '../../app/atlas/geschuetzt.ts'
import { findMassstab } from '../../app/atlas/massstab.ts'
import { createSatz } from '../../app/atlas/satz.ts'
import type { Klassen } from '../../map/klassen.ts'
import { createKreismass } from '../../map/kreise.ts'
import { buildMapState, type MapEingabe, type MapRaum, type MapState } from '../../map/map-state.ts'
import type { StartQuery } from './start.generated.ts'

type Messwerte = StartQuery['startseite']['weitere'][number]

/** The picture of the start page: figures, map and the sentences over it. */
export interface Startbild {
  readonly atlas: Atlas
  readonly state: MapState
  readonly klassen: Klassen
  /** Figure of the own Kreis, `null` where it has none. */
  readonly kreiswert: number | null
  readonly ueberschrift: string
  readonly satz: string
  /** Query part of the addresses that show the same. */
  readonly suche: string
}

/** Figures of one Indikator as an atlas of its own; `undefined` without any value. */
export function toAtlas(kreis: AtlasKreis, messwerte: Messwerte): Atlas | undefined {
  const daten = createAtlasdaten({
    kreis,
    indikatoren: [],
    indikator: messwerte.indikator,
    messwerte,
  })
  if (!daten) return undefined
  const wahl = { indikator: daten.indikator.slug, ebene: daten.ebene }
  return createAtlas(daten, { ...ANSICHT_VORGABE, ...wahl })
}

export function createStartbild({
  einrichtung: { kreis },
  startseite: { bild, ueberschrift },
}: Pick<StartQuery, 'einrichtung' | 'startseite'>): Startbild | undefined {
  const atlas = kreis && bild ? toAtlas(kreis, bild) : undefined
  if (!atlas) return undefined
  const klassen = createAtlasklassen(atlas)
  const massstab = findMassstab(atlas, 'KREIS')
  return {
    atlas,
    klassen,
    state: buildMapState({
      raeume: atlas.raeume,
      zellen: atlas.periode.zellen,
      klassen,
      auswahl: new Map(),
      filter: null,
      nachkommastellen: atlas.indikator.fassung.nachkommastellen,
      kreise: kreiseOf(atlas),
    }),
    kreiswert: massstab ? massstabZelle(massstab, atlas.periode).wert : null,
    ueberschrift: ueberschrift === '' ? befundOf(atlas) : ueberschrift,
    satz: satzOf(atlas),
    suche: toSuche(atlas.ansicht),
  }
}

/** Counts are circles, as on the map: colours would show where areas are large. */
function kreiseOf(atlas: Atlas): NonNullable<MapEingabe['kreise']> | null {
  if (!sindKreise(atlas.indikator)) return null
  const mass = createKreismass(alleWerte(atlas), {
    raumanzahl: atlas.raeume.length,
    ueberFarben: false,
  })
  return { anzahlen: atlas.periode.zellen.map(({ wert }) => wert), mass }
}

const mitPunkt = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** The finding as a headline. It names no single place, so counts and spans give way to the name of the Indikator. */
function befundOf(atlas: Atlas): string {
  const { befund } = createSatz(atlas)
  const nenntOrt = atlas.raeume.some(({ name }) => befund.includes(name))
  return nenntOrt ? atlas.indikator.fassung.name : mitPunkt(befund)
}

/** Kreis, highest and lowest; then how the rest of the areas stands. */
export function satzOf(atlas: Atlas): string {
  const { einheit, nachkommastellen } = atlas.indikator.fassung
  const zahl = (wert: number) => formatMitEinheit(wert, einheit, nachkommastellen)
  const massstab = findMassstab(atlas, 'KREIS')
  const kreis = massstab ? massstabZelle(massstab, atlas.periode).wert : null
  const [hoechster, niedrigster] = spanneOf(atlas)
  const zu = atlas.periode.zellen.filter(({ status }) => status === 'KEIN_ZUGRIFF').length
  const rest =
    zu === 0
      ? ''
      : `; ${formatRaeume(zu, atlas.ebene)} ${zu === 1 ? 'ist' : 'sind'} für Ihr Konto nicht freigegeben`
  if (zu > 0 && hoechster && !niedrigster) {
    const zumKreis = kreis === null ? '' : `, Kreis ${zahl(kreis)}`
    return `${hoechster.name} ${zahl(hoechster.wert)}${zumKreis}${rest}.`
  }
  const singular = `${gezeigtwort(atlas)}${EBENE_WORTE[atlas.ebene].singular}`
  const artikel = atlas.ebene === 'KOMMUNE' ? 'in der' : 'im'
  const teile = [
    kreis !== null && atlas.ebene !== 'KREIS' ? `im Kreis ${zahl(kreis)}` : '',
    hoechster ? `${artikel} höchsten ${singular} (${hoechster.name}) ${zahl(hoechster.wert)}` : '',
    niedrigster ? `${artikel} niedrigsten (${niedrigster.name}) ${zahl(niedrigster.wert)}` : '',
  ].filter(Boolean)
  if (!hoechster) return mitPunkt(createSatz(atlas).befund)
  return `Es sind ${teile.join(', ')}${rest}.`
}

interface RaumMitWert {
  readonly name: string
  readonly wert: number
}

/** Highest and lowest area; only one entry when they are the same. */
function spanneOf({ raeume, periode }: Atlas): readonly RaumMitWert[] {
  const werte = raeume
    .flatMap((raum): readonly RaumMitWert[] => {
      const { wert } = zelleOf(periode, raum)
      return wert === null ? [] : [{ name: raum.name, wert }]
    })
    .toSorted((a, b) => b.wert - a.wert)
  const [erster, letzter] = [werte[0], werte.at(-1)]
  if (!erster || !letzter) return []
  return erster === letzter ? [erster] : [erster, letzter]
}

/** Rows of the list below the map: highest first, areas without a figure last. */
export function sortRaeume({ raeume }: MapState): readonly MapRaum[] {
  return raeume.toSorted((a, b) => (b.wert ?? -Infinity) - (a.wert ?? -Infinity))
}

/** Address of the map with this area chosen. */
export function raumSuche(atlas: Atlas, raum: Pick<AtlasRaum, 'schluessel'>): string {
  return toSuche({ ...atlas.ansicht, raeume: [raum.schluessel] })
}
