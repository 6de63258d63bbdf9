/** Every figure of an Indikator on a level as rows of a file: one row per area and period. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { zeichenOf } from '@sozial/shared/zeichen'
import type { Atlas, AtlasZelle } from '../../app/atlas/atlas-state.ts'
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

/** Areas first, then the yardsticks; the same rows whatever is chosen on screen. */
export function createAlleWerte(atlas: Atlas): readonly (readonly CsvZelle[])[] {
  const { name, einheit } = atlas.indikator.fassung
  const stand = atlas.kreis.demo ? 'Demodaten (synthetisch), Arbeitsstand' : 'Arbeitsstand'
  return [
    KOPF,
    ...atlas.perioden.flatMap((periode) => {
      const quelle = periode.quellen.map((q) => q.name).join('; ')
      const zeile = (
        { ebene, schluessel, raum }: { ebene: Atlas['ebene']; schluessel: string; raum: string },
        zelle: AtlasZelle | undefined,
      ): readonly CsvZelle[] => [
        name,
        einheit,
        EBENE_WORTE[ebene].singular,
        schluessel,
        raum,
        periode.name,
        zelle?.wert ?? null,
        zelle ? zeichenOf(zelle.status).zeichen || zelle.zeichen : null,
        zelle ? zeichenOf(zelle.status).erklaerung : null,
        zelle?.unten ?? null,
        zelle?.oben ?? null,
        zelle?.zaehler ?? null,
        zelle?.nenner ?? null,
        quelle,
        stand,
      ]
      return [
        ...atlas.raeume.map((raum) =>
          zeile(
            { ebene: atlas.ebene, schluessel: raum.schluessel, raum: raum.name },
            periode.zellen[raum.index],
          ),
        ),
        ...atlas.massstaebe
          .filter(({ raum }) => raum.ebene !== atlas.ebene)
          .map(({ raum, zellen }) =>
            zeile(
              { ebene: raum.ebene, schluessel: raum.schluessel, raum: raum.name },
              zellen[periode.index],
            ),
          ),
      ]
    }),
  ]
}

/** "kinder-in-mindestsicherung_sozialraum_2014-2024.csv" */
export function dateinameOf(atlas: Atlas, art: 'deutsch' | 'maschine'): string {
  const zeit = [atlas.perioden[0]?.kurz, atlas.perioden.at(-1)?.kurz]
    .join('-')
    .replace(/[^\w-]/g, '')
  const teile = [atlas.indikator.slug, EBENE_WORTE[atlas.ebene].slug, zeit]
  return `${teile.join('_')}${art === 'maschine' ? '_maschine' : ''}.csv`
}
