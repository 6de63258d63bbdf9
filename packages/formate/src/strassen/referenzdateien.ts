/**
 * The pair of files by which the Statistik der BA assigns addresses to areas
 * ("Straßenraster"): the assignment (zu, 4 columns) and the street grid (ra, 13
 * columns). Known from its pages: number of columns, the key of nine digits in
 * three steps, inhabitants of the smallest areas, 997 and 998 for an unknown
 * last house number. Order and signs follow Anlage 1 of the contract, which is
 * not public: what is assumed stands in docs/methodik/kanaele.md.
 */
import {
  groupBy,
  hausnummernOf,
  type Hausnummern,
  type Strassenabschnitt,
} from '@sozial/domain/strasse'
import { toCsvDeutsch, type CsvZelle } from '../schreiben/csv/index.ts'

/** A Quartier with the areas it lies in. */
export interface BaQuartier {
  /** Number of the area in the database: grows, is never given again. */
  readonly raumId: number
  readonly schluessel: string
  readonly name: string
  readonly kommune: { readonly schluessel: string; readonly name: string }
  readonly sozialraum: { readonly raumId: number; readonly name: string } | null
  /** On 31 December of the year before; null: unknown. */
  readonly einwohner: number | null
}

export interface Referenzdateien {
  /** Zuordnungsdatei. */
  readonly zu: string
  /** Rasterdatei. */
  readonly ra: string
  /** The nine digits by key of the Quartier. */
  readonly schluessel: ReadonlyMap<string, string>
}

/** Both files as text; sections without Quartier are left out. */
export function createReferenzdateien(
  quartiere: readonly BaQuartier[],
  abschnitte: readonly Strassenabschnitt[],
): Referenzdateien {
  const zeilen = [...groupBy(quartiere, ({ kommune }) => kommune.schluessel).values()]
    .flatMap(toZeilen)
    .toSorted((a, b) => (a.schluessel < b.schluessel ? -1 : 1))
  const schluessel = new Map(
    zeilen.flatMap((zeile) =>
      zeile.quartier ? [[zeile.quartier, zeile.schluessel] as const] : [],
    ),
  )
  return {
    zu: write(zeilen.map((z) => [z.kommune, z.schluessel, z.name, z.einwohner])),
    ra: write(abschnitte.flatMap((abschnitt) => toRasterzeile(abschnitt, schluessel))),
    schluessel,
  }
}

/** Machines read it: without byte order mark. */
const write = (zeilen: readonly (readonly CsvZelle[])[]): string => toCsvDeutsch(zeilen).slice(1)

interface Zuzeile {
  readonly kommune: string
  readonly schluessel: string
  readonly name: string
  readonly einwohner: number | null
  readonly quartier?: string
}

const drei = (zahl: number): string => String(zahl).padStart(3, '0')

/** Distrikt is the Kommune, Bezirk the Sozialraum, Viertel the Quartier; numbers go by age, so new ones change no old one. */
function toZeilen(quartiere: readonly BaQuartier[]): readonly Zuzeile[] {
  const [{ kommune }] = quartiere as [BaQuartier]
  const distrikt = kommune.schluessel.slice(-3)
  const sozialraeume = [
    ...new Map(quartiere.flatMap(({ sozialraum: s }) => (s ? [[s.raumId, s.name] as const] : []))),
  ].toSorted(([a], [b]) => a - b)
  const bezirkOf = ({ sozialraum }: BaQuartier): string =>
    drei(sozialraeume.findIndex(([id]) => id === sozialraum?.raumId) + 1)
  const basis = { kommune: kommune.schluessel, einwohner: null }
  return [
    { ...basis, schluessel: `${distrikt}000000`, name: kommune.name },
    ...sozialraeume.map(([, name], i) => ({
      ...basis,
      schluessel: `${distrikt}${drei(i + 1)}000`,
      name,
    })),
    ...quartiere
      .toSorted((a, b) => a.raumId - b.raumId)
      .map((quartier, i) => ({
        kommune: kommune.schluessel,
        schluessel: `${distrikt}${bezirkOf(quartier)}${drei(i + 1)}`,
        name: quartier.name,
        einwohner: quartier.einwohner,
        quartier: quartier.schluessel,
      })),
  ]
}

/** Signs of the BA for "to the end of the street". */
const ENDE = { UNGERADE: 997, GERADE: 998 } as const

function toRasterzeile(
  abschnitt: Strassenabschnitt,
  schluessel: ReadonlyMap<string, string>,
): readonly (readonly CsvZelle[])[] {
  const { kommune, plz, strasse, strassenschluessel, quartier } = abschnitt
  const viertel = quartier === null ? undefined : schluessel.get(quartier)
  if (viertel === undefined) return []
  const nummern = (seite: keyof typeof ENDE) =>
    toZellen(hausnummernOf(abschnitt, seite), ENDE[seite])
  return [
    [
      kommune,
      strassenschluessel,
      strasse,
      plz,
      ...nummern('UNGERADE'),
      ...nummern('GERADE'),
      viertel,
    ],
  ]
}

const toZellen = (nummern: Hausnummern | null, ende: number): readonly CsvZelle[] =>
  nummern === null
    ? [null, '', null, '']
    : [nummern.von, nummern.vonZusatz, nummern.bis ?? ende, nummern.bisZusatz]
