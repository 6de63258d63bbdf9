import { EBENE_WORTE } from '@sozial/shared/ebene'
import {
  findVorgabeperiode,
  verfuegbareMassstaebe,
  zelleOf,
  type Atlas,
  type AtlasMassstab,
  type AtlasRaum,
  type AtlasZelle,
  type AuswahlRaum,
} from '../../app/atlas/atlas-state.ts'
import { toStretches, type Stretch } from '../../charts/bruchstellen.ts'
import { canIndex } from '../../charts/line/index-series.ts'
import type { Reihe } from '../../charts/reihe.ts'
import { findVeraenderungen, type Abschnittsveraenderung } from './veraenderungen.ts'

/** A series with its full cells: counts and signs are needed by table and test. */
export interface Vergleichsreihe extends Reihe {
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
  const abschnitte = toStretches(atlas.perioden, atlas.brueche)
  const reihen = [
    ...auswahl.map(({ raum, farbe }) => raumReihe(atlas, raum, farbe)),
    ...massstabReihen(atlas, auswahl),
  ]
  const veraendert = findVeraenderungen(reihen, abschnitte, atlas.indikator.fassung)
  return {
    zeilen: reihen.map((reihe, i) => ({ reihe, veraenderungen: veraendert[i] ?? [] })),
    auswahl,
    vorgabe,
    abschnitte,
    nurAnzahlen: atlas.indikator.fassung.typ === 'ABSOLUT',
    indexMoeglich: canIndex(reihen) && atlas.perioden.length > 1,
    zeitspanne: spanneOf(atlas.perioden),
  }
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

/** The Kreis as a series; undefined where it is the area itself or has no figures. */
export function kreisReihe(atlas: Atlas): Vergleichsreihe | undefined {
  const kreis = atlas.massstaebe.find(({ raum }) => raum.ebene === 'KREIS')
  return kreis && istVergleichbar(atlas, kreis) ? massstabReihe(kreis) : undefined
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
    name: raum.name,
    rolle: 'RAUM',
    farbe,
    zellen: atlas.perioden.map((periode) => zelleOf(periode, raum)),
  }
}

/** The Kreis always, and the yardstick of the reader where it is another one. */
function massstabReihen(atlas: Atlas, auswahl: readonly AuswahlRaum[]): readonly Vergleichsreihe[] {
  const ebenen = new Set(['KREIS', atlas.ansicht.massstab])
  const kommunen = new Set(auswahl.map(({ raum }) => raum.kommune))
  const gefragt = verfuegbareMassstaebe(atlas).filter((ebene) => ebenen.has(ebene))
  return gefragt.flatMap((ebene) =>
    atlas.massstaebe
      .filter(({ raum }) => raum.ebene === ebene && istVergleichbar(atlas, { raum }))
      .filter(({ raum }) => ebene !== 'KOMMUNE' || kommunen.has(raum.schluessel))
      .map(massstabReihe),
  )
}

/* An area is no yardstick for itself. */
function istVergleichbar(atlas: Atlas, massstab: Pick<AtlasMassstab, 'raum'>): boolean {
  return !atlas.raeume.some((raum) => raum.schluessel === massstab.raum.schluessel)
}

function massstabReihe({ raum, zellen }: AtlasMassstab): Vergleichsreihe {
  const rolle = raum.ebene as 'KREIS' | 'LAND' | 'BUND' | 'KOMMUNE'
  const kommune = rolle === 'KOMMUNE' ? `${EBENE_WORTE.KOMMUNE.singular} ${raum.name}` : raum.name
  return { id: `massstab-${raum.schluessel}`, name: kommune, rolle, zellen }
}
