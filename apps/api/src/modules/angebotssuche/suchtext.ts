/** What somebody typed, as the words the search compares. */

const HOECHSTENS_ZEICHEN = 200
const HOECHSTENS_WORTE = 8

/** What people write around what they mean; left out where something else is said. */
const FUELLWORTE: ReadonlySet<string> = new Set(
  (
    'hilfe hilfen helfen hilft unterstützung angebot angebote suche suchen sucht brauche brauchen braucht benötige ' +
    'möchte will wollen kann können finde finden gibt gebe wer wo was wie wohin wegen beim gegen nähe bitte ' +
    'habe haben hat bin seit immer schon oma opa mama papa'
  ).split(' '),
)

/** Written in two words as often as in one; the register writes one. */
const ZUSAMMEN: readonly (readonly [RegExp, string])[] = [
  [/\ballein[\s-]+erzieh/g, 'alleinerzieh'],
  [/\btages[\s-]+(mutter|pflege|eltern)/g, 'tages$1'],
]

/**
 * Letters and digits alone, each word once: nothing of it can be read as an
 * operator of a search expression or as a wildcard. More than a sentence is cut,
 * and what only leads up to the matter (“ich brauche Hilfe bei …”) left out.
 */
export function toWorte(text: string): readonly string[] {
  const klein = text.slice(0, HOECHSTENS_ZEICHEN).normalize('NFC').toLowerCase()
  const worte = ZUSAMMEN.reduce(
    (bisher, [muster, wort]) => bisher.replace(muster, wort),
    klein,
  ).match(/[\p{L}\p{N}]+/gu)
  const alle = [...new Set(worte ?? [])]
  const sagende = alle.filter((wort) => !FUELLWORTE.has(wort))
  return (sagende.length > 0 ? sagende : alle).slice(0, HOECHSTENS_WORTE)
}
