/* A figure that was written out ("-3,5", "+1.200") is one in every spreadsheet. */
const ZAHL = /^[+-]?\d[\d.,]*(?: ?%)?$/

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in
 * front; a bare sign ("-", "+") and a written figure stay as they are.
 */
export function entschaerfe(text: string): string {
  const gefaehrlich = /^[\s\uFEFF]*[=+\-@]/.test(text) && text.trim().length > 1
  return gefaehrlich && !ZAHL.test(text) ? `'${text}` : text
}
