/** Which areas unknown names of a file mean, as it is being said. Pure. */
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import type { BekannterRaum } from '@sozial/formate/vorschlag'
import type { Raumzuordnung } from '@sozial/formate/zuordnung'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Auswahlgruppe } from '../../ui/Auswahlliste.tsx'

export interface Zuordnungsraum extends BekannterRaum {
  readonly ebene: Ebene
}

/** A name that means no area yet. */
export interface OffenerName {
  /** As it stands in the column of areas. */
  readonly text: string
  /** What stands beside it, where that is something else. */
  readonly name: string
  /** The likeliest first. */
  readonly vorschlaege: readonly BekannterRaum[]
}

/** Key of the area by the text; `null`: no area, its rows are left out. */
export type Raumwahl = Readonly<Record<string, string | null>>

interface Raumspalten {
  readonly schluessel: readonly (string | null)[]
  readonly namen: readonly (string | null)[]
  readonly ebenen: readonly Ebene[]
}

export function toZuordnungsraeume({
  schluessel,
  namen,
  ebenen,
}: Raumspalten): readonly Zuordnungsraum[] {
  return ebenen.map((ebene, i) => ({
    ebene,
    schluessel: schluessel[i] ?? '',
    name: namen[i] ?? '',
  }))
}

/** What has been said of names that are still open. */
export function toRaumzuordnungen(
  wahl: Raumwahl,
  namen: readonly OffenerName[],
): readonly Raumzuordnung[] {
  return namen.flatMap(({ text }) => {
    const schluessel = wahl[text]
    return schluessel === undefined ? [] : [{ text, schluessel }]
  })
}

/** The first proposal for every name that nobody has said anything of. */
export function acceptAll(wahl: Raumwahl, namen: readonly OffenerName[]): Raumwahl {
  return withAll(wahl, findOffene(wahl, namen).filter(hatEinen), ({ vorschlaege }) =>
    vorschlaege[0] === undefined ? null : vorschlaege[0].schluessel,
  )
}

export function omitAll(wahl: Raumwahl, namen: readonly OffenerName[]): Raumwahl {
  return withAll(wahl, findOffene(wahl, namen), () => null)
}

export const findOffene = (wahl: Raumwahl, namen: readonly OffenerName[]): readonly OffenerName[] =>
  namen.filter(({ text }) => wahl[text] === undefined)

/** One area may be meant, not several of one name. */
export const hatEinen = ({ vorschlaege }: OffenerName): boolean => vorschlaege.length === 1

function withAll(
  wahl: Raumwahl,
  namen: readonly OffenerName[],
  schluesselOf: (name: OffenerName) => string | null,
): Raumwahl {
  return { ...wahl, ...Object.fromEntries(namen.map((name) => [name.text, schluesselOf(name)])) }
}

/** "Heinsberg, Kommune": several levels have areas of one name. */
export function describeRaum(raeume: readonly Zuordnungsraum[], schluessel: string): string {
  const raum = raeume.find((einer) => einer.schluessel === schluessel)
  return raum === undefined ? schluessel : `${raum.name} (${EBENE_WORTE[raum.ebene].singular})`
}

/** All areas by level; first the level that the file delivers. */
export function groupRaeume(
  raeume: readonly Zuordnungsraum[],
  ebene: Ebene | null,
): readonly Auswahlgruppe[] {
  const ebenen = [...(ebene === null ? [] : [ebene]), ...ORDNUNG.filter((eine) => eine !== ebene)]
  const gesehen = new Set<string>()
  return ebenen.flatMap((eine) => {
    // A Kommune and the Jugendamtsbezirk that it is have one key: files mean the Kommune.
    const eigene = raeume.filter((raum) => raum.ebene === eine && !gesehen.has(raum.schluessel))
    for (const { schluessel } of eigene) gesehen.add(schluessel)
    if (eigene.length === 0) return []
    const eintraege = eigene
      .toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
      .map(({ schluessel, name }) => ({ id: schluessel, text: name, zusatz: schluessel }))
    return [{ titel: EBENE_WORTE[eine].sammelname, eintraege }]
  })
}

/** From the levels that most files are about. */
const ORDNUNG: readonly Ebene[] = [
  'KOMMUNE',
  'SOZIALRAUM',
  'QUARTIER',
  'JUGENDAMTSBEZIRK',
  'KREIS',
  ...EBENEN.filter((ebene) => ebene === 'LAND' || ebene === 'BUND'),
]

/** The level of most areas that the names of a file mean; `null` where nothing says it. */
export function findEbene(
  raeume: readonly Zuordnungsraum[],
  gemeinte: Iterable<string>,
): Ebene | null {
  const nach = new Map(raeume.toReversed().map(({ schluessel, ebene }) => [schluessel, ebene]))
  const zahl = new Map<Ebene, number>()
  for (const schluessel of gemeinte) {
    const ebene = nach.get(schluessel)
    if (ebene !== undefined) zahl.set(ebene, (zahl.get(ebene) ?? 0) + 1)
  }
  return [...zahl].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
