/** What "Wie wird das berechnet?" says of one figure: pure, from what a screen has already loaded. */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatBereich, formatDatum, formatDifferenzMitEinheit } from '@sozial/shared/format'
import { erklaerungOf, zusatzsatz } from '@sozial/shared/zeichen'
import {
  massstabZelle,
  zelleOf,
  type Atlas,
  type AtlasPeriode,
  type AtlasZelle,
} from './atlas-state.ts'
import type { Korrekturort } from '../korrektur/KorrekturDialog.tsx'
import { findMassstab } from './massstab.ts'
import { OHNE_WERT } from './atlas-zelle.ts'
import { endeOf } from './quelle.ts'

/** What is read of an atlas; a view with figures of its own may bring them in this form. */
export type Rechenwegdaten = Pick<
  Atlas,
  | 'kreis'
  | 'indikator'
  | 'ebene'
  | 'gebietsstand'
  | 'gebietsstaende'
  | 'raeume'
  | 'massstaebe'
  | 'perioden'
  | 'periode'
  | 'brueche'
> &
  Partial<Pick<Atlas, 'korrekturen'>>

/** An area whose figure can be explained. */
export interface Rechenort {
  readonly id: string
  readonly name: string
}

/** The Kreis first, then the areas of the level, then what else is compared with. */
export function rechenorte(daten: Rechenwegdaten): readonly Rechenort[] {
  const kreis = findMassstab(daten, 'KREIS')?.raum
  const uebrige = daten.massstaebe.filter(({ raum }) => raum.ebene !== 'KREIS')
  const alle = [...(kreis ? [kreis] : []), ...daten.raeume, ...uebrige.map(({ raum }) => raum)]
  return alle
    .filter(({ id }, i) => alle.findIndex((ort) => ort.id === id) === i)
    .map(({ id, name }) => ({ id, name }))
}

/** The id of an area that a view names by its id, its key or the id of its series; the first without one. */
export function findRechenort(daten: Rechenwegdaten, kennung: string | undefined): string {
  const orte = [...daten.raeume, ...daten.massstaebe.map(({ raum }) => raum)]
  const gemeint = orte.find(
    ({ id, schluessel }) =>
      kennung === id || kennung === schluessel || kennung === `massstab-${schluessel}`,
  )
  return gemeint?.id ?? rechenorte(daten)[0]?.id ?? ''
}

/** The value whose delivered figures are to be seen, on the borders that are shown. */
export function toKorrekturort(
  daten: Rechenwegdaten,
  id: string,
  { id: zeitraum, name }: AtlasPeriode,
): Korrekturort {
  const { indikator, raeume, massstaebe, gebietsstand } = daten
  const galtBis = endeOf(daten)
  const raum = raeume.find((eine) => eine.id === id)
  const massstab = massstaebe.find((einer) => einer.raum.id === id)?.raum
  const grenzen = raum && galtBis !== null ? `Grenzen bis ${formatDatum(galtBis)}` : ''
  const worte = [indikator.fassung.kurzname, (raum ?? massstab)?.name, name, grenzen]
  return {
    art: 'WERT',
    indikator: indikator.slug,
    raum: (raum ?? massstab)?.schluessel ?? '',
    zeitraum,
    // Larger areas have borders of their own.
    gebietsstand: raum ? gebietsstand.stichtag : galtBis,
    titel: worte.filter(Boolean).join(', '),
  }
}

/** The figure of an area, whether it is one of the level or a yardstick. */
export function findZelle(daten: Rechenwegdaten, id: string, periode: AtlasPeriode): AtlasZelle {
  const raum = daten.raeume.find((kandidat) => kandidat.id === id)
  if (raum) return zelleOf(periode, raum)
  const massstab = daten.massstaebe.find((kandidat) => kandidat.raum.id === id)
  return massstab ? massstabZelle(massstab, periode) : OHNE_WERT
}

const VERFAHREN = {
  WILSON: 'nach Wilson',
  BYAR: 'nach Byar',
  ZWEI_ZAEHLUNGEN:
    'für das Verhältnis zweier Zählungen, die beide schwanken (Wilson, bedingt auf ihre Summe)',
} as const

/** How sure the figure is, in one or two sentences; empty where there is no figure. */
export function formatSicherheit(
  { fassung }: Rechenwegdaten['indikator'],
  { wert, unten, oben }: AtlasZelle,
): string {
  if (wert === null) return ''
  if (fassung.intervall === 'KEINE' || unten === null || oben === null) {
    return 'Ein Intervall wird nicht gerechnet.'
  }
  const bereich = formatBereich(unten, oben, fassung.nachkommastellen)
  // A width has no sign of its own.
  const breite = formatDifferenzMitEinheit(
    (oben - unten) / 2,
    fassung.einheit,
    fassung.nachkommastellen,
  ).replace('+', '')
  return (
    `Mit 95 % Sicherheit liegt der Wert im Bereich ${bereich} (etwa ± ${breite}); ` +
    `gerechnet ${VERFAHREN[fassung.intervall]}. Das Intervall sagt, wie stark der Zufall den Wert verändern kann.`
  )
}

/** The reason of a missing figure, or the sign beside one; empty for a plain figure. */
export function formatVorbehalt(zelle: AtlasZelle): string {
  const { status, zeichen } = zelle
  const erklaerung = erklaerungOf(zelle)
  if (erklaerung)
    return `Der Wert ist ${status === 'NULL_WERT' ? 'genau null' : 'nicht angegeben'}: ${erklaerung}.`
  return zusatzsatz(zeichen)
}

/** Where the figure of a larger area comes from: sums, never means of shares. */
export function formatSummensatz(daten: Rechenwegdaten, id: string): string {
  const { typ } = daten.indikator.fassung
  const istGroesser = daten.raeume.every((raum) => raum.id !== id)
  if (!istGroesser || typ === 'FERTIGWERT' || typ === 'ABSOLUT') return ''
  const worte = EBENE_WORTE[daten.ebene].dativPlural
  return `Gerechnet wird mit den Summen des ganzen Gebiets, nie mit dem Mittel aus den Werten von ${worte}.`
}

/** What else is done to the numbers before they are divided; empty for most. */
export function formatBesonderheit({ fassung }: Rechenwegdaten['indikator']): string {
  if (fassung.typ !== 'RATE') return ''
  return 'Was in einem Jahr geschieht, wird durch das Mittel der Personen an seinem Anfang und Ende geteilt, wo beide bekannt sind.'
}

/** The breaks of the series as sentences, oldest first. */
export function bruchsaetze({ brueche }: Rechenwegdaten): readonly string[] {
  return brueche.map(({ titel, datum, folge }) => `${titel}, ab ${formatDatum(datum)}: ${folge}`)
}
