/*
 * Widths of Fira Sans in em, in three groups; good to about 4 %, which is
 * enough to reserve room for a label without asking the browser.
 */
const NARROW = /[fijlrtI.,;:!|'’ ()/\-–]/
const WIDE = /[mwMWÄÖÜOQGDN%@…—]/

/** Estimated width of a text in pixels; on the safe side for bold figures. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let em = 0
  for (const sign of text) {
    em += NARROW.test(sign) ? 0.32 : WIDE.test(sign) ? 0.78 : 0.56
  }
  return em * size * (weight === 600 ? 1.06 : 1)
}

/** Cuts a text to a width, with an ellipsis; the full text must stand elsewhere. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  let cut = text
  while (cut.length > 1 && textWidth(`${cut}…`, size) > width) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}…`
}

/** Breaks a text into lines of at most `width` pixels. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
