/** What somebody typed, as the words the search compares. */
import { findFremdwort, istFremdesFuellwort, type Fremdwort } from './fremdworte.ts'

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

/** Written in two words or otherwise as often as the register writes it. */
const WIE_IM_REGISTER: readonly (readonly [RegExp, string])[] = [
  [/\ballein[\s-]*erziehend\p{L}*/gu, 'alleinerziehende'],
  [/(?<!\p{L})(sohn|söhne|tochter|töchter)(?!\p{L})/gu, 'kind'],
  [/\btages[\s-]+(mutter|pflege|eltern)/g, 'tages$1'],
]

/** Letters and digits alone, each word once; more than a sentence is cut. */
function readWorte(text: string): readonly string[] {
  const klein = text.slice(0, HOECHSTENS_ZEICHEN).normalize('NFC').toLowerCase()
  const worte = WIE_IM_REGISTER.reduce(
    (bisher, [muster, wort]) => bisher.replace(muster, wort),
    klein,
  ).match(/[\p{L}\p{N}]+/gu)
  return [...new Set(worte ?? [])]
}

/** Words of other languages that are read as German ones. */
export const findFremdworte = (text: string): readonly Fremdwort[] =>
  readWorte(text).flatMap((wort) => findFremdwort(wort) ?? [])

/**
 * Nothing of it can be read as an operator of a search expression or as a wildcard.
 * What only leads up to the matter (“ich brauche Hilfe bei …”) is left out.
 */
export function toWorte(text: string): readonly string[] {
  const alle = toDeutsch(readWorte(text))
  const sagende = alle.filter((wort) => !FUELLWORTE.has(wort))
  return (sagende.length > 0 ? sagende : alle).slice(0, HOECHSTENS_WORTE)
}

function toDeutsch(worte: readonly string[]): readonly string[] {
  const fremde = worte.map((wort) => findFremdwort(wort)?.deutsch.toLowerCase())
  if (fremde.every((deutsch) => deutsch === undefined)) return worte
  const gelesen = worte.flatMap((wort, i) => fremde[i] ?? (istFremdesFuellwort(wort) ? [] : [wort]))
  return [...new Set(gelesen)]
}
