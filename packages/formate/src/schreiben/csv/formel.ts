/* A figure that was written out ("-3,5", "+1.200") is one in every spreadsheet. */
const ZAHL = /^[+-]?\d[\d.,]*(?: ?%)?$/

/* Blanks, tabs and apostrophes may stand before a formula; East Asian spreadsheets read wide signs too. */
const FORMEL = /^[\s\uFEFF']*[=+\-@＝＋－＠]/u

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in
 * front; a bare sign ("-", "+") and a written figure stay as they are. What has
 * an apostrophe already gets another, so that `ohneSchutz` gives back what was there.
 */
export function entschaerfe(text: string): string {
  const gefaehrlich = FORMEL.test(text) && text.trim().length > 1
  return gefaehrlich && !ZAHL.test(text) ? `'${text}` : text
}

/** The text that was made harmless, by us or by a spreadsheet; any other text as it is. */
export function ohneSchutz(text: string): string {
  return text.startsWith("'") && FORMEL.test(text.slice(1)) ? text.slice(1) : text
}
