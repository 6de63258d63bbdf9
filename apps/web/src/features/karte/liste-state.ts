/** Rows of the list beside the map: complete, sorted, on one scale. Pure. */
import { findNoten, type Nummerierte } from '../../app/atlas/anmerkungen.ts'
import type { Atlas, AtlasRaum, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { ganzeEbene } from '../../app/atlas/eingrenzung.ts'
import { fuellungOf } from '../../map/klassen.ts'
import type { Fuellung, Klassen } from '../../map/klassen.ts'
import { alleWerte } from '../../app/atlas/atlas-klassen.ts'
import { hatFallzahlen } from './karten-state.ts'
import type { Raumaussage } from './aussagen.ts'
import { vereinfache } from '../../lib/suchtext.ts'

export type Sortierung = 'WERT_AB' | 'WERT_AUF' | 'NAME_AUF' | 'NAME_AB'

/** Places on the common scale, 0 to 1. */
export interface Skalenpunkt {
  readonly wert: number
  readonly unten: number | null
  readonly oben: number | null
}

export interface Listenzeile {
  readonly raum: AtlasRaum
  readonly zelle: AtlasZelle
  readonly fuellung: Fuellung
  readonly text: string
  /** The counted number beside a rate; `null` unless the map shows them, and where there is none. */
  readonly fallzahl: number | null
  /** Verdict, or why there is no figure. */
  readonly wort: string
  readonly skala: Skalenpunkt | null
  /** The yardstick of this area on the scale; `null` when there is none. */
  readonly massstab: number | null
  /** Place in the palette of series when chosen. */
  readonly reihe: number | null
  /** What planners say of this figure. */
  readonly noten: readonly Nummerierte[]
}

export interface Listenstate {
  readonly zeilen: readonly Listenzeile[]
  readonly hatMassstab: boolean
  readonly hatIntervalle: boolean
  readonly hatFallzahlen: boolean
}

export interface Listenwunsch {
  readonly atlas: Atlas
  readonly aussagen: readonly Raumaussage[]
  readonly klassen: Klassen
  readonly sortierung: Sortierung
  readonly suche: string
  /** Class of the legend that the list is reduced to. */
  readonly filter: number | null
  /** Those of the view. */
  readonly anmerkungen: readonly Nummerierte[]
}

type Skala = (wert: number) => number

/** One scale for all periods, so that dots move while the time runs, not the ground under them. */
export function createSkala(werte: readonly number[]): Skala {
  const unten = werte.reduce((a, b) => Math.min(a, b), Infinity)
  const oben = werte.reduce((a, b) => Math.max(a, b), -Infinity)
  const spanne = oben - unten
  return (wert) => (spanne > 0 ? Math.min(1, Math.max(0, (wert - unten) / spanne)) : 0.5)
}

const vergleicheNamen = new Intl.Collator('de', { numeric: true })

export function passtZurSuche(raum: AtlasRaum, suche: string): boolean {
  const gesucht = vereinfache(suche.trim())
  return [raum.name, raum.kommunename ?? ''].some((name) => vereinfache(name).includes(gesucht))
}

function sortiere(zeilen: readonly Listenzeile[], sortierung: Sortierung): readonly Listenzeile[] {
  const nachNamen = (a: Listenzeile, b: Listenzeile): number =>
    vergleicheNamen.compare(a.raum.name, b.raum.name)
  if (sortierung === 'NAME_AUF') return zeilen.toSorted(nachNamen)
  if (sortierung === 'NAME_AB') return zeilen.toSorted((a, b) => nachNamen(b, a))
  const richtung = sortierung === 'WERT_AB' ? -1 : 1
  return zeilen.toSorted((a, b) => {
    const [wertA, wertB] = [a.zelle.wert, b.zelle.wert]
    // Areas without a figure stand at the end whichever way one sorts.
    if (wertA === null || wertB === null) {
      return Number(wertA === null) - Number(wertB === null) || nachNamen(a, b)
    }
    return richtung * (wertA - wertB) || nachNamen(a, b)
  })
}

export function buildListenstate(wunsch: Listenwunsch): Listenstate {
  const { atlas, klassen, filter, suche } = wunsch
  const skala = createSkala(alleWerte(ganzeEbene(atlas)))
  const farben = new Map(atlas.auswahl.map(({ raum, farbe }) => [raum.id, farbe]))
  const mitFallzahlen = atlas.ansicht.fallzahlen && hatFallzahlen(atlas)
  const zeilen = wunsch.aussagen.map((aussage): Listenzeile => {
    const { raum, zelle } = aussage
    const grenze = (wert: number | null): number | null => (wert === null ? null : skala(wert))
    return {
      raum,
      zelle,
      fuellung: fuellungOf(zelle, klassen),
      text: aussage.text,
      fallzahl: mitFallzahlen && zelle.wert !== null ? zelle.zaehler : null,
      wort: aussage.kurz,
      skala:
        zelle.wert === null
          ? null
          : { wert: skala(zelle.wert), unten: grenze(zelle.unten), oben: grenze(zelle.oben) },
      massstab: grenze(aussage.massstabwert),
      reihe: farben.get(raum.id) ?? null,
      noten: findNoten(wunsch.anmerkungen, raum.schluessel, atlas.periode),
    }
  })
  const gezeigt = zeilen.filter(
    ({ raum, fuellung }) =>
      passtZurSuche(raum, suche) &&
      (filter === null || (fuellung.art === 'KLASSE' && fuellung.klasse === filter)),
  )
  return {
    zeilen: sortiere(gezeigt, wunsch.sortierung),
    hatMassstab: zeilen.some(({ massstab }) => massstab !== null),
    hatIntervalle: zeilen.some(({ zelle }) => zelle.wert !== null && zelle.unten !== null),
    hatFallzahlen: mitFallzahlen,
  }
}
