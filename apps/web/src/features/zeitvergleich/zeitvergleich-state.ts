import type { Massstab } from '@sozial/shared/ansicht'
import {
  findVorgabeperiode,
  zelleOf,
  type Atlas,
  type AtlasMassstab,
  type AtlasRaum,
  type AtlasZelle,
  type AuswahlRaum,
} from '../../app/atlas/atlas-state.ts'
import {
  findMassstab,
  gewaehlterMassstab,
  istEigenebene,
  istSeinMassstab,
  verfuegbareMassstaebe,
} from '../../app/atlas/massstab.ts'
import { massstabreihenname } from '../../app/atlas/massstab-worte.ts'
import { toStretches, type Stretch } from '../../charts/bruchstellen.ts'
import { cutStretches, toSchaetzstellen } from '../../charts/schaetzbruch.ts'
import { canIndex } from '../../charts/line/index-series.ts'
import type { Reihe, Reihenrolle } from '../../charts/reihe.ts'
import { findVeraenderungen, type Abschnittsveraenderung } from './veraenderungen.ts'

/** A series with its full cells: counts and signs are needed by table and test. */
export interface Vergleichsreihe extends Reihe {
  /** Official key of the area. */
  readonly schluessel: string
  readonly zellen: readonly AtlasZelle[]
}

/** One line of the comparison: what is drawn, listed and judged. */
export interface Vergleichszeile {
  readonly reihe: Vergleichsreihe
  /** One per stretch of at least two periods. */
  readonly veraenderungen: readonly Abschnittsveraenderung[]
}

export interface Zeitvergleich {
  readonly zeilen: readonly Vergleichszeile[]
  /** The yardstick of the reader: what sentence and pictures compare with. */
  readonly massstab: Vergleichszeile | undefined
  /** Which areas are shown, and whether the reader chose them. */
  readonly auswahl: readonly AuswahlRaum[]
  readonly vorgabe: boolean
  readonly abschnitte: readonly Stretch[]
  /** Sums of whole regions would flatten all areas: they are drawn with index only. */
  readonly nurAnzahlen: boolean
  readonly indexMoeglich: boolean
  /** "2014–2024" */
  readonly zeitspanne: string
}

/** What the screen compares, from the atlas and its selection. */
export function buildZeitvergleich(atlas: Atlas): Zeitvergleich {
  const vorgabe = atlas.auswahl.length === 0
  const auswahl = vorgabe ? findVorgabe(atlas) : atlas.auswahl
  const reihen = [
    ...auswahl.map(({ raum, farbe }) => raumReihe(atlas, raum, farbe)),
    ...massstabReihen(atlas, auswahl),
  ]
  const abschnitte = cutStretches(
    toStretches(atlas.perioden, atlas.brueche),
    schaetzstellenOf(atlas, reihen),
  )
  const veraendert = findVeraenderungen(
    reihen,
    { perioden: atlas.perioden, abschnitte },
    atlas.indikator.fassung,
  )
  const zeilen = reihen.map((reihe, i) => ({ reihe, veraenderungen: veraendert[i] ?? [] }))
  return {
    zeilen,
    massstab: zeilen.find(({ reihe }) => reihe.rolle !== 'RAUM'),
    auswahl,
    vorgabe,
    abschnitte,
    nurAnzahlen: atlas.indikator.fassung.typ === 'ABSOLUT',
    indexMoeglich: canIndex(reihen) && atlas.perioden.length > 1,
    zeitspanne: spanneOf(atlas.perioden),
  }
}

/** Where a chosen area turns from estimates to counts; a slope tells it of each area for itself. */
function schaetzstellenOf(atlas: Atlas, reihen: readonly Vergleichsreihe[]): readonly number[] {
  if (atlas.ansicht.anordnung === 'steigung') return []
  return [...new Set(reihen.flatMap(toSchaetzstellen))].toSorted((a, b) => a - b)
}

/** "2014–2024", or one period alone. */
export function spanneOf(perioden: readonly { readonly kurz: string }[]): string {
  const [von, bis] = [perioden[0]?.kurz ?? '', perioden.at(-1)?.kurz ?? '']
  return von === bis ? von : `${von}–${bis}`
}

