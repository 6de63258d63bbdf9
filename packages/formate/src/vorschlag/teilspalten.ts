/** Columns that count a part of the one before them: "Kinder", "davon Mädchen", "davon Jungen". */
import type { Teilgruppe } from '@sozial/domain/indikator'
import { slug } from '../katalog/index.ts'
import { deuteGruppe } from './begriffe.ts'
import { schreibeAus } from './klassen.ts'

const TEILWORT = /^(davon|darunter|dav\.|dar\.|hiervon|und zwar|dabei)(?=$|[\s:,(])[\s:,]*/iu

/** Children are called otherwise than grown-ups; nothing else is meant by it. */
const KINDERWORT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})m(ä|ae)dchen(?!\p{L})/giu, 'weiblich'],
  [/(?<!\p{L})(jungen?|knaben)(?!\p{L})/giu, 'männlich'],
]

/** Whatever else a head says is counted for itself: "darunter Langzeitarbeitslose". */
const GRUPPENWORT =
  /^(weiblich\w*|frauen|maennlich\w*|maenner|divers|auslaender\w*|auslaendisch\w*|nichtdeutsch\w*|deutsche\w*|kinder\w*|jugendliche\w*|personen|menschen|im|alter|von|unter|ab|ueber|bis|und|mehr|aelter|plus|jahren?|j|u?\d{1,3})$/

/**
 * The part of the whole before it that a column counts; `null` where it is a
 * whole of its own.
 */
export function deuteTeil(
  labels: readonly string[],
  halboffen: boolean,
): Partial<Teilgruppe> | null {
  const beginn = labels.findLastIndex((label) => TEILWORT.test(label))
  const eigene = beginn < 0 ? labels : labels.slice(beginn)
  const rest = schreibeAus(eigene.join(' ').replace(TEILWORT, ''))
  const inGruppen = KINDERWORT.reduce((text, [wort, gruppe]) => text.replaceAll(wort, gruppe), rest)
  if (beginn < 0 && inGruppen === rest) return null
  if (
    !slug(inGruppen)
      .split('_')
      .every((wort) => GRUPPENWORT.test(wort))
  )
    return null
  const teil = deuteGruppe(inGruppen, halboffen)
  return Object.keys(teil).length > 0 ? teil : null
}
