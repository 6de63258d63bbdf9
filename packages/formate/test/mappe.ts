import { utils, write } from '@e965/xlsx'

type Zeilen = readonly (readonly (string | number | null)[])[]

/** Bytes of a workbook with these sheets. */
export function mappe(
  blaetter: Readonly<Record<string, Zeilen>>,
  bookType: 'xlsx' | 'biff8' | 'ods' = 'xlsx',
): Uint8Array {
  const buch = utils.book_new()
  for (const [name, zeilen] of Object.entries(blaetter)) {
    utils.book_append_sheet(buch, utils.aoa_to_sheet(zeilen.map((zeile) => [...zeile])), name)
  }
  return new Uint8Array(write(buch, { type: 'array', bookType }) as ArrayBuffer)
}
