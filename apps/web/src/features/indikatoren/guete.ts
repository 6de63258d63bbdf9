/** How good the figures of an Indikator are on a level: how many are there, how sure they are. Pure. */
import { istGeheim } from '@sozial/domain/wert'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDifferenzMitEinheit, formatZahl } from '@sozial/shared/format'
import type { Atlas, AtlasPeriode, AtlasZelle } from '../../app/atlas/atlas-state.ts'

/** How many cells are of which kind; the kinds add up to `alle`. */
export interface Guetezaehlung {
  readonly alle: number
  readonly mitWert: number
  readonly geschuetzt: number
  readonly unsicher: number
  readonly fehlt: number
}

/** Counts the cells of one or more periods. */
export function countZellen(zellen: readonly AtlasZelle[]): Guetezaehlung {
  const zaehle = (trifft: (zelle: AtlasZelle) => boolean) => zellen.filter(trifft).length
  const mitWert = zaehle(({ wert }) => wert !== null)
  const geschuetzt = zaehle(
    ({ wert, status }) => wert === null && (istGeheim(status) || status === 'UNBEKANNT_QUELLE'),
  )
  const unsicher = zaehle(({ wert, status }) => wert === null && status === 'ZU_UNSICHER')
  const alle = zellen.length
  return { alle, mitWert, geschuetzt, unsicher, fehlt: alle - mitWert - geschuetzt - unsicher }
}

/** Half the width of the interval in the middle area (median), in the unit; `null` without intervals. */
export function typischeUnsicherheit({ zellen }: Pick<AtlasPeriode, 'zellen'>): number | null {
  const breiten = zellen
    .flatMap(({ unten, oben }) => (unten === null || oben === null ? [] : [(oben - unten) / 2]))
    .toSorted((a, b) => a - b)
  if (breiten.length === 0) return null
  const mitte = breiten.length / 2
  const [a, b] = [breiten[Math.ceil(mitte) - 1] ?? 0, breiten[Math.floor(mitte)] ?? 0]
  return (a + b) / 2
}

type Gueteatlas = Pick<Atlas, 'perioden' | 'ebene' | 'indikator'>

/** "± 1,6 Prozentpunkte in einem mittleren Sozialraum (2024)"; says so where no interval is computed. */
export function formatUnsicherheit(
  { ebene, indikator }: Gueteatlas,
  periode: AtlasPeriode,
): string {
  const breite = typischeUnsicherheit(periode)
  if (breite === null) return 'Ein Intervall wird nicht gerechnet.'
  const { einheit, nachkommastellen } = indikator.fassung
  // A width has no sign of its own.
  const text = formatDifferenzMitEinheit(breite, einheit, nachkommastellen).replace('+', '')
  return `± ${text} in einem mittleren Raum der Ebene ${EBENE_WORTE[ebene].singular} (${periode.kurz})`
}

/** "2014–2024, 11 Zeiträume, davon 9 mit Werten für alle Räume" */
export function formatZeitdeckung({ perioden }: Pick<Gueteatlas, 'perioden'>): string {
  const [von, bis] = [perioden[0]?.kurz ?? '', perioden.at(-1)?.kurz ?? '']
  const volle = perioden.filter(({ zellen }) => zellen.every(({ wert }) => wert !== null)).length
  const spanne = von === bis ? von : `${von}–${bis}`
  const zeitraeume = perioden.length === 1 ? '1 Zeitraum' : `${perioden.length} Zeiträume`
  return `${spanne}, ${zeitraeume}, davon ${volle === perioden.length ? 'alle' : volle === 0 ? 'keiner' : volle} vollständig`
}

/** "18 von 20"; with the share where a few of many are meant. */
export function formatAnteil(anzahl: number, alle: number): string {
  if (alle === 0) return '–'
  const prozent = (100 * anzahl) / alle
  const text = prozent > 0 && prozent < 1 ? 'unter 1' : formatZahl(prozent)
  return `${formatZahl(anzahl)} von ${formatZahl(alle)} (${text}\u202F%)`
}
