/** What follows from equations by substitution and bounds, before any solver is asked. */
import type { Gleichungssystem } from './gleichungen.ts'
import type { Zeile } from './groessen.ts'

export interface Grenzen {
  readonly unten: Float64Array
  readonly oben: Float64Array
}

/** Variables and equations that have to do with each other and are not settled. */
export interface Teilsystem {
  readonly spalten: readonly number[]
  readonly zeilen: readonly Zeile[]
}

export interface Vereinfachung extends Grenzen {
  readonly teile: readonly Teilsystem[]
  /** The part of the system that a variable lies in; undefined where it is settled. */
  readonly teilOf: (variable: number) => Teilsystem | undefined
  /** Equations left out because they contradict the others. */
  readonly widersprueche: readonly string[]
}

const EPSILON = 1e-7
/** An equation tightens its variables at most so often; what is left is for the solver. */
const RUNDEN = 12

/** Tightens all bounds, leaves out what contradicts, and takes the rest apart. */
export function vereinfache(system: Gleichungssystem): Vereinfachung {
  const ausgelassen = new Set<Zeile>()
  for (;;) {
    const zeilen = system.zeilen.filter((zeile) => !ausgelassen.has(zeile))
    const grenzen: Grenzen = {
      unten: Float64Array.from(system.unten),
      oben: new Float64Array(system.namen.length).fill(Infinity),
    }
    const falsch = grenzeEin({ ...system, zeilen }, grenzen)
    if (falsch.length === 0) {
      const widersprueche = [...ausgelassen].map(({ herkunft }) => herkunft)
      return { ...grenzen, ...zerlege(zeilen, grenzen), widersprueche }
    }
    for (const zeile of falsch) ausgelassen.add(zeile)
  }
}

/** @returns equations that cannot hold, each the first of its kind */
function grenzeEin({ zeilen, ganz, namen }: Gleichungssystem, grenzen: Grenzen): readonly Zeile[] {
  const zeilenOf: number[][] = namen.map(() => [])
  for (const [i, { spalten }] of zeilen.entries()) for (const s of spalten) zeilenOf[s]!.push(i)
  // What is shown goes first: it settles most.
  const reihe = zeilen
    .map((_, i) => i)
    .toSorted((a, b) => zeilen[a]!.spalten.length - zeilen[b]!.spalten.length)
  const wartet = new Uint8Array(zeilen.length).fill(1)
  const runden = new Uint8Array(zeilen.length)
  const falsch: Zeile[] = []
  for (let kopf = 0; kopf < reihe.length; kopf += 1) {
    const i = reihe[kopf]!
    wartet[i] = 0
    runden[i]! += 1
    const veraendert = ziehe(zeilen[i]!, ganz, grenzen)
    if (veraendert === null) {
      falsch.push(zeilen[i]!)
      // Whatever touches it has gone wrong, too; it is looked at again without this one.
      runden[i] = RUNDEN
      continue
    }
    for (const spalte of veraendert) {
      for (const j of zeilenOf[spalte]!) {
        if (wartet[j] === 1 || runden[j]! >= RUNDEN) continue
        wartet[j] = 1
        reihe.push(j)
      }
    }
  }
  return falsch.slice(0, 1)
}

/** Smallest or largest sum of terms, and the same without one of them. */
function createSumme(): {
  readonly add: (term: number) => void
  readonly ohne: (term: number) => number
} {
  let summe = 0
  let offene = 0
  let vorzeichen = 0
  return {
    add: (term) => {
      if (Number.isFinite(term)) summe += term
      else {
        offene += 1
        vorzeichen = term
      }
    },
    ohne: (term) => {
      const andere = offene - (Number.isFinite(term) ? 0 : 1)
      if (andere > 0) return vorzeichen
      return Number.isFinite(term) ? summe - term : summe
    },
  }
}

/** Tightens the variables of an equation by each other; null: it cannot hold. */
function ziehe(
  { spalten, faktoren, konstante, spiel }: Zeile,
  ganz: readonly boolean[],
  { unten, oben }: Grenzen,
): readonly number[] | null {
  const [kleinste, groesste] = [createSumme(), createSumme()]
  const enden = spalten.map((spalte, t) => {
    const eines = faktoren[t]! * unten[spalte]!
    const anderes = faktoren[t]! * oben[spalte]!
    const paar = [Math.min(eines, anderes), Math.max(eines, anderes)] as const
    kleinste.add(paar[0])
    groesste.add(paar[1])
    return paar
  })
  const veraendert: number[] = []
  for (const [t, spalte] of spalten.entries()) {
    const a = (konstante - spiel - groesste.ohne(enden[t]![1])) / faktoren[t]!
    const b = (konstante + spiel - kleinste.ohne(enden[t]![0])) / faktoren[t]!
    const von = aufrunden(Math.min(a, b), ganz[spalte]!)
    const bis = abrunden(Math.max(a, b), ganz[spalte]!)
    const toleranz = EPSILON * Math.max(1, ...[von, bis].filter(Number.isFinite).map(Math.abs))
    if (von > oben[spalte]! + 10 * toleranz || bis < unten[spalte]! - 10 * toleranz) return null
    const enger = von > unten[spalte]! + toleranz || bis < oben[spalte]! - toleranz
    if (!enger) continue
    unten[spalte] = Math.min(Math.max(von, unten[spalte]!), oben[spalte]!)
    oben[spalte] = Math.max(Math.min(bis, oben[spalte]!), unten[spalte])
    veraendert.push(spalte)
  }
  return veraendert
}

const aufrunden = (zahl: number, ganz: boolean): number => (ganz ? Math.ceil(zahl - 1e-6) : zahl)
const abrunden = (zahl: number, ganz: boolean): number => (ganz ? Math.floor(zahl + 1e-6) : zahl)

export const istFest = ({ unten, oben }: Grenzen, variable: number): boolean =>
  oben[variable]! - unten[variable]! <= EPSILON * Math.max(1, Math.abs(unten[variable]!))

function zerlege(
  zeilen: readonly Zeile[],
  grenzen: Grenzen,
): Pick<Vereinfachung, 'teilOf' | 'teile'> {
  const vertreter = new Int32Array(grenzen.unten.length).map((_, i) => i)
  const find = (i: number): number => {
    let wurzel = i
    while (vertreter[wurzel] !== wurzel) wurzel = vertreter[wurzel]!
    for (let j = i; vertreter[j] !== wurzel;) [j, vertreter[j]] = [vertreter[j]!, wurzel]
    return wurzel
  }
  const offene = zeilen
    .map((zeile) => ({ zeile, spalten: zeile.spalten.filter((s) => !istFest(grenzen, s)) }))
    .filter(({ spalten }) => spalten.length > 0)
  for (const { spalten } of offene) {
    for (const spalte of spalten) vertreter[find(spalte)] = find(spalten[0]!)
  }
  const teile = new Map<number, { spalten: Set<number>; zeilen: Zeile[] }>()
  for (const { zeile, spalten } of offene) {
    const wurzel = find(spalten[0]!)
    const teil = teile.get(wurzel) ?? { spalten: new Set(), zeilen: [] }
    for (const spalte of spalten) teil.spalten.add(spalte)
    teil.zeilen.push(zeile)
    teile.set(wurzel, teil)
  }
  const fertige = new Map(
    [...teile].map(([wurzel, { spalten, zeilen: eigene }]) => [
      wurzel,
      { spalten: [...spalten], zeilen: eigene },
    ]),
  )
  return {
    teile: [...fertige.values()],
    teilOf: (variable) => (istFest(grenzen, variable) ? undefined : fertige.get(find(variable))),
  }
}
