/** Words of other languages: how they were read, and the way to where they are spoken. Pure. */
import { SPRACHEN } from '@sozial/domain/angebot'
import { formatAnzahl } from '@sozial/shared/format'
import type { AngebotssucheQuery } from './angebote.generated.ts'
import type { Chip } from './filter-state.ts'
import { aendereWahl, type Suchwahl } from './suchwahl.ts'
import type { Facette } from './worte.ts'

type Fremdwort = AngebotssucheQuery['angebotssuche']['fremdworte'][number]

const sprachwort = (sprache: string): string =>
  SPRACHEN[sprache as keyof typeof SPRACHEN] ?? sprache

/** "„bakım“ ist als „Pflege“ gelesen." */
export const fremdwortsatz = (worte: readonly Fremdwort[]): string =>
  worte.map(({ wort, deutsch }) => `„${wort}“ ist als „${deutsch}“ gelesen.`).join(' ')

/** For each language it can be, unless chosen: the offers of these where it is spoken. */
export function sprachwegeOf(
  wahl: Suchwahl,
  worte: readonly Fremdwort[],
  facetten: readonly Facette[],
): readonly Chip[] {
  const sprachen = [...new Set(worte.flatMap((eines) => eines.sprachen))]
  if (sprachen.some((sprache) => wahl.sprachen.includes(sprache))) return []
  return sprachen.flatMap((sprache) => {
    const anzahl =
      facetten.find(({ feld, wert }) => feld === 'sprachen' && wert === sprache)?.anzahl ?? 0
    if (anzahl === 0) return []
    return [
      {
        key: sprache,
        text: `Nur wo man ${sprachwort(sprache)} spricht: ${formatAnzahl(anzahl, 'Angebot', 'Angebote')}`,
        ohne: aendereWahl(wahl, { sprachen: [sprache] }),
      },
    ]
  })
}
