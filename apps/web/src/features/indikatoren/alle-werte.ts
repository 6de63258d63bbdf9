/** Every figure of an Indikator on a level as rows of a file: one row per area and period. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { erklaerungOf, zeichenOf } from '@sozial/shared/zeichen'
import {
  massstabZelle,
  zelleOf,
  type Atlas,
  type AtlasMassstab,
  type AtlasPeriode,
  type AtlasZelle,
} from '../../app/atlas/atlas-state.ts'
import { stempelOf } from '../../app/atlas/quelle.ts'
import type { CsvZelle } from '../../lib/csv.ts'

const KOPF = [
  'Indikator',
  'Einheit',
  'Ebene',
  'Schlüssel',
  'Raum',
  'Zeitraum',
  'Wert',
  'Zeichen',
  'Bedeutung',
  'unten 95 %',
  'oben 95 %',
  'Zähler',
  'Nenner',
  'Quelle',
  'Datenstand',
] as const

type Ort = Pick<AtlasMassstab['raum'], 'ebene' | 'schluessel' | 'name'>

/** Areas first, then the yardsticks; the same rows whatever is chosen on screen. */
export function createAlleWerte(atlas: Atlas): readonly (readonly CsvZelle[])[] {
  const { ebene } = atlas
  const massstaebe = atlas.massstaebe.filter(({ raum }) => raum.ebene !== ebene)
  return [
    KOPF,
    ...atlas.perioden.flatMap((periode) => [
      ...atlas.raeume.map((raum) =>
        createZeile(atlas, periode, { ort: { ...raum, ebene }, zelle: zelleOf(periode, raum) }),
      ),
      ...massstaebe.map((massstab) =>
        createZeile(atlas, periode, {
          ort: massstab.raum,
          zelle: massstabZelle(massstab, periode),
        }),
      ),
    ]),
  ]
}

function createZeile(
  atlas: Atlas,
  periode: AtlasPeriode,
  { ort, zelle }: { readonly ort: Ort; readonly zelle: AtlasZelle },
): readonly CsvZelle[] {
  const { zeichen } = zeichenOf(zelle.status)
  return [
    atlas.indikator.fassung.name,
    atlas.indikator.fassung.einheit,
    EBENE_WORTE[ort.ebene].singular,
    ort.schluessel,
    ort.name,
    periode.name,
    zelle.wert,
    zeichen || zelle.zeichen,
    erklaerungOf(zelle),
    zelle.unten,
    zelle.oben,
    zelle.zaehler,
    zelle.nenner,
    periode.quellen.map(({ name }) => name).join('; '),
    stempelOf(atlas.kreis).join(', '),
  ]
}
