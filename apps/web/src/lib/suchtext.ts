/** A text as searches compare it: case, accents and the two spellings of umlauts do not matter. */
export function vereinfache(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1')
}
