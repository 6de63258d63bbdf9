/** What a person says of a foreign table, laid over what was found in it. Pure. */
import { ALLE, type Teilgruppe } from '@sozial/domain/indikator'
import type { Rohmerkmal } from '@sozial/formate/lesung'
import type {
  BekannterRaum,
  Spaltenrolle,
  Vorgaben,
  Zuordnungsvorschlag,
} from '@sozial/formate/vorschlag'
import type { Wertangabe, Zuordnung } from '@sozial/formate/zuordnung'

/** What a value column counts, and of whom. */
export interface Bedeutung {
  /** Key of a Merkmal that is there already; `null` for one that this table brings. */
  readonly schluessel: string | null
  readonly name: string
  readonly einheit: string
  readonly art: Rohmerkmal['art']
  readonly teilgruppe: Teilgruppe
}

export interface Angaben extends Pick<Vorgaben, 'blatt' | 'kopfzeile' | 'zeitraum' | 'raum'> {
  /** Role by column from 0. */
  readonly rollen: Readonly<Record<number, Spaltenrolle>>
  /** By place of the value in the mapping, see `placeOf`. */
  readonly bedeutungen: Readonly<Record<string, Bedeutung>>
  readonly dezimalzeichen?: ',' | '.'
}

export const OHNE_ANGABEN: Angaben = { rollen: {}, bedeutungen: {} }

const RAUMROLLEN: ReadonlySet<Spaltenrolle> = new Set(['RAUMSCHLUESSEL', 'RAUMNAME'])

/** One area for all rows, so that no column names areas; `null`: a column does, or has to be found. */
export function withRaum(angaben: Angaben, raum: BekannterRaum | null): Angaben {
  const { raum: _, ...rest } = angaben
  if (raum === null) return rest
  const rollen = Object.entries(angaben.rollen).filter(([, rolle]) => !RAUMROLLEN.has(rolle))
  return { ...rest, raum, rollen: Object.fromEntries(rollen) }
}

/** The role of a column; where it names areas, not all rows are about one. */
export function withRolle(angaben: Angaben, spalte: number, rolle: Spaltenrolle): Angaben {
  const rollen = { ...angaben.rollen, [spalte]: rolle }
  return { ...(RAUMROLLEN.has(rolle) ? withRaum(angaben, null) : angaben), rollen }
}

/** A value of a mapping by its column and the rows in which it counts. */
export function placeOf({ spalte, nur }: Pick<Wertangabe, 'spalte' | 'nur'>): string {
  return JSON.stringify([spalte, nur ?? {}])
}

export function bedeutungOf({ merkmal, teilgruppe }: Wertangabe): Bedeutung {
  return { ...merkmal, teilgruppe: { ...ALLE, ...withoutUndefined(teilgruppe ?? {}) } }
}

function withoutUndefined(teil: NonNullable<Wertangabe['teilgruppe']>): Partial<Teilgruppe> {
  return Object.fromEntries(Object.entries(teil).filter(([, wert]) => wert !== undefined))
}

/** The mapping of the proposal with what was said of single columns. */
export function applyAngaben(zuordnung: Zuordnung, angaben: Angaben): Zuordnung {
  // Columns of the same words count the same.
  const schluessel = new Map(
    zuordnung.werte
      .filter((wert) => angaben.bedeutungen[placeOf(wert)] === undefined)
      .map(({ merkmal }) => [wordsOf(merkmal), merkmal.schluessel]),
  )
  return {
    ...zuordnung,
    ...(angaben.dezimalzeichen && { dezimalzeichen: angaben.dezimalzeichen }),
    werte: zuordnung.werte.map((wert) => {
      const gesagt = angaben.bedeutungen[placeOf(wert)]
      return gesagt ? { ...wert, ...toWert(gesagt, schluessel) } : wert
    }),
  }
}

type Merkmalworte = Pick<Rohmerkmal, 'name' | 'einheit' | 'art'>

const wordsOf = ({ name, einheit, art }: Merkmalworte): string =>
  JSON.stringify([name, einheit, art])

function toWert(bedeutung: Bedeutung, bekannte: ReadonlyMap<string, string>) {
  const { name, einheit, art, teilgruppe } = bedeutung
  const worte = wordsOf(bedeutung)
  // A key of its own until the office is known, from which it gets its real one.
  const schluessel = bedeutung.schluessel ?? bekannte.get(worte) ?? worte
  return { merkmal: { schluessel, name, einheit, art }, teilgruppe: { ...teilgruppe } }
}

/** The number of a column from 0 that a mapping names; `null` when the table has none of this name. */
export function columnOf(
  spalte: string | number,
  spalten: Zuordnungsvorschlag['spalten'],
): number | null {
  if (typeof spalte === 'number') return spalte - 1
  return spalten.find(({ kopf }) => kopf === spalte)?.spalte ?? null
}

/** The values that are read from one column: one in a wide table, several in a long one. */
export function wertOf(
  zuordnung: Zuordnung | null,
  spalten: Zuordnungsvorschlag['spalten'],
  spalte: number,
): readonly Wertangabe[] {
  return zuordnung?.werte.filter((wert) => columnOf(wert.spalte, spalten) === spalte) ?? []
}

/** Values that would be the same figure; each pair by its places. */
export function findDoppelte(
  zuordnung: Zuordnung,
): readonly (readonly [erste: Wertangabe, zweite: Wertangabe])[] {
  const erste = new Map<string, Wertangabe>()
  return zuordnung.werte.flatMap((wert) => {
    const { schluessel, teilgruppe } = bedeutungOf(wert)
    const zeitraum = wert.zeitraum ?? zuordnung.zeitraum
    const kennung = JSON.stringify([schluessel, toList(teilgruppe), zeitraum])
    const vorher = erste.get(kennung)
    if (vorher) return [[vorher, wert] as const]
    erste.set(kennung, wert)
    return []
  })
}

const toList = ({ geschlecht, nationalitaet, alterVon, alterBis }: Teilgruppe) => [
  geschlecht,
  nationalitaet,
  alterVon,
  alterBis,
]

/**
 * An earlier mapping as what was said of this table: roles of its columns and
 * what they count. Columns that it does not name stay unread.
 */
export function toAngaben(zuordnung: Zuordnung, { spalten }: Zuordnungsvorschlag): Angaben {
  const rollen: Record<number, Spaltenrolle> = Object.fromEntries(
    spalten.map(({ spalte }) => [spalte, 'UNBEACHTET']),
  )
  const setze = (spalte: string | number | undefined, rolle: Spaltenrolle) => {
    const nr = spalte === undefined ? null : columnOf(spalte, spalten)
    if (nr !== null) rollen[nr] = rolle
  }
  const { raum, zeitraum, werte, blatt, dezimalzeichen } = zuordnung
  for (const { spalte, nur } of werte) {
    setze(spalte, 'WERT')
    for (const name of Object.keys(nur ?? {})) setze(name, 'GLIEDERUNG')
  }
  if (zeitraum && 'spalte' in zeitraum) setze(zeitraum.spalte, 'ZEITRAUM')
  setze(raum.schluessel, 'RAUMSCHLUESSEL')
  setze(raum.name, 'RAUMNAME')
  return {
    rollen,
    dezimalzeichen,
    ...(blatt !== undefined && { blatt }),
    ...(zeitraum && 'wert' in zeitraum && { zeitraum }),
    ...(raum.wert !== undefined && { raum: { schluessel: raum.wert, name: raum.wert } }),
    bedeutungen: Object.fromEntries(werte.map((wert) => [placeOf(wert), bedeutungOf(wert)])),
  }
}
