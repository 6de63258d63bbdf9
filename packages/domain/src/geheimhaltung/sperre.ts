import { findNachweis } from './nachweis.ts'
import type { Gebiet, Nachweis } from './nachweis.ts'

/** What is given up in a part, and what it proves. */
export interface Sperrung {
  readonly aufgegeben: readonly number[]
  readonly nachweise: readonly Nachweis[]
  readonly kosten: number
}

/** Up to so many needs outside networks more than one order is tried. */
const WENIGE = 12

/** How often ways are looked for anew, given those of the others. */
const RUNDEN = 2

/**
 * What to give up in a part: need by need the cheapest way; then each way anew,
 * given those of the others; then without what nobody needs. The order of needs
 * matters, so where it costs little several are tried; the cheapest counts.
 */
export function sperre(gebiet: Gebiet): Sperrung {
  const { anliegen } = gebiet
  const folgen =
    gebiet.istNetz || anliegen.length <= WENIGE ? [anliegen, anliegen.toReversed()] : [anliegen]
  return folgen
    .map((folge) => sperreNacheinander({ ...gebiet, anliegen: folge }))
    .reduce((beste, eine) => (eine.kosten < beste.kosten ? eine : beste))
}

/** Hidden variables and how many ways use each. */
interface Stand {
  readonly gebiet: Gebiet
  readonly verborgen: Uint8Array
  readonly nachweise: Nachweis[]
}

function sperreNacheinander(gebiet: Gebiet): Sperrung {
  const stand: Stand = { gebiet, verborgen: gebiet.anfang.slice(), nachweise: [] }
  for (const anliegen of gebiet.anliegen) {
    const nachweis = findNachweis(gebiet, anliegen, findPreise(stand))
    if (nachweis === null) continue
    stand.nachweise.push(nachweis)
    hide(stand, nachweis)
  }
  for (let runde = 0; runde < RUNDEN; runde += 1) if (!verlege(stand)) break
  removeUeberfluss(stand)
  const aufgegeben = findAufgegebene(stand)
  const kosten = aufgegeben.reduce((summe, j) => summe + gebiet.plan.kosten[j]!, 0)
  return { aufgegeben, nachweise: stand.nachweise, kosten }
}

const hide = ({ verborgen }: Stand, { fluesse }: Nachweis): void => {
  for (const fluss of fluesse) for (const j of fluss.keys()) verborgen[j] = 1
}

const findAufgegebene = ({ gebiet, verborgen }: Stand): readonly number[] =>
  [...verborgen.keys()].filter((j) => verborgen[j] && !gebiet.anfang[j])

const findPreise = ({ gebiet, verborgen }: Stand): Float64Array =>
  gebiet.plan.kosten.map((kosten, j) => (verborgen[j] ? 0 : kosten))

const variablenOf = ({ fluesse }: Nachweis): ReadonlySet<number> =>
  new Set(fluesse.flatMap((fluss) => [...fluss.keys()]))

/**
 * Takes back what only one need uses, and looks for its way anew.
 *
 * @returns whether anything became cheaper
 */
function verlege(stand: Stand): boolean {
  const { gebiet, verborgen, nachweise } = stand
  const nutzung = new Int32Array(verborgen.length)
  for (const nachweis of nachweise) for (const j of variablenOf(nachweis)) nutzung[j]! += 1
  let billiger = false
  for (const [i, alt] of nachweise.entries()) {
    const eigene = [...variablenOf(alt)].filter((j) => nutzung[j] === 1 && !gebiet.anfang[j])
    if (eigene.length === 0) continue
    for (const j of eigene) verborgen[j] = 0
    const preis = findPreise(stand)
    const neu = findNachweis(gebiet, alt.anliegen, preis)
    const gewaehlt = neu !== null && kostenOf(neu, preis) < kostenOf(alt, preis) - 1e-9 ? neu : alt
    if (gewaehlt !== alt) {
      billiger = true
      for (const j of variablenOf(alt)) nutzung[j]! -= 1
      for (const j of variablenOf(gewaehlt)) nutzung[j]! += 1
      nachweise[i] = gewaehlt
    }
    hide(stand, gewaehlt)
  }
  return billiger
}

const kostenOf = (nachweis: Nachweis, preis: Float64Array): number =>
  [...variablenOf(nachweis)].reduce((summe, j) => summe + preis[j]!, 0)

/**
 * Shows again what nothing needs, the most expensive first: for every need that
 * used it another way through what stays hidden is looked for.
 */
function removeUeberfluss(stand: Stand): void {
  const { gebiet, verborgen, nachweise } = stand
  const { kosten } = gebiet.plan
  const kandidaten = findAufgegebene(stand).toSorted((a, b) => kosten[b]! - kosten[a]! || a - b)
  for (const j of kandidaten) {
    const preis = kosten.map((_, i) => (verborgen[i] && i !== j ? 0 : Infinity))
    const neue: Nachweis[] = []
    for (const nachweis of nachweise) {
      const betroffen = nachweis.fluesse.some((fluss) => fluss.has(j))
      const neu = betroffen ? findNachweis(gebiet, nachweis.anliegen, preis) : nachweis
      if (neu === null) break
      neue.push(neu)
    }
    if (neue.length < nachweise.length) continue
    verborgen[j] = 0
    nachweise.splice(0, nachweise.length, ...neue)
  }
}
