import type { Schutzbedarf } from '../geheimhaltung/index.ts'
import { addGleichung, bedarfOf, lageOf } from './bauzelle.ts'
import type { Bau, Bauzelle } from './bauzelle.ts'
import type { Einschluss } from './einschluss.ts'
import { keyOf, restOf } from './formen.ts'
import type { Form, Formvektor } from './formen.ts'
import { addNie } from './gleichungen.ts'
import { addRest } from './grenzen.ts'
import type { Schicht } from './zellen.ts'

interface Erschlussrahmen {
  readonly formen: readonly Form[]
  /** Shares look at what is left of their whole themselves. */
  readonly anteile: readonly Einschluss[]
  readonly schichten: readonly Schicht[]
}

/** A form in an area. */
interface Stelle {
  readonly form: number
  readonly nummer: number
}

/**
 * Few cases that nobody publishes and everybody can work out from two numbers
 * that are published: women from all and men, arrivals from all movements and
 * their balance. They are protected as if they were printed.
 *
 * Source: implicit cells of linked tables, Hundepool et al., Statistical
 * Disclosure Control, 2012, 4.3.
 */
export function addErschlossene(bau: Bau, { formen, anteile, schichten }: Erschlussrahmen): void {
  const nachVektor = new Map(formen.map(({ vektor }, i) => [keyOf(vektor), i]))
  const formOf = (vektor: Formvektor) => nachVektor.get(keyOf(vektor))
  const salden = formen.flatMap(({ vektor, zaehlt, nichtNegativ }, form) =>
    zaehlt && !nichtNegativ ? [{ form, seitenformen: findSeitenformen(vektor, formOf) }] : [],
  )
  const wirdAnteil = new Set(anteile.map((einer) => einer.formen.join()))
  for (const schicht of schichten) {
    for (const zellen of jeRaum(schicht)) {
      for (const [ganzes, teil] of fastGleiche(bau, formen, zellen)) {
        const rest = restOf(formen[ganzes.form]!.vektor, formen[teil.form]!.vektor)
        if (rest === undefined || wirdAnteil.has(`${ganzes.form},${teil.form}`)) continue
        if (!zellen.has(formOf(rest) ?? -1)) addUebrige(bau, ganzes, teil)
      }
      for (const { form, seitenformen } of salden) {
        const saldo = zellen.get(form)
        if (saldo !== undefined) addSaldoseiten(bau, saldo, findSeiten(seitenformen, zellen))
      }
    }
  }
}

/** The cells of each area by their form. */
function jeRaum({ zellen }: Schicht): Iterable<Map<number, number>> {
  const raeume = new Map<number, Map<number, number>>()
  for (const [form, orte] of zellen) {
    for (const [raum, nummer] of orte) {
      const hier = raeume.get(raum) ?? new Map<number, number>()
      if (hier.size === 0) raeume.set(raum, hier)
      hier.set(form, nummer)
    }
  }
  return raeume.values()
}

/** Counts of which one is larger by so few that they tell of someone, the larger first. */
function* fastGleiche(
  bau: Bau,
  formen: readonly Form[],
  zellen: ReadonlyMap<number, number>,
): Generator<readonly [Stelle, Stelle]> {
  const gelesene = [...zellen]
    .map(([form, nummer]) => ({ form, nummer, zelle: bau.zellen[nummer]! }))
    .filter(
      ({ form, zelle }) => formen[form]!.zaehlt && formen[form]!.nichtNegativ && istGelesen(zelle),
    )
    .toSorted((a, b) => a.zelle.wert! - b.zelle.wert!)
  for (const [i, teil] of gelesene.entries()) {
    for (let j = i + 1; j < gelesene.length; j += 1) {
      const ganzes = gelesene[j]!
      const uebrig = ganzes.zelle.wert! - teil.zelle.wert!
      if (uebrig >= teil.zelle.schwelle) break
      if (uebrig === 0 || uebrig >= ganzes.zelle.schwelle) continue
      if (!(teil.zelle.bekannt && ganzes.zelle.bekannt)) yield [ganzes, teil]
    }
  }
}

