/** Letter of a column as spreadsheets show it: 0 → `A`, 26 → `AA`. */
export function spaltenbuchstabe(index: number): string {
  return (BUCHSTABEN[index] ??= bildeBuchstaben(index))
}

/** Every cell is named by its column, and there are few columns. */
const BUCHSTABEN: string[] = []

function bildeBuchstaben(index: number): string {
  const letzter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letzter : spaltenbuchstabe(Math.floor(index / 26) - 1) + letzter
}

/** Text without outer blanks (also non-breaking ones) and with single inner ones. */
export function glaette(text: string): string {
  if (istGlatt(text)) return text
  return text.replaceAll(/[\s\u00A0]+/g, ' ').trim()
}

/** Nearly all texts of a table are: looking at their letters is faster than a search for blanks. */
function istGlatt(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const zeichen = text.charCodeAt(i)
    if (zeichen <= 0x20 || zeichen > 0x7e) return !/\s/.test(text)
  }
  return true
}
