/** The comparison as rows: which Indikatoren change, in what way. Pure. */
import { formatWert } from '@sozial/shared/format'
import type { Zellwechsel } from '../../../gql/schema.generated.ts'
import { anzahlOf, type Wechselzahlen } from './stand-worte.ts'
import type {
  DatenstandvergleichQuery,
  VergleichszellenQuery,
} from './veroeffentlichung.generated.ts'

export type Vergleich = DatenstandvergleichQuery['datenstandvergleich']
export type Lieferungsverweis = Vergleich['lieferungenNeu'][number]
export type Zeile = Vergleich['jeIndikator'][number]
export type Zelle = VergleichszellenQuery['datenstandvergleich']['zellen'][number]

export interface Filter {
  readonly wechsel: Zellwechsel | 'ALLE'
  readonly wort: string
}

/** How many values change in this way; in any way. */
export function anzahlVon(zahlen: Wechselzahlen, wechsel: Filter['wechsel']): number {
  return wechsel === 'ALLE'
    ? zahlen.reduce((summe, { anzahl }) => summe + anzahl, 0)
    : anzahlOf(zahlen, wechsel)
}

/** Rows with something of the kind whose name fits, most first. */
export function filtere(zeilen: readonly Zeile[], { wechsel, wort }: Filter): readonly Zeile[] {
  const gesucht = wort.trim().toLocaleLowerCase('de')
  return zeilen
    .filter(
      ({ zahlen, indikator }) =>
        anzahlVon(zahlen, wechsel) > 0 && indikator.name.toLocaleLowerCase('de').includes(gesucht),
    )
    .toSorted(
      (a, b) =>
        anzahlVon(b.zahlen, wechsel) - anzahlVon(a.zahlen, wechsel) ||
        a.indikator.name.localeCompare(b.indikator.name, 'de'),
    )
}

/** One value before or after, as text. */
export function textOf(
  wert: number | null,
  status: Zelle['altStatus'],
  nachkommastellen: number,
): string {
  return status === null ? 'nicht enthalten' : formatWert(wert, status, nachkommastellen)
}

/** Whether two values differ, and their printed forms do not. */
export const aendertSichUngezeigt = ({
  alt,
  neu,
  nachkommastellen,
}: Pick<Zelle, 'alt' | 'neu' | 'nachkommastellen'>): boolean =>
  alt !== null &&
  neu !== null &&
  alt !== neu &&
  textOf(alt, 'GUELTIG', nachkommastellen) === textOf(neu, 'GUELTIG', nachkommastellen)
