import { abschnitte, imSelbenAbschnitt } from '@sozial/domain/zeitreihe'
import type { Bruch, Periode } from './reihe.ts'

/** Consecutive periods, both ends inclusive. */
export interface Stretch {
  readonly von: number
  readonly bis: number
}

/** Where a break falls among the shown periods; several between the same two are one place. */
export interface Bruchstelle {
  /** Last period before. */
  readonly links: number
  /** First period after. */
  readonly rechts: number
  readonly titel: string
  readonly folge: string
  /** Only the lines of the areas that it names are parted. */
  readonly einzeln?: true
}

/** The unbroken stretches, as places in the list of periods. */
export function toStretches(
  perioden: readonly Periode[],
  brueche: readonly Bruch[],
): readonly Stretch[] {
  let von = 0
  return abschnitte(perioden, brueche).map((abschnitt) => {
    const stretch = { von, bis: von + abschnitt.length - 1 }
    von += abschnitt.length
    return stretch
  })
}

/** Places of the breaks that lie between two of the periods; those before or after all of them do not show. */
export function toBruchstellen(
  perioden: readonly Periode[],
  brueche: readonly Bruch[],
): readonly Bruchstelle[] {
  const stretches = toStretches(perioden, brueche)
  return stretches.slice(1).map(({ von: rechts }) => {
    const [davor, danach] = [perioden[rechts - 1] as Periode, perioden[rechts] as Periode]
    const hier = brueche.filter((bruch) => !imSelbenAbschnitt(davor, danach, [bruch]))
    return {
      links: rechts - 1,
      rechts,
      titel: hier.map((bruch) => bruch.titel).join(' · '),
      folge: hier.map((bruch) => bruch.folge).join(' '),
    }
  })
}

/** Breaks of the same kind together. */
export interface Bruchgruppe {
  /** "Zensus 2011", or "3 × Wechsel der Quelle: 2015, 2016, 2017" with the first periods after. */
  readonly text: string
  readonly folge: string
}

/** Breaks that say the same, summed up, in the order in which they first occur. */
export function groupBruchstellen(
  stellen: readonly Bruchstelle[],
  perioden: readonly Pick<Periode, 'kurz'>[],
): readonly Bruchgruppe[] {
  const gruppen = new Map<string, Bruchstelle[]>()
  for (const stelle of stellen) {
    const art = JSON.stringify([stelle.titel, stelle.folge])
    gruppen.set(art, [...(gruppen.get(art) ?? []), stelle])
  }
  return [...gruppen.values()].flatMap((gruppe) => {
    const [erste] = gruppe
    if (!erste) return []
    const jahre = gruppe.map(({ rechts }) => perioden[rechts]?.kurz ?? '').join(', ')
    const text = gruppe.length === 1 ? erste.titel : `${gruppe.length} × ${erste.titel}: ${jahre}`
    return [{ text, folge: erste.folge }]
  })
}
