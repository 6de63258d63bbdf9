/** Addresses as tables write them. */

const MIT_NUMMER = /^(.*\D)\s+(\d+\s?[a-z]?(?:\s?[-–/]\s?\d+\s?[a-z]?)?)$/i

/** Street and number, apart or in one; the addition may have a column of its own. */
export function parseHausnummer(
  strasse: string,
  hausnummer: string,
  zusatz: string,
): { readonly strasse: string; readonly hausnummer: string } {
  const [, name, nummer] = hausnummer === '' ? (MIT_NUMMER.exec(strasse) ?? []) : []
  if (name !== undefined && nummer !== undefined) {
    return { strasse: name.trim().slice(0, 200), hausnummer: nummer.slice(0, 20) }
  }
  return { strasse: strasse.slice(0, 200), hausnummer: `${hausnummer}${zusatz}`.slice(0, 20) }
}

/** Five digits; a spreadsheet takes the zero in front away. @returns null for what is none */
export function parsePlz(text: string): string | null {
  const [, ziffern = ''] = /^(?:D-?\s?)?(\d{4,5})$/i.exec(text) ?? []
  if (text === '') return ''
  return ziffern === '' ? null : ziffern.padStart(5, '0')
}
