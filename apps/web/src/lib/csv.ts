/** Tables as files. German: semicolon, BOM, decimal comma. Machines: RFC 4180. */
import { toCsvZahl } from '@sozial/shared/format'

export type CsvZelle = string | number | null

/** Opens in a German spreadsheet by double click. */
export function toCsvDeutsch(zeilen: readonly (readonly CsvZelle[])[]): string {
  const text = (zelle: CsvZelle) => (typeof zelle === 'string' ? zelle : toCsvZahl(zelle))
  return `\uFEFF${join(zeilen, ';', text)}`
}

/** Comma, decimal point, no BOM (RFC 4180). */
export function toCsvMaschine(zeilen: readonly (readonly CsvZelle[])[]): string {
  return join(zeilen, ',', (zelle) => (zelle === null ? '' : String(zelle)))
}

function join(
  zeilen: readonly (readonly CsvZelle[])[],
  trenner: string,
  toText: (zelle: CsvZelle) => string,
): string {
  const feld = (zelle: CsvZelle) => {
    const text = typeof zelle === 'string' ? entschaerfe(zelle) : toText(zelle)
    return /["\r\n;,]/.test(text) && (text.includes(trenner) || /["\r\n]/.test(text))
      ? `"${text.replaceAll('"', '""')}"`
      : text
  }
  return zeilen.map((zeile) => zeile.map(feld).join(trenner)).join('\r\n') + '\r\n'
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; bare signs stay. */
function entschaerfe(text: string): string {
  return /^[=+@\t]|^-[^\d\s]/.test(text) && text.length > 1 ? `'${text}` : text
}
