/** What map, list, line and table draw of a file of one's own. Pure. */
import type { WertStatus } from '@sozial/domain/wert'
import { formatMitEinheit } from '@sozial/shared/format'
import { buildLineChartState, type LineChartState } from '../../charts/line/line-chart-state.ts'
import { createKlassen, type Klassen } from '../../map/klassen.ts'
import { buildMapState, type MapState } from '../../map/map-state.ts'
import { OHNE_KARTE, type Abgleich, type Zielraum } from './abgleich.ts'
import type { Dateiraum, Dateizeit, EigeneTabelle, Groesse } from './tabelle-state.ts'

interface Zelle {
  readonly wert: number | null
  readonly status: WertStatus
  readonly unten: null
  readonly oben: null
}

export interface Zeile {
  readonly raum: Zielraum
  /** One per period. */
  readonly zellen: readonly Zelle[]
}

export interface EigenesBild {
  readonly groesse: Groesse
  /** Periods of one kind that have any figure. */
  readonly zeiten: readonly Dateizeit[]
  readonly zeit: number
  readonly zeilen: readonly Zeile[]
  readonly klassen: Klassen
  readonly state: MapState
  readonly nachkommastellen: number
  readonly satz: string
}

export interface Bildwahl {
  readonly groesse: string | null
  readonly zeit: string | null
  /** Ids of chosen areas in the order of their colours. */
  readonly auswahl: readonly string[]
}

const FEHLT: Zelle = { wert: null, status: 'NICHT_VERFUEGBAR', unten: null, oben: null }

/** `undefined` when the file has no figure for these areas. */
export function createBild(
  tabelle: EigeneTabelle,
  abgleich: Pick<Abgleich, 'ebene' | 'treffer'>,
  wahl: Bildwahl,
): EigenesBild | undefined {
  const groesse =
    tabelle.groessen.find(({ id }) => id === wahl.groesse) ??
    findErste(tabelle, [...abgleich.treffer.values()])
  if (!groesse) return undefined
  const zellenOf = (raum: Zielraum, zeiten: readonly Dateizeit[]): readonly Zelle[] => {
    const eigener = abgleich.treffer.get(raum.id)
    return zeiten.map((zeit) => toZelle(tabelle, [groesse, eigener, zeit]))
  }
  const zeiten = tabelle.zeiten.filter((zeit) =>
    abgleich.ebene.raeume.some((raum) => (zellenOf(raum, [zeit])[0] ?? FEHLT) !== FEHLT),
  )
  if (zeiten.length === 0) return undefined
  const gewaehlt = zeiten.findIndex(({ id }) => id === wahl.zeit)
  const zeit = gewaehlt >= 0 ? gewaehlt : zeiten.length - 1
  const zeilen = abgleich.ebene.raeume.map((raum) => ({ raum, zellen: zellenOf(raum, zeiten) }))
  const nachkommastellen = stellenOf(zeilen)
  const klassen = klassenOf(zeilen, nachkommastellen)
  const state = buildMapState({
    raeume: zeilen.map(({ raum }) => raum),
    zellen: zeilen.map(({ zellen }) => zellen[zeit] ?? FEHLT),
    klassen,
    auswahl: new Map(wahl.auswahl.map((id, farbe) => [id, farbe])),
    filter: null,
    nachkommastellen,
  })
  const teil = { groesse, zeiten, zeit, zeilen, klassen, state, nachkommastellen }
  return { ...teil, satz: satzOf(teil, abgleich) }
}

/** The first that has figures for areas that were found. */
function findErste(tabelle: EigeneTabelle, raeume: readonly Dateiraum[]): Groesse | undefined {
  const hatWert = ({ id }: Groesse) =>
    raeume.some((raum) =>
      tabelle.zeiten.some((zeit) => tabelle.wertOf(id, raum.schluessel, zeit.id) !== undefined),
    )
  return tabelle.groessen.find(hatWert) ?? tabelle.groessen[0]
}

function toZelle(
  tabelle: EigeneTabelle,
  [groesse, raum, zeit]: readonly [Groesse, Dateiraum | undefined, Dateizeit],
): Zelle {
  const wert = raum && tabelle.wertOf(groesse.id, raum.schluessel, zeit.id)
  return wert ? { wert: wert.wert, status: wert.status, unten: null, oben: null } : FEHLT
}

/** As many decimals as the file has, three at most. */
function stellenOf(zeilen: readonly Zeile[]): number {
  const stellen = zeilen.flatMap(({ zellen }) =>
    zellen.map(({ wert }) => (wert === null ? 0 : (String(wert).split('.')[1] ?? '').length)),
  )
  return Math.min(
    stellen.reduce((a, b) => Math.max(a, b), 0),
    1,
  )
}

function klassenOf(zeilen: readonly Zeile[], nachkommastellen: number): Klassen {
  return createKlassen({
    werte: zeilen.flatMap(({ zellen }) =>
      zellen.flatMap(({ wert }) => (wert === null ? [] : [wert])),
    ),
    raumanzahl: zeilen.length,
    methode: 'quantile',
    anzahl: null,
    grenzen: [],
    polaritaet: 'NEUTRAL',
    nachkommastellen,
    rauschen: null,
  })
}

function satzOf(
  { zeilen, zeit, zeiten, groesse, nachkommastellen }: Omit<EigenesBild, 'satz'>,
  { ebene, treffer }: Pick<Abgleich, 'ebene' | 'treffer'>,
): string {
  // Words that say no more than that there is a figure.
  const einheit = ['Anzahl', 'Wert'].includes(groesse.einheit) ? '' : groesse.einheit
  const zahl = (wert: number) => formatMitEinheit(wert, einheit, nachkommastellen)
  const werte = zeilen
    .flatMap(({ raum, zellen }) => {
      const wert = zellen[zeit]?.wert ?? null
      return wert === null ? [] : [{ name: raum.name, wert }]
    })
    .toSorted((a, b) => b.wert - a.wert)
  const gefunden =
    ebene.id === OHNE_KARTE
      ? ''
      : `${treffer.size} von ${ebene.raeume.length} ${ebene.titel} stehen in der Datei.`
  const [hoechster, niedrigster] = [werte[0], werte.at(-1)]
  if (!hoechster || !niedrigster) return gefunden
  const spanne =
    hoechster === niedrigster
      ? `${hoechster.name}: ${zahl(hoechster.wert)}.`
      : `Am höchsten in ${hoechster.name} mit ${zahl(hoechster.wert)}, am niedrigsten in ${niedrigster.name} mit ${zahl(niedrigster.wert)} (${zeiten[zeit]?.name}).`
  return `${spanne} ${gefunden}`.trim()
}

/** Chosen areas in colour, the others grey behind. */
export function createLinien(
  { zeiten, zeilen, groesse, nachkommastellen }: EigenesBild,
  auswahl: readonly string[],
): LineChartState {
  const farben = new Map(auswahl.map((id, i) => [id, i]))
  return buildLineChartState({
    perioden: zeiten,
    reihen: zeilen
      .toSorted((a, b) => Number(farben.has(a.raum.id)) - Number(farben.has(b.raum.id)))
      .filter((_, i, alle) => alle.length <= 60 || farben.has(alle[i]?.raum.id ?? ''))
      .map(({ raum, zellen }) => ({
        id: raum.id,
        name: raum.name,
        rolle: farben.has(raum.id) ? 'RAUM' : 'HINTERGRUND',
        farbe: farben.get(raum.id),
        zellen,
      })),
    brueche: [],
    einheit: groesse.einheit,
    nachkommastellen,
  })
}
