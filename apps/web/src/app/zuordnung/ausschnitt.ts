/** Rows of a delivered file as they stand in it, around the place that matters. */
import type { Datei } from '@sozial/formate/lesung'
import type { Zuordnungsvorschlag } from '@sozial/formate/vorschlag'
import type { Zeile } from '@sozial/formate/zuordnung'

export interface Ausschnitt {
  readonly blatt: string | null
  readonly blaetter: readonly string[]
  readonly zeilen: readonly Ausschnittzeile[]
}

export interface Ausschnittzeile {
  /** Line of the file or row of the sheet, from 1. */
  readonly zeile: number
  readonly zellen: readonly string[]
}

/** More columns than this are no preview any more. */
export const HOECHSTENS_SPALTEN = 200

interface Ausschnittfrage {
  readonly blatt?: string | undefined
  readonly von: number
  readonly bis: number
}

/**
 * The rows from `von` to `bis`, both from 1 and included.
 *
 * @throws LesefehlerError when the file is no table
 */
export async function readAusschnitt(
  datei: Datei,
  { blatt, von, bis }: Ausschnittfrage,
): Promise<Ausschnitt> {
  const { oeffneTabelle } = await import('@sozial/formate/zuordnung')
  const quelle = oeffneTabelle(datei, { blatt })
  const zeilen: Ausschnittzeile[] = []
  for (const zeile of quelle.zeilen()) {
    if (zeile.zeile > bis) break
    if (zeile.zeile >= von) zeilen.push(toText(zeile))
  }
  return { blatt: quelle.blatt, blaetter: quelle.blaetter, zeilen }
}

const toText = ({ zeile, zellen }: Zeile): Ausschnittzeile => ({
  zeile,
  zellen: Array.from(zellen.slice(0, HOECHSTENS_SPALTEN), (zelle) =>
    typeof zelle === 'number' ? zelle.toLocaleString('de-DE', ZAHL) : zelle.trim(),
  ),
})

/** A figure of a workbook as Excel shows it without a format. */
const ZAHL: Intl.NumberFormatOptions = { useGrouping: false, maximumFractionDigits: 6 }

const ZEILEN_UEBER_DEM_KOPF = 4
const DATENZEILEN = 8

/** The head of a table with some rows above and below it. */
export async function readVorschauzeilen(
  datei: Datei,
  { blatt, kopfzeile }: Pick<Zuordnungsvorschlag, 'blatt' | 'kopfzeile'>,
): Promise<readonly Ausschnittzeile[]> {
  const { zeilen } = await readAusschnitt(datei, {
    blatt: blatt ?? undefined,
    von: Math.max(1, kopfzeile - ZEILEN_UEBER_DEM_KOPF),
    bis: kopfzeile + DATENZEILEN,
  })
  return zeilen
}
