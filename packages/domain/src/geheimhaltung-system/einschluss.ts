import { restOf } from './formen.ts'
import type { Form, Formvektor } from './formen.ts'

/**
 * Σ faktoren[i] · formen[i] is a count of what is left of the first form: never
 * below zero. The first factor is positive, the others are negative.
 */
export interface Einschluss {
  readonly formen: readonly number[]
  readonly faktoren: readonly number[]
}

/** Finds what a form is part of, and what is part of it, as far as it tells something. */
export type Einschlussuche = (form: number) => readonly Einschluss[]

/**
 * Of a form the smallest published wholes and its largest published parts; and
 * beside it in the whole as many other published parts as have room there
 * without overlap. Where nothing is left over, the two are linked exactly
 * (`findFormgleichungen`).
 */
export function createEinschlussuche(formen: readonly Form[]): Einschlussuche {
  const beruehrte = createBeruehrte(formen)
  const vektorOf = (form: number): Formvektor => formen[form]!.vektor
  const istTeil = (a: number, b: number): boolean =>
    a !== b && restOf(vektorOf(b), vektorOf(a)) !== undefined
  const fuelle = (ganzes: number, teil: number): Einschluss | undefined => {
    let uebrig = restOf(vektorOf(ganzes), vektorOf(teil))!
    const teile = [teil]
    const andere = beruehrte(uebrig).toSorted(
      (a, b) => vektorOf(b).size - vektorOf(a).size || (formen[a]!.key < formen[b]!.key ? -1 : 1),
    )
    for (const anderer of andere) {
      const danach = restOf(uebrig, vektorOf(anderer))
      if (danach === undefined) continue
      uebrig = danach
      teile.push(anderer)
    }
    if (uebrig.size === 0) return undefined
    return { formen: [ganzes, ...teile], faktoren: [1, ...teile.map(() => -1)] }
  }
  return (form) => {
    const nahe = beruehrte(vektorOf(form))
    const ganze = nahe.filter((anderes) => istTeil(form, anderes))
    const kleinste = ganze.filter((eines) => !ganze.some((anderes) => istTeil(anderes, eines)))
    const teile = nahe.filter((anderes) => istTeil(anderes, form))
    const groesste = teile.filter((einer) => !teile.some((anderer) => istTeil(einer, anderer)))
    return [
      ...kleinste.flatMap((ganzes) => fuelle(ganzes, form) ?? []),
      ...groesste.flatMap((teil) => fuelle(form, teil) ?? []),
    ]
  }
}

/** Finds the counts that have an elementary part in common with others. */
function createBeruehrte(formen: readonly Form[]): (vektor: Formvektor) => readonly number[] {
  const traeger = new Map<number, number[]>()
  for (const [nummer, { vektor, nichtNegativ, zaehlt }] of formen.entries()) {
    if (!nichtNegativ || !zaehlt) continue
    for (const teil of vektor.keys()) {
      const da = traeger.get(teil)
      if (da === undefined) traeger.set(teil, [nummer])
      else da.push(nummer)
    }
  }
  return (vektor) => [...new Set([...vektor.keys()].flatMap((teil) => traeger.get(teil) ?? []))]
}
