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
