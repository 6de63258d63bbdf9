/** What may be meant where nothing was found, as searches to try. Pure. */
import { SPRACHEN } from '@sozial/domain/angebot'
import type { SuchvorschlaegeQuery } from './angebote.generated.ts'
import type { Chip } from './filter-state.ts'
import { aendereWahl, LEER, umkreisOf, type Suchwahl } from './suchwahl.ts'
import { toWo } from './use-orte.ts'
import { ergebniswort, ZEITEN } from './worte.ts'

type Vorschlag = SuchvorschlaegeQuery['suchvorschlaege'][number]

/** As it was read, then farther away, then at any time: each a search with its words. */
export function vorschlagswegeOf(
  wahl: Suchwahl,
  vorschlaege: readonly Vorschlag[],
): readonly Chip[] {
  const wege = vorschlaege.flatMap((einer) =>
    einer.sprachen.length > 0 ? inSprachen(einer.sprachen) : varianten(wahl, einer),
  )
  const gesehen = new Set<string>()
  return wege.filter(({ key }) => !gesehen.has(key) && gesehen.add(key))
}

/** What was typed in another language: offers where it is spoken. */
const inSprachen = (sprachen: readonly string[]): readonly Chip[] =>
  sprachen.map((sprache) => ({
    key: `sprache ${sprache}`,
    text: `Angebote auf ${SPRACHEN[sprache as keyof typeof SPRACHEN] ?? sprache}`,
    ohne: { ...LEER, sprachen: [sprache] },
  }))

function varianten(wahl: Suchwahl, { suche, ort, zeiten }: Vorschlag): readonly Chip[] {
  const wo = ort ? toWo(ort) : wahl.wo
  const hier = ort ? false : wahl.hier
  const umkreis = ort ? umkreisOf(wo) : wahl.umkreis
  const gesagt = aendereWahl(wahl, {
    was: wieGetippt(suche, wahl.was),
    wo,
    hier,
    umkreis,
    zeiten: zeiten.length > 0 ? zeiten : wahl.zeiten,
  })
  const weiter = ort ? [aendereWahl(gesagt, { umkreis: 'ALLE' })] : []
  const immer = zeiten.length > 0 ? [aendereWahl(gesagt, { zeiten: wahl.zeiten })] : []
  return [gesagt, ...weiter, ...immer].map((ohne) => ({
    key: JSON.stringify(ohne),
    text: textOf(ohne),
    ohne,
  }))
}

/** The search compares small letters; who typed large ones reads large ones. */
function wieGetippt(suche: string, was: string): string {
  const getippt = new Map(was.match(/[\p{L}\p{N}]+/gu)?.map((wort) => [wort.toLowerCase(), wort]))
  return suche
    .split(' ')
    .map((wort) => getippt.get(wort) ?? wort)
    .join(' ')
}

/** "„Tagespflege“ in Wassenberg, am Wochenende". */
function textOf(wahl: Suchwahl): string {
  const [, wasUndWo] = ergebniswort(wahl, 0)
  const zeiten = wahl.zeiten
    .map((zeit) => ZEITEN[zeit] ?? zeit)
    .map((wort) => wort.replace(/^Am/, 'am'))
  const text = [wasUndWo.replace(/^ für /, '').trim(), ...zeiten].filter((teil) => teil !== '')
  return text.join(', ').replace(/^in /, 'In ')
}
