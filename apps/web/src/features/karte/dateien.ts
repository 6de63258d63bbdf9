/** Rows of the files that one can take along; the table on screen shows the same. Pure. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatWert } from '@sozial/shared/format'
import { erklaerungOf } from '@sozial/shared/zeichen'
import { gewaehlterMassstab } from '../../app/atlas/massstab.ts'
import { getSicht } from '../../app/sitzung/sicht.ts'
import { massstabZelle, zelleOf } from '../../app/atlas/atlas-state.ts'
import type { Atlas, AtlasMassstab, AtlasPeriode, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import type { CsvZelle } from '../../lib/csv.ts'
import { herkunft } from '../../app/atlas/quelle.ts'

type Zeilen = readonly (readonly CsvZelle[])[]

/** As on screen, with all its decimals ("8,0"), but without points for thousands: a spreadsheet reads it as a number. */
function zelleInDatei({ wert, status }: AtlasZelle, stellen: number): string {
  if (wert === null || status === 'NULL_WERT') return formatWert(wert, status, stellen)
  return wert.toFixed(stellen).replace('.', ',')
}

/** Yardsticks that have figures and are no rows of their own: Kreis and its neighbours, Land, Bund; Kommunen or Jugendamtsbezirke where they are the yardstick. */
export function massstabzeilen(atlas: Atlas): readonly AtlasMassstab[] {
  const gewaehlt = gewaehlterMassstab(atlas)
  const gezeigt = new Set(atlas.raeume.map(({ schluessel }) => schluessel))
  return atlas.massstaebe.filter(
    ({ raum, zellen }) =>
      (raum.ebene === gewaehlt || !['KOMMUNE', 'JUGENDAMTSBEZIRK'].includes(raum.ebene)) &&
      !gezeigt.has(raum.schluessel) &&
      zellen.some(({ wert }) => wert !== null),
  )
}

/** Areas down, periods across, yardsticks below; then source, state and signs. For a spreadsheet. */
export function toTabellenzeilen(atlas: Atlas, abruf: Date): Zeilen {
  const { name, einheit, nachkommastellen: stellen } = atlas.indikator.fassung
  const { perioden } = atlas
  return [
    [`${name}, ${einheit}`],
    [],
    ['Schlüssel', 'Raum', 'Ebene', 'Kommune', ...perioden.map((periode) => periode.name)],
    ...atlas.raeume.map((raum) => [
      raum.schluessel,
      raum.name,
      EBENE_WORTE[atlas.ebene].singular,
      raum.kommunename ?? '',
      ...perioden.map((periode) => zelleInDatei(zelleOf(periode, raum), stellen)),
    ]),
    ...massstabzeilen(atlas).map(({ raum, zellen }) => [
      raum.schluessel,
      raum.name,
      EBENE_WORTE[raum.ebene].singular,
      '',
      ...zellen.map((zelle) => zelleInDatei(zelle, stellen)),
    ]),
    [],
    ...herkunft(atlas, perioden, abruf).map((zeile) => [zeile]),
  ]
}

const SPALTEN = [
  'indikator',
  'indikator_code',
  'indikator_fassung',
  'einheit',
  'ebene',
  'raum_schluessel',
  'raum_name',
  'gebietsstand',
  'zeitraum_von',
  'zeitraum_bis_ausschliesslich',
  'zeitraum',
  'wert',
  'status',
  'status_text',
  'unten_95',
  'oben_95',
  'zaehler',
  'nenner',
  'zeichen',
  'quelle',
  'stand',
  'demodaten',
] as const

interface Datenraum {
  readonly ebene: string
  readonly schluessel: string
  readonly name: string
}

/** One row per area and period with status in words of the model; nothing but data. RFC 4180. */
export function toDatenzeilen(atlas: Atlas): Zeilen {
  const zeilen = atlas.perioden.flatMap((periode) => [
    ...atlas.raeume.map((raum) =>
      datenzeile(atlas, periode, [{ ...raum, ebene: atlas.ebene }, zelleOf(periode, raum)]),
    ),
    ...massstabzeilen(atlas).map((massstab) =>
      datenzeile(atlas, periode, [massstab.raum, massstabZelle(massstab, periode)]),
    ),
  ])
  return [SPALTEN, ...zeilen]
}

function datenzeile(
  { indikator, gebietsstand, kreis }: Atlas,
  periode: AtlasPeriode,
  [raum, zelle]: readonly [Datenraum, AtlasZelle],
): readonly CsvZelle[] {
  return [
    indikator.slug,
    indikator.code,
    indikator.fassung.version,
    indikator.fassung.einheit,
    raum.ebene,
    raum.schluessel,
    raum.name,
    gebietsstand.stichtag,
    periode.von,
    periode.bis,
    periode.name,
    zelle.wert,
    statusOhneArt(zelle),
    zelle.wert === null ? erklaerungOf(zelle) : '',
    zelle.unten,
    zelle.oben,
    zelle.zaehler,
    zelle.nenner,
    zelle.zeichen ?? '',
    periode.quellen.map(({ name }) => name).join('; '),
    getSicht() === 'INTERN' ? 'ARBEITSSTAND' : 'VEROEFFENTLICHT',
    kreis.demo ? 'ja' : 'nein',
  ]
}

/** Primary and secondary protection are never told apart outside. */
function statusOhneArt({ status }: AtlasZelle): string {
  return status.startsWith('GEHEIM_') ? 'GEHEIM' : status
}
