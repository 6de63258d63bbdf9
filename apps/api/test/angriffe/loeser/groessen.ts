/** The variables of the system and what they are called: smallest groups of areas, and counts made of them. */
import type { Atome } from './atome.ts'
import { keyOfForm, type Form } from './formen.ts'
import type { Angabe } from './wissen.ts'

/** Σ faktoren · spalten = konstante, within `spiel`. */
export interface Zeile {
  readonly spalten: readonly number[]
  readonly faktoren: readonly number[]
  readonly konstante: number
  readonly spiel: number
  readonly herkunft: string
}

export interface Bau {
  readonly namen: string[]
  readonly ganz: boolean[]
  readonly unten: number[]
  readonly zeilen: Zeile[]
  readonly nummern: Map<string, number>
  readonly atome: Atome
  readonly stetige: ReadonlySet<string>
  readonly weltOf: (stelle: Stelle, stand: string) => string
}

export interface Stelle {
  readonly merkmal: string
  readonly zeit: string
  readonly ort: string
}

export const keyOf = ({ merkmal, zeit }: Pick<Stelle, 'merkmal' | 'zeit'>): string =>
  `${merkmal}@${zeit}`

export const stellenOf = (form: Form): readonly string[] =>
  [...form.values()].map(({ blatt }) => keyOf({ merkmal: blatt.gruppe.merkmal, zeit: blatt.zeit }))

export function variable(
  bau: Bau,
  name: string,
  { ganz, unten }: { ganz: boolean; unten: number },
): number {
  let nummer = bau.nummern.get(name)
  if (nummer === undefined) {
    nummer = bau.namen.length
    bau.nummern.set(name, nummer)
    bau.namen.push(name)
    bau.ganz.push(ganz)
    bau.unten.push(unten)
  }
  return nummer
}

export function atomvariable(
  bau: Bau,
  atom: string,
  { stelle, stand }: { stelle: Stelle; stand: string },
): number {
  const name = `${atom}@${stelle.ort}@${bau.weltOf(stelle, stand)}`
  return variable(bau, name, { ganz: !bau.stetige.has(stelle.merkmal), unten: 0 })
}

/** The atoms of a form with their factors, as variables of an area. */
function termeOf(
  bau: Bau,
  form: Form,
  [ort, stand]: readonly [string, string],
): Map<number, number> {
  const terme = new Map<number, number>()
  for (const { blatt, faktor } of form.values()) {
    const stelle = { merkmal: blatt.gruppe.merkmal, zeit: blatt.zeit, ort }
    for (const atom of bau.atome(blatt)) {
      const nummer = atomvariable(bau, atom, { stelle, stand })
      terme.set(nummer, (terme.get(nummer) ?? 0) + faktor)
    }
  }
  for (const [nummer, faktor] of terme) if (faktor === 0) terme.delete(nummer)
  return terme
}

export function nameOfGroesse(
  bau: Bau,
  form: Form,
  [ort, stand]: readonly [string, string],
): string {
  const welten = [...form.values()].map(({ blatt }) =>
    bau.weltOf({ merkmal: blatt.gruppe.merkmal, zeit: blatt.zeit, ort }, stand),
  )
  return `${keyOfForm(form)}§${ort}@${[...new Set(welten)].toSorted().join()}`
}

export function groesse(bau: Bau, { form, ort, stand }: Angabe): number {
  const name = nameOfGroesse(bau, form, [ort, stand])
  const da = bau.nummern.get(name)
  if (da !== undefined) return da
  const terme = termeOf(bau, form, [ort, stand])
  const faktoren = [...terme.values()]
  const ganz = faktoren.every(Number.isInteger) && [...terme.keys()].every((i) => bau.ganz[i])
  const unten = faktoren.every((faktor) => faktor > 0) ? 0 : -Infinity
  const nummer = variable(bau, name, { ganz, unten })
  bau.zeilen.push({
    spalten: [...terme.keys(), nummer],
    faktoren: [...faktoren, -1],
    konstante: 0,
    spiel: 0,
    herkunft: `Formel ${name}`,
  })
  return nummer
}
