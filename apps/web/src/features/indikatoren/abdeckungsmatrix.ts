/** Which Indikator has figures for how many areas, year by year: the matrix and the same in words. Pure. */
import type { CsvZelle } from '../../lib/csv.ts'

/** As the server sends it; vectors in the order of the periods. */
export interface Matrixdaten {
  readonly zeitraeume: readonly { readonly bis: string; readonly name: string }[]
  readonly zeilen: readonly {
    readonly indikator: string
    readonly raeume: readonly (number | null)[]
    readonly mitWert: readonly (number | null)[]
    readonly geschuetzt: readonly (number | null)[]
    readonly unsicher: readonly (number | null)[]
  }[]
}

/** The cells of one Indikator in one year, over all its periods and areas. */
export interface Matrixfeld {
  readonly jahr: number
  readonly raeume: number
  readonly mitWert: number
  readonly geschuetzt: number
  readonly unsicher: number
}

export interface Matrixzeile {
  readonly slug: string
  readonly felder: readonly Matrixfeld[]
}

export interface Matrix {
  readonly jahre: readonly number[]
  /** In the order of the slugs asked for; one without any figure has empty fields. */
  readonly zeilen: readonly Matrixzeile[]
}

/** The year in which a period ends; a Schuljahr belongs to its second year. */
function jahrOf({ bis }: { readonly bis: string }): number {
  return new Date(Date.parse(`${bis}T00:00:00Z`) - 1).getUTCFullYear()
}

/** Lays the answer out by years without gaps, one row per Indikator. */
export function createMatrix(daten: Matrixdaten, slugs: readonly string[]): Matrix {
  const stellen = daten.zeitraeume.map(jahrOf)
  const [von, bis] = [Math.min(...stellen), Math.max(...stellen)]
  const jahre = stellen.length === 0 ? [] : Array.from({ length: bis - von + 1 }, (_, i) => von + i)
  const nachSlug = new Map(daten.zeilen.map((zeile) => [zeile.indikator, zeile]))
  return {
    jahre,
    zeilen: slugs.map((slug) => {
      const zeile = nachSlug.get(slug)
      const summe = (spalte: readonly (number | null)[] | undefined, jahr: number) =>
        stellen.reduce((s, stelle, i) => s + (stelle === jahr ? (spalte?.[i] ?? 0) : 0), 0)
      return {
        slug,
        felder: jahre.map((jahr) => ({
          jahr,
          raeume: summe(zeile?.raeume, jahr),
          mitWert: summe(zeile?.mitWert, jahr),
          geschuetzt: summe(zeile?.geschuetzt, jahr),
          unsicher: summe(zeile?.unsicher, jahr),
        })),
      }
    }),
  }
}

/** "18 von 20 Werten, 2 geschützt"; with several periods in a year their cells are counted. */
export function formatFeld({ raeume, mitWert, geschuetzt, unsicher }: Matrixfeld): string {
  if (raeume === 0) return 'keine Werte'
  const fehlen = raeume - mitWert - geschuetzt - unsicher
  const teile = [
    mitWert === raeume ? `alle ${raeume} Werte` : `${mitWert} von ${raeume} Werten`,
    geschuetzt > 0 ? `${geschuetzt} geschützt` : '',
    unsicher > 0 ? `${unsicher} zu unsicher` : '',
    fehlen > 0 ? `${fehlen} ${fehlen === 1 ? 'liegt' : 'liegen'} nicht vor` : '',
  ]
  return teile.filter(Boolean).join(', ')
}

/** A row in words: from when to when, which years are missing, what is protected. */
export function formatZeile({ felder }: Matrixzeile): string {
  const gefuellt = felder.filter(({ mitWert, geschuetzt }) => mitWert + geschuetzt > 0)
  const [erstes] = gefuellt
  const letztes = gefuellt.at(-1)
  if (!erstes || !letztes) return 'keine Werte'
  const luecken = felder.filter(
    ({ jahr, mitWert, geschuetzt }) =>
      jahr > erstes.jahr && jahr < letztes.jahr && mitWert + geschuetzt === 0,
  )
  const zaehle = (spalte: 'raeume' | 'mitWert' | 'geschuetzt') =>
    felder.reduce((summe, feld) => summe + feld[spalte], 0)
  const anteil = (100 * zaehle('geschuetzt')) / zaehle('raeume')
  const unvollstaendig = gefuellt.filter(
    ({ raeume, mitWert, geschuetzt }) => mitWert + geschuetzt < raeume,
  )
  const spanne = erstes.jahr === letztes.jahr ? `${erstes.jahr}` : `${erstes.jahr}–${letztes.jahr}`
  const teile = [
    spanne,
    luecken.length > 0
      ? `es ${luecken.length === 1 ? 'fehlt' : 'fehlen'} ${formatJahre(luecken)}`
      : '',
    unvollstaendig.length > 0 ? `unvollständig ${formatJahre(unvollstaendig)}` : '',
    anteil > 0 ? `${anteil < 1 ? 'unter 1' : Math.round(anteil)} % geschützt` : '',
  ]
  return teile.filter(Boolean).join('; ')
}

/** "2016, 2018 und 2019"; many years are only counted. */
function formatJahre(felder: readonly Matrixfeld[]): string {
  if (felder.length > 3) return `in ${felder.length} Jahren`
  return new Intl.ListFormat('de').format(felder.map(({ jahr }) => String(jahr)))
}

/** How a field is divided from below: with value, protected or uncertain, missing; shares of 1. */
export function anteileOf({ raeume, mitWert, geschuetzt, unsicher }: Matrixfeld): {
  readonly wert: number
  readonly geschuetzt: number
} {
  if (raeume === 0) return { wert: 0, geschuetzt: 0 }
  return { wert: mitWert / raeume, geschuetzt: (geschuetzt + unsicher) / raeume }
}

const KOPF = [
  'Indikator',
  'Kennung',
  'Ebene',
  'Jahr',
  'Werte möglich',
  'mit Wert',
  'geschützt',
  'zu unsicher',
  'liegt nicht vor',
] as const

/** Every field as a row of a file. */
export function createMatrixzeilen(
  { zeilen }: Matrix,
  ebene: string,
  namen: ReadonlyMap<string, { readonly name: string; readonly code: string }>,
): readonly (readonly CsvZelle[])[] {
  return [
    KOPF,
    ...zeilen.flatMap(({ slug, felder }) =>
      felder.map(({ jahr, raeume, mitWert, geschuetzt, unsicher }) => [
        namen.get(slug)?.name ?? slug,
        namen.get(slug)?.code ?? '',
        ebene,
        jahr,
        raeume,
        mitWert,
        geschuetzt,
        unsicher,
        raeume - mitWert - geschuetzt - unsicher,
      ]),
    ),
  ]
}
