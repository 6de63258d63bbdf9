import type { SzenarioannahmeInput } from '../../gql/schema.generated.ts'
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum } from '@sozial/shared/format'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import { spaltenOf } from './kategorie-spalten.ts'
import { quadrantwort, type Lage, type Raumzeile } from './kategorie-state.ts'
import { createTabellenmitnahme } from './mitnahme.ts'
import { annahmesatzOf } from './szenario-state.ts'
import type { VersorgungskategorieQuery } from './versorgung.generated.ts'

interface Kategorieblatt {
  readonly lage: Lage
  readonly zeilen: readonly Raumzeile[]
  readonly kreis: VersorgungskategorieQuery['kreis']
  readonly ebene: Ebene
  /** What is assumed where a Szenario is open. */
  readonly annahmen: readonly SzenarioannahmeInput[]
}

/** All columns, the expert's as well, with the words of each below. */
export function createKategoriemitnahme({
  lage,
  zeilen,
  kreis,
  ebene,
  annahmen,
}: Kategorieblatt): Mitnahme {
  const spalten = spaltenOf(lage, true)
  const eine = lage.kategorien[0]!
  return createTabellenmitnahme({
    name: `versorgung_${eine.schluessel}_${EBENE_WORTE[ebene].slug}_${lage.stichtag}${lage.vorher ? '_szenario' : ''}`,
    titel: `${eine.name} je ${EBENE_WORTE[ebene].singular}, Stichtag ${formatDatum(lage.stichtag)}${lage.vorher ? ', mit Szenario' : ''}`,
    kopf: ['Raum', ...spalten.map(({ kopf }) => kopf), 'Lage'],
    zeilen: [
      ...zeilen.map((zeile) => [
        zeile.name,
        ...spalten.map(({ feld }) => zeile[feld]),
        quadrantwort(zeile.quadrant),
      ]),
      ['Kreis', ...spalten.map(({ kreis: text }) => text), ''],
    ],
    notiz: [
      ...szenariosaetzeOf(lage, annahmen),
      ...spalten.flatMap(({ kopf, worte }) => (worte === '' ? [] : `${kopf}: ${worte}`)),
    ].join(' '),
    versorgung: lage,
    kreis,
  })
}

/** Nobody may take what is assumed for what there is. */
function szenariosaetzeOf(lage: Lage, annahmen: Kategorieblatt['annahmen']): readonly string[] {
  if (!lage.vorher) return []
  return [
    'Die Zahlen gelten mit einem Szenario, nicht für den wirklichen Bestand:',
    ...annahmen.map((eine) => annahmesatzOf(eine, lage)),
  ]
}
