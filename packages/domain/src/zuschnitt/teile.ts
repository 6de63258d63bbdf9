import type { Nachbarschaft, Zuschnittslage } from './lage.ts'

/**
 * Names for each Baustein the connected part that it belongs to: neighbours of
 * the same group are in one part. Exclaves of a single Baustein do not count,
 * because a Baustein is one thing.
 *
 * @param gruppe per Baustein; Bausteine without one (`null`) stand alone
 * @returns per Baustein the smallest position in its part
 */
export function findTeile(
  gruppe: readonly (number | null)[],
  nachbarn: readonly Nachbarschaft[],
): readonly number[] {
  const ober = gruppe.map((_, baustein) => baustein)
  const find = (baustein: number): number => {
    let oben = baustein
    while (ober[oben] !== oben) {
      // Each look shortens the way of the next one.
      ober[oben] = ober[ober[oben]!]!
      oben = ober[oben]!
    }
    return oben
  }
  for (const { a, b } of nachbarn) {
    if (gruppe[a] === null || gruppe[a] !== gruppe[b]) continue
    const [eines, anderes] = [find(a), find(b)]
    if (eines !== anderes) ober[Math.max(eines, anderes)] = Math.min(eines, anderes)
  }
  return ober.map((_, baustein) => find(baustein))
}

/** Where two Räume meet. */
export interface Grenze {
  /** The smaller position. */
  readonly a: number
  readonly b: number
  /** Length in metres. */
  readonly meter: number
}

/** All borders between Räume, each once, in the order of the Räume. */
export function findGrenzen(
  zuordnung: readonly (number | null)[],
  nachbarn: readonly Nachbarschaft[],
): readonly Grenze[] {
  const laengen = new Map<string, { a: number; b: number; meter: number }>()
  for (const { a, b, meter } of nachbarn) {
    const [eines, anderes] = [zuordnung[a] ?? null, zuordnung[b] ?? null]
    if (eines === null || anderes === null || eines === anderes) continue
    const paar = { a: Math.min(eines, anderes), b: Math.max(eines, anderes), meter }
    const bisher = laengen.get(`${paar.a} ${paar.b}`)
    if (bisher) bisher.meter += meter
    else laengen.set(`${paar.a} ${paar.b}`, paar)
  }
  return [...laengen.values()].toSorted((eine, andere) => eine.a - andere.a || eine.b - andere.b)
}

/** Bausteine per Raum, in the order of the Räume. */
export function groupBausteine({ raeume, zuordnung }: Zuschnittslage): readonly number[][] {
  const mitglieder: number[][] = raeume.map(() => [])
  for (const [baustein, raum] of zuordnung.entries()) {
    if (raum !== null) mitglieder[raum]?.push(baustein)
  }
  return mitglieder
}