/** All areas as series; only those of the selection carry a colour. */
export function alleRaumreihen(
  atlas: Atlas,
  auswahl: readonly AuswahlRaum[],
): readonly Vergleichsreihe[] {
  const farben = new Map(auswahl.map(({ raum, farbe }) => [raum.schluessel, farbe]))
  return atlas.raeume.map((raum) => raumReihe(atlas, raum, farben.get(raum.schluessel)))
}

/** The yardstick that the reader chose, for one area; undefined where there is none or it is itself an area. */
export function massstabReiheFuer(atlas: Atlas, raum?: AtlasRaum): Vergleichsreihe | undefined {
  const massstab = gewaehlterMassstab(atlas)
  if (raum && istSeinMassstab(atlas, raum, massstab)) return undefined
  const gefunden = findMassstab(atlas, massstab, raum)
  const istRaum = atlas.raeume.some(({ schluessel }) => schluessel === gefunden?.raum.schluessel)
  return gefunden && !istRaum ? massstabReihe(gefunden) : undefined
}

/*
 * Without a choice: the highest and the lowest area of the newest period, so
 * that the first look shows how far apart areas lie.
 */
function findVorgabe(atlas: Atlas): readonly AuswahlRaum[] {
  const periode = findVorgabeperiode(atlas.perioden)
  const mitZahl = atlas.raeume
    .flatMap((raum) => {
      const { wert } = zelleOf(periode, raum)
      return wert === null ? [] : [{ raum, wert }]
    })
    .toSorted((a, b) => b.wert - a.wert)
  const enden = mitZahl.length > 1 ? [mitZahl[0], mitZahl.at(-1)] : mitZahl
  const raeume = enden.flatMap((eintrag) => eintrag?.raum ?? [])
  return (raeume.length > 0 ? raeume : atlas.raeume.slice(0, 1)).map((raum, farbe) => ({
    raum,
    farbe,
  }))
}

function raumReihe(atlas: Atlas, raum: AtlasRaum, farbe: number | undefined): Vergleichsreihe {
  return {
    id: raum.schluessel,
    schluessel: raum.schluessel,
    name: raum.name,
    rolle: 'RAUM',
    farbe,
    zellen: atlas.perioden.map((periode) => zelleOf(periode, raum)),
  }
}

/**
 * Yardsticks that are drawn: that of the reader first, then those set beside
 * it; without a word from the reader the Kreis stands beside any other.
 */
export function gezeigteMassstaebe(atlas: Atlas): readonly Massstab[] {
  const verfuegbar = verfuegbareMassstaebe(atlas)
  const daneben = atlas.ansicht.daneben ?? (['KREIS'] as const)
  const alle = new Set<Massstab>([gewaehlterMassstab(atlas), ...daneben])
  return [...alle].filter((massstab) => verfuegbar.includes(massstab))
}

/** One series per shown yardstick; of Kommunen and Jugendamtsbezirke those of the chosen areas, in their order. */
function massstabReihen(atlas: Atlas, auswahl: readonly AuswahlRaum[]): readonly Vergleichsreihe[] {
  const paare = gezeigteMassstaebe(atlas).flatMap((massstab) => {
    const fuer = istEigenebene(massstab) ? auswahl.map(({ raum }) => raum) : [undefined]
    return fuer.flatMap((raum) => {
      if (raum && istSeinMassstab(atlas, raum, massstab)) return []
      const gefunden = findMassstab(atlas, massstab, raum)
      return gefunden?.zellen.some(({ wert }) => wert !== null) ? [gefunden] : []
    })
  })
  return [...new Set(paare)].map(massstabReihe)
}

function massstabReihe(massstab: AtlasMassstab): Vergleichsreihe {
  const { raum, zellen, nachbar } = massstab
  return {
    id: `massstab-${raum.schluessel}`,
    schluessel: raum.schluessel,
    name: massstabreihenname(massstab),
    rolle: nachbar ? 'NACHBAR' : (raum.ebene as Exclude<Reihenrolle, 'RAUM' | 'HINTERGRUND'>),
    zellen,
  }
}