const istGelesen = (zelle: Bauzelle): boolean =>
  zelle.wert !== null && zelle.wert !== 0 && ['GEZEIGT', 'BEKANNT'].includes(lageOf(zelle))

/** Those of the whole that the part leaves over. */
function addUebrige(bau: Bau, ganzes: Stelle, teil: Stelle): void {
  const zellen = [ganzes.nummer, teil.nummer]
  const schwelle = Math.min(...zellen.map((nummer) => bau.zellen[nummer]!.schwelle))
  addRest(bau, { zellen, faktoren: [1, -1] }, { art: 'SPANNE', unten: 0, oben: schwelle })
}

/** A side of a balance: `mal` times it is the other number and `saldo` times the balance. */
interface Saldoseite {
  readonly name: string
  readonly andere: number
  readonly saldo: 1 | -1
  readonly mal: 1 | 2
}

/** Forms of what is added, what is taken away, and both together, where they are published. */
interface Seitenformen {
  readonly plus: number | undefined
  readonly minus: number | undefined
  readonly alle: number | undefined
}

function findSeitenformen(
  vektor: Formvektor,
  formOf: (vektor: Formvektor) => number | undefined,
): Seitenformen {
  const betraege = [...vektor].map(([teil, faktor]) => [teil, Math.abs(faktor)] as const)
  const istPlus = ([teil]: readonly [number, number]) => vektor.get(teil)! > 0
  return {
    plus: formOf(new Map(betraege.filter(istPlus))),
    minus: formOf(new Map(betraege.filter((eines) => !istPlus(eines)))),
    alle: formOf(new Map(betraege)),
  }
}

/** What gives away the sides of a balance that are not published themselves. */
function findSeiten(
  formen: Seitenformen,
  zellen: ReadonlyMap<number, number>,
): readonly Saldoseite[] {
  const [plus, minus, alle] = [formen.plus, formen.minus, formen.alle].map((form) =>
    form === undefined ? undefined : zellen.get(form),
  )
  if (plus !== undefined && minus !== undefined) return []
  if (plus !== undefined) return [{ name: '-', andere: plus, saldo: -1, mal: 1 }]
  if (minus !== undefined) return [{ name: '+', andere: minus, saldo: 1, mal: 1 }]
  if (alle === undefined) return []
  return [
    { name: '+', andere: alle, saldo: 1, mal: 2 },
    { name: '-', andere: alle, saldo: -1, mal: 2 },
  ]
}

/** Where a side is so small that it tells of someone, or limits what may be thought of the others. */
function addSaldoseiten(bau: Bau, saldo: number, seiten: readonly Saldoseite[]): void {
  for (const seite of seiten) {
    const [eigene, andere] = [bau.zellen[saldo]!, bau.zellen[seite.andere]!]
    if (eigene.wert === null || andere.wert === null) continue
    const wert = (andere.wert + seite.saldo * eigene.wert) / seite.mal
    const schwelle = Math.min(eigene.schwelle, andere.schwelle)
    const verraet = wert > 0 && wert < schwelle && !(eigene.bekannt && andere.bekannt)
    const begrenzt = bedarfOf(eigene) !== null || bedarfOf(andere) !== null
    if (wert < 0 || (!verraet && !(begrenzt && wert < 2 * schwelle))) continue
    const bedarf: Schutzbedarf | null = verraet ? { art: 'SPANNE', unten: 0, oben: schwelle } : null
    const key = `(${seite.name} ${eigene.key} ${andere.key})`
    const nummer = addNie(bau, eigene, { art: 'REST', key, wert, unten: 0, bedarf })
    addGleichung(bau, {
      art: 'REST',
      zellen: [seite.andere, saldo, nummer],
      faktoren: [1, seite.saldo, -seite.mal],
      konstante: 0,
    })
  }
}
