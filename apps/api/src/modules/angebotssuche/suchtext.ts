/** What somebody typed, as the words the search compares. */

const HOECHSTENS_ZEICHEN = 200
const HOECHSTENS_WORTE = 8

/**
 * Letters and digits alone, each word once: nothing of it can be read as an
 * operator of a search expression or as a wildcard. More than a sentence is cut.
 */
export function toWorte(text: string): readonly string[] {
  const worte = text
    .slice(0, HOECHSTENS_ZEICHEN)
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return [...new Set(worte ?? [])].slice(0, HOECHSTENS_WORTE)
}
