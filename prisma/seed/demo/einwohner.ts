/** How many people there are: the published totals of the Kommunen, split among their Quartiere. */
import { SPRUNG } from './geschichten.ts'
import { between2014And2025, createKurve, splitExact } from './zufall.ts'

/**
 * How much of the growth from 30.06.2014 to 31.12.2015 there was in its first
 * half year: the Kreis had 249,310 inhabitants at the end of 2014.
 */
const ANTEIL_BIS_ENDE_2014 = 0.1277

/** Population of the Quartiere of a Kommune in each year: published totals, split by the Quartiere's own course. */
export function createEinwohner(
  gesamt: readonly [mitte2014: number, ende2015: number, mai2022: number],
  quartiere: readonly { readonly name: string; readonly einwohner: readonly [number, number] }[],
): (jahr: number) => readonly number[] {
  const [mitte2014, ende2015, mai2022] = gesamt
  const proJahr = (mai2022 - ende2015) / 6.37
  const bisEnde2014 = (ende2015 - mitte2014) * ANTEIL_BIS_ENDE_2014
  const kurve = createKurve(
    [2013, mitte2014 - bisEnde2014],
    [2013.5, mitte2014],
    [2014, mitte2014 + bisEnde2014],
    [2015, ende2015],
    [2021.37, mai2022],
    // After the Zensus growth goes on at half its pace.
    [2025, mai2022 + proJahr * 3.63 * 0.5],
  )
  const gemerkt = new Map<number, readonly number[]>()
  return (jahr) => {
    const bekannt = gemerkt.get(jahr)
    if (bekannt) return bekannt
    const gewichte = quartiere.map((quartier) => courseOf(quartier, jahr))
    const teile = splitExact(Math.round(kurve(jahr)), gewichte)
    gemerkt.set(jahr, teile)
    return teile
  }
}

function courseOf(
  { name, einwohner }: { readonly name: string; readonly einwohner: readonly [number, number] },
  jahr: number,
): number {
  const sprung = SPRUNG[name]
  if (sprung === undefined) return between2014And2025(einwohner, jahr)
  return createKurve([sprung.von - 1, einwohner[0]], [sprung.bis, einwohner[1]])(jahr)
}
