/** Why a protected number does not follow from any sum, though nothing is hidden for it. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { formatZahl } from '@sozial/shared/format'
import type { Satz } from './kettensatz.ts'
import { describeRechnung, einheitOf, toNamen, wertIn, type Kettenrahmen } from './summenworte.ts'

const KEINE = 'Keine Summe verrät sie:'

/** By the sum that comes closest: the one with the fewest other hidden numbers. */
export function describeOffenheit(rahmen: Kettenrahmen): Satz {
  const { system } = rahmen.blocksystem
  const { zelle } = rahmen.blick
  const eigene = [...system.gleichungen.entries()].filter(([, { zellen }]) =>
    zellen.includes(zelle),
  )
  if (eigene.length === 0)
    return { satz: `${KEINE} In keiner veröffentlichten steht sie.`, summe: [] }
  const [naechste] = eigene
    .map(([gleichung, { zellen }]) => ({
      gleichung,
      andere: zellen.filter((i) => i !== zelle && rahmen.verborgen.has(i)),
      laenge: zellen.length,
      istLesbar: zellen.every((i) => system.zellen[i]!.lage !== 'NIE'),
    }))
    .filter(({ andere, istLesbar }) => istLesbar && andere.length > 0)
    .toSorted((a, b) => a.andere.length - b.andere.length || a.laenge - b.laenge)
  return naechste
    ? describeNaechste(rahmen, naechste)
    : {
        satz: `${KEINE} In jeder, zu der sie gehört, fehlt noch eine Zahl, die nirgends steht.`,
        summe: [],
      }
}

function describeNaechste(
  rahmen: Kettenrahmen,
  { gleichung, andere }: { readonly gleichung: number; readonly andere: readonly number[] },
): Satz {
  const { zellen, faktoren } = rahmen.blocksystem.system.gleichungen[gleichung]!
  const seite = faktoren.filter((faktor) => faktor > 0).length === 1 ? 1 : -1
  // Where all are on one side, what they come to is a known number and no cell.
  const ganzes =
    zellen[faktoren.findIndex((faktor) => Math.sign(faktor) === seite)] ?? rahmen.blick.zelle
  const { nameOf, worte, summe } = describeRechnung(rahmen, gleichung, ganzes)
  const mit = aufzaehlung(
    toNamen({ zellen: andere, nameOf, verborgen: rahmen.verborgen }, 'weitere'),
  )
  const sind = andere.length === 1 ? 'ist' : 'sind'
  if (ganzes === rahmen.blick.zelle || rahmen.verborgen.has(ganzes)) {
    const satz = `${KEINE} ${nameOf(ganzes)} ist ${worte}; davon ${sind} auch ${mit} verborgen.`
    return { satz, summe }
  }
  const zusammen = sumOf(rahmen, gleichung, ganzes)
  const zahl = zusammen === null || !rahmen.mitZahlen ? '' : `: ${formatZahl(zusammen)}`
  return {
    satz: `${KEINE} In ${nameOf(ganzes)} ${sind} auch ${mit} verborgen. Bekannt ist nur, was sie zusammen ergeben${zahl}.`,
    summe,
  }
}

/** What the hidden parts of a whole come to: the whole less its shown parts; null where they count differently. */
function sumOf(rahmen: Kettenrahmen, gleichung: number, ganzes: number): number | null {
  const { system } = rahmen.blocksystem
  const { zellen, faktoren, konstante } = system.gleichungen[gleichung]!
  if (konstante !== 0 || faktoren.some((faktor) => Math.abs(faktor) !== 1)) return null
  const wertOf = (i: number) => wertIn(system.zellen[i]!.wert, einheitOf(rahmen, gleichung, i)) ?? 0
  return zellen
    .filter((i) => i !== ganzes && !rahmen.verborgen.has(i))
    .reduce((rest, i) => rest - wertOf(i), wertOf(ganzes))
}
