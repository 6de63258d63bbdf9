/** Letter of a column as spreadsheets show it: 0 → `A`, 26 → `AA`. */
export function spaltenbuchstabe(index: number): string {
  const letzter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letzter : spaltenbuchstabe(Math.floor(index / 26) - 1) + letzter
}

/** Text without outer blanks (also non-breaking ones) and with single inner ones. */
export function glaette(text: string): string {
  if (!/\s/.test(text)) return text
  return text.replaceAll(/[\s\u00A0]+/g, ' ').trim()
}
